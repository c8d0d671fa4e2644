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
  const bool listed = passage.is(WordList::surname, i) || passage.is(WordList::given_name, i);
  return !shouted && !(listed && passage.at(i).size() > 3) && passage.at(i).size() <= 5;
}

bool is_single_initial(const Passage& passage, std::uint32_t i) {
  return passage.is_initial(i) && passage.listed(i) == nullptr && passage.at(i).size() <= 6;
}

/// "Dong-gyu", "Chong-p'il": a part goes on in lower case after a hyphen.
bool is_hyphenated(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' && word[hyphen + 1] <= 'z';
}

/// "I'm", "He'll", "Don’t".
bool is_contraction(std::string_view word) {
  const std::size_t mark = std::min(word.rfind('\''), word.rfind("’"));
  if (mark == std::string_view::npos) return false;
  const std::size_t tail = mark + (word[mark] == '\'' ? 1 : std::string_view("’").size());
  return is_one_of(word.substr(tail), {"m", "ll", "re", "ve", "d", "t"});
}

/// "ROKs", "POWs": several of what an abbreviation names.
bool is_plural_abbreviation(std::string_view word) {
  return word.size() > 2 && word.back() == 's' &&
         std::ranges::all_of(word.substr(0, word.size() - 1), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "Apparently, …", "Considerations": an ending that no unlisted name has.
bool is_inflected(const Passage& passage, std::uint32_t i) {
  const std::string_view word = passage.at(i);
  if (passage.is(WordList::surname, i) || passage.is(WordList::given_name, i)) return false;
  if (passage.tokens[i].starts_sentence && word.size() > 6 && word.ends_with("ly")) return true;
  return word.ends_with("ations") || word.ends_with("itions") || word.ends_with("ctions") || word.ends_with("ities");
}

bool same_line(const Passage& passage, std::uint32_t i) { return i < passage.size() && !passage.starts_line[i]; }

}  // namespace

bool is_name_word(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted) {
  if (!passage.is_capital(i) || passage.is_initial(i) || passage.at(i).size() < 2) return false;
  if (is_settled(passage, lexicon, i) || is_abbreviation(passage, i) || is_suffix(passage, i) || is_contraction(passage.at(i)))
    return false;
  if (is_plural_abbreviation(passage.at(i)) || is_inflected(passage, i)) return false;
  if (!passage.is(WordList::common_word, i)) return true;
  return trusted && (passage.is(WordList::surname, i) || passage.is(WordList::given_name, i));
}

namespace {

/// "Heo Dam", "Kim Il Sung": after a family name that stands first a short word may be a given name, though it is a common word.
bool is_short_given_name(const Passage& passage, const Lexicon& lexicon, std::uint32_t begin, std::uint32_t i) {
  const bool family = passage.is(WordList::family_first, begin) && i > begin && i - begin <= 2;
  if (!family || !passage.is_capital(i) || passage.is_upper(i) || passage.at(i).size() > 5 || passage.starts_line[i]) return false;
  if (is_settled(passage, lexicon, i) || passage.is(WordList::reporting_verb, i) || passage.is(WordList::governing_verb, i)) return false;
  return !passage.is_capital(i + 1) &&
         (passage.part != Part::title || i + 1 == passage.size() || passage.is_punctuation(i + 1) || passage.is_any(i + 1, {"and", "to"}));
}

/// "al-Said", "el-Fasi", "ad-Din": an article of Arabic names before a capital.
bool is_arabic_name(const Passage& passage, std::uint32_t i) {
  const std::string_view word = passage.at(i);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen + 2 >= word.size() || word[hyphen + 1] < 'A' || word[hyphen + 1] > 'Z') return false;
  return is_one_of(word.substr(0, hyphen), {"al", "el", "ul", "ad", "ed", "an", "ar", "as", "ash", "at", "az", "es", "esh", "ez"});
}

/// "Ismet Pasha": titles that stand behind a name and are told as part of it.
bool is_title_behind(const Passage& passage, std::uint32_t i) {
  return passage.is_capital(i) && passage.is_any(i, {"pasha", "paşa", "bey", "effendi", "efendi"});
}

/// "Sir Percy Cox": after what announces a name and a listed given name, a common word ends it.
bool closes_announced_name(const Passage& passage, const Lexicon& lexicon, std::uint32_t i) {
  const bool given =
      passage.is(WordList::given_name, i - 1) && !passage.is(WordList::common_word, i - 1) && passage.listed(i - 1) == nullptr;
  if (passage.is(WordList::surname, i - 1) || passage.is(WordList::family_first, i - 1)) return false;  // "Sato Visit"
  for (const WordList list : {WordList::motion_verb, WordList::relation_noun, WordList::reporting_verb, WordList::governing_verb}) {
    if (passage.is(list, i)) return false;
  }
  if (!given || passage.part == Part::title || !passage.is_capital(i) || passage.is_upper(i) || passage.is_initial(i)) return false;
  return !is_settled(passage, lexicon, i) && !passage.is_capital(i + 1) && !is_contraction(passage.at(i));
}

}  // namespace

