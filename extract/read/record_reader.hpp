#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// Hands out the records of one input, one by one. A record that cannot be used is told to the Diagnostics and skipped.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  /// The next record, or nothing at the end.
  [[nodiscard]] virtual std::optional<Record> next() = 0;

  /// How many records were met so far, used or not.
  [[nodiscard]] virtual std::size_t met() const = 0;
};

/// Opens a JSON array, JSON Lines or an object `{"records": […]}`; `path` "-" is standard input, gzip and Zstandard data are read as they
/// are.
///
/// Fields: id (a text or a whole number), date (YYYY, YYYY-MM, YYYY-MM-DD), title, description, text, dateline; all others are kept. At
/// least one of the last four must be there. Bytes that are not UTF-8 and raw control characters are repaired and told, with the record
/// kept. Messages name the file by `path` and lines as the file counts them; `Record::file` is its base name. Throws IoError if it cannot
/// be read, InputError if it holds no records of a known format. The Diagnostics must outlive the reader.
[[nodiscard]] std::unique_ptr<RecordReader> open_records(const std::string& path, Diagnostics& diagnostics);

/// The same from memory; `name` stands for the file in messages.
[[nodiscard]] std::unique_ptr<RecordReader> read_records(std::string bytes, const std::string& name, Diagnostics& diagnostics);

}  // namespace docgraph
