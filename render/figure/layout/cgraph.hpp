#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "render/figure/page/geometry.hpp"

namespace docgraph {

/// A line that Graphviz has routed: a start, then three points a cubic Bézier curve. Where an arrowhead is wanted it reaches from the last
/// point to `tip`.
struct RoutedLine {
  std::vector<Point> points;
  Point tip;
  bool has_tip = false;
};

/// One Graphviz graph, from boxes and lines to where they lie.
///
/// Boxes have fixed sizes and no text, names are generated ("n0", "n1" …): no font and no user's text enters Graphviz. The class keeps the
/// order that Graphviz needs (lay out, read, free the layout, close), is the one owner of an Agraph_t and of the one GVC context, and holds
/// a lock for as long as it lives: Graphviz keeps global state, so one thread at a time. The random state is set before each layout, so the
/// same calls give the same positions whatever was laid out before. Lengths are points; y grows downwards.
///
/// Throws IoError where Graphviz cannot lay out (its plug-ins are not installed).
class CGraph {
 public:
  enum class Engine { dot, neato };

  explicit CGraph(Engine engine);
  ~CGraph();
  CGraph(const CGraph&) = delete;
  CGraph& operator=(const CGraph&) = delete;

  /// An attribute of the whole graph, as Graphviz names it.
  void set(const char* name, const std::string& value);
  /// A box with this many points; returns its number, from 0.
  std::uint32_t add_box(double width, double height);
  /// A line between two boxes; `length` (neato) is the wished distance, 0 for none. Returns its number, from 0.
  std::uint32_t add_line(std::uint32_t tail, std::uint32_t head, bool arrow, double length = 0);
  /// Keeps a space of this size free beside a line (dot).
  void reserve_label(std::uint32_t line, double width, double height);

  /// Once, after everything was added.
  void lay_out();

  [[nodiscard]] Point centre_of(std::uint32_t box) const;
  [[nodiscard]] RoutedLine route_of(std::uint32_t line) const;
  /// The centre of the space that was kept free.
  [[nodiscard]] Point label_of(std::uint32_t line) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace docgraph
