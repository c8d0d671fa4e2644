#include "extract/identity/file/posts_by_hand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extract/identity/file/apply.hpp"
#include "extract/identity/ledger.hpp"

namespace docgraph {
namespace {

/// The listed name of the owner, or the user's words.
std::string owner_name(const std::string& typed, const Lexicon& lexicon) {
  for (const std::uint32_t entry : lexicon.named(typed)) {
    if (lexicon.entries()[entry].kind == Kind::polity) return lexicon.entries()[entry].name;
  }
  return typed;
}

bool is_called(const Entity& entity, const std::string& name, const Lexicon& lexicon) {
  if (entity.kind != Kind::place) return false;
  if (name_key(entity.name) == name_key(name)) return true;
  const LexiconEntry* entry = entity.lexicon_id.empty() ? nullptr : lexicon.find(entity.lexicon_id);
  return entry != nullptr &&
         std::ranges::any_of(entry->aliases, [&name](const Alias& alias) { return name_key(alias.text) == name_key(name); });
}

std::uint32_t apply_post(const IdentityFile& file, const IdentityEntry& entry, const Lexicon& lexicon, std::vector<Entity>& entities) {
  std::uint32_t changed = 0;
  const std::string owner = owner_name(entry.value, lexicon);
  for (Entity& entity : entities) {
    if (std::ranges::none_of(entry.names, [&](const std::string& name) { return is_called(entity, name, lexicon); })) continue;
    entity.owner = owner;
    entity.owner_reason = owner.empty() ? fmt::format("nobody's post: {}", cite(file, entry)) : cite(file, entry);
    entity.owner_confirmed = true;
    entity.is_capital = false;
    ++changed;
  }
  return changed;
}

}  // namespace

void apply_posts(const IdentityFile& file, const Lexicon& lexicon, Identities& identities) {
  for (const IdentityEntry& entry : file.entries) {
    if (entry.decision != Decision::post || !entry.confirmed) continue;
    const std::uint32_t changed = apply_post(file, entry, lexicon, identities.entities);
    if (changed > 0) identities.use.applied.push_back({entry.line, entry.decision, changed});
  }
  std::ranges::stable_sort(identities.use.applied, {}, &AppliedDecision::line);
}

}  // namespace docgraph
