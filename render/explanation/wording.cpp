#include "render/explanation/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

std::string_view how_it_names(MentionForm form) {
  switch (form) {
    case MentionForm::name:
      return "by name";
    case MentionForm::short_name:
      return "by a short name";
    case MentionForm::demonym:
      return "by its people's name";
    case MentionForm::metonym:
      return "the capital for its government";
    case MentionForm::unnamed:
      return "without a name";
    case MentionForm::compound:
      break;
  }
  return "part of a compound, which names nobody";
}

}  // namespace

std::string record_heading(const Record& record) {
  const std::string date = record.date.known() ? to_text(record.date) : "undated";
  std::string heading = fmt::format("{}, {}", record.id, date);
  if (!record.file.empty()) heading += ", " + record.file;
  if (record.line > 0) heading += fmt::format(" line {}", record.line);
  return one_line(heading);
}

std::string role_of(const Mention& mention) {
  const std::string text = fmt::format("{}, {}", word(mention.role), how_it_names(mention.form));
  return mention.role == Role::author ? text + "; who reports a record is no part of named together" : text;
}

std::string meaning_of(const Entity* entity) {
  return entity == nullptr ? "counts for nobody" : one_line(fmt::format("{} ({}; id {})", entity->name, word(entity->kind), entity->id));
}

std::string owner_of(const Entity* entity) {
  if (entity == nullptr || entity->owner.empty()) return {};
  if (entity->is_capital) return one_line(entity->owner_reason);
  return one_line(fmt::format("a mission{} of {}: {}", entity->owner_confirmed ? "" : ", it seems,", entity->owner, entity->owner_reason));
}

std::string ends_of(const Tie& tie, const Identities& identities) {
  return one_line(fmt::format("{} {} {}", identities.entities[tie.a].name, tie.directed ? "→" : "–", identities.entities[tie.b].name));
}

std::string weight_of(const Tie& tie) { return tie.records == 1 ? "this record alone" : counted(tie.records, "record", "records"); }

std::string ties_heading(const ExplainedTies& ties) {
  const std::string layer = heading(ties.layer);
  if (ties.ties.empty()) return fmt::format("{}: no tie. {}", layer, ties.remark);
  const auto alone = std::ranges::count(ties.ties, 1U, &Tie::records);
  const std::string many = ties.ties.size() == 1 ? "a tie" : fmt::format("{} ties", ties.ties.size());
  if (ties.ties.size() == 1) return fmt::format("{}: {}.", layer, many);
  const bool all = static_cast<std::size_t>(alone) == ties.ties.size();
  return fmt::format("{}: {}, {} of them on this record alone.", layer, many, alone == 0 ? "none" : all ? "all" : std::to_string(alone));
}

}  // namespace docgraph
