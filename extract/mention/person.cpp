#include "extract/mention/person.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/correspondence/ends.hpp"
#include "extract/mention/name_run.hpp"

// No list of persons is asked. A name is a run of capitalised words that are nothing else, and something beside it says that it is a
// person's; only where nothing does, its own looks must (initials, a listed given name, "Dong-gyu"). What is announced once is then found
// bare elsewhere in the record by People.

namespace docgraph {
namespace {

constexpr std::uint32_t kOfficeTail = 10;

/// In bytes. A full stop after a longer form of address ends the sentence: "the Ambassador. Subject to …".
constexpr std::size_t kLongestShortened = 6;

class Announced {
 public:
  Announced(Draft& draft, const Lexicon& lexicon) : draft_(draft), passage_(draft.passage()), lexicon_(lexicon) {}

  void find() {
    for (std::uint32_t i = 0; i < passage_.size(); ++i) {
      if (!draft_.is_free(i)) continue;
      after_office(i);
      in_brackets(i);
      at_line_start(i);
      before_office(i);
      before_verb(i);
      after_verb(i);
    }
  }

  void add(TokenRange name, std::string rule) {
    if (name.begin < name.end) draft_.add(found_at(passage_, name, Kind::person, std::move(rule)));
  }

 private:
  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t i, bool trusted) const { return name_end(passage_, lexicon_, i, trusted); }

  /// The name that starts here is itself the start of an organisation's or a place's: "Secretary Kim Il Sung University".
  [[nodiscard]] bool goes_on(std::uint32_t end) const {
    return end < passage_.size() && !passage_.starts_line[end] && passage_.is_capital(end) &&
           (passage_.is(WordList::organisation_head, end) || passage_.is(WordList::place_head, end));
  }

  [[nodiscard]] std::string words(TokenRange range) const { return std::string(text_of(passage_.text, passage_.span(range))); }

  /// "President Park", "Secretary of State Kissinger", "member Kim Yeongnam".
  void after_office(std::uint32_t i) {
    const std::uint32_t office =
        std::max(lexicon_.phrase_at(WordList::office, passage_.words, i), lexicon_.phrase_at(WordList::honorific, passage_.words, i));
    if (office == 0) return;
    const bool honorific = lexicon_.phrase_at(WordList::honorific, passage_.words, i) == office;
    std::uint32_t name = i + office;
    if (honorific && passage_.is_any(name, {"."}) && passage_.at(name - 1).size() <= kLongestShortened) ++name;
    while (lexicon_.phrase_at(WordList::honorific, passage_.words, name) > 0 && !passage_.is_initial(name))
      name += lexicon_.phrase_at(WordList::honorific, passage_.words, name);
    if (name >= passage_.size() || passage_.starts_line[name]) return;
    const std::uint32_t end = std::max({end_of_name(name, true), end_of_common_name(i, name), end_of_place_name(i, name)});
    if (end == name || goes_on(end)) return after_office_of(i, name);
    add({name, end}, "office before a name: " + words({i, name}));
    if (is_plural(name - 1)) after_plural(end, words({i, name}));
  }

  /// "Foreign Minister Limb": in prose a capital on a common word after a capitalised office makes a name, if nothing else explains it.
  [[nodiscard]] std::uint32_t end_of_common_name(std::uint32_t office, std::uint32_t i) const {
    const bool capital = passage_.part == Part::prose && passage_.is_capital(office) && passage_.is_capital(i) && !passage_.is_upper(i);
    if (!capital || passage_.at(i).size() < 3 || passage_.is_any(i, {"assistant", "associate"}) || passage_.is_capital(i + 1) ||
        passage_.listed(i) != nullptr)
      return i;
    for (const WordList list : {WordList::office, WordList::honorific, WordList::organisation_head, WordList::month,
                                WordList::document_kind, WordList::meeting_kind, WordList::handling_mark, WordList::place_head,
                                WordList::relation_noun, WordList::reporting_verb, WordList::governing_verb, WordList::name_particle}) {
      if (passage_.is(list, i)) return i;
    }
    const bool joined = passage_.is_possessive(i + 1) || passage_.is_punctuation(i + 1) || passage_.is(WordList::reporting_verb, i + 1) ||
                        passage_.is(WordList::governing_verb, i + 1) ||
                        passage_.is_any(i + 1, {"and", "has", "had", "was", "is", "would", "in", "on", "to", "that"});
    return joined ? i + 1 : i;
  }

