#include <fmt/format.h>

#include <algorithm>

#include "render/figure/figure.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kUnreached = 0xFFFFFFFF;
constexpr std::uint32_t kLeastRecords = 2;

// Steps from the centre over the given ties, by rounds; kUnreached beyond `radius`. O(radius * ties).
std::vector<std::uint32_t> steps_from(std::uint32_t centre, const Network& network, const std::vector<std::uint32_t>& ties,
                                      std::uint32_t radius) {
  std::vector<std::uint32_t> steps(network.actors().size(), kUnreached);
  steps[centre] = 0;
  for (std::uint32_t step = 1; step <= radius; ++step) {
    bool reached = false;
    for (const std::uint32_t index : ties) {
      const std::uint32_t a = network.vertex_of(network.ties()[index].a);
      const std::uint32_t b = network.vertex_of(network.ties()[index].b);
      for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        if (steps[from] != step - 1 || steps[to] != kUnreached) continue;
        steps[to] = step;
        reached = true;
      }
    }
    if (!reached) break;
  }
  return steps;
}

std::vector<std::uint32_t> ties_within(const Network& network, const std::vector<std::uint32_t>& ties,
                                       const std::vector<std::uint32_t>& steps) {
  std::vector<std::uint32_t> within;
  for (const std::uint32_t index : ties) {
    const Tie& tie = network.ties()[index];
    if (steps[network.vertex_of(tie.a)] != kUnreached && steps[network.vertex_of(tie.b)] != kUnreached) within.push_back(index);
  }
  return within;
}

// The neighbourhood that a page holds. What the selection cuts off from the centre is left out too, and the centre always stays.
Selection select_neighbourhood(const Analysis& analysis, const Network& network, std::uint32_t centre,
                               const std::vector<std::uint32_t>& near, std::uint32_t radius, const PageFormat& page) {
  std::vector<std::uint32_t> records = records_of_vertices(analysis, network);
  records[centre] = kUnreached;  // the centre is foremost, whatever the records say
  SelectionRule rule = page_rule(network, std::move(records), kLeastRecords, page);
  rule.centre = centre;
  Selection selection = select_ties(network, near, rule);
  const std::vector<std::uint32_t> steps = steps_from(centre, network, selection.ties, radius);
  selection.ties = ties_within(network, selection.ties, steps);
  std::erase_if(selection.vertices, [&](std::uint32_t vertex) { return steps[vertex] == kUnreached; });
  if (!std::ranges::binary_search(selection.vertices, centre)) {
    selection.vertices.insert(std::ranges::lower_bound(selection.vertices, centre), centre);
  }
  return selection;
}

// Which ties are drawn, where not all are.
std::string drawn_words(const Selection& selection) {
  if (selection.foremost != 0) return left_out_words(selection);
  if (selection.least_records <= 1) return {};
  return fmt::format(" (all of its own, and those between others that rest on at least {} records)", selection.least_records);
}

std::string caption_of(const std::string& name, Layer layer, std::uint32_t radius, const Selection& selection, std::size_t ties,
                       std::size_t actors) {
  return fmt::format(
             "{} and the entities within {} of it, with the ties between them (layer: {}). A line means that {} both, not that they met, "
             "wrote to each other or agreed.",
             name, counted(radius, "step", "steps"), word(layer),
             layer == Layer::index ? "one record is indexed under" : "one abstract or text names") +
         drawn_counts(selection, drawn_words(selection), ties, actors);
}

}  // namespace

Figure draw_ego(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius, Layer layer, const PageFormat& page) {
  const Network& network = layer_of(analysis, layer).network;
  const std::string alone = fmt::format("The entity is {} with nobody.", phrase(layer));
  const auto found = std::ranges::find(network.actors(), entity, &Actor::entity);
  if (found == network.actors().end()) {
    SheetText text;
    text.title = "Neighbourhood";
    text.subtitle = subtitle_of(analysis.name, departures_in(layer, analysis));
    text.caption = fmt::format("Layer: {}. Drawn: nothing, for the entity is not named in the fields that were read.", word(layer));
    text.description = "An empty figure.";
    return draw_network_picture(network, {}, std::move(text), alone, page);
  }
  const auto centre = static_cast<std::uint32_t>(found - network.actors().begin());
  std::vector<std::uint32_t> all;
  for (std::uint32_t tie = 0; tie < network.ties().size(); ++tie) all.push_back(tie);
  const std::vector<std::uint32_t> steps = steps_from(centre, network, all, radius);
  const std::vector<std::uint32_t> near = ties_within(network, all, steps);
  const auto actors = network.actors().size() - static_cast<std::size_t>(std::ranges::count(steps, kUnreached));
  const Selection selection = select_neighbourhood(analysis, network, centre, near, radius, page);
  const std::string name = name_in_words(found->name);
  SheetText text;
  text.title = fmt::format("{} with {}", heading(layer), name);
  text.subtitle = subtitle_of(analysis.name, departures_in(layer, analysis));
  text.caption = caption_of(name, layer, radius, selection, near.size(), actors);
  text.description = fmt::format("The neighbourhood of {}: {} and {}.", name, counted(selection.vertices.size(), "entity", "entities"),
                                 counted(selection.ties.size(), "tie", "ties"));
  return draw_network_picture(network, picture_of(analysis, network, selection, centre), std::move(text), alone, page);
}

}  // namespace docgraph
