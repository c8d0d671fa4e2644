#include "render/figure/time/timeline_plan.hpp"

#include <algorithm>
#include <utility>

#include "graph/named.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

// Rows by entity, of which most stay empty.
class Rows {
 public:
  Rows(const Analysis& analysis, std::size_t steps) : steps_(steps), rows_(analysis.corpus.identities.entities.size()) {
    for (std::uint32_t entity = 0; entity < rows_.size(); ++entity) left_out_.push_back(is_left_out(analysis, entity));
  }

  void add(std::uint32_t entity, std::uint32_t step, std::vector<std::uint32_t> TimelineRow::*side) {
    if (entity == kNoEntity || left_out_[entity]) return;
    TimelineRow& row = rows_[entity];
    row.entity = entity;
    (row.*side).resize(steps_);
    ++(row.*side)[step];
    ++row.records;
  }

  std::vector<TimelineRow> take() {
    std::erase_if(rows_, [](const TimelineRow& row) { return row.records == 0; });
    for (TimelineRow& row : rows_) row.above.resize(steps_);
    std::ranges::stable_sort(rows_, std::ranges::greater{}, &TimelineRow::records);
    return std::move(rows_);
  }

 private:
  std::size_t steps_;
  std::vector<TimelineRow> rows_;
  std::vector<bool> left_out_;
};

std::vector<std::uint32_t> distinct(std::vector<std::uint32_t> entities) {
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

std::vector<std::uint32_t> entities_of(const std::vector<Resolution>& ends) {
  std::vector<std::uint32_t> entities;
  for (const Resolution& end : ends) entities.push_back(end.entity);
  return distinct(std::move(entities));
}

std::vector<TimelineRow> rows_of_ends(const Analysis& analysis, const std::vector<std::uint32_t>& steps, std::size_t count) {
  const Corpus& corpus = analysis.corpus;
  Rows rows(analysis, count);
  for (std::uint32_t r = 0; r < steps.size(); ++r) {
    if (steps[r] == kNoStep || !corpus.extractions[r].correspondence.directed) continue;
    for (const std::uint32_t entity : entities_of(corpus.identities.from[r])) rows.add(entity, steps[r], &TimelineRow::above);
    for (const std::uint32_t entity : entities_of(corpus.identities.to[r])) rows.add(entity, steps[r], &TimelineRow::below);
  }
  return rows.take();
}

std::vector<TimelineRow> rows_of_named(const Analysis& analysis, const std::vector<std::uint32_t>& steps, std::size_t count) {
  const EntityFilter filter(analysis.corpus, analysis.rule);
  Rows rows(analysis, count);
  for (std::uint32_t r = 0; r < steps.size(); ++r) {
    if (steps[r] == kNoStep) continue;
    std::vector<std::uint32_t> entities;
    for (const Named& named : named_in(analysis.corpus, r, analysis.rule)) entities.push_back(named.entity);
    for (const std::uint32_t entity : distinct(std::move(entities))) {
      if (filter.keeps(entity)) rows.add(entity, steps[r], &TimelineRow::above);
    }
  }
  return rows.take();
}

}  // namespace

TimelinePlan plan_timeline(const Analysis& analysis, std::size_t most_steps) {
  TimelinePlan plan;
  plan.axis = choose_axis(analysis, most_steps);
  const std::vector<std::uint32_t> steps = steps_of_records(analysis, plan.axis);
  plan.all.above.resize(plan.axis.steps);
  for (const std::uint32_t step : steps) {
    if (step == kNoStep) continue;
    ++plan.all.above[step];
    ++plan.all.records;
  }
  if (find_layer(analysis, Layer::correspondence) != nullptr) plan.ends = rows_of_ends(analysis, steps, plan.axis.steps);
  if (find_layer(analysis, Layer::together) != nullptr) plan.named = rows_of_named(analysis, steps, plan.axis.steps);
  return plan;
}

}  // namespace docgraph
