#include "extract/parallel.hpp"

#include <catch2/catch.hpp>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

using namespace docgraph;

namespace {

// Sets the thread count for one test and back to the default behind it.
struct Threads {
  explicit Threads(std::size_t count) { set_thread_count(count); }
  ~Threads() { set_thread_count(0); }
};

using Block = std::tuple<std::size_t, std::size_t, std::size_t>;

std::set<Block> blocks_of(std::size_t count, std::size_t block_size) {
  std::mutex mutex;
  std::set<Block> blocks;
  for_each_block(count, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    const std::lock_guard lock(mutex);
    blocks.emplace(block, begin, end);
  });
  return blocks;
}

}  // namespace

TEST_CASE("blocks cover the range once and are the same for any number of threads") {
  const std::set<Block> expected = {{0, 0, 4}, {1, 4, 8}, {2, 8, 10}};
  for (const std::size_t threads : {0, 1, 2, 7, 64}) {
    const Threads used(threads);
    CHECK(blocks_of(10, 4) == expected);
    CHECK(blocks_of(0, 4).empty());
    CHECK(blocks_of(4, 4) == std::set<Block>{{0, 0, 4}});
    CHECK(blocks_of(3, 1000) == std::set<Block>{{0, 0, 3}});
  }
}

TEST_CASE("sums added in block order are the same to the last bit for any number of threads") {
  const auto sum = [](std::size_t threads) {
    const Threads used(threads);
    std::vector<double> parts(1000 / 7 + 1);
    for_each_block(1000, 7, [&](std::size_t block, std::size_t begin, std::size_t end) {
      for (std::size_t at = begin; at < end; ++at) parts[block] += 1.0 / static_cast<double>(at + 1);
    });
    return std::accumulate(parts.begin(), parts.end(), 0.0);
  };
  const double one = sum(1);
  for (const std::size_t threads : {2, 3, 8}) CHECK(sum(threads) == one);
}

TEST_CASE("of several blocks that throw the lowest is heard, whichever came first") {
  for (const std::size_t threads : {1, 2, 8}) {
    const Threads used(threads);
    for (int round = 0; round < 50; ++round) {
      std::string heard;
      try {
        for_each_block(200, 1, [](std::size_t block, std::size_t, std::size_t) {
          if (block >= 17) throw std::runtime_error(std::to_string(block));
        });
      } catch (const std::runtime_error& error) {
        heard = error.what();
      }
      REQUIRE(heard == "17");
    }
  }
}

TEST_CASE("blocks may hold blocks") {
  const Threads used(4);
  std::vector<std::vector<int>> cells(20, std::vector<int>(20));
  for_each_block(20, 3, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row)
      for_each_block(20, 3, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t column = first; column < last; ++column) ++cells[row][column];
      });
  });
  for (const std::vector<int>& row : cells) CHECK(row == std::vector<int>(20, 1));
}
