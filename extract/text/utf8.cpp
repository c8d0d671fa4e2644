#include "extract/text/utf8.hpp"

#include "extract/text/code_point.hpp"

namespace docgraph {

namespace {

// Copies the text, with each code point for which `replace` gives true handed to it instead. Unchanged stretches are copied whole.
template <typename Replace>
std::string copy_but(std::string_view text, Replace replace) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (replace(point.value)) {
      out.append(text, copied, at - copied);
      if (point.value == kIllFormed) append_utf8(out, kIllFormed);
      copied = at + point.size;
    }
    at += point.size;
  }
  return out.append(text, copied, text.size() - copied);
}

}  // namespace

std::string repair_utf8(std::string_view bytes, std::size_t& repaired) {
  repaired = 0;
  return copy_but(bytes, [&](char32_t value) {
    const bool broken = value == kIllFormed;
    if (broken) ++repaired;
    return broken;
  });
}

std::string visible(std::string_view text) {
  return copy_but(text, [](char32_t value) { return value == kIllFormed || is_hidden(value); });
}

}  // namespace docgraph
