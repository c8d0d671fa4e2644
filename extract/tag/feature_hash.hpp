#pragma once

#include <cstdint>
#include <string_view>

namespace docgraph {

/// The hash of some letters: the same on every machine, for it is written into model files (FNV-1a, then mixed).
[[nodiscard]] constexpr std::uint32_t hash_letters(std::string_view letters) {
  std::uint32_t hash = 2166136261U;
  for (const char c : letters) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  hash = (hash ^ (hash >> 15U)) * 0x85ebca6bU;
  return hash ^ (hash >> 13U);
}

/// Joins two hashes or numbers; the order of the two matters.
[[nodiscard]] constexpr std::uint32_t join_hashes(std::uint32_t a, std::uint32_t b) {
  std::uint32_t hash = (a * 0x9e3779b1U) ^ (b + 0x7f4a7c15U + (a << 6U) + (a >> 2U));
  hash = (hash ^ (hash >> 16U)) * 0xc2b2ae35U;
  return hash ^ (hash >> 15U);
}

}  // namespace docgraph
