// As graph/shape/compact/compressed.cpp, with lengths: there a class is outer where its neighbours are tied to each other, here where the
// ties of any two of them are shorter than the way through it.
//
// Twins are `apart` by their tie or by twice the shortest of their lengths, whichever is less. Where the two are equal, or there is no tie,
// the neighbours at that length lie between them.
#include "graph/paths/length/folded.hpp"

#include <algorithm>
#include <limits>

#include "graph/shape/compact/twins.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kLargestRow = 1000;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

class Folding {
 public:
  Folding(const LongLinks& needed, const KnownWays& known, std::span<const double> reach, bool merge)
      : needed_(needed), known_(known), reach_(reach), number_(reach.size(), kNone) {
    if (merge) {
      twins_ = find_twins(needed, needed.length);
    } else {
      twins_.kind.assign(reach.size(), TwinKind::none);
      for (std::uint32_t v = 0; v < reach.size(); ++v) twins_.first.push_back(v);
    }
    measure_classes();
  }

  Folded run() {
    number_classes();
    for (const std::uint32_t v : first_) append_row(v, number_[v] < folded_.core ? folded_.core_arcs : folded_.outer_arcs);
    add_up();
    return std::move(folded_);
  }

 private:
  [[nodiscard]] bool is_first(std::uint32_t v) const { return twins_.first[v] == v; }

  void measure_classes() {
    nearest_.assign(reach_.size(), kNoTie);
    apart_.assign(reach_.size(), 0);
    for (std::uint32_t v = 0; v < reach_.size(); ++v) {
      for (std::uint64_t i = needed_.begin[v]; i < needed_.begin[v + std::size_t{1}]; ++i) {
        if (twins_.first[needed_.neighbour[i]] != twins_.first[v]) nearest_[v] = std::min(nearest_[v], needed_.length[i]);
      }
    }
    for (std::uint32_t v = 0; v < reach_.size(); ++v) {
      const std::uint32_t first = twins_.first[v];
      if (first != v) apart_[first] = std::min(needed_.between(first, v), 2 * nearest_[first]);
    }
  }

  /// Whether a way between any two neighbours is shorter than that through v.
  [[nodiscard]] bool is_outer(std::uint32_t v) const {
    if (needed_.degree(v) > kLargestRow) return false;
    const std::uint64_t begin = needed_.begin[v];
    for (std::uint64_t i = begin; i < needed_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t a = needed_.neighbour[i];
      if (!is_first(a) || twins_.first[a] == twins_.first[v]) continue;
      if (outer_[a] || apart_[a] >= 2 * needed_.length[i]) return false;
      for (std::uint64_t j = begin; j < i; ++j) {
        const std::uint32_t b = needed_.neighbour[j];
        if (!is_first(b) || twins_.first[b] == twins_.first[v]) continue;
        if (known_.between(a, b) >= needed_.length[i] + needed_.length[j]) return false;
      }
    }
    return true;
  }

  void number_classes() {
    outer_.assign(reach_.size(), false);
    const std::vector<std::uint32_t> order = breadth_first_order(needed_);
    std::vector<std::uint32_t> outer;
    for (const std::uint32_t v : order) {
      if (!is_first(v)) continue;
      outer_[v] = is_outer(v);
      if (outer_[v]) {
        outer.push_back(v);
      } else {
        first_.push_back(v);
      }
    }
    folded_.core = static_cast<std::uint32_t>(first_.size());
    folded_.outer = static_cast<std::uint32_t>(outer.size());
    first_.insert(first_.end(), outer.begin(), outer.end());
    for (std::uint32_t c = 0; c < first_.size(); ++c) number_[first_[c]] = c;
  }

  void append_row(std::uint32_t v, ArcRows& rows) const {
    const auto begin = static_cast<std::ptrdiff_t>(rows.arcs.size());
    for (std::uint64_t i = needed_.begin[v]; i < needed_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = needed_.neighbour[i];
      if (is_first(w) && w != twins_.first[v] && number_[w] < folded_.core)
        rows.arcs.push_back({number_[w], static_cast<std::uint32_t>(needed_.length[i])});
    }
    std::sort(rows.arcs.begin() + begin, rows.arcs.end(), [](const ArcRows::Arc& x, const ArcRows::Arc& y) { return x.to < y.to; });
    rows.begin.push_back(rows.arcs.size());
  }

  void add_up() {
    std::vector<double> squares(first_.size());
    folded_.size.resize(first_.size());
    folded_.reach.resize(first_.size());
    folded_.direct.resize(first_.size());
    folded_.class_of.resize(reach_.size());
    for (std::size_t v = 0; v < reach_.size(); ++v) {
      const std::uint32_t c = folded_.class_of[v] = number_[twins_.first[v]];
      folded_.size[c] += 1;
      folded_.reach[c] += reach_[v];
      squares[c] += reach_[v] * reach_[v];
    }
    for (const std::uint32_t v : first_) {
      if (apart_[v] == 2 * nearest_[v]) part_twins(v, folded_.reach[number_[v]] * folded_.reach[number_[v]] - squares[number_[v]]);
    }
  }

  /// Between twins whose nearest neighbours lie on their way.
  void part_twins(std::uint32_t v, double pairs) {
    double ways = twins_.kind[v] == TwinKind::adjacent ? 1 : 0;
    std::vector<std::uint32_t> nearest;
    for (std::uint64_t i = needed_.begin[v]; i < needed_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = needed_.neighbour[i];
      if (twins_.first[w] == twins_.first[v] || needed_.length[i] != nearest_[v]) continue;
      ++ways;
      if (is_first(w)) nearest.push_back(number_[w]);
    }
    for (const std::uint32_t c : nearest) folded_.direct[c] += pairs / ways;
  }

  const LongLinks& needed_;
  const KnownWays& known_;
  std::span<const double> reach_;
  Twins twins_;
  std::vector<std::uint64_t> nearest_;  ///< the shortest length to another class
  std::vector<std::uint64_t> apart_;    ///< how far the members of a class are from each other, by its first; 0: it has one
  std::vector<bool> outer_;
  std::vector<std::uint32_t> number_;  ///< of the class, by its first
  std::vector<std::uint32_t> first_;   ///< by class
  Folded folded_;
};

}  // namespace

Folded fold_network(const LongLinks& needed, const KnownWays& known, std::span<const double> reach, bool merge) {
  return Folding(needed, known, reach, merge).run();
}

}  // namespace docgraph
