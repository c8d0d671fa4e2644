#include "extract/identity/person/spelling/romanisation.hpp"

#include <algorithm>
#include <array>
#include <utility>

// A word is read as initial, vowels, ending, again and again, over all ways to divide it ("dongjo" is dong-jo, "xiaoping" xiao-ping). Two
// syllables at most, so the tries are few whatever the word.
//
// sound_key rewrites left to right with a short table, longest pattern first. It describes letters, not names.

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 36> kInitials = {"ch", "gh", "hs", "kh", "ng", "nh", "ph", "qu", "rh", "sh", "ss", "th",
                                                        "tr", "ts", "tz", "zh", "b",  "c",  "d",  "f",  "g",  "h",  "j",  "k",
                                                        "l",  "m",  "n",  "p",  "q",  "r",  "s",  "t",  "v",  "x",  "z",  ""};
constexpr std::array<std::string_view, 14> kEndings = {"ng", "nh", "ch", "rk", "hn", "hm", "n", "k", "l", "m", "p", "t", "h", ""};
constexpr std::string_view kVowels = "aeiouyw";
constexpr std::size_t kLongestVowels = 4;
constexpr std::size_t kMostSyllables = 2;

std::size_t count_at_most(std::string_view word, std::size_t limit);

// The endings of one syllable, each followed by nothing or by further syllables.
std::size_t count_after_vowels(std::string_view rest, std::size_t limit) {
  std::size_t best = 0;
  for (const std::string_view ending : kEndings) {
    if (!rest.starts_with(ending)) continue;
    const std::string_view next = rest.substr(ending.size());
    if (next.empty()) return 1;
    const std::size_t more = count_at_most(next, limit - 1);
    if (more > 0 && (best == 0 || more + 1 < best)) best = more + 1;
  }
  return best;
}

std::size_t count_at_most(std::string_view word, std::size_t limit) {
  std::size_t best = 0;
  for (const std::string_view initial : kInitials) {
    if (limit == 0 || !word.starts_with(initial)) continue;
    const std::string_view rest = word.substr(initial.size());
    const std::size_t vowels = std::min(rest.find_first_not_of(kVowels), rest.size());
    if (vowels == 0 || vowels > kLongestVowels) continue;
    const std::size_t count = count_after_vowels(rest.substr(vowels), limit);
    if (count > 0 && (best == 0 || count < best)) best = count;
  }
  return best;
}

struct Rewriting {
  std::string_view from;
  std::string_view to;
};

constexpr std::array<Rewriting, 32> kSounds = {{
    {"yeo", "yo"}, {"you", "yo"}, {"yoo", "yo"}, {"woo", "o"}, {"wou", "o"}, {"ch", "j"},  {"zh", "j"},  {"sh", "s"},
    {"ss", "s"},   {"kk", "k"},   {"tt", "t"},   {"pp", "p"},  {"rh", "l"},  {"ee", "i"},  {"ui", "i"},  {"eo", "o"},
    {"eu", "o"},   {"oo", "o"},   {"ou", "o"},   {"oi", "oe"}, {"ai", "ae"}, {"ay", "ae"}, {"yu", "yo"}, {"wu", "o"},
    {"rk", "k"},   {"g", "k"},    {"d", "t"},    {"b", "p"},   {"r", "l"},   {"u", "o"},   {"x", "s"},   {"z", "j"},
}};

// An h that no vowel follows lengthens the vowel before it: Noh, Hahm.
bool is_mute_h(std::string_view word, std::string_view before) {
  const bool vowel_before = !before.empty() && kVowels.find(before.back()) != std::string_view::npos;
  return word.front() == 'h' && vowel_before && (word.size() == 1 || kVowels.find(word[1]) == std::string_view::npos);
}

// An initial l, r or y before i is silent or nearly so in Korean: Lee, Ri, Yi.
void drop_silent_initial(std::string& sound) {
  while (sound.size() > 1 && (sound[0] == 'l' || sound[0] == 'y') && (sound[1] == 'i' || sound[1] == 'y')) sound.erase(0, 1);
}

}  // namespace

std::size_t count_syllables(std::string_view word) { return count_at_most(word, kMostSyllables); }

std::string sound_key(std::string_view word) {
  std::string sound;
  while (!word.empty()) {
    if (is_mute_h(word, sound)) {
      word.remove_prefix(1);
      continue;
    }
    const auto* const rule = std::ranges::find_if(kSounds, [word](const Rewriting& rewriting) { return word.starts_with(rewriting.from); });
    sound += rule == kSounds.end() ? word.substr(0, 1) : rule->to;
    word.remove_prefix(rule == kSounds.end() ? 1 : rule->from.size());
  }
  drop_silent_initial(sound);
  return sound;
}

// Russian writes the l that closes a syllable as r, and writes the open o of Korean as e before n: the ng is lost.
std::string by_way_of_russian(std::string_view word) {
  std::string korean;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::string_view rest = word.substr(at);
    const bool closes = rest.size() == 1 || kVowels.find(rest[1]) == std::string_view::npos;
    if (rest.starts_with("khv")) {
      korean += "hw";
      at += 2;
    } else if (rest.starts_with("chzh") || rest.starts_with("dzh")) {
      korean += 'j';
      at += rest.front() == 'c' ? 3 : 2;
    } else if (rest.starts_with("kh")) {
      korean += 'h';
      ++at;
    } else if (rest == "en" || rest == "on") {
      korean += "ong";
      ++at;
    } else {
      korean += rest.front() == 'r' && closes ? 'l' : rest.front();
    }
  }
  return korean;
}

}  // namespace docgraph
