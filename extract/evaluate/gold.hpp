#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/record.hpp"

namespace docgraph {

/// A name that a person marked in a text, or one that docgraph found. Offsets count Unicode code points, the end is the first not in it.
struct MarkedName {
  std::string field = "text";
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string kind;                   ///< PER, ORG, GPE, LOC or a word of the gold's own
  std::optional<std::string> entity;  ///< whose name it is; nothing: not said
  std::string form = "name";          ///< name, demonym, metonym or a word of the gold's own
  bool optional = false;              ///< right to find, no fault to miss
  std::string surface;                ///< the words, where the gold states them or its own text holds them
};

/// One sender and one addressee that a record joins, by their words or by entity.
struct MarkedEdge {
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool directed = true;
  std::vector<std::string> from_aliases;
  std::vector<std::string> to_aliases;
  std::optional<std::string> from_entity;
  std::optional<std::string> to_entity;
};

/// What is marked in one record.
struct MarkedRecord {
  std::string id;
  std::size_t line = 0;  ///< where it stands in its file, from 1
  std::vector<MarkedName> names;
  std::optional<std::vector<MarkedEdge>> edges;  ///< nothing: not marked, so not counted
};

/// One JSON object:
/// `{"id","mentions":[{"field","start","end","type","entity","kind","optional","surface"}],"correspondence":[{"from","to","directed",
///   "from_aliases","to_aliases","from_entity","to_entity"}]}`.
/// A line of `docgraph extract` is one too ("form" is "kind" there). A mention without "field" belongs to "text". Texts of the record
/// itself may stand in it under the fields' names and give the surfaces. Throws InputError that names `file` and `line`.
[[nodiscard]] MarkedRecord read_marked(std::string_view json, const std::string& file, std::size_t line);

/// A gold file: one such object a line, in order of id. Throws InputError if a line is none or an id comes twice.
[[nodiscard]] std::vector<MarkedRecord> read_gold(std::string_view bytes, const std::string& file);

}  // namespace docgraph
