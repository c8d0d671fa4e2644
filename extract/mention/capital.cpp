#include "extract/mention/capital.hpp"

#include <algorithm>
#include <set>

namespace docgraph {
namespace {

constexpr int kLongestList = 8;

enum class Reading : std::uint8_t { open, city, government };

bool is_auxiliary(const Passage& passage, std::uint32_t i) {
  return passage.is_any(i, {"has",    "had",   "have", "is",   "was", "were",   "are", "would", "will", "could",
                            "should", "might", "may",  "must", "can", "cannot", "did", "does",  "do",   "been"});
}

bool is_adverb(const Passage& passage, std::uint32_t i) {
  const std::string_view word = passage.at(i);
  return passage.is_lower(i) &&
         ((word.size() > 4 && word.ends_with("ly")) || is_one_of(word, {"also", "still", "now", "not", "never", "thus", "then", "again",
                                                                        "even", "therefore", "soon", "itself", "too", "always", "often"}));
}

class CapitalReader {
 public:
  CapitalReader(const Draft& draft, const Lexicon& lexicon) : draft_(draft), passage_(draft.passage()), lexicon_(lexicon) {}

  /// What the words beside the name at these tokens say. A city's preposition outweighs the verb after it ("authorities in Bern do …"),
  /// a possessive both.
  Reading read(TokenRange name) const {
    if (passage_.is_possessive(name.end)) return read_owned(name.end + 1);
    const Reading before = name.begin == 0 ? Reading::open : read_before(name.begin - 1);
    if (before == Reading::city || is_post(name)) return Reading::city;
    const Reading after = read_after(name.end);
    return after == Reading::open ? before : after;
  }

 private:
  /// A heading, or the address of a telegram: all capitals, a line of its own, a number after it.
  bool is_post(TokenRange name) const {
    const bool numbered = name.end < passage_.size() && passage_.tokens[name.end].shape == Shape::number;
    const bool line = passage_.starts_line[name.begin] && (name.end == passage_.size() || passage_.starts_line[name.end]);
    return numbered || line || (passage_.is_upper(name.begin) && (name.begin == 0 || !passage_.is_lower(name.begin - 1)));
  }

  Reading read_after(std::uint32_t i) const {
    if (passage_.is(WordList::city_noun, i) || passage_.is(WordList::place_head, i)) return Reading::city;
    if (passage_.is_any(i, {"government", "regime", "authorities", "leadership", "leaders", "administration"})) return Reading::government;
    return is_subject_of(i) ? Reading::government : Reading::open;
  }

  /// A verb of governing or reporting follows, perhaps after adverbs and auxiliaries; "Moscow and Peking" share theirs.
  bool is_subject_of(std::uint32_t i) const {
    if (passage_.is_any(i, {"and", "or"}) && draft_.at(i + 1) != nullptr && draft_.at(i + 1)->kind != Kind::person)
      i = draft_.at(i + 1)->tokens.end;
    while (is_adverb(passage_, i)) ++i;
    if (!passage_.is_lower(i)) return false;
    if (is_auxiliary(passage_, i)) return true;
    return lexicon_.phrase_at(WordList::governing_verb, passage_.words, i) > 0 ||
           lexicon_.phrase_at(WordList::reporting_verb, passage_.words, i) > 0;
  }

  /// "Pyongyang's vision" against "Seoul's streets" and "Seoul's telegram 868": the first noun of a city within three words decides.
  Reading read_owned(std::uint32_t i) const {
    for (std::uint32_t at = i; at < i + 3 && at < passage_.size() && !passage_.is_punctuation(at); ++at) {
      const bool dispatch = passage_.tokens[at].shape == Shape::number ||
                            passage_.is_any(at, {"telegram", "telegrams", "despatch", "dispatch", "cable", "cables", "airgram", "tel"});
      if (dispatch || passage_.is(WordList::city_noun, at)) return Reading::city;
    }
    return Reading::government;
  }

  /// `joined` counts the cities that an "and" led over: a long list is no sentence.
  Reading read_before(std::uint32_t i, int joined = 0) const {
    if (passage_.is(WordList::reporting_verb, i) && passage_.is_lower(i)) return Reading::government;
    if (passage_.is_any(
            i, {"in",       "at",     "near",    "outside",   "around",    "inside",    "throughout", "via",      "leaving",  "reached",
                "reaching", "reach",  "left",    "visited",   "visiting",  "visit",     "entered",    "capture",  "captured", "recaptured",
                "occupied", "bombed", "embassy", "embassies", "amembassy", "consulate", "legation",   "repeated", "pouched"}))
      return Reading::city;
    if (passage_.is_any(i, {"with", "against", "toward", "towards", "between", "by"})) return Reading::government;
    if (passage_.is_any(i, {"on", "of", "for", "to", "from"})) return read_relation(i);
    if (passage_.is_any(i, {"that", "whether", "because", "while", "although", "since", "if", "when"})) return Reading::open;
    if (passage_.is_any(i, {"and", "or", ","})) return read_parallel(i, joined);
    return Reading::open;
  }

