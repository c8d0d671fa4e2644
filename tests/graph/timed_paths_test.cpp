#include "graph/time/timed_paths.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "network_support.hpp"

namespace docgraph {
namespace {

/// A network of letters and meetings and their records, which tests name by their number.
struct Letters {
  std::vector<Record> records;
  std::vector<Tie> ties;
  std::uint32_t vertices = 0;

  Letters& add(std::uint32_t a, std::uint32_t b, const RecordDate& date, bool directed = true) {
    vertices = std::max({vertices, a + 1, b + 1});
    if (!directed && a > b) std::swap(a, b);
    const auto same = [&](const Tie& tie) { return tie.a == a && tie.b == b && tie.directed == directed; };
    auto tie = std::ranges::find_if(ties, same);
    if (tie == ties.end()) tie = ties.insert(ties.end(), Tie{a, b, directed, 0, 0, {}});
    Evidence evidence;
    evidence.record = static_cast<std::uint32_t>(records.size());
    tie->evidence.push_back(evidence);
    tie->strength = ++tie->records;
    records.push_back({{}, date, {}, {}, 0, {}});
    return *this;
  }

  [[nodiscard]] Network network() const {
    std::vector<Actor> actors;
    for (std::uint32_t v = 0; v < vertices; ++v) actors.push_back({v, std::to_string(v), std::to_string(v), Kind::person});
    return {Layer::correspondence, std::move(actors), ties};
  }

  [[nodiscard]] std::optional<TimedPath> path(std::uint32_t from, std::uint32_t to, TimeOrder order,
                                              TimedGoal goal = TimedGoal::fewest_steps) const {
    return path_in_time(network(), records, from, to, order, goal);
  }
};

RecordDate edtf(const char* text) { return *parse_edtf(text); }

TEST_CASE("a way in time takes no record that was written before the one before it") {
  Letters letters;
  letters.add(0, 1, edtf("1973-05-02")).add(1, 2, edtf("1973-05-01"));
  CHECK_FALSE(letters.path(0, 2, TimeOrder::possibly));
  letters.add(1, 2, edtf("1973-05-03"));
  CHECK(letters.path(0, 2, TimeOrder::surely) == TimedPath{{0, 1, 2}, {0, 2}});
}

TEST_CASE("records of one day follow each other possibly and never surely") {
  Letters letters;
  letters.add(0, 1, edtf("1973-05-02")).add(1, 2, edtf("1973-05-02"));
  CHECK_FALSE(letters.path(0, 2, TimeOrder::surely));
  CHECK(letters.path(0, 2, TimeOrder::possibly) == TimedPath{{0, 1, 2}, {0, 1}});
}

TEST_CASE("a record of a year follows another of that year possibly and one of the year before surely") {
  Letters letters;
  letters.add(0, 1, edtf("1972")).add(1, 2, edtf("1973")).add(2, 3, edtf("1973-05"));
  CHECK(letters.path(0, 2, TimeOrder::surely));
  CHECK_FALSE(letters.path(0, 3, TimeOrder::surely));
  CHECK(letters.path(0, 3, TimeOrder::possibly));
  letters.add(3, 4, edtf("1973-04"));
  CHECK_FALSE(letters.path(0, 4, TimeOrder::possibly));
}

TEST_CASE("three coarse records can be put on days only if all of them find room") {
  // Each neighbours can follow each other, all three cannot: May, then all of 1973, then April.
  Letters letters;
  letters.add(0, 1, edtf("1973-05")).add(1, 2, edtf("1973")).add(2, 3, edtf("1973-04"));
  CHECK(letters.path(0, 2, TimeOrder::possibly));
  CHECK(letters.path(1, 3, TimeOrder::possibly));
  CHECK_FALSE(letters.path(0, 3, TimeOrder::possibly));
}

TEST_CASE("a record without a date is on no way in time and an open date on many") {
  Letters letters;
  letters.add(0, 1, edtf("1973-05-02")).add(1, 2, RecordDate{});
  CHECK_FALSE(letters.path(0, 2, TimeOrder::possibly));
  letters.add(1, 2, edtf("1970/.."));
  CHECK(letters.path(0, 2, TimeOrder::possibly) == TimedPath{{0, 1, 2}, {0, 2}});
  CHECK_FALSE(letters.path(0, 2, TimeOrder::surely));
}

TEST_CASE("letters are passed from sender to addressee and meetings both ways") {
  Letters letters;
  letters.add(0, 1, edtf("1973-05-01")).add(2, 1, edtf("1973-05-02"), false);
  CHECK(letters.path(0, 2, TimeOrder::surely));
  CHECK_FALSE(letters.path(2, 0, TimeOrder::possibly));
}

TEST_CASE("the way that ends earliest may be longer than the way of fewest steps") {
  Letters letters;
  letters.add(0, 1, edtf("1973-05-01")).add(1, 2, edtf("1973-05-02")).add(0, 2, edtf("1973-08-01"));
  CHECK(letters.path(0, 2, TimeOrder::surely) == TimedPath{{0, 2}, {2}});
  CHECK(letters.path(0, 2, TimeOrder::surely, TimedGoal::earliest) == TimedPath{{0, 1, 2}, {0, 1}});
}

/// Every way without a repeated vertex, tried one after another.
class EveryWay {
 public:
  EveryWay(const Letters& letters, std::uint32_t to, TimeOrder order) : letters_(letters), to_(to), order_(order) {}

