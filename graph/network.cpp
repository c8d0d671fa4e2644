#include "graph/network.hpp"

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "graph/adjacency.hpp"
#include "graph/boost_graph.hpp"

namespace docgraph {
namespace {

// Far beyond what anyone measures, and so near 1 that no sum or quotient of strengths leaves the doubles.
constexpr double kWeakest = 0x1p-53;
constexpr double kStrongest = 0x1p53;

/// A tie whose ends are vertices.
struct Placed {
  std::uint32_t a;
  std::uint32_t b;
  bool directed;
  double strength;
};

void check_order(const std::vector<Actor>& actors) {
  const auto not_ascending = [](const Actor& a, const Actor& b) { return a.entity >= b.entity; };
  if (std::ranges::adjacent_find(actors, not_ascending) != actors.end()) throw std::invalid_argument("actors are not in order of entity");
}

using TieKey = std::tuple<std::uint32_t, std::uint32_t, bool>;

TieKey key_of(const Placed& tie) {
  const bool swap = !tie.directed && tie.a > tie.b;
  return {swap ? tie.b : tie.a, swap ? tie.a : tie.b, !tie.directed};
}

bool ascends(const std::vector<Placed>& placed) {
  const auto not_ascending = [](const Placed& x, const Placed& y) { return key_of(x) >= key_of(y); };
  return std::ranges::adjacent_find(placed, not_ascending) == placed.end();
}

void check_ties(const std::vector<Placed>& placed) {
  for (const Placed& tie : placed) {
    if (tie.a == tie.b) throw std::invalid_argument("a tie joins an entity to itself");
    if (!(tie.strength >= kWeakest && tie.strength <= kStrongest))
      throw std::invalid_argument("a tie's strength is not from 2^-53 to 2^53");
  }
  if (ascends(placed)) return;
  std::vector<TieKey> keys(placed.size());
  std::ranges::transform(placed, keys.begin(), key_of);
  std::ranges::sort(keys);
  if (std::ranges::adjacent_find(keys) != keys.end()) throw std::invalid_argument("two ties of one kind join the same two entities");
}

/// The vertices of ties' ends. A table is faster than a search, and entities are numbered closely.
class Places {
 public:
  explicit Places(const Network& network) : network_(network) {
    const auto& actors = network.actors();
    if (actors.empty() || actors.back().entity / 16 > actors.size()) return;
    table_.assign(actors.back().entity + std::size_t{1}, kNone);
    for (std::uint32_t v = 0; v < actors.size(); ++v) table_[actors[v].entity] = v;
  }

