#include "made_network.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "extract/split_mix.hpp"

namespace docgraph::bench {
namespace {

class Dice : public SplitMix64 {
 public:
  using SplitMix64::SplitMix64;
  double part() { return static_cast<double>(next() >> 11) * 0x1p-53; }
};

/// Draws from 0 … size-1, each in proportion to (k+1)^-power.
class Popularity {
 public:
  Popularity(std::size_t size, double power) : sums_(size) {
    double sum = 0;
    for (std::size_t k = 0; k < size; ++k) sums_[k] = sum += std::pow(static_cast<double>(k + 1), -power);
  }
  std::size_t draw(Dice& dice) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(sums_, dice.part() * sums_.back()) - sums_.begin());
  }

 private:
  std::vector<double> sums_;
};

class Maker {
 public:
  explicit Maker(const Collection& collection)
      : c_(collection), dice_(collection.seed), community_(collection.communities, 0.6), everywhere_(collection.entities, 1.05) {
    double whole = 0;
    for (std::uint32_t i = 0; i < c_.communities; ++i) whole += std::pow(i + 1.0, -0.6);
    for (std::uint32_t i = 0; i < c_.communities; ++i) {
      const auto size = static_cast<std::size_t>(std::max(8.0, std::pow(i + 1.0, -0.6) / whole * c_.entities));
      members_.emplace_back(size, c_.popularity);
      first_.push_back(first_.back() + static_cast<std::uint32_t>(size));
    }
    next_new_ = std::max(first_.back(), c_.entities);
  }

  std::vector<std::uint32_t> record() {
    const std::size_t community = community_.draw(dice_);
    const std::size_t names = length();
    std::vector<std::uint32_t> named;
    for (std::size_t tries = 0; named.size() < names && tries < 4 * names; ++tries) {
      const std::uint32_t entity = name(community);
      if (std::ranges::find(named, entity) == named.end()) named.push_back(entity);
    }
    return named;
  }

 private:
  /// Log-normal, at least 2, with now and then a list of a hundred and more.
  std::size_t length() {
    if (dice_.part() < 0.0004) return 100 + dice_.next() % 60;
    double normal = -6;
    for (int i = 0; i < 12; ++i) normal += dice_.part();
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::llround(c_.mean_names * std::exp(0.68 * normal))), 2, 30);
  }

  std::uint32_t name(std::size_t community) {
    const double kind = dice_.part();
    if (kind < c_.named_once) return next_new_++;
    if (kind < c_.named_once + c_.from_elsewhere) return static_cast<std::uint32_t>(everywhere_.draw(dice_) * 7919 % c_.entities);
    return first_[community] + static_cast<std::uint32_t>(members_[community].draw(dice_));
  }

  const Collection& c_;
  Dice dice_;
  Popularity community_;
  Popularity everywhere_;
  std::vector<Popularity> members_;
  std::vector<std::uint32_t> first_ = {0};
  std::uint32_t next_new_ = 0;
};

/// Numbers the entities that occur, in an order that tells nothing.
std::vector<MadeTie> renumbered(std::vector<MadeTie> ties, std::uint64_t seed) {
  std::uint32_t highest = 0;
  for (const MadeTie& tie : ties) highest = std::max(highest, tie.b);
  std::vector<std::uint32_t> number(highest + std::size_t{1}, 0);
  for (const MadeTie& tie : ties) number[tie.a] = number[tie.b] = 1;
  std::vector<std::uint32_t> occurring;
  for (std::uint32_t e = 0; e < number.size(); ++e)
    if (number[e] == 1) occurring.push_back(e);
  Dice dice(seed + 1);
  for (std::size_t i = occurring.size(); i > 1; --i) std::swap(occurring[i - 1], occurring[dice.next() % i]);
  for (std::uint32_t i = 0; i < occurring.size(); ++i) number[occurring[i]] = i;
  for (MadeTie& tie : ties) {
    tie = {number[tie.a], number[tie.b], tie.records};
    if (tie.a > tie.b) std::swap(tie.a, tie.b);
  }
  std::ranges::sort(ties, {}, [](const MadeTie& tie) { return std::uint64_t{tie.a} << 32 | tie.b; });
  return ties;
}

}  // namespace

std::vector<MadeTie> project(const Collection& collection) {
  Maker maker(collection);
  std::vector<std::uint64_t> pairs;
  for (std::uint32_t r = 0; r < collection.records; ++r) {
    const std::vector<std::uint32_t> named = maker.record();
    for (std::size_t j = 1; j < named.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) pairs.push_back(std::uint64_t{std::min(named[i], named[j])} << 32 | std::max(named[i], named[j]));
    }
  }
  std::ranges::sort(pairs);
  std::vector<MadeTie> ties;
  for (const std::uint64_t pair : pairs) {
    const auto a = static_cast<std::uint32_t>(pair >> 32);
    const auto b = static_cast<std::uint32_t>(pair);
    if (!ties.empty() && ties.back().a == a && ties.back().b == b) {
      ++ties.back().records;
    } else {
      ties.push_back({a, b, 1});
    }
  }
  return renumbered(std::move(ties), collection.seed);
}

}  // namespace docgraph::bench
