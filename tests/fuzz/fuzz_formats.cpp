// The first byte says as what the rest is read: CSV, TSV, a page, a text, whatever it looks like, or with columns that the user maps.
// Whatever the bytes: the reader ends, hands out or tells every record, hands out valid UTF-8 alone, and what is written as JSON reads as
// the same.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "extract/check/check.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/record_json.hpp"
#include "tests/fuzz/record_fields.hpp"

namespace {

using namespace docgraph;

void check_record(const Record& record) {
  check_fields(record);
  const std::string json = record_json(record);
  Diagnostics none(true);
  const auto again = read_records("[" + json + "]", "again.json", none)->next();
  REQUIRE(again && record_json(*again) == json);
}

void read_all(std::string bytes, std::optional<Format> format, const FieldMap& map) {
  static const Lexicon lexicon = Lexicon::built_in();
  Diagnostics diagnostics;
  const auto reader = read_records(std::move(bytes), "fuzz", diagnostics, format, map);
  std::vector<Record> records;
  while (auto record = reader->next()) {
    check_record(*record);
    records.push_back(std::move(*record));
  }
  REQUIRE(records.size() <= reader->met());
  for (const Finding& finding : check_records(records, lexicon)) REQUIRE(finding.record < records.size() && is_valid(finding.expected));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array<std::optional<Format>, 7> kFormats = {Format::csv,  Format::tsv,  Format::page, Format::text,
                                                             Format::json, std::nullopt, std::nullopt};
  const std::size_t which = data[0] % kFormats.size();
  const FieldMap map = which + 1 == kFormats.size() ? FieldMap{{"title", {"b"}}, {"people", {"a", "c"}}} : FieldMap{};
  try {
    read_all(std::string(reinterpret_cast<const char*>(data + 1), size - 1), kFormats[which], map);
  } catch (const InputError& error) {
    REQUIRE(!error.diagnostic().message.empty());
  }
  return 0;
}
