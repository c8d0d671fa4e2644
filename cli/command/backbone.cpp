#include "graph/backbone/backbone.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/analysed.hpp"
#include "cli/commands.hpp"
#include "extract/text/utf8.hpp"
#include "graph/uncertainty/source/layer_source.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kStayingListed = 30;
constexpr std::size_t kDroppedListed = 10;

/// The backbone of one layer, which is a projection of records.
struct LayerBackbone {
  LayerSource source;
  Backbone backbone;
};

std::vector<LayerBackbone> find_backbones(const Analysis& analysis, const BackboneOptions& options) {
  std::vector<LayerBackbone> found;
  for (const MeasuredLayer& layer : analysis.layers) {
    if (is_of_acts(layer.network.layer())) continue;
    LayerSource source = source_of(layer.network.layer(), analysis.corpus, analysis.rule);
    Backbone backbone = find_backbone(source.gatherings, options);
    found.push_back({std::move(source), std::move(backbone)});
  }
  return found;
}

std::string tie_lines(const LayerBackbone& layer, bool staying, std::size_t most) {
  std::vector<const TestedTie*> ties;
  for (const TestedTie& tie : layer.backbone.ties)
    if (tie.stays == staying) ties.push_back(&tie);
  if (staying)
    std::ranges::stable_sort(ties, {}, [](const TestedTie* tie) { return tie->p; });
  else
    std::ranges::stable_sort(ties, std::greater<>(), [](const TestedTie* tie) { return tie->together; });
  std::string text = "  together         p  adjusted\n";
  const std::size_t listed = std::min(most, ties.size());
  for (std::size_t i = 0; i < listed; ++i)
    text += fmt::format("  {:>8}  {:>8.2g}  {:>8.2g}  {} – {}\n", ties[i]->together, ties[i]->p, ties[i]->adjusted,
                        visible(layer.source.actors[ties[i]->a].name), visible(layer.source.actors[ties[i]->b].name));
  if (listed < ties.size()) text += fmt::format("  … and {} more; --csv lists all\n", ties.size() - listed);
  return text;
}

std::string smallest_text(const Backbone& backbone) {
  if (backbone.options.model == ChanceModel::fdsm)
    return fmt::format("The smallest p that {} draws can give is {:.2g}; with {} at least {} must have it before any can stay.\n",
                       backbone.options.draws, backbone.smallest_p, counted(backbone.pairs, "pair", "pairs"),
                       counted(backbone.needed_at_smallest, "tie", "ties"));
  double smallest = 1;
  for (const TestedTie& tie : backbone.ties) smallest = std::min(smallest, tie.p);
  return fmt::format("The p are exact under the model and have no lower bound; the smallest here is {:.2g}.\n", smallest);
}

std::string layer_text(const LayerBackbone& layer) {
  const Backbone& backbone = layer.backbone;
  std::string text =
      fmt::format("{} ({}): {} tested against chance, among {} that could be tied.\n", word(layer.source.layer), phrase(layer.source.layer),
                  counted(backbone.ties.size(), "tie", "ties"), counted(backbone.pairs, "pair", "pairs"));
  text += smallest_text(backbone);
  const std::size_t dropped = backbone.ties.size() - backbone.stay;
  if (backbone.stay == 0) {
    text += "Nothing survives: no tie is more than what frequent names and long records make by chance.\n";
  } else {
    text += fmt::format("{} {}; of these, at most {} are there by chance, on the average:\n", counted(backbone.stay, "tie", "ties"),
                        backbone.stay == 1 ? "stays" : "stay", fmt::format("{:.3g} %", 100 * backbone.options.false_share));
    text += tie_lines(layer, true, kStayingListed);
  }
  if (dropped > 0)
    text += fmt::format("Dropped: {}. Chance could have made them, which does not say that it did:\n", counted(dropped, "tie", "ties")) +
            tie_lines(layer, false, kDroppedListed);
  return text;
}

std::string answer_text(const std::vector<LayerBackbone>& layers, const BackboneOptions& options) {
  std::string text;
  for (const LayerBackbone& layer : layers) text += (text.empty() ? "" : "\n") + layer_text(layer);
  if (text.empty()) return "No backbone: only the layers together and index are projections of records, and neither is counted.\n";
  text += options.model == ChanceModel::sdsm
              ? "\nChance keeps how often each entity is named and how many each record names, on the average (SDSM).\n"
              : fmt::format("\nChance keeps exactly how often each entity is named and how many each record names (FDSM, seed {}).\n",
                            options.seed);
  return text;
}

std::string answer_csv(const std::vector<LayerBackbone>& layers) {
  std::string text = "layer,from,to,from_name,to_name,together,p,adjusted_p,stays\n";
  for (const LayerBackbone& layer : layers) {
    for (const TestedTie& tie : layer.backbone.ties) {
      const Actor& a = layer.source.actors[tie.a];
      const Actor& b = layer.source.actors[tie.b];
      text += csv_row({std::string(word(layer.source.layer)), a.id, b.id, a.name, b.name, static_cast<double>(tie.together), tie.p,
                       tie.adjusted, std::string(tie.stays ? "true" : "false")});
    }
  }
  return text;
}

std::string answer(const Analysis& analysis, const Options& options) {
  const std::vector<LayerBackbone> layers = find_backbones(analysis, options.backbone);
  return options.output.csv ? answer_csv(layers) : answer_text(layers, options.backbone);
}

void run_backbone(const Options& options) { answer_with(options, "comparing with chance", answer); }

}  // namespace

Command backbone_command() {
  return {
      "backbone",
      "tell which ties are more than frequent names in long records make by chance",
      {"docgraph backbone samples/detente.json", "docgraph backbone samples/detente.json --chance fdsm --layers together",
       "docgraph backbone samples/detente.json --csv -o backbone.csv"},
      {kCorpus},
      kInputOptions | kReadingOptions | kTieOptions | kBackboneOptions | kOutputOption | kCsvOption,
      "the file to write to; default: standard output",
      run_backbone,
      {{"Whoever is named often is named with everybody, and a long record ties all whom it names. For each two that are named together "
        "it asks how likely they would be named together as often if only the frequency of each and the length of each record were "
        "given (p), and keeps the ties for which that is unlikely, allowing for all pairs that were tried.",
        "With few records nothing may survive; it then says so. What is dropped is listed too: a tie that rests on one record is real "
        "evidence of that record, but no sign of more than chance.",
        "Correspondence is no projection and has no backbone: who wrote to whom is stated. --min-records plays no part."},
       {}}};
}

}  // namespace docgraph
