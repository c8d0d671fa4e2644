// Whatever the bytes: the reader ends, hands out or tells every record that it met, and hands out valid UTF-8 alone.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/read/record_reader.hpp"
#include "tests/fuzz/record_fields.hpp"

namespace {

using namespace docgraph;

void check_record(const Record& record) {
  REQUIRE(record.line > 0);
  check_fields(record);
  REQUIRE(!record.date.known() || parse_edtf(to_text(record.date)) == record.date);
}

void read_all(std::string bytes) {
  Diagnostics diagnostics;
  const auto reader = read_records(std::move(bytes), "fuzz.json", diagnostics);
  std::vector<Record> records;
  while (auto record = reader->next()) {
    check_record(*record);
    records.push_back(std::move(*record));
  }
  REQUIRE(records.size() <= reader->met());
  REQUIRE(records.size() + diagnostics.all().size() >= reader->met());
  for (const Diagnostic& diagnostic : diagnostics.all()) REQUIRE(is_valid(to_text(diagnostic)));
  order_records(records);
  REQUIRE(std::ranges::adjacent_find(records, std::ranges::greater_equal(), &Record::id) == records.end());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    read_all(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const InputError& error) {
    REQUIRE(!error.diagnostic().hint.empty());
  }
  return 0;
}
