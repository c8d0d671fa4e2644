#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <optional>
#include <string>

namespace docgraph {

/// JSON Lines cut into blocks of whole lines, so that a file of any length passes through little memory.
///
/// Blocks depend on the bytes alone. The first must begin with a whole record on one line; a JSON array, packed data and a line longer
/// than 64 MiB are refused, with what to do instead.
class LineBlocks {
 public:
  /// `path` "-" is standard input. Throws IoError if it cannot be read.
  explicit LineBlocks(const std::string& path);

  /// The next lines, 8 MiB or a little more; nothing at the end. Throws InputError.
  [[nodiscard]] std::optional<std::string> next();

 private:
  [[nodiscard]] bool read_more();

  std::string name_;
  std::unique_ptr<std::istream> stream_;
  std::string rest_;  ///< the beginning of a line whose end is not read yet
  bool is_first_ = true;
};

}  // namespace docgraph
