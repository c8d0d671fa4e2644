#include "graph/scores.hpp"

#include <bit>

namespace docgraph {

void settle(Scores& scores) {
  // A double has 53 binary digits. Adding half of the last kept one carries into the exponent where it must.
  constexpr std::uint64_t kDropped = 53 - 40;
  constexpr std::uint64_t kHalf = std::uint64_t{1} << (kDropped - 1);
  constexpr std::uint64_t kKept = ~((std::uint64_t{1} << kDropped) - 1);
  for (double& score : scores) score = std::bit_cast<double>((std::bit_cast<std::uint64_t>(score) + kHalf) & kKept);
}

}  // namespace docgraph
