#include "extract/evaluate/gold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "extract/diagnostic.hpp"
#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kShape = R"(each line is one record, as {"id": "1", "mentions": [{"start": 0, "end": 4, "type": "PER"}]})";

/// Where a fault lies, to be told with it.
struct Place {
  const std::string& file;
  std::size_t line;
  std::string record;
};

[[noreturn]] void refuse(const Place& place, std::string message, std::string_view hint = kShape) {
  throw InputError({{place.file, place.line, place.record, ""}, std::move(message), std::string(hint)});
}

std::string as_text(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<std::string> text_or_nothing(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return as_text(*found);
}

bool flag(const Json& object, const char* key, bool otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::vector<std::string> texts_of(const Json& object, const char* key) {
  std::vector<std::string> texts;
  const auto found = object.find(key);
  if (found != object.end() && found->is_array())
    for (const Json& text : *found) texts.push_back(as_text(text));
  return texts;
}

std::uint32_t offset(const Json& mention, const char* key, const Place& place) {
  const auto found = mention.find(key);
  const bool counts = found != mention.end() && found->is_number_unsigned();
  if (!counts || found->get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max())
    refuse(place, fmt::format("\"{}\" of a mention: {}", key,
                              expected_got("a whole number, without quotes, of characters from the field's beginning",
                                           found == mention.end() ? "" : as_text(*found))));
  return found->get<std::uint32_t>();
}

/// The record's own texts, where its line holds them, with their maps.
class Texts {
 public:
  explicit Texts(const Json& record) : record_(record) {}

  /// The words at a place; empty where the line lacks the field.
  std::string words(const MarkedName& name) {
    const auto found = record_.find(name.field);
    if (found == record_.end() || !found->is_string()) return {};
    const std::string& text = found->get_ref<const std::string&>();
    const TextMap& map = maps_.try_emplace(name.field, text).first->second;
    return std::string(text_of(text, map.bytes({name.begin, name.end})));
  }

 private:
  const Json& record_;
  std::map<std::string, TextMap> maps_;
};

MarkedName read_name(const Json& mention, Texts& texts, const Place& place) {
  if (!mention.is_object()) refuse(place, expected_got("an object for each mention", as_text(mention)));
  MarkedName name;
  name.field = text_or_nothing(mention, "field").value_or("text");
  name.begin = offset(mention, "start", place);
  name.end = offset(mention, "end", place);
  if (name.end <= name.begin) refuse(place, fmt::format("a mention ends at {}, where it begins or before: {}", name.end, name.begin));
  name.kind = text_or_nothing(mention, "type").value_or("");
  name.entity = text_or_nothing(mention, "entity");
  // What docgraph prints calls it "form": a user's corrected copy of that is gold too.
  name.form = text_or_nothing(mention, mention.contains("kind") ? "kind" : "form").value_or("name");
  name.optional = flag(mention, "optional", false);
  const auto stated = text_or_nothing(mention, "surface");
  name.surface = stated ? *stated : texts.words(name);
  return name;
}

MarkedEdge read_edge(const Json& edge, const Place& place) {
  if (!edge.is_object()) refuse(place, expected_got(R"({"from": "…", "to": "…"} for each correspondence)", as_text(edge)));
  return {text_or_nothing(edge, "from"),     text_or_nothing(edge, "to"),  flag(edge, "directed", true),
          texts_of(edge, "from_aliases"),    texts_of(edge, "to_aliases"), text_or_nothing(edge, "from_entity"),
          text_or_nothing(edge, "to_entity")};
}

/// The array under a key; nothing if the key is missing or null.
const Json* array_of(const Json& record, const char* key, const Place& place) {
  const auto found = record.find(key);
  if (found == record.end() || found->is_null()) return nullptr;
  if (!found->is_array()) refuse(place, fmt::format("\"{}\": {}", key, expected_got("a list", as_text(*found))));
  return &*found;
}

MarkedRecord read_object(const Json& record, Place place) {
  if (!record.is_object()) refuse(place, expected_got("an object", as_text(record)));
  const auto id = text_or_nothing(record, "id");
  if (!id) refuse(place, expected_got("an \"id\", as in the corpus", ""));
  place.record = *id;
  MarkedRecord marked{*id, place.line, {}, std::nullopt};
  Texts texts(record);
  if (const Json* mentions = array_of(record, "mentions", place))
    for (const Json& mention : *mentions) marked.names.push_back(read_name(mention, texts, place));
  if (const Json* edges = array_of(record, "correspondence", place)) {
    marked.edges.emplace();
    for (const Json& edge : *edges) marked.edges->push_back(read_edge(edge, place));
  }
  return marked;
}

}  // namespace

MarkedRecord read_marked(std::string_view json, const std::string& file, std::size_t line) {
  const Place place{file, line, ""};
  const Json record = Json::parse(json, nullptr, false);
  if (record.is_discarded()) refuse(place, expected_got("a JSON object", json));
  return read_object(record, place);
}

std::vector<MarkedRecord> read_gold(std::string_view bytes, const std::string& file) {
  std::vector<MarkedRecord> gold;
  std::size_t line = 0;
  for (std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view text = bytes.substr(begin, end - begin);
    ++line;
    begin = end + 1;
    if (text.find_first_not_of(" \t\r") != std::string_view::npos) gold.push_back(read_marked(text, file, line));
  }
  if (gold.empty()) throw InputError({{file, 0, "", ""}, "it holds no record", std::string(kShape)});
  std::ranges::stable_sort(gold, {}, &MarkedRecord::id);
  const auto twice = std::ranges::adjacent_find(gold, {}, &MarkedRecord::id);
  if (twice != gold.end())
    refuse({file, std::next(twice)->line, twice->id}, fmt::format("this id stands in line {} already", twice->line),
           "give each record its own id");
  return gold;
}

}  // namespace docgraph
