#pragma once

#include <optional>
#include <string_view>

namespace docgraph {

/// A file of a kind that docgraph does not read, and how its owner gets what it does read.
struct ForeignFile {
  std::string_view what;  ///< "a PDF", with its article
  std::string_view advice;
};

/// What the bytes are by their beginning, of a zip by the members it has: a document, a picture, a packed file. Nothing for anything else.
[[nodiscard]] std::optional<ForeignFile> foreign_file(std::string_view bytes);

/// The same of a text: the source of a web page, XML.
[[nodiscard]] std::optional<ForeignFile> foreign_text(std::string_view text);

}  // namespace docgraph
