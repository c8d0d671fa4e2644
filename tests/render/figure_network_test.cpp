#include <catch2/catch.hpp>
#include <set>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

void check_counts(const Figure& figure, const Network& network) {
  const DrawnSvg drawn(figure.svg);
  const std::string caption = drawn.words_of("caption");
  const auto ties = static_cast<long>(drawn.groups("tie").size());
  const auto actors = static_cast<long>(drawn.groups("actor").size());
  CHECK(number_in(caption, "Drawn: ") == ties);
  CHECK(number_in(caption, "between ") == actors);
  const auto all_ties = static_cast<long>(network.ties().size());
  const auto all_actors = static_cast<long>(network.actors().size());
  if (ties < all_ties) CHECK(number_in(caption, "Not drawn: ") == all_ties - ties);
  const std::string before_actors = ties < all_ties ? ", and " : "Not drawn: ";
  if (actors < all_actors) CHECK(number_in(caption.substr(caption.find("Not drawn")), before_actors) == all_actors - actors);
  REQUIRE(figure.positions.size() == network.actors().size());
}

}  // namespace

TEST_CASE("a network figure has no overlapping labels and nothing off the page, from no actor to 5000, on every page") {
  for (const Analysis& analysis : collections_from_none_to_5000()) {
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const Figure figure = draw_network(analysis, Layer::together, page);
      check_sound(figure.svg);
      check_size(figure.svg, page);
      check_counts(figure, layer_of(analysis, Layer::together).network);
      CHECK(DrawnSvg(figure.svg).groups("tie").size() <= 400);
      CHECK(DrawnSvg(figure.svg).groups("actor").size() <= 120);
    }
  }
}

TEST_CASE("a network figure draws ties of two records and counts the others") {
  const Analysis analysis = small_collection();
  const DrawnSvg drawn(draw_network(analysis).svg);
  std::size_t expected = 0;
  for (const Tie& tie : layer_of(analysis, Layer::together).network.ties()) expected += tie.records >= 2 ? 1 : 0;
  REQUIRE(expected >= 3);
  CHECK(drawn.groups("tie").size() == expected);
  for (const pugi::xml_node tie : drawn.groups("tie")) CHECK(tie.attribute("data-records").as_int() >= 2);
}

TEST_CASE("where fewer than three ties rest on two records, all are drawn and the caption says so") {
  CorpusMaker maker("thin");
  std::vector<std::uint32_t> all;
  for (const char* name : {"A", "B", "C", "D"}) all.push_back(maker.entity(name, Kind::person));
  maker.record("r1", "1700", all);
  const Analysis analysis = unmeasured(maker);
  const DrawnSvg drawn(draw_network(analysis).svg);
  CHECK(drawn.groups("tie").size() == 6);
  CHECK(drawn.words_of("caption").find("fewer than three rest on 2 records or more, so all are drawn") != std::string::npos);
}

TEST_CASE("where every tie rests on one record, a large network is still cut to what can be read") {
  CorpusMaker maker("flat");
  std::vector<std::uint32_t> all;
  for (int i = 0; i < 900; ++i) all.push_back(maker.entity(fmt::format("Somebody {}", i), Kind::person));
  for (std::uint32_t r = 0; r + 2 < 900; r += 2) maker.record(fmt::format("r{}", r), "1700", {all[r], all[r + 1], all[(r * 7 + 5) % 900]});
  const Analysis analysis = unmeasured(maker);
  const Figure figure = draw_network(analysis);
  check_sound(figure.svg);
  check_counts(figure, layer_of(analysis, Layer::together).network);
  CHECK(DrawnSvg(figure.svg).groups("actor").size() <= 120);
  CHECK(DrawnSvg(figure.svg).words_of("caption").find("only those among the") != std::string::npos);
}

TEST_CASE("subjects of the collection are hatched, and the legend says what hatching means") {
  const Analysis analysis = small_collection();
  const DrawnSvg drawn(draw_network(analysis).svg);
  std::size_t hatched = 0;
  for (const pugi::xml_node actor : drawn.groups("actor")) {
    const std::string fill = actor.child("polygon").attribute("fill").value();
    hatched += fill.starts_with("url(#hatch-") ? 1 : 0;
  }
  CHECK(hatched == 2);
  CHECK(drawn.words_of("legend").find("subject of the collection") != std::string::npos);
}