  [[nodiscard]] std::uint32_t of(std::uint32_t entity) const {
    const bool known = table_.empty() ? network_.has(entity) : entity < table_.size() && table_[entity] != kNone;
    if (!known) throw std::invalid_argument("a tie ends at an entity that is not in the network");
    return table_.empty() ? network_.vertex_of(entity) : table_[entity];
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  const Network& network_;
  std::vector<std::uint32_t> table_;
};

std::vector<Placed> place(const Network& network) {
  const Places places(network);
  std::vector<Placed> placed;
  placed.reserve(network.ties().size());
  for (const Tie& tie : network.ties()) placed.push_back({places.of(tie.a), places.of(tie.b), tie.directed, tie.strength});
  return placed;
}

/// Rows of undirected ties in ascending order, a < b, without sorting: the lower neighbours of a vertex come first, then the higher ones.
Rows rows_in_order(std::uint32_t vertices, const std::vector<Placed>& placed) {
  Rows rows;
  rows.begin.assign(vertices + std::size_t{1}, 0);
  for (const Placed& tie : placed) {
    ++rows.begin[tie.a + std::size_t{1}];
    ++rows.begin[tie.b + std::size_t{1}];
  }
  for (std::size_t v = 0; v < vertices; ++v) rows.begin[v + 1] += rows.begin[v];
  rows.neighbour.resize(2 * placed.size());
  rows.strength.resize(2 * placed.size());
  rows.length.resize(2 * placed.size());
  std::vector<std::uint64_t> next(rows.begin.begin(), rows.begin.end() - 1);
  const auto add = [&](std::uint32_t row, std::uint32_t neighbour, double strength) {
    const std::uint64_t at = next[row]++;
    rows.neighbour[at] = neighbour;
    rows.strength[at] = strength;
  };
  for (const Placed& tie : placed) add(tie.b, tie.a, tie.strength);
  for (const Placed& tie : placed) add(tie.a, tie.b, tie.strength);
  std::ranges::transform(rows.strength, rows.length.begin(), length_of);
  return rows;
}

Rows arcs_of(std::uint32_t vertices, const std::vector<Placed>& placed, bool forwards, bool backwards) {
  std::vector<Arc> arcs;
  arcs.reserve(2 * placed.size());
  for (const Placed& tie : placed) {
    if (forwards || !tie.directed) arcs.push_back({tie.a, tie.b, tie.strength});
    if (backwards || !tie.directed) arcs.push_back({tie.b, tie.a, tie.strength});
  }
  return rows_of(vertices, std::move(arcs));
}

std::unique_ptr<NetworkGraph> make_graph(const std::vector<Actor>& actors, const std::vector<Placed>& placed) {
  auto graph = std::make_unique<NetworkGraph>(actors.size());
  for (std::size_t v = 0; v < actors.size(); ++v) (*graph)[v].actor = actors[v];
  for (std::uint32_t t = 0; t < placed.size(); ++t) {
    const ArcProperties properties{t, placed[t].strength, length_of(placed[t].strength)};
    boost::add_edge(placed[t].a, placed[t].b, properties, *graph);
    if (!placed[t].directed) boost::add_edge(placed[t].b, placed[t].a, properties, *graph);
  }
  return graph;
}

std::unique_ptr<Adjacency> make_adjacency(std::uint32_t vertices, const std::vector<Placed>& placed, bool directed) {
  auto adjacency = std::make_unique<Adjacency>();
  adjacency->vertices = vertices;
  const auto is_upward = [](const Placed& tie) { return tie.a < tie.b; };
  const bool in_order = !directed && std::ranges::all_of(placed, is_upward) && ascends(placed);
  adjacency->both = in_order ? rows_in_order(vertices, placed) : arcs_of(vertices, placed, true, true);
  adjacency->out = directed ? arcs_of(vertices, placed, true, false) : adjacency->both;
  adjacency->in = directed ? arcs_of(vertices, placed, false, true) : adjacency->both;
  return adjacency;
}

}  // namespace

struct Network::LazyGraph {
  std::once_flag once;
  std::unique_ptr<NetworkGraph> graph;
};

Network::Network(Layer layer, std::vector<Actor> actors, std::vector<Tie> ties)
    : layer_(layer), actors_(std::move(actors)), ties_(std::move(ties)), graph_(std::make_unique<LazyGraph>()) {
  check_order(actors_);
  const std::vector<Placed> placed = place(*this);
  check_ties(placed);
  directed_ = std::ranges::any_of(ties_, &Tie::directed);
  adjacency_ = make_adjacency(static_cast<std::uint32_t>(actors_.size()), placed, directed_);
}

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

const NetworkGraph& Network::graph() const {
  std::call_once(graph_->once, [this] { graph_->graph = make_graph(actors_, place(*this)); });
  return *graph_->graph;
}

bool Network::has(std::uint32_t entity) const { return std::ranges::binary_search(actors_, entity, {}, &Actor::entity); }

std::uint32_t Network::vertex_of(std::uint32_t entity) const {
  const auto found = std::ranges::lower_bound(actors_, entity, {}, &Actor::entity);
  if (found == actors_.end() || found->entity != entity) throw std::out_of_range("the entity is not in the network");
  return static_cast<std::uint32_t>(found - actors_.begin());
}

Network build_network(Layer layer, const Corpus& corpus, const TieRule& rule) {
  std::vector<Tie> ties = count_ties(layer, corpus, rule);
  std::vector<std::uint32_t> entities;
  if (layer == Layer::together) entities = named_entities(corpus, rule);
  if (layer == Layer::index) entities = named_entities(corpus, index_rule(rule));
  for (const Tie& tie : ties) entities.insert(entities.end(), {tie.a, tie.b});
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  std::vector<Actor> actors;
  actors.reserve(entities.size());
  for (const std::uint32_t e : entities) {
    const Entity& entity = corpus.identities.entities[e];
    actors.push_back({e, entity.id, entity.name, entity.kind});
  }
  return {layer, std::move(actors), std::move(ties)};
}

}  // namespace docgraph
