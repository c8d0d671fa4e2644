#include "extract/read/field_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/index/index_fields.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kNamesShown = 12;
constexpr std::size_t kNamesKept = 1000;

std::string_view joint_of(std::string_view field) {
  if (index_field(field) != nullptr) return "; ";
  return field == "description" || field == "text" ? "\n\n" : " ";
}

bool is_blank(const JsonField& field) {
  return field.kind == JsonKind::null || field.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::string names_shown(const std::set<std::string>& names) {
  std::string shown;
  std::size_t count = 0;
  for (const std::string& name : names) {
    if (++count > kNamesShown) return shown + ", …";
    shown += (count > 1 ? ", " : "") + quoted(name);
  }
  return shown;
}

}  // namespace

const std::vector<std::string_view>& mappable_fields() {
  static const std::vector<std::string_view> fields = [] {
    std::vector<std::string_view> all = {"id", "date", "title", "description", "text", "dateline"};
    for (const IndexField& field : index_fields()) all.push_back(field.name);
    return all;
  }();
  return fields;
}

ColumnRenamer::ColumnRenamer(FieldMap map) : map_(std::move(map)) {
  for (const MappedField& mapped : map_)
    for (const std::string& column : mapped.columns) folded_.insert(fold(column));
}

bool ColumnRenamer::maps(std::string_view column) const { return !empty() && folded_.contains(fold(column)); }

bool ColumnRenamer::makes(std::string_view field) const { return std::ranges::find(map_, field, &MappedField::field) != map_.end(); }

void ColumnRenamer::meet(const std::string& column) {
  // Objects may have any number of names; those that are asked for are never too many.
  if (!empty() && (met_.size() < kNamesKept || maps(column))) met_.insert(column);
}

void ColumnRenamer::rename(JsonObject& object) {
  if (empty()) return;
  for (const JsonField& field : object.fields) meet(field.name);
  std::vector<JsonField> made;
  for (const MappedField& mapped : map_) {
    std::optional<JsonField> whole;
    for (const std::string& column : mapped.columns) {
      const auto is_column = [key = fold(column)](const JsonField& field) { return fold(field.name) == key; };
      const auto found = std::ranges::find_if(object.fields, is_column);
      if (found == object.fields.end() || is_blank(*found)) continue;
      if (!whole)
        whole = JsonField{mapped.field, found->kind, found->text};
      else
        *whole = {mapped.field, JsonKind::string, fmt::format("{}{}{}", whole->text, joint_of(mapped.field), found->text)};
    }
    if (whole) made.push_back(*std::move(whole));
  }
  std::erase_if(object.fields, [&](const JsonField& field) { return maps(field.name); });
  for (JsonField& field : object.fields)
    if (makes(field.name)) field.name += " (not mapped)";
  std::ranges::move(made, std::back_inserter(object.fields));
}

void ColumnRenamer::check(const std::string& file) const {
  std::set<std::string> met;
  for (const std::string& name : met_) met.insert(fold(name));
  for (const MappedField& mapped : map_) {
    for (const std::string& column : mapped.columns) {
      if (met.contains(fold(column))) continue;
      const std::string nearest = nearest_name(column, {met_.begin(), met_.end()});
      throw InputError({{file, 0, {}, {}},
                        fmt::format("--map: there is no column {}", quoted(column)),
                        nearest.empty() ? "the columns are " + names_shown(met_) : fmt::format("did you mean {}?", quoted(nearest))});
    }
  }
}

}  // namespace docgraph
