#pragma once

#include <cstdint>
#include <vector>

namespace docgraph::bench {

/// A made-up collection: each record belongs to one community of entities and names some of them (few of them often, most of them seldom),
/// now and then one from elsewhere, and some that no other record names.
struct Collection {
  std::uint32_t records = 0;
  std::uint32_t entities = 0;  ///< that several records can name
  std::uint32_t communities = 0;
  double mean_names = 0;      ///< names a record, the middle of a skewed spread
  double popularity = 0;      ///< the k-th of a community is named in proportion to k^-popularity
  double from_elsewhere = 0;  ///< share of names
  double named_once = 0;      ///< share of names
  std::uint64_t seed = 0;
};

/// Two entities and the number of records that name both.
struct MadeTie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t records = 0;
};

/// The network of who is named with whom, ascending, entities numbered in a random order. The same on every machine.
[[nodiscard]] std::vector<MadeTie> project(const Collection& collection);

}  // namespace docgraph::bench
