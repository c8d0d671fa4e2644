#include "extract/lexicon/lexicon_builder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "extract/lexicon/word_case.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Cells = std::vector<std::string_view>;

constexpr std::array<std::pair<std::string_view, WordList>, kWordLists + 5> kWordFiles{
    {{"offices.tsv", WordList::office},
     {"honorifics.tsv", WordList::honorific},
     {"organisation_heads.tsv", WordList::organisation_head},
     {"document_kinds.tsv", WordList::document_kind},
     {"meeting_kinds.tsv", WordList::meeting_kind},
     {"handling_marks.tsv", WordList::handling_mark},
     {"reporting_verbs.tsv", WordList::reporting_verb},
     {"governing_verbs.tsv", WordList::governing_verb},
     {"common_words.tsv", WordList::common_word},
     {"name_particles.tsv", WordList::name_particle},
     {"given_names.tsv", WordList::given_name},
     {"surnames.tsv", WordList::surname},
     {"word_surnames.tsv", WordList::surname},
     {"word_surnames.tsv", WordList::common_word},
     {"common_surnames.tsv", WordList::common_surname},
     {"family_first.tsv", WordList::family_first},
     {"months.tsv", WordList::month},
     {"weekdays.tsv", WordList::month},
     {"telegraphese.tsv", WordList::common_word},
     {"peoples.tsv", WordList::common_word},
     {"place_heads.tsv", WordList::place_head},
     {"relation_nouns.tsv", WordList::relation_noun},
     {"city_nouns.tsv", WordList::city_noun},
     {"motion_verbs.tsv", WordList::motion_verb}}};

constexpr std::array<std::pair<std::string_view, Kind>, 3> kEntryFiles{
    {{"polities.tsv", Kind::polity}, {"places.tsv", Kind::place}, {"organisations.tsv", Kind::organisation}}};

constexpr std::array<std::pair<std::string_view, AliasForm>, 4> kAliasColumns{{{"aliases", AliasForm::name},
                                                                               {"abbreviations", AliasForm::abbreviation},
                                                                               {"short_names", AliasForm::short_name},
                                                                               {"demonyms", AliasForm::demonym}}};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

Cells split(std::string_view text, char separator) {
  Cells cells;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    cells.push_back(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

/// The lines that say something, with their numbers; the first is the header.
std::vector<std::pair<std::size_t, std::string_view>> lines_of(std::string_view bytes) {
  std::vector<std::pair<std::size_t, std::string_view>> lines;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    ++number;
    if (!trimmed(line).empty() && line.front() != '#') lines.emplace_back(number, line);
    at = end + 1;
  }
  return lines;
}

template <typename Number>
Number number_in(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// NAME or NAME@FROM-TO, either year open.
Alias alias_of(std::string_view cell, AliasForm form) {
  const std::size_t at = cell.rfind('@');
  if (at == std::string_view::npos) return {std::string(cell), form};
  const std::string_view years = cell.substr(at + 1);
  const std::size_t dash = std::min(years.find('-'), years.size());
  const std::string_view to = years.substr(std::min(dash + 1, years.size()));
  return {std::string(trimmed(cell.substr(0, at))), form, number_in<int>(years.substr(0, dash)), number_in<int>(to)};
}

/// "U.S." and "U. S." of "US": short abbreviations are often written with stops. Nothing of any other alias.
std::vector<Alias> dotted(const Alias& alias) {
  const bool plain =
      alias.text.size() >= 2 && alias.text.size() <= 5 && std::ranges::all_of(alias.text, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!plain || alias.form != AliasForm::abbreviation) return {};
  Alias tight = alias;
  Alias spaced = alias;
  tight.text.clear();
  spaced.text.clear();
  for (const char c : alias.text) {
    (tight.text += c) += '.';
    if (!spaced.text.empty()) spaced.text += ' ';
    (spaced.text += c) += '.';
  }
  return {tight, spaced};
}

/// A line of an entry file by the names of its columns.
class Row {
 public:
  Row(const Cells& header, const Cells& cells) : header_(header), cells_(cells) {}

  [[nodiscard]] std::string_view operator[](std::string_view column) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
    return at < cells_.size() && at < header_.size() ? cells_[at] : std::string_view();
  }

 private:
  const Cells& header_;
  const Cells& cells_;
};

void add_alias(LexiconEntry& entry, const Alias& alias) {
  if (alias.text.empty()) return;
  if (std::ranges::find(entry.aliases, alias.text, &Alias::text) == entry.aliases.end()) entry.aliases.push_back(alias);
}

LexiconEntry entry_of(const Row& row, Kind kind, std::string source) {
  LexiconEntry entry;
  entry.id = row["id"];
  entry.kind = kind;
  entry.name = row["name"];
  entry.from_year = number_in<int>(row["from"]);
  entry.to_year = number_in<int>(row["to"]);
  entry.polity = row["polity"];
  entry.capital = row["capital"];
  entry.latitude = number_in<double>(row["lat"]);
  entry.longitude = number_in<double>(row["lon"]);
  entry.source = std::move(source);
  add_alias(entry, {entry.name, AliasForm::name});
  for (const auto& [column, form] : kAliasColumns) {
    for (const std::string_view cell : split(row[column], '|')) {
      const Alias alias = alias_of(cell, form);
      add_alias(entry, alias);
      for (const Alias& variant : dotted(alias)) add_alias(entry, variant);
    }
  }
  return entry;
}

}  // namespace

