#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/named.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// A name that may mean somebody else, by what the records leave open.
struct DoubtfulReading {
  std::string form;                    ///< as the records write it
  std::uint32_t entity = 0;            ///< as decided
  std::uint32_t rival = 0;             ///< kNoEntity: nobody
  std::uint32_t mentions = 0;          ///< so decided, ends of dispatches included
  std::vector<std::uint32_t> records;  ///< that have one, ascending
  std::uint32_t changed_ties = 0;      ///< see weigh_readings
};

/// Doubtful decisions that the user has not confirmed, one for each spelling, entity and rival; most frequent first.
[[nodiscard]] std::vector<DoubtfulReading> doubtful_readings(const Corpus& corpus);

/// Says of each reading how many ties of these layers would come, go or rest on other records if the name meant the rival, and puts those
/// that change most first; equals stay as they were. Only the records of the reading are looked at. Time: the pairs of entities in these.
void weigh_readings(const Corpus& corpus, const TieRule& rule, const std::vector<Layer>& layers, std::vector<DoubtfulReading>& readings);

/// The identities with every mention and end of the reading counted for its rival.
[[nodiscard]] Identities read_otherwise(const Corpus& corpus, const DoubtfulReading& reading);

}  // namespace docgraph
