#include "extract/mention.hpp"

#include <array>
#include <optional>
#include <utility>

#include "extract/mention/by_rules.hpp"
#include "extract/mention/capital.hpp"
#include "extract/mention/tagged.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 6> kForms{"name", "short name", "demonym", "metonym", "compound", "unnamed"};
constexpr std::array<std::string_view, 6> kRoles{"mentioned", "author", "sender", "addressee", "participant", "indexed"};

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

std::vector<Mention> find_mentions(const Record& record, const Lexicon& lexicon, const Tagger& tagger, const MentionOptions& options) {
  RecordDraft draft = draft_by_rules(record, lexicon);
  correct_by_tagger(draft, tagger, lexicon);
  decide_capitals(draft.drafts, draft.title ? &*draft.title : nullptr, lexicon, year_of(record.date), options);

  std::vector<Mention> mentions;
  for (Draft& field_draft : draft.drafts) {
    const std::uint32_t field = field_draft.passage().field;
    for (Found& found : field_draft.take()) mentions.push_back(mention_of(std::move(found), field, lexicon));
  }
  return mentions;
}

std::vector<Mention> find_mentions(const Record& record, const Lexicon& lexicon, const MentionOptions& options) {
  return find_mentions(record, lexicon, Tagger(), options);
}

}  // namespace docgraph
