#include "extract/read/json_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "extract/read/json_object.hpp"
#include "extract/read/json_record.hpp"
#include "extract/read/json_split.hpp"
#include "extract/text/code_point.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kGotBytes = 24;

// "[12]Home", as browsers for terminals number links.
bool is_reference(std::string_view bytes) {
  const std::size_t end = bytes.find_first_not_of("0123456789", 1);
  if (end == 1 || end == std::string_view::npos || bytes[end] != ']') return false;
  const std::string_view next = bytes.substr(end + 1, 1);
  return !next.empty() && std::string_view(" \t\r\n,").find(next.front()) == std::string_view::npos;
}

// Whether some line begins an object: JSON Lines of which the first line is broken.
bool has_object_line(std::string_view bytes) {
  for (std::size_t at = bytes.find("\n{"); at != std::string_view::npos; at = bytes.find("\n{", at + 1)) {
    const std::size_t next = bytes.find_first_not_of(" \t", at + 2);
    if (next != std::string_view::npos && bytes[next] == '"') return true;
  }
  return false;
}

// Counts lines as editors do: LF, CR LF and a CR alone each end one.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes) : bytes_(bytes) {}

  // The line, from 1, on which the byte at `at` lies. Cheap if `at` never goes back.
  std::size_t line_at(std::size_t at) {
    if (at < seen_) seen_ = 0, line_ = 1;
    for (; seen_ < at; ++seen_)
      if (bytes_[seen_] == '\n' || (bytes_[seen_] == '\r' && bytes_.substr(seen_ + 1, 1) != "\n")) ++line_;
    return line_;
  }

 private:
  std::string_view bytes_;
  std::size_t seen_ = 0;
  std::size_t line_ = 1;
};

// The next few bytes of the line. Never looks further: a broken file can be one long line with a million faults.
std::string_view rest_of_line(std::string_view text) {
  const std::string_view near = text.substr(0, cut_on_code_point(text, kGotBytes));
  return near.substr(0, near.find_first_of("\r\n"));
}

// The id of a record whose JSON is broken behind it, if it stands there plainly.
std::string id_before_fault(std::string_view json) {
  constexpr std::string_view kKey = "\"id\"";
  const std::size_t key = json.find(kKey);
  if (key == std::string_view::npos) return {};
  json.remove_prefix(key + kKey.size());
  const std::size_t begin = json.find_first_not_of(" :\"");
  const std::size_t end = json.find_first_of("\",}\\\r\n", begin);
  return begin == std::string_view::npos || end == std::string_view::npos ? std::string() : std::string(json.substr(begin, end - begin));
}

class JsonReader : public RecordReader {
 public:
  JsonReader(std::string bytes, std::string name, FieldMap map, Diagnostics& diagnostics)
      : bytes_(std::move(bytes)), name_(std::move(name)), columns_(std::move(map)), diagnostics_(diagnostics) {
    size_ = bytes_.size();
    bytes_.append(kJsonPadding, ' ');
    file_ = std::filesystem::path(name_).filename().string();
    splitter_ = JsonSplitter(text());
    lines_ = LineCounter(text());
  }

  std::optional<Record> next() override {
    while (const auto slice = splitter_.next()) {
      if (!splitter_.told_open_end()) ++met_;
      Location where{name_, lines_.line_at(slice->begin), {}, {}};
      // Where many records share a line the line tells nothing.
      if (where.line == last_line_ && met_ > 1) where.record = fmt::format("number {}", met_);
      last_line_ = where.line;
      if (!slice->expected.empty()) {
        tell_fault(*slice, where);
      } else if (bytes_[slice->begin] != '{') {
        diagnostics_.add({where, expected_got("a record in braces", text().substr(slice->begin, slice->end - slice->begin)), {}});
      } else if (auto record = read(*slice, where)) {
        return record;
      }
    }
    columns_.check(name_);
    return std::nullopt;
  }

  [[nodiscard]] std::size_t met() const override { return met_; }

 private:
  [[nodiscard]] std::string_view text() const { return std::string_view(bytes_).substr(0, size_); }

  std::optional<Record> read(const JsonSlice& slice, const Location& where) {
    JsonObject object = read_json_object(text().substr(slice.begin, slice.end - slice.begin));
    columns_.rename(object);
    auto record = make_record(std::move(object), where, diagnostics_);
    if (!record) return std::nullopt;
    record->line = where.line;
    record->file = file_;
    return record;
  }

  // The fault lies on its own line; the record's beginning is told if that is another one.
  void tell_fault(const JsonSlice& slice, Location where) {
    const std::size_t begin_line = where.line;
    where.line = begin_line + LineCounter(text().substr(slice.begin)).line_at(slice.fault - slice.begin) - 1;
    where.record = id_before_fault(text().substr(slice.begin, slice.fault - slice.begin));
    const bool at_end = slice.fault == size_;
    std::string message = at_end ? fmt::format("expected {}, got the end of the file", slice.expected)
                                 : expected_got(slice.expected, rest_of_line(text().substr(slice.fault)));
    if (where.line != begin_line) message += fmt::format(", in the record that begins on line {}", begin_line);
    diagnostics_.add({std::move(where), std::move(message), at_end ? "the file seems to be cut off: fetch or export it again" : ""});
  }

  std::string bytes_;
  std::size_t size_ = 0;
  std::string name_;
  std::string file_;
  ColumnRenamer columns_;
  Diagnostics& diagnostics_;
  JsonSplitter splitter_{{}};
  LineCounter lines_{{}};
  std::size_t met_ = 0;
  std::size_t last_line_ = 0;
};

}  // namespace

bool is_json(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return (bytes.starts_with('[') && !is_reference(bytes)) || bytes.starts_with('{') || has_object_line(bytes);
}

std::unique_ptr<RecordReader> read_json(std::string bytes, const std::string& name, FieldMap map, Diagnostics& diagnostics) {
  return std::make_unique<JsonReader>(std::move(bytes), name, std::move(map), diagnostics);
}

}  // namespace docgraph
