#pragma once

#include <cstdint>
#include <functional>

#include "extract/tag/tag_model.hpp"
#include "extract/tag/train/samples.hpp"

namespace docgraph {

struct TrainOptions {
  std::uint32_t rounds = 6;             ///< how often each sequence is seen
  std::uint32_t least_uses = 3;         ///< a feature seen less often is left out
  std::size_t most_features = 550'000;  ///< of the rest those that say most are kept
  double rate = 0.05;                   ///< of the first step
  double left_out = 0.45;               ///< share of a token's features that it is seen without
  double decay = 5e-4;                  ///< how strongly scores are drawn towards 0
};

/// What a round of training has come to.
struct RoundReport {
  std::uint32_t round = 0;  ///< from 1
  double loss = 0;          ///< mean negative log-likelihood of a sequence
};

/// Learns scores, beginning with those of `from`, that make the right labels likely. Works on one thread in a fixed order: the same samples
/// give the same model. What `from` knows of features that the samples lack is kept, and so are its clusters; an empty one knows nothing
/// but its clusters.
[[nodiscard]] TagModel train_model(const Samples& samples, const TagModel& from, const TrainOptions& options,
                                   const std::function<void(const RoundReport&)>& report);

}  // namespace docgraph
