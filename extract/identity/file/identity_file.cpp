#include "extract/identity/file/identity_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/identity/ledger.hpp"
#include "extract/toml/toml.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 7> kDecisions = {"same", "different", "undecided", "ignore", "kind", "name", "post"};
constexpr std::array<Kind, 5> kKinds = {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office};

/// Which keys an entry may have besides names, reason and by.
std::vector<std::string> keys_of(Decision decision) {
  switch (decision) {
    case Decision::name:
      return {"names", "name", "kind", "reason", "by"};
    case Decision::post:
      return {"names", "owner", "confirmed", "reason", "by"};
    default:
      return {"names", "record", "kind", "reason", "by"};
  }
}

class Reader {
 public:
  explicit Reader(const std::string& path) : path_(path) {}

  std::vector<IdentityEntry> read(const TomlValue& root) const {
    std::vector<IdentityEntry> entries;
    for (const TomlValue& heading : root.items) {
      const Decision decision = decision_of(heading);
      for (const TomlValue& table : heading.items) entries.push_back(read_entry(decision, table));
    }
    std::ranges::stable_sort(entries, {}, &IdentityEntry::line);
    return entries;
  }

 private:
  [[noreturn]] void refuse(std::size_t line, std::string message, std::string hint) const {
    throw InputError({{path_, line, "", ""}, std::move(message), std::move(hint)});
  }

  Decision decision_of(const TomlValue& heading) const {
    const auto* const known = std::ranges::find(kDecisions, heading.key);
    if (known == kDecisions.end()) {
      const std::vector<std::string> keys = {"names", "record", "kind", "name", "owner", "confirmed", "reason", "by"};
      if (!is_list_of_tables(heading) && std::ranges::find(keys, heading.key) != keys.end())
        refuse(heading.line, fmt::format("{} stands before any heading", quoted(heading.key)),
               "write the heading, such as [[same]], on a line above it");
      const std::string nearest = nearest_name(heading.key, {kDecisions.begin(), kDecisions.end()});
      refuse(heading.line, fmt::format("there is no decision {}", quoted(heading.key)),
             nearest.empty() ? fmt::format("the decisions are [[{}]]", fmt::join(kDecisions, "]], [["))
                             : fmt::format("did you mean [[{}]]?", nearest));
    }
    if (!is_list_of_tables(heading))
      refuse(heading.line, expected_got(fmt::format("the heading [[{}]] alone on its line", heading.key), heading.key),
             "two brackets before and two after it, and its keys on the lines below");
    return static_cast<Decision>(known - kDecisions.begin());
  }

  static bool is_list_of_tables(const TomlValue& value) {
    return value.type == TomlType::list &&
           std::ranges::all_of(value.items, [](const TomlValue& item) { return item.type == TomlType::table; });
  }

  IdentityEntry read_entry(Decision decision, const TomlValue& table) const {
    IdentityEntry entry;
    entry.decision = decision;
    entry.line = table.line;
    for (const TomlValue& value : table.items) read_key(value, entry);
    check_complete(entry);
    return entry;
  }

  void read_key(const TomlValue& value, IdentityEntry& entry) const {
    const std::vector<std::string> known = keys_of(entry.decision);
    if (std::ranges::find(known, value.key) == known.end()) {
      const std::string nearest = nearest_name(value.key, known);
      refuse(value.line, fmt::format("[[{}]] has no key {}", word(entry.decision), quoted(value.key)),
             nearest.empty() ? fmt::format("its keys are {}", fmt::join(known, ", ")) : fmt::format("did you mean {}?", nearest));
    }
    if (value.key == "names") entry.names = words(value);
    if (value.key == "record") entry.records = words(value);
    if (value.key == "kind") entry.kind = kind(value);
    if (value.key == "name" || value.key == "owner") entry.value = text(value);
    if (value.key == "confirmed") entry.confirmed = flag(value);
    if (value.key == "reason") entry.reason = text(value);
    if (value.key == "by") entry.by = text(value);
  }

  std::string text(const TomlValue& value) const {
    if (value.type != TomlType::text)
      refuse(value.line, fmt::format("{}: {}", value.key, expected_got("a text between quotation marks", value.text)), "");
    return value.text;
  }

  bool flag(const TomlValue& value) const {
    if (value.type != TomlType::flag) refuse(value.line, fmt::format("{}: {}", value.key, expected_got("true or false", value.text)), "");
    return value.text == "true";
  }

  /// A list of texts, or one alone.
  std::vector<std::string> words(const TomlValue& value) const {
    std::vector<std::string> words;
    const std::vector<TomlValue> alone = {value};
    for (const TomlValue& item : value.type == TomlType::list ? value.items : alone) {
      if (item.type != TomlType::text || item.text.empty())
        refuse(item.line, fmt::format("{}: {}", value.key, expected_got("texts, as [\"one\", \"other\"]", item.text)), "");
      words.push_back(item.text);
    }
    return words;
  }

  Kind kind(const TomlValue& value) const {
    const std::string typed = text(value);
    const auto* const known = std::ranges::find(kKinds, typed, [](Kind one) { return word(one); });
    if (known != kKinds.end()) return *known;
    std::vector<std::string> kinds;
    for (const Kind one : kKinds) kinds.emplace_back(word(one));
    const std::string nearest = nearest_name(typed, kinds);
    refuse(value.line, fmt::format("kind: {}", expected_got(fmt::format("{}", fmt::join(kinds, " or ")), typed)),
           nearest.empty() ? "" : fmt::format("did you mean {}?", nearest));
  }

  void check_complete(const IdentityEntry& entry) const {
    const std::string heading = fmt::format("[[{}]]", word(entry.decision));
    if (entry.names.empty()) refuse(entry.line, heading + " wants names", "write names = [\"one\", \"other\"]");
    if (entry.decision == Decision::different && entry.names.size() < 2)
      refuse(entry.line, heading + " wants two names or more", "write names = [\"one\", \"other\"]");
    if (entry.decision == Decision::kind && !entry.kind) refuse(entry.line, heading + " wants a kind", "write kind = \"organisation\"");
    if (entry.decision == Decision::name && entry.value.empty())
      refuse(entry.line, heading + " wants the name to use", "write name = \"the preferred form\"");
    const bool doubled = entry.decision == Decision::different && has_equal_names(entry);
    if (doubled)
      refuse(entry.line, fmt::format("two names of this [[different]] are one: {}", fmt::join(entry.names, ", ")),
             "capitals, accents and \"the\" make no difference; tell two bearers of one name apart with record = \"…\"");
  }

  static bool has_equal_names(const IdentityEntry& entry) {
    std::vector<std::string> keys;
    for (const std::string& name : entry.names) keys.push_back(name_key(name));
    std::ranges::sort(keys);
    return std::ranges::adjacent_find(keys) != keys.end();
  }

  const std::string& path_;
};

}  // namespace

std::string_view word(Decision decision) { return kDecisions.at(static_cast<std::size_t>(decision)); }

IdentityFile read_identity_file(std::string_view bytes, const std::string& path) {
  IdentityFile file;
  file.name = path.substr(path.find_last_of('/') + 1);
  file.entries = Reader(path).read(parse_toml(bytes, path));
  check_contradictions(file, path);
  return file;
}

}  // namespace docgraph
