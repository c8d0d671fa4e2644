// Step by step: whoever can be reached by k records is reached as early as k records allow, and who is reached earlier than with fewer goes
// on to the next step. To arrive earlier is never worse, so no other way than the earliest has to be kept; and a way that passes an entity
// twice arrives there a second time no earlier than the first, so none does.
#include "graph/time/timed_paths.hpp"

#include <algorithm>
#include <tuple>

namespace docgraph {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// One record that leads on.
struct Passage {
  std::uint32_t to = 0;
  std::uint32_t record = 0;
  DateRange days;
};

/// Having come somewhere. The first is the start.
struct Arrival {
  std::uint32_t vertex = 0;
  ArchiveDate day;  ///< no record before it can follow
  std::uint32_t record = kNone;
  std::uint32_t before = kNone;  ///< the arrival that it goes on from
};

using Passages = std::vector<std::vector<Passage>>;

Passages passages_of(const Network& network, const std::vector<Record>& records) {
  Passages passages(network.actors().size());
  for (const Tie& tie : network.ties()) {
    const std::uint32_t a = network.vertex_of(tie.a);
    const std::uint32_t b = network.vertex_of(tie.b);
    for (const Evidence& evidence : tie.evidence) {
      const RecordDate& date = records[evidence.record].date;
      if (!date.known()) continue;
      passages[a].push_back({b, evidence.record, days_of(date)});
      if (!tie.directed) passages[b].push_back({a, evidence.record, days_of(date)});
    }
  }
  for (auto& from : passages) std::ranges::sort(from, {}, [](const Passage& p) { return std::tuple(p.to, p.record); });
  return passages;
}

bool can_follow(const Passage& passage, const ArchiveDate& day, TimeOrder order) {
  return order == TimeOrder::surely ? passage.days.first > day : passage.days.last >= day;
}

ArchiveDate arrival_day(const Passage& passage, const ArchiveDate& day, TimeOrder order) {
  return order == TimeOrder::surely ? passage.days.last : std::max(day, passage.days.first);
}

class Search {
 public:
  Search(const Passages& passages, TimeOrder order) : passages_(passages), order_(order), best_(passages.size(), kNone) {}

  std::optional<TimedPath> run(std::uint32_t from, std::uint32_t to, TimedGoal goal) {
    arrivals_.push_back({from, {}, kNone, kNone});
    best_[from] = 0;
    for (std::size_t begin = 0; begin < arrivals_.size();) {
      fresh_ = arrivals_.size();
      for (std::size_t i = begin; i < fresh_; ++i) go_on(static_cast<std::uint32_t>(i));
      begin = fresh_;
      sort_fresh();
      if (goal == TimedGoal::fewest_steps && best_[to] != kNone) break;
    }
    if (best_[to] == kNone) return std::nullopt;
    return path_to(best_[to]);
  }

 private:
  /// Takes every passage from an arrival. A fresh arrival gives way to an earlier one.
  void go_on(std::uint32_t at) {
    const Arrival here = arrivals_[at];
    for (const Passage& passage : passages_[here.vertex]) {
      if (!can_follow(passage, here.day, order_)) continue;
      const ArchiveDate day = arrival_day(passage, here.day, order_);
      std::uint32_t& best = best_[passage.to];
      if (best != kNone && arrivals_[best].day <= day) continue;
      const Arrival there{passage.to, day, passage.record, at};
      if (best != kNone && best >= fresh_) {
        arrivals_[best] = there;
      } else {
        best = static_cast<std::uint32_t>(arrivals_.size());
        arrivals_.push_back(there);
      }
    }
  }

  void sort_fresh() {
    const auto begin = arrivals_.begin() + static_cast<std::ptrdiff_t>(fresh_);
    std::sort(begin, arrivals_.end(), [](const Arrival& x, const Arrival& y) { return x.vertex < y.vertex; });
    for (std::size_t i = fresh_; i < arrivals_.size(); ++i) best_[arrivals_[i].vertex] = static_cast<std::uint32_t>(i);
  }

  [[nodiscard]] TimedPath path_to(std::uint32_t arrival) const {
    TimedPath path;
    for (; arrivals_[arrival].before != kNone; arrival = arrivals_[arrival].before) {
      path.vertices.push_back(arrivals_[arrival].vertex);
      path.records.push_back(arrivals_[arrival].record);
    }
    path.vertices.push_back(arrivals_[arrival].vertex);
    std::ranges::reverse(path.vertices);
    std::ranges::reverse(path.records);
    return path;
  }

  const Passages& passages_;
  TimeOrder order_;
  std::vector<std::uint32_t> best_;  ///< by vertex: its earliest arrival
  std::vector<Arrival> arrivals_;    ///< step after step
  std::size_t fresh_ = 0;            ///< where those of the present step begin
};

}  // namespace

bool surely_follows(const Record& second, const Record& first) { return days_of(second.date).first > days_of(first.date).last; }

std::optional<TimedPath> path_in_time(const Network& network, const std::vector<Record>& records, std::uint32_t from, std::uint32_t to,
                                      TimeOrder order, TimedGoal goal) {
  const Passages passages = passages_of(network, records);
  return Search(passages, order).run(from, to, goal);
}

}  // namespace docgraph
