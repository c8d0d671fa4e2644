#include <catch2/catch.hpp>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/correspondence_plan.hpp"
#include "render/figure/figure.hpp"

using namespace docgraph;
using namespace docgraph::test;

TEST_CASE("a correspondence figure has no overlapping words and nothing off the page, from no actor to 5000, on every page") {
  for (const Analysis& analysis : collections_from_none_to_5000()) {
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const Figure figure = draw_correspondence(analysis, page);
      check_sound(figure.svg);
      check_size(figure.svg, page);
      CHECK(figure.positions.size() == layer_of(analysis, Layer::correspondence).network.actors().size());
    }
  }
}

TEST_CASE("the caption of a correspondence figure counts what is drawn") {
  for (const Analysis& analysis : {small_collection(), two_actors()}) {
    const DrawnSvg drawn(draw_correspondence(analysis).svg);
    const std::string caption = drawn.words_of("caption");
    CHECK(number_in(caption, "Records drawn: ") == records_in(drawn, "arrow") + records_in(drawn, "hub"));
    CHECK(number_in(caption, "with both ends, ") == records_in(drawn, "stub"));
    CHECK(number_in(caption, "with an open end, ") == records_in(drawn, "meeting"));
  }
}

TEST_CASE("a circular is one dot with a line to each addressee, and no arrow of its own") {
  const DrawnSvg drawn(draw_correspondence(small_collection()).svg);
  REQUIRE(drawn.groups("hub").size() == 1);
  CHECK(drawn.groups("circular").size() == 1);
  CHECK(drawn.groups("circular-branch").size() == 4);
  CHECK(drawn.words_of("count").find("one telegram to 4") != std::string::npos);
  // Northtown to Home City, its answer, Popa to Park.
  CHECK(drawn.groups("arrow").size() == 3);
}

TEST_CASE("a count stands on an arrow of more than one record only") {
  const DrawnSvg drawn(draw_correspondence(small_collection()).svg);
  std::size_t many = 0;
  for (const char* css_class : {"arrow", "open-end", "meeting"}) {
    for (const pugi::xml_node line : drawn.groups(css_class)) many += line.attribute("data-records").as_int() > 1 ? 1 : 0;
  }
  CHECK(many == 2);
  CHECK(drawn.groups("count").size() == many + 1);  // and the words on the circular
}

TEST_CASE("numbers stand apart on a white ground, and the legend says what a line without one means") {
  CorpusMaker maker("busy");
  const auto one = maker.entity("Henry Kessler", Kind::person);
  const auto two = maker.entity("Richard Noll", Kind::person);
  const auto three = maker.entity("Paul Ahn", Kind::person);
  for (int i = 0; i < 13; ++i) {
    maker.record(fmt::format("r{}", i), "1970", {});
    maker.title(one, {two}, i % 3 != 0);
  }
  for (int i = 0; i < 4; ++i) {
    maker.record(fmt::format("q{}", i), "1970", {});
    maker.title(two, {one});
  }
  maker.record("s", "1970", {});
  maker.title(two, {three});
  const std::string svg = draw_correspondence(unmeasured(maker)).svg;
  check_sound(svg);
  const DrawnSvg drawn(svg);
  REQUIRE(drawn.groups("count").size() == 3);
  for (const pugi::xml_node count : drawn.groups("count")) {
    const pugi::xml_node ground = count.previous_sibling();
    REQUIRE(std::string(ground.name()) == "rect");
    CHECK(std::string(ground.attribute("fill").value()) == "#ffffff");
    const double left = ground.attribute("x").as_double();
    const Box words = DrawnSvg::box_of_block(count);
    CHECK(left <= words.left);
    CHECK(left + ground.attribute("width").as_double() >= words.right);
  }
  CHECK(drawn.words_of("legend").find("no number: one record") != std::string::npos);
}

