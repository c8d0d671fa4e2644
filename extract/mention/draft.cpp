#include "extract/mention/draft.hpp"

#include <algorithm>
#include <utility>

namespace docgraph {
bool Draft::is_free(TokenRange range) const {
  return std::all_of(owner_.begin() + range.begin, owner_.begin() + range.end, [](std::uint32_t owner) { return owner == 0; });
}

const Found* Draft::at(std::uint32_t token) const {
  return token < owner_.size() && owner_[token] != 0 ? &found_[owner_[token] - 1] : nullptr;
}

Found* Draft::at(std::uint32_t token) { return token < owner_.size() && owner_[token] != 0 ? &found_[owner_[token] - 1] : nullptr; }

void Draft::add(Found found) {
  if (found.tokens.begin >= found.tokens.end || !is_free(found.tokens)) return;
  found.finder = finder_;
  found_.push_back(std::move(found));
  const TokenRange range = found_.back().tokens;
  std::fill(owner_.begin() + range.begin, owner_.begin() + range.end, static_cast<std::uint32_t>(found_.size()));
}

std::vector<Found> Draft::take() {
  std::ranges::sort(found_, {}, &Found::span);
  return std::exchange(found_, {});
}

Found found_at(const Passage& passage, TokenRange tokens, Kind kind, std::string rule) {
  return {passage.span(tokens), tokens, kind, MentionForm::name, std::nullopt, std::move(rule), Finder::lone};
}

}  // namespace docgraph
