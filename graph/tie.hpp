#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/identity/identity.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// One kind of tie. Layers are kept apart: no measure runs on a union of them.
enum class Layer : std::uint8_t { correspondence, together, index, relation };
inline constexpr std::array<Layer, 4> kLayers = {Layer::correspondence, Layer::together, Layer::index, Layer::relation};

[[nodiscard]] std::string_view word(Layer layer);    ///< "correspondence", "together", "index", "relation"
[[nodiscard]] std::string_view phrase(Layer layer);  ///< "who wrote to whom", "named together", "indexed together", "who does what to whom"

/// Its ties say who does something to whom, some with a direction: correspondence and relation. The others only say who is named together.
[[nodiscard]] constexpr bool is_of_acts(Layer layer) { return layer == Layer::correspondence || layer == Layer::relation; }

/// What a tie rests on in one record: the words that name either end. Where an end is named more than once, the two mentions that lie
/// nearest to each other.
struct Evidence {
  std::uint32_t record = 0;
  std::uint32_t field_a = 0;
  Span a;
  std::uint32_t field_b = 0;
  Span b;
};

/// What joins two entities in one layer. Undirected ties have a < b. In the correspondence layer a directed tie runs from sender to
/// addressee, a meeting is undirected, and both may stand between the same two; so it is with relations. Nobody is tied to itself.
struct Tie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool directed = false;
  std::uint32_t records = 0;       ///< distinct records, however often both are named
  double strength = 0;             ///< more = closer; records, or Newman's sum of 1/(k-1)
  std::vector<Evidence> evidence;  ///< one a record, in record order
};

enum class Scope : std::uint8_t { record, sentence };
enum class StrengthRule : std::uint8_t { records, newman };

/// Newman's strengths are added as whole units of one 5,354,228,880th, so sums do not depend on their order. It is lcm(1..24): just above
/// 2^32, and exact for records that name up to 25 entities, so 1/3 + 1/3 + 1/3 is 1.
inline constexpr std::uint64_t kStrengthUnits = 5'354'228'880;

/// A record (or sentence) that names more entities than this is a register, not a text about them: it ties nobody to anybody, and its
/// k(k-1)/2 pairs cannot exhaust memory. Its entities are still counted by count_actors. The same holds of the parties of a meeting and of
/// the ends of a dispatch that has several senders.
inline constexpr std::size_t kMostNamed = 1000;

/// What counts as a tie. Empty lists do not restrict. `without` and the dates hold in every layer; strength and kinds in `together` and
/// `index`; fields and scope in `together` alone.
struct TieRule {
  std::vector<std::string> fields = {"description", "text"};  ///< for `together`; the title's dispatch line is never among them by default
  Scope scope = Scope::record;                                ///< sentence: both named in one sentence of one field
  StrengthRule strength = StrengthRule::records;
  std::vector<Kind> kinds;        ///< of entities
  std::uint32_t min_records = 1;  ///< ties that rest on fewer are left out
  ArchiveDate from;               ///< records that surely lie before it are left out; unknown: no bound
  ArchiveDate to;
  std::vector<std::uint32_t> without;  ///< entities left out
};

/// The parts of a corpus that run side by side: one element a record, in canonical order.
struct Corpus {
  std::vector<Record> records;
  std::vector<Extraction> extractions;
  Identities identities;
};

/// Whether any record has relations: they were asked for, and some were found.
[[nodiscard]] bool has_relations(const Corpus& corpus);

/// Whether any record has index terms that name somebody.
[[nodiscard]] bool has_index(const Corpus& corpus);

/// Whether the rule's dates admit a record. A record without a date is admitted only where there are no bounds.
[[nodiscard]] bool admits(const TieRule& rule, const Record& record);

/// The ties of one layer, in order of (a, b, directed first).
///
/// `together` joins any two entities that a record (or sentence) names in the rule's fields. No part of it: the compounds of mentions
/// ("inter-Korean" names no actor), offices, mentions that count for nobody, and authors: a person who reports the record is left out of
/// that record, of other kinds only the mention that means the reporter ("a Romanian diplomat reports"). Strength `newman`: a record that
/// names k entities adds 1/(k-1) to each of its pairs, so an entity's summed strength counts the records in which it has company (with
/// Scope::sentence: the sentences). Newman, "Scientific collaboration networks II", Phys. Rev. E 64, 2001.
///
/// `correspondence` takes dispatches whose both ends are stated: one directed tie from each sender to each addressee, one undirected tie
/// for each two parties of a meeting. Its strength is always the number of records.
///
/// `index` joins any two entities that the index terms of a record name, as `together` does; authors are no exception there.
///
/// `relation` takes what sentences state as done (see Relation::stated): a directed tie from whoever does it to the other, an undirected
/// one where neither does it to the other. Its strength is always the number of records, its evidence the first such sentence of each.
///
/// Time O(mentions + pairs · log pairs), memory O(ties + evidence).
[[nodiscard]] std::vector<Tie> count_ties(Layer layer, const Corpus& corpus, const TieRule& rule);

/// The rule by which `index` is counted: the fields are those of the index terms, the scope is the record.
[[nodiscard]] TieRule index_rule(TieRule rule);

/// Which entities the rule lets into `together`: named in its fields in an admitted record, of its kinds, not `without`; whether in company
/// or alone. Ascending.
[[nodiscard]] std::vector<std::uint32_t> named_entities(const Corpus& corpus, const TieRule& rule);

/// What a single entity does in a corpus under a rule, counted in distinct admitted records. The rule's kinds and `without` leave these
/// counts as they are.
struct ActorCounts {
  std::uint32_t entity = 0;
  std::uint32_t records = 0;  ///< named in the rule's fields, as no author
  std::uint32_t by_name = 0;  ///< … by name or short name
  std::uint32_t by_demonym = 0;
  std::uint32_t by_metonym = 0;
  std::uint32_t as_author = 0;  ///< reports it (any field)
  std::uint32_t sent = 0;       ///< directed dispatches, addressee stated or not; of several senders for each; a circular counts once
  std::uint32_t received = 0;   ///< sender stated or not
  std::uint32_t met = 0;        ///< meetings
  std::uint32_t indexed = 0;    ///< named by index terms
  bool subject = false;         ///< named in more than half of the admitted records: subject of the collection
};

/// One element an entity, in entity order.
[[nodiscard]] std::vector<ActorCounts> count_actors(const Corpus& corpus, const TieRule& rule);

}  // namespace docgraph
