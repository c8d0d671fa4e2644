#include "extract/mention/people.hpp"

#include <algorithm>

#include "extract/mention/name_run.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// Capitalised words on either side would make the family name part of something else: "Park Avenue", "Camp Brown".
bool is_part_of_more(const Passage& passage, TokenRange name) {
  const bool joined = name.end < passage.size() && passage.tokens[name.end].after_space && !passage.starts_line[name.end];
  if (joined && passage.is_capital(name.end) &&
      (passage.is(WordList::place_head, name.end) || passage.is(WordList::organisation_head, name.end)))
    return true;
  return name.begin > 0 && !passage.starts_line[name.begin] &&
         passage.is_any(name.begin - 1, {"mount", "lake", "fort", "camp", "port", "cape", "uss", "hms"});
}

bool is_sentence_start(const Passage& passage, std::uint32_t i) { return passage.tokens[i].starts_sentence || passage.starts_line[i]; }

}  // namespace

void People::introduce(const Draft& draft) {
  const Passage& passage = draft.passage();
  for (const Found& found : draft.found()) {
    if (found.kind != Kind::person) continue;
    const std::uint32_t family = family_name(passage, found.tokens);
    const std::string key = fold(passage.at(family));
    if (key.size() < 2) continue;
    const std::string_view name = text_of(passage.text, found.span);
    Bearer& bearer = bearers_[key];
    if (name.size() > bearer.name.size()) bearer.name = name;
    bearer.common = passage.is(WordList::common_word, family) || !lexicon_->named(key).empty();
  }
}

bool People::stands_alone(const Passage& passage, TokenRange name, const Bearer& bearer) const {
  if (is_part_of_more(passage, name)) return false;
  if (!bearer.common) return true;
  // "Green" is a person mid-sentence; at its start only where a verb or a mark of speech follows.
  if (!is_sentence_start(passage, name.begin)) return true;
  return passage.is(WordList::reporting_verb, name.end) || passage.is_any(name.end, {":", "(", "’s", "'s", "and"});
}

const People::Bearer* People::bearer_at(const Passage& passage, std::uint32_t i) const {
  if (bearers_.empty() || passage.is_initial(i)) return nullptr;
  const auto bearer = bearers_.find(fold(passage.at(i)));
  if (bearer == bearers_.end()) return nullptr;
  const LexiconMatch* match = passage.listed(i);
  const bool other =
      match != nullptr && (match->tokens.end - match->tokens.begin > 1 || lexicon_->entries()[match->entry].kind == Kind::polity);
  return other ? nullptr : &bearer->second;
}

void People::find_again(Draft& draft) const {
  const Passage& passage = draft.passage();
  for (std::uint32_t i = 0; i < passage.size(); ++i) {
    if (!draft.is_free(i) || !passage.is_capital(i) || is_enumerator(passage, i)) continue;
    const std::uint32_t end = name_end(passage, *lexicon_, i, false);
    const TokenRange name{i, std::max(end, i + 1)};
    const Bearer* bearer = bearer_at(passage, family_name(passage, name));
    if (bearer != nullptr && name.end - i > 1 && draft.is_free(name)) {
      draft.add(found_at(passage, name, Kind::person, "family name of " + bearer->name + ", introduced in this record"));
    } else if (bearer = bearer_at(passage, i); bearer != nullptr && stands_alone(passage, {i, i + 1}, *bearer)) {
      draft.add(found_at(passage, {i, i + 1}, Kind::person, "surname of " + bearer->name + ", introduced in this record"));
    }
  }
}

}  // namespace docgraph
