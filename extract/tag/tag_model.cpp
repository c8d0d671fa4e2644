#include "extract/tag/tag_model.hpp"

#include <algorithm>
#include <utility>

// What a text is scored with is one array of eight-byte slots, because nearly each look-up misses the caches: half the bytes, half the
// misses. A feature is looked for where its hash says and in the slots after it; what is compared are sixteen bits made of the hash, so
// that one in tens of thousands of features that training never met speaks with the voice of another. That costs nothing measurable.

namespace docgraph {
namespace {

constexpr double kFill = 0.6;

std::uint16_t check_of(std::uint32_t feature) {
  const std::uint32_t bits = (feature ^ (feature >> 16U)) & 0xffffU;
  return static_cast<std::uint16_t>(bits == 0 ? 1 : bits);
}

std::size_t home_of(std::uint32_t feature, std::size_t slots) {
  return static_cast<std::size_t>((static_cast<std::uint64_t>(feature * 0x9e3779b1U) * slots) >> 32U);
}

/// The slot of the feature, or the empty one where it would stand.
template <typename Slot>
std::size_t number_of_slot(const std::vector<Slot>& slots, std::uint32_t feature) {
  const std::uint16_t check = check_of(feature);
  std::size_t slot = home_of(feature, slots.size());
  while (slots[slot].check != 0 && slots[slot].check != check) slot = slot + 1 == slots.size() ? 0 : slot + 1;
  return slot;
}

}  // namespace

TagModel::TagModel(std::vector<FeatureWeight> weights, const Transitions& transitions, Clusters clusters)
    : weights_(std::move(weights)), transitions_(transitions), clusters_(std::move(clusters)) {
  if (!std::ranges::is_sorted(weights_)) std::ranges::sort(weights_);
  const auto same_feature = [](const FeatureWeight& a, const FeatureWeight& b) { return a.feature == b.feature; };
  weights_.erase(std::unique(weights_.begin(), weights_.end(), same_feature), weights_.end());
  slots_.resize(static_cast<std::size_t>(static_cast<double>(weights_.size()) / kFill) + 1);
  for (const FeatureWeight& weight : weights_) slots_[number_of_slot(slots_, weight.feature)] = {check_of(weight.feature), weight.scores};
}

FeatureScores TagModel::scores_of(std::uint32_t feature) const {
  const auto found = std::ranges::lower_bound(weights_, feature, {}, &FeatureWeight::feature);
  return found != weights_.end() && found->feature == feature ? found->scores : FeatureScores{};
}

LabelScores TagModel::score(const std::vector<std::uint32_t>& features) const {
  // Most slots are in no near cache: all are asked for before the first is read.
  for (const std::uint32_t feature : features) __builtin_prefetch(&slots_[home_of(feature, slots_.size())]);
  LabelScores sum{};
  for (const std::uint32_t feature : features) {
    const Slot& slot = slots_[number_of_slot(slots_, feature)];
    for (std::size_t i = 0; i + 1 < kLabels; ++i) sum[i + 1] += slot.scores[i];
  }
  return sum;
}

}  // namespace docgraph
