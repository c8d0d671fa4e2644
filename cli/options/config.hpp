#pragma once

#include "cli/options/options.hpp"

namespace docgraph {

/// Reads docgraph.toml beside the corpus, if there is one, and sets what the command line did not. Its keys are names of options, without
/// tables. Throws UsageError with the line for a key or a value that is none; options that name files are refused there, so that a corpus
/// from elsewhere cannot say where to read or write.
void apply_config(Options& options);

/// Reads the docgraph.toml of another corpus: what it says of reading records and finding names. Of that, what the first one said does not
/// hold; how ties are counted and measured stays as it is, so that two corpora are compared by one rule.
void apply_reading_config(const InputOptions& corpus, Options& options);

}  // namespace docgraph
