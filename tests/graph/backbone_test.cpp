#include "graph/backbone/backbone.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "extract/parallel.hpp"
#include "graph/backbone/degree_model.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

/// Gatherings of at least one entity each; entity v is the likelier to be in one the lower v is.
std::vector<Gathering> random_gatherings(Dice& dice, std::uint32_t count, std::uint32_t entities) {
  std::vector<Gathering> made;
  for (std::uint32_t g = 0; g < count; ++g) {
    Gathering gathering{g, false, {}, {}};
    const std::uint32_t one_of = 1 + dice.below(4);
    for (std::uint32_t v = 0; v < entities; ++v)
      if (dice.below(1 + one_of * (v + 1) / 2) == 0) gathering.from.push_back(v);
    if (gathering.from.empty()) gathering.from.push_back(dice.below(entities));
    made.push_back(std::move(gathering));
  }
  return made;
}

struct Margins {
  std::vector<std::uint32_t> frequencies;
  std::vector<std::uint32_t> sizes;
};

Margins margins_of(const std::vector<Gathering>& gatherings, std::uint32_t entities) {
  Margins margins{std::vector<std::uint32_t>(entities), {}};
  for (const Gathering& gathering : gatherings) {
    margins.sizes.push_back(static_cast<std::uint32_t>(gathering.from.size()));
    for (const std::uint32_t v : gathering.from) ++margins.frequencies[v];
  }
  std::erase(margins.frequencies, 0U);
  return margins;
}

TEST_CASE("the degree model expects each entity as often and each gathering as large as they are") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const std::uint32_t entities = 2 + dice.below(10);
    const Margins margins = margins_of(random_gatherings(dice, 2 + dice.below(12), entities), entities);
    const DegreeModel model(margins.frequencies, margins.sizes);
    for (const std::uint32_t frequency : margins.frequencies) {
      double expected = 0;
      for (const std::uint32_t size : margins.sizes) expected += model.probability(frequency, size);
      CHECK(expected == Approx(frequency).epsilon(1e-3));
    }
    for (const std::uint32_t size : margins.sizes) {
      double expected = 0;
      for (const std::uint32_t frequency : margins.frequencies) expected += model.probability(frequency, size);
      CHECK(expected == Approx(size).epsilon(1e-3));
    }
  }
}

/// The chance of `together` or more gatherings, one gathering after another.
double chance_plainly(const DegreeModel& model, const Margins& margins, std::uint32_t a, std::uint32_t b, std::uint32_t together) {
  std::vector<double> chance(margins.sizes.size() + 1);
  chance[0] = 1;
  for (const std::uint32_t size : margins.sizes) {
    const double q = model.probability(a, size) * model.probability(b, size);
    for (std::size_t k = chance.size(); k-- > 0;) chance[k] = chance[k] * (1 - q) + (k > 0 ? chance[k - 1] * q : 0);
  }
  double sum = 0;
  for (std::size_t k = together; k < chance.size(); ++k) sum += chance[k];
  return sum;
}

TEST_CASE("chances of being together equal those counted one gathering after another") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed + 900);
    const std::uint32_t entities = 2 + dice.below(10);
    const Margins margins = margins_of(random_gatherings(dice, 2 + dice.below(14), entities), entities);
    const DegreeModel model(margins.frequencies, margins.sizes);
    const std::uint32_t a = margins.frequencies[dice.below(static_cast<std::uint32_t>(margins.frequencies.size()))];
    const std::uint32_t b = margins.frequencies[dice.below(static_cast<std::uint32_t>(margins.frequencies.size()))];
    for (std::uint32_t together = 0; together <= std::min(a, b); ++together)
      CHECK(model.chance_of(a, b, together) == Approx(chance_plainly(model, margins, a, b, together)).margin(1e-12));
  }
}

TEST_CASE("adjusted chances equal the definition of the step-up rule") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Dice dice(seed);
    std::vector<double> p;
    for (std::uint32_t i = 0; i < dice.below(12); ++i) p.push_back((1 + dice.below(50)) / 50.0);
    const std::uint64_t tests = p.size() + dice.below(20);
    const std::vector<double> adjusted = adjust_for_false_share(p, tests);
    for (std::size_t i = 0; i < p.size(); ++i) {
      double least = 1;
      for (const double limit : p) {
        const auto as_small = static_cast<double>(std::ranges::count_if(p, [&](double other) { return other <= limit; }));
        if (limit >= p[i]) least = std::min(least, limit * static_cast<double>(tests) / as_small);
      }
      CHECK(adjusted[i] == Approx(least));
    }
  }
}

