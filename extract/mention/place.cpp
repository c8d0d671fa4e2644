#include "extract/mention/place.hpp"

#include <string>

#include "extract/mention/name_run.hpp"

namespace docgraph {
namespace {

bool stands_before(const Passage& passage, std::uint32_t i) {
  return passage.is_any(i, {"lake", "mount", "mt", "mt.", "cape", "port", "fort", "camp", "gulf", "strait", "straits", "bay", "sea", "isle",
                            "isles", "bight", "point"});
}

/// A capitalised word that may name a place: any but function words at the start of a sentence.
bool may_name(const Passage& passage, const Lexicon& lexicon, std::uint32_t i) {
  if (!passage.is_capital(i) || passage.is(WordList::month, i)) return false;
  const LexiconMatch* match = passage.listed(i);
  if (match != nullptr) return lexicon.entries()[match->entry].kind != Kind::organisation;
  return !passage.is(WordList::common_word, i) && is_name_word(passage, lexicon, i, false);
}

}  // namespace

void find_made_places(Draft& draft, const Lexicon& lexicon) {
  const Passage& passage = draft.passage();
  for (std::uint32_t i = 0; i < passage.size(); ++i) {
    if (!passage.is_capital(i) || !passage.is(WordList::place_head, i) || !draft.is_free(i)) continue;
    TokenRange range{i, i + 1};
    if (stands_before(passage, i)) {
      std::uint32_t next = i + 1;
      if (passage.is_any(next, {"of"})) ++next;
      while (next < passage.size() && !passage.starts_line[next] && may_name(passage, lexicon, next) && draft.is_free(next))
        range.end = ++next;
    }
    if (range.end == i + 1) {
      while (range.begin > 0 && !passage.starts_line[range.begin] && may_name(passage, lexicon, range.begin - 1) &&
             draft.is_free(range.begin - 1))
        --range.begin;
    }
    // What a list knows keeps its entry; "Camp St" is the half of a name.
    const LexiconMatch* match = passage.listed(i);
    const bool listed = match != nullptr && match->tokens.begin <= range.begin && match->tokens.end >= range.end;
    if (listed || passage.is_any(range.end - 1, {"st", "st."})) continue;
    if (range.end - range.begin > 1)
      draft.add(found_at(passage, range, Kind::place, "made like a place's name: " + std::string(passage.at(i))));
  }
}

}  // namespace docgraph
