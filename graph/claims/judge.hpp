#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "graph/claims/claims_file.hpp"
#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

/// Whether a claim holds of the records that are here, and whether it would if some of them were not.
enum class ClaimVerdict : std::uint8_t { pass, fragile, fail };

[[nodiscard]] std::string_view word(ClaimVerdict verdict);  ///< "pass", "fragile", "fail"

struct ClaimJudgement {
  ClaimVerdict verdict = ClaimVerdict::pass;
  std::string ground;  ///< what was found, in a sentence or two
  std::string needed;  ///< of a fragile claim: what would make it pass
};

/// What claims are judged by.
struct ClaimContext {
  const Corpus& corpus;
  const Lexicon& lexicon;
  TieRule rule;
  MeasureOptions measures;
  ResamplingOptions resampling;
  std::string path;  ///< of the claims file, for messages
};

/// Judges each claim; kSurely is the one threshold.
///
/// `top`, `above` and `tie` fail if they are not true of all records; they pass if they are true in at least kSurely of the draws, and are
/// fragile otherwise. `higher` and `lower` draw as many records of either time; they pass if true in at least kSurely of the pairs of
/// draws, and fail unless true in more than half. `no_tie` fails if there is a tie; it passes only if a tie would be there with a
/// probability of at least kSurely had chance decided who is named in the same record, each as often as they are. `absent` fails if it is
/// there; it passes only if so many records are there that even kAbsentBound of such records would have shown one with a probability of at
/// least kSurely. In `correspondence` a tie runs from the first to the second, or is a meeting.
///
/// Throws UsageError, with line and nearest name, if a name is nobody's in this corpus. Claims on one layer and time share their draws.
[[nodiscard]] std::vector<ClaimJudgement> judge_claims(const std::vector<Claim>& claims, const ClaimContext& context);

/// What is in fewer records than this part of all might well be absent by chance.
inline constexpr double kAbsentBound = 0.05;

/// The probability that of `records` records none has both, where one is in `a` of them, the other in `b`, and chance decides which.
[[nodiscard]] double chance_of_never_meeting(std::uint32_t records, std::uint32_t a, std::uint32_t b);

}  // namespace docgraph
