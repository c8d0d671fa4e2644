#pragma once

#include <cstdint>
#include <vector>

#include "graph/tie.hpp"

namespace docgraph {

/// A mention that counts as naming its entity in `together`.
struct Named {
  std::uint32_t entity = 0;
  std::uint32_t field = 0;
  Span span;
  MentionForm form = MentionForm::name;
};

/// Who one record names in the rule's fields, in order of (entity, field, start). Compounds, offices, reporters (see count_ties; index
/// terms may name them) and mentions that count for nobody are left out; the rule's kinds, `without` and dates are not looked at.
[[nodiscard]] std::vector<Named> named_in(const Corpus& corpus, std::uint32_t record, const TieRule& rule);

/// Whether the rule lets an entity into `together`: its kind is asked for and it is not left out.
class EntityFilter {
 public:
  EntityFilter(const Corpus& corpus, const TieRule& rule);
  [[nodiscard]] bool keeps(std::uint32_t entity) const { return keeps_[entity]; }

 private:
  std::vector<bool> keeps_;  ///< one an entity
};

/// Who one record (or, with Scope::sentence, one sentence) brings together: the ends of a dispatch, or all who are named or meet.
struct Gathering {
  std::uint32_t record = 0;
  bool directed = false;
  std::vector<std::uint32_t> from;  ///< senders, or all of them; ascending, each once
  std::vector<std::uint32_t> to;    ///< addressees, ascending, each once; empty where there is no direction
};

/// From which count_ties makes a layer's ties: in record order, those of a single entity and of too many to tie among them.
[[nodiscard]] std::vector<Gathering> gatherings_of(Layer layer, const Corpus& corpus, const TieRule& rule);

/// The kinds of layers by themselves.
[[nodiscard]] std::vector<Gathering> together_gatherings(const Corpus& corpus, const TieRule& rule);
[[nodiscard]] std::vector<Gathering> correspondence_gatherings(const Corpus& corpus, const TieRule& rule);
[[nodiscard]] std::vector<Gathering> relation_gatherings(const Corpus& corpus, const TieRule& rule);

/// Whether the gathering ties anybody: neither a register nor alone. See kMostNamed.
[[nodiscard]] bool makes_ties(const Gathering& gathering);

/// What each pair of `entities` named together gets of a record, in 1/kStrengthUnits: Newman's 1/(k-1), or a whole record.
[[nodiscard]] std::uint64_t units_of(std::size_t entities, StrengthRule rule);

/// The ties of each kind of layer, before min_records. See count_ties.
[[nodiscard]] std::vector<Tie> count_together(const Corpus& corpus, const TieRule& rule);
[[nodiscard]] std::vector<Tie> count_correspondence(const Corpus& corpus, const TieRule& rule);
[[nodiscard]] std::vector<Tie> count_relations(const Corpus& corpus, const TieRule& rule);

/// An admitted record that names (or, with Scope::sentence, has a sentence that names) more than kMostNamed entities of the rule's and so
/// makes no tie of `together`. Of several such sentences `entities` tells of the one with most.
struct Register {
  std::uint32_t record = 0;
  std::size_t entities = 0;
};

/// In record order. Time O(mentions) but for the registers themselves.
[[nodiscard]] std::vector<Register> registers_in(const Corpus& corpus, const TieRule& rule);

/// What one record adds to one tie.
struct TiePart {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool directed = false;
  std::uint64_t units = 0;  ///< of strength, in 1/kStrengthUnits
  Evidence evidence;
};

/// Joins the parts of each tie; a record has at most one part in a tie. In count_ties' order.
[[nodiscard]] std::vector<Tie> join_parts(std::vector<TiePart> parts);

}  // namespace docgraph
