#include "cli/options/option_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <utility>

#include "cli/options/figure_options.hpp"
#include "cli/options/given.hpp"
#include "cli/options/view_options.hpp"
#include "render/exchange/exchange.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 4> kFields = {"title", "description", "text", "dateline"};

Choices<std::string> fields() {
  Choices<std::string> choices;
  for (const std::string_view field : kFields) choices.emplace_back(field, field);
  return choices;
}

Choices<Kind> kinds() {
  Choices<Kind> choices;
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place}) choices.emplace_back(word(kind), kind);
  return choices;
}

/// A measure's key, or all of them for one word.
Choices<std::vector<std::string>> chosen_measures() {
  Choices<std::vector<std::string>> choices;
  std::vector<std::string> usual;
  std::vector<std::string> all;
  for (const Measure& measure : measures()) {
    all.emplace_back(measure.key);
    if (measure.usual) usual.emplace_back(measure.key);
    choices.push_back({std::string(measure.key), {std::string(measure.key)}});
  }
  for (const Measure& measure : tie_measures()) {
    all.emplace_back(measure.key);
    choices.push_back({std::string(measure.key), {std::string(measure.key)}});
  }
  choices.emplace_back("usual", usual);
  choices.emplace_back("all", all);
  return choices;
}

/// A format's key, or all of them for one word.
Choices<std::vector<std::string>> chosen_formats() {
  Choices<std::vector<std::string>> choices;
  std::vector<std::string> all;
  for (const ExchangeFormat& format : exchange_formats()) {
    all.emplace_back(format.key);
    choices.push_back({std::string(format.key), {std::string(format.key)}});
  }
  choices.emplace_back("all", all);
  return choices;
}

/// Whether entities of the gold hold within one record.
Choices<bool> entity_scopes() { return {{"collection", false}, {"record", true}}; }

Choices<Layer> layers() {
  Choices<Layer> choices;
  for (const Layer layer : kLayers) choices.emplace_back(word(layer), layer);
  return choices;
}

Choices<Format> formats() {
  return {{"json", Format::json}, {"jsonl", Format::jsonl}, {"csv", Format::csv},
          {"tsv", Format::tsv},   {"page", Format::page},   {"text", Format::text}};
}

Choices<Scope> scopes() { return {{"record", Scope::record}, {"sentence", Scope::sentence}}; }

Choices<StrengthRule> strengths() { return {{"records", StrengthRule::records}, {"newman", StrengthRule::newman}}; }

Choices<PathRule> path_rules() { return {{"steps", PathRule::steps}, {"length", PathRule::length}}; }

Choices<DemonymPolicy> demonym_policies() {
  return {{"polity", DemonymPolicy::polity}, {"unnamed", DemonymPolicy::unnamed}, {"off", DemonymPolicy::off}};
}

Choices<CapitalPolicy> capital_policies() {
  return {{"context", CapitalPolicy::context}, {"place", CapitalPolicy::place}, {"polity", CapitalPolicy::polity}};
}

ArchiveDate date(const GivenOption& given) {
  const auto parsed = parse_date(given.values.back());
  if (!parsed)
    throw_usage(given, expected_got("YYYY, YYYY-MM or YYYY-MM-DD", given.values.back()),
                "a month is 01 to 12, and a day one that the month has; as in 1973, 1973-02 or 1973-02-28");
  return *parsed;
}

std::string name(const GivenOption& given) {
  if (given.values.back().empty()) throw_usage(given, expected_got("a name", ""));
  return given.values.back();
}

std::vector<std::string> paths(const GivenOption& given) {
  if (std::ranges::find(given.values, "") != given.values.end()) throw_usage(given, expected_got("names of files or folders", ""));
  return given.values;
}

/// A docgraph.toml may name files beside it and below, so that a corpus from elsewhere cannot say what else is read.
void set_gazetteers(Options& options, const GivenOption& given) {
  options.input.gazetteers = paths(given);
  if (given.where.file.empty()) return;
  const std::filesystem::path folder = std::filesystem::path(given.where.file).parent_path();
  for (std::string& file : options.input.gazetteers) {
    const std::filesystem::path inside = std::filesystem::path(file).lexically_normal();
    if (inside.is_absolute() || inside.begin()->string() == "..")
      throw_usage(given, expected_got("a file beside this one or below", file), "name it on the command line: --gazetteer FILE");
    file = (folder / inside).string();
  }
}

