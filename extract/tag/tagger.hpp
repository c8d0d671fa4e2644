#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "extract/mention/draft.hpp"
#include "extract/tag/tag_model.hpp"
#include "extract/tag/word_uses.hpp"

namespace docgraph {

/// A name that the tagger sees.
struct TaggedName {
  TokenRange tokens;
  Kind kind = Kind::person;  ///< person, organisation or place
  double confidence = 0;     ///< how probable the model holds it, from 0 to 1
};

/// The statistical tagger: a trained model, or none. One that has none finds nothing. Immutable and cheap to copy; free to share among
/// threads.
class Tagger {
 public:
  /// Finds nothing.
  Tagger() = default;
  explicit Tagger(TagModel model) : model_(std::make_shared<const TagModel>(std::move(model))) {}

  [[nodiscard]] bool empty() const { return model_ == nullptr || model_->empty(); }

  /// The names of a passage, in order, apart from each other; `uses` are those of its record.
  [[nodiscard]] std::vector<TaggedName> find(const Draft& draft, const Lexicon& lexicon, const WordUses& uses) const;

 private:
  std::shared_ptr<const TagModel> model_;
};

}  // namespace docgraph
