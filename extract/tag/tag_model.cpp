#include "extract/tag/tag_model.hpp"

#include <algorithm>
#include <bit>

// The table of weights is one array of eight-byte slots in the file as in memory. A feature is looked for where its hash says and in the
// slots after it; what is compared are sixteen more bits of the hash, so that one in some 30,000 features that training never met speaks
// with the voice of another. That costs nothing measurable and keeps a slot at eight bytes.

namespace docgraph {
namespace {

constexpr double kFill = 0.85;

std::uint16_t check_of(std::uint32_t feature) {
  const std::uint32_t bits = (feature ^ (feature >> 16U)) & 0xffffU;
  return static_cast<std::uint16_t>(bits == 0 ? 1 : bits);
}

std::size_t home_of(std::uint32_t feature, std::size_t slots) {
  return static_cast<std::size_t>((static_cast<std::uint64_t>(feature * 0x9e3779b1U) * slots) >> 32U);
}

}  // namespace

TagModel::TagModel(const std::vector<FeatureWeight>& weights, const Transitions& transitions, Clusters clusters)
    : transitions_(transitions), clusters_(std::move(clusters)) {
  slots_.resize(static_cast<std::size_t>(static_cast<double>(weights.size()) / kFill) + 1);
  for (const FeatureWeight& weight : weights) insert(weight);
}

void TagModel::insert(const FeatureWeight& weight) {
  const std::uint16_t check = check_of(weight.feature);
  std::size_t slot = home_of(weight.feature, slots_.size());
  while (slots_[slot].check != 0 && slots_[slot].check != check) slot = slot + 1 == slots_.size() ? 0 : slot + 1;
  slots_[slot] = {check, weight.scores};
}

LabelScores TagModel::score(const std::vector<std::uint32_t>& features) const {
  LabelScores sum{};
  const std::size_t size = slots_.size();
  for (const std::uint32_t feature : features) {
    const std::uint16_t check = check_of(feature);
    std::size_t slot = home_of(feature, size);
    while (slots_[slot].check != 0 && slots_[slot].check != check) slot = slot + 1 == size ? 0 : slot + 1;
    const Slot& found = slots_[slot];
    if (found.check == 0) continue;
    for (std::size_t i = 0; i + 1 < kLabels; ++i) sum[i + 1] += found.scores[i];
  }
  return sum;
}

}  // namespace docgraph