  /// "Mr. Jordan": a state's name after a form of address that no state has.
  [[nodiscard]] std::uint32_t end_of_place_name(std::uint32_t address, std::uint32_t i) const {
    const LexiconMatch* match = passage_.listed(i);
    const bool single = match != nullptr && match->tokens.end - match->tokens.begin == 1 && !passage_.is_capital(i + 1);
    if (!single || lexicon_.entries()[match->entry].aliases[match->alias].form != AliasForm::name) return i;
    return passage_.is_any(address, {"mr", "mr.", "mrs", "mrs.", "miss", "ms.", "dr.", "sir", "comrade", "senator", "congressman",
                                     "professor", "colonel", "captain"})
               ? i + 1
               : i;
  }

  [[nodiscard]] bool is_plural(std::uint32_t office) const {
    const std::string_view word = passage_.at(office);
    return word.ends_with('s') || passage_.is_any(office, {"messrs.", "mm."});
  }

  /// "Secretaries Shultz, Dent and Butz": the rest of the list.
  void after_plural(std::uint32_t i, const std::string& office) {
    while (passage_.is_any(i, {",", "and", "&"})) {
      while (passage_.is_any(i, {",", "and", "&"})) ++i;
      const std::uint32_t end = end_of_name(i, true);
      if (end == i || goes_on(end)) return;
      add({i, end}, "office before a list of names: " + office);
      i = end;
    }
  }

  /// "Secretary of Defense Laird": the office goes on, and its last capitalised word is no part of it.
  void after_office_of(std::uint32_t office, std::uint32_t i) {
    if (!passage_.is_any(i, {"of", "for"}) || !passage_.is_capital(office)) return;
    std::uint32_t told = 0;
    for (std::uint32_t at = i + 1; at < passage_.size() && at < i + kOfficeTail; ++at) {
      if (passage_.starts_line[at]) return;
      if (passage_.is_any(at, {"of", "the", "for"})) {
        told = 0;
        continue;
      }
      if (!passage_.is_capital(at)) return;
      const std::uint32_t end = end_of_name(at, false);
      if (end > at && told > 0 && !goes_on(end)) return add({at, end}, "office before a name: " + words({office, at}));
      if (end > at) return;
      ++told;
    }
  }

  /// "(Kissinger)" after an office.
  void in_brackets(std::uint32_t i) {
    if (!passage_.is_any(i, {"("}) || i == 0 || i + 2 >= passage_.size()) return;
    const std::uint32_t end = end_of_name(i + 1, true);
    const bool whole = end > i + 1 && (passage_.is_any(end, {")", ","}) || end == passage_.size());
    const LexiconMatch* match = passage_.listed(i + 1);
    const bool place = match != nullptr && match->tokens.end == end && lexicon_.entries()[match->entry].kind == Kind::place;
    if (whole && !place && follows_office(i)) add({i + 1, end}, "holder in brackets after an office");
  }

  /// An office stands between the start of the sentence, or the last comma, and the bracket.
  [[nodiscard]] bool follows_office(std::uint32_t bracket) const {
    for (std::uint32_t i = bracket; i > 0 && bracket - i < 24; --i) {
      const std::uint32_t at = i - 1;
      if (passage_.is_any(at, {")", "."}) || (passage_.is_punctuation(at) && !passage_.is_any(at, {",", "'", "’", "-", "–", "/"})))
        return false;
      if (passage_.is_capital(at) && (lexicon_.phrase_at(WordList::office, passage_.words, at) > 0 || passage_.is(WordList::honorific, at)))
        return true;
    }
    return false;
  }

