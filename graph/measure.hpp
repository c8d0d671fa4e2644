#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

class SharedWork;  // in measures/shared_work.hpp

struct MeasureOptions {
  PathRule paths = PathRule::steps;
  std::vector<std::string> chosen;  ///< keys of the measures to take; none: the usual ones
  double approximate = 0;           ///< above 0: betweenness of entities is estimated, and mostly not farther off than this
  std::uint64_t seed = 1;           ///< of what is drawn at random for that
};

/// One measure of the table behind the command line, the documentation and the tests. Every text is for a historian to read.
struct Measure {
  std::string_view key;         ///< "betweenness": option, column, attribute
  std::string_view heading;     ///< "Betweenness"
  std::string_view definition;  ///< one sentence
  std::string_view range;       ///< "[0, 1]"
  std::string_view normalisation;
  std::string_view disconnected;  ///< what unreachable pairs and isolates give
  std::string_view direction;     ///< how directed ties are read
  std::string_view ties;          ///< "counts ties", "adds strengths", "paths: steps or lengths"
  std::string_view source;        ///< the paper
  bool correspondence = true;     ///< measured in that layer
  bool together = true;           ///< measured in that layer and in `index`
  Scores (*scores)(SharedWork&) = nullptr;
  bool usual = true;  ///< measured where the user does not choose
};

/// All measures of entities, in the order in which tables print them.
[[nodiscard]] const std::vector<Measure>& measures();

/// All measures of ties, likewise. Their scores are in the order of the network's ties. None is usual.
[[nodiscard]] const std::vector<Measure>& tie_measures();

/// The measures that a layer has and the user chose, in table order.
[[nodiscard]] std::vector<const Measure*> measures_of(Layer layer, const MeasureOptions& options);

/// The measures of ties, likewise.
[[nodiscard]] std::vector<const Measure*> tie_measures_of(Layer layer, const MeasureOptions& options);

/// The layers that a measure is measured in, in their order.
[[nodiscard]] std::vector<Layer> layers_of(const Measure& measure);

/// One measure's scores on one network.
struct MeasureColumn {
  const Measure* measure = nullptr;
  Scores scores;
};
[[nodiscard]] std::vector<MeasureColumn> measure_network(const Network& network, const MeasureOptions& options);

/// One measure of entities or ties alone.
[[nodiscard]] Scores score(const Measure& measure, const Network& network, const MeasureOptions& options);

/// What holds of a network as a whole. Direction is ignored in all but density, reciprocity and mean distance.
struct NetworkSummary {
  std::uint32_t vertices = 0;
  std::uint32_t ties = 0;
  std::uint32_t ties_in_one_record = 0;
  std::uint32_t isolates = 0;
  std::uint32_t components = 0;  ///< weak, isolates included
  std::uint32_t largest_component = 0;
  double density = 0;          ///< arcs present of the n(n-1) possible, an undirected tie being two, [0, 1]; 0 below two vertices
  double transitivity = 0;     ///< closed of all connected triples, direction ignored, [0, 1]; 0 where there is none
  double mean_clustering = 0;  ///< of all vertices, [0, 1]
  double reciprocity = 0;      ///< arcs whose opposite is there too, of all, [0, 1]; 0 without arcs
  double mean_distance = 0;    ///< in steps along arcs, over ordered pairs of which the second is reached; 0 without such
  std::uint32_t bridges = 0;   ///< pairs of neighbours without whose ties their component falls apart
  std::uint32_t cut_vertices = 0;
};
[[nodiscard]] NetworkSummary summarise(const Network& network);

/// All of a network at once: what several measures need is found once.
struct MeasuredNetwork {
  NetworkSummary summary;
  std::vector<MeasureColumn> columns;
  std::vector<MeasureColumn> tie_columns;
};
[[nodiscard]] MeasuredNetwork measure(const Network& network, const MeasureOptions& options);

/// One value of a network as a whole, a part of NetworkSummary. Texts as in Measure.
struct NetworkMeasure {
  std::string_view key;
  std::string_view heading;
  std::string_view definition;
  std::string_view range;
  std::string_view source;  ///< empty for plain counts
};

/// All values of a network as a whole, in the order in which pages print them.
[[nodiscard]] const std::vector<NetworkMeasure>& network_measures();

/// The measures as a Markdown page for historians: docs/measures.md is this text, and a test compares them.
[[nodiscard]] std::string measures_markdown();

}  // namespace docgraph
