#include "extract/tag/clusters.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <numeric>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/tag/feature_hash.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kMostGroups = 65'534;

[[noreturn]] void refuse(std::string_view file, std::size_t line, std::string_view got) {
  throw InputError({{std::string(file), line, "", ""},
                    expected_got("a word, a tab and one to three whole numbers up to 65534", got),
                    "each line gives the groups of one word, the coarser first, and its leaning"});
}

Clusters::Item read_item(std::string_view line, std::string_view file, std::size_t number) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos || tab == 0) refuse(file, number, line);
  Clusters::Item item{hash_letters(fold(line.substr(0, tab))), {}};
  std::string_view rest = line.substr(tab + 1);
  for (std::size_t i = 0; i < item.ids.size() && !rest.empty(); ++i) {
    const std::string_view text = rest.substr(0, rest.find('\t'));
    std::uint32_t id = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (fault != std::errc{} || end != text.data() + text.size() || id >= kMostGroups) refuse(file, number, line);
    item.ids[i] = static_cast<std::uint16_t>(id + 1);
    rest.remove_prefix(std::min(rest.size(), text.size() + 1));
  }
  if (item.ids[0] == 0 || !rest.empty()) refuse(file, number, line);
  return item;
}

}  // namespace

Clusters::Clusters(std::vector<Item> items) : items_(std::move(items)) {
  if (!std::ranges::is_sorted(items_)) std::ranges::sort(items_);
  const auto same_word = [](const Item& a, const Item& b) { return a.word == b.word; };
  items_.erase(std::unique(items_.begin(), items_.end(), same_word), items_.end());
  // Hashes are spread evenly, so the first bits of one say nearly where it stands.
  shift_ = 32 - static_cast<unsigned>(std::bit_width(items_.size()));
  starts_.resize((std::size_t{1} << (32 - shift_)) + 1);
  for (const Item& item : items_) ++starts_[(item.word >> shift_) + 1];
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

ClusterIds Clusters::of(std::uint32_t word) const {
  if (items_.empty()) return {};
  const std::size_t first_bits = word >> shift_;
  for (std::uint32_t i = starts_[first_bits]; i < starts_[first_bits + 1]; ++i) {
    if (items_[i].word == word) return items_[i].ids;
  }
  return {};
}

Clusters read_clusters(std::string_view text, std::string_view file) {
  std::vector<Clusters::Item> items;
  for (std::size_t begin = 0, line = 1; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) items.push_back(read_item(text.substr(begin, end - begin), file, line));
    begin = end + 1;
  }
  return Clusters(std::move(items));
}

}  // namespace docgraph
