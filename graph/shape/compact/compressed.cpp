// Classes get their numbers in breadth-first order, core first; simplicial classes follow in the order of their farthest core neighbour, so
// that those worked on together share neighbours.
//
// A class with a neighbour among separate twins is not simplicial: those twins are not tied to each other. Very large neighbourhoods are
// not tested, for the test costs their square and they are seldom cliques.
#include "graph/shape/compact/compressed.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

#include "graph/shape/compact/twins.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kLargestClique = 1000;
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Classes before they are put in order.
struct Classes {
  std::vector<std::uint32_t> of;     ///< by vertex
  std::vector<std::uint32_t> first;  ///< by class: its lowest vertex
  std::vector<bool> separate;        ///< by class: several members that are not tied to each other
  Links links;
};

Classes merge_twins(const Links& links) {
  const Twins twins = find_twins(links);
  Classes classes;
  classes.of.assign(twins.first.size(), kNone);
  for (std::uint32_t v = 0; v < twins.first.size(); ++v) {
    if (twins.first[v] != v) continue;
    classes.of[v] = static_cast<std::uint32_t>(classes.first.size());
    classes.first.push_back(v);
    classes.separate.push_back(twins.kind[v] == TwinKind::separate);
  }
  for (std::uint32_t v = 0; v < twins.first.size(); ++v) classes.of[v] = classes.of[twins.first[v]];
  Pairs pairs;
  for (std::uint32_t c = 0; c < classes.first.size(); ++c) {
    for (const std::uint32_t w : links.of(classes.first[c])) {
      const std::uint32_t d = classes.of[w];
      if (twins.first[w] == w && c < d) pairs.emplace_back(c, d);
    }
  }
  classes.links = links_between(static_cast<std::uint32_t>(classes.first.size()), pairs);
  return classes;
}

/// Whether `w` is tied to all in `others` but itself. Both lists ascend.
bool sees_all(const Links& links, std::uint32_t w, std::span<const std::uint32_t> others) {
  const auto seen = links.of(w);
  if (seen.size() + 1 < others.size()) return false;
  if (seen.size() > 16 * others.size())
    return std::ranges::all_of(others, [&](std::uint32_t x) { return x == w || std::ranges::binary_search(seen, x); });
  auto at = seen.begin();
  return std::ranges::all_of(others, [&](std::uint32_t x) {
    if (x == w) return true;
    while (at != seen.end() && *at < x) ++at;
    return at != seen.end() && *at == x;
  });
}

bool is_simplicial(const Classes& classes, std::uint32_t c) {
  const auto others = classes.links.of(c);
  if (others.empty() || others.size() > kLargestClique) return false;
  if (std::ranges::any_of(others, [&](std::uint32_t w) { return classes.separate[w]; })) return false;
  return std::ranges::all_of(others, [&](std::uint32_t w) { return sees_all(classes.links, w, others); });
}

/// The new number of each class, core first, and how many are core.
std::pair<std::vector<std::uint32_t>, std::uint32_t> number_classes(const Classes& classes) {
  const auto count = static_cast<std::uint32_t>(classes.first.size());
  std::vector<std::uint32_t> number(count, kNone);
  std::vector<std::tuple<std::uint32_t, std::uint32_t>> simplicial;
  std::uint32_t next = 0;
  for (const std::uint32_t c : breadth_first_order(classes.links)) {
    if (is_simplicial(classes, c)) {
      simplicial.emplace_back(0, c);
    } else {
      number[c] = next++;
    }
  }
  const std::uint32_t core = next;
  for (auto& [farthest, c] : simplicial) {
    for (const std::uint32_t w : classes.links.of(c)) farthest = std::max(farthest, number[w]);
  }
  std::ranges::sort(simplicial);
  for (const auto& [farthest, c] : simplicial) number[c] = next++;
  return {std::move(number), core};
}

void append_row(const Classes& classes, const std::vector<std::uint32_t>& number, std::uint32_t core, std::uint32_t c, Links& links) {
  const std::size_t begin = links.neighbour.size();
  for (const std::uint32_t w : classes.links.of(c)) {
    if (number[w] < core) links.neighbour.push_back(number[w]);
  }
  std::sort(links.neighbour.begin() + static_cast<std::ptrdiff_t>(begin), links.neighbour.end());
  links.begin.push_back(links.neighbour.size());
}

/// What the members' numbers come to by class. Two separate twins reach each other through each of their neighbours alike.
void add_up(const Links& links, std::span<const double> reach, const Classes& classes, const std::vector<std::uint32_t>& number,
            Compressed& made) {
  std::vector<double> squares(made.classes());
  made.size.resize(made.classes());
  made.reach.resize(made.classes());
  made.direct.resize(made.classes());
  made.class_of.resize(classes.of.size());
  for (std::size_t v = 0; v < classes.of.size(); ++v) {
    const std::uint32_t c = made.class_of[v] = number[classes.of[v]];
    made.size[c] += 1;
    made.reach[c] += reach[v];
    squares[c] += reach[v] * reach[v];
  }
  for (std::uint32_t c = 0; c < classes.first.size(); ++c) {
    if (!classes.separate[c]) continue;
    const double pairs = made.reach[number[c]] * made.reach[number[c]] - squares[number[c]];
    for (const std::uint32_t w : classes.links.of(c)) made.direct[number[w]] += pairs / links.degree(classes.first[c]);
  }
}

}  // namespace

Compressed compress(const Links& links, std::span<const double> reach) {
  const Classes classes = merge_twins(links);
  Compressed made;
  std::vector<std::uint32_t> number;
  std::tie(number, made.core) = number_classes(classes);
  made.simplicial = static_cast<std::uint32_t>(classes.first.size()) - made.core;
  std::vector<std::uint32_t> old(number.size());
  for (std::uint32_t c = 0; c < number.size(); ++c) old[number[c]] = c;
  made.core_links.begin = made.simplicial_links.begin = {0};
  for (std::uint32_t c = 0; c < number.size(); ++c)
    append_row(classes, number, made.core, old[c], c < made.core ? made.core_links : made.simplicial_links);
  add_up(links, reach, classes, number, made);
  return made;
}

}  // namespace docgraph
