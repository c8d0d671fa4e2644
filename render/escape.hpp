#pragma once

#include <string>
#include <string_view>

namespace docgraph {

// One escape function for each output format. No writer escapes by hand. Each takes any UTF-8 text; control, bidi and zero-width characters
// are removed first (see `visible`), so that what comes out is inert and readable.

/// For XML text and attributes: & < > " ' as entities; newline and tab as they are.
[[nodiscard]] std::string escape_xml(std::string_view text);

/// One CSV cell (RFC 4180), quoted where needed. A cell that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an
/// apostrophe in front; numbers are written by `csv_number`, not by this.
[[nodiscard]] std::string escape_csv(std::string_view text);

/// For LaTeX text: & % $ # _ { } ~ ^ \ and quotes that ligatures would change.
[[nodiscard]] std::string escape_latex(std::string_view text);

/// For one cell of a Markdown table: | and the marks that Markdown or HTML would read.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// For a Graphviz string attribute: backslashes and quotes; \N, \G and the like lose their meaning.
[[nodiscard]] std::string escape_graphviz(std::string_view text);

/// The shortest decimal that reads back as the same double; a point whatever the locale; never "nan" or "inf" (throws
/// std::invalid_argument).
[[nodiscard]] std::string number_text(double value);

}  // namespace docgraph
