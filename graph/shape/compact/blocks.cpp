// One depth-first walk with its stack in memory of its own, so that long paths cannot overflow the program's. Ties wait on a second stack
// until the walk returns to the vertex that parts them from the rest.
//
// A block hangs from its top, the vertex that the walk reaches first. `hang` counts what hangs from each vertex in blocks below it: through
// the top a block reaches all of its component but what hangs from it, through another vertex that vertex and what hangs from it.
#include "graph/shape/compact/blocks.hpp"

#include <algorithm>

namespace docgraph {

class Blocks::Walk {
 public:
  Walk(const Links& links, Blocks& blocks)
      : links_(links),
        blocks_(blocks),
        number_(links.begin.size() - 1),
        low_(number_.size()),
        parent_(number_.size()),
        root_(number_.size()),
        next_(links.begin.begin(), links.begin.end() - 1),
        below_(number_.size(), 1.0),
        hang_(number_.size()),
        squares_(number_.size()) {
    waiting_.reserve(links.neighbour.size() / 2);
    blocks_.ties_.reserve(links.neighbour.size() / 2);
  }

  void run() {
    for (std::uint32_t v = 0; v < number_.size(); ++v) {
      if (number_[v] == 0) walk_component(v);
    }
    list_vertices();
    part_pairs();
  }

 private:
  void enter(std::uint32_t v, std::uint32_t parent, std::uint32_t root) {
    number_[v] = low_[v] = ++entered_;
    parent_[v] = parent;
    root_[v] = root;
    path_.push_back(v);
  }

  void walk_component(std::uint32_t root) {
    enter(root, root, root);
    while (!path_.empty()) {
      const std::uint32_t v = path_.back();
      if (next_[v] == links_.begin[v + std::size_t{1}]) {
        leave(v);
      } else {
        follow(v, links_.neighbour[next_[v]++]);
      }
    }
  }

  void follow(std::uint32_t v, std::uint32_t w) {
    if (number_[w] == 0) {
      waiting_.emplace_back(v, w);
      enter(w, v, root_[v]);
    } else if (w != parent_[v] && number_[w] < number_[v]) {
      waiting_.emplace_back(v, w);
      low_[v] = std::min(low_[v], number_[w]);
    }
  }

  void leave(std::uint32_t v) {
    path_.pop_back();
    if (path_.empty()) return;
    const std::uint32_t top = path_.back();
    below_[top] += below_[v];
    low_[top] = std::min(low_[top], low_[v]);
    if (low_[v] >= number_[top]) close_block(top, v);
  }

  void close_block(std::uint32_t top, std::uint32_t v) {
    auto first = waiting_.end();
    do --first;
    while (first->first != top || first->second != v);
    blocks_.ties_.insert(blocks_.ties_.end(), first, waiting_.end());
    waiting_.erase(first, waiting_.end());
    blocks_.first_tie_.push_back(blocks_.ties_.size());
    tops_.push_back(top);
    hangs_.push_back(below_[v]);
    hang_[top] += below_[v];
    squares_[top] += below_[v] * below_[v];
  }

  void list_vertices() {
    std::vector<std::size_t> listed_in(number_.size(), tops_.size());
    for (std::size_t b = 0; b < tops_.size(); ++b) {
      for (const auto& [x, y] : blocks_.ties(b)) {
        for (const std::uint32_t v : {x, y}) {
          if (listed_in[v] == b) continue;
          listed_in[v] = b;
          blocks_.vertices_.push_back(v);
          blocks_.reach_.push_back(v == tops_[b] ? below_[root_[v]] - hangs_[b] : 1 + hang_[v]);
        }
      }
      blocks_.first_vertex_.push_back(blocks_.vertices_.size());
    }
  }

  void part_pairs() {
    blocks_.parted_.resize(number_.size());
    for (std::size_t v = 0; v < number_.size(); ++v) {
      const double others = below_[root_[v]] - 1;
      const double above = others - hang_[v];
      blocks_.parted_[v] = others * others - squares_[v] - above * above;
    }
  }

  const Links& links_;
  Blocks& blocks_;
  std::uint32_t entered_ = 0;
  std::vector<std::uint32_t> number_;  ///< when the walk came to a vertex, from 1; 0: not yet
  std::vector<std::uint32_t> low_;     ///< the earliest vertex that it or one below it is tied to
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> root_;
  std::vector<std::uint64_t> next_;  ///< the arc to follow next
  std::vector<double> below_;        ///< vertices below it in the walk, itself included
  std::vector<double> hang_;
  std::vector<double> squares_;
  std::vector<std::uint32_t> path_;
  Pairs waiting_;
  std::vector<std::uint32_t> tops_;  ///< of each block
  std::vector<double> hangs_;        ///< what hangs from each block's top in it
};

Blocks::Blocks(const Links& links) { Walk(links, *this).run(); }

}  // namespace docgraph
