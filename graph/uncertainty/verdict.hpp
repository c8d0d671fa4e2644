#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace docgraph {

/// What may be concluded. The thresholds are fixed here and told in docs/robustness.md: they are not tuned to any corpus.
enum class Verdict : std::uint8_t { supported, fragile, not_supported };

[[nodiscard]] std::string_view word(Verdict verdict);  ///< "supported", "fragile", "not supported"

/// Why a verdict is no better. The first four forbid a ranking, the others make it fragile.
enum class Doubt : std::uint8_t {
  few_ties,        ///< fewer than kLeastTies
  few_entities,    ///< fewer than kLeastEntities have a tie
  one_tier,        ///< no tier ends among the first kToldPlaces places
  unstable,        ///< the 0.7-stability share of random loss is below kUnstable
  not_resampled,   ///< nothing is known of its stability
  hardly_stable,   ///< … below kHardlyStable
  one_record,      ///< one record's loss puts somebody of a lower tier before the first tier
  another_choice,  ///< another choice or reading of a doubtful name does
};

[[nodiscard]] std::string_view word(Doubt doubt);  ///< "few_ties", …: as they are called above

inline constexpr std::uint32_t kLeastTies = 10;
inline constexpr std::uint32_t kLeastEntities = 8;
inline constexpr std::size_t kToldPlaces = 10;
inline constexpr double kUnstable = 0.25;
inline constexpr double kHardlyStable = 0.5;

/// What is known of one ranking. Nothing: not computed.
struct RankingFacts {
  std::uint32_t ties = 0;
  std::uint32_t entities = 0;                ///< that have a tie and are ranked
  std::optional<std::uint32_t> first_tiers;  ///< tiers among the first kToldPlaces places; and one more where the last place ends one
  std::optional<double> stable_share;        ///< see LossCurve
  bool topples_by_record = false;
  bool topples_by_choice = false;
};

struct Judgement {
  Verdict verdict = Verdict::supported;
  std::vector<Doubt> doubts;  ///< in their order; of several that forbid a ranking all are told, and then no others
};

/// Not supported where a doubt forbids it, fragile where any other is left, else supported.
[[nodiscard]] Judgement judge_ranking(const RankingFacts& facts);

/// A figure shows single ties. It is supported where at least half of them rest on two records or more, not supported where more than
/// kMostSingle rest on one or there are fewer than kLeastTies, else fragile.
inline constexpr double kMostSingle = 0.9;
[[nodiscard]] Verdict judge_figure(std::uint32_t ties, std::uint32_t ties_in_one_record);

}  // namespace docgraph
