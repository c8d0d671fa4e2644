// Brandes' algorithm on classes of twins, for sixteen sources at once.
//
// Forward, level by level: `count` is the number of shortest paths from the source to one member of a class. A level is either pushed from
// the classes reached last or pulled by those not yet reached by all, whichever has fewer links. Backward: with h(x) = reach(x) / count(x)
// + size(x) · a(x), and a(v) the sum of h over the classes that follow v on shortest paths, count(v) · a(v) of the source's paths pass
// through a member of v. Which classes follow needs no test: of the sixteen numbers of each h only those stand in memory whose class lies
// one level farther out.
//
// Simplicial classes are sources first, each together with those that are still targets, in both directions at once, and are then dropped;
// within the sixteen each pair is met from both sides and so counted by half. They are no part of the levels: when the core is done one
// pass over them finds their nearest neighbours by the stored distances.
#include "graph/paths/steps/lane_search.hpp"

#include <algorithm>
#include <array>
#include <atomic>

#include "extract/parallel.hpp"
#include "graph/paths/steps/lane_batch.hpp"

namespace docgraph {

constexpr std::array<QuadMask, 16> make_masks() {
  std::array<QuadMask, 16> masks{};
  for (std::size_t set = 0; set < 16; ++set) {
    const auto bit = [&](std::size_t lane) -> std::int64_t { return (set >> lane & 1) != 0 ? -1 : 0; };
    masks[set] = QuadMask{bit(0), bit(1), bit(2), bit(3)};
  }
  return masks;
}
const std::array<QuadMask, 16> kQuadMasks = make_masks();

namespace lanes {
namespace {

bool run_batch(Search& s, std::uint32_t first, std::uint32_t end) {
  s.first = first;
  s.sources = end - first;
  s.full = (LaneSet{1} << s.sources) - 1;
  s.simplicial = first >= s.network.core;
  start(s);
  if (!forward(s)) return false;
  LaneMask used;
  mask_of(s.full, used);
  if (s.simplicial) reach_simplicial(s, first, used);
  Lanes source_reach{};
  for (std::uint32_t lane = 0; lane < s.sources; ++lane)
    set_lane(source_reach, lane, s.network.reach[first + lane] * (s.simplicial ? 2 : 1));
  backward(s, source_reach);
  return true;
}

}  // namespace
}  // namespace lanes

namespace {

constexpr std::size_t kMostBlocks = 64;

/// The batch's sources: simplicial classes first, sixteen at a time, then the core.
std::pair<std::uint32_t, std::uint32_t> sources_of(const Compressed& network, std::size_t batch, std::size_t simplicial_batches) {
  const bool simplicial = batch < simplicial_batches;
  const std::size_t begin = simplicial ? network.core + batch * kLanes : (batch - simplicial_batches) * kLanes;
  const std::size_t end = std::min<std::size_t>(begin + kLanes, simplicial ? network.classes() : network.core);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool pass_through(const Compressed& network, Scores& through) {
  const std::size_t simplicial_batches = (network.simplicial + kLanes - 1) / kLanes;
  const std::size_t batches = simplicial_batches + (network.core + kLanes - 1) / kLanes;
  const std::size_t block_size = std::max<std::size_t>(1, (batches + kMostBlocks - 1) / kMostBlocks);
  std::vector<Scores> partial((batches + block_size - 1) / block_size);
  std::atomic<bool> held{true};
  for_each_block(batches, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    lanes::Search search(network);
    for (std::size_t batch = begin; batch < end && held; ++batch) {
      const auto [first, last] = sources_of(network, batch, simplicial_batches);
      if (!lanes::run_batch(search, first, last)) held = false;
    }
    partial[block] = std::move(search.sums);
  });
  through.assign(network.classes(), 0);
  for (const Scores& sums : partial) std::ranges::transform(through, sums, through.begin(), std::plus<>());
  return held;
}

}  // namespace docgraph
