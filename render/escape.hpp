#pragma once

#include <string>
#include <string_view>

namespace docgraph {

// One escape function for each output format. No writer escapes by hand. Each takes any UTF-8 text; control, bidi and zero-width characters
// are removed first (see `visible`), so that what comes out is harmless and readable.

/// Appends `visible` text to a line: each run of white space is one space, none at the beginning of the line.
void append_to_line(std::string& line, std::string_view text);

/// `visible` on one line: each run of white space is one space, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

/// For XML text and attributes: & < > " ' as entities; newline and tab as they are.
[[nodiscard]] std::string escape_xml(std::string_view text);

/// One CSV cell (RFC 4180), quoted where needed; newlines stay. A cell that a spreadsheet would take for a formula (after any blanks it
/// begins with = + - @, full-width ones too, or it begins with a tab) gets an apostrophe in front; numbers are written by `number_text`,
/// not by this.
[[nodiscard]] std::string escape_csv(std::string_view text);

/// For LaTeX text in any place of a table, on one line: & % $ # _ { } ~ ^ \ and all that would be read as a ligature or an option.
///
/// A character that pdfLaTeX has not in its fonts (T1, utf8) is printed there as its number, [U+AC00]; XeLaTeX and LuaLaTeX print the
/// character.
[[nodiscard]] std::string escape_latex(std::string_view text);

/// For a value in braces in a .bib file: as for LaTeX, but braces in the text become words, because BibTeX counts those that are escaped
/// too.
[[nodiscard]] std::string escape_bibtex(std::string_view text);

/// For Markdown text in a cell or a line: | < > & as entities, the marks of Markdown with a backslash, no link made of an address. One
/// line.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// A quoted string of Graphviz's DOT, its quotation marks included, on one line. \ and " are escaped, so that no \N or \G is expanded, and
/// an & that begins a character entity of HTML, which Graphviz would decode.
[[nodiscard]] std::string escape_dot(std::string_view text);

/// A quoted label of Pajek, its quotation marks included, on one line. Pajek knows no escape: " becomes ' and \ becomes /.
[[nodiscard]] std::string escape_pajek(std::string_view text);

/// One segment of a path in a URI: all but ASCII letters, digits and - . _ ~ as %XX.
[[nodiscard]] std::string escape_uri(std::string_view text);

/// A quoted string of YAML, its quotation marks included, on one line.
[[nodiscard]] std::string escape_yaml(std::string_view text);

/// The shortest decimal that reads back as the same double, whole numbers up to 2^53 in digits alone; a point whatever the locale; never
/// "nan" or "inf" (throws std::invalid_argument).
[[nodiscard]] std::string number_text(double value);

}  // namespace docgraph
