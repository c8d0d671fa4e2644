#include "graph/measure.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <numeric>
#include <set>

#include "graph/measures/table.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

MeasureOptions chosen_measures(std::vector<std::string> keys) {
  MeasureOptions options;
  options.chosen = std::move(keys);
  return options;
}

TEST_CASE("no measure is listed twice and every one is described") {
  std::set<std::string_view> keys;
  std::set<std::string_view> headings;
  std::vector<Measure> all = measures();
  for (const auto& more : {tie_measures(), record_measures()}) all.insert(all.end(), more.begin(), more.end());
  for (const Measure& m : all) {
    CHECK(keys.insert(m.key).second);
    CHECK(headings.insert(m.heading).second);
    for (const std::string_view text : {m.definition, m.range, m.normalisation, m.disconnected, m.direction, m.ties, m.source})
      CHECK_FALSE(text.empty());
    CHECK((m.scores != nullptr || m.key == record_measures().front().key));
    CHECK((m.correspondence || m.together));
  }
}

TEST_CASE("in- and out-degree are measured in correspondence alone") {
  for (const Measure* m : measures_of(Layer::together, {})) CHECK((m->key != "in_degree" && m->key != "out_degree"));
  CHECK(measures_of(Layer::correspondence, {}).size() == measures_of(Layer::together, {}).size() + 2);
}

TEST_CASE("measures that are not usual are measured only where they are chosen") {
  for (const Measure* m : measures_of(Layer::correspondence, {})) CHECK(m->usual);
  const auto chosen = measures_of(Layer::correspondence, chosen_measures({"constraint", "degree"}));
  REQUIRE(chosen.size() == 2);
  CHECK(chosen[0]->key == "degree");
  CHECK(chosen[1]->key == "constraint");
}

TEST_CASE("a network is measured by the measures of its layer in table order") {
  const auto columns = measure_network(network_of(2, {{0, 1}}), {});
  const auto expected = measures_of(Layer::together, {});
  REQUIRE(columns.size() == expected.size());
  for (std::size_t i = 0; i < columns.size(); ++i) CHECK(columns[i].measure == expected[i]);
}

TEST_CASE("docs measures.md is what the table says") { CHECK(file_text(DOCGRAPH_SOURCE_DIR "/docs/measures.md") == measures_markdown()); }

TEST_CASE("every measure has its section on the page") {
  const std::string page = measures_markdown();
  for (const Measure& m : measures()) CHECK(page.find("\n## " + std::string(m.heading) + "\n") != std::string::npos);
}

TEST_CASE("a network measured as a whole has the summary and scores of each measure by itself") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Network network = make_network(random_plan(seed));
    MeasureOptions options = every_measure(seed % 2 == 0 ? PathRule::steps : PathRule::length);
    options.chosen.emplace_back("tie_betweenness");
    const MeasuredNetwork found = measure(network, options);
    for (const MeasureColumn& column : found.columns) CHECK(column.scores == score(*column.measure, network, options));
    CHECK(found.summary.mean_distance == summarise(network).mean_distance);
    REQUIRE(found.tie_columns.size() == 1);
    CHECK(found.tie_columns[0].scores.size() == network.ties().size());
  }
}

TEST_CASE("ties are measured only where that is chosen") {
  CHECK(tie_measures_of(Layer::together, {}).empty());
  CHECK(tie_measures_of(Layer::together, chosen_measures({"tie_betweenness"})).size() == 1);
}

TEST_CASE("entities under other names have the same scores") {
  for (std::uint64_t seed = 0; seed < 270; ++seed) {
    INFO("seed " << seed);
    const Plan plan = random_plan(seed);
    Plan renamed = plan;
    const std::vector<std::uint32_t> name = Dice(seed + 1000).permutation(plan.vertices);
    for (Link& link : renamed.links) link = {name[link.a], name[link.b], link.strength, link.directed};
    const auto before = measure_network(make_network(plan), every_measure());
    const auto after = measure_network(make_network(renamed), every_measure());
    for (std::size_t i = 0; i < before.size(); ++i) {
      INFO(before[i].measure->key);
      Scores expected(plan.vertices);
      for (std::uint32_t v = 0; v < plan.vertices; ++v) expected[name[v]] = before[i].scores[v];
      CHECK(distance(after[i].scores, expected) <= (before[i].measure->key == "eigenvector" ? 1e-10 : 1e-12));
    }
  }
}

TEST_CASE("entities in the same position have the same score to the last bit") {
  // A ring of ten, joined so that each vertex meets its sums in another order.
  std::vector<Link> ring;
  for (std::uint32_t v = 0; v < 10; ++v) ring.push_back({v, (v + 3) % 10});
  const Network network = network_of(10, ring);
  for (const MeasureColumn& column : measure_network(network, every_measure())) {
    INFO(column.measure->key);
    CHECK(std::ranges::count(column.scores, column.scores[0]) == 10);
  }
}

TEST_CASE("settling keeps twelve digits and drops the noise") {
  Scores scores = {0.1 + 0.2, 0.3, 1.0, 0.0, 1 - 0x1p-53, 123456.789};
  settle(scores);
  CHECK(scores[0] == scores[1]);
  CHECK(scores[2] == 1);
  CHECK(scores[3] == 0);
  CHECK(scores[4] == 1);
  CHECK(scores[5] == Approx(123456.789).epsilon(1e-12));
}

TEST_CASE("scores stay within their stated ranges") {
  for (std::uint64_t seed = 0; seed < 270; ++seed) {
    INFO("seed " << seed);
    for (const MeasureColumn& column : measure_network(make_network(random_plan(seed)), every_measure())) {
      const bool unit =
          column.measure->range == "0 to 1" || column.measure->range.starts_with("0 to 1 ") || column.measure->key == "pagerank";
      for (const double score : column.scores) CHECK((score >= 0 && (!unit || score <= 1)));
      if (column.measure->key != "pagerank") continue;
      CHECK(std::accumulate(column.scores.begin(), column.scores.end(), 0.0) == Approx(1).epsilon(1e-11));
    }
  }
}

TEST_CASE("a summary counts ties that rest on one record") {
  std::vector<Actor> actors = {{0, "a", "A", Kind::person}, {1, "b", "B", Kind::person}, {2, "c", "C", Kind::person}};
  const Network network(Layer::together, std::move(actors), {{0, 1, false, 1, 1, {}}, {1, 2, false, 2, 2, {}}});
  const NetworkSummary summary = summarise(network);
  CHECK(summary.ties == 2);
  CHECK(summary.ties_in_one_record == 1);
  CHECK(summary.density == Approx(2 / 3.0));
  CHECK(summary.transitivity == 0);
}

}  // namespace
}  // namespace docgraph
