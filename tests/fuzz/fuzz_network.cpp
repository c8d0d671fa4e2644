// Whatever the bytes: a network that is read has unique ids, ends that are nodes, one value an attribute and strengths above 0, and it can
// be folded; anything else is refused with what to do.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "graph/read/folded.hpp"
#include "graph/read/network_file.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

void read_one(std::string bytes) {
  Diagnostics diagnostics;
  const AttributedNetwork network = read_network({"fuzz.xml", std::move(bytes)}, std::nullopt, {}, diagnostics);
  std::set<std::string> ids;
  for (const AttributedNode& node : network.nodes) {
    REQUIRE(ids.insert(node.id).second);
    REQUIRE(node.values.size() == network.node_attributes.size());
  }
  for (const AttributedEdge& edge : network.edges) {
    REQUIRE(edge.source < network.nodes.size() && edge.target < network.nodes.size());
    REQUIRE(edge.weight > 0);
    REQUIRE(edge.values.size() == network.edge_attributes.size());
  }
  const FoldedNetwork folds = folded(network);
  REQUIRE(folds.edges_of_tie.size() == folds.network.ties().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    read_one(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const docgraph::InputError& error) {
    REQUIRE(!error.diagnostic().hint.empty());
  }
  return 0;
}
