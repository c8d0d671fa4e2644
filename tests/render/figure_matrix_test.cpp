#include <catch2/catch.hpp>
#include <map>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

std::size_t lines_of(const std::string& csv) { return static_cast<std::size_t>(std::ranges::count(csv, '\n')); }

}  // namespace

TEST_CASE("a matrix has no overlapping labels and nothing off the page, from no actor to 5000, on every page") {
  for (const Analysis& analysis : collections_from_none_to_5000()) {
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const auto figure = draw_matrix(analysis, Layer::together, page);
      if (!figure) continue;
      check_sound(figure->svg);
      check_size(figure->svg, page);
    }
  }
}

TEST_CASE("a matrix of fewer than three tied entities is not drawn") {
  CHECK_FALSE(draw_matrix(empty_collection(), Layer::together));
  CHECK_FALSE(draw_matrix(two_actors(), Layer::together));
  CHECK(draw_matrix(small_collection(), Layer::together));
}

TEST_CASE("a matrix draws each tie of its entities twice, counts them, and its twin has a row for each square") {
  for (const Analysis& analysis : {small_collection(), made_up_collection(200, 600, 7), made_up_collection(5000, 12000, 11)}) {
    const Figure figure = *draw_matrix(analysis, Layer::together);
    const DrawnSvg drawn(figure.svg);
    const std::string caption = drawn.words_of("caption");
    const auto cells = static_cast<long>(drawn.groups("cell").size());
    CHECK(cells == 2 * number_in(caption, "Drawn: "));
    CHECK(number_in(caption, "between ") == static_cast<long>(drawn.groups("actor").size()));
    const auto all = static_cast<long>(layer_of(analysis, Layer::together).network.ties().size());
    CHECK(number_in(caption, "Drawn: ") + std::max(0L, number_in(caption, "Not drawn: ")) == all);
    CHECK(lines_of(figure.csv) == static_cast<std::size_t>(cells) + 1);
  }
}

TEST_CASE("a matrix of correspondence has a square for each direction and none for meetings") {
  const Analysis analysis = small_collection();
  const Network& network = layer_of(analysis, Layer::correspondence).network;
  const Figure figure = *draw_matrix(analysis, Layer::correspondence);
  const DrawnSvg drawn(figure.svg);
  const auto directed = static_cast<std::size_t>(std::ranges::count(network.ties(), true, &Tie::directed));
  CHECK(drawn.groups("cell").size() == directed);
  CHECK(number_in(drawn.words_of("caption"), "no square: ") == static_cast<long>(network.ties().size() - directed));
  CHECK(figure.csv.find("Northtown,Home City,5\n") != std::string::npos);
}

TEST_CASE("two circles of friends are parted by a line in the matrix, one circle is not") {
  for (const bool apart : {true, false}) {
    CorpusMaker maker("circles");
    std::vector<std::uint32_t> all;
    for (int i = 0; i < 8; ++i) all.push_back(maker.entity(fmt::format("Friend {}", i), Kind::person));
    if (apart) {
      maker.record("r1", "1900", {all[0], all[2], all[4], all[6]});
      maker.record("r2", "1900", {all[1], all[3], all[5], all[7]});
    } else {
      maker.record("r1", "1900", all);
    }
    const DrawnSvg drawn(draw_matrix(unmeasured(maker), Layer::together)->svg);
    const auto lines = drawn.groups("groups")[0].select_nodes("./line").size();
    CHECK(lines == (apart ? 6U : 4U));
    CHECK((drawn.words_of("caption").find("Dark lines part groups") != std::string::npos) == apart);
  }
}
