#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "extract/diagnostic.hpp"
#include "extract/identity/identity.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Candidates = std::vector<std::uint32_t>;

constexpr std::size_t kMostCandidates = 12;  // listed in a message
constexpr std::string_view kArticle = "the ";

Candidates entities_where(const Identities& identities, const std::function<bool(const Entity&)>& holds) {
  Candidates found;
  for (std::uint32_t entity = 0; entity < identities.entities.size(); ++entity) {
    if (holds(identities.entities[entity])) found.push_back(entity);
  }
  return found;
}

bool has_form(const Entity& entity, const std::string& key) {
  return std::ranges::any_of(entity.forms, [&key](const EntityForm& form) { return fold(form.text) == key; });
}

// Who is so named, with those of the same kind who are so called: "Kim" asks which Kim, "Pyongyang" is the city and not the government too.
Candidates by_name(const std::string& key, const Identities& identities) {
  Candidates named = entities_where(identities, [&key](const Entity& entity) { return fold(entity.name) == key; });
  if (named.empty()) return entities_where(identities, [&key](const Entity& entity) { return has_form(entity, key); });
  return entities_where(identities, [&](const Entity& entity) {
    const auto same_kind = [&](std::uint32_t other) { return identities.entities[other].kind == entity.kind; };
    return fold(entity.name) == key || (std::ranges::any_of(named, same_kind) && has_form(entity, key));
  });
}

Candidates by_alias(std::string_view words, const Identities& identities, const Lexicon& lexicon) {
  const std::vector<std::uint32_t> listed = lexicon.named(words);
  return entities_where(identities, [&](const Entity& entity) {
    if (entity.lexicon_id.empty()) return false;
    return std::ranges::any_of(listed, [&](std::uint32_t entry) { return lexicon.entries()[entry].id == entity.lexicon_id; });
  });
}

// "Park" where nobody is called by it alone: whoever's name has the word in it.
Candidates by_word(const std::string& key, const Identities& identities) {
  if (key.empty()) return {};
  const std::string word = " " + key + " ";
  return entities_where(identities,
                        [&word](const Entity& entity) { return (" " + fold(entity.name) + " ").find(word) != std::string::npos; });
}

std::string listed(const Candidates& candidates, const Identities& identities) {
  std::string text;
  for (std::size_t i = 0; i < std::min(candidates.size(), kMostCandidates); ++i) {
    const Entity& entity = identities.entities[candidates[i]];
    text += fmt::format("{}{} ({}, {})", i == 0 ? "" : ", ", entity.id, entity.name, word(entity.kind));
  }
  if (candidates.size() > kMostCandidates) text += fmt::format(" and {} more", candidates.size() - kMostCandidates);
  return text;
}

/// The name or form nearest to the words, else to the last of them, which is mostly the surname.
std::string nearest_to(std::string_view words, const Identities& identities) {
  std::vector<std::string> known;
  for (const Entity& entity : identities.entities) {
    known.push_back(entity.name);
    for (const EntityForm& form : entity.forms) known.push_back(form.text);
  }
  std::string nearest = nearest_name(words, known);
  const std::size_t space = words.find_last_of(' ');
  if (nearest.empty() && space != std::string_view::npos) nearest = nearest_name(words.substr(space + 1), known);
  return nearest.empty() ? "tables/actors.csv of docgraph analyze lists all names" : fmt::format("did you mean {}?", quoted(nearest));
}

[[noreturn]] void refuse(const Diagnostic& asked, const std::string& message, const std::string& hint) {
  throw UsageError({asked.where, asked.message + message, hint});
}

/// Who may be meant: whoever's name has all the words in it, else the last one, which is mostly the surname ("President Park").
Candidates perhaps_meant(std::string_view words, const Identities& identities) {
  const std::string key = fold(words);
  Candidates bearers = by_word(key, identities);
  const std::size_t space = key.find_last_of(' ');
  return bearers.empty() && space != std::string::npos ? by_word(key.substr(space + 1), identities) : bearers;
}

[[noreturn]] void refuse_unknown(std::string_view words, const Identities& identities, const Diagnostic& asked) {
  const Candidates bearers = perhaps_meant(words, identities);
  refuse(asked, expected_got("the name of somebody or something in this collection", words),
         bearers.empty() ? nearest_to(words, identities) : "name one in full, or by its id: " + listed(bearers, identities));
}

[[noreturn]] void refuse_ambiguous(std::string_view words, const Candidates& candidates, const Identities& identities,
                                   const Diagnostic& asked) {
  refuse(asked, fmt::format("expected one name, but {} in this collection are called {}", candidates.size(), quoted(words)),
         "name one by its id: " + listed(candidates, identities));
}

Candidates called(std::string_view words, const Identities& identities, const Lexicon& lexicon) {
  const std::string key = fold(words);
  Candidates found = by_name(key, identities);
  if (found.empty()) found = by_alias(words, identities, lexicon);
  if (found.empty() && key.starts_with(kArticle)) return called(std::string_view(key).substr(kArticle.size()), identities, lexicon);
  return found;
}

}  // namespace

std::uint32_t entity_named(std::string_view words, const Identities& identities, const Lexicon& lexicon, const Diagnostic& asked) {
  const auto by_id = std::ranges::find(identities.entities, words, &Entity::id);
  if (by_id != identities.entities.end()) return static_cast<std::uint32_t>(by_id - identities.entities.begin());
  const Candidates found = called(words, identities, lexicon);
  if (found.empty()) refuse_unknown(words, identities, asked);
  if (found.size() > 1) refuse_ambiguous(words, found, identities, asked);
  return found.front();
}

}  // namespace docgraph
