#pragma once

#include <string>
#include <string_view>

#include "extract/diagnostic.hpp"

namespace docgraph {

struct DecodedText {
  std::string text;           ///< without a byte order mark; bytes that are not UTF-8 may be left in it if `encoding` is empty
  std::string_view encoding;  ///< what the bytes were in; empty: UTF-8
};

/// Brings a text to UTF-8. UTF-16 and UTF-32 are told by their byte order marks or by their zero bytes.
///
/// Bytes that are no valid UTF-8 are taken for Latin-1, Windows-1252 or Windows-1250 if fewer of them than not make UTF-8 characters;
/// otherwise they are UTF-8 with faults, which is left to the reader to repair and to tell. Windows-1250 (central Europe) is recognised by
/// bytes that make letters in it but symbols, or letters in unlikely places, in Windows-1252. Time O(n).
[[nodiscard]] DecodedText decode_text(std::string bytes);

/// `decode_text`, with a note that names the encoding if it is not UTF-8.
[[nodiscard]] std::string decode_told(std::string bytes, const std::string& name, Diagnostics& diagnostics);

/// Replaces what is not UTF-8 by U+FFFD and tells it, once for the file.
[[nodiscard]] std::string repair_text(const std::string& text, const std::string& name, Diagnostics& diagnostics);

}  // namespace docgraph
