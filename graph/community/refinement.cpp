#include "graph/community/refinement.hpp"

#include <numeric>
#include <utility>

namespace docgraph {
namespace {

class Refinement {
 public:
  Refinement(const Weighted& network, Scale scale, const Division& of, std::vector<double> inside)
      : network_(network),
        scale_(scale),
        of_(of),
        part_(network.size()),
        sum_(network.sum.begin(), network.sum.end()),
        rest_(std::move(inside)),
        size_(network.size(), 1),
        total_(network.size()),
        to_(network.size() + 1) {
    std::iota(part_.begin(), part_.end(), 0U);
    for (std::size_t v = 0; v < network.size(); ++v) total_[of[v]] += network.sum[v];
  }

  Division run(SplitMix64& dice) {
    constexpr std::size_t kSoon = 3;
    // Communities do not bear on each other here: one after another they stay in the cache.
    const std::vector<std::uint32_t> order = grouped(shuffled(dice, network_.size()), of_);
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i + kSoon < order.size()) network_.fetch(order[i + kSoon]);
      const std::uint32_t v = order[i];
      if (size_[part_[v]] == 1 && part_[v] == v && is_well_tied(v, of_[v])) merge(v);
    }
    return part_;
  }

 private:
  [[nodiscard]] bool is_well_tied(std::uint32_t part, std::uint32_t community) const {
    return rest_[part] >= scale_.expected(sum_[part], total_[community] - sum_[part]);
  }

  void merge(std::uint32_t v) {
    // What leads out of the community is tallied too, in a place of its own: to look first costs more.
    const auto outside = static_cast<std::uint32_t>(network_.size());
    for (std::uint64_t i = network_.begin[v]; i < network_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = network_.neighbour[i];
      to_.add(of_[w] == of_[v] ? part_[w] : outside, network_.strength[i]);
    }
    std::uint32_t best = v;
    double most = 1e-12 * network_.sum[v];
    for (const std::uint32_t part : to_.touched()) {
      if (part == v || part == outside) continue;
      const double gain = to_[part] - scale_.expected(network_.sum[v], sum_[part]);
      if (gain <= most || !is_well_tied(part, of_[v])) continue;
      best = part;
      most = gain;
    }
    if (best != v) {
      part_[v] = best;
      ++size_[best];
      sum_[best] += network_.sum[v];
      rest_[best] += rest_[v] - 2 * to_[best];
    }
    to_.clear();
  }

  const Weighted& network_;
  Scale scale_;
  const Division& of_;
  Division part_;
  std::vector<double> sum_;   ///< by part
  std::vector<double> rest_;  ///< by part: strength to the rest of its community
  std::vector<std::uint32_t> size_;
  std::vector<double> total_;  ///< by community
  Tally to_;
};

}  // namespace

Division refine(const Weighted& network, Scale scale, const Division& of, std::vector<double> inside, SplitMix64& dice) {
  return Refinement(network, scale, of, std::move(inside)).run(dice);
}

}  // namespace docgraph
