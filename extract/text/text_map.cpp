#include "extract/text/text_map.hpp"

#include <algorithm>

#include "extract/text/code_point.hpp"

// Between two code points that are not ASCII both ways of counting go in step, so a look-up is: the last such code point before the
// offset, plus the distance from its end.

namespace docgraph {

TextMap::TextMap(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    at += point.size;
    end_.byte += point.size;
    end_.code_point += 1;
    if (point.size > 1) steps_.push_back(end_);
  }
}

std::uint32_t TextMap::translate(Offset from, Offset to, std::uint32_t offset) const {
  if (offset >= end_.*from) return end_.*to;
  const auto next = std::ranges::upper_bound(steps_, offset, {}, from);
  const Step base = next == steps_.begin() ? Step{} : *(next - 1);
  std::uint32_t distance = offset - base.*from;
  // Inside the wide code point itself: its beginning.
  if (next != steps_.end()) distance = std::min(distance, next->code_point - 1 - base.code_point);
  return base.*to + distance;
}

std::uint32_t TextMap::code_point_at(std::uint32_t byte) const { return translate(&Step::byte, &Step::code_point, byte); }

std::uint32_t TextMap::byte_at(std::uint32_t code_point) const { return translate(&Step::code_point, &Step::byte, code_point); }

}  // namespace docgraph
