#include "extract/mention/tagged.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/text/fold.hpp"

// The tagger has seen what the rules found, and learnt how far each rule can be trusted where; so it has the last word, but for four
// things. In titles, which have a grammar, and of persons and abbreviations that the text itself announces, the rules are surer than any
// model that has learnt from running prose. And a people's name or a short name is no name to the texts that it learnt from; it stays
// unless it is a part of a longer name. In catalogues a person named again by the surname stays where the tagger
// sees no name at all, if the record announces a bearer: to the tagger the surname may be a word of another sense.

namespace docgraph {
namespace {

bool overlap(TokenRange a, TokenRange b) { return a.begin < b.end && b.begin < a.end; }
bool same(TokenRange a, TokenRange b) { return a.begin == b.begin && a.end == b.end; }

bool is_sure(const Found& found, const Passage& passage) {
  return passage.part != Part::prose || found.finder == Finder::own || found.finder == Finder::announced ||
         found.finder == Finder::explained;
}

/// The last words, folded, of persons whom the text of a record announces.
using Bearers = std::set<std::string>;

std::string last_word(const Passage& passage, TokenRange tokens) { return fold(passage.at(tokens.end - 1)); }

Bearers bearers_in(const std::vector<Draft>& drafts) {
  Bearers bearers;
  for (const Draft& draft : drafts) {
    for (const Found& found : draft.found()) {
      if (found.kind == Kind::person && is_sure(found, draft.passage())) bearers.insert(last_word(draft.passage(), found.tokens));
    }
  }
  return bearers;
}

/// The find needs no voice of the tagger's: a people, a short name, or a person named again.
bool needs_no_voice(const Found& found, const Passage& passage, const Bearers& bearers) {
  if (found.form != MentionForm::name) return true;
  return found.kind == Kind::person && found.finder == Finder::introduced && bearers.contains(last_word(passage, found.tokens));
}

/// The find stands beside what the tagger says of its words.
bool stands(const Found& found, const Passage& passage, const std::vector<TaggedName>& names, const Bearers& bearers) {
  const auto name = std::ranges::find_if(names, [&](const TaggedName& other) { return overlap(other.tokens, found.tokens); });
  if (name == names.end()) return needs_no_voice(found, passage, bearers);
  if (!same(name->tokens, found.tokens)) return false;
  return found.form != MentionForm::name || kind_number(name->kind) == kind_number(found.kind);
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

void correct(Draft& draft, const std::vector<TaggedName>& names, const Bearers& bearers, const Lexicon& lexicon) {
  const Passage& passage = draft.passage();
  Draft corrected(passage);
  for (Found& found : draft.take()) {
    if (!is_sure(found, passage) && !stands(found, passage, names, bearers)) continue;
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
  // In bare prose the tagger knows better who is named again.
  const Bearers bearers = uses.has_title() ? bearers_in(record.drafts) : Bearers();
  for (Draft& draft : record.drafts) {
    if (draft.passage().part != Part::dateline) correct(draft, tagger.find(draft, lexicon, uses), bearers, lexicon);
  }
}

}  // namespace docgraph
