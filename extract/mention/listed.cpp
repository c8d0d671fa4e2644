#include "extract/mention/listed.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "extract/mention/name_run.hpp"

namespace docgraph {
namespace {

std::string alias_rule(const LexiconEntry& entry, const Alias& alias) {
  return "alias \"" + alias.text + "\" of " + entry.id + " (" + entry.source + ")";
}

MentionForm form_of(const Alias& alias) {
  switch (alias.form) {
    case AliasForm::short_name:
      return MentionForm::short_name;
    case AliasForm::demonym:
      return MentionForm::demonym;
    default:
      return MentionForm::name;
  }
}

/// The match without the article and the common noun that some aliases have: "The Netherlands", "British Government".
TokenRange bare(const Passage& passage, const LexiconMatch& match, const LexiconEntry& entry) {
  TokenRange range = match.tokens;
  if (entry.kind == Kind::place || range.end - range.begin < 2) return range;
  if (passage.is_any(range.begin, {"the"})) ++range.begin;
  const bool noun = entry.kind == Kind::polity && passage.is_any(range.end - 1, {"government"});
  if (noun && range.end - range.begin > 1) --range.end;
  return range;
}

/// A hyphen joins the name to another: "U.S.-Soviet".
bool is_in_compound(const Passage& passage, TokenRange range) {
  const bool after = range.end < passage.size() && passage.at(range.end) == "-" && !passage.tokens[range.end].after_space;
  const bool before = range.begin > 0 && passage.at(range.begin - 1) == "-" && !passage.tokens[range.begin].after_space;
  return before || after;
}

bool is_part_of_region(const Passage& passage, std::uint32_t i, const LexiconEntry& entry) {
  if (entry.kind == Kind::organisation || i == 0 || passage.starts_line[i] || passage.is_upper(i)) return false;
  return passage.is_capital(i - 1) && !passage.is_upper(i - 1) && passage.tokens[i].after_space && passage.listed(i - 1) == nullptr &&
         passage.is_any(i - 1, {"upper", "lower", "inner", "outer", "north", "south", "east", "west", "northern", "southern", "eastern",
                                "western", "central"});
}

Found listed_found(const Passage& passage, const LexiconMatch& match, const Lexicon& lexicon) {
  const LexiconEntry& entry = lexicon.entries()[match.entry];
  const Alias& alias = entry.aliases[match.alias];
  Found found = found_at(passage, bare(passage, match, entry), entry.kind, alias_rule(entry, alias));
  found.form = form_of(alias);
  if (const std::uint32_t i = match.tokens.begin; found.form == MentionForm::name && is_part_of_region(passage, i, entry)) {
    // "North Sumatra", "Upper Burma": another place than the one that the list knows.
    return found_at(passage, {i - 1, match.tokens.end}, Kind::place, "part of a region: " + alias.text);
  }
  if (found.form == MentionForm::demonym && is_in_compound(passage, match.tokens)) found.form = MentionForm::compound;
  found.entry = match.entry;
  return found;
}

bool is_single_word(const LexiconMatch& match) { return match.tokens.end - match.tokens.begin == 1; }

/// A one-word name of a place or organisation that is also a common word needs a capital mid-sentence. Towns are vouched for already.
bool is_doubtful(const Passage& passage, const LexiconMatch& match, const LexiconEntry& entry) {
  const std::uint32_t i = match.tokens.begin;
  if (!is_single_word(match) || entry.kind == Kind::polity || entry.is_town || passage.is_upper(i)) return false;
  if (!passage.is(WordList::common_word, i) && !passage.is(WordList::month, i)) return false;
  if (entry.kind == Kind::organisation) return passage.tokens[i].starts_sentence;
  return !passage.is_any(i - (i > 0 ? 1U : 0U), {"in", "at", "to", "from", "near", "of"}) || i == 0;
}

/// The word is a part of a longer run of capitals that is no listed name: a person's ("Paris Hilton"), a ship's.
bool is_within_name(const Passage& passage, const LexiconMatch& match, const LexiconEntry& entry) {
  if (entry.kind != Kind::place || !is_single_word(match)) return false;
  const std::uint32_t i = match.tokens.begin;
  const bool before = i > 0 && !passage.starts_line[i] &&
                      (passage.is_initial(i - 1) ||
                       (passage.is(WordList::given_name, i - 1) && passage.is_capital(i - 1) && passage.listed(i - 1) == nullptr));
  return before && !passage.is(WordList::common_word, i - 1);
}

/// "North American", "Latin American" name a continent's people, and no list has them as a state's.
bool is_of_continent(const Passage& passage, const LexiconMatch& match) {
  const std::uint32_t i = match.tokens.begin;
  return is_single_word(match) && i > 0 && passage.is_capital(i - 1) && passage.is_any(i - 1, {"north", "south", "latin", "central"}) &&
         passage.is_any(i, {"american", "americans", "america"});
}

/// What states share a short name is the last word of theirs: Korea for "the North" and "the South".
std::string family_of(const LexiconEntry& entry) { return entry.name.substr(entry.name.rfind(' ') + 1); }

/// How often a record names each family of states.
std::map<std::string, int> count_families(const std::vector<Draft>& drafts, const Lexicon& lexicon) {
  std::map<std::string, int> families;
  for (const Draft& draft : drafts) {
    for (const Found& found : draft.found()) {
      if (found.entry && found.kind == Kind::polity) ++families[family_of(lexicon.entries()[*found.entry])];
    }
  }
  return families;
}

bool has_short_name(const LexiconEntry& entry, std::string_view text) {
  return std::ranges::any_of(entry.aliases, [&](const Alias& alias) { return alias.form == AliasForm::short_name && alias.text == text; });
}

/// The state that the record means by a short name: of those so called the one whose family it names most.
std::optional<std::uint32_t> meant_by(std::string_view text, const std::vector<std::uint32_t>& candidates,
                                      const std::map<std::string, int>& families, const Lexicon& lexicon, int year) {
  std::optional<std::uint32_t> best;
  int most = 0;
  for (const std::uint32_t entry : candidates) {
    if (!has_short_name(lexicon.entries()[entry], text) || !lexicon.entries()[entry].valid_in(year)) continue;
    const auto named = families.find(family_of(lexicon.entries()[entry]));
    if (named == families.end() || named->second <= most) continue;
    most = named->second;
    best = entry;
  }
  return best;
}

bool is_short_use(const Passage& passage, std::uint32_t i) {
  if (i == 0 || !passage.is_any(i - 1, {"the"}) || !passage.is_capital(i)) return false;
  return !passage.is_capital(i + 1) && !passage.is_any(i + 1, {"of", "-", "–"});
}

}  // namespace

void find_own(Draft& draft, const Lexicon& lexicon, bool organisations) {
  for (const LexiconMatch& match : draft.passage().matches) {
    const LexiconEntry& entry = lexicon.entries()[match.entry];
    if (!entry.aliases[match.alias].own || (entry.kind == Kind::organisation) != organisations) continue;
    Found found = found_at(draft.passage(), match.tokens, entry.kind, alias_rule(entry, entry.aliases[match.alias]));
    found.entry = match.entry;
    draft.add(std::move(found));
  }
}

void find_listed(Draft& draft, const Lexicon& lexicon) {
  const Passage& passage = draft.passage();
  for (const LexiconMatch& match : passage.matches) {
    const LexiconEntry& entry = lexicon.entries()[match.entry];
    if (!draft.is_free(match.tokens) || form_of(entry.aliases[match.alias]) == MentionForm::short_name) continue;
    if (!is_doubtful(passage, match, entry) && !is_within_name(passage, match, entry) && !is_of_continent(passage, match))
      draft.add(listed_found(passage, match, lexicon));
  }
}

void find_short_polities(std::vector<Draft>& drafts, const Lexicon& lexicon, int year) {
  const std::map<std::string, int> families = count_families(drafts, lexicon);
  if (families.empty()) return;
  for (Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (const LexiconMatch& match : passage.matches) {
      const std::uint32_t i = match.tokens.begin;
      const Alias& alias = lexicon.entries()[match.entry].aliases[match.alias];
      if (alias.form != AliasForm::short_name || !draft.is_free(match.tokens) || !is_short_use(passage, i)) continue;
      const std::optional<std::uint32_t> entry = meant_by(alias.text, lexicon.named(alias.text), families, lexicon, year);
      if (!entry) continue;
      Found found = found_at(passage, match.tokens, Kind::polity,
                             "short name of " + lexicon.entries()[*entry].id + ", whose family this record names");
      found.form = MentionForm::short_name;
      found.entry = entry;
      draft.add(std::move(found));
    }
  }
}

void choose_readings(std::vector<Draft>& drafts, const Lexicon& lexicon) {
  std::set<std::uint32_t> named;  // entries that some longer name in the record tells
  for (const Draft& draft : drafts) {
    for (const Found& found : draft.found()) {
      if (found.entry && !draft.passage().is_upper(found.tokens.begin)) named.insert(*found.entry);
    }
  }
  for (Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (const LexiconMatch& match : passage.matches) {
      Found* found = draft.at(match.tokens.begin);
      if (found == nullptr || found->entry != match.entry || !is_single_word(match) || !passage.is_upper(match.tokens.begin)) continue;
      if (named.contains(match.entry)) continue;
      for (const LexiconMatch& other : lexicon.readings(match, passage.words)) {
        if (!named.contains(other.entry)) continue;
        Found read = listed_found(passage, other, lexicon);
        found->entry = read.entry;
        found->kind = read.kind;
        found->form = read.form;
        found->rule = read.rule + ", whose full name this record has";
        break;
      }
    }
  }
}

}  // namespace docgraph
