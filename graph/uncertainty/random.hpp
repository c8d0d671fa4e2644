#pragma once

#include <cstdint>

#include "extract/split_mix.hpp"

namespace docgraph {

/// The seed of one of many streams of random numbers that have nothing in common.
[[nodiscard]] constexpr std::uint64_t stream_seed(std::uint64_t seed, std::uint64_t stream) {
  return mix_bits(mix_bits(seed + kSplitMixStep) + kSplitMixStep * (stream + 1));
}

/// A whole number from 0 to bound - 1, each about as likely: off by less than bound/2^32. The bound is above 0.
[[nodiscard]] constexpr std::uint32_t below(SplitMix64& random, std::uint32_t bound) {
  return static_cast<std::uint32_t>((random.next() >> 32U) * bound >> 32U);
}

}  // namespace docgraph
