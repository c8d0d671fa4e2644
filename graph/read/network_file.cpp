#include "graph/read/network_file.hpp"

#include <string_view>
#include <utility>

#include "extract/read/encoding.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/xml/xml_file.hpp"
#include "graph/read/raw_network.hpp"

namespace docgraph {
namespace {

std::string text_of(NamedBytes file, Diagnostics& diagnostics) {
  const std::string text = decode_told(unpack(std::move(file.bytes), file.name), file.name, diagnostics);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw InputError({{file.name, 0, "", ""}, "expected a network, got an empty file", "give a table of edges, GraphML or GEXF"});
  return repair_text(text, file.name, diagnostics);
}

RawNetwork read_raw(std::string text, const std::string& name, Diagnostics& diagnostics) {
  if (!is_xml(text)) return read_edge_table(text, name, diagnostics);
  const std::string_view element = first_element(text);
  if (element == "graphml") return read_graphml(std::move(text), name, diagnostics);
  if (element == "gexf") return read_gexf(std::move(text), name, diagnostics);
  throw InputError({{name, 0, "", ""},
                    expected_got("GraphML, GEXF or a table of edges", element),
                    "write the network as GraphML, which most programs do"});
}

}  // namespace

AttributedNetwork read_network(NamedBytes file, const std::optional<NamedBytes>& nodes, const NetworkReadOptions& options,
                               Diagnostics& diagnostics) {
  const std::string name = file.name;
  std::string text = text_of(std::move(file), diagnostics);
  const bool is_table = !is_xml(text);
  if (nodes && !is_table)
    throw InputError({{nodes->name, 0, "", ""},
                      "expected nodes to a table of edges, got them to a file that has its own",
                      "leave --nodes out, or give a table of edges"});
  RawNetwork raw = read_raw(std::move(text), name, diagnostics);
  if (nodes) read_node_table(text_of(*nodes, diagnostics), nodes->name, raw, diagnostics);
  return settled(raw, name, options, diagnostics);
}

}  // namespace docgraph
