#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention.hpp"
#include "extract/record.hpp"
#include "extract/relation.hpp"

namespace docgraph {

class Tagger;

/// One end of a dispatch or one party of a meeting, as the title states it.
struct DispatchEnd {
  Span span;         ///< in the title, without article; empty for an addressee whom no title states (--unnamed)
  std::string name;  ///< the words of the span; "President’s Assistant … (Kissinger)" loses its bracket
  Kind kind = Kind::place;
  std::optional<std::uint32_t> mention;  ///< the mention that is this end: the holder in brackets, the city, the organisation
};

/// What a record's title states about who sent what to whom.
struct Correspondence {
  std::string document_kind;      ///< "telegram", "letter", "minutes of conversation"; empty if the title states none
  std::string number;             ///< "061.009", as written; empty if none
  std::string classification;     ///< "TOP SECRET", as written; empty if none
  std::string urgency;            ///< "Flash", as written; empty if none
  bool directed = true;           ///< false for meetings: their parties are `from` and then `to`, and which of the two says nothing
  std::vector<DispatchEnd> from;  ///< every sender; empty where the title leaves the end open
  std::vector<DispatchEnd> to;    ///< every addressee of a circular; empty where the title leaves the end open

  /// Both ends are stated, of a meeting two parties at least.
  [[nodiscard]] bool complete() const { return directed ? !from.empty() && !to.empty() : from.size() + to.size() > 1; }
};

/// Reads the title. An end that it does not state stays open; nothing is guessed.
[[nodiscard]] Correspondence find_correspondence(const Record& record, const std::vector<Mention>& mentions, const Lexicon& lexicon);

/// Gives each mention its role: sender, addressee and participant from the correspondence, author from the words of the description
/// ("Lazar describes…", "a Romanian diplomat reports…").
void assign_roles(const Record& record, const Correspondence& correspondence, const Lexicon& lexicon, std::vector<Mention>& mentions);

/// All that one record says.
struct Extraction {
  std::vector<Mention> mentions;
  Correspondence correspondence;
  std::vector<Relation> relations = {};  ///< only where they are wanted; they speak of `mentions`
};

/// find_mentions, find_correspondence and assign_roles in turn, then find_relations where that is wanted; index terms (see
/// find_index_mentions) come last.
[[nodiscard]] Extraction extract(const Record& record, const Lexicon& lexicon, const Tagger& tagger, const MentionOptions& options);

/// By rules alone, without a tagger.
[[nodiscard]] Extraction extract(const Record& record, const Lexicon& lexicon, const MentionOptions& options);

}  // namespace docgraph
