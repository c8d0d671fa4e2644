#pragma once

#include <string>
#include <string_view>

namespace docgraph {

/// Spellings of one European or West Asian name share it, however it was put into Latin letters: Zhivkov and Jivkov, Aleksei and Alexey,
/// Philip and Phillip. It describes letters, not names; different names may share it (Smith and Smyth do), so it tells that two spellings
/// can be one name where something else speaks for one bearer. `word` is folded.
[[nodiscard]] std::string spelling_key(std::string_view word);

}  // namespace docgraph
