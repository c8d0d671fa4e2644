#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/tie.hpp"

namespace docgraph {

/// By whose word something is stated.
struct Witness {
  std::vector<std::uint32_t> entities;  ///< ascending, each once; empty where the record does not say whose words it holds
  bool hearsay = false;                 ///< named in the sentence: "X told Y that …"
  bool author = false;                  ///< the record's author; else, unless it is hearsay, its senders
};

[[nodiscard]] Witness witness_of(const Corpus& corpus, std::uint32_t record, const Relation& relation);

/// “asks” (ASKS-FOR): Heo Dam asks something of Romania, by the word of the record. Safe for a terminal.
[[nodiscard]] std::string relation_sentence(const Corpus& corpus, std::uint32_t record, const Relation& relation);

/// The words in which a relation stands: both ends.
[[nodiscard]] Evidence evidence_of(const Corpus& corpus, std::uint32_t record, const Relation& relation);

/// A relation of a record by its place in the record's extraction.
struct PlacedRelation {
  std::uint32_t record = 0;
  std::uint32_t relation = 0;
};

/// Whatever admitted records state of these two, done or not, in order of record and place.
[[nodiscard]] std::vector<PlacedRelation> relations_between(const Corpus& corpus, const TieRule& rule, std::uint32_t a, std::uint32_t b);

}  // namespace docgraph
