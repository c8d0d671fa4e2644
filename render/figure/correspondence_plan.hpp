#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// One sender, addressee or party of a meeting.
struct Card {
  std::uint32_t entity = 0;
  std::string name;
  Kind kind = Kind::place;
  std::string standing;  ///< "post of Romania (undecided)", "capital of Romania"; empty if nothing speaks for either
};

enum class DispatchLine : std::uint8_t { arrow, meeting, circular, open_addressee, open_sender };

/// What is drawn of some records that state the same ends: an arrow, a meeting, a circular with all its addressees, or an open end.
struct Dispatch {
  DispatchLine line = DispatchLine::arrow;
  std::uint32_t from = 0;         ///< index of a card; of an open sender the addressee
  std::vector<std::uint32_t> to;  ///< ascending; empty for open ends
  std::uint32_t records = 0;
  std::vector<std::uint32_t> known;  ///< those records, ascending; empty for networks made elsewhere
  std::string kind;                  ///< the document kind, if all are of one
};

/// Numbers of distinct records.
struct DispatchTally {
  std::size_t both_ends = 0;
  std::size_t open_end = 0;
  std::size_t meetings = 0;
};

/// All that the correspondence figure shows.
///
/// Each admitted record with a stated end is in it once for each of its senders: as a circular if it goes to several addressees, else as an
/// arrow or an open end. A meeting is a line between any two of its parties.
struct CorrespondencePlan {
  std::vector<Card> cards;           ///< in entity order, each with a dispatch
  std::vector<Dispatch> dispatches;  ///< in order of (line, from, to)
  std::uint32_t least_records = 1;   ///< dispatches of fewer were left out
  std::size_t foremost = 0;          ///< if not 0, only dispatches among this many cards, those with most records, are left
};

[[nodiscard]] CorrespondencePlan plan_correspondence(const Analysis& analysis);

/// The part of a plan that rests on `least_records` and lies among the `foremost` cards (0: all).
[[nodiscard]] CorrespondencePlan thinned(const CorrespondencePlan& plan, std::uint32_t least_records, std::size_t foremost);

[[nodiscard]] DispatchTally tally(const CorrespondencePlan& plan);

/// Document kinds with their numbers of records, most first.
[[nodiscard]] std::vector<std::pair<std::string, std::size_t>> document_kinds(const Analysis& analysis, const CorrespondencePlan& plan);

}  // namespace docgraph
