#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// What one does to another. The types of PLOVER, and four of our own for what documents do.
enum class RelationType : std::uint8_t {
  reports,
  asks_for,
  transmits,
  meets,
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  investigate,
  demand,
  disapprove,
  reject,
  threaten,
  sanction,
  protest,
  crime,
  mobilize,
  coerce,
  assault,
  fight
};
inline constexpr std::size_t kRelationTypes = 23;

[[nodiscard]] std::string_view word(RelationType type);    ///< "ASKS-FOR", "CONSULT"
[[nodiscard]] std::string_view phrase(RelationType type);  ///< between two names: "asks something of", "consults with"
[[nodiscard]] std::optional<RelationType> relation_type(std::string_view word);

/// Neither end does it to the other: to meet, to consult, to agree, to cooperate.
[[nodiscard]] bool is_mutual(RelationType type);

/// Who does what to whom, as one sentence states it. Numbers are those of the record's mentions.
struct Relation {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t field = 0;  ///< of the verb, and of either end
  Span verb;                ///< the verb or noun that states it
  RelationType type = RelationType::reports;
  bool mutual = false;
  bool negated = false;                  ///< the words say that it did not happen
  bool hedged = false;                   ///< they do not say that it did: possible, planned, wished, ordered, conditional
  std::optional<std::uint32_t> told_by;  ///< to whose word the sentence puts it; nothing: the record's author says so

  /// The words say that it happened.
  [[nodiscard]] bool stated() const { return !negated && !hedged; }
};

/// The relations that a record's descriptions and texts state between two of its mentions, in order of verb, from and to. Each pair, type
/// and verb once. Titles and index terms are not read; places do nothing, unless a capital stands for its government. Mentions are those of
/// `extract`.
///
/// A pure function of its arguments. Time O(tokens · names in a sentence) where sentences have two names or more, else O(tokens).
[[nodiscard]] std::vector<Relation> find_relations(const Record& record, const std::vector<Mention>& mentions, const Lexicon& lexicon);

}  // namespace docgraph