  /// (steps, day) and (day, steps) of the best; steps 0: none.
  std::pair<std::size_t, ArchiveDate> fewest{0, {}};
  std::pair<std::size_t, ArchiveDate> earliest{0, {}};

  void try_from(std::uint32_t vertex) {
    vertices_.push_back(vertex);
    if (vertex == to_)
      judge();
    else
      for (const Tie& tie : letters_.ties) try_tie(tie, vertex);
    vertices_.pop_back();
  }

 private:
  void try_tie(const Tie& tie, std::uint32_t vertex) {
    const std::uint32_t other = tie.a == vertex ? tie.b : tie.a;
    if (vertex != tie.a && (tie.directed || vertex != tie.b)) return;
    if (std::ranges::find(vertices_, other) != vertices_.end()) return;
    for (const Evidence& evidence : tie.evidence) {
      if (!letters_.records[evidence.record].date.known()) continue;
      ranges_.push_back(days_of(letters_.records[evidence.record].date));
      try_from(other);
      ranges_.pop_back();
    }
  }

  /// Taken literally: surely, every two neighbours in order; possibly, days that rise, each as early as can be.
  void judge() {
    ArchiveDate day = ranges_.front().first;
    for (std::size_t i = 1; i < ranges_.size(); ++i) {
      if (order_ == TimeOrder::surely && !(ranges_[i - 1].last < ranges_[i].first)) return;
      day = std::max(day, ranges_[i].first);
      if (day > ranges_[i].last) return;
    }
    if (order_ == TimeOrder::surely) day = ranges_.back().last;
    const std::size_t steps = ranges_.size();
    if (fewest.first == 0 || std::tie(steps, day) < std::tie(fewest.first, fewest.second)) fewest = {steps, day};
    if (earliest.first == 0 || std::tie(day, steps) < std::tie(earliest.second, earliest.first)) earliest = {steps, day};
  }

  const Letters& letters_;
  std::uint32_t to_;
  TimeOrder order_;
  std::vector<std::uint32_t> vertices_;
  std::vector<DateRange> ranges_;
};

Letters random_letters(std::uint64_t seed) {
  Dice dice(seed);
  Letters letters;
  letters.vertices = 2 + dice.below(5);
  for (std::uint32_t i = dice.below(16); i > 0; --i) {
    const std::uint32_t a = dice.below(letters.vertices);
    const std::uint32_t b = dice.below(letters.vertices);
    const int month = static_cast<int>(1 + dice.below(3));
    const int day = static_cast<int>(1 + dice.below(4));
    const RecordDate dates[] = {ArchiveDate{1973, month, day},
                                ArchiveDate{1973, month, day},
                                ArchiveDate{1973, month, 0},
                                ArchiveDate{1973, 0, 0},
                                edtf("1973-02/.."),
                                RecordDate{}};
    if (a != b) letters.add(a, b, dates[dice.below(6)], dice.below(4) != 0);
  }
  return letters;
}

/// The day on which a way ends, checking that it is one.
ArchiveDate end_of(const Letters& letters, const TimedPath& path, TimeOrder order) {
  REQUIRE(path.vertices.size() == path.records.size() + 1);
  ArchiveDate day;
  for (std::size_t i = 0; i < path.records.size(); ++i) {
    const DateRange days = days_of(letters.records[path.records[i]].date);
    const auto leads = [&](const Tie& tie) {
      const bool on = tie.a == path.vertices[i] && tie.b == path.vertices[i + 1];
      const bool back = !tie.directed && tie.b == path.vertices[i] && tie.a == path.vertices[i + 1];
      return (on || back) && std::ranges::find(tie.evidence, path.records[i], &Evidence::record) != tie.evidence.end();
    };
    CHECK(std::ranges::any_of(letters.ties, leads));
    if (i > 0 && order == TimeOrder::surely) CHECK(surely_follows(letters.records[path.records[i]], letters.records[path.records[i - 1]]));
    day = order == TimeOrder::surely ? days.last : std::max(day, days.first);
    CHECK(day <= days.last);
  }
  return day;
}

TEST_CASE("ways in time equal the best of all ways tried one after another") {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    const Letters letters = random_letters(seed);
    for (const TimeOrder order : {TimeOrder::surely, TimeOrder::possibly}) {
      EveryWay every(letters, 1, order);
      every.try_from(0);
      for (const TimedGoal goal : {TimedGoal::fewest_steps, TimedGoal::earliest}) {
        const auto path = letters.path(0, 1, order, goal);
        const auto& best = goal == TimedGoal::earliest ? every.earliest : every.fewest;
        REQUIRE(path.has_value() == (best.first > 0));
        if (!path) continue;
        ++found;
        CHECK(path->records.size() == best.first);
        CHECK(end_of(letters, *path, order) == best.second);
      }
    }
  }
  CHECK(found > 300);
}

}  // namespace
}  // namespace docgraph
