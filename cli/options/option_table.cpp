#include "cli/options/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 4> kFields = {"title", "description", "text", "dateline"};

[[noreturn]] void throw_usage(const GivenOption& given, std::string message, std::string hint = {}) {
  throw UsageError({given.where, given.label + ": " + std::move(message), std::move(hint)});
}

/// The value that a word stands for; anything else is told with the nearest.
template <class Value>
Value choose(const GivenOption& given, std::string_view typed, const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::string> words;
  for (const auto& [word, value] : choices) {
    if (word == typed) return value;
    words.push_back(word);
  }
  const std::string nearest = nearest_name(typed, words);
  throw_usage(given, expected_got(fmt::format("{}", fmt::join(words, " or ")), typed),
              nearest.empty() ? "" : fmt::format("did you mean {}?", nearest));
}

/// "a,b" and repeated options alike; empty parts do not count.
std::vector<std::string> split_list(const GivenOption& given) {
  std::vector<std::string> parts;
  for (const std::string& value : given.values) {
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find(',', begin), value.size());
      if (end > begin) parts.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  if (parts.empty()) throw_usage(given, expected_got("at least one name", ""));
  return parts;
}

std::uint32_t whole_number(const GivenOption& given, std::uint32_t least, std::uint32_t most) {
  const std::string& text = given.values.back();
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < least || number > most)
    throw_usage(given, expected_got(fmt::format("a whole number from {} to {}", least, most), text));
  return number;
}

ArchiveDate date(const GivenOption& given) {
  const auto parsed = parse_date(given.values.back());
  if (!parsed) throw_usage(given, expected_got("YYYY, YYYY-MM or YYYY-MM-DD", given.values.back()));
  return *parsed;
}

std::string path(const GivenOption& given) {
  if (given.values.back().empty()) throw_usage(given, expected_got("the name of a file or folder", ""));
  return given.values.back();
}

std::vector<std::string> paths(const GivenOption& given) {
  if (std::ranges::find(given.values, "") != given.values.end()) throw_usage(given, expected_got("names of files or folders", ""));
  return given.values;
}

bool on(const GivenOption& given) {
  const std::string& value = given.values.back();
  if (value != "true" && value != "false") throw_usage(given, expected_got("nothing after it, or true or false", value));
  return value == "true";
}

void set_fields(Options& options, const GivenOption& given) {
  std::vector<std::pair<std::string, std::string>> choices;
  choices.reserve(kFields.size());
  for (const std::string_view field : kFields) choices.push_back({std::string(field), std::string(field)});
  std::vector<std::string> chosen;
  for (const std::string& name : split_list(given)) chosen.push_back(choose(given, name, choices));
  options.rule.fields.clear();
  options.rule.fields.reserve(kFields.size());
  for (const std::string_view field : kFields)
    if (std::ranges::find(chosen, field) != chosen.end()) options.rule.fields.emplace_back(field);
}

void set_kinds(Options& options, const GivenOption& given) {
  std::vector<std::pair<std::string, Kind>> choices;
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place}) choices.emplace_back(word(kind), kind);
  options.rule.kinds.clear();
  for (const std::string& name : split_list(given)) options.rule.kinds.push_back(choose(given, name, choices));
  std::ranges::sort(options.rule.kinds);
  options.rule.kinds.erase(std::unique(options.rule.kinds.begin(), options.rule.kinds.end()), options.rule.kinds.end());
}

void set_layers(Options& options, const GivenOption& given) {
  options.layers = {false, false};
  for (const std::string& name : split_list(given)) {
    const Layer layer = choose<Layer>(
        given, name,
        {{std::string(word(Layer::correspondence)), Layer::correspondence}, {std::string(word(Layer::together)), Layer::together}});
    (layer == Layer::correspondence ? options.layers.correspondence : options.layers.together) = true;
  }
}

void set_format(Options& options, const GivenOption& given) {
  options.input.format = choose<Format>(given, given.values.back(),
                                        {{"json", Format::json},
                                         {"jsonl", Format::jsonl},
                                         {"csv", Format::csv},
                                         {"tsv", Format::tsv},
                                         {"page", Format::page},
                                         {"text", Format::text}});
}

void set_scope(Options& options, const GivenOption& given) {
  options.rule.scope = choose<Scope>(given, given.values.back(), {{"record", Scope::record}, {"sentence", Scope::sentence}});
}

void set_strength(Options& options, const GivenOption& given) {
  options.rule.strength =
      choose<StrengthRule>(given, given.values.back(), {{"records", StrengthRule::records}, {"newman", StrengthRule::newman}});
}

void set_paths(Options& options, const GivenOption& given) {
  options.measures.paths = choose<PathRule>(given, given.values.back(), {{"steps", PathRule::steps}, {"length", PathRule::length}});
}

