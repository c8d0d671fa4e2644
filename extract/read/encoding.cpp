#include "extract/read/encoding.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "extract/text/code_point.hpp"
#include "extract/text/utf8.hpp"

// The two Windows code pages of Europe agree on é, ö, ü, ç and the quotation marks and differ in the rest: where one has ř and ş the other
// has ø and º. A byte that is a symbol in 1252 amid letters speaks for 1250; letters that both have speak by their neighbours: ã stands
// before o and e, è before a consonant and ñ before a vowel in western languages, ă, č and ń need not. One vote a byte, and in doubt 1252.

namespace docgraph {

namespace {

using namespace std::string_view_literals;

// Shorter than ICU's 32-bit lengths and a whole number of units of every encoding.
constexpr std::size_t kChunk = std::size_t{1} << 20;

struct WideEncoding {
  std::string_view mark;
  std::string_view begins;  // without a mark; '#' is a byte that is not zero
  const char* name;
  std::size_t unit;
};
// UTF-32 stands first: its mark begins with that of UTF-16.
constexpr WideEncoding kWide[] = {
    {"\xFF\xFE\0\0"sv, "#\0\0\0"sv, "UTF-32LE", 4},
    {"\0\0\xFE\xFF"sv, "\0\0\0#"sv, "UTF-32BE", 4},
    {"\xFF\xFE"sv, "#\0#\0"sv, "UTF-16LE", 2},
    {"\xFE\xFF"sv, "\0#\0#"sv, "UTF-16BE", 2},
};

bool matches(std::string_view bytes, std::string_view pattern) {
  if (bytes.size() < pattern.size()) return false;
  for (std::size_t at = 0; at < pattern.size(); ++at)
    if ((bytes[at] == 0) != (pattern[at] == 0)) return false;
  return true;
}

// The length of the next chunk, which never ends inside a pair of surrogates.
std::size_t chunk_size(std::string_view bytes, const char* encoding) {
  const std::size_t size = std::min(kChunk, bytes.size());
  if (size == bytes.size() || size < 4) return size;
  const bool little = encoding == "UTF-16LE"sv;
  if (!little && encoding != "UTF-16BE"sv) return size;
  const auto high = static_cast<unsigned char>(bytes[little ? size - 1 : size - 2]);
  return high >= 0xD8 && high <= 0xDB ? size - 2 : size;
}

std::string convert(std::string_view bytes, const char* encoding) {
  std::string out;
  while (!bytes.empty()) {
    const std::size_t size = chunk_size(bytes, encoding);
    icu::UnicodeString(bytes.data(), static_cast<std::int32_t>(size), encoding).toUTF8String(out);
    bytes.remove_prefix(size);
  }
  return out;
}

// How many characters beyond ASCII are well-formed and ill-formed UTF-8.
struct Utf8Count {
  std::size_t good = 0;
  std::size_t bad = 0;
};

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.value == kIllFormed)
      ++count.bad;
    else if (point.size > 1)
      ++count.good;
    at += point.size;
  }
  return count;
}

bool is_ascii_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool is_high(char letter) { return static_cast<unsigned char>(letter) >= 0x80; }
bool holds(std::string_view letters, char letter) { return letter != 0 && letters.find(letter) != std::string_view::npos; }

// Bytes with what they say amid their neighbours: more than 0 speaks for Windows-1250, less for Windows-1252. The note names both readings.
struct Clue {
  std::string_view bytes;
  int (*vote)(char before, char after);
};

bool in_word(char letter) { return is_ascii_letter(letter) || is_high(letter); }

