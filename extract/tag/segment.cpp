#include "extract/tag/segment.hpp"

namespace docgraph {
namespace {

/// "Bank for Reconstruction and Development", "Charles de la Tour".
constexpr std::uint32_t kLongestGap = 2;

/// No name is longer, and hostile texts are all capitals.
constexpr std::uint32_t kLongestSegment = 64;

/// "The", "Meanwhile": a common word that has its capital from the start of the sentence, with no capital after it.
bool opens_plainly(const Passage& passage, std::uint32_t i) {
  if (!passage.tokens[i].starts_sentence || !passage.is(WordList::common_word, i) || passage.is_upper(i)) return false;
  return passage.listed(i) == nullptr && !passage.is(WordList::surname, i) && !passage.is(WordList::given_name, i) &&
         !passage.is_capital(i + 1);
}

bool may_name(const Draft& draft, std::uint32_t i) {
  const Passage& passage = draft.passage();
  if (!draft.is_free(i)) return true;
  if (opens_plainly(passage, i)) return false;
  switch (passage.tokens[i].shape) {
    case Shape::capitalised:
    case Shape::upper:
      return !passage.is_possessive(i);
    case Shape::mixed:
    case Shape::other:
      return true;
    default:
      // "van Gogh", "al Qaeda" begin in lower case.
      return passage.is(WordList::name_particle, i) && passage.is_capital(i + 1) && !passage.starts_line[i + 1];
  }
}

/// The full stop of "Corp." or "Jr." before more of the sentence.
bool is_stop_of_abbreviation(const Passage& passage, std::uint32_t i) {
  return passage.at(i) == "." && passage.tokens[i].span.begin == passage.tokens[i - 1].span.end && i + 1 < passage.size() &&
         !passage.tokens[i + 1].starts_sentence && !passage.starts_line[i + 1];
}

}  // namespace

std::vector<TokenRange> name_segments(const Draft& draft) {
  const Passage& passage = draft.passage();
  std::vector<TokenRange> segments;
  for (std::uint32_t i = 0; i < passage.size(); ++i) {
    if (!may_name(draft, i)) continue;
    const bool joins = !segments.empty() && i - segments.back().end <= kLongestGap && i - segments.back().begin < kLongestSegment;
    bool same_line = joins;
    for (std::uint32_t at = joins ? segments.back().end : i; at <= i && same_line; ++at) same_line = !passage.starts_line[at];
    if (same_line)
      segments.back().end = i + 1;
    else
      segments.push_back({i, i + 1});
  }
  for (TokenRange& segment : segments) {
    if (is_stop_of_abbreviation(passage, segment.end)) ++segment.end;
  }
  return segments;
}

}  // namespace docgraph
