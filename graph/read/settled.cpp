// What all readers share: typing, strength, direction, order. Nodes are sorted by id and edges by their ends and values, so a file whose
// lines stand in another order gives the same network.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "extract/text/fold.hpp"
#include "graph/read/attribute_values.hpp"
#include "graph/read/raw_network.hpp"

namespace docgraph {
namespace {

// Far from the bounds of Network even where many edges join the same two.
constexpr double kWeakest = 1e-12;
constexpr double kStrongest = 1e12;
constexpr std::string_view kStrength =
    "strength is a number above 0, more means closer; turn distances round (1/x), or name another column: ";

template <class Item>
std::vector<Attribute> attributes_of(const std::vector<RawColumn>& columns, const std::vector<Item>& items) {
  std::vector<std::vector<std::string_view>> texts(columns.size());
  for (const Item& item : items)
    for (const auto& [column, text] : item.values)
      if (!columns[column].type) texts[column].push_back(text);
  std::vector<Attribute> attributes;
  for (std::size_t i = 0; i < columns.size(); ++i)
    attributes.push_back({columns[i].name, columns[i].type ? *columns[i].type : type_of_texts(texts[i])});
  return attributes;
}

std::vector<AttributeValue> values_of(const RawValues& raw, const std::vector<Attribute>& attributes) {
  std::vector<AttributeValue> values(attributes.size());
  for (const auto& [column, text] : raw)
    if (std::holds_alternative<std::monostate>(values[column])) values[column] = parsed_value(text, attributes[column].type);
  return values;
}

/// Takes a network in; one object a file.
class Settling {
 public:
  Settling(const RawNetwork& raw, const std::string& name, const NetworkReadOptions& options, Diagnostics& diagnostics)
      : raw_(raw), name_(name), options_(options), diagnostics_(diagnostics) {
    out_.description = raw.description;
    out_.node_attributes = attributes_of(raw.node_columns, raw.nodes);
    edge_attributes_ = attributes_of(raw.edge_columns, raw.edges);
    find_strength();
    decide_direction();
  }

  AttributedNetwork take() {
    for (const RawNode& node : raw_.nodes) add_node(node);
    for (const RawEdge& edge : raw_.edges) add_edge(edge);
    note_rest();
    drop_empty();
    sort();
    return std::move(out_);
  }

 private:
  void find_strength() {
    const auto column = [&](std::string_view wanted) {
      return std::ranges::find_if(edge_attributes_, [&](const Attribute& one) { return fold(one.name) == fold(wanted); });
    };
    auto found = column(options_.weight.empty() ? "weight" : options_.weight);
    if (found == edge_attributes_.end() && options_.weight.empty()) found = column("strength");
    if (found != edge_attributes_.end())
      strength_ = static_cast<std::size_t>(found - edge_attributes_.begin());
    else if (!options_.weight.empty())
      throw_no_strength();
    for (std::size_t i = 0; i < edge_attributes_.size(); ++i)
      if (i != strength_) out_.edge_attributes.push_back(edge_attributes_[i]);
    if (strength_) out_.strength = edge_attributes_[*strength_].name;
  }

  [[noreturn]] void throw_no_strength() const {
    std::vector<std::string> known;
    for (const Attribute& attribute : edge_attributes_) known.push_back(attribute.name);
    const std::string nearest = nearest_name(options_.weight, known);
    std::string hint = known.empty() ? "its ties have no attributes: leave --weight out, and each counts 1"
                                     : fmt::format("its ties have {}", fmt::join(known, ", "));
    if (!nearest.empty()) hint = fmt::format("did you mean {}?", nearest);
    throw InputError({{name_, 0, "", ""}, fmt::format("no attribute of its ties is called {}", docgraph::quoted(options_.weight)), hint});
  }

  void decide_direction() {
    if (options_.directed && raw_.directed == false)
      throw InputError({{name_, 0, "", ""},
                        "expected ties that may have a direction, got a file that says they have none",
                        "leave --directed out, or write the file anew as a directed network"});
    default_directed_ = raw_.directed.value_or(options_.directed);
    const auto is_directed = [&](const RawEdge& edge) { return edge.directed.value_or(default_directed_); };
    out_.directed = raw_.edges.empty() ? default_directed_ : std::ranges::any_of(raw_.edges, is_directed);
    mixed_ = out_.directed && !std::ranges::all_of(raw_.edges, is_directed);
    if (mixed_) out_.edge_attributes.push_back({"undirected", AttributeType::truth});
  }

  void add_node(const RawNode& node) {
    const Location where{raw_.nodes_file.empty() ? name_ : raw_.nodes_file, node.line, "", ""};
    if (node.id.empty()) {
      diagnostics_.add({where, "expected a node with an id, got one without", "give each node an id of its own"});
    } else if (!index_.try_emplace(node.id, static_cast<std::uint32_t>(out_.nodes.size())).second) {
      diagnostics_.add({where, fmt::format("expected an id of its own, got {}, which another node bears", docgraph::quoted(node.id)),
                        "the first of them counts; give each node an id of its own"});
    } else {
      out_.nodes.push_back({node.id, node.label.empty() ? node.id : node.label, values_of(node.values, out_.node_attributes)});
    }
  }