void set_demonyms(Options& options, const GivenOption& given) {
  options.identity.demonyms = choose<DemonymPolicy>(
      given, given.values.back(), {{"polity", DemonymPolicy::polity}, {"unnamed", DemonymPolicy::unnamed}, {"off", DemonymPolicy::off}});
}

void set_capitals(Options& options, const GivenOption& given) {
  options.mentions.capitals =
      choose<CapitalPolicy>(given, given.values.back(),
                            {{"context", CapitalPolicy::context}, {"place", CapitalPolicy::place}, {"polity", CapitalPolicy::polity}});
}

std::vector<OptionSpec> make_table() {
  using Given = const GivenOption&;
  return {
      {"also", '\0', "FILE…", "more files of the same corpus", kInputOptions, ValueType::list, false,
       [](Options& o, Given g) { o.input.also = paths(g); }},
      {"format", '\0', "WHICH", "what the files are: json, jsonl, csv, tsv, page or text (one record); default: told by the content",
       kInputOptions, ValueType::word, true, set_format},
      {"strict", '\0', "", "stop at the first record that cannot be used", kInputOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.input.strict = on(g); }},
      {"capitals", '\0', "WHICH",
       "a capital's name is its government where the sentence says so (context, the default), always the city (place) "
       "or always the government (polity); dispatch lines are not touched",
       kReadingOptions, ValueType::word, true, set_capitals},
      {"demonyms", '\0', "WHICH",
       "a people's name (\"North Koreans\") counts for its state (polity, the default), for an unnamed group (unnamed) "
       "or for nobody (off)",
       kReadingOptions, ValueType::word, true, set_demonyms},
      {"layers", '\0', "LIST", "which layers: correspondence (who wrote to whom), together (named together); default both", kTieOptions,
       ValueType::list, true, set_layers},
      {"fields", '\0', "LIST", "where names must stand to be named together: title, description, text, dateline; default description,text",
       kTieOptions, ValueType::list, true, set_fields},
      {"scope", '\0', "WHICH", "named together means in one record (default) or in one sentence", kTieOptions, ValueType::word, true,
       set_scope},
      {"strength", '\0', "WHICH", "strength of a tie: its records (default), or newman, where a record that names k adds 1/(k-1)",
       kTieOptions, ValueType::word, true, set_strength},
      {"paths", '\0', "WHICH", "paths count ties (steps, the default) or add up 1/strength (length)", kTieOptions, ValueType::word, true,
       set_paths},
      {"kinds", '\0', "LIST", "only these are named together: person, organisation, polity, place; default all", kTieOptions,
       ValueType::list, true, set_kinds},
      {"min-records", '\0', "N", "leave out ties that rest on fewer records; default 1", kTieOptions, ValueType::number, true,
       [](Options& o, Given g) { o.rule.min_records = whole_number(g, 1, 1'000'000'000); }},
      {"from", '\0', "DATE", "only records of this date or later: YYYY, YYYY-MM or YYYY-MM-DD", kTieOptions, ValueType::date, true,
       [](Options& o, Given g) { o.rule.from = date(g); }},
      {"to", '\0', "DATE", "only records of this date or earlier", kTieOptions, ValueType::date, true,
       [](Options& o, Given g) { o.rule.to = date(g); }},
      {"without", '\0', "NAME", "leave out this entity; may be given again", kTieOptions, ValueType::list, true,
       [](Options& o, Given g) { o.without = g; }},
      {"output", 'o', "PATH", "where to write", kOutputOption, ValueType::word, false,
       [](Options& o, Given g) { o.output.path = path(g); }},
      {"json", '\0', "", "print JSON for programs instead of text for people", kJsonOption, ValueType::flag, true,
       [](Options& o, Given g) { o.output.json = on(g); }},
      {"threads", '\0', "N", "how many threads; default one a core; results never depend on it", kReadingOptions, ValueType::number, true,
       [](Options& o, Given g) { o.threads = whole_number(g, 1, 1024); }},
      {"quiet", 'q', "", "no summary and no progress, only what went wrong", kInputOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.output.quiet = on(g); }},
      {"no-color", '\0', "", "no colour, as with NO_COLOR=1", kReadingOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.output.colour = !on(g); }},
  };
}

}  // namespace

const std::vector<OptionSpec>& option_table() {
  static const std::vector<OptionSpec> table = make_table();
  return table;
}

void check_together(const Options& options) {
  const TieRule& rule = options.rule;
  if (rule.from.known() && rule.to.known() && days_of(rule.from).first > days_of(rule.to).last)
    throw UsageError({{},
                      fmt::format("--from {} lies after --to {}: no record can be between them", to_text(rule.from), to_text(rule.to)),
                      "exchange the two dates"});
}

}  // namespace docgraph
