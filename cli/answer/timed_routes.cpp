#include "cli/answer/timed_routes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/answer/neighbours.hpp"
#include "cli/answer/routes.hpp"
#include "cli/answer/wording.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kWidth = 100;

/// The dated records of the ties that lead from one vertex to another.
std::size_t choices_on(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t from, std::uint32_t to) {
  std::set<std::uint32_t> records;
  for (const Tie* tie : ties_between(layer, from, to)) {
    if (tie->directed && tie->a != from) continue;
    for (const Evidence& evidence : tie->evidence)
      if (analysis.corpus.records[evidence.record].date.known()) records.insert(evidence.record);
  }
  return records.size();
}

const Record& record_of(const Analysis& analysis, const TimedRoute& route, std::size_t step) {
  return analysis.corpus.records[route.path.records[step]];
}

std::uint32_t entity_at(const MeasuredLayer& layer, const TimedRoute& route, std::size_t place) {
  return layer.network.actors()[route.path.vertices[place]].entity;
}

/// Why a record may lie before the one before it; empty where it cannot.
std::string doubt(const Record& record, const Record& before) {
  if (surely_follows(record, before)) return "";
  const bool same_day = record.date == before.date && days_of(record.date).first == days_of(record.date).last;
  return same_day ? "of the same day as the record before: which came first is not known"
                  : "its date leaves open whether it came after the record before";
}

std::string step_text(const Analysis& analysis, const MeasuredLayer& layer, const TimedRoute& route, std::size_t step) {
  const std::uint32_t from = entity_at(layer, route, step);
  const std::uint32_t to = entity_at(layer, route, step + 1);
  const Record& record = record_of(analysis, route, step);
  bool met = true;
  for (const Tie* tie : ties_between(layer, from, to))
    if (tie->directed && tie->a == from &&
        std::ranges::find(tie->evidence, route.path.records[step], &Evidence::record) != tie->evidence.end())
      met = false;
  std::string text = met ? fmt::format("   {} and {} met", name_of(analysis, from), name_of(analysis, to))
                         : fmt::format("   {} wrote to {}", name_of(analysis, from), name_of(analysis, to));
  if (route.choices[step] > 1) text += fmt::format(", in one of {} records", route.choices[step]);
  text += fmt::format(":\n     {}\n", citation(record));
  const std::string why = step == 0 ? "" : doubt(record, record_of(analysis, route, step - 1));
  return why.empty() ? text : text + fmt::format("     ({})\n", why);
}

std::string_view title_of(const TimedRoute& route) {
  const bool fewest = route.goal == TimedGoal::fewest_steps;
  if (route.order == TimeOrder::surely)
    return fewest ? "Surely in this order, in the fewest steps" : "Surely in this order, ending earliest";
  return fewest ? "As far as the dates allow, in the fewest steps" : "As far as the dates allow, ending earliest";
}

std::string route_text(const Analysis& analysis, const MeasuredLayer& layer, const TimedRoute& route) {
  std::string names;
  for (std::size_t i = 0; i < route.path.vertices.size(); ++i)
    names += (i == 0 ? "" : " → ") + name_of(analysis, entity_at(layer, route, i));
  std::string text = fmt::format("{}: {}\n   {}\n", title_of(route), counted(route.path.records.size(), "step", "steps"), names);
  for (std::size_t step = 0; step < route.path.records.size(); ++step) text += step_text(analysis, layer, route, step);
  return text;
}

std::string no_route_text(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t from, std::uint32_t to) {
  const std::string names = fmt::format("{} to {}", name_of(analysis, from), name_of(analysis, to));
  if (!routes_between(analysis, layer, from, to).empty())
    return fmt::format("No way from {} in the order of time. There is one whatever the dates: leave --in-time out to see it.\n", names);
  return fmt::format("No way from {}, in whatever order: leave --in-time out to see why.\n", names);
}

}  // namespace

std::vector<TimedRoute> timed_routes(const Analysis& analysis, const MeasuredLayer& correspondence, std::uint32_t from, std::uint32_t to) {
  const Network& network = correspondence.network;
  std::vector<TimedRoute> routes;
  if (!network.has(from) || !network.has(to)) return routes;
  for (const TimeOrder order : {TimeOrder::surely, TimeOrder::possibly}) {
    for (const TimedGoal goal : {TimedGoal::fewest_steps, TimedGoal::earliest}) {
      std::optional<TimedPath> path =
          path_in_time(network, analysis.corpus.records, network.vertex_of(from), network.vertex_of(to), order, goal);
      const auto shown = [&](const TimedRoute& route) {
        const bool no_shorter = goal == TimedGoal::fewest_steps && route.goal == goal && path->records.size() >= route.path.records.size();
        return route.path == *path || no_shorter;
      };
      if (!path || std::ranges::any_of(routes, shown)) continue;
      routes.push_back({order, goal, std::move(*path), {}});
    }
  }
  for (TimedRoute& route : routes) {
    for (std::size_t step = 0; step < route.path.records.size(); ++step)
      route.choices.push_back(
          choices_on(analysis, correspondence, entity_at(correspondence, route, step), entity_at(correspondence, route, step + 1)));
  }
  return routes;
}

DatedRecords dated_records(const Analysis& analysis, const MeasuredLayer& correspondence) {
  std::set<std::uint32_t> records;
  for (const Tie& tie : correspondence.network.ties())
    for (const Evidence& evidence : tie.evidence) records.insert(evidence.record);
  const auto undated = std::ranges::count_if(records, [&](std::uint32_t r) { return !analysis.corpus.records[r].date.known(); });
  return {records.size(), static_cast<std::size_t>(undated)};
}

std::string timed_routes_text(const Analysis& analysis, std::uint32_t from, std::uint32_t to) {
  const MeasuredLayer& layer = layer_of(analysis, Layer::correspondence);
  const std::vector<TimedRoute> routes = timed_routes(analysis, layer, from, to);
  std::string text = fmt::format("From {} to {} in the order of time, in {} ({})\n", name_of(analysis, from), name_of(analysis, to),
                                 word(Layer::correspondence), phrase(Layer::correspondence));
  if (routes.empty()) text += "\n" + no_route_text(analysis, layer, from, to);
  for (const TimedRoute& route : routes) text += "\n" + route_text(analysis, layer, route);
  const DatedRecords dated = dated_records(analysis, layer);
  std::string notes =
      "Surely: the first day that a record may have comes after the last day that the one before may have, so records of one day do not "
      "follow each other. As far as the dates allow: each record can have been made on a day that is not before the day of the one before; "
      "records of one day may stand in either order. A way in time shows that something could have passed along it, not that anything did.";
  if (dated.undated > 0)
    notes += fmt::format(" {} of {} {}.", dated.undated, counted(dated.records, "record", "records"),
                         dated.undated == 1 ? "has no date and takes no part" : "have no date and take no part");
  return text + "\n" + wrapped(notes, kWidth, 0);
}

}  // namespace docgraph
