#include "extract/text/fold.hpp"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>
#include <iterator>

#include "extract/text/code_point.hpp"

// Names are folded in three steps: quotes and dashes to ASCII, Unicode's own NFKC_Casefold (case, widths, ligatures, hidden characters),
// then marks off Latin letters and the few Latin letters that have no decomposition by a table. ICU's "Latin-ASCII" transliterator does
// much the same but takes a lock that all threads share, is slower by far, and turns some symbols into words.

namespace docgraph {

namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

// White space and control characters of ASCII alike part words.
bool parts_words(char letter) { return static_cast<unsigned char>(letter) <= ' ' || letter == 0x7F; }

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    if (!parts_words(letter)) {
      out.push_back(letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

constexpr std::u32string_view kSingleQuotes = U"\u00B4\u2018\u2019\u201A\u201B\u2032\u02BB\u02BC\u02BD\u02BE\u02BF";
constexpr std::u32string_view kDoubleQuotes = U"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033";
constexpr char32_t kMinus = 0x2212;

UChar32 plain_mark(UChar32 value) {
  if (value < 0x80) return value;
  const auto point = static_cast<char32_t>(value);
  if (kSingleQuotes.find(point) != std::u32string_view::npos) return '\'';
  if (kDoubleQuotes.find(point) != std::u32string_view::npos) return '"';
  if (u_charType(value) == U_DASH_PUNCTUATION || point == kMinus) return '-';
  return u_isUWhiteSpace(value) || u_charType(value) == U_CONTROL_CHAR ? ' ' : value;
}

// Latin letters that Unicode does not decompose, lower case.
struct LatinBase {
  UChar32 letter;
  const char* base;
};
constexpr LatinBase kLatinBases[] = {
    {U'æ', "ae"}, {U'ð', "d"}, {U'ø', "o"},  {U'þ', "th"}, {U'đ', "d"}, {U'ħ', "h"}, {U'ı', "i"}, {U'ĸ', "k"},
    {U'ł', "l"},  {U'ŋ', "n"}, {U'œ', "oe"}, {U'ŧ', "t"},  {U'ƙ', "k"}, {U'ƴ', "y"}, {U'ǝ', "a"}, {U'ɓ', "b"},
    {U'ɔ', "o"},  {U'ɖ', "d"}, {U'ɗ', "d"},  {U'ə', "a"},  {U'ɛ', "e"}, {U'ɨ', "i"},
};

const char* latin_base(UChar32 value) {
  const auto found = std::ranges::lower_bound(kLatinBases, value, {}, &LatinBase::letter);
  return found != std::end(kLatinBases) && found->letter == value ? found->base : nullptr;
}

bool is_latin(UChar32 value) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(value, &status) == USCRIPT_LATIN;
}

icu::UnicodeString with_plain_marks(std::string_view text) {
  icu::UnicodeString out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    out.append(point.value == kIllFormed ? UChar32{0xFFFD} : plain_mark(static_cast<UChar32>(point.value)));
    at += point.size;
  }
  return out;
}

icu::UnicodeString without_latin_marks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  bool after_latin = false;
  for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 value = decomposed.char32At(at);
    if (u_charType(value) == U_NON_SPACING_MARK) {
      if (!after_latin) out.append(value);
      continue;
    }
    after_latin = is_latin(value);
    if (const char* base = latin_base(value)) {
      out.append(icu::UnicodeString(base, -1, US_INV));
    } else {
      out.append(plain_mark(value));
    }
  }
  return out;
}

struct Normalizers {
  const icu::Normalizer2* casefold;
  const icu::Normalizer2* decompose;
  const icu::Normalizer2* compose;
};

// Fetched once behind a guard of our own: the thread sanitizer does not see the one inside ICU.
const Normalizers& all_normalizers() {
  static const Normalizers all = [] {
    UErrorCode status = U_ZERO_ERROR;
    const Normalizers found{icu::Normalizer2::getNFKCCasefoldInstance(status), icu::Normalizer2::getNFDInstance(status),
                            icu::Normalizer2::getNFCInstance(status)};
    assert(U_SUCCESS(status));
    return found;
  }();
  return all;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_ascii(text);
  const Normalizers& normalizers = all_normalizers();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString cased = normalizers.casefold->normalize(with_plain_marks(text), status);
  const icu::UnicodeString decomposed = normalizers.decompose->normalize(cased, status);
  const icu::UnicodeString bare = normalizers.compose->normalize(without_latin_marks(decomposed), status);
  assert(U_SUCCESS(status));
  std::string utf8;
  bare.toUTF8String(utf8);
  return fold_ascii(utf8);
}

FoldedWord::FoldedWord(std::string_view word) {  // NOLINT(cppcoreguidelines-pro-type-member-init): what is read was written
  unsigned char all = 0;
  const std::size_t size = word.size() <= buffer_.size() ? word.size() : 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto letter = static_cast<unsigned char>(word[i]);
    all |= letter;
    buffer_[i] = static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
  }
  if (size == word.size() && all < 0x80) {
    letters_ = std::string_view(buffer_.data(), size);
  } else {
    slow_ = fold(word);
    letters_ = slow_;
  }
}

std::string slug(std::string_view text) {
  std::string out;
  const std::string folded = fold(text);
  for (const char letter : folded) {
    const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (kept) {
      out.push_back(letter);
    } else if (!out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  if (!out.empty()) return out;
  out = "x";
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode(folded, at);
    out += fmt::format("{}{:x}", out.size() > 1 ? "-" : "", static_cast<std::uint32_t>(point.value));
    at += point.size;
  }
  return out;
}

}  // namespace docgraph
