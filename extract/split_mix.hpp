#pragma once

#include <cstdint>

namespace docgraph {

// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (SplitMix64), OOPSLA 2014.

inline constexpr std::uint64_t kSplitMixStep = 0x9E3779B97F4A7C15U;

/// All bits of the value stirred together, so that near values give far ones.
[[nodiscard]] constexpr std::uint64_t mix_bits(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

/// Numbers as if drawn at random, the same on every machine.
class SplitMix64 {
 public:
  explicit constexpr SplitMix64(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() { return mix_bits(state_ += kSplitMixStep); }

 private:
  std::uint64_t state_;
};

}  // namespace docgraph
