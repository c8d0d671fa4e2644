#include <fmt/format.h>

#include "cli/answer/analysed.hpp"
#include "cli/commands.hpp"
#include "extract/text/utf8.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/two_mode/comparison.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kFirstListed = 20;
constexpr std::size_t kMovedListed = 8;
constexpr std::size_t kTextWidth = 44;
constexpr std::size_t kWidth = 100;

/// A layer that was made of records.
struct LayerComparison {
  LayerSource source;
  TwoModeComparison comparison;
};

std::vector<LayerComparison> compare_layers(const Analysis& analysis) {
  std::vector<LayerComparison> found;
  for (const MeasuredLayer& layer : analysis.layers) {
    if (is_of_acts(layer.network.layer())) continue;
    LayerSource source = source_of(layer.network.layer(), analysis.corpus, analysis.rule);
    TwoModeComparison comparison = compare_with_pairs(source, page_rank(layer.network));
    found.push_back({std::move(source), std::move(comparison)});
  }
  if (found.empty())
    throw UsageError({{},
                      "--layers: the network of entities and records is made of the layers together and index, and neither is counted",
                      "leave --layers out: who wrote to whom is stated, and not made of whom a record names"});
  return found;
}

Table table_of(const LayerComparison& layer, const std::vector<TwoModeActor>& actors) {
  Table table;
  table.columns = {{"by records", true}, {"by pairs", true}, {"records", true}, {"names a record", true}, {"entity"}};
  table.sections.emplace_back();
  for (const TwoModeActor& actor : actors) {
    const Actor& named = layer.source.actors[actor.vertex];
    table.sections.back().rows.push_back({static_cast<double>(actor.record_place), static_cast<double>(actor.pair_place),
                                          static_cast<double>(actor.records), fmt::format("{:.1f}", actor.names_a_record),
                                          fmt::format("{} ({})", visible(named.name), word(named.kind))});
  }
  return table;
}

std::string moved_text(const LayerComparison& layer, bool upwards) {
  const std::vector<TwoModeActor> moved = most_moved(layer.comparison, upwards, kMovedListed);
  if (moved.empty()) return "";
  return fmt::format("\n{}:\n{}", upwards ? "Higher by records than by pairs" : "Lower by records than by pairs",
                     to_plain(table_of(layer, moved), kTextWidth));
}

std::string layer_text(const LayerComparison& layer) {
  const TwoModeComparison& comparison = layer.comparison;
  std::vector<TwoModeActor> first = comparison.actors;
  if (first.size() > kFirstListed) first.resize(kFirstListed);
  std::string text = fmt::format("{} ({}): {} in {} that name them, {} namings\n", word(layer.source.layer), phrase(layer.source.layer),
                                 counted(comparison.actors.size(), "entity", "entities"),
                                 counted(comparison.network.record.size(), "record", "records"), comparison.network.named.neighbour.size());
  if (comparison.actors.empty()) return text;
  text += to_plain(table_of(layer, first), kTextWidth);
  if (first.size() < comparison.actors.size())
    text += fmt::format("… and {} more; --csv lists all\n", comparison.actors.size() - first.size());
  return text + fmt::format("The two orders agree to {:.2f} (Kendall's tau: 1 the same order, 0 none in common).\n", comparison.agreement) +
         moved_text(layer, true) + moved_text(layer, false);
}

std::string answer_text(const std::vector<LayerComparison>& layers) {
  std::string text;
  for (const LayerComparison& layer : layers) text += layer_text(layer) + "\n";
  return text +
         wrapped(
             "By records: the place of an entity by where a reader would be who goes from an entity to a record that names it, and on "
             "to one that the record names. By pairs: the same along the ties (PageRank). A record of 20 names is one record, but 190 "
             "pairs: by "
             "pairs whoever stands in long lists is lifted. Where the two places lie far apart, a ranking by ties rests on the length of "
             "records. By either, a small group that no record joins to the rest keeps what begins in it, so its members can stand high "
             "on one record.",
             kWidth, 0);
}

std::string answer_csv(const std::vector<LayerComparison>& layers) {
  std::string text = "layer,id,name,kind,records,names_per_record,record_walk,place_by_records,pagerank,place_by_pairs\n";
  for (const LayerComparison& layer : layers) {
    for (const TwoModeActor& actor : layer.comparison.actors) {
      const Actor& named = layer.source.actors[actor.vertex];
      text += csv_row({std::string(word(layer.source.layer)), named.id, named.name, std::string(word(named.kind)),
                       static_cast<double>(actor.records), actor.names_a_record, actor.by_records, static_cast<double>(actor.record_place),
                       actor.by_pairs, static_cast<double>(actor.pair_place)});
    }
  }
  return text;
}

std::string namings_csv(const Analysis& analysis, const std::vector<LayerComparison>& layers) {
  std::string text = "layer,id,name,kind,record,date\n";
  for (const LayerComparison& layer : layers) {
    const RecordNetwork& network = layer.comparison.network;
    for (std::uint32_t row = 0; row < network.record.size(); ++row) {
      const Record& record = analysis.corpus.records[network.record[row]];
      for (const std::uint32_t vertex : network.named.of(row)) {
        const Actor& named = layer.source.actors[vertex];
        text += csv_row(
            {std::string(word(layer.source.layer)), named.id, named.name, std::string(word(named.kind)), record.id, to_text(record.date)});
      }
    }
  }
  return text;
}

std::string answer(const Analysis& analysis, const Options& options) {
  const std::vector<LayerComparison> layers = compare_layers(analysis);
  if (options.two_mode.namings) return namings_csv(analysis, layers);
  return options.output.csv ? answer_csv(layers) : answer_text(layers);
}

void run_two_mode(const Options& options) { answer_with(options, "walking over records", answer); }

}  // namespace

Command two_mode_command() {
  return {
      "two-mode",
      "rank entities by the records that name them, and tell where a ranking by ties disagrees",
      {"docgraph two-mode samples/detente.json", "docgraph two-mode samples/detente.json --namings -o namings.csv"},
      {kCorpus},
      kInputOptions | kReadingOptions | kTieOptions | kTwoModeOptions | kOutputOption | kCsvOption,
      "the file to write to; default: standard output",
      run_two_mode,
      {{"Ties are made of records: a record that names 20 entities ties 190 pairs. A network of entities and records (a two-mode network) "
        "keeps the record as one thing. This command ranks entities by a walk over it, beside the same walk along the ties, and lists who "
        "stands higher or lower by the one than by the other.",
        "With --namings it prints the network itself, for programs that read two-mode networks: a line for each entity in each record.",
        "Correspondence takes no part: who wrote to whom is stated, and not made of whom a record names. --min-records does not bear "
        "on the records, only on the ties."},
       {}}};
}

}  // namespace docgraph
