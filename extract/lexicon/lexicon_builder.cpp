#include "extract/lexicon/lexicon_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
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
     {"classifications.tsv", WordList::classification},
     {"urgencies.tsv", WordList::urgency},
     {"reporting_verbs.tsv", WordList::reporting_verb},
     {"governing_verbs.tsv", WordList::governing_verb},
     {"common_words.tsv", WordList::common_word},
     {"name_particles.tsv", WordList::name_particle},
     {"given_names.tsv", WordList::given_name},
     {"given_short_forms.tsv", WordList::given_short},
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

constexpr std::string_view kTowns = "towns.tsv";

constexpr std::array<std::pair<std::string_view, Kind>, 4> kEntryFiles{
    {{"polities.tsv", Kind::polity}, {"places.tsv", Kind::place}, {kTowns, Kind::place}, {"organisations.tsv", Kind::organisation}}};

constexpr std::array<std::pair<std::string_view, AliasForm>, 4> kAliasColumns{{{"aliases", AliasForm::name},
                                                                               {"abbreviations", AliasForm::abbreviation},
                                                                               {"short_names", AliasForm::short_name},
                                                                               {"demonyms", AliasForm::demonym}}};

// Words with their line ends are about as long, which is near enough to make tables at their size.
constexpr std::size_t kBytesInLine = 8;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Calls `take` with each part of the text between separators, trimmed.
template <typename Take>
void for_each_part(std::string_view text, char separator, Take take) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    take(trimmed(text.substr(at, end - at)));
    at = end + 1;
  }
}

void split(std::string_view text, char separator, Cells& cells) {
  cells.clear();
  for_each_part(text, separator, [&](std::string_view part) { cells.push_back(part); });
}

/// Calls `take` with each line that says something and its number; the first is the header.
template <typename Take>
void for_each_line(std::string_view bytes, Take take) {
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const std::string_view line = bytes.substr(at, end - at);
    ++number;
    if (!line.empty() && line.front() != '#' && !trimmed(line).empty()) take(line, number);
    at = end + 1;
  }
}

