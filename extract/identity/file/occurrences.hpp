#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/identity/ledger.hpp"

namespace docgraph {

inline constexpr std::uint32_t kNoName = 0xFFFFFFFF;

/// A mention or an end of a dispatch, as an identity file meets it.
struct Occurrence {
  std::uint32_t record = 0;
  std::uint32_t name = kNoName;  ///< which name of the file it is spelled as
  Kind kind = Kind::person;
  bool is_end = false;
  std::string_view words;
  Ruling* verdict = nullptr;
};

/// Where the names of an identity file occur in a decided ledger, and what its groups are called. Internal to extract/identity/file.
class Occurrences {
 public:
  Occurrences(const IdentityFile& file, Ledger& ledger);

  [[nodiscard]] std::uint32_t name_number(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] Occurrence& at(std::uint32_t occurrence) { return all_[occurrence]; }

  /// All that are spelled as a name, in order of record.
  [[nodiscard]] const std::vector<std::uint32_t>& spelt(std::uint32_t name) const { return spelt_[name]; }
  /// The groups that bear a name as theirs, or, where nothing is so called or spelled, the group of the listed entry with this alias.
  [[nodiscard]] std::vector<std::uint32_t> called(std::uint32_t name) const;
  [[nodiscard]] std::string_view name_of(std::uint32_t group) const;
  [[nodiscard]] std::vector<std::uint32_t> of_group(std::uint32_t group) const;
  [[nodiscard]] std::vector<std::uint32_t> of_record(std::uint32_t record) const;
  /// Nothing in this corpus bears the name.
  [[nodiscard]] bool is_unknown(std::uint32_t name) const { return spelt_[name].empty() && called(name).empty(); }
  [[nodiscard]] std::string nearest_to(std::string_view name) const;

  void move(std::uint32_t occurrence, std::uint32_t group, std::string reason);
  /// Whoever is called as a group was is now called as another group.
  void redirect(std::uint32_t from, std::uint32_t to) { moved_to_[from] = to; }

 private:
  void number_names(const IdentityFile& file);
  void collect();
  void add(Occurrence occurrence);
  void learn_names();

  Ledger& ledger_;
  std::vector<std::string> names_;  ///< keys, see name_key; sorted
  std::vector<Occurrence> all_;     ///< by record
  std::vector<std::vector<std::uint32_t>> spelt_;
  std::vector<std::vector<std::uint32_t>> called_;
  std::vector<std::string> group_names_;
  std::vector<std::vector<std::uint32_t>> members_;  ///< of a group, those that have left it among them
  std::map<std::uint32_t, std::uint32_t> moved_to_;
};

}  // namespace docgraph
