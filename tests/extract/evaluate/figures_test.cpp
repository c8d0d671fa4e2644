#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <random>

#include "extract/evaluate/assignment.hpp"
#include "extract/evaluate/bootstrap.hpp"
#include "extract/evaluate/edges.hpp"
#include "extract/evaluate/entities.hpp"
#include "extract/evaluate/evaluate.hpp"

using namespace docgraph;

namespace {

MarkedName name(std::uint32_t begin, std::uint32_t end, std::string kind, std::string entity = "", std::string surface = "") {
  MarkedName marked;
  marked.begin = begin;
  marked.end = end;
  marked.kind = std::move(kind);
  if (!entity.empty()) marked.entity = std::move(entity);
  marked.surface = std::move(surface);
  return marked;
}

MarkedRecord record(std::string id, std::vector<MarkedName> names) { return {std::move(id), 1, std::move(names), std::nullopt}; }

MarkedEdge edge(std::string from, std::string to) {
  MarkedEdge joined;
  joined.from = std::move(from);
  joined.to = std::move(to);
  return joined;
}

/// "Park met Kim Il Sung of the DPRK in Pyongyang."
MarkedRecord gold() {
  return record("1", {name(0, 4, "PER", "park"), name(9, 20, "PER", "kim"), name(28, 32, "GPE", "nk"), name(36, 45, "LOC", "py")});
}

MarkedRecord found() {
  return record("1", {name(0, 4, "PER", "a"), name(9, 16, "PER", "b"), name(28, 32, "LOC", "c"), name(40, 43, "ORG", "d")});
}

/// Marked entities {1, 2, 3} and {4, 5}, found {1, 2} and {3, 4, 5}.
EntityOverlap five_names() {
  NameTally tally;
  tally.entities = {{"A", "x"}, {"A", "x"}, {"A", "y"}, {"B", "y"}, {"B", "y"}};
  EntityOverlap overlap({tally}, false);
  overlap.count({1});
  return overlap;
}

double best_by_trying_all(const std::vector<std::vector<double>>& weight) {
  std::vector<std::size_t> column(weight.front().size());
  for (std::size_t i = 0; i < column.size(); ++i) column[i] = i;
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < weight.size(); ++row) sum += weight[row][column[row]];
    best = std::max(best, sum);
  } while (std::ranges::next_permutation(column).found);
  return best;
}

}  // namespace

TEST_CASE("a name is right where place and kind agree, and each looser reading counts more") {
  const Evaluation all = evaluate({gold()}, {found()}, {});
  CHECK(all.names.counts == Counts{1, 4, 4});
  CHECK(*all.names.ratios.f1 == Approx(0.25));
  CHECK(all.states_as_places.counts == Counts{2, 4, 4});
  CHECK(all.any_kind.counts == Counts{2, 4, 4});
  CHECK(all.overlapping.counts == Counts{2, 4, 4});
  CHECK(all.overlapping_any_kind.counts == Counts{4, 4, 4});
  REQUIRE(all.kinds.size() == 4);
  CHECK(all.kinds[3].first == "PER");
  CHECK(all.kinds[3].second.counts == Counts{1, 2, 2});
  CHECK(all.joined == 2);
}

TEST_CASE("what the gold sets aside is neither found nor missed") {
  MarkedRecord marked = gold();
  marked.names[2].form = "demonym";
  EvaluationOptions options;
  options.left_out_forms = {"demonym"};
  CHECK(evaluate({marked}, {found()}, options).names.counts == Counts{1, 3, 3});
  marked.names[1].optional = true;
  CHECK(evaluate({marked}, {found()}, options).names.counts == Counts{1, 2, 2});
}

TEST_CASE("what was found cannot set itself aside") {
  MarkedRecord sly = found();
  for (MarkedName& one : sly.names) one.optional = true;
  CHECK(evaluate({gold()}, {sly}, {}).names.counts == Counts{1, 4, 4});
}

TEST_CASE("kinds that are partly marked have recall and no precision") {
  EvaluationOptions options;
  options.partly_marked = {"ORG", "LOC", "GPE"};
  const Evaluation all = evaluate({gold()}, {found()}, options);
  CHECK(*all.names.ratios.precision == Approx(0.5));
  CHECK_FALSE(all.names.ratios.f1);
  CHECK(*all.names.ratios.recall == Approx(0.25));
  CHECK_FALSE(all.kinds[1].second.ratios.precision);
}

TEST_CASE("only the kinds and fields asked for count") {
  EvaluationOptions options;
  options.states_as_places = true;
  options.kinds = {"LOC"};
  CHECK(evaluate({gold()}, {found()}, options).names.counts == Counts{1, 1, 2});
  options.fields = {"title"};
  CHECK(evaluate({gold()}, {found()}, options).names.counts == Counts{});
}

TEST_CASE("a record that was not found misses all, and one that is not marked counts nothing") {
  const Evaluation all = evaluate({gold()}, {record("2", {name(0, 4, "PER")})}, {});
  CHECK(all.answered == 0);
  CHECK(all.names.counts == Counts{0, 0, 4});
}

TEST_CASE("B-cubed, pairs and CEAF-e of five names are those worked out by hand") {
  const EntityOverlap overlap = five_names();
  CHECK(*overlap.b_cubed().precision == Approx((2 + 1.0 / 3 + 4.0 / 3) / 5));
  CHECK(*overlap.b_cubed().recall == Approx((4.0 / 3 + 1.0 / 3 + 2) / 5));
  CHECK(overlap.pairs() == Counts{2, 4, 4});
  REQUIRE(overlap.ceaf_e(2));
  CHECK(*overlap.ceaf_e(2)->precision == Approx((2 * 2.0 / 5 + 2 * 2.0 / 5) / 2));
  CHECK_FALSE(overlap.ceaf_e(1));
}

