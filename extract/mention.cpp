#include "extract/mention.hpp"

#include <array>
#include <optional>
#include <utility>

#include "extract/correspondence/title.hpp"
#include "extract/mention/capital.hpp"
#include "extract/mention/draft.hpp"
#include "extract/mention/listed.hpp"
#include "extract/mention/lone.hpp"
#include "extract/mention/organisation.hpp"
#include "extract/mention/passage.hpp"
#include "extract/mention/people.hpp"
#include "extract/mention/person.hpp"
#include "extract/mention/place.hpp"

// What the user's own gazetteer names is found first, but for names inside those of organisations. Rules run from the surest to the weakest
// over all fields of the record, and the first that claims a word keeps it: organisations, whose
// names hold states and persons; announced persons, whose names hold cities; what the lists know; persons by looks alone. What one field
// introduces holds in all.

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 5> kForms{"name", "short name", "demonym", "metonym", "compound"};
constexpr std::array<std::string_view, 5> kRoles{"mentioned", "author", "sender", "addressee", "participant"};

std::optional<Title> title_of(const std::vector<Passage>& passages, const Lexicon& lexicon) {
  for (const Passage& passage : passages) {
    if (passage.part == Part::title) return read_title(passage, lexicon);
  }
  return std::nullopt;
}

void find_names(std::vector<Draft>& drafts, const Lexicon& lexicon, const Title* title, int year) {
  for (Draft& draft : drafts) {
    find_own(draft, lexicon, true);
    if (draft.passage().part != Part::dateline) find_organisations(draft, lexicon);
    find_own(draft, lexicon, false);
    if (draft.passage().part == Part::dateline) continue;
    find_announced_people(draft, lexicon, draft.passage().part == Part::title ? title : nullptr);
  }
  People people(lexicon);
  for (const Draft& draft : drafts) people.introduce(draft);
  for (Draft& draft : drafts) {
    people.find_again(draft);
    find_made_places(draft, lexicon);
    find_listed(draft, lexicon);
    if (draft.passage().part != Part::dateline) find_people_by_looks(draft, lexicon);
  }
  People others(lexicon);
  for (const Draft& draft : drafts) others.introduce(draft);
  for (Draft& draft : drafts) {
    if (draft.passage().part == Part::dateline) continue;
    others.find_again(draft);
    find_short_organisations(draft);
    find_lone_names(draft, lexicon);
  }
  People loners(lexicon);
  for (const Draft& draft : drafts) loners.introduce(draft);
  for (Draft& draft : drafts) {
    if (draft.passage().part != Part::dateline) loners.find_again(draft);
  }
  drop_messieurs(drafts, year);
}

Mention mention_of(Found found, std::uint32_t field, const Lexicon& lexicon) {
  Mention mention;
  mention.field = field;
  mention.span = found.span;
  mention.kind = found.kind;
  mention.form = found.form;
  if (found.entry) mention.lexicon_id = lexicon.entries()[*found.entry].id;
  mention.rule = std::move(found.rule);
  return mention;
}

}  // namespace

std::string_view word(MentionForm form) { return kForms.at(static_cast<std::size_t>(form)); }
std::string_view word(Role role) { return kRoles.at(static_cast<std::size_t>(role)); }

std::vector<Mention> find_mentions(const Record& record, const Lexicon& lexicon, const MentionOptions& options) {
  std::vector<Passage> passages;
  passages.reserve(record.texts.size());
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) passages.push_back(read_passage(record, field, lexicon));
  const std::optional<Title> title = title_of(passages, lexicon);
  std::vector<Draft> drafts(passages.begin(), passages.end());
  find_names(drafts, lexicon, title ? &*title : nullptr, year_of(record.date));
  choose_readings(drafts, lexicon);
  find_explained_abbreviations(drafts);
  find_short_polities(drafts, lexicon, year_of(record.date));
  decide_capitals(drafts, title ? &*title : nullptr, lexicon, year_of(record.date), options);

  std::vector<Mention> mentions;
  for (Draft& draft : drafts) {
    const std::uint32_t field = draft.passage().field;
    for (Found& found : draft.take()) mentions.push_back(mention_of(std::move(found), field, lexicon));
  }
  return mentions;
}

}  // namespace docgraph
