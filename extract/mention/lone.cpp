#include "extract/mention/lone.hpp"

#include <set>
#include <string>

#include "extract/mention/name_run.hpp"

// What is left here is in no list. One word beside it must say what it is, and nothing may speak against it; so each rule asks for little
// and claims only runs that stand apart from other capitals.

namespace docgraph {
namespace {

/// "Tonkinese", "Peronists": an adjective or a people, as its ending tells.
bool is_like_people(std::string_view word) {
  for (const std::string_view ending : {"ese", "ists", "ist", "ites", "ians", "ian", "ish", "isms", "ism", "ics", "ans", "ic"}) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  }
  return false;
}

class LoneFinder {
 public:
  LoneFinder(Draft& draft, const Lexicon& lexicon) : draft_(draft), passage_(draft.passage()), lexicon_(lexicon) {}

  void find() {
    for (std::uint32_t i = 0; i < passage_.size(); ++i) {
      const TokenRange run = run_at(i);
      if (run.end == i) continue;
      if (!place(run) && !subjects(run) && !person(run)) joined(run);
      i = run.end - 1;
    }
  }

 private:
  /// A free run of unknown capitalised words that stands apart from other capitals; empty if none begins at token `i`.
  [[nodiscard]] TokenRange run_at(std::uint32_t i) const {
    const TokenRange none{i, i};
    if (i >= passage_.size() || !draft_.is_free(i) || passage_.is_initial(i) || is_enumerator(passage_, i)) return none;
    const bool particle = i > 0 && passage_.is_lower(i) && passage_.is_any(i - 1, {"by", "from", "to"});
    const std::uint32_t end = name_end(passage_, lexicon_, i, particle);
    if (end == i || end - i > 4 || !draft_.is_free({i, end}) || touches_capital(i, end)) return none;
    for (std::uint32_t at = i; at < end; ++at) {
      if (at < end - 1 && passage_.is(WordList::name_particle, at)) continue;
      const bool known =
          passage_.listed(at) != nullptr || passage_.is(WordList::common_word, at) || (passage_.is_upper(at) && end != passage_.size());
      if (known || is_like_people(passage_.at(at)) || passage_.at(at).size() < 2) return none;
    }
    return passage_.at(i).size() < 3 ? none : TokenRange{i, end};
  }

  [[nodiscard]] bool touches_capital(std::uint32_t begin, std::uint32_t end) const {
    const bool after = end < passage_.size() && !passage_.starts_line[end] &&
                       (passage_.is_capital(end) || (passage_.is_any(end, {"-", "–", "/", "’", "'"}) && !passage_.is_possessive(end)));
    if (after || begin == 0 || passage_.starts_line[begin]) return after;
    return (passage_.is_capital(begin - 1) && !passage_.tokens[begin - 1].starts_sentence) ||
           passage_.is_any(begin - 1, {"the", "a", "an", "-", "–", "/", "'", "‘", "\"", "“", "«", "this", "that", "these"});
  }

  void add(TokenRange run, Kind kind, const std::string& rule) { draft_.add(found_at(passage_, run, kind, rule)); }

  bool place(TokenRange run) {
    if (run.begin == 0 || passage_.is_possessive(run.end)) return false;
    const NameLooks looks = looks_of(passage_, run);
    if (looks.initial || looks.hyphenated || (looks.words > 1 && looks.given_name)) return false;
    if (!follows_locative(run.begin, looks) && !follows_region(run.begin) && !is_way(run, looks)) return false;
    add(run, Kind::place, "place by the words before it: " + std::string(passage_.at(run.begin - 1)));
    return true;
  }

  [[nodiscard]] bool follows_locative(std::uint32_t i, const NameLooks& looks) const {
    if (passage_.is_any(i - 1, {"at", "near"})) return !(i > 1 && passage_.is_any(i - 2, {"look", "looked", "laughed", "anger", "angry"}));
    if (passage_.is_any(i - 1, {"reached", "outside"})) return !looks.given_name && !looks.surname;
    if (!passage_.is_any(i - 1, {"in"}) || looks.given_name || looks.surname) return false;
    return i < 2 || !passage_.is_any(i - 2, {"confidence", "trust", "faith", "belief", "interest", "interested", "confided", "believe"});
  }

  /// "the province of Casanare".
  [[nodiscard]] bool follows_region(std::uint32_t i) const {
    return i > 1 && passage_.is_any(i - 1, {"of"}) && passage_.is_lower(i - 2) &&
           passage_.is_any(i - 2, {"province", "town", "city", "village", "district", "port", "region", "valley", "island", "harbour",
                                   "harbor", "capital", "siege", "battle", "county", "governorate", "outskirts"});
  }

