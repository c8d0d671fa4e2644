// Each record is tallied once. A figure is then a function of how often each record counts: once for the value, as often as drawn for
// the interval, so that both come of the same lines.
#include "extract/evaluate/evaluate.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "extract/evaluate/edges.hpp"

namespace docgraph {
namespace {

// The assignment takes cubic time; for the draws, a thousand times that.
constexpr std::size_t kMostJoined = 400;
constexpr std::size_t kMostJoinedInDraws = 60;

/// The record of each gold record that was found; an empty one where none was.
std::vector<MarkedRecord> beside(const std::vector<MarkedRecord>& gold, std::vector<MarkedRecord> found, std::size_t& answered) {
  std::ranges::sort(found, {}, &MarkedRecord::id);
  std::vector<MarkedRecord> answers;
  answers.reserve(gold.size());
  for (const MarkedRecord& record : gold) {
    const auto at = std::ranges::lower_bound(found, record.id, {}, &MarkedRecord::id);
    const bool there = at != found.end() && at->id == record.id;
    answered += there ? 1 : 0;
    answers.push_back(there ? std::move(*at) : MarkedRecord{record.id, 0, {}, std::nullopt});
  }
  return answers;
}

std::vector<NameTally> tally_all(const std::vector<MarkedRecord>& gold, const std::vector<MarkedRecord>& found,
                                 const EvaluationOptions& options) {
  std::vector<NameTally> tallies;
  tallies.reserve(gold.size());
  for (std::size_t i = 0; i < gold.size(); ++i) tallies.push_back(tally_names(gold[i], found[i], options));
  return tallies;
}

std::vector<std::string> kinds_of(const std::vector<NameTally>& tallies) {
  std::set<std::string> kinds;
  for (const NameTally& tally : tallies)
    for (const auto& [kind, counts] : tally.kinds) kinds.insert(kind);
  return {kinds.begin(), kinds.end()};
}

class Tallies {
 public:
  Tallies(const std::vector<MarkedRecord>& gold, const std::vector<MarkedRecord>& found, const EvaluationOptions& options)
      : options_(options),
        names_(tally_all(gold, found, options)),
        edges_(tally_edges(gold, found, options.entities_within_record)),
        overlap_(names_, options.entities_within_record),
        kinds_(kinds_of(names_)) {}

  /// All figures where record i counts times[i] times.
  Evaluation figures(const std::vector<std::uint32_t>& times, std::size_t most_joined) {
    Evaluation all;
    for (const std::string& kind : kinds_) all.kinds.emplace_back(kind, EvaluationFigure{});
    for (std::size_t i = 0; i < names_.size(); ++i) add(names_[i], edges_[i], times[i], all);
    finish_names(all);
    all.edges.ratios = ratios_of(all.edges.counts);
    overlap_.count(times);
    all.joined = overlap_.names();
    all.marked_entities = overlap_.marked_entities();
    all.found_entities = overlap_.found_entities();
    const Counts joined{0, 0, static_cast<std::uint32_t>(all.joined)};
    all.b_cubed = {joined, overlap_.b_cubed(), std::nullopt};
    all.pairs.counts = overlap_.pairs();
    all.pairs.ratios = ratios_of(all.pairs.counts);
    if (const auto ratios = overlap_.ceaf_e(most_joined)) all.ceaf_e = EvaluationFigure{joined, *ratios, std::nullopt};
    return all;
  }

 private:
  [[nodiscard]] bool partly_marked(const std::string& kind) const {
    return std::ranges::find(options_.partly_marked, kind) != options_.partly_marked.end();
  }

  static void add(const NameTally& names, const Counts& edges, std::uint32_t times, Evaluation& all) {
    auto kind = all.kinds.begin();
    for (const auto& [label, counts] : names.kinds) {
      kind = std::ranges::find(kind, all.kinds.end(), label, [](const auto& entry) { return entry.first; });
      kind->second.counts.add(counts, times);
    }
    all.states_as_places.counts.add(names.states_as_places, times);
    all.any_kind.counts.add(names.any_kind, times);
    all.overlapping.counts.add(names.overlapping, times);
    all.overlapping_any_kind.counts.add(names.overlapping_any_kind, times);
    all.with_entity += std::size_t{names.with_entity} * times;
    all.edges.counts.add(edges, times);
  }

