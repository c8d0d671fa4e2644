#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/text/token.hpp"

namespace docgraph {

/// What a name stands for. Printed as PER, ORG, GPE, LOC; an office without its holder ("Foreign Minister of North Korea") can send or
/// receive but is no mention, and is printed as OFFICE.
enum class Kind : std::uint8_t { person, organisation, polity, place, office };

[[nodiscard]] std::string_view label(Kind kind);  ///< PER, ORG, GPE, LOC, OFFICE
[[nodiscard]] std::string_view word(Kind kind);   ///< person, organisation, polity, place, office

/// How an alias names its entry.
enum class AliasForm : std::uint8_t { name, abbreviation, short_name, demonym };

/// One spelling of an entry.
struct Alias {
  std::string text;
  AliasForm form = AliasForm::name;
};

/// A polity, place or organisation that the lists know. Years are 0 where open. `polity` is the id of the polity that a place or an
/// organisation belongs to; `capital` the id of a polity's capital. Coordinates are degrees, both 0 where unknown.
struct LexiconEntry {
  std::string id;
  Kind kind = Kind::place;
  std::string name;
  int from_year = 0;
  int to_year = 0;
  std::string polity;
  std::string capital;
  double latitude = 0;
  double longitude = 0;
  std::vector<Alias> aliases;  ///< the name is the first
  std::string source;          ///< file and line that it came from, "polities.tsv:12"
};

/// A class of words that rules ask for; each is a file of one word or phrase a line in `data/`.
enum class WordList : std::uint8_t {
  office,             ///< president, foreign minister, chargé d'affaires
  honorific,          ///< Mr., Comrade, General, Sir
  organisation_head,  ///< embassy, ministry, committee, party
  document_kind,      ///< telegram, letter, minutes of conversation
  meeting_kind,       ///< those document kinds that record a meeting
  handling_mark,      ///< SECRET, Urgent
  reporting_verb,     ///< reports, describes, notes
  governing_verb,     ///< wants, refuses, announced: what governments do and cities do not
  common_word,        ///< words that are no names, however they are capitalised
  name_particle,      ///< de, von, al-
  given_name,
  surname,
  month,
};

/// A stretch of tokens that is an alias of one or more entries.
struct LexiconMatch {
  TokenRange tokens;
  std::uint32_t entry = 0;
  std::uint32_t alias = 0;
};

/// The lists: who and where is known beforehand, and which words mean what. Immutable once made; free to share among threads.
class Lexicon {
 public:
  /// The lists in `data/`, built into the library.
  [[nodiscard]] static Lexicon built_in();

  [[nodiscard]] const std::vector<LexiconEntry>& entries() const { return entries_; }

  /// The entry with this id, or null.
  [[nodiscard]] const LexiconEntry* find(std::string_view id) const;

  /// Entries of which `name` is an alias (folded), best known first.
  [[nodiscard]] std::vector<std::uint32_t> named(std::string_view name) const;

  /// All longest matches, left to right, without overlaps. Folded, but a name must be capitalised in the text as its alias is, or
  /// be all capitals. Of several entries with one alias the first in order of the lists that is valid in `year` (0: any) is taken.
  [[nodiscard]] std::vector<LexiconMatch> match(std::string_view text, const std::vector<Token>& tokens, int year) const;

  [[nodiscard]] bool has(WordList list, std::string_view word) const;

  /// The longest phrase of the list that begins at token `at`, as a count of tokens; 0 if none does.
  [[nodiscard]] std::uint32_t phrase_at(WordList list, std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const;

 private:
  std::vector<LexiconEntry> entries_;
};

}  // namespace docgraph
