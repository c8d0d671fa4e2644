#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/attributed_network.hpp"
#include "graph/measure.hpp"
#include "render/analysis.hpp"
#include "render/figure/figure.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {

/// A network that was made elsewhere, measured. Of it there are no records, so nothing is said of evidence, dates or how sure a number is.
struct GivenNetwork {
  std::string name;        ///< base name of its file, for titles
  AttributedNetwork file;  ///< as it was read
  MeasuredLayer layer;     ///< vertex order = node order
  std::vector<std::vector<std::uint32_t>> edges_of_tie;
  std::size_t self_loops = 0;
  MeasureOptions measures;
};

/// Measures a network. Vertices are its nodes; edges that join the same two are one tie.
[[nodiscard]] GivenNetwork measure_given(AttributedNetwork file, const std::string& name, const MeasureOptions& options);

/// What a tie is, what strength is, what was folded or left out: a sentence each.
[[nodiscard]] std::vector<std::string> sentences_of(const GivenNetwork& given);

/// The network with its measures as attributes, for other programs; edges as its file has them. An attribute of the file that bears the
/// name of a measure or of `community` but says something else gets " (given)" behind it; positions of the file are kept, else those of the
/// figure are added.
[[nodiscard]] AttributedNetwork exported(const GivenNetwork& given, const std::vector<Position>& positions);

/// A row a node: id, name, what the file says of it, every measure.
[[nodiscard]] std::string given_actors_csv(const GivenNetwork& given);

/// A row a tie: ends, direction, edges, strength, what the file says of its edges (different values joined by "; "), measures of ties.
[[nodiscard]] std::string given_ties_csv(const GivenNetwork& given);

/// The leading nodes; a list without ranks where there are too few ties.
[[nodiscard]] Table given_table(const GivenNetwork& given);

/// Who is tied to whom: area = to how many others, width = strength, as whole numbers where they are some, else in hundredths of the
/// strongest.
[[nodiscard]] Figure draw_given(const GivenNetwork& given, const PageFormat& page);

/// "34 nodes, 78 ties; 1 component, the largest of 34; density 0.139; 0 isolates."
[[nodiscard]] std::string size_of_given(const GivenNetwork& given);

/// One screen.
[[nodiscard]] std::string given_summary(const GivenNetwork& given);

}  // namespace docgraph
