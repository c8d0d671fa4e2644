#include <catch2/catch.hpp>
#include <numeric>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/rank/rank_chart.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

RankedMeasure ranked_by_degree(const Analysis& analysis) {
  const LayerSource source = source_of(Layer::together, analysis.corpus, analysis.rule);
  RecordGroups groups(analysis.corpus.records.size());
  for (std::uint32_t i = 0; i < groups.size(); ++i) groups[i] = i;
  ResamplingOptions options;
  options.draws = 40;
  const auto degree = std::ranges::find(measures(), "degree", &Measure::key);
  REQUIRE(degree != measures().end());
  const Resampling resampling = resample(source, groups, {&*degree}, {}, options);
  return {Layer::together, &*degree, ranges_of(resampling.measures[0]), options.draws, options.share};
}

}  // namespace

TEST_CASE("a chart of ranks has no overlapping labels and nothing off the page, and counts who is drawn") {
  for (const Analysis& analysis : {small_collection(), many_scripts(), made_up_collection(200, 600, 7)}) {
    const RankedMeasure ranked = ranked_by_degree(analysis);
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const Figure figure = *draw_rank_chart(analysis, ranked, page);
      check_sound(figure.svg);
      check_size(figure.svg, page);
      const DrawnSvg drawn(figure.svg);
      CHECK(number_in(drawn.words_of("caption"), "Drawn: ") == static_cast<long>(drawn.groups("rank").size()));
      CHECK(drawn.groups("rank").size() <= ranked.ranges.size());
      CHECK(static_cast<std::size_t>(std::ranges::count(figure.csv, '\n')) == drawn.groups("rank").size() + 1);
    }
  }
}

TEST_CASE("a bar spans the ranks of the draws and the dot lies where the rank on all records is") {
  const Analysis analysis = small_collection();
  const DrawnSvg drawn(draw_rank_chart(analysis, ranked_by_degree(analysis))->svg);
  double before = 0;
  for (const pugi::xml_node rank : drawn.groups("rank")) {
    const double dot = rank.child("circle").attribute("cx").as_double();
    const double left = rank.child("line").attribute("x1").as_double();
    const double right = rank.child("line").attribute("x2").as_double();
    CHECK(dot >= before);
    CHECK(left <= right);
    if (rank.attribute("data-rank").as_int() == rank.attribute("data-best").as_int()) CHECK(dot == left);
    before = dot;
  }
}

TEST_CASE("fewer than three ranked entities make no chart") {
  RankedMeasure ranked = ranked_by_degree(small_collection());
  ranked.ranges.resize(2);
  CHECK_FALSE(draw_rank_chart(small_collection(), ranked));
}

namespace {

Analysis with_sureness(Analysis analysis) {
  RecordGroups groups(analysis.corpus.records.size());
  std::iota(groups.begin(), groups.end(), 0U);
  CertaintyOptions options;
  options.draws = 40;
  for (const MeasuredLayer& layer : analysis.layers)
    analysis.certainty.layers.push_back(assess(layer.network.layer(), analysis.corpus, analysis.rule, groups, {}, options));
  return analysis;
}

}  // namespace

TEST_CASE("the chart of correspondence ranks one kind of ends only, and without draws there is none") {
  CHECK_FALSE(foremost_ranking(made_up_collection(40, 150, 5), Layer::correspondence));
  const Analysis analysis = with_sureness(made_up_collection(40, 150, 5));
  const auto ranked = foremost_ranking(analysis, Layer::correspondence);
  REQUIRE(ranked);
  CHECK(ranked->group == "persons");
  const Network& network = layer_of(analysis, Layer::correspondence).network;
  for (const Range& range : ranked->ranges) CHECK(network.actors()[range.vertex].kind == Kind::person);
  const DrawnSvg drawn(draw_rank_chart(analysis, *ranked)->svg);
  CHECK(drawn.words_of("caption").find("Only persons are ranked") != std::string::npos);
  CHECK(drawn.words_of("caption").find("Verdict on the order by neighbours") != std::string::npos);
}

TEST_CASE("where the tables refuse to rank there is no chart of ranks") {
  const Analysis analysis = with_sureness(small_collection());
  CHECK(foremost_ranking(analysis, Layer::together));
  CHECK_FALSE(foremost_ranking(analysis, Layer::correspondence));
}
