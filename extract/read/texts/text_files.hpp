#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.hpp"

namespace docgraph {

/// A file of a folder or a zip.
struct TextFile {
  std::string name;  ///< its path inside, with "/"
  std::string bytes;
};

[[nodiscard]] bool is_zip(std::string_view bytes);

/// The files of a folder and the folders in it whose names end in .txt, by name. Hidden ones and folders behind symbolic links are left
/// out. Throws IoError if one cannot be read, InputError if there are none.
[[nodiscard]] std::vector<TextFile> folder_files(const std::string& path);

/// The same of a zip file, read in memory: nothing is written anywhere. Members with an absolute path, "..", a backslash or a symbolic
/// link are told and skipped, as are those that cannot be unpacked. Throws InputError if the zip unpacks beyond the bounds of
/// input_bytes.hpp, is broken or holds no texts.
[[nodiscard]] std::vector<TextFile> zip_files(const std::string& bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace docgraph
