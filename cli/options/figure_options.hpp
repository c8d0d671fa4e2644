#pragma once

#include <string>
#include <vector>

#include "cli/options/option_table.hpp"

namespace docgraph {

/// How figures are drawn, and in what they are handed over.
[[nodiscard]] std::vector<OptionSpec> make_figure_options();

/// A page as --preset names it: "single-column,greyscale".
[[nodiscard]] std::string preset_of(const PageFormat& page);
/// Formats as --figures names them: "svg,pdf".
[[nodiscard]] std::string formats_of(const std::vector<FigureFormat>& formats);

}  // namespace docgraph
