// The Hungarian method with potentials: rows enter one by one, each along the cheapest path that changes earlier choices. Cost is the
// weight with its sign turned. Row and column 0 stand for "none", so real ones count from 1.
#include "extract/evaluate/assignment.hpp"

#include <cstddef>
#include <limits>

namespace docgraph {
namespace {

class Assignment {
 public:
  explicit Assignment(const std::vector<std::vector<double>>& weight)
      : weight_(weight),
        columns_(weight.front().size()),
        row_price_(weight.size() + 1),
        column_price_(columns_ + 1),
        row_of_(columns_ + 1) {}

  double solve() {
    for (std::size_t row = 1; row <= weight_.size(); ++row) enter(row);
    double sum = 0;
    for (std::size_t column = 1; column <= columns_; ++column)
      if (row_of_[column] != 0) sum += weight_[row_of_[column] - 1][column - 1];
    return sum;
  }

 private:
  void enter(std::size_t row) {
    row_of_[0] = row;
    least_.assign(columns_ + 1, std::numeric_limits<double>::infinity());
    before_.assign(columns_ + 1, 0);
    reached_.assign(columns_ + 1, false);
    std::size_t column = 0;
    while (row_of_[column] != 0) column = reach_next(column);
    // Along the path each column takes the row of the one before it.
    while (column != 0) {
      row_of_[column] = row_of_[before_[column]];
      column = before_[column];
    }
  }

  /// Takes in the column that is cheapest to reach, and moves the prices so that its edge costs nothing.
  std::size_t reach_next(std::size_t from) {
    reached_[from] = true;
    const std::size_t row = row_of_[from];
    std::size_t next = 0;
    double step = std::numeric_limits<double>::infinity();
    for (std::size_t column = 1; column <= columns_; ++column) {
      if (reached_[column]) continue;
      const double cost = -weight_[row - 1][column - 1] - row_price_[row] - column_price_[column];
      if (cost < least_[column]) {
        least_[column] = cost;
        before_[column] = from;
      }
      if (least_[column] < step) {
        step = least_[column];
        next = column;
      }
    }
    for (std::size_t column = 0; column <= columns_; ++column) {
      if (reached_[column]) {
        row_price_[row_of_[column]] += step;
        column_price_[column] -= step;
      } else {
        least_[column] -= step;
      }
    }
    return next;
  }

  const std::vector<std::vector<double>>& weight_;
  std::size_t columns_;
  std::vector<double> row_price_;
  std::vector<double> column_price_;
  std::vector<std::size_t> row_of_;  ///< of each column; 0: none
  std::vector<double> least_;
  std::vector<std::size_t> before_;
  std::vector<bool> reached_;
};

std::vector<std::vector<double>> transposed(const std::vector<std::vector<double>>& weight) {
  std::vector<std::vector<double>> turned(weight.front().size(), std::vector<double>(weight.size()));
  for (std::size_t row = 0; row < weight.size(); ++row)
    for (std::size_t column = 0; column < turned.size(); ++column) turned[column][row] = weight[row][column];
  return turned;
}

double solve_transposed(const std::vector<std::vector<double>>& weight) {
  const std::vector<std::vector<double>> turned = transposed(weight);
  return Assignment(turned).solve();
}

}  // namespace

double best_assignment(const std::vector<std::vector<double>>& weight) {
  if (weight.empty() || weight.front().empty()) return 0;
  return weight.size() > weight.front().size() ? solve_transposed(weight) : Assignment(weight).solve();
}

}  // namespace docgraph