void set_fields(Options& options, const GivenOption& given) {
  std::vector<std::string> chosen;
  for (const std::string& name : split_list(given)) chosen.push_back(choose(given, name, fields()));
  options.rule.fields.clear();
  options.rule.fields.reserve(kFields.size());
  for (const std::string_view field : kFields)
    if (std::ranges::find(chosen, field) != chosen.end()) options.rule.fields.emplace_back(field);
}

Choices<std::string> mappable() {
  Choices<std::string> choices;
  for (const std::string_view field : mappable_fields()) choices.emplace_back(field, field);
  return choices;
}

void set_map(Options& options, const GivenOption& given) {
  options.input.map.clear();
  for (const std::string& part : split_list(given)) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos || equals + 1 == part.size())
      throw_usage(given, expected_got("FIELD=COLUMN", part), "as in --map title=Titel");
    MappedField mapped{choose(given, trimmed(part.substr(0, equals)), mappable()), {}};
    for (std::size_t begin = equals + 1; begin <= part.size();) {
      const std::size_t end = std::min(part.find('+', begin), part.size());
      if (std::string column = trimmed(part.substr(begin, end - begin)); !column.empty()) mapped.columns.push_back(std::move(column));
      begin = end + 1;
    }
    if (std::ranges::find(options.input.map, mapped.field, &MappedField::field) != options.input.map.end())
      throw_usage(given, fmt::format("{} is mapped twice", mapped.field),
                  "join several columns with +, as in --map description=Scope+Notes");
    options.input.map.push_back(std::move(mapped));
  }
}

void set_kinds(Options& options, const GivenOption& given) {
  options.rule.kinds.clear();
  for (const std::string& name : split_list(given)) options.rule.kinds.push_back(choose(given, name, kinds()));
  std::ranges::sort(options.rule.kinds);
  options.rule.kinds.erase(std::unique(options.rule.kinds.begin(), options.rule.kinds.end()), options.rule.kinds.end());
}

void set_measures(Options& options, const GivenOption& given) {
  options.measures.chosen.clear();
  for (const std::string& name : split_list(given)) {
    for (const std::string& key : choose(given, name, chosen_measures())) options.measures.chosen.push_back(key);
  }
}

void set_exports(Options& options, const GivenOption& given) {
  options.exchange.formats.clear();
  for (const std::string& name : split_list(given)) {
    for (const std::string& key : choose(given, name, chosen_formats())) options.exchange.formats.push_back(key);
  }
}

std::vector<std::string> kind_labels(const GivenOption& given) {
  std::vector<std::string> labels;
  for (const std::string& name : split_list(given)) labels.emplace_back(label(choose(given, name, kinds())));
  return labels;
}

void set_layers(Options& options, const GivenOption& given) {
  options.layers.wanted.clear();
  for (const std::string& name : split_list(given)) options.layers.wanted.push_back(choose(given, name, layers()));
  std::ranges::sort(options.layers.wanted);
  options.layers.wanted.erase(std::unique(options.layers.wanted.begin(), options.layers.wanted.end()), options.layers.wanted.end());
  if (std::ranges::find(options.layers.wanted, Layer::relation) != options.layers.wanted.end()) options.mentions.relations = true;
}

/// Options of one command, which stand first in its help.
std::vector<OptionSpec> make_own_options() {
  using Given = const GivenOption&;
  return {
      {"one-by-one", '\0', "",
       "read JSON Lines of any length in the same memory: each record by itself, lines in the order of the file, nobody decided to be the "
       "same person or place",
       kExtractOptions, ValueType::flag, true, [](Options& o, Given g) { o.extract.one_by_one = on(g); }},
      {"states-as-places", '\0', "", "count a state as a place on both sides, for gold that does not tell them apart", kEvaluationOptions,
       ValueType::flag, true, [](Options& o, Given g) { o.evaluation.states_as_places = on(g); }},
      {"count-kinds", '\0', "LIST", "count only these: person, organisation, polity, place; default all that the gold marks",
       kEvaluationOptions, ValueType::list, true, [](Options& o, Given g) { o.evaluation.kinds = kind_labels(g); }, words_of(kinds())},
      {"count-fields", '\0', "LIST", "count only names in these fields; default all", kEvaluationOptions, ValueType::list, true,
       [](Options& o, Given g) { o.evaluation.fields = split_list(g); }},
      {"leave-out-forms", '\0', "LIST",
       "names that the gold marks as these forms (demonym, metonym or a word of its own) count neither as found nor as missed",
       kEvaluationOptions, ValueType::list, true, [](Options& o, Given g) { o.evaluation.left_out_forms = split_list(g); }},
      {"partly-marked", '\0', "LIST", "kinds of which the gold marks only some names: their recall is told, no precision",
       kEvaluationOptions, ValueType::list, true, [](Options& o, Given g) { o.evaluation.partly_marked = kind_labels(g); },
       words_of(kinds())},
      {"entities-within", '\0', "WHICH",
       "an entity of the gold is the same in the whole collection (collection, the default) or inside one record only (record)",
       kEvaluationOptions, ValueType::word, true,
       [](Options& o, Given g) { o.evaluation.entities_within_record = choose(g, g.values.back(), entity_scopes()); },
       words_of(entity_scopes())},
      {"identities2", '\0', "FILE", "decisions on who is who for the second side", kDifferenceOptions, ValueType::word, false,
       [](Options& o, Given g) { o.second.identities = path(g); }},
      {"also2", '\0', "FILE…", "more files of the second corpus", kDifferenceOptions, ValueType::list, false,
       [](Options& o, Given g) { o.second.also = paths(g); }},
      {"from2", '\0', "DATE", "of the second side only records of this date or later", kDifferenceOptions, ValueType::date, true,
       [](Options& o, Given g) { o.second.from = date(g); }},
      {"to2", '\0', "DATE", "of the second side only records of this date or earlier", kDifferenceOptions, ValueType::date, true,
       [](Options& o, Given g) { o.second.to = date(g); }},
  };
}