  /// "pressure on X", "support for X" against "flew to X": the nearest noun or verb of either kind within four words.
  Reading read_relation(std::uint32_t preposition) const {
    for (std::uint32_t back = 1; back <= 4 && back <= preposition; ++back) {
      const std::uint32_t at = preposition - back;
      if (passage_.is_any(at, {".", ";", ":"})) break;
      if (passage_.is(WordList::motion_verb, at)) return Reading::city;
      if (passage_.is(WordList::relation_noun, at)) return Reading::government;
    }
    return passage_.is_any(preposition, {"to", "from"}) ? Reading::city : Reading::open;
  }

  /// Joined to a state, it is one; joined to another city, it is what that city was read as.
  Reading read_parallel(std::uint32_t joint, int joined) const {
    if (joint == 0 || joined == kLongestList) return Reading::open;
    const Found* other = draft_.at(joint - 1);
    if (other == nullptr) return Reading::open;
    if (other->kind == Kind::polity) return Reading::government;
    return other->kind == Kind::place && other->tokens.begin > 0 && !passage_.is_any(joint, {","})
               ? read_before(other->tokens.begin - 1, joined + 1)
               : Reading::open;
  }

  const Draft& draft_;
  const Passage& passage_;
  const Lexicon& lexicon_;
};

/// The city's place is settled by a dateline or by the dispatch line of a title.
bool is_settled(const Draft& draft, const Found& found, const Title* title) {
  const Passage& passage = draft.passage();
  if (passage.part == Part::dateline) return true;
  return passage.part == Part::title && title != nullptr && found.tokens.begin < title->dispatch.end;
}

const LexiconEntry* government_of(const Found& found, const Lexicon& lexicon, int year) {
  if (found.kind != Kind::place || !found.entry || found.form != MentionForm::name) return nullptr;
  return lexicon.governed_from(lexicon.entries()[*found.entry], year);
}

void make_metonym(Found& found, const LexiconEntry& polity, const Lexicon& lexicon, std::string_view reason) {
  found.kind = Kind::polity;
  found.form = MentionForm::metonym;
  found.entry = static_cast<std::uint32_t>(&polity - lexicon.entries().data());
  found.rule = "capital for the government of " + polity.id + ": " + std::string(reason);
}

/// Applies `decide` to every find that is a capital and not settled.
template <typename Decide>
void for_each_capital(std::vector<Draft>& drafts, const Title* title, const Lexicon& lexicon, int year, Decide decide) {
  for (Draft& draft : drafts) {
    for (std::uint32_t i = 0; i < draft.passage().size(); ++i) {
      Found* found = draft.at(i);
      if (found == nullptr || found->tokens.begin != i || is_settled(draft, *found, title)) continue;
      if (const LexiconEntry* polity = government_of(*found, lexicon, year)) decide(draft, *found, *polity);
    }
  }
}

}  // namespace

void decide_capitals(std::vector<Draft>& drafts, const Title* title, const Lexicon& lexicon, int year, const MentionOptions& options) {
  if (options.capitals == CapitalPolicy::place) return;
  if (options.capitals == CapitalPolicy::polity) {
    return for_each_capital(drafts, title, lexicon, year, [&](Draft&, Found& found, const LexiconEntry& polity) {
      make_metonym(found, polity, lexicon, "as the user asked");
    });
  }
  std::set<std::uint32_t> governments;  // capitals that some words of this record show as governments
  for_each_capital(drafts, title, lexicon, year, [&](Draft& draft, Found& found, const LexiconEntry& polity) {
    const std::uint32_t city = *found.entry;
    const Reading reading = CapitalReader(draft, lexicon).read(found.tokens);
    if (reading == Reading::city) found.rule += ", a city by the words beside it";
    if (reading != Reading::government) return;
    make_metonym(found, polity, lexicon, "by the words beside it");
    governments.insert(city);
  });
  for_each_capital(drafts, title, lexicon, year, [&](Draft& draft, Found& found, const LexiconEntry& polity) {
    if (!governments.contains(*found.entry) || CapitalReader(draft, lexicon).read(found.tokens) != Reading::open) return;
    make_metonym(found, polity, lexicon, "as elsewhere in this record");
  });
}

}  // namespace docgraph
