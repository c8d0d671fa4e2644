#include "render/figure/layout/cgraph.hpp"

#include <graphviz/gvc.h>

#include <cassert>
#include <cmath>
#include <cstdlib>
#include <mutex>

#include "extract/diagnostic.hpp"

namespace docgraph {
namespace {

// Graphviz's C interface takes char* for texts that it only reads.
char* text_for(const char* text) { return const_cast<char*>(text); }

// One context for the life of the process: each new one would load the plug-ins again and leak what they keep.
GVC_t* context() {
  static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> the_context(gvContext(), &gvFreeContext);
  return the_context.get();
}

std::mutex& one_at_a_time() {
  static std::mutex mutex;
  return mutex;
}

// Whole numbers of 10^-4 inches: Graphviz reads numbers by the locale, and these have no decimal point.
std::string inches(double points) { return std::to_string(std::llround(points / 72 * 1e4)) + "e-4"; }

}  // namespace

struct CGraph::Implementation {
  explicit Implementation(Engine which) : lock(one_at_a_time()), engine(which == Engine::dot ? "dot" : "neato") {
    // Graphviz's own warnings would speak of names that nobody has chosen; what matters comes back as an error code.
    agseterr(AGMAX);
    graph = agopen(text_for("figure"), which == Engine::dot ? Agdirected : Agundirected, nullptr);
    for (const auto& [name, value] : {std::pair("shape", "box"), {"fixedsize", "true"}, {"label", ""}, {"margin", "0"}}) {
      agattr(graph, AGNODE, text_for(name), text_for(value));
    }
    width = agattr(graph, AGNODE, text_for("width"), text_for("0.1"));
    height = agattr(graph, AGNODE, text_for("height"), text_for("0.1"));
    label = agattr(graph, AGEDGE, text_for("label"), text_for(""));
    direction = agattr(graph, AGEDGE, text_for("dir"), text_for("none"));
    length = agattr(graph, AGEDGE, text_for("len"), text_for("1"));
    agattr(graph, AGEDGE, text_for("arrowsize"), text_for("0.55"));
  }

  [[nodiscard]] Point flipped(pointf point) const { return {point.x, GD_bb(graph).UR.y - point.y}; }

  std::lock_guard<std::mutex> lock;
  const char* engine;
  Agraph_t* graph = nullptr;
  Agsym_t* width = nullptr;
  Agsym_t* height = nullptr;
  Agsym_t* label = nullptr;
  Agsym_t* direction = nullptr;
  Agsym_t* length = nullptr;
  std::vector<Agnode_t*> boxes;
  std::vector<Agedge_t*> lines;
  bool laid_out = false;
};

CGraph::CGraph(Engine engine) : implementation_(std::make_unique<Implementation>(engine)) {}

CGraph::~CGraph() {
  // gvFreeLayout before any layout crashes (Graphviz 2.42).
  if (implementation_->laid_out) gvFreeLayout(context(), implementation_->graph);
  agclose(implementation_->graph);
}

void CGraph::set(const char* name, const std::string& value) {
  agattr(implementation_->graph, AGRAPH, text_for(name), text_for(value.c_str()));
}

std::uint32_t CGraph::add_box(double width, double height) {
  Implementation& own = *implementation_;
  const auto number = static_cast<std::uint32_t>(own.boxes.size());
  Agnode_t* node = agnode(own.graph, text_for(("n" + std::to_string(number)).c_str()), 1);
  agxset(node, own.width, text_for(inches(width).c_str()));
  agxset(node, own.height, text_for(inches(height).c_str()));
  own.boxes.push_back(node);
  return number;
}

std::uint32_t CGraph::add_line(std::uint32_t tail, std::uint32_t head, bool arrow, double length) {
  Implementation& own = *implementation_;
  const auto number = static_cast<std::uint32_t>(own.lines.size());
  Agedge_t* edge = agedge(own.graph, own.boxes[tail], own.boxes[head], text_for(("e" + std::to_string(number)).c_str()), 1);
  if (arrow) agxset(edge, own.direction, text_for("forward"));
  if (length > 0) agxset(edge, own.length, text_for(inches(length).c_str()));
  own.lines.push_back(edge);
  return number;
}

void CGraph::reserve_label(std::uint32_t line, double width, double height) {
  Implementation& own = *implementation_;
  // An empty table of fixed size: the only label whose space does not come from a font.
  const std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" FIXEDSIZE=\"TRUE\" WIDTH=\"" +
                            std::to_string(static_cast<int>(width + 1)) + "\" HEIGHT=\"" + std::to_string(static_cast<int>(height + 1)) +
                            "\"><TR><TD></TD></TR></TABLE>";
  char* html = agstrdup_html(own.graph, text_for(table.c_str()));
  agxset(own.lines[line], own.label, html);
  agstrfree(own.graph, html);
}

void CGraph::lay_out() {
  Implementation& own = *implementation_;
  assert(!own.laid_out);
  // sfdp and neato go on with the process's random state where nothing sets it.
  std::srand(1);
  agattr(own.graph, AGRAPH, text_for("start"), text_for("1"));
  if (gvLayout(context(), own.graph, own.engine) != 0) {
    throw IoError({{},
                   std::string("Graphviz could not lay out a figure with ") + own.engine,
                   "install Graphviz with its plug-ins (Debian: graphviz) and run `dot -c`"});
  }
  own.laid_out = true;
}

Point CGraph::centre_of(std::uint32_t box) const { return implementation_->flipped(ND_coord(implementation_->boxes[box])); }

RoutedLine CGraph::route_of(std::uint32_t line) const {
  RoutedLine route;
  const splines* routed = ED_spl(implementation_->lines[line]);
  if (routed == nullptr) return route;
  // dot gives one chain a line; more would only stand where a line goes through a cluster.
  const bezier& chain = routed->list[0];
  for (int i = 0; i < chain.size; ++i) route.points.push_back(implementation_->flipped(chain.list[i]));
  route.has_tip = chain.eflag != 0;
  if (route.has_tip) route.tip = implementation_->flipped(chain.ep);
  return route;
}

Point CGraph::label_of(std::uint32_t line) const {
  const textlabel_t* label = ED_label(implementation_->lines[line]);
  if (label == nullptr) return {};
  return implementation_->flipped(label->pos);
}

}  // namespace docgraph
