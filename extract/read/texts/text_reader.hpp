#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/read/record_reader.hpp"
#include "extract/read/texts/text_files.hpp"

namespace docgraph {

/// Reads each file as one record: its id is the file's name without folder and extension, its date the YYYY-MM-DD or YYYY-MM with which
/// the name begins, its title the first line if that is short and more follows, its text the rest. `name` stands for the folder or zip in
/// messages. Encodings are converted with a note, empty files told and skipped.
[[nodiscard]] std::unique_ptr<RecordReader> read_text_files(std::vector<TextFile> files, const std::string& name, Diagnostics& diagnostics);

/// The same for one file, whose text is decoded already and whose name is a path.
[[nodiscard]] std::unique_ptr<RecordReader> read_text_file(TextFile file, Diagnostics& diagnostics);

}  // namespace docgraph
