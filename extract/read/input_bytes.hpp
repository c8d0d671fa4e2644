#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>
#include <string_view>

namespace docgraph {

/// Inputs are held in memory; a longer one, read or unpacked, is refused.
inline constexpr std::size_t kMostInputBytes = std::size_t{4} << 30;

/// Unpacked data may be this many times as long as packed data once it is longer than `kTrustedBytes`: real records never are, bombs are.
inline constexpr std::size_t kMostTimesUnpacked = 1000;
inline constexpr std::size_t kTrustedBytes = std::size_t{64} << 20;

/// The name by which messages call an input: the path, "standard input" for "-".
[[nodiscard]] std::string input_name(const std::string& path);

/// A file, or standard input if the path is "-", opened for its bytes. Throws IoError if it cannot be read.
[[nodiscard]] std::unique_ptr<std::istream> open_bytes(const std::string& path);

/// Whether the bytes begin as gzip or Zstandard data do.
[[nodiscard]] bool is_packed(std::string_view bytes);

/// All bytes of a file, or of standard input if the path is "-", as they are. Throws IoError if it cannot be read, InputError if it is too
/// long.
[[nodiscard]] std::string read_bytes(const std::string& path);

/// The bytes, unpacked if they are gzip or Zstandard data (told by their first bytes, not by the file's name). `name` stands for the file
/// in messages. Throws InputError if they are broken, cut off or unpack beyond the bounds above.
[[nodiscard]] std::string unpack(std::string bytes, const std::string& name);

/// Throws InputError if `unpacked` bytes that came of `packed` ones go beyond the bounds above.
void refuse_bomb(std::size_t unpacked, std::size_t packed, const std::string& name);

}  // namespace docgraph
