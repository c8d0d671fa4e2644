#include <catch2/catch.hpp>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"
#include "render/figure/time/timeline_plan.hpp"

using namespace docgraph;
using namespace docgraph::test;

TEST_CASE("a timeline has no overlapping labels and nothing off the page, from no actor to 5000, on every page") {
  for (const Analysis& analysis : collections_from_none_to_5000()) {
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const auto figure = draw_timeline(analysis, page);
      if (!figure) continue;
      check_sound(figure->svg);
      check_size(figure->svg, page);
    }
  }
}

TEST_CASE("the caption of a timeline counts the records that are drawn and those that are not") {
  const Analysis analysis = dated({"1950-01-03", "1950-02-03", "1950-03", "1950-03-01", "1951-02", "1951-04-01", "1951-05", "1951-06",
                                   "1951-07", "1951-08", "1951", "", ""});
  const DrawnSvg drawn(draw_timeline(analysis)->svg);
  const std::string caption = drawn.words_of("caption");
  CHECK(records_in(drawn, "all-bar") == 10);
  CHECK(number_in(caption, "Drawn: ") == 10);
  CHECK(caption.find("10 of 13 records") != std::string::npos);
  CHECK(number_in(caption, "Not drawn: ") == 1);
  CHECK(caption.find("1 dated less exactly than a month, and 2 without a date") != std::string::npos);
}

TEST_CASE("a time axis is as fine as nine of ten dates allow, and as its length") {
  CHECK(choose_axis(dated({"1950-01", "1950-04", "1951-02"}), 60).step == AxisStep::month);
  CHECK(choose_axis(dated({"1950-01", "1950", "1951"}), 60).step == AxisStep::year);
  CHECK(choose_axis(dated({"1950-01", "1960-04", "1951-02"}), 60).step == AxisStep::quarter);
  CHECK(choose_axis(dated({"1750-01", "1960-04", "1851-02"}), 60).step == AxisStep::five_years);
  CHECK(choose_axis(dated({"0950-01", "1960-04", "1851-02"}), 60).step == AxisStep::century);
  const TimeAxis axis = choose_axis(dated({"1950-11", "1951-02-03"}), 60);
  CHECK(axis.steps == 4);
  CHECK(beginning_of(axis, 0) == "1950-11");
  CHECK(beginning_of(axis, 2) == "1951-01");
  CHECK(begins_year(axis, 2));
  CHECK_FALSE(begins_year(axis, 1));
}

TEST_CASE("a timeline of one month, of two records or of none is not drawn") {
  CHECK_FALSE(draw_timeline(empty_collection()));
  CHECK_FALSE(draw_timeline(dated({"1950-01", "1951-01"})));
  CHECK_FALSE(draw_timeline(dated({"1950-01", "1950-01", "1950-01"})));
  CHECK(draw_timeline(dated({"1950-01", "1950-01", "1950-02"})));
}

TEST_CASE("a dispatch is a bar above the line of its sender and below that of its addressee, once each") {
  CorpusMaker maker("posts");
  const auto rome = maker.entity("Rome", Kind::place);
  const auto lima = maker.entity("Lima", Kind::place);
  for (int i = 1; i <= 3; ++i) {
    maker.record(fmt::format("r{}", i), fmt::format("1950-{:02}", i), {});
    maker.title(rome, {lima});
  }
  maker.record("r4", "1950-04", {});
  maker.title(rome, {lima}, false);
  const TimelinePlan plan = plan_timeline(unmeasured(maker), 60);
  REQUIRE(plan.ends.size() == 2);
  CHECK(plan.ends[0].above == std::vector<std::uint32_t>{1, 1, 1, 0});
  CHECK(plan.ends[0].below.empty());
  CHECK(plan.ends[1].above == std::vector<std::uint32_t>{0, 0, 0, 0});
  CHECK(plan.ends[1].below == std::vector<std::uint32_t>{1, 1, 1, 0});
  CHECK(plan.all.records == 4);
}

TEST_CASE("the twin of a timeline has the sum of its bars") {
  const Figure figure = *draw_timeline(small_collection());
  const DrawnSvg drawn(figure.svg);
  std::istringstream lines(figure.csv);
  std::string line;
  REQUIRE(std::getline(lines, line));
  CHECK(line == "section,id,name,from,records_or_sent,received");
  long sum = 0;
  while (std::getline(lines, line)) {
    const std::size_t last = line.rfind(',');
    const std::size_t before = line.rfind(',', last - 1);
    sum += std::strtol(line.c_str() + before + 1, nullptr, 10) + std::strtol(line.c_str() + last + 1, nullptr, 10);
  }
  CHECK(sum == records_in(drawn, "bar") + records_in(drawn, "all-bar"));
}
