#pragma once

#include <string>
#include <string_view>

namespace docgraph {

/// Spellings of one Chinese name in Pinyin and in Wade-Giles without its apostrophes share it: Zhou Enlai and Chou En-lai. What Wade-Giles
/// without apostrophes does not tell apart, this does not: Deng and Teng. Empty for what is not spelled in such syllables. `word` is
/// folded and without hyphens.
[[nodiscard]] std::string chinese_key(std::string_view word);

}  // namespace docgraph