  void finish_names(Evaluation& all) const {
    Counts fully_marked;
    for (auto& [kind, figure] : all.kinds) {
      figure.ratios = ratios_of(figure.counts);
      all.names.counts.add(figure.counts, 1);
      if (partly_marked(kind))
        figure.ratios.precision = figure.ratios.f1 = std::nullopt;
      else
        fully_marked.add(figure.counts, 1);
    }
    for (EvaluationFigure* figure : {&all.names, &all.states_as_places, &all.any_kind, &all.overlapping, &all.overlapping_any_kind}) {
      figure->ratios = ratios_of(figure->counts);
      // Where only a part of the names is marked, what else was found may be right.
      if (!options_.partly_marked.empty()) figure->ratios.precision = figure->ratios.f1 = std::nullopt;
    }
    if (!options_.partly_marked.empty() && all.names.counts.found > 0) all.names.ratios.precision = ratios_of(fully_marked).precision;
  }

  const EvaluationOptions& options_;
  std::vector<NameTally> names_;
  std::vector<Counts> edges_;
  EntityOverlap overlap_;
  std::vector<std::string> kinds_;
};

/// The figures that have an interval, in one order, those that count entities last; ceaf_e is nothing where it could not be told.
std::vector<EvaluationFigure*> figures_of(Evaluation& all) {
  std::vector<EvaluationFigure*> figures = {&all.names,       &all.states_as_places,     &all.any_kind,
                                            &all.overlapping, &all.overlapping_any_kind, &all.edges};
  for (auto& [kind, figure] : all.kinds) figures.push_back(&figure);
  figures.insert(figures.end(), {&all.b_cubed, &all.pairs, all.ceaf_e ? &*all.ceaf_e : nullptr});
  return figures;
}

constexpr std::size_t kFiguresOfEntities = 3;

/// F1, or recall where there is no F1; nothing where there was nothing to find.
std::optional<double> headline(const EvaluationFigure& figure) {
  const Counts& counts = figure.counts;
  if (figure.ratios.f1) return counts.marked + counts.found > 0 ? figure.ratios.f1 : std::nullopt;
  return counts.marked > 0 ? figure.ratios.recall : std::nullopt;
}

/// The values of one figure in the draws that had something to find.
struct Drawn {
  std::vector<double> values;
  bool complete = true;  ///< no draw was too costly

  void add(const EvaluationFigure* figure) {
    complete = complete && figure != nullptr;
    const std::optional<double> value = figure == nullptr ? std::nullopt : headline(*figure);
    if (value) values.push_back(*value);
  }
};

void add_intervals(Tallies& tallies, Evaluation& all) {
  const std::vector<EvaluationFigure*> figures = figures_of(all);
  std::vector<Drawn> drawn(figures.size());
  draw_records(all.records, [&](const std::vector<std::uint32_t>& times) {
    Evaluation draw = tallies.figures(times, kMostJoinedInDraws);
    const std::vector<EvaluationFigure*> of_draw = figures_of(draw);
    for (std::size_t i = 0; i < figures.size(); ++i) drawn[i].add(of_draw[i]);
  });
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::optional<double> value = figures[i] == nullptr ? std::nullopt : headline(*figures[i]);
    if (!value || !drawn[i].complete || drawn[i].values.empty()) continue;
    const bool of_entities = i + kFiguresOfEntities >= figures.size();
    figures[i]->interval = of_entities ? interval_about(*value, std::move(drawn[i].values)) : interval_of(std::move(drawn[i].values));
  }
}

}  // namespace

Evaluation evaluate(const std::vector<MarkedRecord>& gold, std::vector<MarkedRecord> found, const EvaluationOptions& options) {
  std::size_t answered = 0;
  const std::vector<MarkedRecord> answers = beside(gold, std::move(found), answered);
  Tallies tallies(gold, answers, options);
  Evaluation all = tallies.figures(std::vector<std::uint32_t>(gold.size(), 1), kMostJoined);
  all.records = gold.size();
  all.answered = answered;
  if (all.records >= kLeastRecords) add_intervals(tallies, all);
  return all;
}

}  // namespace docgraph
