// Who a verb is said of. From the verb the words before it are read backwards: auxiliaries, adverbs, "not", "may", "to"; what remains must
// be the end of a phrase that speaks of a name. A verb without a subject of its own that follows "and", a comma or "by" takes that of the
// verb before it.
#include <algorithm>

#include "extract/relation/acts.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kFarthestVerb = 40;
constexpr std::uint32_t kFarthestIf = 14;
constexpr int kDeepest = 3;

Subject subject_before(const Sentence& s, std::uint32_t verb, ActForm form, int depth);

/// The words before a verb that belong to it, and what they say of it.
struct VerbGroup {
  std::uint32_t begin = 0;
  Shade shade;
  bool be = false;
  bool helped = false;  ///< by "do", "will", "may": a base form is a verb there
};

VerbGroup group_before(const Sentence& s, std::uint32_t verb) {
  VerbGroup group{verb, {}, false, false};
  for (std::uint32_t i = verb; i > 0; --i) {
    const std::uint32_t at = i - 1;
    if (s.name_at(at) != nullptr) break;
    const bool modal = s.is(ClauseWord::modal, at) || s.is(ClauseWord::hedge, at);
    const bool auxiliary = s.is(ClauseWord::be, at) || s.is(ClauseWord::have, at) || s.is(ClauseWord::does, at);
    if (s.is(ClauseWord::deny, at)) group.shade.negated = true;
    if (modal) group.shade.hedged = true;
    if (s.is(ClauseWord::be, at) && !(group.be || group.helped)) group.be = true;
    group.helped = group.helped || modal || s.is(ClauseWord::does, at);
    if (!modal && !auxiliary && !s.is(ClauseWord::deny, at) && !s.is_adverb(at)) break;
    group.begin = at;
    // "could of course apply"
    if (at > 1 && s.is_word("course", at - 1) && s.is_word("of", at - 2)) i = group.begin = at - 2;
  }
  return group;
}

/// "If the Russians gave arms …": nothing has happened.
bool is_conditional(const Sentence& s, std::uint32_t begin) {
  for (std::uint32_t i = begin; i > 0 && i + kFarthestIf > begin; --i) {
    if (s.word(i - 1) == ";") return false;
    if (s.is_word("if", i - 1) || s.is_word("unless", i - 1) || s.is_word("whether", i - 1)) return true;
  }
  return false;
}

void add(Shade& shade, Shade more) {
  shade.negated = shade.negated != more.negated;
  shade.hedged = shade.hedged || more.hedged;
}

/// The subject of the nearest verb before `end`: "Lazar describes setbacks and blames …".
Subject of_verb_before(const Sentence& s, std::uint32_t end, int depth) {
  if (depth == 0) return {};
  for (std::uint32_t i = end; i > 0 && i + kFarthestVerb > end; --i) {
    if (s.word(i - 1) == ";" || s.is(ClauseWord::clause, i - 1) || s.is_word("that", i - 1)) return {};
    const auto& acts = s.acts(i - 1);
    const bool third = std::ranges::any_of(acts, [](const ActUse& use) { return use.form == ActForm::third; });
    if (!s.is_finite_verb(i - 1) && !third) continue;
    Subject subject = subject_before(s, i - 1, third ? ActForm::third : ActForm::past, depth - 1);
    if (!subject.phrases.empty() && !subject.passive) return subject;
  }
  return {};
}

/// Whoever is to do it: "Kim wants to …", "the plan of Kim to …", "asked Kim to …".
Subject of_infinitive(const Sentence& s, std::uint32_t to, int depth) {
  Subject subject;
  if (to == 0) return subject;
  std::uint32_t before = to - 1;
  while (before > 0 && s.is_adverb(before) && !s.is(ClauseWord::wish, before)) --before;
  const bool unwilling = s.is(ClauseWord::unwilling, before);
  if (!unwilling && !s.is(ClauseWord::wish, before) && !s.is(ClauseWord::plain, before)) {
    subject.phrases = phrases_before(s, to);
    subject.shade.hedged = true;
    return subject;
  }
  const std::uint32_t owner = before > 0 && s.is_possessive(before - 1) ? before - 1 : before;
  if (owner != before) subject.phrases = phrases_before(s, owner);
  if (subject.phrases.empty()) subject = subject_before(s, before, ActForm::past, depth - 1);
  if (subject.phrases.empty()) subject = of_verb_before(s, before, depth - 1);
  if (unwilling) subject.shade.negated = !subject.shade.negated;
  subject.shade.hedged = subject.shade.hedged || s.is(ClauseWord::wish, before);
  subject.passive = false;
  return subject;
}

