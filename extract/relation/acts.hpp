#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/relation/sentence.hpp"

namespace docgraph {

/// Whether what a word states has happened.
struct Shade {
  bool negated = false;
  bool hedged = false;
};

/// Who a verb is said of, and how. Patients where it is passive.
struct Subject {
  std::vector<NounPhrase> phrases;
  Shade shade;
  bool passive = false;
};

/// The subject of the verb at `verb`, in this form. No phrases where none of the sentence's names is it.
[[nodiscard]] Subject subject_of(const Sentence& sentence, std::uint32_t verb, ActForm form);

/// A relation as the sentence has it; `act` is the token that states it.
struct FoundAct {
  std::uint32_t act = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RelationType type = RelationType::reports;
  bool mutual = false;
  Shade shade;
};

/// What the verb at `verb` states of two names of the sentence.
[[nodiscard]] std::vector<FoundAct> acts_of_verb(const Sentence& sentence, std::uint32_t verb, const ActUse& use);

/// What the noun at `noun` states of two names of the sentence.
[[nodiscard]] std::vector<FoundAct> acts_of_noun(const Sentence& sentence, std::uint32_t noun, const ActUse& use);

/// To whose word the sentence puts what `act` states: "X told Y that …", "according to X, …", "…, X said".
[[nodiscard]] std::optional<std::uint32_t> teller_of(const Sentence& sentence, std::uint32_t act);

/// The first of these prepositions after `begin` in its clause, and what follows it. Empty where there is none.
[[nodiscard]] std::vector<NounPhrase> phrases_behind(const Sentence& sentence, std::uint32_t begin, std::uint32_t preposition, bool owners);

}  // namespace docgraph
