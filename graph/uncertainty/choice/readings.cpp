// What a reading changes is found in its own records: their gatherings as decided and as read otherwise, taken apart into pairs. A pair
// that a record has in one way only is a tie that changes.
#include "graph/uncertainty/choice/readings.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kReadingsInBlock = 4;

/// What a reading is told apart by: the spelling, who is meant, who else may be.
using ReadingKey = std::tuple<std::string, std::uint32_t, std::uint32_t>;

ReadingKey key_of(const Corpus& corpus, std::uint32_t record, const Mention& mention, const Resolution& decided) {
  const std::uint32_t rival = decided.rivals.empty() ? kNoEntity : decided.rivals.front();
  const std::string& text = corpus.records[record].texts[mention.field].text;
  return {text.substr(mention.span.begin, mention.span.end - mention.span.begin), decided.entity, rival};
}

ReadingKey key_of(const DispatchEnd& end, const Resolution& decided) {
  return {end.name, decided.entity, decided.rivals.empty() ? kNoEntity : decided.rivals.front()};
}

bool is_doubtful(const Resolution& decided) {
  return decided.confidence == Confidence::doubtful && !decided.by_user && decided.entity != kNoEntity;
}

/// Calls `visit` with the record, the key and the decision of each mention and end that is in doubt. `identities` are those of the corpus
/// or a copy.
template <class Visit>
void for_each_doubt(const Corpus& corpus, Identities& identities, const Visit& visit) {
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    const Extraction& extraction = corpus.extractions[r];
    for (std::size_t i = 0; i < extraction.mentions.size(); ++i) {
      Resolution& decided = identities.mentions[r][i];
      if (is_doubtful(decided)) visit(r, key_of(corpus, r, extraction.mentions[i], decided), decided);
    }
    const auto visit_ends = [&](const std::vector<DispatchEnd>& ends, std::vector<Resolution>& all) {
      for (std::size_t i = 0; i < ends.size(); ++i)
        if (is_doubtful(all[i])) visit(r, key_of(ends[i], all[i]), all[i]);
    };
    visit_ends(extraction.correspondence.from, identities.from[r]);
    visit_ends(extraction.correspondence.to, identities.to[r]);
  }
}

void read_for_rival(const Corpus& corpus, const DoubtfulReading& reading, Identities& identities) {
  const ReadingKey wanted{reading.form, reading.entity, reading.rival};
  for_each_doubt(corpus, identities, [&](std::uint32_t, const ReadingKey& key, Resolution& decided) {
    if (key == wanted) decided.entity = reading.rival;
  });
}

/// A record's part of a tie.
using Pair = std::tuple<Layer, std::uint32_t, std::uint32_t, bool, std::uint32_t>;

void add_pairs(Layer layer, const Gathering& gathering, std::set<Pair>& pairs) {
  if (!makes_ties(gathering)) return;
  const auto& from = gathering.from;
  if (gathering.directed) {
    for (const std::uint32_t a : from)
      for (const std::uint32_t b : gathering.to) pairs.emplace(layer, a, b, true, gathering.record);
    return;
  }
  for (std::size_t i = 0; i < from.size(); ++i)
    for (std::size_t k = i + 1; k < from.size(); ++k) pairs.emplace(layer, from[i], from[k], false, gathering.record);
}

std::set<Pair> pairs_in(const Corpus& corpus, const TieRule& rule, const std::vector<Layer>& layers) {
  std::set<Pair> pairs;
  for (const Layer layer : layers)
    for (const Gathering& gathering : gatherings_of(layer, corpus, rule)) add_pairs(layer, gathering, pairs);
  return pairs;
}

/// Puts the reading's records into `part`, whose entities are the corpus's.
void take_records(const Corpus& corpus, const DoubtfulReading& reading, Corpus& part) {
  part.records.clear();
  part.extractions.clear();
  part.identities.mentions.clear();
  part.identities.from.clear();
  part.identities.to.clear();
  for (const std::uint32_t r : reading.records) {
    part.records.push_back(corpus.records[r]);
    part.extractions.push_back(corpus.extractions[r]);
    part.identities.mentions.push_back(corpus.identities.mentions[r]);
    part.identities.from.push_back(corpus.identities.from[r]);
    part.identities.to.push_back(corpus.identities.to[r]);
  }
}

std::uint32_t count_changed_ties(const Corpus& corpus, const TieRule& rule, const std::vector<Layer>& layers,
                                 const DoubtfulReading& reading, Corpus& part) {
  take_records(corpus, reading, part);
  const std::set<Pair> before = pairs_in(part, rule, layers);
  read_for_rival(part, reading, part.identities);
  const std::set<Pair> after = pairs_in(part, rule, layers);
  std::vector<Pair> changed;
  std::ranges::set_symmetric_difference(before, after, std::back_inserter(changed));
  std::set<std::tuple<Layer, std::uint32_t, std::uint32_t, bool>> ties;
  for (const auto& [layer, a, b, directed, record] : changed) ties.emplace(layer, a, b, directed);
  return static_cast<std::uint32_t>(ties.size());
}

}  // namespace

std::vector<DoubtfulReading> doubtful_readings(const Corpus& corpus) {
  std::map<ReadingKey, DoubtfulReading> found;
  Identities identities = corpus.identities;
  for_each_doubt(corpus, identities, [&](std::uint32_t record, const ReadingKey& key, Resolution&) {
    DoubtfulReading& reading = found[key];
    ++reading.mentions;
    if (reading.records.empty() || reading.records.back() != record) reading.records.push_back(record);
  });
  std::vector<DoubtfulReading> readings;
  for (auto& [key, reading] : found) {
    std::tie(reading.form, reading.entity, reading.rival) = key;
    readings.push_back(std::move(reading));
  }
  std::ranges::stable_sort(readings, std::greater<>(), &DoubtfulReading::mentions);
  return readings;
}

void weigh_readings(const Corpus& corpus, const TieRule& rule, const std::vector<Layer>& layers, std::vector<DoubtfulReading>& readings) {
  for_each_block(readings.size(), kReadingsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    Corpus part;
    part.identities.entities = corpus.identities.entities;
    for (std::size_t i = begin; i < end; ++i) readings[i].changed_ties = count_changed_ties(corpus, rule, layers, readings[i], part);
  });
  std::ranges::stable_sort(readings, std::greater<>(), &DoubtfulReading::changed_ties);
}

Identities read_otherwise(const Corpus& corpus, const DoubtfulReading& reading) {
  Identities identities = corpus.identities;
  read_for_rival(corpus, reading, identities);
  return identities;
}

}  // namespace docgraph