  std::uint32_t node_named(const std::string& id, std::size_t line) {
    const auto [place, is_new] = index_.try_emplace(id, static_cast<std::uint32_t>(out_.nodes.size()));
    if (is_new) {
      out_.nodes.push_back({id, id, std::vector<AttributeValue>(out_.node_attributes.size())});
      if (missing_++ == 0) first_missing_ = {line, id};
    }
    return place->second;
  }

  void add_edge(const RawEdge& edge) {
    const Location where{name_, edge.line, "", ""};
    if (edge.source.empty() || edge.target.empty()) {
      diagnostics_.add({where, "expected a tie between two nodes, got one without an end", "name both ends, or delete the line"});
      return;
    }
    const auto strength = strength_of(edge, where);
    if (!strength) return;
    AttributedEdge tie;
    tie.source = node_named(edge.source, edge.line);
    tie.target = node_named(edge.target, edge.line);
    tie.weight = *strength;
    tie.values = values_of(edge.values, edge_attributes_);
    if (strength_) tie.values.erase(tie.values.begin() + static_cast<std::ptrdiff_t>(*strength_));
    const bool directed = edge.directed.value_or(default_directed_);
    if (mixed_) tie.values.emplace_back(!directed);
    out_.edges.push_back(tie);
    if (!mixed_ || directed) return;
    std::swap(tie.source, tie.target);
    out_.edges.push_back(std::move(tie));
  }

  std::optional<double> strength_of(const RawEdge& edge, const Location& where) {
    if (!strength_) return 1.0;
    const auto text = std::ranges::find(edge.values, static_cast<std::uint32_t>(*strength_), &RawValues::value_type::first);
    if (text == edge.values.end() || text->second.empty()) {
      ++without_strength_;
      return 1.0;
    }
    const auto strength = as_number(parsed_value(text->second, AttributeType::number));
    if (strength && *strength >= kWeakest && *strength <= kStrongest) return strength;
    diagnostics_.add({where,
                      fmt::format("{}: {}", edge_attributes_[*strength_].name,
                                  expected_got("a strength from 0.000000000001 to 1000000000000", text->second)),
                      std::string(kStrength) + "--weight NAME"});
    return std::nullopt;
  }

  void note_rest() {
    if (missing_ > 0 && raw_.nodes_declared)
      diagnostics_.note({{name_, first_missing_.first, "", ""},
                         fmt::format("expected a node that is listed, got {}", docgraph::quoted(first_missing_.second)),
                         fmt::format("{} that only ties name {} added, without attributes", missing_ == 1 ? "the node" : "the nodes",
                                     missing_ == 1 ? "was" : fmt::format("({}) were", missing_))});
    if (without_strength_ > 0)
      diagnostics_.note({{name_, 0, "", ""},
                         fmt::format("{} of {} ties have no {}: each counts 1", without_strength_, raw_.edges.size(),
                                     docgraph::quoted(edge_attributes_[*strength_].name)),
                         ""});
  }

  /// A column in which no node has a value says nothing.
  void drop_empty() {
    for (std::size_t i = out_.node_attributes.size(); i-- > 0;) {
      const auto is_known = [i](const AttributedNode& node) { return !std::holds_alternative<std::monostate>(node.values[i]); };
      if (std::ranges::any_of(out_.nodes, is_known)) continue;
      const auto place = static_cast<std::ptrdiff_t>(i);
      out_.node_attributes.erase(out_.node_attributes.begin() + place);
      for (AttributedNode& node : out_.nodes) node.values.erase(node.values.begin() + place);
    }
  }

  void sort() {
    std::vector<std::uint32_t> order(out_.nodes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return out_.nodes[i].id; });
    std::vector<std::uint32_t> place(order.size());
    std::vector<AttributedNode> nodes;
    nodes.reserve(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      nodes.push_back(std::move(out_.nodes[order[i]]));
    }
    out_.nodes = std::move(nodes);
    for (AttributedEdge& edge : out_.edges) {
      edge.source = place[edge.source];
      edge.target = place[edge.target];
      if (!out_.directed && edge.source > edge.target) std::swap(edge.source, edge.target);
    }
    std::ranges::sort(out_.edges, [](const AttributedEdge& a, const AttributedEdge& b) {
      return std::tie(a.source, a.target, a.weight, a.values) < std::tie(b.source, b.target, b.weight, b.values);
    });
  }

  const RawNetwork& raw_;
  const std::string& name_;
  const NetworkReadOptions& options_;
  Diagnostics& diagnostics_;
  AttributedNetwork out_;
  std::vector<Attribute> edge_attributes_;  ///< as the file has them, strength among them
  std::optional<std::size_t> strength_;
  bool default_directed_ = false;
  bool mixed_ = false;
  std::map<std::string, std::uint32_t> index_;
  std::size_t missing_ = 0;
  std::pair<std::size_t, std::string> first_missing_;
  std::size_t without_strength_ = 0;
};

}  // namespace

std::uint32_t column_named(std::vector<RawColumn>& columns, const std::string& name) {
  const auto found = std::ranges::find(columns, name, &RawColumn::name);
  const auto place = static_cast<std::uint32_t>(found - columns.begin());
  if (found == columns.end()) columns.push_back({name, std::nullopt});
  return place;
}

AttributedNetwork settled(const RawNetwork& raw, const std::string& name, const NetworkReadOptions& options, Diagnostics& diagnostics) {
  return Settling(raw, name, options, diagnostics).take();
}

}  // namespace docgraph