/// The word is what its fold and its only token would be.
bool is_plain_word(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
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

/// Where the columns of an entry file stand, found once a file.
struct Columns {
  explicit Columns(const Cells& header)
      : id(at(header, "id")),
        name(at(header, "name")),
        from(at(header, "from")),
        to(at(header, "to")),
        polity(at(header, "polity")),
        capital(at(header, "capital")),
        type(at(header, "type")),
        iso(at(header, "iso")),
        latitude(at(header, "lat")),
        longitude(at(header, "lon")) {
    std::ranges::transform(kAliasColumns, aliases.begin(), [&](const auto& column) { return at(header, column.first); });
  }

  static std::size_t at(const Cells& header, std::string_view column) {
    return static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
  }

  std::size_t id, name, from, to, polity, capital, type, iso, latitude, longitude;
  std::array<std::size_t, kAliasColumns.size()> aliases{};
};

std::string_view cell(const Cells& cells, std::size_t column) { return column < cells.size() ? cells[column] : std::string_view(); }

void add_alias(LexiconEntry& entry, Alias alias) {
  if (alias.text.empty()) return;
  if (std::ranges::find(entry.aliases, alias.text, &Alias::text) == entry.aliases.end()) entry.aliases.push_back(std::move(alias));
}

void add_aliases(LexiconEntry& entry, std::string_view aliases, AliasForm form) {
  if (aliases.empty()) return;
  entry.aliases.reserve(entry.aliases.size() + static_cast<std::size_t>(std::ranges::count(aliases, '|')) + 1);
  for_each_part(aliases, '|', [&](std::string_view part) {
    Alias alias = alias_of(part, form);
    std::vector<Alias> variants = dotted(alias);
    add_alias(entry, std::move(alias));
    for (Alias& variant : variants) add_alias(entry, std::move(variant));
  });
}

/// A continent, a sea or a region of several states lies at no point: a mark in its middle would say that somebody wrote from there.
bool is_wide(std::string_view type, const LexiconEntry& entry) {
  return type == "continent" || type == "sea" || (type == "region" && entry.polity.empty());
}

LexiconEntry entry_of(const Columns& columns, const Cells& cells, Kind kind, std::string source) {
  LexiconEntry entry;
  entry.id = cell(cells, columns.id);
  entry.kind = kind;
  entry.name = cell(cells, columns.name);
  entry.from_year = number_in<int>(cell(cells, columns.from));
  entry.to_year = number_in<int>(cell(cells, columns.to));
  entry.polity = cell(cells, columns.polity);
  entry.capital = cell(cells, columns.capital);
  if (!is_wide(cell(cells, columns.type), entry)) {
    entry.latitude = number_in<double>(cell(cells, columns.latitude));
    entry.longitude = number_in<double>(cell(cells, columns.longitude));
  }
  if (const std::string_view iso = cell(cells, columns.iso); !iso.empty()) entry.authority = fmt::format("iso3166:{}", iso);
  entry.source = std::move(source);
  add_alias(entry, {entry.name, AliasForm::name});
  for (std::size_t i = 0; i < kAliasColumns.size(); ++i) add_aliases(entry, cell(cells, columns.aliases[i]), kAliasColumns[i].second);
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
  // Polities stand before places of the same name, places before organisations, whatever order the files come in.
  std::vector<LexiconEntry>& entries = entries_[kind == Kind::polity ? 0 : kind == Kind::place ? 1 : 2];
  entries.reserve(entries.size() + static_cast<std::size_t>(std::ranges::count(bytes, '\n')));
  std::optional<Columns> columns;
  Cells cells;
  for_each_line(bytes, [&](std::string_view line, std::size_t number) {
    split(line, '\t', cells);
    if (!columns) {
      columns.emplace(cells);
      return;
    }
    entries.push_back(entry_of(*columns, cells, kind, fmt::format("{}:{}", file, number)));
    entries.back().is_town = file == kTowns;
  });
}

LexiconEntry* LexiconBuilder::listed_as(const LexiconEntry& own) {
  if (own.kind == Kind::person) return nullptr;
  const std::string name = fold(own.name);
  const bool located = own.latitude != 0 || own.longitude != 0;
  for (LexiconEntry& entry : entries_[own.kind == Kind::polity ? 0 : own.kind == Kind::place ? 1 : 2]) {
    if (fold(entry.name) != name) continue;
    const bool placed = entry.latitude != 0 || entry.longitude != 0;
    const bool far = placed && (std::abs(entry.latitude - own.latitude) > 1 || std::abs(entry.longitude - own.longitude) > 1);
    if (own.kind != Kind::place || !located || !far) return &entry;
  }
  return nullptr;
}

void LexiconBuilder::add_own(std::vector<LexiconEntry> own) {
  for (LexiconEntry& entry : own) {
    LexiconEntry* const listed = listed_as(entry);
    const auto again = std::ranges::find_if(
        own_, [&entry](const LexiconEntry& known) { return known.kind == entry.kind && fold(known.name) == fold(entry.name); });
    LexiconEntry* const known = listed != nullptr ? listed : again == own_.end() ? nullptr : &*again;
    if (known == nullptr) {
      own_.push_back(std::move(entry));
      continue;
    }
    known->is_town = false;  // the user knows it: no rule has to believe in it first
    if (!entry.authority.empty()) known->authority = std::move(entry.authority);
    for (Alias& alias : entry.aliases) add_alias(*known, std::move(alias));
  }
}

void LexiconBuilder::add_words(WordList list, std::string_view bytes) {
  const std::size_t words = lexicon_.vocabulary_.size() + bytes.size() / kBytesInLine;
  lexicon_.vocabulary_.reserve(words);
  lexicon_.starts_.reserve(words + 1);
  const std::uint32_t bit = 1U << static_cast<unsigned>(list);
  bool header = true;
  for_each_line(bytes, [&](std::string_view line, std::size_t) {
    if (std::exchange(header, false)) return;
    const std::string_view phrase = trimmed(line.substr(0, line.find('\t')));
    if (is_plain_word(phrase)) {
      lexicon_.starts_[number_of(phrase)].lists |= bit;
      return;
    }
    const std::vector<Token> tokens = tokenize(phrase);
    if (tokens.size() == 1)
      lexicon_.starts_[number_of(FoldedWord(text_of(phrase, tokens.front().span)).letters())].lists |= bit;
    else if (!tokens.empty())
      lexicon_.nodes_[node_for(phrase, tokens)].lists |= bit;
  });
}

std::uint32_t LexiconBuilder::number_of(std::string_view folded) {
  const std::uint32_t number = lexicon_.vocabulary_.add(folded);
  if (lexicon_.starts_.size() <= number) lexicon_.starts_.resize(number + 1);
  return number;
}

std::uint32_t LexiconBuilder::child_of(std::uint32_t node, std::uint32_t word) {
  const auto fresh = static_cast<std::uint32_t>(lexicon_.nodes_.size());
  std::uint32_t& start = lexicon_.starts_[word].node;
  if (node == 0 && start == 0) start = fresh;
  const std::uint32_t child = node == 0 ? start : lexicon_.steps_.add(node, word, fresh);
  if (child == fresh) lexicon_.nodes_.emplace_back();
  return child;
}

std::uint32_t LexiconBuilder::node_for(std::string_view phrase, const std::vector<Token>& tokens) {
  std::uint32_t node = 0;
  for (const Token& token : tokens) node = child_of(node, number_of(FoldedWord(text_of(phrase, token.span)).letters()));
  return node;
}

void LexiconBuilder::index_entry(std::uint32_t entry) {
  const std::vector<Alias>& aliases = lexicon_.entries_[entry].aliases;
  for (std::uint32_t i = 0; i < aliases.size(); ++i) {
    const std::vector<Token> tokens = tokenize(aliases[i].text);
    if (tokens.empty()) continue;
    std::string cases(tokens.size(), '.');
    std::ranges::transform(tokens, cases.begin(), [&](const Token& token) { return case_of(aliases[i].text, token); });
    Lexicon::Node& node = lexicon_.nodes_[node_for(aliases[i].text, tokens)];
    lexicon_.aliases_.push_back({entry, i, 0, std::move(cases)});
    const auto number = static_cast<std::uint32_t>(lexicon_.aliases_.size());
    (node.first_alias == 0 ? node.first_alias : lexicon_.aliases_[node.last_alias - 1].next) = number;
    node.last_alias = number;
  }
}

Lexicon LexiconBuilder::finish() {
  std::ranges::move(own_, std::back_inserter(lexicon_.entries_));
  own_.clear();
  for (std::vector<LexiconEntry>& entries : entries_) {
    std::ranges::move(entries, std::back_inserter(lexicon_.entries_));
    entries.clear();
  }
  for (std::uint32_t i = 0; i < lexicon_.entries_.size(); ++i) {
    // Of entries that share an id the first in order keeps it.
    if (lexicon_.ids_.add(lexicon_.entries_[i].id) > lexicon_.entry_of_id_.size()) lexicon_.entry_of_id_.push_back(i);
    index_entry(i);
    if (lexicon_.entries_[i].kind == Kind::polity) lexicon_.capital_of_[lexicon_.entries_[i].capital].push_back(i);
  }
  return std::exchange(lexicon_, Lexicon());
}

}  // namespace docgraph
