#pragma once

#include <cstdint>
#include <string_view>

namespace docgraph {

/// A half-open range of bytes in a UTF-8 text. It begins and ends on code points. Users see it in Unicode code points.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

/// The text that a span covers.
[[nodiscard]] inline std::string_view text_of(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace docgraph
