#include "extract/read/json_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/date/written_date.hpp"
#include "extract/index/index_fields.hpp"
#include "extract/text/trimmed.hpp"

namespace docgraph {

namespace {

constexpr std::array<std::string_view, 4> kTextFields = {"title", "description", "text", "dateline"};
constexpr std::size_t kNamesShown = 5;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_whole_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

class RecordMaker {
 public:
  RecordMaker(JsonObject object, Location where, Diagnostics& diagnostics)
      : object_(std::move(object)), where_(std::move(where)), diagnostics_(diagnostics) {}

  std::optional<Record> run() {
    if (!object_.fault.empty()) return refuse(object_.fault_field, object_.fault, {});
    keep_last_of_each();
    Record record;
    if (!read_id(record) || !read_date(record) || !read_texts(record)) return std::nullopt;
    read_index(record);
    for (JsonField& field : object_.fields)
      if (!is_known(field.name)) record.others.push_back({std::move(field.name), std::move(field.text)});
    if (std::ranges::all_of(record.texts, [](const Field& field) { return index_field(field.name) != nullptr; }))
      return refuse_without_texts(record);
    tell_repairs();
    return record;
  }

 private:
  static bool is_known(std::string_view name) {
    return name == "id" || name == "date" || std::ranges::find(kTextFields, name) != kTextFields.end();
  }

  std::nullopt_t refuse(std::string field, std::string message, std::string hint) {
    where_.field = std::move(field);
    diagnostics_.add({where_, std::move(message), std::move(hint)});
    return std::nullopt;
  }

  // The field of this name, or null where it is absent.
  [[nodiscard]] const JsonField* find(std::string_view name) const {
    const auto found = std::ranges::find(object_.fields, name, &JsonField::name);
    return found == object_.fields.end() || found->kind == JsonKind::null ? nullptr : &*found;
  }

  // Sorts stably by name and takes the last of each run, then brings the fields back into their order.
  void keep_last_of_each() {
    std::vector<std::size_t> order(object_.fields.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    const auto name_of = [&](std::size_t at) -> const std::string& { return object_.fields[at].name; };
    std::ranges::stable_sort(order, {}, name_of);
    std::vector<std::size_t> kept;
    for (std::size_t at = 0; at < order.size(); ++at)
      if (at + 1 == order.size() || name_of(order[at]) != name_of(order[at + 1])) kept.push_back(order[at]);
    std::ranges::sort(kept);
    std::vector<JsonField> fields;
    fields.reserve(kept.size());
    for (const std::size_t at : kept) fields.push_back(std::move(object_.fields[at]));
    object_.fields = std::move(fields);
  }

  bool read_id(Record& record) {
    const JsonField* field = find("id");
    if (field == nullptr) return true;
    const bool usable = field->kind == JsonKind::string || (field->kind == JsonKind::number && is_whole_number(field->text));
    if (!usable) {
      refuse("id", expected_got("a text or a whole number", field->text), "give each record its own id, or none");
      return false;
    }
    record.id = where_.record = field->text;
    return true;
  }

  bool read_date(Record& record) {
    const JsonField* field = find("date");
    if (field == nullptr || trimmed(field->text).empty()) return true;
    const std::string_view words = trimmed(field->text);
    const auto date = field->kind == JsonKind::other ? std::nullopt : read_written_date(words);
    if (date) {
      record.date = date->date;
      if (!date->whole && find("date_text") == nullptr) record.others.push_back({"date_text", std::string(words)});
      return true;
    }
    refuse("date", expected_got("YYYY, YYYY-MM or YYYY-MM-DD", field->text), hint_for_date(words));
    return false;
  }

  bool read_texts(Record& record) {
    for (const std::string_view name : kTextFields) {
      const JsonField* field = find(name);
      if (field == nullptr) continue;
      if (field->kind != JsonKind::string) {
        refuse(std::string(name), expected_got("a text in double quotes", field->text), {});
        return false;
      }
      if (!is_blank(field->text)) record.texts.push_back({std::string(name), field->text});
    }
    return true;
  }

  // Index terms, once more by their canonical names. What holds no terms stays a further field.
  void read_index(Record& record) {
    for (const IndexField& index : index_fields()) {
      auto field = std::ranges::find(object_.fields, index.name, &JsonField::name);
      if (field == object_.fields.end() && index.name == "organisations")
        field = std::ranges::find(object_.fields, "organizations", &JsonField::name);
      if (field == object_.fields.end()) continue;
      std::string terms = terms_of(*field);
      if (terms.empty()) continue;
      record.texts.push_back({std::string(index.name), std::move(terms)});
      object_.fields.erase(field);
    }
  }

  static std::string terms_of(const JsonField& field) {
    if (field.kind == JsonKind::string) return joined_terms(field.text);
    std::string padded = field.text;
    padded.append(kJsonPadding, ' ');
    std::string lines;
    for (const std::string& name :
         read_json_names(std::string_view(padded).substr(0, field.text.size())).value_or(std::vector<std::string>()))
      lines += name + "\n";
    return joined_terms(lines);
  }

  std::nullopt_t refuse_without_texts(const Record& record) {
    std::string names;
    std::string hint = "rename the field that holds the record's words to \"text\"";
    for (std::size_t at = 0; at < std::min(record.others.size(), kNamesShown); ++at) {
      const Field& field = record.others[at];
      names += (at > 0 ? ", " : "") + field.name;
      if (field.text.starts_with("[{")) hint = fmt::format("if the records lie in {}, make that array the whole file", quoted(field.name));
    }
    const std::string got = names.empty() ? "none of them" : "only " + quoted(names);
    return refuse({}, "expected a title, description, text or dateline, got " + got, hint);
  }

  void tell_repairs() {
    const JsonRepairs& repairs = object_.repairs;
    if (repairs.bytes > 0)
      tell(fmt::format("expected UTF-8, got other bytes ({} of them or groups of them now read U+FFFD)", repairs.bytes),
           "if the file is in an older encoding, convert it first: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW");
    if (repairs.surrogates > 0)
      tell(fmt::format("expected whole characters, got half of one (\\ud800 to \\udfff; {} now read U+FFFD)", repairs.surrogates), {});
    if (repairs.controls > 0)
      tell(fmt::format("expected \\n for a line break in a text, got a raw control character ({} are kept)", repairs.controls), {});
  }

  void tell(std::string message, std::string hint) { diagnostics_.add({where_, std::move(message), std::move(hint)}); }

  JsonObject object_;
  Location where_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Record> make_record(JsonObject object, Location where, Diagnostics& diagnostics) {
  return RecordMaker(std::move(object), std::move(where), diagnostics).run();
}

}  // namespace docgraph
