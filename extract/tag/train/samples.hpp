#pragma once

#include <cstdint>
#include <vector>

#include "extract/record.hpp"
#include "extract/tag/clusters.hpp"
#include "extract/tag/label.hpp"
#include "extract/text/span.hpp"

namespace docgraph {

/// A name that somebody has marked. Kinds polity and place are one here.
struct GoldName {
  std::uint32_t field = 0;  ///< index into Record::texts
  Span span;                ///< in bytes
  Kind kind = Kind::person;
};

/// A record with every name that it holds.
struct GoldRecord {
  Record record;
  std::vector<GoldName> names;
};

/// Sequences of tokens with their features and right labels, one after another in flat arrays.
struct Samples {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> token_ends;     ///< into features
  std::vector<Label> labels;                 ///< one a token
  std::vector<std::uint32_t> sequence_ends;  ///< into labels

  void append(const Samples& more);
};

/// The sequences of the records as the tagger will see them: after the rules, only where a name may stand. Titles and ranks before a
/// person's name are cut off, as everywhere in docgraph. The same samples for any number of threads.
[[nodiscard]] Samples make_samples(const std::vector<GoldRecord>& records, const Lexicon& lexicon, const Clusters& clusters);

}  // namespace docgraph
