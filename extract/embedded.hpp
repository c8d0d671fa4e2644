#pragma once

#include <string_view>
#include <vector>

namespace docgraph {

/// A data file that the build put into the library.
struct EmbeddedFile {
  std::string_view name;
  std::string_view bytes;
};

namespace lexicon_data {
/// The files of extract/lexicon/data.
[[nodiscard]] const std::vector<EmbeddedFile>& embedded_files();
}  // namespace lexicon_data

namespace figure_data {
/// The files of render/figure/data.
[[nodiscard]] const std::vector<EmbeddedFile>& embedded_files();
}  // namespace figure_data

namespace paper_data {
/// The files of render/paper/package/data.
[[nodiscard]] const std::vector<EmbeddedFile>& embedded_files();
}  // namespace paper_data

}  // namespace docgraph
