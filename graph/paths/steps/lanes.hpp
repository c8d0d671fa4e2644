#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// Sixteen searches at once: one number of each side by side, in the vector types of GCC and clang. Where the processor has no such vectors
// the compiler makes plain numbers of them, and the results are the same bits: lanes never mix and nothing is fused.
//
// GCC also compiles what is marked DOCGRAPH_CLONES for newer processors and chooses when the program starts. Under sanitizers, whose
// run-time is not up by then, and under clang 14, which cannot, there is the plain version alone.

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DOCGRAPH_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define DOCGRAPH_CLONES
#endif
#define DOCGRAPH_INLINE __attribute__((always_inline)) inline

namespace docgraph {

inline constexpr std::uint32_t kLanes = 16;

using Quad [[gnu::vector_size(32)]] = double;
using QuadMask [[gnu::vector_size(32)]] = std::int64_t;

/// One bit a lane.
using LaneSet = std::uint32_t;

/// One number a lane.
struct alignas(64) Lanes {
  Quad a, b, c, d;
};

/// All bits of a lane set where it belongs to the set.
struct alignas(64) LaneMask {
  QuadMask a, b, c, d;
};

/// The masks of four lanes.
extern const std::array<QuadMask, 16> kQuadMasks;

DOCGRAPH_INLINE void set_lane(Lanes& lanes, std::uint32_t lane, double value) {
  Quad& quad = lane < 4 ? lanes.a : lane < 8 ? lanes.b : lane < 12 ? lanes.c : lanes.d;
  quad[lane % 4] = value;
}

DOCGRAPH_INLINE void add(Lanes& sum, const Lanes& what) {
  sum.a += what.a;
  sum.b += what.b;
  sum.c += what.c;
  sum.d += what.d;
}

DOCGRAPH_INLINE void mask_of(LaneSet set, LaneMask& mask) {
  mask.a = kQuadMasks[set & 15];
  mask.b = kQuadMasks[set >> 4 & 15];
  mask.c = kQuadMasks[set >> 8 & 15];
  mask.d = kQuadMasks[set >> 12 & 15];
}

/// 0 outside the mask.
DOCGRAPH_INLINE void keep(Lanes& lanes, const LaneMask& mask) {
  lanes.a = reinterpret_cast<Quad>(reinterpret_cast<QuadMask>(lanes.a) & mask.a);
  lanes.b = reinterpret_cast<Quad>(reinterpret_cast<QuadMask>(lanes.b) & mask.b);
  lanes.c = reinterpret_cast<Quad>(reinterpret_cast<QuadMask>(lanes.c) & mask.c);
  lanes.d = reinterpret_cast<Quad>(reinterpret_cast<QuadMask>(lanes.d) & mask.d);
}

DOCGRAPH_INLINE void scale(Lanes& lanes, double factor) {
  lanes.a *= factor;
  lanes.b *= factor;
  lanes.c *= factor;
  lanes.d *= factor;
}

/// Which lanes are not 0.
DOCGRAPH_INLINE LaneSet nonzero(const Lanes& lanes) {
  const QuadMask bits = ((lanes.a != 0) & QuadMask{1, 2, 4, 8}) | ((lanes.b != 0) & QuadMask{16, 32, 64, 128}) |
                        ((lanes.c != 0) & QuadMask{256, 512, 1024, 2048}) | ((lanes.d != 0) & QuadMask{4096, 8192, 16384, 32768});
  return static_cast<LaneSet>((bits[0] | bits[1]) | (bits[2] | bits[3]));
}

/// The lanes of a product, added up in a fixed order.
DOCGRAPH_INLINE double product_sum(const Lanes& x, const Lanes& y, const Lanes& z) {
  const Quad sum = (x.a * y.a * z.a + x.b * y.b * z.b) + (x.c * y.c * z.c + x.d * y.d * z.d);
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

}  // namespace docgraph
