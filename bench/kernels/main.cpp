// Runs docgraph's kernels on an edge list, for measures_and_peers.py.
//
//   kernels make NAME > network.txt          one of the made collections, "a b records" a line
//   kernels run FILE THREADS KERNEL [SCORES]  prints seconds of the kernel, wall and CPU, and the peak memory; writes the scores
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <string>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/community/leiden.hpp"
#include "graph/measure.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/between/tie_betweenness.hpp"
#include "graph/shape/components.hpp"
#include "made_network.hpp"

namespace {

using docgraph::Network;
using docgraph::PathRule;
using docgraph::Scores;

const std::map<std::string, docgraph::bench::Collection>& collections() {
  static const std::map<std::string, docgraph::bench::Collection> all = {
      {"S", {2'000, 700, 24, 5.0, 0.9, 0.09, 0.06, 1}},       {"S2", {6'000, 2'000, 60, 5.2, 0.95, 0.08, 0.053, 11}},
      {"M", {50'000, 12'500, 300, 5.0, 1.0, 0.07, 0.048, 2}}, {"L", {500'000, 105'000, 2'500, 5.2, 1.0, 0.07, 0.045, 3}},
      {"F", {6'000, 2'000, 60, 5.2, 0.6, 0.07, 0.005, 5}},
  };
  return all;
}

Network read_network(const char* path) {
  std::FILE* file = std::fopen(path, "r");
  if (file == nullptr) throw std::runtime_error(fmt::format("{}: cannot be read", path));
  std::vector<docgraph::Tie> ties;
  std::uint32_t vertices = 0;
  unsigned a = 0;
  unsigned b = 0;
  double strength = 0;
  while (std::fscanf(file, "%u %u %lf", &a, &b, &strength) == 3) {
    ties.push_back({a, b, false, 1, strength, {}});
    vertices = std::max({vertices, a + 1, b + 1});
  }
  std::fclose(file);
  std::vector<docgraph::Actor> actors(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) actors[v].entity = v;
  return {docgraph::Layer::together, std::move(actors), std::move(ties)};
}

Scores run_kernel(const Network& network, const std::string& kernel) {
  if (kernel == "betweenness_by_length") return docgraph::betweenness(network, PathRule::length);
  if (kernel == "tie_betweenness") return docgraph::tie_betweenness(network, PathRule::steps);
  if (kernel == "tie_betweenness_by_length") return docgraph::tie_betweenness(network, PathRule::length);
  if (kernel == "leiden") {
    const auto found = docgraph::leiden(network.adjacency().both, network.adjacency().vertices, 1, 1);
    return {found.begin(), found.end()};
  }
  if (kernel == "components") {
    const auto components = docgraph::weak_components(network.adjacency().both, network.adjacency().vertices);
    return {components.begin(), components.end()};
  }
  for (const docgraph::Measure& measure : docgraph::measures())
    if (measure.key == kernel) return docgraph::score(measure, network, {});
  throw std::runtime_error(fmt::format("there is no kernel {}", kernel));
}

void write_scores(const Scores& scores, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) throw std::runtime_error(fmt::format("{}: cannot be written", path));
  for (const double score : scores) fmt::print(file, "{:.17g}\n", score);
  std::fclose(file);
}

int run(int argc, char** argv) {
  const Network network = read_network(argv[2]);
  docgraph::set_thread_count(static_cast<std::size_t>(std::atoi(argv[3])));
  const auto wall = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  const Scores scores = run_kernel(network, argv[4]);
  const double cpu_seconds = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const double wall_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{{\"wall\":{:.6f},\"cpu\":{:.6f},\"peak_kib\":{}}}\n", wall_seconds, cpu_seconds, usage.ru_maxrss);
  if (argc > 5) write_scores(scores, argv[5]);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 3 && std::string(argv[1]) == "make") {
      for (const auto& tie : docgraph::bench::project(collections().at(argv[2]))) fmt::print("{} {} {}\n", tie.a, tie.b, tie.records);
      return 0;
    }
    if (argc >= 5 && std::string(argv[1]) == "run") return run(argc, argv);
    fmt::print(stderr, "usage: kernels make NAME | kernels run FILE THREADS KERNEL [SCORES]\n");
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
