#pragma once

#include <cstddef>
#include <vector>

#include "graph/network.hpp"
#include "graph/scores.hpp"

// Networks as dense matrices, on which the twins of the measures run.

namespace docgraph::twin {

template <class T>
using Matrix = std::vector<std::vector<T>>;

/// The distance of what no path reaches.
inline constexpr long long kFar = 1LL << 50;

/// Summed strength of the arcs from row to column, 0 where there is none.
[[nodiscard]] Matrix<double> arcs(const Network& network);

/// The same with every tie read both ways. An undirected tie counts once.
[[nodiscard]] Matrix<double> shadow(const Network& network);

/// Of each arc, kFar where there is none.
[[nodiscard]] Matrix<long long> lengths(const Network& network, PathRule rule);

/// Of each pair, by Floyd and Warshall, from the lengths of arcs.
[[nodiscard]] Matrix<long long> distances(Matrix<long long> d);

/// Their members, ascending, in order of the first.
[[nodiscard]] std::vector<std::vector<std::size_t>> components(const Matrix<double>& both);

[[nodiscard]] Matrix<double> product(const Matrix<double>& x, const Matrix<double>& y);

}  // namespace docgraph::twin
