#include "extract/tag/train/samples.hpp"

#include "extract/mention/by_rules.hpp"
#include "extract/parallel.hpp"
#include "extract/tag/features.hpp"
#include "extract/tag/segment.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kRecordsInBlock = 16;

/// The label of each token of a passage. A token that a name covers in part only is outside.
std::vector<Label> labels_of(const Passage& passage, const std::vector<GoldName>& names) {
  std::vector<Label> labels(passage.size(), Label::outside);
  for (const GoldName& name : names) {
    if (name.field != passage.field) continue;
    std::uint32_t begin = 0;
    while (begin < passage.size() && passage.tokens[begin].span.begin < name.span.begin) ++begin;
    std::uint32_t end = begin;
    while (end < passage.size() && passage.tokens[end].span.end <= name.span.end) ++end;
    while (name.kind == Kind::person && begin + 1 < end && (passage.is(WordList::honorific, begin) || passage.is_any(begin, {"."})) &&
           !passage.is_initial(begin))
      ++begin;
    const std::size_t kind = kind_number(name.kind);
    for (std::uint32_t i = begin; i < end; ++i) labels[i] = i == begin ? begin_of(kind) : inside_of(kind);
  }
  return labels;
}

Samples samples_of(const GoldRecord& gold, const Lexicon& lexicon, const Clusters& clusters) {
  Samples samples;
  const RecordDraft record = draft_by_rules(gold.record, lexicon);
  const WordUses uses(record.drafts);
  std::vector<std::uint32_t> found;
  for (const Draft& draft : record.drafts) {
    Features features(draft, lexicon, uses, clusters);
    const std::vector<Label> labels = labels_of(draft.passage(), gold.names);
    for (const TokenRange segment : name_segments(draft)) {
      for (std::uint32_t i = segment.begin; i < segment.end; ++i) {
        features.find(i, found);
        samples.features.insert(samples.features.end(), found.begin(), found.end());
        samples.token_ends.push_back(static_cast<std::uint32_t>(samples.features.size()));
        // What begins before the segment begins with it.
        const std::size_t label = number(labels[i]);
        const bool begins = i == segment.begin && is_inside(label);
        samples.labels.push_back(static_cast<Label>(begins ? label - 1 : label));
      }
      samples.sequence_ends.push_back(static_cast<std::uint32_t>(samples.labels.size()));
    }
  }
  return samples;
}

}  // namespace

void Samples::append(const Samples& more) {
  const auto features_before = static_cast<std::uint32_t>(features.size());
  const auto labels_before = static_cast<std::uint32_t>(labels.size());
  features.insert(features.end(), more.features.begin(), more.features.end());
  labels.insert(labels.end(), more.labels.begin(), more.labels.end());
  for (const std::uint32_t end : more.token_ends) token_ends.push_back(features_before + end);
  for (const std::uint32_t end : more.sequence_ends) sequence_ends.push_back(labels_before + end);
}

Samples make_samples(const std::vector<GoldRecord>& records, const Lexicon& lexicon, const Clusters& clusters) {
  std::vector<Samples> parts(records.size());
  for_each_block(records.size(), kRecordsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) parts[i] = samples_of(records[i], lexicon, clusters);
  });
  Samples all;
  for (const Samples& part : parts) all.append(part);
  return all;
}

}  // namespace docgraph