TEST_CASE("an open end is one stub a sender, and meetings are dashed without heads") {
  const DrawnSvg drawn(draw_correspondence(small_collection()).svg);
  CHECK(drawn.groups("stub").size() == 3);
  CHECK(records_in(drawn, "stub") == 4);
  REQUIRE(drawn.groups("meeting").size() == 1);
  CHECK(drawn.groups("meeting")[0].child("path").attribute("stroke-dasharray"));
  CHECK_FALSE(drawn.groups("meeting")[0].child("polygon"));
  REQUIRE_FALSE(drawn.groups("arrow").empty());
  CHECK(drawn.groups("arrow")[0].child("polygon"));
}

TEST_CASE("a post's owner is drawn as undecided, and only where there is one") {
  const DrawnSvg drawn(draw_correspondence(small_collection()).svg);
  CHECK(drawn.groups("owner").size() == 6);
  CHECK(drawn.words_of("owner").find("post of Homeland (undecided)") != std::string::npos);
}

TEST_CASE("the capital that posts report to is drawn as the capital and not as a post") {
  Analysis analysis = two_actors();
  for (Entity& entity : analysis.corpus.identities.entities) entity.owner = "Prussia";
  analysis.corpus.identities.entities[0].is_capital = true;
  const std::string owners = DrawnSvg(draw_correspondence(analysis).svg).words_of("owner");
  CHECK(owners.find("capital of Prussia") != std::string::npos);
  CHECK(owners.find("post of Prussia (undecided)") != std::string::npos);
}

TEST_CASE("each of several senders has an arrow or a circular of its own, and the record is counted once") {
  CorpusMaker maker("joint");
  std::vector<std::uint32_t> posts;
  for (const char* name : {"Rome", "Peking", "Tokyo", "Lima"}) posts.push_back(maker.entity(name, Kind::place));
  maker.record("r1", "1950", {});
  maker.joint_title({posts[0], posts[1]}, {posts[2]});
  maker.record("r2", "1951", {});
  maker.joint_title({posts[0], posts[1]}, {posts[2], posts[3]});
  maker.record("r3", "1952", {});
  maker.joint_title({posts[0], posts[1]}, {});
  const Analysis analysis = unmeasured(maker);
  const DrawnSvg drawn(draw_correspondence(analysis).svg);
  CHECK(drawn.groups("arrow").size() == 2);
  CHECK(drawn.groups("hub").size() == 2);
  CHECK(drawn.groups("stub").size() == 2);
  const DispatchTally counts = tally(plan_correspondence(analysis));
  CHECK(counts.both_ends == 2);
  CHECK(counts.open_end == 1);
}

TEST_CASE("arrows lie between cards, not under them") {
  const DrawnSvg drawn(draw_correspondence(small_collection()).svg);
  for (const pugi::xml_node arrow : drawn.groups("arrow")) {
    pugi::xml_node head_only = arrow;
    // The tip is the head's first corner.
    std::istringstream points(head_only.child("polygon").attribute("points").value());
    Point tip;
    char comma = 0;
    points >> tip.x >> comma >> tip.y;
    for (const pugi::xml_node card : drawn.groups("actor")) {
      const Box inner = grown(DrawnSvg::box_of_shape(card), -1);
      CHECK_FALSE(inner.contains({tip.x, tip.y, tip.x, tip.y}));
    }
  }
}

TEST_CASE("a plan holds each record once") {
  const Analysis analysis = small_collection();
  const CorrespondencePlan plan = plan_correspondence(analysis);
  const DispatchTally counts = tally(plan);
  CHECK(counts.both_ends == 8);
  CHECK(counts.open_end == 4);
  CHECK(counts.meetings == 1);
  const CorrespondencePlan thin = thinned(plan, 2, 0);
  for (const Dispatch& dispatch : thin.dispatches) CHECK(dispatch.records >= 2);
  CHECK(thin.cards.size() == 2);
  CHECK(thinned(plan, 1, 1).cards.size() <= 1);
}

TEST_CASE("a correspondence figure is the same bytes each time") {
  const Analysis analysis = made_up_collection(200, 600, 7);
  const std::string first = draw_correspondence(analysis).svg;
  static_cast<void>(draw_network(analysis));
  CHECK(draw_correspondence(analysis).svg == first);
}
