// UTF-8 that was read as Windows-1252 shows as a letter for the first byte (Ã, Â, â, Ä, Å, Ð, Ñ …) followed by letters or marks for the
// bytes from 0x80 on. Where such a run makes a whole character when its bytes are put together again, it was one; no language writes such
// runs.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "extract/check/checks.hpp"
#include "extract/text/code_point.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kShown = 5;

// The characters of Windows-1252 from 0x80 to 0x9F; 0: none.
constexpr std::array<char16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                               0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                               0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that a character was, from 0x80 on; 0 if it was none. Where Windows-1252 has no character the control character may stand.
unsigned byte_of(char32_t value) {
  if (value >= 0x80 && value <= 0xFF) return static_cast<unsigned>(value);
  const auto found = std::ranges::find(kWindows, value);
  return value == 0 || found == kWindows.end() ? 0 : 0x80 + static_cast<unsigned>(found - kWindows.begin());
}

struct Mojibake {
  std::string found;
  std::string meant;
};

// The character that was read as several at `at`.
std::optional<Mojibake> mojibake_at(std::string_view text, std::size_t at) {
  std::string bytes;
  std::size_t end = at;
  for (std::size_t count = 0; count < 4 && end < text.size(); ++count) {
    const CodePoint point = decode(text, end);
    const unsigned byte = byte_of(point.value);
    if (byte == 0 || (count == 0 ? byte < 0xC2 : byte >= 0xC0)) return std::nullopt;
    bytes += static_cast<char>(byte);
    end += point.size;
    if (const CodePoint meant = decode(bytes, 0); meant.value != kIllFormed && meant.size == bytes.size())
      return Mojibake{std::string(text.substr(at, end - at)), bytes};
  }
  return std::nullopt;
}

void check_text(std::size_t record, const Field& field, Findings& findings) {
  std::size_t replaced = 0;
  std::vector<Mojibake> wrong;
  for (std::size_t at = 0; at < field.text.size();) {
    const CodePoint point = decode(field.text, at);
    replaced += point.value == 0xFFFD ? 1 : 0;
    if (auto found = point.value >= 0x80 ? mojibake_at(field.text, at) : std::nullopt) wrong.push_back(*std::move(found));
    at += point.size;
  }
  if (replaced > 0)
    findings.push_back({record, field.name, "characters that were lost", fmt::format("U+FFFD, {} of them", replaced), "what stood there"});
  if (wrong.empty()) return;
  std::string found;
  std::string meant;
  for (std::size_t i = 0; i < std::min(kShown, wrong.size()); ++i) {
    found += (i > 0 ? " " : "") + wrong[i].found;
    meant += (i > 0 ? " " : "") + wrong[i].meant;
  }
  findings.push_back({record, field.name, fmt::format("letters decoded in the wrong encoding ({} of them)", wrong.size()), found, meant});
}

}  // namespace

void check_letters(const std::vector<Record>& records, Findings& findings) {
  for (std::size_t at = 0; at < records.size(); ++at) {
    for (const Field& field : records[at].texts) check_text(at, field, findings);
    for (const Field& field : records[at].others) check_text(at, field, findings);
  }
}

}  // namespace docgraph
