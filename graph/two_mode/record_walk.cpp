// From u to v in two steps: w(u, v) = Σ over records that name both of 1/(how many the record names), which is symmetric, and an entity's w
// add up to its records. So reader_walk solves it, and w is never written down: records first gather from entities, then entities from
// records.
#include "graph/two_mode/record_walk.hpp"

#include "extract/parallel.hpp"
#include "graph/centrality/reader_walk.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 16'384;

/// For each row Σ of the values of those that it is linked to.
void gather(const Links& links, const Scores& values, Scores& sums) {
  for_each_block(sums.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      double sum = 0;
      for (const std::uint32_t other : links.of(static_cast<std::uint32_t>(row))) sum += values[other];
      sums[row] = sum;
    }
  });
}

}  // namespace

Scores record_walk(const RecordNetwork& network) {
  Scores records(network.rows.begin.size() - 1);
  for (std::uint32_t v = 0; v < records.size(); ++v) records[v] = network.rows.degree(v);
  Scores by_row(network.record.size());
  return reader_walk(records, [&](const Scores& rate, Scores& sums) {
    gather(network.named, rate, by_row);
    for (std::uint32_t row = 0; row < by_row.size(); ++row) by_row[row] /= network.named.degree(row);
    gather(network.rows, by_row, sums);
  });
}

}  // namespace docgraph
