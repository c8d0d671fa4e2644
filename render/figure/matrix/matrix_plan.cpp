#include "render/figure/matrix/matrix_plan.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/community/communities.hpp"
#include "render/figure/network_drawing.hpp"

namespace docgraph {
namespace {

// Below this a division says no more than chance would.
constexpr double kLeastModularity = 0.1;

// Ties that have a place in the matrix, as indices.
std::vector<std::uint32_t> placeable_ties(const Network& network) {
  std::vector<std::uint32_t> ties;
  for (std::uint32_t i = 0; i < network.ties().size(); ++i) {
    if (network.ties()[i].directed || network.layer() != Layer::correspondence) ties.push_back(i);
  }
  return ties;
}

// The vertices with a tie, those of most records first.
std::vector<std::uint32_t> foremost(const Network& network, const std::vector<std::uint32_t>& ties,
                                    const std::vector<std::uint32_t>& records) {
  std::vector<bool> tied(network.actors().size());
  for (const std::uint32_t tie : ties) {
    tied[network.vertex_of(network.ties()[tie].a)] = true;
    tied[network.vertex_of(network.ties()[tie].b)] = true;
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t vertex = 0; vertex < tied.size(); ++vertex) {
    if (tied[vertex]) order.push_back(vertex);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t vertex) { return records[vertex]; });
  return order;
}

// The chosen vertices, ascending, and the ties between them as a network of its own.
Network part_of(const Network& network, const std::vector<std::uint32_t>& vertices, const std::vector<std::uint32_t>& ties) {
  std::vector<Actor> actors;
  for (const std::uint32_t vertex : vertices) actors.push_back(network.actors()[vertex]);
  std::vector<Tie> between;
  for (const std::uint32_t tie : ties) between.push_back(network.ties()[tie]);
  return {network.layer(), std::move(actors), std::move(between)};
}

void add_cells(const Network& network, const std::vector<std::uint32_t>& ties, MatrixPlan& plan) {
  std::vector<std::uint32_t> place(network.actors().size());
  for (std::uint32_t i = 0; i < plan.vertices.size(); ++i) place[plan.vertices[i]] = i;
  for (const std::uint32_t index : ties) {
    const Tie& tie = network.ties()[index];
    const std::uint32_t a = place[network.vertex_of(tie.a)];
    const std::uint32_t b = place[network.vertex_of(tie.b)];
    plan.cells.push_back({a, b, tie.records});
    if (!tie.directed) plan.cells.push_back({b, a, tie.records});
  }
  std::ranges::sort(plan.cells, {}, [](const MatrixCell& cell) { return std::tuple(cell.row, cell.column); });
}

}  // namespace

MatrixPlan plan_matrix(const Analysis& analysis, Layer layer, const RoomFor& room_for) {
  const Network& network = layer_of(analysis, layer).network;
  const std::vector<std::uint32_t> records = records_of_vertices(analysis, network);
  std::vector<std::uint32_t> ties = placeable_ties(network);
  std::vector<std::uint32_t> vertices = foremost(network, ties, records);
  MatrixPlan plan;
  plan.all_ties = ties.size();
  plan.meetings = network.ties().size() - ties.size();
  plan.all_vertices = vertices.size();
  std::vector<const Actor*> actors;
  for (const std::uint32_t vertex : vertices) actors.push_back(&network.actors()[vertex]);
  vertices.resize(std::min(room_for(actors), vertices.size()));
  std::ranges::sort(vertices);
  const auto outside = [&](std::uint32_t entity) { return !std::ranges::binary_search(vertices, network.vertex_of(entity)); };
  std::erase_if(ties, [&](std::uint32_t tie) { return outside(network.ties()[tie].a) || outside(network.ties()[tie].b); });
  plan.ties = ties.size();
  if (vertices.empty()) return plan;

  Communities found = find_communities(part_of(network, vertices, ties), {});
  if (found.modularity < kLeastModularity) std::ranges::fill(found.of, 0U);
  plan.modularity = found.modularity;
  std::vector<std::uint32_t> order(vertices.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return std::tuple(found.of[i], -std::int64_t{records[vertices[i]]}); });
  for (const std::uint32_t i : order) {
    plan.vertices.push_back(vertices[i]);
    plan.records.push_back(records[vertices[i]]);
    plan.group.push_back(found.of[i]);
  }
  add_cells(network, ties, plan);
  return plan;
}

}  // namespace docgraph
