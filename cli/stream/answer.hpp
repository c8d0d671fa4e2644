#pragma once

#include <optional>
#include <string_view>

#include "cli/options/options.hpp"
#include "cli/stream/output_folder.hpp"

namespace docgraph {

/// Where a command's answer goes: into the file that -o names, whole or not at all, or to standard output where it names none or "-".
class Answer {
 public:
  /// Makes the file. Throws IoError.
  explicit Answer(const OutputOptions& output);

  void write(std::string_view text);
  /// The file bears its name.
  void commit();

 private:
  std::optional<OutputFile> file_;
};

/// Whether the answer goes into a file.
[[nodiscard]] bool is_to_file(const OutputOptions& output);

/// An answer that is one text.
void write_answer(const OutputOptions& output, std::string_view text);

}  // namespace docgraph
