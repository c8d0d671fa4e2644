#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "corpus_maker.hpp"

namespace docgraph::test {

/// Made-up collections for figures, each with all layers.

/// Counted but not measured: figures show no measure, and betweenness of thousands takes its time.
[[nodiscard]] inline Analysis unmeasured(CorpusMaker& maker) {
  Analysis& made = maker.analysis();
  made.counts = count_actors(made.corpus, made.rule);
  for (const Layer layer : kLayers) {
    if (layer == Layer::relation && !has_relations(made.corpus)) continue;
    made.layers.push_back({build_network(layer, made.corpus, made.rule), {}, {}});
  }
  return std::move(made);
}

/// A collection of one person, named in a record of each date.
[[nodiscard]] inline Analysis dated(const std::vector<std::string>& dates) {
  CorpusMaker maker("dated");
  const auto somebody = maker.entity("Somebody", Kind::person);
  for (std::size_t i = 0; i < dates.size(); ++i) maker.record(fmt::format("r{:03}", i), dates[i], {somebody});
  return unmeasured(maker);
}

/// Nothing at all, or a few records.
[[nodiscard]] inline Analysis empty_collection() {
  CorpusMaker maker("nothing");
  return unmeasured(maker);
}

/// One entity, alone in its record, whose title states an open end.
[[nodiscard]] inline Analysis one_actor() {
  CorpusMaker maker("one");
  const auto lisbon = maker.entity("Lisbon", Kind::place);
  maker.record("r1", "1755-11-01", {lisbon});
  maker.title(lisbon, {});
  return unmeasured(maker);
}

/// Two entities, named together once, one letter between them.
[[nodiscard]] inline Analysis two_actors() {
  CorpusMaker maker("two");
  const auto voltaire = maker.entity("Voltaire", Kind::person);
  const auto frederick = maker.entity("Frederick II of Prussia", Kind::person);
  maker.record("r1", "1740-09-01", {voltaire, frederick});
  maker.title(voltaire, {frederick});
  return unmeasured(maker);
}

/// A small diplomatic collection: two subjects, posts with owners, a circular, open ends, meetings, all five kinds.
[[nodiscard]] inline Analysis small_collection() {
  CorpusMaker maker("small");
  const auto north = maker.entity("North Land", Kind::polity);
  const auto south = maker.entity("South Land", Kind::polity);
  const auto empire = maker.entity("The Great and Serene Empire of the Western Isles", Kind::polity);
  const auto leader = maker.entity("Anna-Maria von Hohenfels-Reichenau", Kind::person);
  const auto envoy = maker.entity("Ion Popa", Kind::person);
  const auto general = maker.entity("General Park", Kind::person);
  const auto league = maker.entity("League of Nations", Kind::organisation);
  const auto committee = maker.entity("North-South Coordination Committee", Kind::organisation);
  const auto minister = maker.entity("Foreign Minister of North Land", Kind::office);
  std::vector<std::uint32_t> posts;
  for (const char* name : {"Northtown", "Home City", "Pekin", "Batavia", "Islamabad", "Ulan Bator", "Port Said"})
    posts.push_back(maker.entity(name, Kind::place));
  auto& entities = maker.analysis().corpus.identities.entities;
  for (const auto post : posts) entities[post].owner = post == posts[1] ? "" : "Homeland";

  auto add = [&, number = 0](const std::vector<std::uint32_t>& named) mutable {
    ++number;
    maker.record(fmt::format("s-{:02}", number), fmt::format("1921-{:02}-11", number % 12 + 1), named);
    maker.analysis().corpus.extractions.back().correspondence.document_kind = "telegram";
  };
  for (int i = 0; i < 5; ++i) {
    add({north, south, i % 2 == 0 ? league : committee});
    maker.title(posts[0], {posts[1]});
  }
  add({north, south, empire, general});
  maker.title(posts[1], {posts[0]});
  add({north, south, empire, leader, envoy});
  maker.title(posts[1], {posts[2], posts[3], posts[4], posts[5]});
  add({north, south, leader, envoy, committee});
  maker.title(posts[0], {});
  add({north, general});
  maker.title(posts[0], {});
  add({south, empire});
  maker.title(posts[6], {});
  add({north, minister, leader});
  maker.title(leader, {minister}, false);
  add({north, south, committee});
  maker.title(envoy, {general});
  add({north});
  maker.title({}, {league});
  maker.analysis().choices = {{"Named together: in the same record of description or text."}, {"Paths count ties."}};
  return unmeasured(maker);
}

/// `actors` entities of all kinds and `records` records, each naming a few: some entities much more often than others. The same seed gives
/// the same collection.
[[nodiscard]] inline Analysis made_up_collection(std::uint32_t actors, std::uint32_t records, std::uint32_t seed) {
  CorpusMaker maker(fmt::format("made up ({} actors, {} records)", actors, records));
  std::mt19937 random(seed);
  // Not std::uniform_int_distribution: its values are the library's business, and these must be the same everywhere.
  const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
  const std::vector<std::string> syllables = {"ka", "lo", "mir", "ten", "sha", "bo", "ri", "vel", "dun", "esk", "a", "po"};
  const auto word = [&] {
    std::string made;
    for (std::uint32_t i = 0, n = 1 + below(3); i < n; ++i) made += syllables[below(12)];
    made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
  };
  constexpr Kind kKinds[] = {Kind::person, Kind::person, Kind::person, Kind::organisation, Kind::polity, Kind::place};
  for (std::uint32_t i = 0; i < actors; ++i) {
    const Kind kind = kKinds[below(6)];
    std::string name = word() + (kind == Kind::organisation ? " Committee for the Affairs of " + word() : " " + word());
    maker.entity(name, kind);
  }
  // Squaring a share puts most of the weight on the first entities.
  const auto any_actor = [&] {
    const double share = static_cast<double>(below(1U << 20U)) / (1U << 20U);
    return std::min(actors - 1, static_cast<std::uint32_t>(share * share * share * actors));
  };
  for (std::uint32_t r = 0; r < records; ++r) {
    std::vector<std::uint32_t> named;
    for (std::uint32_t i = 0, n = 1 + below(6); i < n; ++i) named.push_back(any_actor());
    maker.record(fmt::format("r{:06}", r), fmt::format("19{:02}", below(100)), named);
    const std::uint32_t from = any_actor();
    const std::uint32_t to = any_actor();
    const std::uint32_t shape = below(20);
    if (from == to) continue;
    if (shape == 0) maker.title(from, {});
    if (shape == 1) maker.title(from, {to}, false);
    if (shape == 2) maker.title(from, {to, any_actor(), any_actor(), any_actor()});
    if (shape > 2) maker.title(from, {to});
  }
  return unmeasured(maker);
}

/// Names in several scripts, very long and very short ones.
[[nodiscard]] inline Analysis many_scripts() {
  CorpusMaker maker("scripts");
  std::vector<std::uint32_t> all;
  const std::vector<std::string> names = {"조선민주주의인민공화국",
                                          "김영남",
                                          "金日成",
                                          "جمال عبد الناصر",
                                          "משה שרת",
                                          "Никита Сергеевич Хрущёв",
                                          "Đặng Xuân Khu",
                                          "ประเทศไทย",
                                          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                                          "A",
                                          std::string(3000, 'W'),
                                          "Ιωάννης Μεταξάς"};
  for (const std::string& name : names) all.push_back(maker.entity(name, all.size() % 2 == 0 ? Kind::person : Kind::polity));
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (int twice = 0; twice < 2; ++twice) {
      maker.record(fmt::format("r{}-{}", i, twice), "1950", {all[i], all[(i + 1) % all.size()], all[(i * 5 + 2) % all.size()]});
      maker.title(all[i], {all[(i + 3) % all.size()]});
    }
  }
  return unmeasured(maker);
}

/// What a figure must stand: from no actor to thousands, all scripts, hostile names.
[[nodiscard]] inline std::vector<Analysis> collections_from_none_to_5000() {
  std::vector<Analysis> all;
  all.push_back(empty_collection());
  all.push_back(one_actor());
  all.push_back(two_actors());
  all.push_back(small_collection());
  all.push_back(many_scripts());
  all.push_back(hostile_analysis());
  all.push_back(made_up_collection(200, 600, 7));
  all.push_back(made_up_collection(5000, 12000, 11));
  return all;
}

}  // namespace docgraph::test
