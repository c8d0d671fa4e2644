#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read/record_reader.hpp"

namespace docgraph {

/// Whether the text is XML whose first element is that of TEI or of a corpus of TEI files.
[[nodiscard]] bool is_tei(std::string_view text);

/// Reads the letters and documents of a TEI file: each TEI element that has a text is one, or each `div` of the type document or letter in
/// it where there are some; without a text each `correspDesc` is one (CMIF). `text` must be UTF-8.
///
/// The title is "Letter from SENDER to ADDRESSEE" where a `correspDesc` names them, else the heading. The date is that of sending, else
/// that of the dateline or the creation, from its attributes. Names that are marked are kept as the field `marked`. Throws InputError where
/// the file is not well formed.
[[nodiscard]] std::unique_ptr<RecordReader> read_tei(std::string text, const std::string& name, Diagnostics& diagnostics);

}  // namespace docgraph
