#include "graph/community/communities.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/json.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "extract/text/utf8.hpp"
#include "graph/centrality/degree.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kNamesListed = 12;

/// The vertices of each community, strongest first.
std::vector<std::vector<std::uint32_t>> members_by_strength(const Network& network, const Communities& communities) {
  const Scores strengths = strength(network);
  std::vector<std::vector<std::uint32_t>> members(communities.size.size());
  for (std::uint32_t v = 0; v < communities.of.size(); ++v) members[communities.of[v]].push_back(v);
  for (auto& group : members) std::ranges::stable_sort(group, std::greater<>(), [&](std::uint32_t v) { return strengths[v]; });
  return members;
}

std::string community_text(const Network& network, const std::vector<std::uint32_t>& members, double stability, std::size_t number) {
  std::string text = fmt::format("{}. {} entities, stability {:.2f}: ", number, members.size(), stability);
  const std::size_t listed = members.size() <= kNamesListed + 1 ? members.size() : kNamesListed;
  for (std::size_t i = 0; i < listed; ++i) text += (i == 0 ? "" : ", ") + visible(network.actors()[members[i]].name);
  if (listed < members.size()) text += fmt::format(" … and {} more", members.size() - listed);
  return text + "\n";
}

std::string layer_text(const Network& network, const Communities& communities) {
  const auto members = members_by_strength(network, communities);
  const auto several = static_cast<std::size_t>(std::ranges::count_if(members, [](const auto& group) { return group.size() > 1; }));
  std::string text = fmt::format("{} ({}): ", word(network.layer()), phrase(network.layer()));
  if (several == 0) return text + "no communities, for nobody is tied to anybody\n";
  text +=
      fmt::format("{} of two entities or more, modularity {:.3f}\n", counted(several, "community", "communities"), communities.modularity);
  for (std::size_t c = 0; c < several; ++c) text += community_text(network, members[c], communities.community_stability[c], c + 1);
  if (const std::size_t alone = members.size() - several; alone > 0)
    text += fmt::format("{} without a tie.\n", counted(alone, "entity is", "entities are"));
  return text;
}

void run_communities(const Options& options) {
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const Analysis analysis = analyse(options, reading, progress);
  const std::vector<MeasuredLayer>& layers = analysis.layers;
  std::vector<Communities> found;
  for (const MeasuredLayer& layer : layers) found.push_back(find_communities(layer.network, options.communities));
  progress.clear();
  if (options.output.json) {
    print(communities_json(layers, found, options.communities));
  } else {
    for (std::size_t i = 0; i < layers.size(); ++i) print((i == 0 ? "" : "\n") + layer_text(layers[i].network, found[i]));
    print(
        fmt::format("\nStability: how often two of its members fall together, over {} runs with a seed each. Well below 1 the borders are\n"
                    "a matter of chance, and another method would draw others.\n",
                    options.communities.runs));
  }
  tell_faults(reading.input);
}

}  // namespace

Command communities_command() {
  return {
      "communities",
      "find groups whose members are tied to each other more than to the rest",
      {"docgraph communities samples/detente.json", "docgraph communities samples/detente.json --layers together --resolution 1.5"},
      {kCorpus},
      kInputOptions | kReadingOptions | kTieOptions | kCommunityOptions | kJsonOption,
      "",
      run_communities,
      {{"It uses the Leiden method twenty times, each with another seed, and shows the division of highest modularity: how much more of "
        "the "
        "ties lies inside the communities than chance would put there.",
        "In the layer of who is named together a long record makes a community by itself: all whom it names are tied to each other."},
       {}}};
}

}  // namespace docgraph
