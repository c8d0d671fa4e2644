#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "extract/identity/file/identity_file.hpp"

namespace docgraph {

/// A spelling as one kind of thing, everywhere or in one record: what entries of an identity file speak of.
struct Node {
  std::string name;  ///< see name_key
  Kind kind = Kind::person;
  std::string record;  ///< empty: everywhere

  friend auto operator<=>(const Node&, const Node&) = default;
};

/// Which nodes the `same` entries of a file make one, also by way of others.
class NodeClusters {
 public:
  /// The cluster of a node, a number; a node that no entry names is alone in a new one.
  [[nodiscard]] std::uint32_t cluster(const Node& node);

  /// Makes all nodes of an entry one. Kinds are a mask of 1 << kind.
  void unite(const IdentityEntry& entry, unsigned kinds);

  /// The lines of the entries through which two nodes of one cluster are one, by the fewest steps.
  [[nodiscard]] std::vector<std::size_t> lines_between(const Node& one, const Node& other) const;

 private:
  struct Link {
    std::uint32_t node = 0;
    std::size_t line = 0;
  };

  std::uint32_t number(const Node& node);
  std::uint32_t root(std::uint32_t node);

  std::map<Node, std::uint32_t> numbers_;
  std::vector<std::uint32_t> parents_;
  std::vector<std::vector<Link>> links_;
};

/// Every node of an entry: each name in each kind of the mask, in each of its records or everywhere.
[[nodiscard]] std::vector<Node> nodes_of(const IdentityEntry& entry, unsigned kinds);

inline constexpr unsigned kAllKinds = 31;
[[nodiscard]] constexpr unsigned mask_of(Kind kind) { return 1U << static_cast<unsigned>(kind); }

}  // namespace docgraph
