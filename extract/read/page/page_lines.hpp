#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// One paragraph of a page, or one line of it where lines are what counts.
struct PageLine {
  std::string text;        ///< without white space at its ends and without its bullet
  std::string bullet;      ///< "•", "-", "1."; empty if it has none
  std::size_t indent = 0;  ///< characters before the bullet or the text
  std::size_t gap = 0;     ///< empty lines before it
  std::size_t number = 0;  ///< its line in the file, from 1
};

/// The lines of a page that hold something. A bullet alone in its line is joined with the line after it. LF, CR LF and CR end lines;
/// no-break spaces are white space.
[[nodiscard]] std::vector<PageLine> page_lines(std::string_view text);

}  // namespace docgraph
