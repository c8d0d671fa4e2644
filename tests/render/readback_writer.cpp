// Writes the outputs that other people's programs read back, and what they should find there: readback_writer FOLDER. The expectations come
// from the analysis itself, not from the writers under test.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "corpus_maker.hpp"
#include "render/escape.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/exchange.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/tables.hpp"

namespace docgraph::test {
namespace {

using Json = nlohmann::ordered_json;

Json expected_of(const MeasuredLayer& layer, const Analysis& analysis) {
  Json json = {{"directed", layer.network.directed()}, {"nodes", Json::array()}, {"ties", Json::array()}};
  for (std::uint32_t v = 0; v < layer.network.actors().size(); ++v) {
    const Actor& actor = layer.network.actors()[v];
    Json node = {{"id", actor.id},
                 {"name", one_line(actor.name)},
                 {"kind", word(actor.kind)},
                 {"records", analysis.counts[actor.entity].records},
                 {"subject", analysis.counts[actor.entity].subject},
                 {"x", 1.0 / (1.0 + v)},
                 {"y", -0.1 * v}};
    for (const MeasureColumn& column : layer.columns) node["scores"][std::string(column.measure->key)] = column.scores[v];
    json["nodes"].push_back(node);
  }
  for (const Tie& tie : layer.network.ties()) {
    const auto id = [&](std::uint32_t entity) { return layer.network.actors()[layer.network.vertex_of(entity)].id; };
    json["ties"].push_back(
        {{"a", id(tie.a)}, {"b", id(tie.b)}, {"directed", tie.directed}, {"records", tie.records}, {"strength", tie.strength}});
  }
  return json;
}

std::vector<Position> positions_of(const Network& network) {
  std::vector<Position> positions;
  for (std::size_t v = 0; v < network.actors().size(); ++v) {
    positions.push_back({1.0 / (1.0 + static_cast<double>(v)), -0.1 * static_cast<double>(v)});
  }
  return positions;
}

void write(const std::filesystem::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

void write_exchange(const std::filesystem::path& folder, const Analysis& analysis) {
  std::vector<std::vector<Position>> positions;
  for (const MeasuredLayer& layer : analysis.layers) positions.push_back(positions_of(layer.network));
  std::vector<std::string> all;
  for (const ExchangeFormat& format : exchange_formats()) all.emplace_back(format.key);
  std::filesystem::create_directories(folder / "exchange");
  for (const ExportedFile& file : export_to(exchange_input(analysis, positions), all)) write(folder / file.name, file.bytes);
}

void write_paper(const std::filesystem::path& folder, const Analysis& analysis) {
  std::filesystem::create_directories(folder / "paper");
  const Corpus& corpus = analysis.corpus;
  const Survey survey = take_survey(corpus.records, corpus.extractions, corpus.identities);
  for (const ExportedFile& file : paper_package({analysis, survey})) write(folder / file.name, file.bytes);
}

/// Every record by itself, and few draws: the tables are as wide as with many.
void ask_how_sure(Analysis& analysis) {
  RecordGroups groups(analysis.corpus.records.size());
  std::iota(groups.begin(), groups.end(), 0U);
  for (const MeasuredLayer& layer : analysis.layers) {
    analysis.certainty.layers.push_back(
        assess(layer.network.layer(), analysis.corpus, analysis.rule, groups, analysis.measures, {40, 0.8, 1}));
  }
}

void write_case(const std::filesystem::path& folder, Analysis analysis) {
  std::filesystem::create_directories(folder);
  Json expected;
  for (const MeasuredLayer* layer : {&layer_of(analysis, Layer::together), &layer_of(analysis, Layer::correspondence)}) {
    const std::string name(word(layer->network.layer()));
    write(folder / (name + ".graphml"), graphml(attributed(*layer, analysis, positions_of(layer->network))));
    expected[name] = expected_of(*layer, analysis);
  }
  std::size_t mentions = 0;
  for (const Extraction& extraction : analysis.corpus.extractions) mentions += extraction.mentions.size();
  expected["mentions"] = mentions;
  write(folder / "expected.json", expected.dump(1));
  write(folder / "actors.csv", actors_csv(analysis));
  write(folder / "ties.csv", ties_csv(analysis));
  write(folder / "mentions.csv", mentions_csv(analysis));
  write(folder / "centrality.tex", centrality_tex(analysis));
  write_exchange(folder, analysis);
  write_paper(folder, analysis);
  ask_how_sure(analysis);
  write(folder / "tiers.tex", centrality_tex(analysis));
  write(folder / "robustness.tex", robustness_tex(analysis));
}

}  // namespace
}  // namespace docgraph::test

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  const std::filesystem::path folder = argv[1];
  docgraph::test::write_case(folder / "small", docgraph::test::small_analysis());
  docgraph::test::write_case(folder / "hostile", docgraph::test::hostile_analysis());
  docgraph::test::write_case(folder / "empty", docgraph::test::CorpusMaker().finish());
  return EXIT_SUCCESS;
}
