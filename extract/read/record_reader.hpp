#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/read/field_map.hpp"
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

enum class Format : std::uint8_t { json, jsonl, csv, tsv, page, text };

/// Reads the bytes of a file of records; gzip and Zstandard data are read as they are. `name` stands for the file in messages.
///
/// The format is told by the content unless it is given: a JSON array, JSON Lines or an object `{"records": […]}`; CSV or TSV with a
/// heading; a catalogue page as plain text; a zip of text files. A file is taken for one text only if the format says so; a zip always
/// holds texts. Other encodings than UTF-8 are converted, with a note.
///
/// Fields: id (a text or a whole number), date (see `read_written_date`), title, description, text, dateline, of which one of the last four
/// must be there; people, places, organisations and subjects, as a list or with semicolons; all others are kept. `map` says which columns
/// of tables and objects they are; InputError is thrown, at the end of the file at the latest, if one of its columns is nowhere. Bytes that
/// are not UTF-8 are repaired and told, with the record kept. Lines are counted as the file counts them; `Record::file` is the base name of
/// `name`. Throws InputError if the bytes are no records of a known format. The Diagnostics must outlive the reader.
[[nodiscard]] std::unique_ptr<RecordReader> read_records(std::string bytes, const std::string& name, Diagnostics& diagnostics,
                                                         std::optional<Format> format = std::nullopt, const FieldMap& map = {});

/// Whether the path is a folder, whose text files are the records.
[[nodiscard]] bool is_folder(const std::string& path);

}  // namespace docgraph
