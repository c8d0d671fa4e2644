#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon/step_table.hpp"
#include "extract/lexicon/vocabulary.hpp"
#include "extract/text/token.hpp"

namespace docgraph {

/// What a name stands for. Printed as PER, ORG, GPE, LOC; an office without its holder ("Foreign Minister of North Korea") can send or
/// receive but is no mention, and is printed as OFFICE.
enum class Kind : std::uint8_t { person, organisation, polity, place, office };

[[nodiscard]] std::string_view label(Kind kind);  ///< PER, ORG, GPE, LOC, OFFICE
[[nodiscard]] std::string_view word(Kind kind);   ///< person, organisation, polity, place, office

/// How an alias names its entry.
enum class AliasForm : std::uint8_t { name, abbreviation, short_name, demonym };

/// One spelling of an entry, in use in these years (0 where open).
struct Alias {
  std::string text;
  AliasForm form = AliasForm::name;
  int from_year = 0;
  int to_year = 0;
  bool own = false;  ///< of the user's gazetteer: it goes before what rules find
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
  bool is_town = false;  ///< one of many places whose names persons and words bear too: believed only beside words that speak of a place
  std::vector<Alias> aliases;  ///< the name is the first
  std::string authority;       ///< what others call it: "iso3166:KP", or as the user's gazetteer has it; empty if unknown
  std::string source;          ///< file and line that it came from, "polities.tsv:12"

  /// The entry existed in `year`; 0 asks for no year.
  [[nodiscard]] bool valid_in(int year) const {
    return year == 0 || ((from_year == 0 || from_year <= year) && (to_year == 0 || year <= to_year));
  }
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
  common_surname,  ///< so common that they name nobody beyond one record: Kim, Smith
  family_first,    ///< family names that stand before the given name: Kim, Zhou
  month,           ///< months and weekdays
  place_head,      ///< island, river, mount: with a name they make a place
  relation_noun,   ///< ties, policy, pressure: what joins governments, not cities
  city_noun,       ///< airport, suburbs, streets: what cities have and governments do not
  motion_verb,     ///< went, arrived, visited: what is done to a city
  classification,  ///< those handling marks that say how secret a document is
  urgency,         ///< those handling marks that say how fast it must go
  given_short,     ///< a short form and the given name that it stands for, as one phrase: bob robert
};
inline constexpr std::size_t kWordLists = 22;

/// A token as the lists know it: its number in their vocabulary, 0 if no list has it, and the lists of which it alone is an item.
/// `before` and `after` are bytes of the token that its script writes together with the word and that are no part of it (see affixes_of).
struct Word {
  std::uint32_t id = 0;
  std::uint32_t lists = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;

  [[nodiscard]] bool is(WordList list) const { return (lists >> static_cast<unsigned>(list) & 1U) != 0; }
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

  /// The same with the entries of gazetteers (see read_gazetteer), which go before the lists' own. An entry of the same kind and name as a
  /// listed one adds its aliases and its authority to that; another place is one whose coordinates lie more than a degree away.
  [[nodiscard]] static Lexicon built_in(std::vector<LexiconEntry> own);

  [[nodiscard]] const std::vector<LexiconEntry>& entries() const { return entries_; }

  /// The entry with this id, or null.
  [[nodiscard]] const LexiconEntry* find(std::string_view id) const;

  /// Entries of which `name` is an alias (folded), best known first.
  [[nodiscard]] std::vector<std::uint32_t> named(std::string_view name) const;

  /// The polity whose capital the place is in `year` (0: any), or null. Of several the first of the list.
  [[nodiscard]] const LexiconEntry* governed_from(const LexiconEntry& place, int year) const;

  /// Each token as the lists know it, parallel to `tokens`.
  [[nodiscard]] std::vector<Word> look_up(std::string_view text, const std::vector<Token>& tokens) const;

  /// All longest matches, left to right, without overlaps. Folded, but a name must be capitalised in the text as its alias is, or be all
  /// capitals; the first of several words may be in lower case ("south Korea"). Of several entries with one alias the first in order of
  /// the lists that is valid in `year` (0: any) is taken, else the first. `words` is look_up of the tokens.
  [[nodiscard]] std::vector<LexiconMatch> match(std::string_view text, const std::vector<Token>& tokens, const std::vector<Word>& words,
                                                int year) const;
  [[nodiscard]] std::vector<LexiconMatch> match(std::string_view text, const std::vector<Token>& tokens, int year) const {
    return match(text, tokens, look_up(text, tokens), year);
  }

  /// The other entries that bear the alias of a match, in order of the lists.
  [[nodiscard]] std::vector<LexiconMatch> readings(const LexiconMatch& match, const std::vector<Word>& words) const;

  [[nodiscard]] bool has(WordList list, std::string_view word) const;

  /// The longest phrase of the list that begins at token `at`, as a count of tokens; 0 if none does.
  [[nodiscard]] std::uint32_t phrase_at(WordList list, const std::vector<Word>& words, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t phrase_at(WordList list, std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const {
    return phrase_at(list, look_up(text, tokens), at);
  }

 private:
  friend class LexiconBuilder;

  /// An alias that ends at a node of the phrase tree.
  struct AliasAt {
    std::uint32_t entry = 0;
    std::uint32_t alias = 0;
    std::uint32_t next = 0;  ///< number of the next alias of the same node, from 1; 0 if none
    std::string case_of;     ///< a letter a token: 'U' all capitals, 'C' capitalised, '.' as it comes
  };

  /// What ends at a node: aliases, in order of the lists, and phrases of word lists. What a word alone is stands at its start.
  struct Node {
    std::uint32_t first_alias = 0;  ///< number of the alias, from 1; 0 if none
    std::uint32_t last_alias = 0;
    std::uint32_t lists = 0;
  };

  /// What begins with a word: its node (0: none), and the lists of which it alone is an item.
  struct Start {
    std::uint32_t node = 0;
    std::uint32_t lists = 0;
  };

  [[nodiscard]] std::uint32_t node_of(std::string_view phrase) const;
  [[nodiscard]] const AliasAt* first_alias(std::uint32_t node) const { return alias_number(nodes_[node].first_alias); }
  [[nodiscard]] const AliasAt* alias_number(std::uint32_t number) const { return number == 0 ? nullptr : &aliases_[number - 1]; }
  [[nodiscard]] Word word_of(std::string_view token) const;
  [[nodiscard]] Word word_without_affix(std::string_view token) const;
  [[nodiscard]] const AliasAt* best_alias(std::uint32_t node, std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                                          int year) const;

  std::vector<LexiconEntry> entries_;
  Vocabulary ids_;
  std::vector<std::uint32_t> entry_of_id_;  ///< number of the id - 1 → entry
  Vocabulary vocabulary_;                   ///< folded token → word number
  StepTable steps_;                         ///< from a node over a word to the next node
  std::vector<Node> nodes_{1};              ///< the first is none
  std::vector<AliasAt> aliases_;
  std::vector<Start> starts_{1};                                            ///< by word number
  std::unordered_map<std::string, std::vector<std::uint32_t>> capital_of_;  ///< place id → polities, in order of the lists
};

}  // namespace docgraph