void LexiconBuilder::add(const EmbeddedFile& file) {
  const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
  for (const auto& [known, kind] : kEntryFiles) {
    if (name == known) add_entries(kind, name, file.bytes);
  }
  for (const auto& [known, list] : kWordFiles) {
    if (name == known) add_words(list, file.bytes);
  }
}

void LexiconBuilder::add_entries(Kind kind, std::string_view file, std::string_view bytes) {
  const auto lines = lines_of(bytes);
  if (lines.empty()) return;
  const Cells header = split(lines.front().second, '\t');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Cells cells = split(lines[i].second, '\t');
    lexicon_.entries_.push_back(entry_of(Row(header, cells), kind, std::string(file) + ":" + std::to_string(lines[i].first)));
  }
}

void LexiconBuilder::add_words(WordList list, std::string_view bytes) {
  const auto lines = lines_of(bytes);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::uint32_t node = node_for(split(lines[i].second, '\t').front());
    if (node != 0) lexicon_.nodes_[node].lists |= 1U << static_cast<unsigned>(list);
  }
}

std::uint32_t LexiconBuilder::number_of(std::string_view token) {
  const std::uint32_t number = lexicon_.vocabulary_.add(fold(token));
  if (lexicon_.starts_.size() <= number) lexicon_.starts_.resize(number + 1);
  return number;
}

std::uint32_t LexiconBuilder::child_of(std::uint32_t node, std::uint32_t word) {
  std::vector<Lexicon::Node>& nodes = lexicon_.nodes_;
  if (nodes.empty()) nodes.emplace_back();
  const auto fresh = static_cast<std::uint32_t>(nodes.size());
  if (node == 0) {
    if (lexicon_.starts_[word].node != 0) return lexicon_.starts_[word].node;
    lexicon_.starts_[word].node = fresh;
  } else {
    auto& children = nodes[node].children;
    const auto at = std::ranges::lower_bound(children, word, {}, &Lexicon::Child::word);
    if (at != children.end() && at->word == word) return at->node;
    children.insert(at, {word, fresh});
  }
  nodes.emplace_back();
  return fresh;
}

std::uint32_t LexiconBuilder::node_for(std::string_view phrase) {
  std::uint32_t node = 0;
  for (const Token& token : tokenize(phrase)) {
    const std::string_view word = text_of(phrase, token.span);
    node = child_of(node, number_of(word));
  }
  return node;
}

void LexiconBuilder::index_entry(std::uint32_t entry) {
  const std::vector<Alias>& aliases = lexicon_.entries_[entry].aliases;
  for (std::uint32_t i = 0; i < aliases.size(); ++i) {
    std::string cases;
    for (const Token& token : tokenize(aliases[i].text)) cases += case_of(aliases[i].text, token);
    const std::uint32_t node = node_for(aliases[i].text);
    if (node != 0) lexicon_.nodes_[node].aliases.push_back({entry, i, std::move(cases)});
  }
}

Lexicon LexiconBuilder::finish() {
  // Polities stand before places of the same name, places before organisations, whatever order the files came in.
  std::ranges::stable_sort(lexicon_.entries_, {}, [](const LexiconEntry& entry) {
    return entry.kind == Kind::polity ? 0 : entry.kind == Kind::place ? 1 : 2;
  });
  lexicon_.starts_.resize(std::max<std::size_t>(lexicon_.starts_.size(), 1));
  if (lexicon_.nodes_.empty()) lexicon_.nodes_.emplace_back();
  for (std::uint32_t i = 0; i < lexicon_.entries_.size(); ++i) {
    // Of entries that share an id the first in order keeps it.
    if (lexicon_.ids_.add(lexicon_.entries_[i].id) > lexicon_.entry_of_id_.size()) lexicon_.entry_of_id_.push_back(i);
    index_entry(i);
    if (lexicon_.entries_[i].kind == Kind::polity) lexicon_.capital_of_[lexicon_.entries_[i].capital].push_back(i);
  }
  for (Lexicon::Start& start : lexicon_.starts_) {
    if (start.node != 0) start.lists = lexicon_.nodes_[start.node].lists;
  }
  return std::exchange(lexicon_, Lexicon());
}

}  // namespace docgraph
