#include "extract/mention/tagged.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

// The tagger has seen what the rules found, and learnt how far each rule can be trusted where; so it has the last word, but for three
// things. In titles, which have a grammar, and of persons and abbreviations that the text itself announces, the rules are surer than any
// model that has learnt from running prose. And a people's name or a short name is no name to the texts that it learnt from; it stays
// unless it is a part of a longer name.

namespace docgraph {
namespace {

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }
bool same(TokenRange a, TokenRange b) { return a.begin == b.begin && a.end == b.end; }

bool is_sure(const Found& found, const Passage& passage) {
  return passage.part != Part::prose || found.finder == Finder::own || found.finder == Finder::announced ||
         found.finder == Finder::explained;
}

/// The find stands beside what the tagger says of its words.
bool stands(const Found& found, const std::vector<TaggedName>& names) {
  const auto name = std::ranges::find_if(names, [&](const TaggedName& other) { return overlap(other.tokens, found.tokens); });
  const bool agrees = name != names.end() && same(name->tokens, found.tokens);
  if (found.form != MentionForm::name) return name == names.end() || agrees;
  return agrees && kind_number(name->kind) == kind_number(found.kind);
}

/// "Honecker schlägt Breschnew": a verb in it, which the model takes for a particle in a language that it has not learnt.
bool is_clause(const TaggedName& name, const Passage& passage) {
  for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
    if (name.kind == Kind::person && passage.is_lower(i) && !passage.is(WordList::name_particle, i)) return true;
  }
  return false;
}

/// Two decimals, and never 1.00: the model is never certain.
std::string rule_of(const TaggedName& name) { return fmt::format("the tagger: {:.2f}", std::min(name.confidence, 0.99)); }

/// What the tagger sees, with the entry of the lists that bears this name and is of this kind.
Found found_of(const TaggedName& name, const Passage& passage, const Lexicon& lexicon) {
  Found found = found_at(passage, name.tokens, name.kind, rule_of(name));
  const LexiconMatch* match = passage.listed(name.tokens.begin);
  if (match == nullptr || !same(match->tokens, name.tokens)) return found;
  const LexiconEntry& entry = lexicon.entries()[match->entry];
  if (kind_number(entry.kind) != kind_number(name.kind)) return found;
  found.entry = match->entry;
  found.kind = entry.kind;
  return found;
}

void correct(Draft& draft, const std::vector<TaggedName>& names, const Lexicon& lexicon) {
  const Passage& passage = draft.passage();
  Draft corrected(passage);
  for (Found& found : draft.take()) {
    if (!is_sure(found, passage) && !stands(found, names)) continue;
    corrected.set_finder(found.finder);
    corrected.add(std::move(found));
  }
  corrected.set_finder(Finder::tagger);
  for (const TaggedName& name : names) {
    if (!is_clause(name, passage)) corrected.add(found_of(name, passage, lexicon));
  }
  draft = std::move(corrected);
}

}  // namespace

void correct_by_tagger(RecordDraft& record, const Tagger& tagger, const Lexicon& lexicon) {
  if (tagger.empty()) return;
  const WordUses uses(record.drafts);
  for (Draft& draft : record.drafts) {
    if (draft.passage().part != Part::dateline) correct(draft, tagger.find(draft, lexicon, uses), lexicon);
  }
}

}  // namespace docgraph
