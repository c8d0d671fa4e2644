#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tag/clusters.hpp"
#include "extract/tag/label.hpp"

namespace docgraph {

/// How strongly something speaks for each label, in whole units of 1/kUnits, so that no decision depends on rounding.
using LabelScores = std::array<std::int32_t, kLabels>;
inline constexpr int kUnits = 32;

/// What one feature says, without the label "outside", for which every feature scores 0.
using FeatureScores = std::array<std::int8_t, kLabels - 1>;

/// A feature and its scores.
struct FeatureWeight {
  std::uint32_t feature = 0;
  FeatureScores scores{};

  friend auto operator<=>(const FeatureWeight&, const FeatureWeight&) = default;
};

/// The scores of one label after another; `forbidden` where may_follow says no.
using Transitions = std::array<LabelScores, kLabels>;

/// What training has learnt. Immutable once made; free to share among threads.
class TagModel {
 public:
  TagModel() = default;
  /// Of several weights for one feature the least is kept.
  TagModel(std::vector<FeatureWeight> weights, const Transitions& transitions, Clusters clusters);

  [[nodiscard]] bool empty() const { return weights_.empty(); }

  /// By feature.
  [[nodiscard]] const std::vector<FeatureWeight>& weights() const { return weights_; }
  /// What one feature says; all 0 for one that training never met.
  [[nodiscard]] FeatureScores scores_of(std::uint32_t feature) const;

  /// What the features say together. A feature that training never met says nothing.
  [[nodiscard]] LabelScores score(const std::vector<std::uint32_t>& features) const;
  [[nodiscard]] const Transitions& transitions() const { return transitions_; }
  [[nodiscard]] const Clusters& clusters() const { return clusters_; }

  /// The model as a file holds it: the same bytes on every machine.
  [[nodiscard]] std::string bytes() const;
  /// Reads such bytes. Throws InputError that names `file` if they are cut short, changed or something else.
  [[nodiscard]] static TagModel from_bytes(std::string_view bytes, std::string_view file);

 private:
  /// One slot of the table, eight bytes. `check` is 0 in an empty slot.
  struct Slot {
    std::uint16_t check = 0;
    FeatureScores scores{};
  };

  std::vector<FeatureWeight> weights_;
  std::vector<Slot> slots_;  ///< open addressing
  Transitions transitions_{};
  Clusters clusters_;
};

}  // namespace docgraph
