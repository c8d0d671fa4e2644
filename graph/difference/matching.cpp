#include "graph/difference/matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Bearers = std::map<std::string, std::vector<std::uint32_t>>;

/// Who bears each key; in entity order.
Bearers bearers_in(const Identities& identities) {
  Bearers bearers;
  for (std::uint32_t i = 0; i < identities.entities.size(); ++i) {
    const Entity& entity = identities.entities[i];
    const std::string key = entity.lexicon_id.empty() ? fmt::format("{}\n{}", word(entity.kind), fold(entity.name))
                                                      : fmt::format("{}\n\n{}", word(entity.kind), entity.lexicon_id);
    bearers[key].push_back(i);
  }
  return bearers;
}

}  // namespace

std::vector<std::uint32_t> match_entities(const Identities& first, const Identities& second) {
  const Bearers ours = bearers_in(first);
  const Bearers theirs = bearers_in(second);
  std::vector<std::uint32_t> match(first.entities.size(), kNoEntity);
  for (const auto& [key, entities] : ours) {
    const auto found = theirs.find(key);
    if (found == theirs.end()) continue;
    const std::vector<std::uint32_t>& others = found->second;
    if (entities.size() == 1 && others.size() == 1) {
      match[entities.front()] = others.front();
      continue;
    }
    for (const std::uint32_t entity : entities) {
      const auto same =
          std::ranges::find(others, first.entities[entity].id, [&](std::uint32_t other) { return second.entities[other].id; });
      if (same != others.end()) match[entity] = *same;
    }
  }
  return match;
}

}  // namespace docgraph
