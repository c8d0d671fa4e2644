#include "extract/identity/person/spelling/variants.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

// A word is rewritten from left to right with a table of which the first fitting row is taken, so longer patterns stand first. A row may
// ask for the start or the end of the word. The rows are the differences between the usual ways to write Russian, Bulgarian, Serbian,
// Arabic and Turkish names in English, French and German texts, and letters that scribes double.

namespace docgraph {
namespace {

enum class Where : std::uint8_t { anywhere, start, end };

struct Rule {
  std::string_view from;
  std::string_view to;
  Where where = Where::anywhere;
};

constexpr std::array<Rule, 57> kSpellings = {{
    {"ye", "e", Where::start},
    {"je", "e", Where::start},
    {"skiy", "ski", Where::end},
    {"skii", "ski", Where::end},
    {"skij", "ski", Where::end},
    {"sky", "ski", Where::end},
    {"yev", "ev", Where::end},
    {"iev", "ev", Where::end},
    {"yeff", "ev", Where::end},
    {"ieff", "ev", Where::end},
    {"eff", "ev", Where::end},
    {"off", "ov", Where::end},
    {"ow", "ov", Where::end},
    {"ew", "ev", Where::end},
    {"ef", "ev", Where::end},
    {"of", "ov", Where::end},
    {"owitsch", "ovic", Where::end},
    {"owicz", "ovic", Where::end},
    {"schtsch", "s"},
    {"shch", "s"},
    {"tsch", "c"},
    {"tch", "c"},
    {"dzh", "j"},
    {"dj", "j"},
    {"sch", "s"},
    {"zh", "j"},
    {"sh", "s"},
    {"ch", "c"},
    {"kh", "h"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "t"},
    {"ck", "k"},
    {"ks", "x"},
    {"iya", "ia"},
    {"iye", "e"},
    {"ie", "e"},
    {"eye", "i"},
    {"aye", "ae"},
    {"oye", "oe"},
    {"yo", "e"},
    {"ye", "e"},
    {"ya", "ia"},
    {"yu", "iu"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ey", "ei"},
    {"ay", "ai"},
    {"ij", "i"},
    {"iy", "i"},
    {"w", "v"},
    {"y", "i"},
    {"q", "k"},
    {"ce", "se"},
    {"ci", "si"},
    {"c", "k"},
}};

bool fits(const Rule& rule, std::string_view word, std::size_t at) {
  if (!word.substr(at).starts_with(rule.from)) return false;
  if (rule.where == Where::start) return at == 0;
  return rule.where == Where::anywhere || at + rule.from.size() == word.size();
}

/// Letters alone, double ones as one.
std::string plain(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z' && (letters.empty() || letters.back() != c)) letters += c;
  }
  return letters;
}

}  // namespace

std::string spelling_key(std::string_view word) {
  std::string key;
  for (std::size_t at = 0; at < word.size();) {
    const auto* const rule = std::ranges::find_if(kSpellings, [word, at](const Rule& one) { return fits(one, word, at); });
    key += rule == kSpellings.end() ? word.substr(at, 1) : rule->to;
    at += rule == kSpellings.end() ? 1 : rule->from.size();
  }
  return plain(key);
}

}  // namespace docgraph
