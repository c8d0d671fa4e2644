#include "graph/claims/claims_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/toml/toml.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 15> kKeys = {"text",   "layer",  "measure", "actor", "top", "above",     "tie",    "records",
                                                    "no_tie", "absent", "change",  "from",  "to",  "than_from", "than_to"};
constexpr std::uint32_t kMost = 1'000'000'000;

/// What is wrong with this file is wrong with the command.
TomlValue parse(std::string_view bytes, const std::string& path) {
  try {
    return parse_toml(bytes, path);
  } catch (const InputError& fault) {
    throw UsageError(fault.diagnostic());
  }
}

class Reader {
 public:
  explicit Reader(const std::string& path) : path_(path) {}

  [[nodiscard]] std::vector<Claim> read(const TomlValue& root) const {
    std::vector<Claim> claims;
    for (const TomlValue& heading : root.items) {
      check_heading(heading);
      for (const TomlValue& table : heading.items) claims.push_back(read_claim(table));
    }
    if (claims.empty())
      refuse(0, expected_got("claims", ""), "a claim begins with [[claim]] on a line of its own; docs/claims.md has examples");
    return claims;
  }

 private:
  [[noreturn]] void refuse(std::size_t line, std::string message, std::string hint = "") const {
    throw UsageError({{path_, line, "", ""}, std::move(message), std::move(hint)});
  }

  [[noreturn]] void refuse_unknown(const TomlValue& value, const std::string& message, const std::vector<std::string>& known) const {
    const std::string nearest = nearest_name(value.text.empty() ? value.key : value.text, known);
    refuse(value.line, message,
           nearest.empty() ? fmt::format("there are {}", fmt::join(known, ", ")) : fmt::format("did you mean {}?", nearest));
  }

  void check_heading(const TomlValue& heading) const {
    const bool tables = heading.type == TomlType::list &&
                        std::ranges::all_of(heading.items, [](const TomlValue& item) { return item.type == TomlType::table; });
    if (heading.key == "claim" && tables) return;
    const bool is_key = std::ranges::find(kKeys, heading.key) != kKeys.end();
    refuse(heading.line, expected_got("the heading [[claim]] alone on its line", heading.key),
           is_key ? fmt::format("{} belongs to a claim: write [[claim]] on a line above it", heading.key)
                  : "two brackets before and two after it, and its keys on the lines below");
  }

  [[nodiscard]] Claim read_claim(const TomlValue& table) const {
    Claim claim;
    claim.line = table.line;
    for (const TomlValue& value : table.items) check_key(value);
    set_sort(table, claim);
    claim.text = find(table, "text") == nullptr ? "" : text(*find(table, "text"));
    if (const TomlValue* layer = find(table, "layer")) claim.layer = layer_of(*layer);
    read_names(table, claim);
    read_measure(table, claim);
    read_numbers(table, claim);
    read_dates(table, claim);
    return claim;
  }

  void check_key(const TomlValue& value) const {
    if (std::ranges::find(kKeys, value.key) != kKeys.end()) return;
    const std::string nearest = nearest_name(value.key, {kKeys.begin(), kKeys.end()});
    refuse(value.line, fmt::format("a claim has no key {}", quoted(value.key)),
           nearest.empty() ? fmt::format("its keys are {}", fmt::join(kKeys, ", ")) : fmt::format("did you mean {}?", nearest));
  }

  static const TomlValue* find(const TomlValue& table, std::string_view key) {
    const auto found = std::ranges::find(table.items, key, &TomlValue::key);
    return found == table.items.end() ? nullptr : &*found;
  }

  /// The one key that says what is claimed.
  void set_sort(const TomlValue& table, Claim& claim) const {
    constexpr std::array<std::pair<std::string_view, ClaimSort>, 6> kSorts = {{{"top", ClaimSort::top},
                                                                               {"above", ClaimSort::above},
                                                                               {"tie", ClaimSort::tie},
                                                                               {"no_tie", ClaimSort::no_tie},
                                                                               {"absent", ClaimSort::absent},
                                                                               {"change", ClaimSort::higher}}};
    std::string_view said;
    for (const auto& [key, sort] : kSorts) {
      const TomlValue* value = find(table, key);
      if (value == nullptr) continue;
      if (!said.empty())
        refuse(value->line, fmt::format("this claim says two things, {} and {}", said, key), "make two claims of it, each under [[claim]]");
      said = key;
      claim.sort = sort;
      if (key == "change") claim.sort = change(*value);
    }
    if (said.empty())
      refuse(table.line, "this claim says nothing that can be tested",
             "give it one of top, above, tie, no_tie, absent, change; docs/claims.md has an example of each");
  }

  [[nodiscard]] ClaimSort change(const TomlValue& value) const {
    const std::string word = text(value);
    if (word != "higher" && word != "lower")
      refuse_unknown(value, fmt::format("change: {}", expected_got("higher or lower", word)), {"higher", "lower"});
    return word == "higher" ? ClaimSort::higher : ClaimSort::lower;
  }

  [[nodiscard]] std::string text(const TomlValue& value) const {
    if (value.type != TomlType::text || value.text.empty())
      refuse(value.line, fmt::format("{}: {}", value.key, expected_got("a text between quotation marks", value.text)));
    return value.text;
  }

  /// A name, or of a tie both.
  [[nodiscard]] std::vector<std::string> two_names(const TomlValue& value) const {
    const bool two = value.type == TomlType::list && value.items.size() == 2 && std::ranges::all_of(value.items, [](const TomlValue& item) {
                       return item.type == TomlType::text && !item.text.empty();
                     });
    if (!two) refuse(value.line, fmt::format("{}: {}", value.key, expected_got("two names, as [\"one\", \"other\"]", value.text)));
    return {value.items[0].text, value.items[1].text};
  }

