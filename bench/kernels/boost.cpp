// Plain Boost.Graph, for comparison: compressed_sparse_row_graph as its documentation shows it. `boost FILE KERNEL [SCORES]`.
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

struct Length {
  double length = 1;
};
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Length>;

Graph read_graph(const char* path) {
  std::FILE* file = std::fopen(path, "r");
  if (file == nullptr) std::exit(1);
  std::vector<std::pair<unsigned, unsigned>> arcs;
  std::vector<Length> lengths;
  unsigned a = 0;
  unsigned b = 0;
  unsigned most = 0;
  double strength = 0;
  while (std::fscanf(file, "%u %u %lf", &a, &b, &strength) == 3) {
    arcs.insert(arcs.end(), {{a, b}, {b, a}});
    lengths.insert(lengths.end(), 2, {static_cast<double>(std::max(1LL, std::llround(720720 / strength)))});
    most = std::max({most, a, b});
  }
  std::fclose(file);
  return {boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), lengths.begin(), most + 1};
}

std::vector<double> betweenness(const Graph& graph) {
  std::vector<double> scores(num_vertices(graph));
  boost::brandes_betweenness_centrality(
      graph, boost::centrality_map(boost::make_iterator_property_map(scores.begin(), get(boost::vertex_index, graph))));
  return scores;
}

std::vector<double> harmonic(const Graph& graph) {
  std::vector<double> scores(num_vertices(graph));
  for (std::size_t source = 0; source < scores.size(); ++source) {
    std::vector<int> distance(scores.size());
    boost::breadth_first_search(graph, source,
                                boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));
    for (const int d : distance) scores[source] += d > 0 ? 1.0 / d : 0;
  }
  return scores;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const Graph graph = read_graph(argv[1]);
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  const std::vector<double> scores = std::string(argv[2]) == "betweenness" ? betweenness(graph) : harmonic(graph);
  std::printf("{\"wall\":%f,\"cpu\":%f}\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
              static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
  if (argc > 3) {
    std::FILE* file = std::fopen(argv[3], "w");
    for (const double score : scores) std::fprintf(file, "%.17g\n", score);
    std::fclose(file);
  }
}
