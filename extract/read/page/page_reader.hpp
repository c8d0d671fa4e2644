#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read/record_reader.hpp"

namespace docgraph {

/// Whether a text is a catalogue page: at least two lines that are a date and nothing else, each with a title below it.
[[nodiscard]] bool is_catalogue_page(std::string_view text);

/// Reads a catalogue page as plain text, which is what copying a list of descriptions out of a browser gives.
///
/// A record is a date line, a title and the paragraphs of its description, which may be missing. Heads may have bullets, or none. A head
/// without a date is a bullet like those of the dates, or a title with more empty lines before it than stand inside records. Menus,
/// counts of results, pagination and what stands below the list are left out. `text` must be UTF-8. A date without a title is told.
/// Throws InputError if there is no record at all.
[[nodiscard]] std::unique_ptr<RecordReader> read_catalogue_page(std::string_view text, const std::string& name, Diagnostics& diagnostics);

}  // namespace docgraph
