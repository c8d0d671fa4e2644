#pragma once

#include <vector>

#include "cli/options/option_table.hpp"

namespace docgraph {

/// Options of single commands that look at a network in another way: ego, backbone, slices.
[[nodiscard]] std::vector<OptionSpec> make_view_options();

}  // namespace docgraph