  /// "Kissinger: …", "Dear Todor,", a signature.
  void at_line_start(std::uint32_t i) {
    if (!passage_.starts_line[i] || passage_.part != Part::prose) return;
    const bool address = passage_.is_any(i, {"dear"}) || (passage_.is_any(i, {"my"}) && passage_.is_any(i + 1, {"dear"}));
    const std::uint32_t name = address ? i + (passage_.is_any(i, {"my"}) ? 2U : 1U) : i;
    const std::uint32_t end = std::max(end_of_name(name, address), address ? end_of_addressed(name) : name);
    if (end == name) return;
    if (address) return add({name, end}, "address of a letter");
    if (passage_.is_any(end, {":"}) && end - name <= 3 && is_speaker({name, end}))
      return add({name, end}, "speaker at the start of a line");
    const bool alone = end == passage_.size() || passage_.starts_line[end];
    const NameLooks looks = looks_of(passage_, {name, end});
    if (alone && (looks.initial || (looks.given_name && (looks.words > 1 || ends_text(end))))) add({name, end}, "signature or list line");
  }

  /// One word that no list of names knows may be a label ("Teilnehmer:"): a speaker speaks again.
  [[nodiscard]] bool is_speaker(TokenRange name) {
    if (name.end - name.begin > 1 || passage_.is(WordList::surname, name.begin) || passage_.is(WordList::given_name, name.begin))
      return true;
    if (lines_.empty()) {
      for (std::uint32_t i = 0; i + 1 < passage_.size(); ++i) {
        if (passage_.starts_line[i] && passage_.is_any(i + 1, {":"})) ++lines_[passage_.at(i)];
      }
    }
    return lines_[passage_.at(name.begin)] > 1;
  }

  /// "Dear Chip:": a common word that is no form of address is a name.
  [[nodiscard]] std::uint32_t end_of_addressed(std::uint32_t i) const {
    if (!passage_.is_capital(i) || passage_.is_initial(i) || !passage_.is_any(i + 1, {",", ":"})) return i;
    const bool form = passage_.is(WordList::office, i) || passage_.is(WordList::honorific, i) ||
                      passage_.is_any(i, {"sir",     "sirs",     "madam",   "friend",   "friends",  "colleague", "colleagues",
                                          "comrade", "comrades", "brother", "brothers", "brethren", "sister",    "sisters",
                                          "father",  "mother",   "son",     "daughter", "all",      "gentlemen", "ladies",
                                          "cousin",  "uncle",    "aunt",    "wife",     "husband",  "children",  "heart"});
    return form ? i : i + 1;
  }

  /// Only a line or two of marks and initials follow.
  [[nodiscard]] bool ends_text(std::uint32_t end) const { return passage_.size() - end < 12; }

  /// "Heo Dam, Minister of Foreign Affairs", "Kim Il Sung (Premier)".
  void before_office(std::uint32_t i) {
    if (i > 0 && passage_.is_capital(i - 1) && !passage_.starts_line[i] && !draft_.at(i - 1)) return;
    const std::uint32_t end = end_of_name(i, false);
    if (end == i || end + 1 >= passage_.size() || !passage_.is_any(end, {",", "("}) || is_enumerator(passage_, i)) return;
    std::uint32_t office = end + 1;
    while (passage_.is_any(office, {"the", "a", "an", "then", "former", "acting", "deputy", "new", "our"}) || is_people_word(office))
      ++office;
    if (lexicon_.phrase_at(WordList::office, passage_.words, office) == 0) return;
    const NameLooks looks = looks_of(passage_, {i, end});
    const bool unknown = passage_.listed(i) == nullptr;
    if (unknown && (looks.words > 1 || looks.initial || passage_.is_any(end, {","})))
      add({i, end}, "office after a name: " + words({office, office + 1}));
  }

  /// "Romanian", "North Korean": whose office it is.
  [[nodiscard]] bool is_people_word(std::uint32_t i) const {
    const LexiconMatch* match = passage_.listed(i);
    return match != nullptr && lexicon_.entries()[match->entry].kind == Kind::polity;
  }

