#include "extract/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#if defined(__SANITIZE_THREAD__)
#define DOCGRAPH_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define DOCGRAPH_TSAN 1
#endif
#endif

#ifndef DOCGRAPH_TSAN
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>
#endif

// Blocks run on oneTBB. Under the thread sanitizer they run on std::thread instead: oneTBB 2021.8 draws some 170 warnings there in a
// correct program.

namespace docgraph {

namespace {

std::atomic<std::size_t> thread_count{0};

std::size_t threads_to_use() {
  // The C library reads a file to count the cores, which many a small loop would wait for.
  static const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const std::size_t wanted = thread_count.load();
  return wanted > 0 ? wanted : cores;
}

/// Whether this thread runs a block of a call that has spread its blocks over all threads. What that block asks to be spread is run by the
/// thread itself: the others are busy, and an arena for each small loop inside a block would cost far more than the loop.
thread_local bool inside_block = false;

class InsideBlock {
 public:
  InsideBlock() : before_(std::exchange(inside_block, true)) {}
  ~InsideBlock() { inside_block = before_; }
  InsideBlock(const InsideBlock&) = delete;
  InsideBlock& operator=(const InsideBlock&) = delete;

 private:
  bool before_;
};

using BlockFunction = std::function<void(std::size_t)>;

#ifdef DOCGRAPH_TSAN
void run_side_by_side(std::size_t blocks, std::size_t threads, const BlockFunction& run) {
  std::atomic<std::size_t> next{0};
  const auto take_blocks = [&] {
    for (std::size_t block = next++; block < blocks; block = next++) run(block);
  };
  std::vector<std::thread> workers;
  for (std::size_t worker = 1; worker < std::min(threads, blocks); ++worker) workers.emplace_back(take_blocks);
  take_blocks();
  for (std::thread& worker : workers) worker.join();
}
#else
// oneTBB warns on standard error where an arena asks for more threads than there are cores.
void run_side_by_side(std::size_t blocks, std::size_t threads, const BlockFunction& run) {
  static const auto cores = static_cast<std::size_t>(std::max(1, tbb::info::default_concurrency()));
  tbb::task_arena arena(static_cast<int>(std::min(threads, cores)));
  arena.execute([&] { tbb::parallel_for(std::size_t{0}, blocks, run); });
}
#endif

// Keeps the exception of the lowest block that threw. Blocks above a block that threw need not run; those below it must, for one of them
// may throw too.
class LowestFailure {
 public:
  [[nodiscard]] bool lies_below(std::size_t block) const { return lowest_.load() < block; }

  void keep(std::size_t block, std::exception_ptr exception) {
    const std::lock_guard lock(mutex_);
    if (block >= lowest_.load()) return;
    lowest_.store(block);
    exception_ = std::move(exception);
  }

  void throw_on() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::atomic<std::size_t> lowest_{std::numeric_limits<std::size_t>::max()};
  std::mutex mutex_;
  std::exception_ptr exception_;
};

}  // namespace

void set_thread_count(std::size_t threads) { thread_count.store(threads); }

void for_each_block(std::size_t count, std::size_t block_size,
                    const std::function<void(std::size_t block, std::size_t begin, std::size_t end)>& work) {
  assert(block_size > 0);
  const std::size_t blocks = count / block_size + (count % block_size > 0 ? 1 : 0);
  LowestFailure failure;
  const auto run = [&](std::size_t block) {
    if (failure.lies_below(block)) return;
    try {
      const std::size_t begin = block * block_size;
      work(block, begin, begin + std::min(block_size, count - begin));
    } catch (...) {
      failure.keep(block, std::current_exception());
    }
  };
  const std::size_t threads = threads_to_use();
  if (threads == 1 || blocks < 2 || inside_block) {
    for (std::size_t block = 0; block < blocks; ++block) run(block);
  } else {
    run_side_by_side(blocks, threads, [&run](std::size_t block) {
      const InsideBlock inside;
      run(block);
    });
  }
  failure.throw_on();
}

}  // namespace docgraph
