#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/options.hpp"
#include "extract/diagnostic.hpp"

namespace docgraph {

/// Options come in groups; a command takes some of the groups.
enum OptionGroup : unsigned {
  kNoOptions = 0,
  kReadingOptions = 1,
  kTieOptions = 2,
  kOutputOption = 4,
  kJsonOption = 8,
  kInputOptions = 16,
  kManualOptions = 32,
  kExplainOptions = 64,
  kEvaluationOptions = 128,
  kExtractOptions = 256,
  kCommunityOptions = 512,
  kTrainingOptions = 1024,
  kCertaintyOptions = 1U << 16U,
  kCsvOption = 2048,
  kFigureOptions = 4096,
  kPageOptions = 8192,
  kExchangeOptions = 1U << 14U,
  kDifferenceOptions = 1U << 15U,
  kEgoOptions = 1U << 17U,
  kBackboneOptions = 1U << 18U,
  kSliceOptions = 1U << 19U,
  kPathOptions = 1U << 20U,
  kTwoModeOptions = 1U << 21U,
  kNetworkOptions = 1U << 22U,
};

/// What an option's value is, for docgraph.toml to check. A list is what may be given more than once.
enum class ValueType : std::uint8_t { flag, number, date, word, list };

/// One option: the only place that knows its name, its help and its effect.
struct OptionSpec {
  std::string_view name;   ///< without dashes
  char letter = '\0';      ///< its short form, if it has one
  std::string_view value;  ///< "N" in `--min-records N`; empty for a switch
  std::string_view help;
  OptionGroup group = kNoOptions;
  ValueType type = ValueType::word;
  bool in_file = true;                                  ///< docgraph.toml may hold it; files are named on the command line only
  void (*set)(Options&, const GivenOption&) = nullptr;  ///< throws UsageError
  std::vector<std::string> words = {};                  ///< all that it takes, where it takes only some words

  /// Whether the value is a file's or a folder's name.
  [[nodiscard]] bool names_file() const { return value.starts_with("FILE") || value.starts_with("PATH") || value.starts_with("DIR"); }
};

/// All options, in the order of the help.
[[nodiscard]] const std::vector<OptionSpec>& option_table();

/// Throws UsageError if options that were set one by one do not go together.
void check_together(const Options& options);

}  // namespace docgraph
