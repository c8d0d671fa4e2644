#include "extract/tag/tagger.hpp"

#include "extract/tag/decode.hpp"
#include "extract/tag/features.hpp"
#include "extract/tag/segment.hpp"

namespace docgraph {

std::vector<TaggedName> Tagger::find(const Draft& draft, const Lexicon& lexicon, const WordUses& uses) const {
  std::vector<TaggedName> names;
  if (empty()) return names;
  Features features(draft, lexicon, uses, model_->clusters());
  std::vector<std::uint32_t> found;
  std::vector<LabelScores> scores;
  for (const TokenRange segment : name_segments(draft)) {
    scores.clear();
    for (std::uint32_t i = segment.begin; i < segment.end; ++i) {
      features.find(i, found);
      scores.push_back(model_->score(found));
    }
    for (const LabelledName& name : names_of(best_labels(scores, model_->transitions()))) {
      const double probability = confidence(scores, model_->transitions(), name);
      names.push_back({{segment.begin + name.begin, segment.begin + name.end}, name.kind, probability});
    }
  }
  return names;
}

}  // namespace docgraph