constexpr Clue kClues[] = {
    // Ą Ł Ş Ż ł ą ş Ľ ľ and ¥ £ ª ¯ ³ ¹ º ¼ ¾: no symbol stands amid letters, save in Nº and m³.
    {"\xA5\xA3\xAA\xAF\xB3\xB9\xBA\xBC\xBE",
     [](char before, char after) { return is_ascii_letter(after) || (is_ascii_letter(before) && !holds("Nnm", before)) ? 3 : 0; }},
    // ż and ¿, which begins a word.
    {"\xBF", [](char before, char) { return in_word(before) ? 3 : 0; }},
    // Ť Ź ť, and nothing.
    {"\x8D\x8F\x9D", [](char, char) { return 3; }},
    // ţ Ţ and þ Þ, which begins a word.
    {"\xFE\xDE", [](char before, char after) { return in_word(before) ? 3 : -in_word(after); }},
    // ă Ă and ã Ã: ão, ãe.
    {"\xE3\xC3", [](char before, char after) { return holds("oe", after) ? -1 : 2 * (in_word(before) || in_word(after)); }},
    // ő Ő and õ Õ: õe.
    {"\xF5\xD5", [](char before, char after) { return holds("e", after) ? -1 : 1 * (in_word(before) || in_word(after)); }},
    // ű and û: août, sûr.
    {"\xFB", [](char before, char after) { return holds("tr", after) ? -1 : 1 * in_word(before); }},
    // ů and ù: où.
    {"\xF9", [](char before, char) { return holds("o", before) ? -1 : 1 * in_word(before); }},
    // ě and ì, which ends a word.
    {"\xEC", [](char before, char after) { return 1 * (in_word(before) && in_word(after)); }},
    // č Č and è È, before a consonant.
    {"\xE8\xC8", [](char before, char after) { return holds("aeiou", after) || is_high(after) || !in_word(before) ? 1 : -1; }},
    // ř Ř and ø Ø, before a consonant.
    {"\xF8\xD8", [](char, char after) { return holds("aeiouy", after) || is_high(after) ? 1 : -1; }},
    // ń Ń and ñ Ñ, before a vowel.
    {"\xF1\xD1", [](char, char after) { return holds("aeiou", after) || is_high(after) ? -1 : 1; }},
    // ć and æ: Popović.
    {"\xE6", [](char before, char after) { return in_word(before) && !in_word(after) ? 1 : -1; }},
    // ę and ê: fenêtre, même.
    {"\xEA", [](char, char after) { return holds("mtlc", after) ? -1 : 0; }},
    // ĺ and å.
    {"\xE5\xC5", [](char, char) { return -1; }},
};

int vote(char before, char byte, char after) {
  const auto* const clue = std::ranges::find_if(kClues, [&](const Clue& one) { return holds(one.bytes, byte); });
  return clue == std::end(kClues) ? 0 : clue->vote(before, after);
}

bool is_central_european(std::string_view bytes) {
  long votes = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    if (is_high(bytes[at])) votes += vote(at > 0 ? bytes[at - 1] : ' ', bytes[at], at + 1 < bytes.size() ? bytes[at + 1] : ' ');
  return votes > 0;
}

std::string_view single_byte_encoding(std::string_view bytes) {
  if (is_central_european(bytes)) return "Windows-1250";
  const bool has_c1 = std::ranges::any_of(bytes, [](char byte) { return (static_cast<unsigned char>(byte) & 0xE0U) == 0x80; });
  return has_c1 ? "Windows-1252" : "Latin-1";
}

}  // namespace

DecodedText decode_text(std::string bytes) {
  const std::string_view view = bytes;
  for (const WideEncoding& wide : kWide) {
    const bool marked = view.starts_with(wide.mark);
    if (marked || matches(view, wide.begins)) return {convert(view.substr(marked ? wide.mark.size() : 0), wide.name), wide.name};
  }
  if (view.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const Utf8Count count = count_utf8(bytes);
  if (count.bad <= count.good) return {std::move(bytes), {}};
  const std::string_view encoding = single_byte_encoding(bytes);
  // Latin-1 has nothing but control characters where Windows-1252 has more, so the latter reads both.
  return {convert(bytes, encoding == "Windows-1250" ? "windows-1250" : "windows-1252"), encoding};
}

std::string decode_told(std::string bytes, const std::string& name, Diagnostics& diagnostics) {
  DecodedText decoded = decode_text(std::move(bytes));
  if (!decoded.encoding.empty())
    diagnostics.note(
        {{name, 0, {}, {}},
         fmt::format("read as {} and converted to UTF-8", decoded.encoding),
         decoded.encoding.starts_with("UTF") ? "" : "if letters look wrong, convert it yourself: iconv -f ENCODING -t UTF-8 OLD > NEW"});
  return std::move(decoded.text);
}

std::string repair_text(const std::string& text, const std::string& name, Diagnostics& diagnostics) {
  std::size_t repaired = 0;
  std::string valid = repair_utf8(text, repaired);
  if (repaired > 0)
    diagnostics.add({{name, 0, {}, {}},
                     fmt::format("expected UTF-8, got other bytes ({} of them or groups of them now read U+FFFD)", repaired),
                     "if the file is in an older encoding, convert it first: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"});
  return valid;
}

}  // namespace docgraph
