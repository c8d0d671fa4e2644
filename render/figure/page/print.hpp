#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace docgraph {

/// In what a figure is handed over.
enum class FigureFormat : std::uint8_t { svg, pdf, png };

[[nodiscard]] std::string_view word(FigureFormat format);  ///< "svg", "pdf", "png": also the ending of the file

/// One of our figures in the format: the same for svg; a page of PDF at the size of print, whose text stays text; a PNG of 300 dots an inch
/// that says so. Made by librsvg and cairo with the fonts that are installed (DejaVu Sans is depended on): the same bytes wherever these
/// are the same. Throws IoError where they cannot.
[[nodiscard]] std::string printed(const std::string& svg, FigureFormat format);

}  // namespace docgraph
