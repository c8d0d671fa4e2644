#include "extract/text/text_map.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "extract/text/code_point.hpp"

using namespace docgraph;

namespace {

std::string random_text(std::mt19937& random, int length) {
  const char32_t letters[] = {U'a', U' ', U'é', U'ș', U'€', U'김', U'𝄞', U'\U0001F600'};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(letters) - 1);
  std::string text;
  for (int at = 0; at < length; ++at) append_utf8(text, letters[pick(random)]);
  return text;
}

}  // namespace

TEST_CASE("offsets count code points, however many bytes each takes") {
  const std::string text = "aé𝄞z";  // bytes 0 1 3 7, code points 0 1 2 3
  const TextMap map(text);
  CHECK(map.code_points({1, 7}) == Span{1, 3});
  CHECK(map.code_points({7, 8}) == Span{3, 4});
  CHECK(map.bytes({1, 3}) == Span{1, 7});
}

TEST_CASE("an offset inside a code point means that code point and one beyond the end means the end") {
  const TextMap map("aé𝄞z");
  CHECK(map.code_point_at(2) == 1);
  CHECK(map.code_point_at(6) == 2);
  CHECK(map.code_point_at(99) == 4);
  CHECK(map.byte_at(99) == 8);
  CHECK(TextMap("").code_point_at(5) == 0);
}

TEST_CASE("the offset of every code point is its number, and back") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const std::string text = random_text(random, round);
    const TextMap map(text);
    std::uint32_t code_point = 0;
    for (std::uint32_t byte = 0; byte < text.size();) {
      REQUIRE(map.code_point_at(byte) == code_point);
      REQUIRE(map.byte_at(code_point) == byte);
      byte += decode(text, byte).size;
      ++code_point;
    }
    CHECK(map.code_point_at(static_cast<std::uint32_t>(text.size())) == code_point);
  }
}
