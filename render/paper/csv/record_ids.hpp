#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/record.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// The ids of the records that a tie rests on, in record order, joined by ";". A ";" inside an id is written "%3B", a "%" "%25".
[[nodiscard]] std::string joined_record_ids(const Tie& tie, const std::vector<Record>& records);

/// The ids of these records, likewise.
[[nodiscard]] std::string joined_record_ids(const std::vector<std::uint32_t>& indices, const std::vector<Record>& records);

}  // namespace docgraph
