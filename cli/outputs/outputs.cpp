#include "cli/outputs/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

/// A folder of many files stands in one line, that of the file to begin with.
struct ManyFiles {
  std::string_view folder;
  std::string_view first;
};
constexpr std::array<ManyFiles, 2> kManyFiles = {{{"/exchange/", "losses.md"}, {"/paper/", "paper.tex"}}};

}  // namespace

std::string where_outputs_are(const std::vector<std::string>& paths) {
  std::string text = "\nWritten:\n";
  for (const std::string& path : paths) {
    const auto* const many =
        std::ranges::find_if(kManyFiles, [&](const ManyFiles& one) { return path.find(one.folder) != std::string::npos; });
    if (many == kManyFiles.end()) {
      text += fmt::format("  {}\n", visible(path));
    } else if (path.ends_with(many->first)) {
      const auto count =
          std::ranges::count_if(paths, [&](const std::string& other) { return other.find(many->folder) != std::string::npos; });
      text += fmt::format("  {}, and {} files beside it\n", visible(path), count - 1);
    }
  }
  return text;
}

std::vector<std::string> manifest_warnings(std::vector<Diagnostic> faults) {
  std::vector<std::string> texts;
  for (Diagnostic& fault : faults) {
    fault.where.file = std::filesystem::path(fault.where.file).filename().string();
    texts.push_back(to_text(fault));
  }
  return texts;
}

WrittenAnswer write_outputs(const Options& options, const std::string& folder, Progress& progress) {
  return options.network.file.empty() ? write_corpus_outputs(options, folder, progress) : write_network_outputs(options, folder, progress);
}

}  // namespace docgraph
