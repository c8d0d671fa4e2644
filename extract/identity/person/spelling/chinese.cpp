#include "extract/identity/person/spelling/chinese.hpp"

#include <algorithm>
#include <array>

// A word is read as initial and final, again and again. Each is named after one of the ways to spell it; initials that Wade-Giles tells
// apart by an apostrophe alone have one name. A test holds this to a table of all syllables.

namespace docgraph {
namespace {

struct Spelled {
  std::string_view from;
  std::string_view to;
};

constexpr std::array<Spelled, 28> kInitials = {{{"zh", "c"}, {"ch", "c"}, {"sh", "S"}, {"hs", "x"}, {"ts", "z"}, {"tz", "z"}, {"ss", "s"},
                                                {"sz", "s"}, {"b", "p"},  {"p", "p"},  {"d", "t"},  {"t", "t"},  {"g", "k"},  {"k", "k"},
                                                {"j", "j"},  {"q", "c"},  {"x", "x"},  {"z", "z"},  {"c", "z"},  {"s", "s"},  {"r", "r"},
                                                {"m", "m"},  {"f", "f"},  {"n", "n"},  {"l", "l"},  {"h", "h"},  {"y", "y"},  {"w", "w"}}};
constexpr std::string_view kVowels = "aeiou";

/// The initial of a syllable as it stands; empty if it begins with a vowel.
std::string_view take_initial(std::string_view& rest) {
  const auto* const found = std::ranges::find_if(kInitials, [rest](const Spelled& one) { return rest.starts_with(one.from); });
  const std::string_view initial = found == kInitials.end() ? std::string_view() : found->from;
  rest.remove_prefix(initial.size());
  return initial;
}

bool vowel_at(std::string_view rest, std::size_t at) { return at < rest.size() && kVowels.find(rest[at]) != std::string_view::npos; }

/// Vowels and what closes them. An n, r or g before a vowel opens the next syllable.
std::string_view take_final(std::string_view& rest) {
  std::size_t end = std::min(rest.find_first_not_of(kVowels), rest.size());
  const std::string_view behind = rest.substr(end);
  const bool ng = behind.starts_with("ng") && !vowel_at(behind, 2);
  const bool rh = behind.starts_with("rh") && !vowel_at(behind, 2);
  const bool one = behind.starts_with('n') || behind.starts_with('r') || behind.starts_with('h');
  const bool closes = one && !vowel_at(behind, 1) && !behind.starts_with("hs");
  if (end > 0) end += ng || rh ? 2 : closes ? 1 : 0;
  const std::string_view final = rest.substr(0, end);
  rest.remove_prefix(end);
  return final;
}

void replace_end(std::string& text, std::string_view from, std::string_view to) {
  if (text.ends_with(from)) text.replace(text.size() - from.size(), from.size(), to);
}

std::string_view named(std::string_view initial) {
  const auto* const found = std::ranges::find(kInitials, initial, &Spelled::from);
  return found == kInitials.end() ? std::string_view() : found->to;
}

/// The j of Pinyin stands before i and u, that of Wade-Giles before all else and before "ih", "ui" and "ung".
bool is_pinyin_j(std::string_view final) {
  return (final.starts_with('i') && final != "ih") || (final.starts_with('u') && final != "ui" && final != "ung");
}

std::string syllable(std::string_view initial, std::string_view final) {
  const bool retroflex = initial == "zh" || initial == "sh" || initial == "r";
  if (final == "ih" || (final == "i" && retroflex)) return std::string(initial == "j" ? "r" : named(initial)) + "~";
  std::string end(final);
  if ((initial == "tz" || initial == "ss" || initial == "sz") && end == "u") end = "i";
  if (end.size() > 1) replace_end(end, "h", "");
  replace_end(end, "ung", "ong");
  replace_end(end, "ien", "ian");
  replace_end(end, "uei", "ui");
  replace_end(end, "uo", "o");
  if (initial == "y" && end == "en") end = "an";
  if (initial == "y" && end == "ou") end = "u";
  if (initial == "y" && end == "i") return "i";
  const bool back = initial == "g" || initial == "k" || initial == "h" || initial.empty();
  if (back && end == "e") end = "o";
  if (initial == "j") return (is_pinyin_j(final) ? "c" : "r") + end;
  return std::string(named(initial)) + end;
}

}  // namespace

std::string chinese_key(std::string_view word) {
  std::string key;
  while (!word.empty()) {
    const std::size_t before = word.size();
    const std::string_view initial = take_initial(word);
    const std::string_view final = take_final(word);
    if (word.size() == before) return {};
    if (final.empty()) return {};
    key += syllable(initial, final);
  }
  return key;
}

}  // namespace docgraph
