#include <algorithm>

#include "extract/relation/acts.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kFarthestTarget = 14;

/// The word is an act in this form, and no noun.
bool is_only(const Sentence& s, std::uint32_t i, ActForm form) {
  const auto& acts = s.acts(i);
  return std::ranges::find(acts, form, &ActUse::form) != acts.end() && std::ranges::find(acts, ActForm::noun, &ActUse::form) == acts.end();
}

/// "to block", and whatever else looks as if a verb followed: no preposition.
bool is_infinitive(const Sentence& s, std::uint32_t i) {
  if (!s.is_word("to", i)) return false;
  if (is_only(s, i + 1, ActForm::base) || (s.is(ClauseWord::verb, i + 1) && s.acts(i + 1).empty())) return true;
  return s.is_lower(i + 1) && !s.is(ClauseWord::determiner, i + 1) && s.name_at(i + 1) == nullptr && s.name_at(i + 2) == nullptr;
}

/// A clause of its own, or a verb of its own, ends where the verb before it has its objects.
bool ends_clause(const Sentence& s, std::uint32_t i) {
  if (s.word(i) == ";" || s.word(i) == ":" || s.word(i) == "(") return true;
  return s.is(ClauseWord::clause, i) || s.is(ClauseWord::relative, i) || s.is(ClauseWord::modal, i) || s.is(ClauseWord::be, i) ||
         s.is_finite_verb(i) || is_only(s, i, ActForm::gerund);
}

std::vector<NounPhrase> only_themselves(std::vector<NounPhrase> phrases) {
  std::erase_if(phrases, [](const NounPhrase& phrase) { return !phrase.itself; });
  return phrases;
}

std::uint32_t after_adverbs(const Sentence& s, std::uint32_t i) {
  while (s.is_adverb(i)) ++i;
  return i;
}

/// The object itself. "sent Kim to Moscow" is no sending to Kim.
std::vector<NounPhrase> objects(const Sentence& s, std::uint32_t verb, const Act& act, const Target& target) {
  const std::uint32_t begin = after_adverbs(s, verb + 1);
  std::vector<NounPhrase> found = phrases_from(s, begin, target.place == TargetPlace::what);
  const bool sends = act.type == RelationType::transmits || act.type == RelationType::aid;
  const auto has_after = [](const Target& other) { return other.place == TargetPlace::after; };
  if (sends && !found.empty() && s.is_word("to", found.back().end) && std::ranges::any_of(act.targets, has_after)) return {};
  return target.place == TargetPlace::whom ? only_themselves(std::move(found)) : found;
}

std::vector<NounPhrase> others(const Sentence& s, std::uint32_t verb, const Act& act, const Target& target) {
  if (target.place != TargetPlace::after) return objects(s, verb, act, target);
  const bool owners = act.type != RelationType::reports && act.type != RelationType::transmits;
  return phrases_behind(s, verb + 1, target.preposition, owners);
}

/// Whoever stands after "by"; of "irked by Park's speech" Park.
std::vector<NounPhrase> agents_of_passive(const Sentence& s, std::uint32_t verb, const Act& act) {
  const bool owners =
      std::ranges::any_of(act.targets, [](const Target& target) { return target.reversed && target.place == TargetPlace::what; });
  for (std::uint32_t i = verb + 1; i < std::min(verb + kFarthestTarget, s.size()) && !ends_clause(s, i); ++i)
    if (s.is_word("by", i)) return phrases_from(s, i + 1, owners);
  return {};
}

void add_pairs(std::vector<FoundAct>& found, FoundAct act, const std::vector<NounPhrase>& from, const std::vector<NounPhrase>& to) {
  for (const NounPhrase& a : from) {
    for (const NounPhrase& b : to) {
      if (a.mention == b.mention) continue;
      act.from = a.mention;
      act.to = b.mention;
      found.push_back(act);
    }
  }
}

/// "Gray and Robertson agreed."
void add_among(std::vector<FoundAct>& found, const FoundAct& act, const std::vector<NounPhrase>& parties) {
  for (auto party = parties.begin(); party != parties.end(); ++party) add_pairs(found, act, {*party}, {party + 1, parties.end()});
}

}  // namespace

std::vector<NounPhrase> phrases_behind(const Sentence& sentence, std::uint32_t begin, std::uint32_t preposition, bool owners) {
  for (std::uint32_t i = begin; i < std::min(begin + kFarthestTarget, sentence.size()); ++i) {
    if (sentence.number(i) == preposition && preposition != 0 && !is_infinitive(sentence, i)) {
      std::vector<NounPhrase> found = phrases_from(sentence, i + 1, owners);
      return owners ? found : only_themselves(std::move(found));
    }
    if (ends_clause(sentence, i)) return {};
  }
  return {};
}

std::vector<FoundAct> acts_of_verb(const Sentence& sentence, std::uint32_t verb, const ActUse& use) {
  std::vector<FoundAct> found;
  const Act& act = sentence.act(use);
  const Subject subject = subject_of(sentence, verb, use.form);
  if (subject.phrases.empty()) return found;
  const FoundAct made{verb, 0, 0, act.type, is_mutual(act.type), subject.shade};
  const std::vector<NounPhrase> agents = subject.passive ? agents_of_passive(sentence, verb, act) : subject.phrases;
  for (const Target& target : act.targets) {
    const bool passive_object = subject.passive && target.place != TargetPlace::after;
    const std::vector<NounPhrase> to = passive_object ? subject.phrases : others(sentence, verb, act, target);
    if (subject.passive && !passive_object && target.reversed) continue;
    target.reversed ? add_pairs(found, made, to, agents) : add_pairs(found, made, agents, to);
  }
  if (found.empty() && made.mutual && !subject.passive) add_among(found, made, subject.phrases);
  return found;
}

}  // namespace docgraph
