#pragma once

#include <optional>
#include <string_view>

#include "extract/date/record_date.hpp"

namespace docgraph {

/// The date with which the name of a collection ends: 1973/1975 of "Letters, 1973-1975", up to closing marks. Of several readings that of
/// most words, six at most.
[[nodiscard]] std::optional<RecordDate> date_of_name(std::string_view name);

}  // namespace docgraph
