// Whatever the bytes: they are refused, or are a model that scores any features and writes the bytes that it was read from.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/diagnostic.hpp"
#include "extract/tag/feature_hash.hpp"
#include "extract/tag/tag_model.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

void check(const std::string& bytes) {
  try {
    const TagModel model = TagModel::from_bytes(bytes, "fuzz");
    (void)model.score({0, 1, 0xffffffffU, hash_letters(bytes)});
    const std::string written = model.bytes();
    REQUIRE(TagModel::from_bytes(written, "again").bytes() == written);
  } catch (const InputError&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  // Bytes that come by chance hardly ever have the right checksum, so the rest is tried with it as well.
  std::string sealed = bytes;
  const std::uint32_t sum = hash_letters(bytes);
  for (unsigned shift = 0; shift < 32; shift += 8) sealed += static_cast<char>(sum >> shift & 0xffU);
  check(sealed);
  return 0;
}