TEST_CASE("every symbol's area is in proportion to its records") {
  const DrawnSvg drawn(draw_network(made_up_collection(60, 300, 3)).svg);
  double unit = 0;
  for (const pugi::xml_node actor : drawn.groups("actor")) {
    const double radius = actor.child("circle").attribute("r").as_double();
    if (radius <= 2.2) continue;  // no circle, or the least size
    const double area = radius * radius / actor.attribute("data-records").as_double();
    if (unit == 0) unit = area;
    CHECK(area == Approx(unit).epsilon(0.02));
  }
  CHECK(unit > 0);
}

TEST_CASE("a figure is the same bytes each time, whatever was drawn in between") {
  const Analysis analysis = made_up_collection(200, 600, 7);
  const std::string first = draw_network(analysis).svg;
  static_cast<void>(draw_correspondence(analysis));
  static_cast<void>(draw_network(small_collection()));
  CHECK(draw_network(analysis).svg == first);
}

TEST_CASE("vertices that are not drawn lie outside of the page, each at a place of its own") {
  const Analysis analysis = made_up_collection(200, 600, 7);
  const Figure figure = draw_network(analysis);
  const Box page = DrawnSvg(figure.svg).page();
  std::size_t inside = 0;
  std::set<std::pair<double, double>> places;
  for (const Position& at : figure.positions) {
    inside += at.x >= 0 && at.x <= page.right && at.y >= 0 && at.y <= page.bottom ? 1 : 0;
    places.emplace(at.x, at.y);
  }
  CHECK(inside == DrawnSvg(figure.svg).groups("actor").size());
  CHECK(places.size() == figure.positions.size());
}

TEST_CASE("a neighbourhood shows its centre, marked, and who is within reach") {
  const Analysis analysis = small_collection();
  const Figure figure = draw_ego(analysis, 3, 1);  // Anna-Maria
  check_sound(figure.svg);
  const DrawnSvg drawn(figure.svg);
  CHECK(drawn.groups("actor").size() == 6);
  std::size_t marked = 0;
  for (const pugi::xml_node actor : drawn.groups("actor")) {
    marked += actor.select_nodes("./circle|./polygon").size() == 2 ? 1 : 0;
  }
  CHECK(marked == 1);
  CHECK(number_in(drawn.words_of("caption"), "Drawn: ") == static_cast<long>(drawn.groups("tie").size()));
}

TEST_CASE("a neighbourhood draws all ties of its centre, of the others' those of two records, and counts the rest") {
  const Analysis analysis = small_collection();
  const Network& network = layer_of(analysis, Layer::together).network;
  constexpr std::uint32_t kCentre = 3;
  std::vector<std::uint32_t> near{kCentre};
  for (const Tie& tie : network.ties()) {
    if (tie.a == kCentre || tie.b == kCentre) near.push_back(tie.a == kCentre ? tie.b : tie.a);
  }
  const auto is_near = [&](std::uint32_t entity) { return std::ranges::find(near, entity) != near.end(); };
  long own = 0;
  long strong = 0;
  long weak = 0;
  for (const Tie& tie : network.ties()) {
    if (!is_near(tie.a) || !is_near(tie.b)) continue;
    long& number = tie.a == kCentre || tie.b == kCentre ? own : tie.records >= 2 ? strong : weak;
    ++number;
  }
  REQUIRE(weak > 0);
  REQUIRE(strong > 0);
  const DrawnSvg drawn(draw_ego(analysis, kCentre, 1).svg);
  CHECK(static_cast<long>(drawn.groups("tie").size()) == own + strong);
  CHECK(number_in(drawn.words_of("caption"), "Not drawn: ") == weak);
  CHECK(drawn.words_of("caption").find("all of its own, and those between others that rest on at least 2 records") != std::string::npos);
}

TEST_CASE("a neighbourhood of nobody, of an unnamed entity and of a crowd can be drawn") {
  check_sound(draw_ego(one_actor(), 0, 1).svg);
  check_sound(draw_ego(one_actor(), 77, 1).svg);
  check_sound(draw_ego(empty_collection(), 0, 2).svg);
  const Analysis crowd = made_up_collection(5000, 12000, 11);
  const Figure figure = draw_ego(crowd, 0, 2);
  check_sound(figure.svg);
  CHECK(DrawnSvg(figure.svg).groups("actor").size() <= 121);
}
