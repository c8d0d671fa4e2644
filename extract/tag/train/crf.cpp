#include "extract/tag/train/crf.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

#include "extract/tag/feature_hash.hpp"

// A linear-chain conditional random field, trained sequence by sequence with a step of its own for each score (AdaGrad: the more a score
// has moved, the smaller its steps). LabelScores of "outside" stay 0, which loses nothing: only differences between labels count. The order
// of the sequences is shuffled by a generator of our own, so no library decides about it. Each time a token is seen some of its features
// are left out, so that none learns to rely on another that may be missing in new text (dropout); the model is the mean over the second
// half of the rounds. At the end scores are rounded to whole units and the features that say least are left out.
//
// Lafferty, McCallum, Pereira, "Conditional random fields", ICML 2001. Duchi, Hazan, Singer, "Adaptive subgradient methods for online
// learning and stochastic optimization", JMLR 12, 2011.

namespace docgraph {
namespace {

constexpr std::size_t kScored = kLabels - 1;
using Row = std::array<float, kScored>;
using Masses = std::array<double, kLabels>;

/// Numbers for features that are used often enough, from 0; the rest get kNone.
class FeatureNumbers {
 public:
  static constexpr std::uint32_t kNone = 0xffffffffU;

  FeatureNumbers(const std::vector<std::uint32_t>& features, std::uint32_t least_uses) {
    std::vector<std::uint32_t> sorted = features;
    std::ranges::sort(sorted);
    for (std::size_t begin = 0; begin < sorted.size();) {
      std::size_t end = begin;
      while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
      if (end - begin >= least_uses) known_.push_back(sorted[begin]);
      begin = end;
    }
    slots_.assign(std::bit_ceil(2 * known_.size() + 2), kNone);
    for (std::uint32_t i = 0; i < known_.size(); ++i) {
      std::size_t slot = home(known_[i]);
      while (slots_[slot] != kNone) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = i;
    }
  }

  [[nodiscard]] std::uint32_t of(std::uint32_t feature) const {
    for (std::size_t slot = home(feature); slots_[slot] != kNone; slot = (slot + 1) & (slots_.size() - 1)) {
      if (known_[slots_[slot]] == feature) return slots_[slot];
    }
    return kNone;
  }

  [[nodiscard]] const std::vector<std::uint32_t>& known() const { return known_; }

 private:
  [[nodiscard]] std::size_t home(std::uint32_t feature) const { return (feature * 0x9e3779b1U) & (slots_.size() - 1); }

  std::vector<std::uint32_t> known_;
  std::vector<std::uint32_t> slots_;
};

/// Forward and backward sums of one sequence, each step scaled to 1.
struct Lattice {
  std::vector<Masses> emissions;  ///< exp of the scores, the highest of a token 1
  std::vector<Masses> forward;
  std::vector<Masses> backward;
  double log_sum = 0;
};

class Trainer {
 public:
  Trainer(const Samples& samples, const TagModel& from, const TrainOptions& options)
      : samples_(samples), from_(from), options_(options), numbers_(samples.features, options.least_uses) {
    weights_.resize(numbers_.known().size());
    squares_.resize(weights_.size());
    sums_.resize(weights_.size());
    begin_with(from);
    numbered_.reserve(samples.features.size());
    std::uint32_t begin = 0;
    for (const std::uint32_t end : samples.token_ends) {
      for (std::uint32_t i = begin; i < end; ++i) {
        if (const std::uint32_t known = numbers_.of(samples.features[i]); known != FeatureNumbers::kNone) numbered_.push_back(known);
      }
      ends_.push_back(static_cast<std::uint32_t>(numbered_.size()));
      begin = end;
    }
    order_.resize(samples.sequence_ends.size());
    std::iota(order_.begin(), order_.end(), 0U);
  }

  /// Sees every sequence once; gives the mean loss.
  double round() {
    shuffle();
    ++round_;
    double loss = 0;
    for (const std::uint32_t sequence : order_) loss += learn(sequence);
    if (round_ > options_.rounds / 2) add_to_sums();
    return order_.empty() ? 0 : loss / static_cast<double>(order_.size());
  }

  [[nodiscard]] TagModel model() const {
    Transitions transitions{};
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b)
        transitions[a][b] = static_cast<std::int32_t>(std::lround(transition_sums_[a][b] / summed_ * kUnits));
    }
    return {strongest(), transitions, from_.clusters()};
  }

