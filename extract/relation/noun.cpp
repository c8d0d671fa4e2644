// Nouns that name an act: "Park's visit to Nixon", "talks between A and B", "an attack on B by A", "A had a meeting with B", "in a
// conversation with B, A …".
#include <algorithm>

#include "extract/relation/acts.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kFarthestOwner = 4;
constexpr std::uint32_t kFarthestBetween = 5;
constexpr std::uint32_t kFarthestLight = 5;
constexpr std::uint32_t kFarthestShade = 10;

/// What the words before a noun say of it, back to the start of its clause.
Shade shade_before(const Sentence& s, std::uint32_t noun) {
  Shade shade;
  for (std::uint32_t i = noun; i > 0 && i + kFarthestShade > noun; --i) {
    const std::uint32_t at = i - 1;
    if (s.is_punctuation(at) && !s.is_quote(at)) break;
    if (s.is(ClauseWord::modal, at) || s.is(ClauseWord::hedge, at)) shade.hedged = true;
    if (s.is(ClauseWord::deny, at) || s.is_word("no", at)) shade.negated = true;
    if (s.is(ClauseWord::clause, at) || s.is(ClauseWord::relative, at)) break;
  }
  return shade;
}

/// "North Korea's hostile attitude", "US troop withdrawal": the name directly before the noun.
std::vector<NounPhrase> owner(const Sentence& s, std::uint32_t noun) {
  for (std::uint32_t i = noun; i > 0 && i + kFarthestOwner > noun; --i) {
    const std::uint32_t at = s.is_possessive(i - 1) && i > 1 ? i - 2 : i - 1;
    if (const SentenceName* const name = s.name_at(at)) {
      if (name->compound) return {};
      std::vector<NounPhrase> owners{{name->mention, name->tokens.begin, at + 1, true}};
      if (name->twin) owners.push_back({*name->twin, name->tokens.begin, at + 1, true});
      return owners;
    }
    const bool part = s.is_lower(at) && !s.is(ClauseWord::preposition, at) && !s.is(ClauseWord::determiner, at) &&
                      !s.is(ClauseWord::conjunction, at) && !s.is(ClauseWord::be, at) && !s.is(ClauseWord::have, at) &&
                      !s.is(ClauseWord::modal, at) && !s.is(ClauseWord::relative, at) && !s.is_finite_verb(at);
    if (!part) return {};
  }
  return {};
}

/// "the Romanian and Soviet talks": another name joined to the owner.
void add_joined_owner(const Sentence& s, std::vector<NounPhrase>& owners) {
  if (owners.size() != 1 || owners.front().begin == 0) return;
  const std::uint32_t before = owners.front().begin - 1;
  if (!s.is(ClauseWord::conjunction, before) && !s.is_dash(before)) return;
  const SentenceName* const name = before > 0 ? s.name_at(before - 1) : nullptr;
  if (name != nullptr && !name->compound) owners.push_back({name->mention, name->tokens.begin, before, true});
}

/// "held talks with", "made a request to": the verb that only carries the noun.
std::optional<std::uint32_t> light_verb(const Sentence& s, std::uint32_t noun) {
  for (std::uint32_t i = noun; i > 0 && i + kFarthestLight > noun; --i) {
    if (s.is(ClauseWord::light, i - 1)) return i - 1;
    if (s.is_punctuation(i - 1) || s.name_at(i - 1) != nullptr || s.is(ClauseWord::preposition, i - 1)) return {};
  }
  return {};
}

/// "In a conversation with B, A said …".
std::vector<NounPhrase> speaker_after(const Sentence& s, std::uint32_t noun, std::uint32_t end) {
  const bool opens = noun > 0 && noun <= 4 && (s.is(ClauseWord::preposition, 0) || s.is_word("in", 0));
  if (!opens || s.word(end) != ",") return {};
  std::vector<NounPhrase> speakers = phrases_from(s, end + 1, false);
  if (!speakers.empty() && !s.is_finite_verb(speakers.back().end)) speakers.clear();
  return speakers;
}

struct Doers {
  std::vector<NounPhrase> phrases;
  Shade shade;
};

Doers doers_of(const Sentence& s, std::uint32_t noun, const Act& act, std::uint32_t end) {
  Doers doers{owner(s, noun), shade_before(s, noun)};
  if (!doers.phrases.empty()) return doers;
  for (const std::uint32_t preposition : act.agents) {
    doers.phrases = phrases_behind(s, noun + 1, preposition, false);
    if (!doers.phrases.empty()) return doers;
  }
  if (const auto light = light_verb(s, noun)) {
    Subject subject = subject_of(s, *light, s.word(*light).ends_with("ing") ? ActForm::gerund : ActForm::past);
    if (!subject.passive) return {std::move(subject.phrases), subject.shade};
  }
  doers.phrases = speaker_after(s, noun, end);
  return doers;
}

void add_pair(std::vector<FoundAct>& found, FoundAct act, const NounPhrase& from, const NounPhrase& to) {
  if (from.mention == to.mention) return;
  act.from = from.mention;
  act.to = to.mention;
  found.push_back(act);
}

void add_among(std::vector<FoundAct>& found, FoundAct act, const std::vector<NounPhrase>& parties) {
  act.mutual = true;
  for (std::size_t i = 0; i < parties.size(); ++i)
    for (std::size_t j = i + 1; j < parties.size(); ++j) add_pair(found, act, parties[i], parties[j]);
}

std::vector<NounPhrase> between(const Sentence& s, std::uint32_t noun) {
  for (std::uint32_t i = noun + 1; i < std::min(noun + kFarthestBetween, s.size()); ++i) {
    if (s.is_word("between", i) || s.is_word("among", i)) return parties_from(s, i + 1);
    if (s.is_punctuation(i) || s.name_at(i) != nullptr) return {};
  }
  return {};
}

}  // namespace

std::vector<FoundAct> acts_of_noun(const Sentence& sentence, std::uint32_t noun, const ActUse& use) {
  std::vector<FoundAct> found;
  const Act& act = sentence.act(use);
  FoundAct made{noun, 0, 0, act.type, is_mutual(act.type), shade_before(sentence, noun)};
  add_among(found, made, between(sentence, noun));
  if (!found.empty()) return found;
  if (made.mutual) {
    std::vector<NounPhrase> parties = owner(sentence, noun);
    add_joined_owner(sentence, parties);
    add_among(found, made, parties);
    if (!found.empty()) return found;
  }
  for (const Target& target : act.targets) {
    const std::vector<NounPhrase> to = phrases_behind(sentence, noun + 1, target.preposition, true);
    if (to.empty()) continue;
    const Doers from = doers_of(sentence, noun, act, to.back().end);
    made.shade = from.shade;
    for (const NounPhrase& a : from.phrases)
      for (const NounPhrase& b : to) add_pair(found, made, a, b);
    if (!found.empty()) return found;
  }
  if (made.mutual) {
    const Doers doers = doers_of(sentence, noun, act, sentence.size());
    made.shade = doers.shade;
    add_among(found, made, doers.phrases);
  }
  return found;
}

}  // namespace docgraph