/// Where records come from, and how they are read.
std::vector<OptionSpec> make_reading_options() {
  using Given = const GivenOption&;
  return {
      {"record", '\0', "ID", "the id of the record to explain", kExplainOptions, ValueType::word, false,
       [](Options& o, Given g) { o.explain.record = name(g); }},
      {"html", '\0', "", "a page for a browser or a printer instead of text; one file, without scripts", kExplainOptions, ValueType::flag,
       true, [](Options& o, Given g) { o.explain.html = on(g); }},
      {"network", '\0', "FILE",
       "a network that was made elsewhere, in place of CORPUS: a table of edges (Source, Target, Weight), GraphML or GEXF", kNetworkOptions,
       ValueType::word, false, [](Options& o, Given g) { o.network.file = path(g); }},
      {"nodes", '\0', "FILE", "a table of the nodes of --network: Id, Label and what else is known of them", kNetworkOptions,
       ValueType::word, false, [](Options& o, Given g) { o.network.nodes = path(g); }},
      {"weight", '\0', "NAME",
       "the column or attribute of --network that is the strength of a tie, more means closer; default weight or strength, else each edge "
       "counts 1",
       kNetworkOptions, ValueType::word, false, [](Options& o, Given g) { o.network.reading.weight = name(g); }},
      {"directed", '\0', "", "the edges of --network run from Source to Target, where its table does not say so itself", kNetworkOptions,
       ValueType::flag, false, [](Options& o, Given g) { o.network.reading.directed = on(g); }},
      {"also", '\0', "FILE…", "more files of the same corpus", kInputOptions, ValueType::list, false,
       [](Options& o, Given g) { o.input.also = paths(g); }},
      {"format", '\0', "WHICH", "what the files are: json, jsonl, csv, tsv, page or text (one record); default: told by the content",
       kInputOptions, ValueType::word, true, [](Options& o, Given g) { o.input.format = choose(g, g.values.back(), formats()); },
       words_of(formats())},
      {"map", '\0', "LIST",
       "which columns or fields of the files are a record's, as in title=Titel,people=Persons; several columns joined by +: "
       "description=Scope+Notes",
       kInputOptions, ValueType::list, true, set_map},
      {"strict", '\0', "", "stop at the first record that cannot be used", kInputOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.input.strict = on(g); }},
      {"identities", '\0', "FILE",
       "your decisions on who is who, as docgraph identities lists them; default: identities.toml beside the corpus", kReadingOptions,
       ValueType::word, false, [](Options& o, Given g) { o.input.identities = path(g); }},
      {"gazetteer", '\0', "FILE", "names of your own, a TSV table: kind, name, aliases, from, to, lat, lon, authority; may be given again",
       kReadingOptions, ValueType::list, true, set_gazetteers},
      {"base", '\0', "FILE", "the model to go on from; none: begin with nothing; default: the model that came with docgraph",
       kTrainingOptions, ValueType::word, false, [](Options& o, Given g) { o.training.base = path(g); }},
      {"clusters", '\0', "FILE", "groups of words that are used alike, a word, a tab and up to three numbers a line; default: the model's",
       kTrainingOptions, ValueType::word, false, [](Options& o, Given g) { o.training.clusters = path(g); }},
      {"model", '\0', "FILE", "the tagger's model; none: names are found by rules alone; default: the model that came with docgraph",
       kReadingOptions, ValueType::word, true, [](Options& o, Given g) { o.model = path(g); }},
      {"capitals", '\0', "WHICH",
       "a capital's name is its government where the sentence says so (context, the default), always the city (place) "
       "or always the government (polity); dispatch lines are not touched",
       kReadingOptions, ValueType::word, true,
       [](Options& o, Given g) { o.mentions.capitals = choose(g, g.values.back(), capital_policies()); }, words_of(capital_policies())},
      {"unnamed", '\0', "",
       "also take in those whom a record leaves unnamed (\"a Romanian diplomat\", \"the author\", an open addressee), each in its record "
       "alone",
       kReadingOptions, ValueType::flag, true, [](Options& o, Given g) { o.mentions.unnamed = on(g); }},
      {"relations", '\0', "",
       "also find who does what to whom in sentences: a layer of its own, and tables/relations.csv; off by default, as the rules find "
       "little more than a third of what a reader finds (F1 0.49 on held-out sentences)",
       kReadingOptions, ValueType::flag, true, [](Options& o, Given g) { o.mentions.relations = on(g); }},
      {"demonyms", '\0', "WHICH",
       "a people's name (\"North Koreans\") counts for its state (polity, the default), for an unnamed group (unnamed) "
       "or for nobody (off)",
       kReadingOptions, ValueType::word, true,
       [](Options& o, Given g) { o.identity.demonyms = choose(g, g.values.back(), demonym_policies()); }, words_of(demonym_policies())},
  };
}

