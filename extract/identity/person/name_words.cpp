#include "extract/identity/person/name_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLongestAbbreviation = 4;  // "Alex.", "Chas."; longer words before a full stop end a sentence

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::vector<std::string_view> split_at_spaces(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// "RM" beside "Behr": initials without full stops. "II" is a numeral.
bool is_pair_of_initials(std::string_view raw, std::string_view name) {
  const bool numeral = raw.find_first_not_of("IVX") == std::string_view::npos;
  return raw.size() == 2 && is_upper(raw[0]) && is_upper(raw[1]) && !numeral && std::ranges::any_of(name, is_lower);
}

struct Aside {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Aside, 4> kAsides = {{{"(", ")"}, {"[", "]"}, {"\"", "\""}, {"\u201c", "\u201d"}}};

/// The name without nicknames and other spellings in quotes and brackets, however many words they have; what is not closed stays.
std::string without_asides(std::string_view text) {
  std::string kept(text);
  for (const Aside& aside : kAsides) {
    std::size_t open = kept.find(aside.open, 1);
    while (open != std::string::npos) {
      const std::size_t close = kept.find(aside.close, open + aside.open.size());
      if (close == std::string::npos) break;
      const bool comma = kept[close - 1] == ',';
      kept.replace(open, close + aside.close.size() - open, comma ? "," : "");
      open = kept.find(aside.open, open);
    }
  }
  return kept;
}

std::string letters_of(std::string_view folded) {
  std::string letters;
  for (const char c : folded) {
    if (std::string_view("'`,;:()[]\"").find(c) == std::string_view::npos) letters += c;
  }
  while (letters.ends_with('-')) letters.pop_back();
  const std::size_t begin = std::min(letters.find_first_not_of('-'), letters.size());
  return letters.substr(begin);
}

/// "c.v." → c, v; "j.-p." → j, p; "st.john" → st, john.
void add_dotted(const std::string& letters, std::vector<NameWord>& words) {
  std::size_t begin = 0;
  while (begin < letters.size()) {
    const std::size_t end = std::min(letters.find('.', begin), letters.size());
    std::string part = letters_of(std::string_view(letters).substr(begin, end - begin));
    const bool shortened = end < letters.size() && part.size() <= kLongestAbbreviation;
    if (!part.empty()) words.push_back({part, shortened || part.size() == 1, false});
    begin = end + 1;
  }
}

void add_word(std::string_view raw, std::string_view folded, std::string_view name, std::vector<NameWord>& words) {
  const std::string letters = letters_of(folded);
  if (is_pair_of_initials(raw, name)) {
    words.push_back({letters.substr(0, 1), true, false});
    words.push_back({letters.substr(1), true, false});
  } else {
    add_dotted(letters, words);
    // "Ortega y Gasset": an initial is a capital.
    if (raw.size() == 1 && is_lower(raw[0]) && std::ranges::any_of(name, is_upper)) words.back().abbreviated = false;
  }
}

}  // namespace

std::vector<NameWord> name_words(std::string_view text) {
  const std::string name = without_asides(text);
  std::vector<NameWord> words;
  for (const std::string_view raw : split_at_spaces(name)) {
    const std::string folded = fold(raw);
    add_word(raw, folded, name, words);
    if (folded.ends_with(',') && !words.empty()) words.back().comma_after = true;
  }
  const bool inverted = std::ranges::any_of(words, &NameWord::comma_after);
  // "Clark Kerr." at the end of an entry: surnames are not shortened.
  if (words.size() > 1 && !inverted && words.back().text.size() > 1) words.back().abbreviated = false;
  return words;
}

}  // namespace docgraph
