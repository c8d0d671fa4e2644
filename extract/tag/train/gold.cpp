#include "extract/tag/train/gold.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "extract/diagnostic.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/tag/train/conll.hpp"
#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const Record& record, const std::string& file, std::string_view expected, std::string_view got) {
  throw InputError({{file, record.line, record.id, "mentions"},
                    expected_got(expected, got),
                    "each mention needs field, start, end and type; start and end count characters from 0"});
}

std::optional<std::uint32_t> offset_of(const Json& mention, const char* key) {
  const auto found = mention.find(key);
  if (found == mention.end() || !found->is_number_unsigned() || *found > 0xffffffffU) return std::nullopt;
  return found->get<std::uint32_t>();
}

std::string word_of(const Json& mention, const char* key) {
  const auto found = mention.find(key);
  return found != mention.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// The name that a mention marks; nothing for kinds that the tagger does not know.
std::optional<GoldName> name_of(const Json& mention, const Record& record, const std::string& file) {
  if (!mention.is_object()) refuse(record, file, "an object for each mention", mention.dump());
  const std::optional<Kind> kind = gold_kind(word_of(mention, "type"));
  const std::string form = word_of(mention, mention.contains("form") ? "form" : "kind");
  if (!kind || form == "demonym" || form == "compound") return std::nullopt;
  const auto field = std::ranges::find(record.texts, word_of(mention, "field"), &Field::name);
  if (field == record.texts.end()) refuse(record, file, "the name of a text field of the record", word_of(mention, "field"));
  const std::optional<std::uint32_t> start = offset_of(mention, "start");
  const std::optional<std::uint32_t> end = offset_of(mention, "end");
  const bool sound = start && end && *start < *end;
  const Span span = sound ? TextMap(field->text).bytes({*start, *end}) : Span{};
  if (span.begin >= span.end) refuse(record, file, "a place in the field", mention.dump());
  return GoldName{static_cast<std::uint32_t>(field - record.texts.begin()), span, *kind};
}

GoldRecord gold_of(Record record, const std::string& file) {
  const auto marks = std::ranges::find(record.others, "mentions", &Field::name);
  if (marks == record.others.end()) refuse(record, file, "a field \"mentions\"", "");
  const Json mentions = Json::parse(marks->text, nullptr, false);
  if (!mentions.is_array()) refuse(record, file, "an array", marks->text);
  GoldRecord gold;
  for (const Json& mention : mentions) {
    if (auto name = name_of(mention, record, file)) gold.names.push_back(*name);
  }
  gold.record = std::move(record);
  return gold;
}

/// The first line that is not empty ends in a tag.
bool is_conll(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] != '{' && bytes[first] != '[';
}

}  // namespace

std::vector<GoldRecord> read_gold(std::string bytes, const std::string& name) {
  std::string text = unpack(std::move(bytes), name);
  if (is_conll(text)) return read_conll(text, name);
  Diagnostics diagnostics(true);
  const auto reader = read_records(std::move(text), name, diagnostics);
  std::vector<GoldRecord> gold;
  while (auto record = reader->next()) gold.push_back(gold_of(std::move(*record), name));
  return gold;
}

}  // namespace docgraph