  /// "Lazar describes …" at the start of a sentence.
  void before_verb(std::uint32_t i) {
    if (!passage_.tokens[i].starts_sentence || passage_.part == Part::title) return;
    const std::uint32_t end = end_of_name(i, false);
    if (end == i || end >= passage_.size() || passage_.listed(i) != nullptr || is_enumerator(passage_, i)) return;
    std::uint32_t verb = end;
    while (passage_.is_any(verb, {"also", "then", "further", "again", "first", "later", "thus", "furthermore"})) ++verb;
    if (!passage_.is_lower(verb)) return;
    const bool reports = lexicon_.phrase_at(WordList::reporting_verb, passage_.words, verb) > 0;
    if (!reports && !passage_.is_any(verb, {"wants"})) return;
    add({i, end}, "subject of a reporting verb: " + std::string(passage_.at(verb)));
  }

  /// "instructs Shtykov to …": a verb of reporting has a person after it whom the verb goes on to tell something.
  void after_verb(std::uint32_t i) {
    if (i == 0 || passage_.part == Part::title || !passage_.is(WordList::reporting_verb, i - 1) || !passage_.is_lower(i - 1)) return;
    const std::uint32_t end = end_of_name(i, false);
    if (end == i || passage_.listed(i) != nullptr || passage_.is_upper(i) || !passage_.is_any(end, {"to", "that", "about", "of", "for"}))
      return;
    add({i, end}, "object of a reporting verb: " + std::string(passage_.at(i - 1)));
  }