TEST_CASE("entities of one name in two records are two only within records") {
  NameTally tally;
  tally.entities = {{"A", "x"}};
  EntityOverlap within({tally, tally}, true);
  EntityOverlap across({tally, tally}, false);
  within.count({1, 1});
  across.count({1, 1});
  CHECK(within.marked_entities() == 2);
  CHECK(across.marked_entities() == 1);
  within.count({3, 0});
  CHECK(within.marked_entities() == 1);
  CHECK(within.names() == 3);
}

TEST_CASE("the best assignment is that of trying all") {
  CHECK(best_assignment({{1, 2, 3}, {3, 1, 1}}) == 6);
  CHECK(best_assignment({{5}, {7}, {1}}) == 7);
  CHECK(best_assignment({}) == 0);
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<double>> weight(1 + random() % 5, std::vector<double>(5));
    for (auto& row : weight)
      for (double& one : row) one = static_cast<double>(random() % 10);
    REQUIRE(best_assignment(weight) == best_by_trying_all(weight));
  }
}

TEST_CASE("an end of an edge is compared by its words, its aliases and the names of its entity") {
  CHECK(end_key("The Embassy – in “Korea”, (North)") == "embassy in korea north");
  CHECK(end_key("an ＡＢＣ’s Straße") == "abc s strasse");
  MarkedRecord marked = record("1", {name(0, 1, "PER", "p1", "C.V. Narasimhan")});
  marked.edges = {edge("Ahmet H. Ozbudun", "Narasimhan")};
  marked.edges->front().to_entity = "p1";
  MarkedRecord claimed = record("1", {name(0, 1, "PER", "q9", "C. V. Narasimhan")});
  claimed.edges = {edge("ahmet h ozbudun", "q9")};
  CHECK(tally_edges({marked}, {claimed}, false) == std::vector<Counts>{{1, 1, 1}});
}

TEST_CASE("an edge has its direction unless the gold says otherwise, and an open end claims nothing") {
  MarkedRecord marked = record("1", {});
  marked.edges = {edge("Pyongyang", "Bucharest")};
  MarkedRecord claimed = record("1", {});
  claimed.edges = {edge("bucharest", "pyongyang"), MarkedEdge{}};
  CHECK(tally_edges({marked}, {claimed}, false) == std::vector<Counts>{{0, 1, 1}});
  marked.edges->front().directed = false;
  CHECK(tally_edges({marked}, {claimed}, false) == std::vector<Counts>{{1, 1, 1}});
  marked.edges.reset();
  CHECK(tally_edges({marked}, {claimed}, false) == std::vector<Counts>{{}});
}

TEST_CASE("draws depend on the number of records alone and each has as many") {
  std::vector<std::vector<std::uint32_t>> first;
  draw_records(5, [&](const auto& times) { first.push_back(times); });
  CHECK(first.size() == kDraws);
  std::size_t at = 0;
  bool same = true;
  std::vector<std::uint32_t> sums(5);
  draw_records(5, [&](const auto& times) {
    same = same && times == first[at++];
    for (std::size_t i = 0; i < 5; ++i) sums[i] += times[i];
  });
  CHECK(same);
  for (const std::uint32_t sum : sums) CHECK(sum == Approx(1000).margin(120));
}

TEST_CASE("an interval holds the middle 95 in 100, about the figure where it counts entities") {
  std::vector<double> values(1000);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i) / 1000;
  CHECK(interval_of(values).low == Approx(0.025));
  CHECK(interval_of(values).high == Approx(0.975));
  CHECK(interval_about(0.3, values).low == 0.0);
  CHECK(interval_about(0.3, values).high == Approx(0.7755));
}

TEST_CASE("figures and intervals do not depend on the order of records") {
  std::vector<MarkedRecord> marked;
  std::vector<MarkedRecord> answers;
  for (const char digit : std::string("0123456789ab")) {
    marked.push_back(gold());
    answers.push_back(digit < '6' ? found() : gold());
    marked.back().id = answers.back().id = digit;
  }
  const Evaluation once = evaluate(marked, answers, {});
  std::ranges::reverse(answers);
  const Evaluation turned = evaluate(marked, answers, {});
  CHECK(*once.names.ratios.f1 == Approx(30.0 / 48));
  CHECK(*once.names.ratios.f1 == *turned.names.ratios.f1);
  REQUIRE(once.names.interval);
  CHECK(once.names.interval->low == turned.names.interval->low);
  CHECK(once.names.interval->low > 0.25);
  CHECK(once.names.interval->low < 0.55);
  CHECK(once.names.interval->high > 0.7);
  CHECK(once.names.interval->high < 1.0);
  REQUIRE(once.ceaf_e);
  CHECK(once.ceaf_e->interval->low < *once.ceaf_e->ratios.f1);
  CHECK(once.ceaf_e->interval->high > *once.ceaf_e->ratios.f1);
}

TEST_CASE("a draw with nothing to find tells nothing, and few records have no interval") {
  std::vector<MarkedRecord> marked(12, record("", {}));
  for (std::size_t i = 0; i < marked.size(); ++i) marked[i].id = static_cast<char>('a' + i);
  marked[0].names = gold().names;
  const Evaluation all = evaluate(marked, marked, {});
  REQUIRE(all.names.interval);
  CHECK(all.names.interval->low == 1.0);
  CHECK_FALSE(all.edges.interval);
  marked.resize(9);
  CHECK_FALSE(evaluate(marked, marked, {}).names.interval);
}
