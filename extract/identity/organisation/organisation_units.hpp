#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/identity/ledger.hpp"
#include "extract/identity/organisation/organisation_name.hpp"

namespace docgraph {

/// One organisation as far as its name tells: names with the same words, or a listed entry with all its aliases.
struct OrganisationUnit {
  OrganisationName name;
  std::string text;        ///< its first spelling in the corpus, or the listed name
  std::string lexicon_id;  ///< empty if no list knows it
  std::uint32_t mentions = 0;
  std::uint32_t same_as = 0;  ///< the unit that it was found to be, itself if none
  std::string why;            ///< why it is that unit
};

/// The organisations of a corpus and of the lists, before groups are made of them.
class OrganisationUnits {
 public:
  explicit OrganisationUnits(const Ledger& ledger);

  [[nodiscard]] std::uint32_t unit_of_form(std::uint32_t form) const { return unit_of_form_.at(form); }
  [[nodiscard]] const OrganisationUnit& unit(std::uint32_t unit) const { return units_[unit]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(units_.size()); }

  /// The unit that this one was found to be in the end.
  [[nodiscard]] std::uint32_t leader(std::uint32_t unit) const;

  /// Finds two units to be one, for this reason. Two listed ones never are. The listed, else the oftener named, else the bytewise smaller
  /// leads.
  void unite(std::uint32_t one, std::uint32_t other, const std::string& why);

  /// Unites units of equally many words that differ by a slip in one long word.
  void unite_misspelt(const Lexicon& lexicon);

 private:
  std::uint32_t add(OrganisationUnit unit);
  void add_listed(const Lexicon& lexicon);
  void add_alias(const LexiconEntry& entry, const Alias& alias, std::uint32_t unit, const Lexicon& lexicon);
  void add_form(const Ledger& ledger, std::uint32_t form);

  std::vector<OrganisationUnit> units_;
  std::unordered_map<std::string, std::uint32_t> by_key_;
  std::unordered_map<std::string, std::uint32_t> by_entry_;
  std::unordered_map<std::uint32_t, std::uint32_t> unit_of_form_;
};

}  // namespace docgraph
