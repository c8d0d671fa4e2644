#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace docgraph {

enum class AttributeType : std::uint8_t { text, whole, number, truth };

/// What a file says beside names and ties: "kind", a text; "records", a whole number.
struct Attribute {
  std::string name;
  AttributeType type = AttributeType::text;
};

/// One value, of its attribute's type, or nothing where it is not known. Numbers are finite.
using AttributeValue = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

struct AttributedNode {
  std::string id;                      ///< unique in its network
  std::string label;                   ///< the name for people
  std::vector<AttributeValue> values;  ///< one an attribute
};

struct AttributedEdge {
  std::uint32_t source = 0;  ///< index of a node
  std::uint32_t target = 0;
  double weight = 1;  ///< strength: more = closer
  std::vector<AttributeValue> values;
};

/// A network as files of other programs hold it, on its way in or out: names, ties and whatever else is said of them. All its edges are
/// directed or none is.
struct AttributedNetwork {
  std::string name;         ///< for the names of files: "network"
  std::string description;  ///< what an edge means, in sentences
  std::string strength;     ///< what the file that it comes from calls the weights; empty: nothing, each edge has 1
  bool directed = false;
  std::vector<Attribute> node_attributes;
  std::vector<Attribute> edge_attributes;
  std::vector<AttributedNode> nodes;
  std::vector<AttributedEdge> edges;
};

/// Where an attribute of this name stands.
[[nodiscard]] std::optional<std::size_t> find_attribute(const std::vector<Attribute>& attributes, std::string_view name);

/// The value as a number; nothing where it is none.
[[nodiscard]] std::optional<double> as_number(const AttributeValue& value);

/// The attributes' names, each once and none of them `taken`, whatever the case: one that is not free gets "_2", "_3" behind it.
[[nodiscard]] std::vector<std::string> distinct_names(const std::vector<Attribute>& attributes,
                                                      std::initializer_list<std::string_view> taken);

/// Whether two edges join the same two nodes in the same direction, or in either where there is none.
[[nodiscard]] bool has_parallel_edges(const AttributedNetwork& network);

}  // namespace docgraph
