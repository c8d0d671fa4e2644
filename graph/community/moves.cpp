#include "graph/community/moves.hpp"

#include <utility>

namespace docgraph {
namespace {

/// Vertices that wait for a visit, each once.
class Queue {
 public:
  explicit Queue(std::vector<std::uint32_t> order) : ring_(std::move(order)), waits_(ring_.size(), 1), count_(ring_.size()) {}
  [[nodiscard]] bool empty() const { return count_ == 0; }
  /// One that comes soon, or has been.
  [[nodiscard]] std::uint32_t soon() const { return ring_[(head_ + kSoon) % ring_.size()]; }
  std::uint32_t pop() {
    const std::uint32_t v = ring_[head_];
    head_ = head_ + 1 == ring_.size() ? 0 : head_ + 1;
    --count_;
    waits_[v] = 0;
    return v;
  }
  void push(std::uint32_t v) {
    if (waits_[v] != 0) return;
    waits_[v] = 1;
    ring_[(head_ + count_) % ring_.size()] = v;
    ++count_;
  }

 private:
  static constexpr std::size_t kSoon = 3;

  std::vector<std::uint32_t> ring_;
  std::vector<std::uint8_t> waits_;
  std::size_t head_ = 0;
  std::size_t count_ = 0;
};

/// Moves vertices one at a time, until none gains.
class Moves {
 public:
  Moves(const Weighted& network, Scale scale, Division& of)
      : network_(network),
        scale_(scale),
        of_(of),
        total_(network.size()),
        inside_(network.size()),
        members_(network.size()),
        to_(network.size()) {
    for (std::size_t v = 0; v < network.size(); ++v) {
      total_[of[v]] += network.sum[v];
      ++members_[of[v]];
    }
    for (std::uint32_t c = static_cast<std::uint32_t>(network.size()); c-- > 0;)
      if (members_[c] == 0) empty_.push_back(c);
  }

  Moved run(SplitMix64& dice) {
    Queue queue(shuffled(dice, network_.size()));
    while (!queue.empty()) {
      network_.fetch(queue.soon());
      const std::uint32_t v = queue.pop();
      const std::uint32_t own = of_[v];
      visit(v);
      if (of_[v] != own) tell_neighbours(v, own, queue);
    }
    return {gain_, std::move(inside_)};
  }

 private:
  void visit(std::uint32_t v) {
    // Most neighbours are of its own community.
    const std::uint32_t own = of_[v];
    double to_own = 0;
    for (std::uint64_t i = network_.begin[v]; i < network_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t c = of_[network_.neighbour[i]];
      if (c == own)
        to_own += network_.strength[i];
      else
        to_.add(c, network_.strength[i]);
    }
    if (to_own > 0) to_.add(own, to_own);
    total_[own] -= network_.sum[v];
    const std::uint32_t best = best_for(v);
    total_[best] += network_.sum[v];
    inside_[v] = to_[best];
    to_.clear();
    if (best == own) return;
    of_[v] = best;
    if (!empty_.empty() && best == empty_.back()) empty_.pop_back();
    ++members_[best];
    if (--members_[own] == 0) empty_.push_back(own);
  }

  /// Adds to the gain.
  std::uint32_t best_for(std::uint32_t v) {
    // A gain must show above the noise of the sums.
    const double noise = 1e-12 * network_.sum[v];
    std::uint32_t best = of_[v];
    const double stay = to_[best] - scale_.expected(network_.sum[v], total_[best]);
    double most = stay;
    if (members_[best] > 1 && !empty_.empty() && most < -noise) {
      best = empty_.back();
      most = 0;
    }
    for (const std::uint32_t c : to_.touched()) {
      const double gain = to_[c] - scale_.expected(network_.sum[v], total_[c]);
      if (gain <= most + noise) continue;
      best = c;
      most = gain;
    }
    gain_ += most - stay;
    return best;
  }

  /// Whoever is not of its new community may want to move now.
  void tell_neighbours(std::uint32_t v, std::uint32_t left, Queue& queue) {
    for (std::uint64_t i = network_.begin[v]; i < network_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = network_.neighbour[i];
      if (of_[w] == of_[v]) {
        inside_[w] += network_.strength[i];
        continue;
      }
      if (of_[w] == left) inside_[w] -= network_.strength[i];
      queue.push(w);
    }
  }

  const Weighted& network_;
  Scale scale_;
  Division& of_;
  std::vector<double> total_;           ///< by community
  std::vector<double> inside_;          ///< of vertices visited so far
  std::vector<std::uint32_t> members_;  ///< by community
  std::vector<std::uint32_t> empty_;    ///< communities
  double gain_ = 0;
  Tally to_;
};

}  // namespace

Moved move_vertices(const Weighted& network, Scale scale, SplitMix64& dice, Division& of) { return Moves(network, scale, of).run(dice); }

}  // namespace docgraph
