#include "extract/mention/draft.hpp"

#include <algorithm>
#include <utility>

namespace docgraph {
namespace {

/// Owner of tokens that are no name whatever a later rule thinks.
constexpr std::uint32_t kBlocked = 0xFFFFFFFF;

}  // namespace

bool Draft::is_free(TokenRange range) const {
  return std::all_of(owner_.begin() + range.begin, owner_.begin() + range.end, [](std::uint32_t owner) { return owner == 0; });
}

const Found* Draft::at(std::uint32_t token) const {
  return token < owner_.size() && owner_[token] != 0 && owner_[token] != kBlocked ? &found_[owner_[token] - 1] : nullptr;
}

Found* Draft::at(std::uint32_t token) { return const_cast<Found*>(std::as_const(*this).at(token)); }

void Draft::add(Found found) {
  if (found.tokens.begin >= found.tokens.end || !is_free(found.tokens)) return;
  std::vector<Found> one;
  one.push_back(std::move(found));
  add_parts(std::move(one));
}

void Draft::add_parts(std::vector<Found> parts) {
  for (Found& part : parts) {
    found_.push_back(std::move(part));
    const TokenRange range = found_.back().tokens;
    std::fill(owner_.begin() + range.begin, owner_.begin() + range.end, static_cast<std::uint32_t>(found_.size()));
  }
}

void Draft::block(TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (owner_[i] == 0) owner_[i] = kBlocked;
  }
}

std::vector<Found> Draft::take() {
  std::ranges::sort(found_, {}, &Found::span);
  return std::exchange(found_, {});
}

Found found_at(const Passage& passage, TokenRange tokens, Kind kind, std::string rule) {
  return {passage.span(tokens), tokens, kind, MentionForm::name, std::nullopt, std::move(rule)};
}

}  // namespace docgraph