  [[nodiscard]] Layer layer_of(const TomlValue& value) const {
    const std::string typed = text(value);
    std::vector<std::string> known;
    for (const Layer layer : kLayers) {
      if (word(layer) == typed) return layer;
      known.emplace_back(word(layer));
    }
    refuse_unknown(value, fmt::format("layer: {}", expected_got(fmt::format("{}", fmt::join(known, " or ")), typed)), known);
  }

  /// A key that the claim needs, or that has no meaning in it.
  const TomlValue* wanted(const TomlValue& table, std::string_view key, bool wants, std::string_view why) const {
    const TomlValue* value = find(table, key);
    if (wants && value == nullptr)
      refuse(table.line, fmt::format("this claim wants {}: {}", key, why), "docs/claims.md has an example of each");
    if (!wants && value != nullptr) refuse(value->line, fmt::format("{} means nothing in this claim", key), "delete this line");
    return value;
  }

  static bool has_measure(ClaimSort sort) {
    return sort == ClaimSort::top || sort == ClaimSort::above || sort == ClaimSort::higher || sort == ClaimSort::lower;
  }

  void read_names(const TomlValue& table, Claim& claim) const {
    if (const TomlValue* actor = wanted(table, "actor", has_measure(claim.sort), "of whom it speaks")) claim.names.push_back(text(*actor));
    if (claim.sort == ClaimSort::above) claim.names.push_back(text(*find(table, "above")));
    if (claim.sort == ClaimSort::tie) claim.names = two_names(*find(table, "tie"));
    if (claim.sort == ClaimSort::no_tie) claim.names = two_names(*find(table, "no_tie"));
    if (claim.sort == ClaimSort::absent) claim.names.push_back(text(*find(table, "absent")));
  }

  void read_measure(const TomlValue& table, Claim& claim) const {
    const TomlValue* value = wanted(table, "measure", has_measure(claim.sort), "docgraph measures lists them");
    if (value == nullptr) return;
    const std::string typed = text(*value);
    const auto found = std::ranges::find(measures(), typed, &Measure::key);
    std::vector<std::string> known;
    for (const Measure& measure : measures()) known.emplace_back(measure.key);
    if (found == measures().end()) refuse_unknown(*value, fmt::format("measure: there is no measure {}", quoted(typed)), known);
    const std::vector<Layer> layers = layers_of(*found);
    if (std::ranges::find(layers, claim.layer) == layers.end())
      refuse(value->line, fmt::format("{} is not measured in the layer {}", found->key, word(claim.layer)),
             fmt::format("docgraph measures {} says in which it is", found->key));
    claim.measure = &*found;
  }

  void read_numbers(const TomlValue& table, Claim& claim) const {
    if (claim.sort == ClaimSort::top) claim.least = number(*find(table, "top"));
    const TomlValue* records = find(table, "records");
    if (records == nullptr) return;
    wanted(table, "records", claim.sort == ClaimSort::tie, "");
    claim.least = number(*records);
  }

  [[nodiscard]] std::uint32_t number(const TomlValue& value) const {
    std::uint32_t number = 0;
    const char* end = value.text.data() + value.text.size();
    const auto parsed = std::from_chars(value.text.data(), end, number);
    if (value.type != TomlType::number || parsed.ec != std::errc{} || parsed.ptr != end || number == 0 || number > kMost)
      refuse(value.line, fmt::format("{}: {}", value.key, expected_got("a whole number from 1, without quotation marks", value.text)));
    return number;
  }

  [[nodiscard]] ArchiveDate date(const TomlValue* value) const {
    if (value == nullptr) return {};
    const bool may_be = value->type == TomlType::number || value->type == TomlType::text || value->type == TomlType::date;
    const auto parsed = may_be ? parse_date(value->text) : std::nullopt;
    if (!parsed)
      refuse(value->line, fmt::format("{}: {}", value->key, expected_got("a date, as 1973, \"1973-02\" or 1973-02-01", value->text)));
    return *parsed;
  }

  [[nodiscard]] Period period(const TomlValue& table, std::string_view from, std::string_view to) const {
    const Period period{date(find(table, from)), date(find(table, to))};
    if (period.from.known() && period.to.known() && days_of(period.from).first > days_of(period.to).last)
      refuse(find(table, to)->line,
             fmt::format("{} {} lies before {} {}: no record can be between them", to, to_text(period.to), from, to_text(period.from)),
             "exchange the two dates");
    return period;
  }

  void read_dates(const TomlValue& table, Claim& claim) const {
    if (find(table, "from") != nullptr || find(table, "to") != nullptr) claim.period = period(table, "from", "to");
    const bool compares = claim.sort == ClaimSort::higher || claim.sort == ClaimSort::lower;
    for (const std::string_view key : {"than_from", "than_to"})
      if (!compares && find(table, key) != nullptr) wanted(table, key, false, "");
    if (!compares) return;
    if (find(table, "than_from") == nullptr && find(table, "than_to") == nullptr)
      refuse(table.line, "this claim wants the time that it compares with: than_from, than_to or both", "as in than_from = 1972");
    claim.other = period(table, "than_from", "than_to");
  }

  const std::string& path_;
};

}  // namespace

std::vector<Claim> read_claims(std::string_view bytes, const std::string& path) { return Reader(path).read(parse(bytes, path)); }

}  // namespace docgraph
