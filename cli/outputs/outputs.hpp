#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/stream/terminal.hpp"

namespace docgraph {

/// What `analyze` has to say once everything stands in its folder.
struct WrittenAnswer {
  std::string text;                   ///< the summary, as text or JSON, as the options want it; empty where they want none
  std::vector<std::string> messages;  ///< on the input
};

/// Analyses a corpus and writes every output, manifest.json last, into the folder. Nothing bears its name before all are complete.
[[nodiscard]] WrittenAnswer write_corpus_outputs(const Options& options, const std::string& folder, Progress& progress);

/// The same of a network that was made elsewhere. Throws UsageError for options that speak of records.
[[nodiscard]] WrittenAnswer write_network_outputs(const Options& options, const std::string& folder, Progress& progress);

/// Either, as the options say.
[[nodiscard]] WrittenAnswer write_outputs(const Options& options, const std::string& folder, Progress& progress);

/// "Written:" and the paths; a folder of many files stands in one line.
[[nodiscard]] std::string where_outputs_are(const std::vector<std::string>& paths);

/// Faults as the messages tell them, but files by their base names: a manifest does not tell where the user keeps things.
[[nodiscard]] std::vector<std::string> manifest_warnings(std::vector<Diagnostic> faults);

/// The options by which a network that was made elsewhere is analysed, resolved, for the manifest.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> resolved_network_options(const Options& options);

}  // namespace docgraph
