#pragma once

#include <cstddef>
#include <functional>

namespace docgraph {

/// How many threads for_each_block may use; 0 or more than there are cores means one a core. Results never depend on it.
void set_thread_count(std::size_t threads);

/// Calls `work(block, begin, end)` for each of the fixed blocks [begin, end) that cover [0, count). The blocks depend on `count` and
/// `block_size` alone, so sums made within a block and added in block order are the same for any number of threads. Blocks run at once on
/// several threads, and may call this again. If blocks throw, the exception of the lowest of them is thrown on, whichever came first.
void for_each_block(std::size_t count, std::size_t block_size,
                    const std::function<void(std::size_t block, std::size_t begin, std::size_t end)>& work);

}  // namespace docgraph
