#include "extract/mention/name_run.hpp"

#include <algorithm>

namespace docgraph {
namespace {

constexpr std::uint32_t kLongestName = 6;

bool is_suffix(const Passage& passage, std::uint32_t i) {
  return passage.is_any(i, {"jr", "jr.", "sr", "sr."}) || passage.at(i) == "II" || passage.at(i) == "III";
}

bool is_particle(const Passage& passage, std::uint32_t i) {
  return passage.is(WordList::name_particle, i) && !passage.is_possessive(i) &&
         !passage.is_any(i, {"a", "e", "ed", "do", "la", "le", "al", "ad", "san", "ten"});
}

/// Words that no list of names outweighs: what they mean is settled.
bool is_settled(const Passage& passage, const Lexicon& lexicon, std::uint32_t i) {
  for (const WordList list : {WordList::office, WordList::honorific, WordList::organisation_head, WordList::month, WordList::document_kind,
                              WordList::meeting_kind, WordList::handling_mark, WordList::place_head}) {
    if (passage.is(list, i) && !passage.is(WordList::surname, i)) return true;
  }
  const LexiconMatch* match = passage.listed(i);
  if (match == nullptr) return false;
  const LexiconEntry& entry = lexicon.entries()[match->entry];
  return entry.kind != Kind::place || match->tokens.end - match->tokens.begin > 1;
}

/// An abbreviation amid small letters: "CIA", not "KIM" in a heading.
bool is_abbreviation(const Passage& passage, std::uint32_t i) {
  if (!passage.is_upper(i) || passage.is_initial(i)) return false;
  const bool shouted =
      passage.is_upper(i + 1) || (i > 0 && passage.is_upper(i - 1)) || (i > 1 && passage.is_any(i - 1, {"."}) && passage.is_upper(i - 2));
  return !shouted && passage.at(i).size() <= 5;
}

bool is_single_initial(const Passage& passage, std::uint32_t i) {
  return passage.is_initial(i) && passage.listed(i) == nullptr && passage.at(i).size() <= 6;
}

bool same_line(const Passage& passage, std::uint32_t i) { return i < passage.size() && !passage.starts_line[i]; }

}  // namespace

bool is_name_word(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted) {
  if (!passage.is_capital(i) || passage.is_initial(i) || passage.at(i).size() < 2) return false;
  if (is_settled(passage, lexicon, i) || is_abbreviation(passage, i) || is_suffix(passage, i)) return false;
  if (!passage.is(WordList::common_word, i)) return true;
  return trusted && (passage.is(WordList::surname, i) || passage.is(WordList::given_name, i));
}

std::uint32_t name_end(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted) {
  std::uint32_t end = i;
  std::uint32_t words = 0;
  std::uint32_t at = i;
  while (at < passage.size() && at - i < kLongestName && (at == i || same_line(passage, at))) {
    if (is_name_word(passage, lexicon, at, trusted || words > 0 || at > i)) {
      end = ++at;
      ++words;
    } else if (is_single_initial(passage, at)) {
      ++at;
    } else if (is_particle(passage, at) && (at > i || passage.is_capital(at) || trusted) && passage.is_capital(at + 1)) {
      ++at;
    } else {
      break;
    }
  }
  if (words == 0) return i;
  if (is_suffix(passage, end)) return end + 1;
  if (passage.is_any(end, {","}) && is_suffix(passage, end + 1)) return end + 2;
  return end;
}

NameLooks looks_of(const Passage& passage, const Lexicon& lexicon, TokenRange name) {
  NameLooks looks;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (passage.is_initial(i)) {
      looks.initial = true;
    } else if (is_particle(passage, i) && !passage.is_capital(i)) {
      looks.particle = true;
    } else if (!passage.is_punctuation(i) && !is_suffix(passage, i)) {
      ++looks.words;
      looks.common_word = looks.common_word || passage.is(WordList::common_word, i);
      looks.surname = looks.surname || (passage.is(WordList::surname, i) && !passage.is(WordList::common_word, i));
      const std::string_view word = passage.at(i);
      const std::size_t hyphen = word.find('-');
      looks.hyphenated = looks.hyphenated || (hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
                                              word[hyphen + 1] <= 'z');
    }
  }
  looks.given_name = passage.is(WordList::given_name, name.begin) && !passage.is(WordList::common_word, name.begin) &&
                     passage.listed(name.begin) == nullptr;
  looks.family_first = family_name(passage, lexicon, name) == name.begin && looks.words > 1;
  return looks;
}

std::uint32_t family_name(const Passage& passage, const Lexicon& lexicon, TokenRange name) {
  std::uint32_t last = name.end - 1;
  while (last > name.begin && (is_suffix(passage, last) || passage.is_punctuation(last))) --last;
  const std::uint32_t first = name.begin;
  if (last == first || passage.is_initial(first) || passage.is(WordList::given_name, first)) return last;
  const std::string_view next = passage.at(first + 1);
  const bool hyphenated =
      next.find('-') != std::string_view::npos || next.find("’") != std::string_view::npos || next.find('\'') != std::string_view::npos;
  const bool short_parts = passage.at(first).size() <= 6 && last - first <= 2 && passage.at(last).size() <= 8;
  if (last == first + 1 && hyphenated && passage.at(first).size() <= 6) return first;
  const bool surname = passage.is(WordList::surname, first);
  if (surname && short_parts && !passage.is(WordList::surname, last)) return first;
  static_cast<void>(lexicon);
  return surname && short_parts && last - first == 2 && !passage.is_initial(first + 1) ? first : last;
}

bool is_enumerator(const Passage& passage, std::uint32_t i) {
  return passage.is_initial(i) && passage.at(i).size() == 2 && passage.starts_line[i] && passage.part == Part::prose;
}

}  // namespace docgraph
