#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/vocabulary.hpp"
#include "extract/relation.hpp"

namespace docgraph {

/// What a small word does in a clause; see relation_clause.tsv. `verb` and `office` come of the lexicon's lists.
enum class ClauseWord : std::uint8_t {
  preposition,
  determiner,
  conjunction,
  clause,
  relative,
  pronoun,
  be,
  have,
  does,
  modal,
  hedge,
  deny,
  adverb,
  light,
  plain,
  wish,
  unwilling,
  actor,
  verb
};

/// Where the other end of an act stands.
enum class TargetPlace : std::uint8_t { whom, what, after };

struct Target {
  TargetPlace place = TargetPlace::whom;
  bool reversed = false;      ///< the other end is who does it
  std::uint32_t preposition;  ///< number of the word, where `place` is `after`
};

/// One line of relation_verbs.tsv or relation_acts.tsv.
struct Act {
  RelationType type = RelationType::reports;
  std::vector<std::uint32_t> agents;  ///< of nouns: after which prepositions the one who does it stands
  std::vector<Target> targets;
};

enum class ActForm : std::uint8_t { base, third, past, gerund, noun };

struct ActUse {
  std::uint32_t act = 0;
  ActForm form = ActForm::base;
};

/// What a word can be.
struct WordUse {
  std::uint32_t classes = 0;
  std::vector<ActUse> acts;

  [[nodiscard]] bool is(ClauseWord word) const { return (classes >> static_cast<unsigned>(word) & 1U) != 0; }
};

/// The words of relation_verbs.tsv, relation_acts.tsv and relation_clause.tsv with their inflections. Immutable once made.
class RelationWords {
 public:
  [[nodiscard]] static const RelationWords& built_in();

  /// The number of a folded word; 0 if no list has it.
  [[nodiscard]] std::uint32_t find(std::string_view folded) const { return numbers_.find(folded); }
  /// `number` of find; that of 0 is nothing.
  [[nodiscard]] const WordUse& use(std::uint32_t number) const { return uses_[number]; }
  [[nodiscard]] const Act& act(std::uint32_t act) const { return acts_[act]; }

 private:
  RelationWords();
  void add_clause_words(std::string_view bytes);
  void add_verbs(std::string_view bytes);
  void add_nouns(std::string_view bytes);
  void add_form(std::string_view word, std::uint32_t act, ActForm form);
  void add_verb_forms(std::string_view verb, std::string_view others, std::uint32_t act);
  std::uint32_t number_of(std::string_view word);
  std::vector<Target> targets_of(std::string_view cell);

  Vocabulary numbers_;
  std::vector<WordUse> uses_{1};
  std::vector<Act> acts_;
};

/// The forms of a regular English verb: third person, past, gerund.
struct Inflections {
  std::string third;
  std::string past;
  std::string gerund;
};
[[nodiscard]] Inflections inflect(std::string_view verb);

}  // namespace docgraph