 private:
  void begin_with(const TagModel& from) {
    const auto unit = static_cast<float>(1 / (kUnits * (1 - options_.left_out)));
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      const FeatureScores scores = from.scores_of(numbers_.known()[i]);
      for (std::size_t label = 0; label < kScored; ++label) weights_[i][label] = static_cast<float>(scores[label]) * unit;
    }
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) transitions_[a][b] = static_cast<double>(from.transitions()[a][b]) / kUnits;
    }
  }

  void add_to_sums() {
    ++summed_;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      for (std::size_t label = 0; label < kScored; ++label) sums_[i][label] += weights_[i][label];
    }
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) transition_sums_[a][b] += transitions_[a][b];
    }
  }

  void shuffle() {
    for (std::size_t left = order_.size(); left > 1; --left) {
      state_ ^= state_ << 13U, state_ ^= state_ >> 7U, state_ ^= state_ << 17U;
      std::swap(order_[left - 1], order_[state_ % left]);
    }
  }

  [[nodiscard]] std::uint32_t begin_of_token(std::uint32_t token) const { return token == 0 ? 0 : ends_[token - 1]; }

  [[nodiscard]] bool is_left_out(std::uint32_t use) const { return join_hashes(round_ + 1, use) < options_.left_out * 4294967295.0; }

  [[nodiscard]] Masses score(std::uint32_t token) const {
    std::array<float, kScored> sum{};
    for (std::uint32_t i = begin_of_token(token); i < ends_[token]; ++i) {
      if (is_left_out(i)) continue;
      const Row& row = weights_[numbered_[i]];
      for (std::size_t label = 0; label < kScored; ++label) sum[label] += row[label];
    }
    Masses masses{};
    for (std::size_t label = 0; label < kScored; ++label) masses[label + 1] = sum[label];
    return masses;
  }

  double learn(std::uint32_t sequence) {
    const std::uint32_t begin = sequence == 0 ? 0 : samples_.sequence_ends[sequence - 1];
    const std::uint32_t end = samples_.sequence_ends[sequence];
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) factors_[a][b] = may_follow(a, b) ? std::exp(transitions_[a][b]) : 0;
    }
    fill(begin, end);
    const double right = right_score(begin, end);
    correct_tokens(begin, end);
    correct_transitions(begin, end);
    return lattice_.log_sum - right;
  }

  void fill(std::uint32_t begin, std::uint32_t end) {
    const std::size_t size = end - begin;
    lattice_.emissions.resize(size);
    lattice_.forward.resize(size);
    lattice_.backward.resize(size);
    lattice_.log_sum = 0;
    right_emissions_ = 0;
    Masses before{1};
    for (std::size_t i = 0; i < size; ++i) {
      Masses scores = score(begin + static_cast<std::uint32_t>(i));
      right_emissions_ += scores[number(samples_.labels[begin + i])];
      const double highest = *std::ranges::max_element(scores);
      double total = 0;
      Masses& now = lattice_.forward[i];
      for (std::size_t label = 0; label < kLabels; ++label) {
        lattice_.emissions[i][label] = std::exp(scores[label] - highest);
        double sum = 0;
        for (std::size_t last = 0; last < kLabels; ++last) sum += before[last] * factors_[last][label];
        total += now[label] = sum * lattice_.emissions[i][label];
      }
      for (double& value : now) value /= total;
      lattice_.log_sum += std::log(total) + highest;
      before = now;
    }
    Masses after{};
    for (std::size_t label = 0; label < kLabels; ++label) after[label] = factors_[label][0];
    double last = 0;
    for (std::size_t label = 0; label < kLabels; ++label) last += before[label] * after[label];
    lattice_.log_sum += std::log(last);
    for (std::size_t i = size; i-- > 0;) {
      double total = 0;
      for (std::size_t label = 0; label < kLabels; ++label) total += after[label];
      for (std::size_t label = 0; label < kLabels; ++label) lattice_.backward[i][label] = after[label] / total;
      Masses earlier{};
      for (std::size_t a = 0; a < kLabels; ++a) {
        for (std::size_t b = 0; b < kLabels; ++b) earlier[a] += factors_[a][b] * lattice_.emissions[i][b] * lattice_.backward[i][b];
      }
      after = earlier;
    }
  }

  [[nodiscard]] double right_score(std::uint32_t begin, std::uint32_t end) const {
    double sum = right_emissions_;
    std::size_t before = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      sum += transitions_[before][number(samples_.labels[i])];
      before = number(samples_.labels[i]);
    }
    return sum + transitions_[before][0];
  }

  void correct_tokens(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t token = begin; token < end; ++token) {
      Masses probability{};
      double total = 0;
      for (std::size_t label = 0; label < kLabels; ++label)
        total += probability[label] = lattice_.forward[token - begin][label] * lattice_.backward[token - begin][label];
      Row gradient{};
      float largest = 0;
      for (std::size_t label = 1; label < kLabels; ++label) {
        const double right = number(samples_.labels[token]) == label ? 1 : 0;
        gradient[label - 1] = static_cast<float>(probability[label] / total - right);
        largest = std::max(largest, std::abs(gradient[label - 1]));
      }
      if (largest < kNegligible) continue;
      for (std::uint32_t i = begin_of_token(token); i < ends_[token]; ++i) {
        if (!is_left_out(i)) step(numbered_[i], gradient);
      }
    }
  }

  void step(std::uint32_t feature, const Row& gradient) {
    Row& weights = weights_[feature];
    Row& squares = squares_[feature];
    const auto rate = static_cast<float>(options_.rate);
    const auto decay = static_cast<float>(options_.decay);
    for (std::size_t label = 0; label < kScored; ++label) {
      const float slope = gradient[label] + decay * weights[label];
      squares[label] += slope * slope;
      weights[label] -= rate * slope / (std::sqrt(squares[label]) + 1e-2F);
    }
  }

  /// The expected number of each transition against the one that is right.
  void correct_transitions(std::uint32_t begin, std::uint32_t end) {
    std::array<Masses, kLabels> slope{};
    Masses before{1};
    for (std::uint32_t i = 0; i <= end - begin; ++i) {
      std::array<Masses, kLabels> pairs{};
      double total = 0;
      for (std::size_t a = 0; a < kLabels; ++a) {
        for (std::size_t b = 0; b < kLabels; ++b) {
          const double later = i < end - begin ? lattice_.emissions[i][b] * lattice_.backward[i][b] : (b == 0 ? 1 : 0);
          total += pairs[a][b] = before[a] * factors_[a][b] * later;
        }
      }
      for (std::size_t a = 0; a < kLabels; ++a) {
        for (std::size_t b = 0; b < kLabels; ++b) slope[a][b] += pairs[a][b] / total;
      }
      const std::size_t from = i == 0 ? 0 : number(samples_.labels[begin + i - 1]);
      slope[from][i < end - begin ? number(samples_.labels[begin + i]) : 0] -= 1;
      if (i < end - begin) before = lattice_.forward[i];
    }
    for (std::size_t a = 0; a < kLabels; ++a) {
      for (std::size_t b = 0; b < kLabels; ++b) {
        transition_squares_[a][b] += slope[a][b] * slope[a][b];
        transitions_[a][b] -= options_.rate * slope[a][b] / (std::sqrt(transition_squares_[a][b]) + 1e-2);
      }
    }
  }

  /// A feature as the model will have it. All features speak in use, but only some of them did at a time in training.
  [[nodiscard]] FeatureWeight weight(std::uint32_t i) const {
    const auto units = static_cast<float>((1 - options_.left_out) * kUnits / summed_);
    FeatureWeight rounded{numbers_.known()[i], {}};
    for (std::size_t label = 0; label < kScored; ++label)
      rounded.scores[label] = static_cast<std::int8_t>(std::clamp(std::lround(sums_[i][label] * units), -127L, 127L));
    return rounded;
  }

  /// The features whose scores differ most from 0, as many as the model may have; of equals those that come first.
  [[nodiscard]] std::vector<FeatureWeight> strongest() const {
    std::vector<FeatureWeight> all;
    for (std::uint32_t i = 0; i < sums_.size(); ++i) all.push_back(weight(i));
    std::ranges::copy_if(from_.weights(), std::back_inserter(all),
                         [&](const FeatureWeight& known) { return numbers_.of(known.feature) == FeatureNumbers::kNone; });
    const auto says = [](const FeatureWeight& one) {
      int most = 0;
      for (const std::int8_t score : one.scores) most = std::max(most, std::abs(static_cast<int>(score)));
      return most;
    };
    std::ranges::stable_sort(all, std::ranges::greater(), says);
    const auto silent = std::ranges::find_if(all, [&](const FeatureWeight& one) { return says(one) == 0; });
    all.erase(std::min(silent, all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), options_.most_features))), all.end());
    return all;
  }

  static constexpr float kNegligible = 1e-3F;

  const Samples& samples_;
  const TagModel& from_;
  const TrainOptions& options_;
  FeatureNumbers numbers_;
  std::vector<std::uint32_t> numbered_;  ///< features of all tokens, by number
  std::vector<std::uint32_t> ends_;      ///< one a token, into numbered_
  std::vector<std::uint32_t> order_;     ///< of the sequences
  std::vector<Row> weights_;
  std::vector<Row> squares_;
  std::vector<Row> sums_;  ///< of the weights after each round of the second half
  std::array<Masses, kLabels> transitions_{};
  std::array<Masses, kLabels> transition_sums_{};
  std::uint32_t round_ = 0;
  std::uint32_t summed_ = 0;
  std::array<Masses, kLabels> transition_squares_{};
  std::array<Masses, kLabels> factors_{};
  Lattice lattice_;
  double right_emissions_ = 0;
  std::uint64_t state_ = 0x9e3779b97f4a7c15ULL;
};

}  // namespace

TagModel train_model(const Samples& samples, const TagModel& from, const TrainOptions& options,
                     const std::function<void(const RoundReport&)>& report) {
  Trainer trainer(samples, from, options);
  for (std::uint32_t round = 1; round <= options.rounds; ++round) {
    const double loss = trainer.round();
    if (report) report({round, loss});
  }
  return trainer.model();
}

}  // namespace docgraph
