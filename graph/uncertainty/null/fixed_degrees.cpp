#include "graph/uncertainty/null/fixed_degrees.hpp"

#include <algorithm>
#include <utility>

#include "graph/uncertainty/random.hpp"

namespace docgraph {
namespace {

bool is_barred(const MemberRows& barred, std::size_t row, std::uint32_t member) {
  return !barred.empty() && std::ranges::binary_search(barred[row], member);
}

/// Work space of trades, kept from one to the next.
class Trade {
 public:
  Trade(MemberRows& rows, const MemberRows& barred) : rows_(rows), barred_(barred) {}

  void run(std::size_t i, std::size_t j, SplitMix64& random) {
    part(i, j);
    if (own_ == 0 || own_ == pool_.size()) return;  // one of them has nothing to give: it can only get what it has
    for (std::uint32_t k = 0; k < own_; ++k) std::swap(pool_[k], pool_[k + below(random, static_cast<std::uint32_t>(pool_.size()) - k)]);
    deal(rows_[i], staying_i_, 0, own_);
    deal(rows_[j], staying_j_, own_, pool_.size());
  }

 private:
  /// What either has alone and the other may have goes into the pool, first that of row i.
  void part(std::size_t i, std::size_t j) {
    pool_.clear();
    staying_i_.clear();
    staying_j_.clear();
    take(i, j, staying_i_);
    own_ = static_cast<std::uint32_t>(pool_.size());
    take(j, i, staying_j_);
  }

  void take(std::size_t from, std::size_t to, std::vector<std::uint32_t>& staying) {
    auto other = rows_[to].begin();
    const auto end = rows_[to].end();
    for (const std::uint32_t member : rows_[from]) {
      while (other != end && *other < member) ++other;
      const bool common = other != end && *other == member;
      (common || is_barred(barred_, to, member) ? staying : pool_).push_back(member);
    }
  }

  void deal(std::vector<std::uint32_t>& row, const std::vector<std::uint32_t>& staying, std::size_t begin, std::size_t end) {
    const auto first = pool_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = pool_.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(first, last);
    std::merge(first, last, staying.begin(), staying.end(), row.begin());
  }

  MemberRows& rows_;
  const MemberRows& barred_;
  std::vector<std::uint32_t> pool_;
  std::vector<std::uint32_t> staying_i_;
  std::vector<std::uint32_t> staying_j_;
  std::uint32_t own_ = 0;
};

/// Trades what `member_of` names among the gatherings that are directed or not.
void trade_among(std::vector<Gathering>& gatherings, bool directed, std::vector<std::uint32_t> Gathering::*member_of, SplitMix64& random) {
  MemberRows rows;
  MemberRows barred;
  for (Gathering& gathering : gatherings) {
    if (gathering.directed != directed) continue;
    rows.push_back(std::move(gathering.*member_of));
    if (directed) barred.push_back(gathering.from);
  }
  trade_members(rows, barred, kTradesPerRow * rows.size(), random);
  std::size_t next = 0;
  for (Gathering& gathering : gatherings)
    if (gathering.directed == directed) gathering.*member_of = std::move(rows[next++]);
}

}  // namespace

void trade_members(MemberRows& rows, const MemberRows& barred, std::size_t trades, SplitMix64& random) {
  if (rows.size() < 2) return;
  const auto count = static_cast<std::uint32_t>(rows.size());
  Trade trade(rows, barred);
  for (std::size_t t = 0; t < trades; ++t) {
    const std::uint32_t i = below(random, count);
    const std::uint32_t j = (i + 1 + below(random, count - 1)) % count;
    trade.run(i, j, random);
  }
}

std::vector<Gathering> draw_gatherings(const std::vector<Gathering>& gatherings, std::uint64_t seed, std::uint32_t draw) {
  std::vector<Gathering> drawn = gatherings;
  SplitMix64 random(stream_seed(seed, draw));
  trade_among(drawn, false, &Gathering::from, random);
  trade_among(drawn, true, &Gathering::to, random);
  return drawn;
}

}  // namespace docgraph
