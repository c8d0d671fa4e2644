#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/identity/file/node_clusters.hpp"
#include "extract/identity/file/occurrences.hpp"

namespace docgraph {

/// What the steps of apply_identity_file share. Internal to extract/identity/file.
struct Plan {
  Plan(const IdentityFile& the_file, Occurrences& the_occurrences, Ledger& the_ledger);

  /// Which kinds an entry speaks of, as a mask: the kind that it states, else those that all of its names have, else all.
  [[nodiscard]] unsigned kinds_of(const IdentityEntry& entry) const { return kinds[index_of(entry)]; }
  [[nodiscard]] std::size_t index_of(const IdentityEntry& entry) const { return static_cast<std::size_t>(&entry - file.entries.data()); }

  /// As what kinds of things a name is borne in this collection, as a mask; 0 where it is not.
  [[nodiscard]] unsigned kinds_borne(const std::string& name) const;

  /// What an entry speaks of: the occurrences that are so spelled, in its records if it has any, of its kinds.
  [[nodiscard]] std::vector<std::uint32_t> spelt(const IdentityEntry& entry, std::uint32_t name) const;
  /// The groups that are called so, of its kinds.
  [[nodiscard]] std::vector<std::uint32_t> called(const IdentityEntry& entry, std::uint32_t name) const;
  [[nodiscard]] std::vector<std::uint32_t> names_of(const IdentityEntry& entry) const;

  /// Moves an occurrence to another group if it is not there yet, and counts it for the entry.
  void move(std::uint32_t occurrence, std::uint32_t group, const IdentityEntry& entry, std::string reason);

  const IdentityFile& file;
  Occurrences& occurrences;
  Ledger& ledger;
  NodeClusters clusters;               ///< of the entries that say `same`
  std::vector<unsigned> kinds;         ///< parallel to the entries
  std::vector<std::uint32_t> changed;  ///< likewise: how many changes each has made

 private:
  [[nodiscard]] unsigned find_kinds(const IdentityEntry& entry) const;
};

}  // namespace docgraph