std::uint32_t name_end(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted) {
  std::uint32_t end = i;
  std::uint32_t words = 0;
  std::uint32_t at = i;
  while (at < passage.size() && at - i < kLongestName && (at == i || same_line(passage, at))) {
    if (is_name_word(passage, lexicon, at, trusted || at > i) || is_short_given_name(passage, lexicon, i, at) ||
        (at > i &&
         (is_arabic_name(passage, at) || is_title_behind(passage, at) || (trusted && closes_announced_name(passage, lexicon, at))))) {
      end = ++at;
      ++words;
    } else if (is_single_initial(passage, at)) {
      ++at;
    } else if (is_particle(passage, at) && (at > i || passage.is_capital(at) || trusted) &&
               (passage.is_capital(at + 1) || (same_line(passage, at + 1) && is_arabic_name(passage, at + 1)))) {
      ++at;
    } else {
      break;
    }
  }
  if (words == 0) return i;
  std::uint32_t suffix = passage.is_any(end, {","}) ? end + 1 : end;
  if (!is_suffix(passage, suffix)) return end;
  ++suffix;
  const bool abbreviated = passage.is_any(suffix, {"."}) && passage.is_any(suffix - 1, {"jr", "sr"}) && !passage.tokens[suffix].after_space;
  return abbreviated ? suffix + 1 : suffix;
}

NameLooks looks_of(const Passage& passage, TokenRange name) {
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
      looks.hyphenated = looks.hyphenated || is_hyphenated(passage.at(i));
    }
  }
  const std::uint32_t first = name.begin;
  const bool listed = passage.is(WordList::given_name, first) || passage.is(WordList::surname, first);
  looks.given_name = listed && !passage.is(WordList::common_word, first) && passage.listed(first) == nullptr;
  looks.family_first = passage.is(WordList::family_first, first) && family_name(passage, name) == first && looks.words > 1;
  return looks;
}

std::uint32_t family_name(const Passage& passage, TokenRange name) {
  std::uint32_t last = name.end - 1;
  while (last > name.begin && (is_suffix(passage, last) || passage.is_punctuation(last))) --last;
  const std::uint32_t first = name.begin;
  if (last == first || last - first > 2 || passage.is_initial(first) || passage.is_initial(first + 1)) return last;
  if (!passage.is(WordList::family_first, first)) return last;
  // "Kim Philby" has its family name last; what marks the other order are parts that no list of names has, hyphens, or three short words.
  if (is_hyphenated(passage.at(first + 1)) || (last - first == 2 && passage.at(first + 1).size() <= 6)) return first;
  return passage.is(WordList::surname, last) && !passage.is(WordList::family_first, last) ? last : first;
}

bool is_enumerator(const Passage& passage, std::uint32_t i) {
  return passage.is_initial(i) && passage.at(i).size() == 2 && passage.starts_line[i] && passage.part == Part::prose;
}

}  // namespace docgraph
