#include "cli/answer/json_parts.hpp"

#include <nlohmann/json.hpp>

namespace docgraph {

std::string printed_json(const nlohmann::ordered_json& json) {
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

void add_shape(nlohmann::ordered_json& json, const NetworkSummary& summary) {
  json.update({{"isolates", summary.isolates},
               {"components", summary.components},
               {"largest_component", summary.largest_component},
               {"density", summary.density},
               {"transitivity", summary.transitivity},
               {"mean_clustering", summary.mean_clustering},
               {"reciprocity", summary.reciprocity},
               {"mean_distance", summary.mean_distance},
               {"bridges", summary.bridges},
               {"cut_vertices", summary.cut_vertices}});
}

}  // namespace docgraph
