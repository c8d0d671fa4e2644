#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "render/figure/figure.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kLeastRecords = 2;

// Which ties are drawn, and why not the others; empty if all are and that is no wonder.
std::string drawn_words(const Network& network, const Selection& selection) {
  if (selection.foremost == 0 && selection.least_records == kLeastRecords) return " (those that rest on at least 2 records)";
  const bool all = selection.ties.size() == network.ties().size();
  if (all) return network.ties().size() > 2 ? " (fewer than three rest on 2 records or more, so all are drawn)" : "";
  return left_out_words(selection);
}

std::string meaning(const TieRule& rule, Layer layer) {
  if (layer == Layer::index) {
    return "A line joins two entities that the archivist's index terms name in one record (layer: index). It means that one record is "
           "indexed under both, not that they met, wrote to each other or agreed. Place and distance have no meaning of their own.";
  }
  if (layer == Layer::relation) {
    return "A line joins two entities of which a sentence states that one does something to the other, or both together (layer: relation); "
           "tables/relations.csv says what, and which way. What is denied, planned or only possible is not drawn. Place and distance have "
           "no "
           "meaning of their own.";
  }
  return fmt::format(
      "A line joins two entities that are named in the {} of one record{} (layer: together). It means that one abstract or text names "
      "both, not "
      "that they met, wrote to each other or agreed. Place and distance have no meaning of their own.",
      joined_words(rule.fields, " or "), rule.scope == Scope::sentence ? ", in one sentence" : "");
}

std::string caption_of(const Analysis& analysis, const Network& network, const Selection& selection) {
  return meaning(analysis.rule, network.layer()) +
         drawn_counts(selection, drawn_words(network, selection), network.ties().size(), network.actors().size());
}

std::string description_of(const Network& network, const NetworkPicture& picture) {
  std::string text = fmt::format("A network of {} and {}.", counted(picture.actors.size(), "entity", "entities"),
                                 counted(picture.ties.size(), "tie", "ties"));
  const auto name = [&](std::uint32_t actor) { return name_in_words(network.actors()[picture.actors[actor].vertex].name); };
  std::vector<std::uint32_t> order(picture.actors.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) { return picture.actors[a].records > picture.actors[b].records; });
  std::vector<std::string> foremost;
  for (std::size_t i = 0; i < std::min<std::size_t>(5, order.size()); ++i) {
    foremost.push_back(fmt::format("{} ({})", name(order[i]), picture.actors[order[i]].records));
  }
  if (!foremost.empty())
    text += fmt::format(" {} in most records: {}.", network.layer() == Layer::index ? "Indexed" : "Named", joined_words(foremost, ", "));
  const auto strongest = std::ranges::max_element(picture.ties, {}, &DrawnTie::records);
  if (strongest != picture.ties.end()) {
    text += fmt::format(" The tie that rests on most records joins {} and {} ({}).", name(strongest->a), name(strongest->b),
                        counted(strongest->records, "record", "records"));
  }
  return text;
}

}  // namespace

Figure draw_network(const Analysis& analysis, Layer layer, const PageFormat& page, const FigureLayout* known) {
  const Network& network = layer_of(analysis, layer).network;
  std::vector<std::uint32_t> all(network.ties().size());
  std::iota(all.begin(), all.end(), 0U);
  const Selection selection = select_ties(network, all, page_rule(network, records_of_vertices(analysis, network), kLeastRecords, page));
  NetworkPicture picture = picture_of(analysis, network, selection, kNoEntity);
  if (layer == Layer::relation) picture.words.tie = "one does something to the other in";
  SheetText text;
  text.title = heading(layer);
  text.subtitle = subtitle_of(analysis.name, departures_in(layer, analysis));
  text.caption = caption_of(analysis, network, selection);
  text.description = description_of(network, picture);
  const std::string if_empty = layer == Layer::relation ? "No sentence states what one entity does to another."
                                                        : fmt::format("No two entities are {} in this collection.", phrase(layer));
  return draw_network_picture(network, picture, std::move(text), if_empty, page, known);
}

}  // namespace docgraph
