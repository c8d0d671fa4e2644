#include "extract/date/date_of_name.hpp"

#include "extract/date/written_date.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLongestDate = 6;  // in words

}  // namespace

std::optional<RecordDate> date_of_name(std::string_view name) {
  constexpr std::string_view kMarks = " \t\r\n,;:.()[]";
  std::optional<RecordDate> best;
  const std::size_t last = name.find_last_not_of(kMarks);
  if (last == std::string_view::npos) return best;
  name = name.substr(0, last + 1);
  std::size_t begin = name.size();
  for (std::size_t words = 0; words < kLongestDate && begin > 0; ++words) {
    const std::size_t end = name.find_last_not_of(kMarks, begin - 1);
    if (end == std::string_view::npos) break;
    const std::size_t before = name.find_last_of(kMarks, end);
    begin = before == std::string_view::npos ? 0 : before + 1;
    const auto written = read_written_date(name.substr(begin));
    if (written && written->date.known()) best = written->date;
  }
  return best;
}

}  // namespace docgraph
