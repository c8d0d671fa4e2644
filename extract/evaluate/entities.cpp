#include "extract/evaluate/entities.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "extract/evaluate/assignment.hpp"

namespace docgraph {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0.0; }

double harmonic(double precision, double recall) { return share(2 * precision * recall, precision + recall); }

double squared(std::uint32_t number) { return static_cast<double>(number) * number; }

std::uint32_t pairs_of(std::uint32_t names) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(names) * (names == 0 ? 0 : names - 1) / 2);
}

/// Numbers given to words in the order in which they come.
class Numbers {
 public:
  std::size_t of(std::size_t record, const std::string& word) {
    return numbers_.try_emplace({record, word}, numbers_.size()).first->second;
  }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

 private:
  std::map<std::pair<std::size_t, std::string>, std::size_t> numbers_;
};

/// Which entities hang together: marked ones count from 0, found ones follow.
class Groups {
 public:
  explicit Groups(std::size_t size) : leader_(size) { std::iota(leader_.begin(), leader_.end(), std::size_t{0}); }
  void join(std::size_t a, std::size_t b) { leader_[leader(a)] = leader(b); }
  std::size_t leader(std::size_t one) {
    while (leader_[one] != one) one = leader_[one] = leader_[leader_[one]];
    return one;
  }

 private:
  std::vector<std::size_t> leader_;
};

/// The cells of one group as rows and columns.
struct Table {
  std::map<std::size_t, std::size_t> rows;
  std::map<std::size_t, std::size_t> columns;
  std::vector<std::tuple<std::size_t, std::size_t, double>> weights;

  void add(std::size_t marked, std::size_t found, double weight) {
    weights.emplace_back(rows.try_emplace(marked, rows.size()).first->second, columns.try_emplace(found, columns.size()).first->second,
                         weight);
  }
  [[nodiscard]] double best() const {
    std::vector<std::vector<double>> matrix(rows.size(), std::vector<double>(columns.size()));
    for (const auto& [row, column, weight] : weights) matrix[row][column] = weight;
    return best_assignment(matrix);
  }
};

}  // namespace

Ratios ratios_of(const Counts& counts) {
  const double precision = share(counts.right, counts.found);
  const double recall = share(counts.right, counts.marked);
  return {precision, recall, harmonic(precision, recall)};
}

EntityOverlap::EntityOverlap(const std::vector<NameTally>& tallies, bool within_record) {
  Numbers marked;
  Numbers found;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> cells;
  for (std::size_t record = 0; record < tallies.size(); ++record) {
    const std::size_t scope = within_record ? record : 0;
    std::map<std::size_t, std::uint32_t> here;
    for (const EntityPair& pair : tallies[record].entities) {
      const std::pair key(marked.of(scope, pair.marked), found.of(scope, pair.found));
      const auto [cell, is_new] = cells.try_emplace(key, cells_.size());
      if (is_new) cells_.push_back({key.first, key.second, 0});
      ++here[cell->second];
    }
    records_.emplace_back(here.begin(), here.end());
  }
  marked_.resize(marked.size());
  found_.resize(found.size());
}

void EntityOverlap::count(const std::vector<std::uint32_t>& times) {
  for (Cell& cell : cells_) cell.names = 0;
  for (std::size_t record = 0; record < records_.size(); ++record)
    for (const auto& [cell, names] : records_[record]) cells_[cell].names += names * times[record];
  std::ranges::fill(marked_, 0);
  std::ranges::fill(found_, 0);
  names_ = 0;
  for (const Cell& cell : cells_) {
    marked_[cell.marked] += cell.names;
    found_[cell.found] += cell.names;
    names_ += cell.names;
  }
}

std::size_t EntityOverlap::marked_entities() const { return marked_.size() - static_cast<std::size_t>(std::ranges::count(marked_, 0U)); }

std::size_t EntityOverlap::found_entities() const { return found_.size() - static_cast<std::size_t>(std::ranges::count(found_, 0U)); }

Ratios EntityOverlap::b_cubed() const {
  double precision = 0;
  double recall = 0;
  for (const Cell& cell : cells_) {
    if (cell.names == 0) continue;
    precision += squared(cell.names) / found_[cell.found];
    recall += squared(cell.names) / marked_[cell.marked];
  }
  precision = share(precision, static_cast<double>(names_));
  recall = share(recall, static_cast<double>(names_));
  return {precision, recall, harmonic(precision, recall)};
}

Counts EntityOverlap::pairs() const {
  Counts counts;
  for (const Cell& cell : cells_) counts.right += pairs_of(cell.names);
  for (const std::uint32_t names : found_) counts.found += pairs_of(names);
  for (const std::uint32_t names : marked_) counts.marked += pairs_of(names);
  return counts;
}

std::optional<Ratios> EntityOverlap::ceaf_e(std::size_t most) const {
  Groups groups(marked_.size() + found_.size());
  for (const Cell& cell : cells_)
    if (cell.names > 0) groups.join(cell.marked, marked_.size() + cell.found);
  std::map<std::size_t, Table> tables;
  for (const Cell& cell : cells_) {
    if (cell.names == 0) continue;
    const double both = static_cast<double>(marked_[cell.marked]) + found_[cell.found];
    tables[groups.leader(cell.marked)].add(cell.marked, cell.found, 2.0 * cell.names / both);
  }
  double total = 0;
  for (const auto& [leader, table] : tables) {
    if (std::max(table.rows.size(), table.columns.size()) > most) return std::nullopt;
    total += table.best();
  }
  const double precision = share(total, static_cast<double>(found_entities()));
  const double recall = share(total, static_cast<double>(marked_entities()));
  return Ratios{precision, recall, harmonic(precision, recall)};
}

}  // namespace docgraph
