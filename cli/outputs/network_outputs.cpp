#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/answer/json_parts.hpp"
#include "cli/options/figure_options.hpp"
#include "cli/outputs/hashing_folder.hpp"
#include "cli/outputs/outputs.hpp"
#include "cli/stream/input.hpp"
#include "extract/read/input_bytes.hpp"
#include "graph/read/network_file.hpp"
#include "render/exchange/exchange.hpp"
#include "render/given/given.hpp"

namespace docgraph {
namespace {

/// What a network alone can answer. All other options of `analyze` ask for records.
constexpr std::array<std::string_view, 17> kWithoutRecords = {"network", "nodes",    "weight", "directed", "paths",      "measures",
                                                              "figures", "preset",   "export", "output",   "json",       "quiet",
                                                              "threads", "no-color", "seed",   "strict",   "approximate"};

void refuse_options_of_records(const Options& options) {
  for (const std::string& name : options.given)
    if (std::ranges::find(kWithoutRecords, name) == kWithoutRecords.end())
      throw UsageError({{},
                        fmt::format("--{} speaks of records, and a network that was made elsewhere has none", name),
                        fmt::format("leave --{} out", name)});
}

/// Formats that speak of records are left out where all were asked for, and refused where they were named.
std::vector<std::string> formats_of(const Options& options) {
  const auto& asked = options.exchange.formats;
  std::vector<std::string> formats;
  for (const ExchangeFormat& format : exchange_formats()) {
    if (std::ranges::find(asked, format.key) == asked.end()) continue;
    if (!format.needs_corpus)
      formats.emplace_back(format.key);
    else if (asked.size() < exchange_formats().size())
      throw UsageError({{},
                        fmt::format("--export {} writes of records, and a network that was made elsewhere has none", format.key),
                        "name other formats"});
  }
  return formats;
}

NamedBytes read_named(const std::string& path, Input& input) {
  NamedBytes file{input_name(path), read_bytes(path)};
  input.files.push_back({std::filesystem::path(file.name).filename().string(), sha256(file.bytes)});
  return file;
}

AttributedNetwork read_given(const Options& options, Input& input) {
  Diagnostics diagnostics(options.input.strict);
  NamedBytes file = read_named(options.network.file, input);
  std::optional<NamedBytes> nodes;
  if (!options.network.nodes.empty()) nodes = read_named(options.network.nodes, input);
  AttributedNetwork network = read_network(std::move(file), nodes, options.network.reading, diagnostics);
  input.name = corpus_name(options.network.file);
  input.notes = diagnostics.notes();
  input.faults = diagnostics.all();
  input.unit = "nodes and edges";
  input.used = network.nodes.size() + network.edges.size();
  input.met = input.used + input.faults.size();
  return network;
}

void write_files(const GivenNetwork& given, const Options& options, HashingFolder& folder) {
  const Figure figure = draw_given(given, options.figures.page);
  for (const FigureFormat format : options.figures.formats)
    folder.write(fmt::format("figures/network.{}", word(format)), printed(figure.svg, format));
  folder.write("figures/network.csv", figure.csv);
  folder.write("tables/actors.csv", given_actors_csv(given));
  folder.write("tables/ties.csv", given_ties_csv(given));
  const Table table = given_table(given);
  folder.write("tables/centrality.tex", latex_tables({table}));
  folder.write("tables/centrality.md", to_markdown(table));
  ExchangeInput exchange;
  exchange.networks.push_back(exported(given, figure.positions));
  folder.write("network.graphml", graphml(exchange.networks.front()));
  for (const ExportedFile& file : export_to(exchange, formats_of(options))) folder.write(file.name, file.bytes);
}

std::string answer_json(const GivenNetwork& given, const std::vector<std::string>& files) {
  const NetworkSummary& summary = given.layer.summary;
  nlohmann::ordered_json json = {{"name", given.name},
                                 {"directed", given.file.directed},
                                 {"strength", given.file.strength},
                                 {"remarks", sentences_of(given)},
                                 {"vertices", summary.vertices},
                                 {"ties", summary.ties}};
  add_shape(json, summary);
  json["files"] = files;
  return printed_json(json);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> resolved_network_options(const Options& options) {
  const MeasureOptions& measures = options.measures;
  return {{"network", std::filesystem::path(input_name(options.network.file)).filename().string()},
          {"nodes", std::filesystem::path(options.network.nodes).filename().string()},
          {"weight", options.network.reading.weight},
          {"directed", options.network.reading.directed ? "true" : "false"},
          {"paths", measures.paths == PathRule::length ? "length" : "steps"},
          {"measures", measures.chosen.empty() ? "usual" : fmt::format("{}", fmt::join(measures.chosen, ","))},
          {"approximate", measures.approximate > 0 ? fmt::format("{}", measures.approximate) : "exact"},
          {"seed", std::to_string(measures.seed)},
          {"figures", docgraph::formats_of(options.figures.formats)},
          {"preset", preset_of(options.figures.page)},
          {"export", fmt::format("{}", fmt::join(options.exchange.formats, ","))}};
}

WrittenAnswer write_network_outputs(const Options& options, const std::string& path, Progress& progress) {
  refuse_options_of_records(options);
  (void)formats_of(options);
  progress.stage("reading");
  Input input;
  AttributedNetwork network = read_given(options, input);
  progress.stage("measuring");
  const GivenNetwork given = measure_given(std::move(network), input.name, options.measures);
  progress.stage("drawing");
  OutputFolder folder(path);
  HashingFolder outputs(folder);
  write_files(given, options, outputs);
  folder.write("manifest.json", manifest_json({resolved_network_options(options), input.files, outputs.hashes(), input.met, input.used,
                                               manifest_warnings(input.faults)}));
  folder.commit();
  progress.clear();
  const std::string text = options.output.json    ? answer_json(given, folder.written())
                           : options.output.quiet ? std::string()
                                                  : given_summary(given) + where_outputs_are(folder.written());
  return {text, fault_messages(input)};
}

}  // namespace docgraph
