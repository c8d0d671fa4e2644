#include <catch2/catch.hpp>
#include <numeric>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/two_mode/comparison.hpp"
#include "graph/two_mode/record_walk.hpp"
#include "network_support.hpp"
#include "twin_matrix.hpp"

namespace docgraph {
namespace {

using twin::Matrix;

/// Records of none to eight names each, some of one name alone, some the same as others; now and then an entity that nothing names.
Corpus random_corpus(std::uint64_t seed) {
  Dice dice(seed);
  CorpusBuilder builder;
  const std::uint32_t entities = 1 + dice.below(18);
  for (std::uint32_t e = 0; e < entities; ++e) builder.entity("E" + std::to_string(e));
  for (std::uint32_t r = 1 + dice.below(20); r > 0; --r) {
    std::vector<std::uint32_t> named = dice.permutation(entities);
    named.resize(std::min<std::size_t>(named.size(), seed % 5 == 0 ? 2 : dice.below(8)));
    builder.names("r" + std::to_string(r), named);
  }
  return builder.corpus();
}

LayerSource source(const Corpus& corpus) { return source_of(Layer::together, corpus, {}); }

/// Where the dense chain comes to rest: a step from u to v leads through each record that names both.
Scores dense_walk(const LayerSource& source) {
  const std::size_t n = source.actors.size();
  Matrix<double> step(n, std::vector<double>(n));
  Scores records(n);
  for (const Gathering& gathering : source.gatherings)
    for (const std::uint32_t v : gathering.from) ++records[v];
  for (const Gathering& gathering : source.gatherings) {
    for (const std::uint32_t u : gathering.from)
      for (const std::uint32_t v : gathering.from) step[u][v] += 1 / records[u] / static_cast<double>(gathering.from.size());
  }
  Scores places(n, 1 / static_cast<double>(n));
  for (int round = 0; round < 400; ++round) {
    Scores next(n, 0.15 / static_cast<double>(n));
    for (std::size_t u = 0; u < n; ++u)
      for (std::size_t v = 0; v < n; ++v) next[v] += 0.85 * places[u] * step[u][v];
    places = next;
  }
  return places;
}

TEST_CASE("the walk over records comes to rest where the dense chain does") {
  for (std::uint64_t seed = 0; seed < 250; ++seed) {
    INFO("seed " << seed);
    const LayerSource layer = source(random_corpus(seed));
    const Scores walk = record_walk(record_network(layer));
    CHECK(distance(walk, dense_walk(layer)) <= 1e-11);
    if (!walk.empty()) CHECK(std::accumulate(walk.begin(), walk.end(), 0.0) == Approx(1).margin(1e-11));
  }
}

TEST_CASE("the walk over records solves the equations of a small network") {
  // A and B in one record, A, C and D in another, E alone.
  CorpusBuilder builder;
  for (const char* name : {"A", "B", "C", "D", "E"}) builder.entity(name);
  builder.names("r1", {0, 1}).names("r2", {0, 2, 3}).names("r3", {4});
  const Scores walk = record_walk(record_network(source(builder.corpus())));
  REQUIRE(walk.size() == 5);
  CHECK(walk[4] == Approx(0.2).margin(1e-12));
  CHECK(walk[2] == walk[3]);
  CHECK(walk[1] == Approx(0.03 + 0.85 * (walk[0] / 2 + walk[1]) / 2).margin(1e-11));
  CHECK(walk[2] == Approx(0.03 + 0.85 * (walk[0] / 2 + 2 * walk[2]) / 3).margin(1e-11));
}

TEST_CASE("a long list lifts whom it names by pairs and not by records") {
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < 14; ++e) builder.entity("E" + std::to_string(100 + e));
  // 0 stands in three records of two, 12 in one list of eleven.
  builder.names("a", {0, 2}).names("b", {0, 3}).names("c", {0, 4});
  builder.names("l", {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}).names("m", {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13});
  const Corpus& corpus = builder.corpus();
  const LayerSource layer = source(corpus);
  const TwoModeComparison found = compare_with_pairs(layer, page_rank(build_network(Layer::together, corpus, {})));
  const auto of = [&](std::uint32_t v) { return *std::ranges::find(found.actors, v, &TwoModeActor::vertex); };
  CHECK(of(0).records == 3);
  CHECK(of(0).names_a_record == 2);
  CHECK(of(12).names_a_record == 11);
  CHECK(of(0).record_place < of(12).record_place);
  CHECK(of(0).pair_place > of(12).pair_place);
  CHECK(most_moved(found, true, 1).front().vertex == 0);
  for (const TwoModeActor& actor : most_moved(found, true, 3)) CHECK(actor.record_place < actor.pair_place);
  for (const TwoModeActor& actor : most_moved(found, false, 3)) CHECK(actor.record_place > actor.pair_place);
}

TEST_CASE("a register is no row of the network of records") {
  CorpusBuilder builder;
  std::vector<std::uint32_t> all;
  for (std::uint32_t e = 0; e <= kMostNamed; ++e) all.push_back(builder.entity("E" + std::to_string(10'000 + e)));
  builder.names("register", all).names("letter", {0, 1});
  const RecordNetwork network = record_network(source(builder.corpus()));
  REQUIRE(network.record.size() == 1);
  CHECK(network.rows.degree(2) == 0);
  const Scores walk = record_walk(network);
  CHECK(walk[2] == walk[3]);
  CHECK(walk[0] > walk[2]);
}

TEST_CASE("the walk over records is the same for any number of threads") {
  const LayerSource layer = source(random_corpus(3));
  set_thread_count(1);
  const Scores one = record_walk(record_network(layer));
  set_thread_count(0);
  CHECK(record_walk(record_network(layer)) == one);
}

}  // namespace
}  // namespace docgraph