  Draft& draft_;
  const Passage& passage_;
  const Lexicon& lexicon_;
  std::unordered_map<std::string_view, std::uint32_t> lines_;  ///< by first word: lines of one word and a colon
};

/// All words of the end can be a name's, and one is no common word: "Henry More".
bool is_all_name(const Passage& passage, TokenRange end) {
  bool proper = false;
  for (std::uint32_t i = end.begin; i < end.end; ++i) {
    if (!passage.is_capital(i) && !passage.is(WordList::name_particle, i)) return false;
    const bool other = passage.is(WordList::office, i) || passage.is(WordList::organisation_head, i) || passage.listed(i) != nullptr ||
                       passage.is_upper(i);
    if (other && !passage.is_initial(i)) return false;
    proper = proper || !passage.is(WordList::common_word, i);
  }
  return proper && end.end - end.begin <= 4;
}

/// The names among the ends that a title states.
void find_in_ends(Announced& announced, const Draft& draft, const Lexicon& lexicon, const std::vector<TitleEnd>& ends) {
  const Passage& passage = draft.passage();
  for (const TitleEnd& end : ends) {
    if (end.holder) announced.add(*end.holder, "holder in brackets after an office");
    if (is_inverted_name(passage, end.words)) {
      announced.add(end.words, "end of a dispatch that the title states, surname first");
      continue;
    }
    std::uint32_t i = end.words.begin;
    while (i < end.words.end && lexicon.phrase_at(WordList::honorific, passage.words, i) > 0)
      i += lexicon.phrase_at(WordList::honorific, passage.words, i);
    if (i >= end.words.end || passage.listed(i) != nullptr) continue;
    const bool one_word = i > end.words.begin && i + 1 == end.words.end && passage.is_capital(i) && !passage.is(WordList::office, i) &&
                          !passage.is(WordList::organisation_head, i);
    if (one_word) {
      // "Governor Baring" writes or is written to: what else could the word be?
      announced.add({i, i + 1}, "end of a dispatch that the title states");
      continue;
    }
    const std::uint32_t stop =
        is_all_name(passage, {i, end.words.end}) ? end.words.end : std::min(name_end(passage, lexicon, i, true), end.words.end);
    const bool whole = stop == end.words.end || passage.is_any(stop, {",", "of", "in", "at"});
    if (stop > i && whole) announced.add({i, stop}, "end of a dispatch that the title states");
  }
}

bool is_locative(const Passage& passage, std::uint32_t i) {
  return passage.is_any(i, {"in", "at", "near", "around", "outside", "inside", "throughout", "via", "of"});
}

/// A capitalised word that is neither a name nor an office stands directly before: "Camp Casey", "Operation Paul Bunyan".
bool is_tail_of_more(const Draft& draft, std::uint32_t i) {
  const Passage& passage = draft.passage();
  if (i == 0 || passage.starts_line[i] || !passage.is_capital(i - 1) || passage.tokens[i - 1].starts_sentence) return false;
  if (passage.is_upper(i - 1) && passage.is_upper(i)) return false;
  return !passage.is(WordList::office, i - 1) && !passage.is(WordList::honorific, i - 1) && passage.listed(i - 1) == nullptr;
}

bool is_head_of_more(const Passage& passage, std::uint32_t end) {
  if (end > 0 && passage.is_upper(end - 1) && passage.is_upper(end)) return false;  // in a telegram all words are capitals
  return end < passage.size() && !passage.starts_line[end] && passage.is_capital(end) && !passage.is(WordList::office, end) &&
         !passage.is(WordList::honorific, end);
}

/// A single listed name amid small letters, or the subject at the start of a sentence.
bool stands_alone(const Draft& draft, TokenRange name) {
  const Passage& passage = draft.passage();
  const bool rule = passage.is_any(name.end, {"administration", "doctrine", "presidency", "presidential", "government", "cabinet"});
  if (name.end - name.begin > 1 || (is_head_of_more(passage, name.end) && !rule) || passage.part == Part::title) return false;
  if (rule) return !passage.tokens[name.begin].starts_sentence || passage.is(WordList::surname, name.begin);
  if (name.begin > 0 && (passage.is_any(name.begin - 1, {"the", "a", "an"}) || is_locative(passage, name.begin - 1))) return false;
  return !passage.tokens[name.begin].starts_sentence || passage.is_lower(name.end) || passage.is_possessive(name.end);
}

/// The end of "Kim, Dong-jo": a family name that stands first, a comma and a given name of two parts.
std::uint32_t inverted_end(const Passage& passage, std::uint32_t i) {
  const bool family =
      passage.is(WordList::family_first, i) && passage.is_capital(i) && passage.is_any(i + 1, {","}) && passage.is_capital(i + 2);
  const std::string_view given = passage.at(i + 2);
  const std::size_t hyphen = given.find('-');
  return family && hyphen != std::string_view::npos && hyphen + 1 < given.size() && given[hyphen + 1] >= 'a' && given[hyphen + 1] <= 'z'
             ? i + 3
             : i;
}

std::string looks_rule(const Draft& draft, const NameLooks& looks, TokenRange name) {
  const Passage& passage = draft.passage();
  if (looks.initial) return "initial in a name";
  if (looks.words == 1 && looks.given_name && stands_alone(draft, name)) return "listed name standing alone";
  if (looks.hyphenated && looks.words > 1) return "name in East Asian form";
  if (looks.words < 2 || looks.words > 4) return {};
  if (looks.given_name) return "given name: " + std::string(passage.at(name.begin));
  if (looks.particle && looks.surname) return "particle in a name";
  const bool article = name.begin > 0 && passage.is_any(name.begin - 1, {"the", "a", "an"});
  if (looks.common_word || article || is_head_of_more(passage, name.end)) return {};
  if (looks.family_first || looks.surname) return "listed surname in a name";
  if (name.begin > 0 && is_locative(passage, name.begin - 1)) return {};
  const bool explained = looks.words > 3 || passage.part != Part::prose || passage.is_upper(name.begin);
  return explained ? std::string() : "capitalised words that nothing else explains";
}

}  // namespace

void find_announced_people(Draft& draft, const Lexicon& lexicon, const Title* title) {
  Announced announced(draft, lexicon);
  if (title != nullptr) {
    find_in_ends(announced, draft, lexicon, title->from);
    find_in_ends(announced, draft, lexicon, title->to);
  }
  announced.find();
}

void find_people_by_looks(Draft& draft, const Lexicon& lexicon) {
  const Passage& passage = draft.passage();
  for (std::uint32_t i = 0; i < passage.size(); ++i) {
    if (!draft.is_free(i) || is_enumerator(passage, i)) continue;
    const std::uint32_t end = std::max(name_end(passage, lexicon, i, false), inverted_end(passage, i));
    if (end == i || !draft.is_free({i, end})) continue;
    const NameLooks looks = looks_of(passage, {i, end});
    const std::string rule = is_tail_of_more(draft, i) ? std::string() : looks_rule(draft, looks, {i, end});
    if (!rule.empty()) draft.add(found_at(passage, {i, end}, Kind::person, rule));
    i = end - 1;
  }
}

}  // namespace docgraph
