#pragma once

#include <cstdint>
#include <locale>
#include <optional>
#include <string>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph::test {

/// Builds a corpus by hand, record by record, and analyses it as the command line does.
class CorpusMaker {
 public:
  explicit CorpusMaker(std::string name = "sample");

  std::uint32_t entity(const std::string& name, Kind kind);

  /// A record whose description is the names one after another, each a mention.
  std::uint32_t record(const std::string& id, const std::string& date, const std::vector<std::uint32_t>& named);

  /// Gives the last record a title that states these ends; an open end is missing or empty.
  void title(std::optional<std::uint32_t> from, const std::vector<std::uint32_t>& to, bool directed = true);

  /// The same of a title that states several senders.
  void joint_title(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, bool directed = true);

  /// Makes a person the author of the last record.
  void author(std::uint32_t person);

  Analysis& analysis() { return analysis_; }

  /// Counts and measures all that was said; the maker is empty after it.
  Analysis finish();

 private:
  void mention(std::uint32_t field, std::uint32_t entity, Role role);

  Analysis analysis_;
};

/// Two Koreas in every record, ten entities in all, and letters among four posts and a person: enough ties for a ranking.
[[nodiscard]] Analysis small_analysis();

/// Entities named as no entity should be: markup, formulas, TeX, shell, Graphviz escapes, bidi and control characters, 100 kB.
[[nodiscard]] Analysis hostile_analysis();
[[nodiscard]] std::vector<std::string> hostile_names();

/// While it lives, C and C++ write decimal commas and group digits, as far as the machine has such a locale for C.
class CommaLocale {
 public:
  CommaLocale();
  ~CommaLocale();
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;

 private:
  std::string c_before_;
  std::locale before_;
};

/// The rows of a CSV text as RFC 4180 reads it.
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(const std::string& text);

}  // namespace docgraph::test
