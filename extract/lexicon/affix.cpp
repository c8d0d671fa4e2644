#include "extract/lexicon/affix.hpp"

#include <algorithm>
#include <array>

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 26> kKoreanParticles = {
    "으로부터", "에서는", "에게서", "에서", "에게", "께서", "으로", "부터", "까지", "처럼", "보다", "이나", "이며",
    "은",       "는",     "이",     "가",   "을",   "를",   "의",   "에",   "과",   "와",   "도",   "로",   "만"};
constexpr std::array<std::string_view, 11> kArabicPrefixes = {"وال", "بال", "كال", "فال", "لل", "ال", "و", "ف", "ب", "ل", "ك"};

}  // namespace

std::vector<Affix> affixes_of(std::string_view word) {
  std::vector<Affix> affixes;
  for (const std::string_view particle : kKoreanParticles) {
    if (word.size() > particle.size() && word.ends_with(particle)) affixes.push_back({0, static_cast<std::uint32_t>(particle.size())});
  }
  for (const std::string_view prefix : kArabicPrefixes) {
    if (word.size() > prefix.size() && word.starts_with(prefix)) affixes.push_back({static_cast<std::uint32_t>(prefix.size()), 0});
  }
  return affixes;
}

std::uint32_t code_before_name(std::string_view word) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 2 >= word.size()) return 0;
  const bool code = std::ranges::all_of(word.substr(0, hyphen), is_upper);
  const bool name = is_upper(word[hyphen + 1]) && word[hyphen + 2] >= 'a' && word[hyphen + 2] <= 'z';
  return code && name ? static_cast<std::uint32_t>(hyphen + 1) : 0;
}

}  // namespace docgraph