  /// "flights to Uli", "from Tetuán to Seville".
  [[nodiscard]] bool is_way(TokenRange run, const NameLooks& looks) const {
    const std::uint32_t i = run.begin;
    if (i < 2 || looks.given_name || looks.surname || passage_.part == Part::title) return false;
    if (passage_.is_any(i - 1, {"from"}) && passage_.is_any(run.end, {"to"}) && is_of(Kind::place, run.end + 1)) return true;
    if (!passage_.is_any(i - 1, {"to", "from"})) return false;
    if (passage_.is_any(i - 1, {"to"}) && i > 2 && is_of(Kind::place, i - 2) &&
        passage_.is_any(draft_.at(i - 2)->tokens.begin - 1, {"from"}))
      return true;
    return passage_.is_lower(i - 2) && (passage_.is(WordList::motion_verb, i - 2) ||
                                        passage_.is_any(i - 2, {"flight", "flights", "trip", "road", "railway", "voyage"}));
  }

  /// "Gbedemah, Botsio and Casely-Hayford wore …": unknown names in a row that open a sentence and do something.
  bool subjects(TokenRange first) {
    if (passage_.part != Part::prose || !passage_.tokens[first.begin].starts_sentence) return false;
    std::vector<TokenRange> runs{first};
    while (is_joint(runs.back().end) && runs.size() < 12) {
      const std::uint32_t next = runs.back().end + (is_joint(runs.back().end + 1) ? 2U : 1U);
      const TokenRange run = run_at(next);
      if (run.end == run.begin) return false;
      runs.push_back(run);
    }
    const std::uint32_t verb = runs.back().end;
    if (runs.size() < 2 || !passage_.is_lower(verb) || !passage_.is_any(runs.back().begin - 1, {"and"})) return false;
    for (const TokenRange run : runs) add(run, Kind::person, "one of several that open a sentence and act");
    return true;
  }

  bool person(TokenRange run) {
    if (passage_.part == Part::title) return false;
    if (!acts(run) && !is_author(run.begin) && !suffers(run.begin) && !signs(run) && !has_surname_ending(run)) return false;
    add(run, Kind::person, "person by the words beside it");
    return true;
  }

  /// "Nasution escaped.": the subject of a clause.
  [[nodiscard]] bool acts(TokenRange run) const {
    const bool opens = passage_.tokens[run.begin].starts_sentence || (run.begin > 0 && passage_.is_any(run.begin - 1, {";"}));
    const std::uint32_t verb = run.end;
    if (!opens || !passage_.is_lower(verb)) return false;
    if (lexicon_.phrase_at(WordList::reporting_verb, passage_.words, verb) > 0 ||
        lexicon_.phrase_at(WordList::governing_verb, passage_.words, verb) > 0)
      return true;
    if (passage_.is_any(verb, {"is", "was", "has", "had", "will", "would"}))
      return passage_.is_lower(verb + 1) && (passage_.at(verb + 1).ends_with("ed") || passage_.at(verb + 1).ends_with("ing") ||
                                             passage_.is_any(verb + 1, {"come", "gone", "been", "taken", "told", "said", "made", "left",
                                                                        "not", "given", "seen", "sent", "become", "met", "written"}));
    const bool past = passage_.at(verb).size() > 4 && passage_.at(verb).ends_with("ed") && passage_.is(WordList::common_word, verb);
    const bool complete =
        passage_.is_punctuation(verb + 1) || passage_.is_capital(verb + 1) ||
        passage_.is_any(verb + 1, {"the", "a",  "an",  "to",   "that", "at", "by",  "in",   "with", "his",  "her", "from", "for",
                                   "and", "on", "him", "them", "it",   "no", "all", "this", "over", "into", "out", "up"});
    return past && complete;
  }

  /// One name alone ends the text, as its writer's.
  [[nodiscard]] bool signs(TokenRange run) const {
    return passage_.tokens[run.begin].starts_sentence && run.end == passage_.size() && run.begin > 8 && run.end - run.begin == 1;
  }

  /// Endings that make family names and hardly ever a place's: "Kerensky", "Ceausescu".
  [[nodiscard]] bool has_surname_ending(TokenRange run) const {
    const std::string_view word = passage_.at(run.end - 1);
    if (run.begin == 0 || run.end - run.begin > 2) return false;
    for (const std::string_view ending :
         {"enko", "shvili", "escu", "wicz", "ovich", "evich", "ovsky", "evsky", "ensky", "insky", "ović", "ević"}) {
      if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
    }
    return false;
  }