/// What counts as a tie, and how it is measured.
std::vector<OptionSpec> make_tie_options() {
  using Given = const GivenOption&;
  return {
      {"layers", '\0', "LIST",
       "which layers: correspondence (who wrote to whom), together (named together), index (named by the archivist's index terms), "
       "relation (who does what to whom, see --relations); default those that the corpus has, relation only with --relations",
       kTieOptions, ValueType::list, true, set_layers, words_of(layers())},
      {"fields", '\0', "LIST", "where names must stand to be named together: title, description, text, dateline; default description,text",
       kTieOptions, ValueType::list, true, set_fields, words_of(fields())},
      {"scope", '\0', "WHICH", "named together means in one record (default) or in one sentence", kTieOptions, ValueType::word, true,
       [](Options& o, Given g) { o.rule.scope = choose(g, g.values.back(), scopes()); }, words_of(scopes())},
      {"strength", '\0', "WHICH", "strength of a tie: its records (default), or newman, where a record that names k adds 1/(k-1)",
       kTieOptions, ValueType::word, true, [](Options& o, Given g) { o.rule.strength = choose(g, g.values.back(), strengths()); },
       words_of(strengths())},
      {"paths", '\0', "WHICH", "paths count ties (steps, the default) or add up 1/strength (length)", kTieOptions, ValueType::word, true,
       [](Options& o, Given g) { o.measures.paths = choose(g, g.values.back(), path_rules()); }, words_of(path_rules())},
      {"measures", '\0', "LIST", "which measures (docgraph measures lists them), usual or all; default usual", kTieOptions, ValueType::list,
       true, set_measures, words_of(chosen_measures())},
      {"kinds", '\0', "LIST", "only these are named together: person, organisation, polity, place; default all", kTieOptions,
       ValueType::list, true, set_kinds, words_of(kinds())},
      {"min-records", '\0', "N", "leave out ties that rest on fewer records; default 1", kTieOptions, ValueType::number, true,
       [](Options& o, Given g) { o.rule.min_records = whole_number(g, 1, 1'000'000'000); }},
      {"from", '\0', "DATE", "only records of this date or later: YYYY, YYYY-MM or YYYY-MM-DD", kTieOptions, ValueType::date, true,
       [](Options& o, Given g) { o.rule.from = date(g); }},
      {"to", '\0', "DATE", "only records of this date or earlier", kTieOptions, ValueType::date, true,
       [](Options& o, Given g) { o.rule.to = date(g); }},
      {"without", '\0', "NAME", "leave out this entity; may be given again", kTieOptions, ValueType::list, true,
       [](Options& o, Given g) { o.without = g; }},
      {"resolution", '\0', "N", "higher: more and smaller communities; default 1", kCommunityOptions, ValueType::word, true,
       [](Options& o, Given g) { o.communities.resolution = number_above_zero(g, 1000); }},
      {"approximate", '\0', "E",
       "estimate betweenness from paths drawn at random: with probability 0.9 no score is farther than E from the exact one, as in 0.01; "
       "default exact, which is faster but for very large networks",
       kTieOptions, ValueType::word, true, [](Options& o, Given g) { o.measures.approximate = number_above_zero(g, 0.5); }},
      {"seed", '\0', "N", "of what is drawn at random: records, estimates, and the first of the runs of communities; default 1",
       kTieOptions, ValueType::number, true,
       [](Options& o, Given g) {
         o.measures.seed = o.communities.seed = o.backbone.seed = o.slices.seed = o.certainty.seed = whole_number(g, 0, 1'000'000'000);
       }},
      {"draws", '\0', "N",
       "how often records are drawn to see how sure the numbers are; 0: not at all; default 1000, which analyze takes less of where the "
       "network is large",
       kCertaintyOptions, ValueType::number, true, [](Options& o, Given g) { o.certainty.draws = whole_number(g, 0, 100'000); }},
      {"share", '\0', "N", "how many in a hundred records a draw keeps; default 80", kCertaintyOptions, ValueType::number, true,
       [](Options& o, Given g) { o.certainty.share = whole_number(g, 10, 99) / 100.0; }},
  };
}

/// Where to write, and how.
std::vector<OptionSpec> make_output_options() {
  using Given = const GivenOption&;
  return {
      {"export", '\0', "LIST",
       "also write the networks for other programs, into the folder exchange: gexf (Gephi), gexf-1.2, pajek, csv (Gephi, R, Python), "
       "cytoscape, node-link (NetworkX), dot (Graphviz), web-annotation (mentions), linked-places (places), all",
       kExchangeOptions, ValueType::list, true, set_exports, words_of(chosen_formats())},
      {"output", 'o', "PATH", "where to write", kOutputOption, ValueType::word, false,
       [](Options& o, Given g) { o.output.path = path(g); }},
      {"json", '\0', "", "print JSON for programs instead of text for people", kJsonOption, ValueType::flag, true,
       [](Options& o, Given g) { o.output.json = on(g); }},
      {"csv", '\0', "", "print a table as CSV instead of text for people", kCsvOption, ValueType::flag, true,
       [](Options& o, Given g) { o.output.csv = on(g); }},
      {"threads", '\0', "N", "how many threads; default one a core; results never depend on it", kReadingOptions, ValueType::number, true,
       [](Options& o, Given g) { o.threads = whole_number(g, 1, 1024); }},
      {"quiet", 'q', "", "no summary and no progress, only what went wrong", kInputOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.output.quiet = on(g); }},
      {"no-color", '\0', "", "no colour, as with NO_COLOR=1", kReadingOptions, ValueType::flag, true,
       [](Options& o, Given g) { o.output.colour = !on(g); }},
      {"man", '\0', "", "print the manual page instead, as the program scdoc takes it", kManualOptions, ValueType::flag, false,
       [](Options& o, Given g) { o.help.man = on(g); }},
      {"completion", '\0', "", "print what lets bash complete words of docgraph's command lines", kManualOptions, ValueType::flag, false,
       [](Options& o, Given g) { o.help.completion = on(g); }},
  };
}

}  // namespace

const std::vector<OptionSpec>& option_table() {
  static const std::vector<OptionSpec> table = [] {
    std::vector<OptionSpec> all = make_own_options();
    for (std::vector<OptionSpec>& more :
         std::array{make_reading_options(), make_tie_options(), make_view_options(), make_figure_options(), make_output_options()})
      std::ranges::move(more, std::back_inserter(all));
    return all;
  }();
  return table;
}

void check_together(const Options& options) {
  const TieRule& rule = options.rule;
  if (rule.from.known() && rule.to.known() && days_of(rule.from).first > days_of(rule.to).last)
    throw UsageError({{},
                      fmt::format("--from {} lies after --to {}: no record can be between them", to_text(rule.from), to_text(rule.to)),
                      "exchange the two dates"});
  if (options.extract.one_by_one && !options.input.map.empty())
    throw UsageError({{},
                      "--one-by-one reads each record by itself and cannot tell whether a column of --map is anywhere",
                      "write the corpus anew with docgraph convert --map, and read that one by one"});
  if (options.extract.one_by_one && options.input.format && options.input.format != Format::jsonl)
    throw UsageError({{}, "--one-by-one reads JSON Lines and no other format", "leave out one of --one-by-one and --format"});
  if (options.output.json && options.output.csv)
    throw UsageError({{}, "--json and --csv exclude each other: there is one output", "leave one of them out"});
  if (options.output.json && options.explain.html)
    throw UsageError({{}, "--json and --html exclude each other: there is one output", "leave one of them out"});
}

}  // namespace docgraph
