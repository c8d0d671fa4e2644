#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/read/folded.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/given/given.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

/// Beyond this a line's width would say nothing that a reader can tell apart.
constexpr double kMostWhole = 1e9;

/// How wide the ties are drawn, a number each, and whether these are the strengths themselves.
struct Widths {
  std::vector<std::uint32_t> of;
  bool whole = true;
};

Widths widths_of(const Network& network) {
  Widths widths;
  double strongest = 0;
  for (const Tie& tie : network.ties()) {
    strongest = std::max(strongest, tie.strength);
    widths.whole = widths.whole && tie.strength >= 1 && tie.strength <= kMostWhole && std::trunc(tie.strength) == tie.strength;
  }
  for (const Tie& tie : network.ties())
    widths.of.push_back(widths.whole ? static_cast<std::uint32_t>(tie.strength)
                                     : static_cast<std::uint32_t>(std::max(1.0, std::ceil(100 * tie.strength / strongest))));
  return widths;
}

/// A network like it whose ties rest on as many records as they are wide, which is what a selection goes by.
Network with_widths(const Network& network, const Widths& widths) {
  std::vector<Tie> ties = network.ties();
  for (std::size_t t = 0; t < ties.size(); ++t) ties[t].records = widths.of[t];
  return {network.layer(), network.actors(), std::move(ties)};
}

PictureWords words_of(const GivenNetwork& given, const Widths& widths) {
  PictureWords words;
  words.tie = "strength";
  words.actor = "tied to";
  words.one = "other";
  words.many = "others";
  words.unit_of_ties_one = words.unit_of_ties = widths.whole ? "in strength" : "% of the strongest";
  words.kinds = kind_attribute(given.file).has_value();
  return words;
}

std::string caption_of(const GivenNetwork& given, const Selection& selection) {
  std::string which;
  if (selection.foremost != 0)
    which = fmt::format(" (only those among the {} nodes with most ties, so that the figure can be read)", selection.foremost);
  else if (selection.least_records > 1)
    which = " (only the stronger ones, so that the figure can be read)";
  std::string text = fmt::format("{} Place and distance have no meaning of their own.", fmt::join(sentences_of(given), " "));
  if (given.file.directed)
    text += " Lines do not show the direction of ties, which ties.csv has; of two ties there and back the stronger shows.";
  return text + drawn_counts(selection, which, given.layer.network.ties().size(), given.layer.network.actors().size());
}

std::string description_of(const GivenNetwork& given, const NetworkPicture& picture) {
  std::string text =
      fmt::format("A network of {} and {}.", counted(picture.actors.size(), "node", "nodes"), counted(picture.ties.size(), "tie", "ties"));
  std::vector<std::string> foremost;
  for (const Place& place : rank_vertices(given.layer)) {
    if (foremost.size() == 5) break;
    foremost.push_back(name_in_words(given.file.nodes[place.vertex].label));
  }
  if (!foremost.empty()) text += fmt::format(" With most ties: {}.", fmt::join(foremost, ", "));
  return text;
}

}  // namespace

Figure draw_given(const GivenNetwork& given, const PageFormat& page) {
  const Widths widths = widths_of(given.layer.network);
  const Network network = with_widths(given.layer.network, widths);
  std::vector<std::uint32_t> degrees;
  for (const std::uint32_t degree : count_neighbours(network).all) degrees.push_back(std::max<std::uint32_t>(1, degree));
  std::vector<std::uint32_t> all(network.ties().size());
  std::iota(all.begin(), all.end(), 0U);
  const Selection selection = select_ties(network, all, page_rule(network, degrees, 1, page));
  NetworkPicture picture = picture_of(degrees, std::vector<bool>(degrees.size()), network, selection, kNoEntity);
  picture.words = words_of(given, widths);
  SheetText text;
  text.title = "Network";
  text.subtitle = subtitle_of(given.name, {});
  text.caption = caption_of(given, selection);
  text.description = description_of(given, picture);
  return draw_network_picture(network, picture, std::move(text), "No two nodes of this network are tied.", page);
}

}  // namespace docgraph