/// The part of all matrices of four gatherings and four entities, with these margins, in which the pair is together as often or more.
double chance_by_enumeration(const Margins& margins, const std::vector<std::uint32_t>& frequency, const TestedTie& tie) {
  int all = 0;
  int as_often = 0;
  for (std::uint32_t matrix = 0; matrix < 1U << 16U; ++matrix) {
    std::array<std::uint32_t, 4> sizes{};
    std::array<std::uint32_t, 4> frequencies{};
    std::uint32_t together = 0;
    for (std::uint32_t g = 0; g < 4; ++g) {
      const std::uint32_t row = matrix >> (4 * g) & 15U;
      for (std::uint32_t v = 0; v < 4; ++v) {
        sizes[g] += row >> v & 1U;
        frequencies[v] += row >> v & 1U;
      }
      together += (row >> tie.a & 1U) & (row >> tie.b & 1U);
    }
    if (!std::ranges::equal(sizes, margins.sizes) || !std::ranges::equal(frequencies, frequency)) continue;
    ++all;
    as_often += together >= tie.together ? 1 : 0;
  }
  return static_cast<double>(as_often) / all;
}

TEST_CASE("chances by drawing come near those by listing every matrix") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed + 40);
    const std::vector<Gathering> gatherings = random_gatherings(dice, 4, 4);
    const Margins margins = margins_of(gatherings, 4);
    if (margins.frequencies.size() < 4) continue;
    const Backbone backbone = find_backbone(gatherings, {ChanceModel::fdsm, 0.05, 1000, seed});
    for (const TestedTie& tie : backbone.ties) {
      CHECK(tie.p == Approx(chance_by_enumeration(margins, margins.frequencies, tie)).margin(0.06));
      CHECK(tie.p >= backbone.smallest_p);
    }
  }
}

/// Entities by chance, and two who are in twelve gatherings of two and in no other.
std::vector<Gathering> with_a_pair() {
  Dice dice(1);
  std::vector<Gathering> gatherings = random_gatherings(dice, 60, 12);
  for (std::uint32_t g = 0; g < 12; ++g) gatherings.push_back({60 + g, false, {50, 51}, {}});
  return gatherings;
}

TEST_CASE("two who are always together stay and those whom chance brings together are dropped") {
  for (const ChanceModel model : {ChanceModel::sdsm, ChanceModel::fdsm}) {
    const Backbone backbone = find_backbone(with_a_pair(), {model, 0.05, 1000, 1});
    const auto pair = std::ranges::find(backbone.ties, 50U, &TestedTie::a);
    REQUIRE(pair != backbone.ties.end());
    CHECK(pair->together == 12);
    CHECK(pair->p < 0.002);
    CHECK(backbone.stay < backbone.ties.size() / 3);
    if (model == ChanceModel::sdsm) CHECK(pair->stays);
    Dice dice(77);
    CHECK(find_backbone(random_gatherings(dice, 30, 12), {model, 0.05, 200, 1}).stay == 0);
  }
}

TEST_CASE("a backbone by drawing says how many ties must have the smallest chance") {
  const Backbone backbone = find_backbone(with_a_pair(), {ChanceModel::fdsm, 0.05, 99, 1});
  CHECK(backbone.smallest_p == Approx(0.01));
  CHECK(backbone.pairs == 14 * 13 / 2);
  CHECK(backbone.needed_at_smallest == 19);
}

TEST_CASE("a backbone does not depend on threads and leaves dispatches and registers out") {
  std::vector<Gathering> gatherings = with_a_pair();
  const BackboneOptions options{ChanceModel::fdsm, 0.05, 100, 5};
  set_thread_count(1);
  const Backbone one = find_backbone(gatherings, options);
  set_thread_count(4);
  gatherings.push_back({90, true, {1}, {2}});
  Gathering everyone{91, false, {}, {}};
  for (std::uint32_t v = 0; v <= kMostNamed; ++v) everyone.from.push_back(v);
  gatherings.push_back(everyone);
  const Backbone four = find_backbone(gatherings, options);
  set_thread_count(0);
  REQUIRE(one.ties.size() == four.ties.size());
  for (std::size_t t = 0; t < one.ties.size(); ++t) CHECK(one.ties[t].p == four.ties[t].p);
}

TEST_CASE("nobody and one alone have an empty backbone") {
  for (const ChanceModel model : {ChanceModel::sdsm, ChanceModel::fdsm}) {
    CHECK(find_backbone({}, {model, 0.05, 10, 1}).ties.empty());
    const std::vector<Gathering> alone = {{0, false, {3}, {}}};
    CHECK(find_backbone(alone, {model, 0.05, 10, 1}).pairs == 0);
  }
}

}  // namespace
}  // namespace docgraph