  /// "note by Neurath", "a letter from Neurath".
  [[nodiscard]] bool is_author(std::uint32_t i) const {
    if (i < 2 || !(passage_.is_lower(i - 2) || passage_.tokens[i - 2].starts_sentence)) return false;
    if (passage_.is_any(i - 1, {"by"}))
      return passage_.is(WordList::document_kind, i - 2) ||
             passage_.is_any(i - 2, {"comment", "comments", "remarks", "drafted", "signed", "written", "initialled", "initialed", "letters",
                                     "notes", "reports", "minutes", "articles", "speeches", "telegrams", "approved", "introduced"});
    return passage_.is_any(i - 1, {"from", "to"}) && passage_.is_any(i - 2, {"letter", "letters", "note", "postcard"});
  }

  /// "the death of Taraki".
  [[nodiscard]] bool suffers(std::uint32_t i) const {
    return i > 1 && passage_.is_any(i - 1, {"of"}) &&
           passage_.is_any(i - 2, {"death", "arrest", "murder", "assassination", "resignation", "appointment", "execution", "dismissal",
                                   "widow", "son", "daughter", "brother", "sister", "funeral", "trial", "imprisonment", "overthrow"});
  }

  [[nodiscard]] bool is_joint(std::uint32_t i) const { return passage_.is_any(i, {",", "and"}); }

  /// The person who ends right before token `i`, or begins at it.
  [[nodiscard]] bool is_of(Kind kind, std::uint32_t i) const {
    const Found* found = i < passage_.size() ? draft_.at(i) : nullptr;
    return found != nullptr && found->kind == kind;
  }

  /// "Kaganovich and Molotov", "Leipzig and Plauen": what is joined to a name is of its kind. A comma joins only within a list.
  void joined(TokenRange run) {
    const std::uint32_t begin = run.begin;
    const bool and_before = begin > 1 && passage_.is_any(begin - 1, {"and"}) && !passage_.is_any(begin - 2, {","});
    const bool and_after = passage_.is_any(run.end, {"and"});
    if ((and_before && is_of(Kind::person, begin - 2)) || (and_after && is_of(Kind::person, run.end + 1)) || is_listed_among(run)) {
      add(run, Kind::person, "joined to a person's name");
    } else if (and_before && is_of(Kind::place, begin - 2) && passage_.part == Part::prose && run.end - begin == 1) {
      add(run, Kind::place, "joined to a place's name");
    }
  }

  /// "Pinochet, Leigh, Merino and …": a list of persons, of whom the next is known and goes on the list.
  [[nodiscard]] bool is_listed_among(TokenRange run) const {
    const bool before = run.begin > 1 && is_joint(run.begin - 1) && is_of(Kind::person, run.begin - 2);
    if (!is_joint(run.end)) return false;
    const std::uint32_t next = run.end + 1 + (is_joint(run.end + 1) ? 1U : 0U);
    if (!is_of(Kind::person, next)) return false;
    return before || is_joint(draft_.at(next)->tokens.end);
  }

  Draft& draft_;
  const Passage& passage_;
  const Lexicon& lexicon_;
};

/// Until then a diplomat was "M." in French and in English; later the letter is an initial, unless the record says otherwise.
constexpr int kLastMessieurs = 1945;

/// "M. Clemenceau": one word after an M that no other initial follows.
bool may_be_monsieur(const Passage& passage, const Found& found) {
  return found.kind == Kind::person && found.tokens.end - found.tokens.begin == 2 && passage.at(found.tokens.begin) == "M.";
}

}  // namespace

void find_lone_names(Draft& draft, const Lexicon& lexicon) { LoneFinder(draft, lexicon).find(); }

void drop_messieurs(std::vector<Draft>& drafts, int year) {
  std::set<std::string_view> names;
  for (const Draft& draft : drafts) {
    for (const Found& found : draft.found()) {
      if (may_be_monsieur(draft.passage(), found)) names.insert(draft.passage().at(found.tokens.begin + 1));
    }
  }
  if (names.size() < (year > 0 && year <= kLastMessieurs ? 1U : 2U)) return;
  for (Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (std::uint32_t i = 0; i < passage.size(); ++i) {
      Found* found = draft.at(i);
      if (found == nullptr || found->tokens.begin != i || !may_be_monsieur(passage, *found)) continue;
      found->tokens.begin = i + 1;
      found->span = passage.span(found->tokens);
      found->rule = "form of address before a name: M.";
    }
  }
}

}  // namespace docgraph
