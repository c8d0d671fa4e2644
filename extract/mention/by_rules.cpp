#include "extract/mention/by_rules.hpp"

#include "extract/index/index_fields.hpp"
#include "extract/mention/listed.hpp"
#include "extract/mention/lone.hpp"
#include "extract/mention/marked.hpp"
#include "extract/mention/organisation.hpp"
#include "extract/mention/people.hpp"
#include "extract/mention/person.hpp"
#include "extract/mention/place.hpp"

// What the user's own gazetteer names is found first, but for names inside those of organisations. Rules run from the surest to the weakest
// over all fields of the record, and the first that claims a word keeps it: organisations, whose
// names hold states and persons; announced persons, whose names hold cities; what the lists know; persons by looks alone. What one field
// introduces holds in all.

namespace docgraph {
namespace {

std::optional<Title> title_of(const std::vector<Passage>& passages, const Lexicon& lexicon) {
  for (const Passage& passage : passages) {
    if (passage.part == Part::title) return read_title(passage, lexicon);
  }
  return std::nullopt;
}

void find_names(std::vector<Draft>& drafts, const Lexicon& lexicon, const Title* title, int year) {
  for (Draft& draft : drafts) {
    draft.set_finder(Finder::own);
    find_own(draft, lexicon, true);
    draft.set_finder(Finder::made);
    if (draft.passage().part != Part::dateline) find_organisations(draft, lexicon);
    draft.set_finder(Finder::own);
    find_own(draft, lexicon, false);
    if (draft.passage().part == Part::dateline) continue;
    draft.set_finder(Finder::announced);
    find_announced_people(draft, lexicon, draft.passage().part == Part::title ? title : nullptr);
  }
  People people(lexicon);
  for (const Draft& draft : drafts) people.introduce(draft);
  for (Draft& draft : drafts) {
    draft.set_finder(Finder::introduced);
    people.find_again(draft);
    draft.set_finder(Finder::made);
    find_made_places(draft, lexicon);
    draft.set_finder(Finder::listed);
    find_listed(draft, lexicon);
    draft.set_finder(Finder::looks);
    if (draft.passage().part != Part::dateline) find_people_by_looks(draft, lexicon);
  }
  People others(lexicon);
  for (const Draft& draft : drafts) others.introduce(draft);
  for (Draft& draft : drafts) {
    if (draft.passage().part == Part::dateline) continue;
    draft.set_finder(Finder::introduced);
    others.find_again(draft);
    draft.set_finder(Finder::lone);
    find_short_organisations(draft);
    find_lone_names(draft, lexicon);
  }
  People loners(lexicon);
  for (const Draft& draft : drafts) loners.introduce(draft);
  for (Draft& draft : drafts) {
    if (draft.passage().part == Part::dateline) continue;
    draft.set_finder(Finder::introduced);
    loners.find_again(draft);
  }
  drop_messieurs(drafts, year);
}

}  // namespace

RecordDraft draft_by_rules(const Record& record, const Lexicon& lexicon) {
  RecordDraft draft;
  draft.passages.reserve(record.texts.size());
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) {
    // Index terms are no prose, and the fields that hold them stand last.
    if (index_field(record.texts[field].name) == nullptr) draft.passages.push_back(read_passage(record, field, lexicon));
  }
  draft.title = title_of(draft.passages, lexicon);
  draft.drafts = std::vector<Draft>(draft.passages.begin(), draft.passages.end());
  find_names(draft.drafts, lexicon, draft.title ? &*draft.title : nullptr, year_of(record.date));
  take_marked(record, draft.drafts);
  choose_readings(draft.drafts, lexicon);
  for (Draft& field : draft.drafts) field.set_finder(Finder::explained);
  find_explained_abbreviations(draft.drafts);
  for (Draft& field : draft.drafts) field.set_finder(Finder::listed);
  find_short_polities(draft.drafts, lexicon, year_of(record.date));
  return draft;
}

}  // namespace docgraph
