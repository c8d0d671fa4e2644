#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/stream/input.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/tie.hpp"
#include "render/analysis.hpp"

namespace docgraph {

/// A corpus whose mentions are found and whose entities are decided.
struct Reading {
  Input input;  ///< its records have moved on into `corpus`
  DecisionsRead decisions;
  std::vector<HashedFile> gazetteers;
  Lexicon lexicon;
  Corpus corpus;
};

/// Records → mentions → entities.
[[nodiscard]] Reading read_and_identify(const Options& options, const Progress& progress);

/// The mentions of a corpus as other options would have them found, for each set of options; the model is read once.
[[nodiscard]] std::vector<std::vector<Extraction>> extract_anew(const std::vector<MentionOptions>& options, const std::string& model,
                                                                const Reading& reading, const Corpus& corpus);

/// The corpus with these mentions and entities decided anew. The user's decisions and lists stay what they are.
[[nodiscard]] Corpus identify_anew(const IdentityOptions& options, const Reading& reading, const Corpus& corpus,
                                   std::vector<Extraction> extractions);

/// The entities that the two arguments after CORPUS name. Throws UsageError where they are one.
[[nodiscard]] std::pair<std::uint32_t, std::uint32_t> two_entities(const Options& options, const Reading& reading);

/// The rule with the entities that `--without` names. Throws UsageError, and InputError where its dates leave no record.
[[nodiscard]] TieRule resolve_rule(const Options& options, const Reading& reading);

/// Entities → ties → networks → measures. `corpus` moves on into the result.
[[nodiscard]] Analysis analyse(const Options& options, Reading& reading, const Progress& progress);

}  // namespace docgraph
