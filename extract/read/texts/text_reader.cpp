#include "extract/read/texts/text_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "extract/read/encoding.hpp"
#include "extract/read/list_reader.hpp"
#include "extract/text/trimmed.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kLongestTitle = 200;
constexpr std::string_view kSpaces = " \t\r\n\f";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// The longest of YYYY-MM-DD and YYYY-MM at the front that no further digit follows.
ArchiveDate date_in_name(std::string_view name) {
  for (const std::size_t size : {std::size_t{10}, std::size_t{7}}) {
    if (name.size() < size || (name.size() > size && is_digit(name[size]))) continue;
    if (const auto date = parse_date(name.substr(0, size))) return *date;
  }
  return {};
}

void set_texts(Record& record, std::string_view text) {
  text = trimmed(text, kSpaces);
  const std::string_view first = trimmed(text.substr(0, text.find_first_of("\r\n")), kSpaces);
  const std::string_view rest = trimmed(text.substr(first.size()), kSpaces);
  const bool has_title = first.size() <= kLongestTitle && !rest.empty();
  if (has_title) record.texts.push_back({"title", std::string(first)});
  record.texts.push_back({"text", std::string(has_title ? rest : text)});
}

// Nothing for an empty text, which is told.
std::optional<Record> make_text_record(const std::string& path, std::string text, const std::string& shown, Diagnostics& diagnostics) {
  std::size_t repaired = 0;
  const std::filesystem::path file = repair_utf8(path, repaired);
  text = repair_text(text, shown, diagnostics);
  if (trimmed(text, kSpaces).empty()) {
    diagnostics.add({{shown, 0, {}, {}}, "expected a text, got an empty file", "take the file out, or give it its text"});
    return std::nullopt;
  }
  Record record;
  record.id = file.stem().string();
  record.date = date_in_name(record.id);
  record.line = 1;
  record.file = file.filename().string();
  set_texts(record, text);
  return record;
}

}  // namespace

std::unique_ptr<RecordReader> read_text_files(std::vector<TextFile> files, const std::string& name, Diagnostics& diagnostics) {
  std::vector<Record> records;
  for (TextFile& file : files) {
    const std::string shown = (std::filesystem::path(name) / file.name).string();
    std::string text = decode_told(std::move(file.bytes), shown, diagnostics);
    if (auto record = make_text_record(file.name, std::move(text), shown, diagnostics)) records.push_back(std::move(*record));
  }
  return std::make_unique<ListReader>(std::move(records), files.size());
}

std::unique_ptr<RecordReader> read_text_file(TextFile file, Diagnostics& diagnostics) {
  std::vector<Record> records;
  if (auto record = make_text_record(file.name, std::move(file.bytes), file.name, diagnostics)) records.push_back(std::move(*record));
  return std::make_unique<ListReader>(std::move(records), 1);
}

}  // namespace docgraph
