#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/span.hpp"

namespace docgraph {

/// Translates offsets of one UTF-8 text between bytes, Unicode code points and UTF-16 units. Nothing else does.
///
/// The text must be valid UTF-8 (readers repair it). Built in one pass; each look-up is O(log n), O(1) for ASCII texts.
class TextMap {
 public:
  explicit TextMap(std::string_view text);

  [[nodiscard]] std::uint32_t code_point_at(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t byte_at_code_point(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t byte_at_utf16(std::uint32_t unit) const;
  [[nodiscard]] Span code_points(Span bytes) const { return {code_point_at(bytes.begin), code_point_at(bytes.end)}; }

 private:
  std::uint32_t size_ = 0;
  /// Byte offset and UTF-8 length of each code point that is not ASCII, in order, with running differences.
  struct Step {
    std::uint32_t byte;
    std::uint32_t code_point;
    std::uint32_t utf16;
  };
  std::vector<Step> steps_;
};

}  // namespace docgraph
