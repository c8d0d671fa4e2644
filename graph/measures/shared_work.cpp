#include "graph/measures/shared_work.hpp"

namespace docgraph {

const DistanceScores& SharedWork::distances() {
  if (!distances_) distances_ = measure_distances(network_, options_.paths);
  return *distances_;
}

const Clustering& SharedWork::clustering() {
  if (!clustering_) clustering_ = measure_clustering(network_);
  return *clustering_;
}

const Cuts& SharedWork::cuts() {
  if (!cuts_) cuts_ = find_cuts(network_);
  return *cuts_;
}

double SharedWork::mean_steps() {
  return options_.paths == PathRule::steps ? distances().mean : measure_distances(network_, PathRule::steps).mean;
}

}  // namespace docgraph