Subject of_gerund(const Sentence& s, const VerbGroup& group, int depth) {
  Subject subject;
  if (group.begin == 0) return subject;
  const std::uint32_t before = group.begin - 1;
  if (s.is_word("by", before) || s.is_word("in", before)) {
    subject.phrases = phrases_before(s, before);
    if (subject.phrases.empty()) subject.phrases = phrases_within(s, before);
    return subject.phrases.empty() ? of_verb_before(s, before, depth) : subject;
  }
  if (s.word(before) == "," || s.is(ClauseWord::conjunction, before)) return of_verb_before(s, before, depth);
  subject.phrases = phrases_before(s, group.begin);
  return subject;
}

/// "the delegation, which met …", "companies who were …".
std::uint32_t before_relative(const Sentence& s, std::uint32_t begin) {
  if (begin == 0 || !s.is(ClauseWord::relative, begin - 1)) return begin;
  --begin;
  return begin > 0 && s.word(begin - 1) == "," ? begin - 1 : begin;
}

/// A participle that follows its noun, and whoever did it stands after "by": "a plan supported by Kim".
bool is_reduced_passive(const Sentence& s, std::uint32_t verb) {
  for (std::uint32_t i = verb + 1; i < std::min(verb + 4, s.size()); ++i) {
    if (s.is_word("by", i)) return true;
    if (s.name_at(i) != nullptr || s.is(ClauseWord::determiner, i)) return false;
  }
  return false;
}

Subject subject_before(const Sentence& s, std::uint32_t verb, ActForm form, int depth) {
  if (depth == 0) return {};
  const VerbGroup group = group_before(s, verb);
  Subject subject;
  if (group.begin > 0 && s.is_word("to", group.begin - 1)) {
    if (form != ActForm::base && !group.be) return {};
    subject = of_infinitive(s, group.begin - 1, depth);
  } else if (form == ActForm::gerund && !group.be) {
    subject = of_gerund(s, group, depth);
  } else {
    const std::uint32_t end = before_relative(s, group.begin);
    subject.phrases = phrases_before(s, end);
    const bool shared = end > 0 && end == group.begin && (s.is(ClauseWord::conjunction, end - 1) || s.is_word("but", end - 1));
    if (subject.phrases.empty() && shared) subject = of_verb_before(s, end - 1, depth);
  }
  subject.passive = form == ActForm::past && (group.be || is_reduced_passive(s, verb));
  add(subject.shade, group.shade);
  if (is_conditional(s, group.begin)) subject.shade.hedged = true;
  return subject;
}

/// A base form without "to", "did" or "may" is a verb only after several: "Bunker and Abrams report", "Romanian officials describe".
bool may_be_verb(const Sentence& s, std::uint32_t verb, const Subject& subject) {
  const VerbGroup group = group_before(s, verb);
  if (group.helped || (group.begin > 0 && s.is_word("to", group.begin - 1))) return true;
  if (subject.phrases.size() > 1) return true;
  return group.begin > 0 && s.word(group.begin - 1).ends_with('s') && !s.is_possessive(group.begin - 1);
}

}  // namespace

Subject subject_of(const Sentence& sentence, std::uint32_t verb, ActForm form) {
  Subject subject = subject_before(sentence, verb, form, kDeepest);
  if (form == ActForm::base && !may_be_verb(sentence, verb, subject)) return {};
  return subject;
}

}  // namespace docgraph
