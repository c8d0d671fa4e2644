#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace docgraph {

enum class ProseKind : std::uint8_t { heading, paragraph, item };

/// A piece of running text before it has a format: LaTeX and Markdown are made from the same one.
struct ProsePart {
  ProseKind kind = ProseKind::paragraph;
  std::string text;                ///< plain, escaped by the format
  std::vector<std::string> cited;  ///< keys of references.bib, behind the text
  std::string formula;             ///< TeX, trusted, behind the text; empty: none
};
using Prose = std::vector<ProsePart>;

/// For \input into an article. Needs amsmath for fractions in the text and a bibliography that has the keys.
[[nodiscard]] std::string to_latex(const Prose& document);

/// As Pandoc reads it: [@key], $formula$.
[[nodiscard]] std::string to_markdown(const Prose& document);

/// The keys that are cited, each once, in order.
[[nodiscard]] std::vector<std::string> cited_in(const Prose& document);

}  // namespace docgraph
