// Editors mark more than the bare name ("President <persName>…"), and at times less; so the rules look first and the marks decide what is
// left open: whether it is a name, and of what kind.
#include "extract/mention/marked.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kMarked = "marked by the editor";

std::optional<Kind> kind_named(const std::string& type) {
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place})
    if (label(kind) == type) return kind;
  return std::nullopt;
}

struct Mark {
  Span span;  ///< in bytes
  Kind kind = Kind::person;
};

/// A mark of this field; nothing for one that is none or of another field. What a file of the user's says there may be anything.
std::optional<Mark> mark_of(const Json& one, const std::string& field, const TextMap& map) {
  if (!one.is_object() || !one.contains("type") || !one["type"].is_string()) return std::nullopt;
  if (!one.contains("field") || one["field"] != field) return std::nullopt;
  const auto offset = [&](const char* key) -> std::optional<std::uint32_t> {
    if (!one.contains(key) || !one[key].is_number_unsigned() || one[key] > 0xFFFFFFFFU) return std::nullopt;
    return one[key].get<std::uint32_t>();
  };
  const auto begin = offset("start");
  const auto end = offset("end");
  const auto kind = kind_named(one["type"].get<std::string>());
  if (!begin || !end || !kind || *begin >= *end) return std::nullopt;
  return Mark{map.bytes({*begin, *end}), *kind};
}

TokenRange tokens_in(const Passage& passage, Span span) {
  const auto first = std::ranges::partition_point(passage.tokens, [&](const Token& token) { return token.span.end <= span.begin; });
  const auto last = std::ranges::partition_point(passage.tokens, [&](const Token& token) { return token.span.begin < span.end; });
  TokenRange range{static_cast<std::uint32_t>(first - passage.tokens.begin()), static_cast<std::uint32_t>(last - passage.tokens.begin())};
  while (range.begin < range.end && passage.is_punctuation(range.begin)) ++range.begin;
  while (range.begin < range.end && passage.is_punctuation(range.end - 1) && !passage.is_initial(range.end - 1)) --range.end;
  return range;
}

bool agrees(Kind found, Kind marked) { return found == marked || (marked == Kind::place && found == Kind::polity); }

void take(const Mark& mark, Draft& draft) {
  const TokenRange range = tokens_in(draft.passage(), mark.span);
  if (range.begin >= range.end) return;
  if (draft.is_free(range)) {
    draft.add(found_at(draft.passage(), range, mark.kind, std::string(kMarked)));
    return;
  }
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    Found* found = draft.at(token);
    const bool inside = found != nullptr && found->tokens.begin >= range.begin && found->tokens.end <= range.end;
    if (!inside || found->tokens.begin != token) continue;
    const bool whole = found->tokens.begin == range.begin && found->tokens.end == range.end;
    if (!agrees(found->kind, mark.kind)) {
      // Of a part the editor says nothing: "the <orgName>Embassy of Hungary</orgName>" makes no organisation of Hungary.
      if (!whole) continue;
      found->kind = mark.kind;
      found->entry.reset();
    }
    found->finder = Finder::own;
    found->rule += std::string(", ").append(kMarked);
  }
}

}  // namespace

void take_marked(const Record& record, std::vector<Draft>& drafts) {
  const auto field = std::ranges::find(record.others, "marked", &Field::name);
  if (field == record.others.end()) return;
  const Json marks = Json::parse(field->text, nullptr, false);
  if (!marks.is_array()) return;
  for (Draft& draft : drafts) {
    const TextMap map(draft.passage().text);
    draft.set_finder(Finder::own);
    for (const Json& one : marks)
      if (const auto mark = mark_of(one, record.texts[draft.passage().field].name, map)) take(*mark, draft);
  }
}

}  // namespace docgraph
