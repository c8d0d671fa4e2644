// Whatever the text: a date that is read exists, is written as EDTF and read back as itself, and says its days in order.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/check/dates_in_text.hpp"
#include "extract/date/written_date.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

void check(const RecordDate& date) {
  REQUIRE(!in_words(date).empty());
  if (!date.known()) return;
  REQUIRE(parse_edtf(to_text(date)) == date);
  const DateRange days = days_of(date);
  REQUIRE(days.first <= days.last && parse_date(to_text(days.first)) == days.first && parse_date(to_text(days.last)) == days.last);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = parse_edtf(text)) check(*date);
  if (const auto date = read_written_date(text)) check(date->date);
  REQUIRE(!hint_for_date(text).empty());
  if (const auto stated = date_at_end(text)) check(stated->date);
  if (const auto stated = date_behind_dated(text)) check(stated->date);
  return 0;
}
