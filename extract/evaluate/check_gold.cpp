#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "extract/evaluate/evaluate.hpp"
#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

const Field* field_of(const Record& record, const std::string& name) {
  const auto found = std::ranges::find(record.texts, name, &Field::name);
  return found == record.texts.end() ? nullptr : &*found;
}

std::string fields_of(const Record& record) {
  std::string names;
  for (const Field& field : record.texts) names += (names.empty() ? "" : ", ") + field.name;
  return names;
}

/// What keeps a name from being found at its place; empty if nothing.
std::string fault_of(const MarkedName& name, const Field& field, const TextMap& map) {
  const std::uint32_t size = map.code_point_at(static_cast<std::uint32_t>(field.text.size()));
  if (name.end > size) return fmt::format("a name ends at {}, but the text has {} characters", name.end, size);
  const std::string_view there = text_of(field.text, map.bytes({name.begin, name.end}));
  if (name.surface.empty() || there == name.surface) return {};
  return fmt::format("the name at {} to {} is {} in the gold and {} in the corpus", name.begin, name.end, quoted(name.surface),
                     quoted(there));
}

/// A field of a record with the map of its text.
struct MappedField {
  const Field* field = nullptr;
  TextMap map;
};

/// The first fault of each field: one that is out of place is seldom alone.
void check_record(const MarkedRecord& marked, const Record& record, const std::string& file, Diagnostics& diagnostics) {
  std::map<std::string, MappedField> fields;
  std::set<std::string> told;
  for (const MarkedName& name : marked.names) {
    if (told.contains(name.field)) continue;
    auto at = fields.find(name.field);
    if (at == fields.end()) {
      const Field* field = field_of(record, name.field);
      at = fields.emplace(name.field, MappedField{field, TextMap(field == nullptr ? "" : std::string_view(field->text))}).first;
    }
    const auto& [field, map] = at->second;
    Diagnostic fault{{file, marked.line, marked.id, name.field}, "", ""};
    if (field == nullptr) {
      fault.message = "the record has no such field in the corpus";
      fault.hint = fmt::format("its fields are {}", fields_of(record));
    } else if (fault.message = fault_of(name, *field, map); fault.message.empty()) {
      continue;
    } else {
      fault.hint = "the gold must be made of the same text; offsets count characters, the first is 0";
    }
    told.insert(name.field);
    diagnostics.add(fault);
  }
}

}  // namespace

void check_gold(const std::vector<MarkedRecord>& gold, const std::string& file, const std::vector<Record>& records,
                Diagnostics& diagnostics) {
  std::size_t answered = 0;
  for (const MarkedRecord& marked : gold) {
    const auto record = std::ranges::lower_bound(records, marked.id, {}, &Record::id);
    if (record == records.end() || record->id != marked.id) continue;
    ++answered;
    check_record(marked, *record, file, diagnostics);
  }
  const auto missing = std::ranges::find_if(
      gold, [&](const MarkedRecord& marked) { return !std::ranges::binary_search(records, marked.id, {}, &Record::id); });
  if (missing == gold.end()) return;
  const std::string example = records.empty() ? "" : fmt::format("; an id of the corpus is {}", quoted(records.front().id));
  if (answered == 0)
    throw InputError({{file, missing->line, missing->id, ""},
                      "none of its records is in the corpus",
                      fmt::format("the ids of both must be the same{}", example)});
  diagnostics.add({{file, missing->line, missing->id, ""},
                   fmt::format("{} of {} marked records are not in the corpus, this is the first", gold.size() - answered, gold.size()),
                   fmt::format("all that is marked in them counts as missed{}", example)});
}

}  // namespace docgraph
