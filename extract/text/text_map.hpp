#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/span.hpp"

namespace docgraph {

/// Translates offsets of one UTF-8 text between bytes and Unicode code points. Nothing else does.
///
/// The text must be valid UTF-8 (readers repair it). An offset inside a code point means that code point; one beyond the end means the end.
/// Built in one pass with 8 bytes for each code point that is not ASCII; each look-up is O(log n), O(1) for ASCII texts.
class TextMap {
 public:
  explicit TextMap(std::string_view text);

  [[nodiscard]] std::uint32_t code_point_at(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t byte_at(std::uint32_t code_point) const;
  [[nodiscard]] Span code_points(Span bytes) const { return {code_point_at(bytes.begin), code_point_at(bytes.end)}; }
  [[nodiscard]] Span bytes(Span code_points) const { return {byte_at(code_points.begin), byte_at(code_points.end)}; }

 private:
  /// One place in the text, in both ways of counting.
  struct Step {
    std::uint32_t byte = 0;
    std::uint32_t code_point = 0;
  };
  using Offset = std::uint32_t Step::*;

  /// The offset counted as `to` of the code point that lies at `offset` counted as `from`.
  [[nodiscard]] std::uint32_t translate(Offset from, Offset to, std::uint32_t offset) const;

  Step end_;
  std::vector<Step> steps_;  ///< the ends of the code points that are not ASCII, ascending
};

}  // namespace docgraph
