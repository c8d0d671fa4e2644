#include "extract/lexicon/gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/trimmed.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // of UTF-8
constexpr std::array<std::string_view, 8> kColumns = {"kind", "name", "aliases", "from", "to", "lat", "lon", "authority"};
constexpr std::array<Kind, 4> kKinds = {Kind::person, Kind::organisation, Kind::polity, Kind::place};
constexpr int kLastYear = 9999;

constexpr std::string_view kBlanks = " \r";

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(trimmed(text.substr(begin, end - begin), kBlanks));
    begin = end + 1;
  }
  return parts;
}

class GazetteerReader {
 public:
  explicit GazetteerReader(const std::string& path) : path_(path), base_name_(path.substr(path.find_last_of('/') + 1)) {}

  std::vector<LexiconEntry> read(std::string_view text) {
    for (const std::string_view line : parts(text, '\n')) {
      ++line_;
      if (line.empty() || line.front() == '#') continue;
      if (columns_.empty())
        read_heading(line);
      else
        entries_.push_back(read_entry(parts(line, '\t')));
    }
    if (columns_.empty()) refuse(expected_got("a line of headings: kind, name, aliases, from, to, lat, lon, authority", ""), "");
    return std::move(entries_);
  }

 private:
  [[noreturn]] void refuse(std::string message, std::string hint) const {
    throw InputError({{path_, line_, "", ""}, std::move(message), std::move(hint)});
  }

  void read_heading(std::string_view line) {
    for (const std::string_view heading : parts(line, '\t')) {
      std::string key = fold(heading);
      if (key == "authority id" || key == "authority_id") key = "authority";
      const auto* const known = std::ranges::find(kColumns, key);
      if (known == kColumns.end()) {
        const std::string nearest = nearest_name(key, {kColumns.begin(), kColumns.end()});
        refuse(fmt::format("there is no column {}", quoted(heading)),
               nearest.empty() ? fmt::format("the columns are {}, parted by tabs", fmt::join(kColumns, ", "))
                               : fmt::format("did you mean {}?", nearest));
      }
      columns_.push_back(*known);
    }
    for (const std::string_view wanted : {"kind", "name"}) {
      if (std::ranges::count(columns_, wanted) != 1)
        refuse(fmt::format("expected one column {} among the headings, got \"{}\"", wanted, fmt::join(columns_, ", ")), "");
    }
  }

  LexiconEntry read_entry(const std::vector<std::string_view>& cells) const {
    if (cells.size() > columns_.size())
      refuse(fmt::format("expected {} cells as in the headings, got {}", columns_.size(), cells.size()), "aliases are joined by |");
    LexiconEntry entry;
    entry.kind = kind(cell(cells, "kind"));
    entry.name = cell(cells, "name");
    if (entry.name.empty()) refuse(expected_got("a name", entry.name), "");
    entry.id = fmt::format("own-{}-{}", word(entry.kind), slug(entry.name));
    entry.from_year = year(cells, "from");
    entry.to_year = year(cells, "to");
    if (entry.to_year != 0 && entry.to_year < entry.from_year)
      refuse(fmt::format("to {} lies before from {}", entry.to_year, entry.from_year), "exchange the two years");
    entry.latitude = degrees(cells, "lat", 90);
    entry.longitude = degrees(cells, "lon", 180);
    entry.authority = cell(cells, "authority");
    entry.source = fmt::format("{}:{}", base_name_, line_);
    add_alias(entry, entry.name);
    for (const std::string_view alias : parts(cell(cells, "aliases"), '|')) add_alias(entry, alias);
    return entry;
  }

  static void add_alias(LexiconEntry& entry, std::string_view text) {
    if (text.empty() || std::ranges::find(entry.aliases, text, &Alias::text) != entry.aliases.end()) return;
    entry.aliases.push_back({std::string(text), AliasForm::name, 0, 0, true});
  }

  std::string_view cell(const std::vector<std::string_view>& cells, std::string_view column) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    return at < cells.size() ? cells[at] : std::string_view();
  }

  Kind kind(std::string_view typed) const {
    const auto* const known = std::ranges::find(kKinds, typed, [](Kind one) { return word(one); });
    if (known != kKinds.end()) return *known;
    std::vector<std::string> kinds;
    for (const Kind one : kKinds) kinds.emplace_back(word(one));
    const std::string nearest = nearest_name(typed, kinds);
    refuse("kind: " + expected_got(fmt::format("{}", fmt::join(kinds, " or ")), typed),
           nearest.empty() ? "" : fmt::format("did you mean {}?", nearest));
  }

  template <typename Number>
  std::optional<Number> number(std::string_view text) const {
    Number value{};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
  }

  int year(const std::vector<std::string_view>& cells, std::string_view column) const {
    const std::string_view text = cell(cells, column);
    if (text.empty()) return 0;
    const std::optional<int> value = number<int>(text);
    if (!value || *value < 1 || *value > kLastYear) refuse(fmt::format("{}: {}", column, expected_got("a year or nothing", text)), "");
    return *value;
  }

  double degrees(const std::vector<std::string_view>& cells, std::string_view column, double most) const {
    const std::string_view text = cell(cells, column);
    if (text.empty()) return 0;
    const std::optional<double> value = number<double>(text);
    if (!value || !std::isfinite(*value) || std::abs(*value) > most)
      refuse(fmt::format("{}: {}", column, expected_got(fmt::format("degrees from -{0} to {0}, or nothing", most), text)),
             "degrees are decimal, with a point: 44.43");
    return *value;
  }

  const std::string& path_;
  std::string base_name_;
  std::size_t line_ = 0;
  std::vector<std::string_view> columns_;
  std::vector<LexiconEntry> entries_;
};

}  // namespace

std::vector<LexiconEntry> read_gazetteer(std::string_view bytes, const std::string& path) {
  std::size_t ill_formed = 0;
  (void)repair_utf8(bytes, ill_formed);
  if (ill_formed > 0) throw InputError({{path, 0, "", ""}, "expected text in UTF-8, got other bytes", "save the file as UTF-8"});
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  return GazetteerReader(path).read(bytes);
}

}  // namespace docgraph
