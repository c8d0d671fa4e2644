#include "extract/identity/organisation/edit_distance.hpp"

#include <algorithm>
#include <array>

// Optimal string alignment, row by row: a swap needs the row before the last, so three rows are kept.

namespace docgraph {
namespace {

constexpr std::size_t kLongest = 64;
using Row = std::array<std::size_t, kLongest + 1>;

std::size_t cost_at(std::string_view one, std::string_view other, std::size_t i, std::size_t j, const Row& before_last, const Row& last,
                    const Row& row) {
  const std::size_t replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
  const std::size_t shifted = std::min(last[j], row[j - 1]) + 1;
  const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
  return swapped ? std::min({replaced, shifted, before_last[j - 2] + 1}) : std::min(replaced, shifted);
}

}  // namespace

bool within_edits(std::string_view one, std::string_view other, std::size_t limit) {
  if (one == other) return true;
  if (std::max(one.size(), other.size()) > kLongest) return false;
  if (std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > limit) return false;
  Row before_last{};
  Row last{};
  for (std::size_t j = 0; j <= other.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    Row row{};
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) row[j] = cost_at(one, other, i, j, before_last, last, row);
    before_last = last;
    last = row;
  }
  return last[other.size()] <= limit;
}

}  // namespace docgraph
