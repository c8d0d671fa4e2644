// Each text is a set of hashes of three words in a row. Sixteen times the least of them under another mixing is taken; four of these make a
// band, and only texts that agree in a band are compared (Broder's min-wise hashing with banding). Two texts that share more than four
// fifths of their triples agree in one of the four bands with probability 0.88 or more, at nine tenths with 0.99; what is told is always
// true.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "extract/check/checks.hpp"
#include "extract/check/copies.hpp"
#include "extract/split_mix.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kFewestWords = 12;
constexpr std::size_t kBands = 4;
constexpr std::size_t kRows = 4;
// So many records of one band are compared with a new one; more would be a collection of forms, where all are near to all.
constexpr std::size_t kMostCompared = 16;

using Hash = std::uint64_t;
using Triples = std::vector<Hash>;  // sorted, each once

Hash hash_of(std::string_view word) {
  Hash hash = 0xCBF29CE484222325U;
  for (const char letter : word) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
  return hash;
}

Triples triples_of(const Record& record) {
  std::vector<Hash> words;
  for (const Field& field : record.texts) {
    const std::string text = fold(field.text);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      words.push_back(hash_of(std::string_view(text).substr(at, end - at)));
      at = end + 1;
    }
  }
  Triples triples;
  if (words.size() < kFewestWords) return triples;
  for (std::size_t i = 2; i < words.size(); ++i) triples.push_back(mix_bits(words[i] + mix_bits(words[i - 1] + mix_bits(words[i - 2]))));
  std::ranges::sort(triples);
  triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
  return triples;
}

std::array<Hash, kBands> bands_of(const Triples& triples) {
  std::array<Hash, kBands> bands{};
  for (std::size_t row = 0; row < kBands * kRows; ++row) {
    Hash least = std::numeric_limits<Hash>::max();
    for (const Hash triple : triples) least = std::min(least, mix_bits(triple + (row + 1) * kSplitMixStep));
    bands[row / kRows] = mix_bits(bands[row / kRows] + least + row / kRows);
  }
  return bands;
}

bool are_near(const Triples& a, const Triples& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    common += *i == *j ? 1 : 0;
    const bool step_a = *i <= *j;
    const bool step_b = *j <= *i;
    i += step_a ? 1 : 0;
    j += step_b ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - common;
  return common < all && 5 * common > 4 * all;
}

}  // namespace

std::vector<std::size_t> near_repeats_of(const std::vector<Record>& records) {
  std::vector<std::size_t> nearest(records.size());
  std::vector<Triples> triples(records.size());
  std::unordered_map<Hash, std::vector<std::size_t>> in_band;
  for (std::size_t at = 0; at < records.size(); ++at) {
    nearest[at] = at;
    triples[at] = triples_of(records[at]);
    if (triples[at].empty()) continue;
    for (const Hash band : bands_of(triples[at])) {
      std::vector<std::size_t>& others = in_band[band];
      for (const std::size_t other : others)
        if (other < nearest[at] && are_near(triples[at], triples[other])) nearest[at] = other;
      if (others.size() < kMostCompared) others.push_back(at);
    }
  }
  return nearest;
}

void check_near_repeats(const std::vector<Record>& records, Findings& findings) {
  const std::vector<std::size_t> nearest = near_repeats_of(records);
  for (std::size_t at = 0; at < records.size(); ++at)
    if (nearest[at] != at) findings.push_back({at, "", "nearly the same words as another record", "", place_of(records[nearest[at]])});
}

}  // namespace docgraph
