#include "cli/answer/difference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kListed = 12;
constexpr std::size_t kRanksListed = 20;
constexpr std::size_t kWidth = 100;

std::string name_of(const Side& side, std::uint32_t entity) { return one_line(side.corpus->identities.entities[entity].name); }

std::string percent(double share) { return fmt::format("({:.0f}%)", share * 100); }

std::string size_text(std::string_view which, const SideSize& size) {
  return fmt::format("  {:<7} {}, {}, {}; in draws of {}: {:.1f} actors, {:.1f} ties\n", which, counted(size.records, "record", "records"),
                     counted(size.actors, "actor", "actors"), counted(size.ties, "tie", "ties"), size.drawn, size.mean_actors,
                     size.mean_ties);
}

/// "Lost (3): A 100 %, B 81 %, C 79 %", cut where it is long.
template <class Item, class Tell>
std::string list_text(std::string_view title, const std::vector<Item>& items, const Tell& tell) {
  std::vector<std::string> told;
  for (std::size_t i = 0; i < std::min(kListed, items.size()); ++i)
    told.push_back(fmt::format("{} {}", tell(items[i]), percent(items[i].share)));
  if (items.size() > kListed) told.push_back(fmt::format("and {} more", items.size() - kListed));
  return "  " + wrapped(fmt::format("{} ({}){}{}", title, items.size(), items.empty() ? "" : ": ", fmt::join(told, "; ")), kWidth - 2, 4);
}

std::string tie_name(const Side& side, const OnlyTie& tie) {
  return fmt::format("{} {} {}", name_of(side, tie.a), tie.directed ? "→" : "–", name_of(side, tie.b));
}

std::string range_text(const Range& range) {
  return range.best == range.worst ? fmt::format("{} ({})", range.rank, range.best)
                                   : fmt::format("{} ({}–{})", range.rank, range.best, range.worst);
}

std::string changes_text(const Comparison& comparison, const LayerDifference& layer) {
  std::vector<std::string> measures;
  for (const Measure* measure : layer.compared) measures.emplace_back(measure->key);
  if (layer.common_actors == 0 || measures.empty()) return "  No actor is in both, so no rank can be compared.\n";
  if (layer.changes.empty())
    return "  " + wrapped(fmt::format("Ranks ({}): none differs by more than the choice of records explains.", fmt::join(measures, ", ")),
                          kWidth - 2, 4);
  std::string text = "  Ranks that differ beyond their ranges (among the actors of both; in brackets where 95 % of draws have it):\n";
  for (std::size_t i = 0; i < std::min(kRanksListed, layer.changes.size()); ++i) {
    const RankChange& change = layer.changes[i];
    text += fmt::format("    {}: {} {} → {}\n", change.measure->key, name_of(comparison.first, change.first_entity),
                        range_text(change.first), range_text(change.second));
  }
  if (layer.changes.size() > kRanksListed) text += fmt::format("    and {} more; --json lists all\n", layer.changes.size() - kRanksListed);
  return text;
}

std::string layer_text(const Comparison& comparison, const LayerDifference& layer) {
  std::string text = fmt::format("\n{} ({})\n", word(layer.layer), phrase(layer.layer));
  text += size_text("first", layer.first) + size_text("second", layer.second);
  text += fmt::format("  In both: {}, {}.\n", counted(layer.common_actors, "actor", "actors"), counted(layer.common_ties, "tie", "ties"));
  text += list_text("Actors lost", layer.lost, [&](const OnlyActor& actor) { return name_of(comparison.first, actor.entity); });
  text += list_text("Actors gained", layer.gained, [&](const OnlyActor& actor) { return name_of(comparison.second, actor.entity); });
  text += list_text("Ties lost", layer.lost_ties, [&](const OnlyTie& tie) { return tie_name(comparison.first, tie); });
  text += list_text("Ties gained", layer.gained_ties, [&](const OnlyTie& tie) { return tie_name(comparison.second, tie); });
  return text + changes_text(comparison, layer);
}

}  // namespace

std::string difference_text(const Comparison& comparison) {
  std::string text = fmt::format("First:  {}\nSecond: {}\n", visible(comparison.first_name), visible(comparison.second_name));
  for (const LayerDifference& layer : comparison.layers) text += layer_text(comparison, layer);
  return text + "\n" +
         wrapped(fmt::format(
                     "Lost: only the first has it; gained: only the second. Ties are told between actors of both. The percentage says in "
                     "how many of {} draws of equally many records its side has it: well below 95 % it may be there or not by the "
                     "choice of records alone. docs/claims.md tells more.",
                     comparison.options.draws),
                 kWidth, 0);
}

}  // namespace docgraph
