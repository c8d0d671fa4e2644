#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "extract/identity/identity.hpp"
#include "graph/tie.hpp"

namespace docgraph {

struct NetworkGraph;  // the Boost graph, in boost_graph.hpp
struct Adjacency;     // the compact read-only view that kernels run on, in adjacency.hpp

/// One vertex, in vertex order.
struct Actor {
  std::uint32_t entity = 0;  ///< index into Identities::entities; the vertex's own index for a network made elsewhere
  std::string id;
  std::string name;
  Kind kind = Kind::person;
};

/// The entities and ties of one layer.
///
/// Always: vertex order = entity order, so no output depends on hashing; at most one directed tie each way and one undirected tie between
/// two vertices; no tie from a vertex to itself; strengths lie in [2^-53, 2^53]. Measures run on adjacency(); graph() is the same for
/// Boost's algorithms.
class Network {
 public:
  /// `actors` in ascending order of entity; `ties` speak of their entities. An empty network is allowed. Throws std::invalid_argument where
  /// what holds always would not hold. Time O(n + m) for undirected ties in count_ties' order, else O(n + m log m).
  Network(Layer layer, std::vector<Actor> actors, std::vector<Tie> ties);
  ~Network();
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;

  [[nodiscard]] Layer layer() const { return layer_; }
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<Tie>& ties() const { return ties_; }
  /// The vertex of an entity, as the ends of ties name it. Throws std::out_of_range if it has none: ask `has` first. O(log n).
  [[nodiscard]] std::uint32_t vertex_of(std::uint32_t entity) const;
  [[nodiscard]] bool has(std::uint32_t entity) const;
  /// Some tie is directed.
  [[nodiscard]] bool directed() const { return directed_; }
  /// Made when it is first asked for: a network that is only measured goes without.
  [[nodiscard]] const NetworkGraph& graph() const;
  [[nodiscard]] const Adjacency& adjacency() const { return *adjacency_; }

 private:
  struct LazyGraph;

  Layer layer_;
  bool directed_ = false;
  std::vector<Actor> actors_;
  std::vector<Tie> ties_;
  std::unique_ptr<LazyGraph> graph_;
  std::unique_ptr<Adjacency> adjacency_;
};

/// The network of one layer: vertices are the entities that have a tie or, in `together` and `index`, are named in the layer's fields under
/// the rule, be it alone (isolates).
[[nodiscard]] Network build_network(Layer layer, const Corpus& corpus, const TieRule& rule);

}  // namespace docgraph
