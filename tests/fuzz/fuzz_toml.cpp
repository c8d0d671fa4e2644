// Whatever the bytes: a TOML file is read or told, a file of identities as well, and every text is written in TOML so that it reads back.

#include <cstddef>
#include <cstdint>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/identity/file/identity_file.hpp"
#include "extract/text/utf8.hpp"
#include "extract/toml/toml.hpp"
#include "tests/fuzz/require.hpp"

using namespace docgraph;

namespace {

template <class Read>
void read_or_tell(const Read& read) {
  try {
    read();
  } catch (const InputError& error) {
    REQUIRE(!error.diagnostic().message.empty());
  } catch (const UsageError& error) {
    REQUIRE(!error.diagnostic().message.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_or_tell([&] { (void)parse_toml(bytes, "fuzz.toml"); });
  read_or_tell([&] { (void)read_identity_file(bytes, "fuzz.toml"); });
  std::size_t repaired = 0;
  const std::string text = repair_utf8(bytes, repaired);
  const TomlValue table = parse_toml("a = " + quoted_toml(text) + "\n", "fuzz.toml");
  REQUIRE(table.items.size() == 1 && table.items.front().text == text);
  return 0;
}
