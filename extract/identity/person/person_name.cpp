#include "extract/identity/person/person_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/identity/person/name_words.hpp"
#include "extract/identity/person/romanisation.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Words = std::vector<NameWord>;

constexpr std::size_t kShortestShortForm = 3;  // letters: "Mel", "Dan"

std::vector<std::string> split_at_hyphens(const std::string& word) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (begin <= word.size()) {
    const std::size_t end = std::min(word.find('-', begin), word.size());
    if (end > begin) parts.push_back(word.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<GivenName> given_names(const Words& words) {
  std::vector<GivenName> given;
  for (const NameWord& word : words) {
    for (std::string& part : split_at_hyphens(word.text)) given.push_back({std::move(part), word.abbreviated});
  }
  return given;
}

/// Syllables of a word whose hyphened parts are all syllables; 0 otherwise.
std::size_t syllables_of(const NameWord& word) {
  if (word.abbreviated) return 0;
  std::size_t sum = 0;
  for (const std::string& part : split_at_hyphens(word.text)) {
    const std::size_t count = count_syllables(part);
    if (count == 0) return 0;
    sum += count;
  }
  return sum;
}

bool is_hyphened(const NameWord& word) { return word.text.find('-') != std::string::npos; }

/// Where the surname of an East Asian name stands; nothing if the words do not read as one.
enum class Order : std::uint8_t { first, last };

bool stands_first(const std::string& word, const Lexicon& lexicon) { return lexicon.has(WordList::family_first, word); }

std::optional<Order> order_of_pair(const Words& words, const Lexicon& lexicon) {
  if (is_hyphened(words[1])) return syllables_of(words[0]) == 1 ? std::optional(Order::first) : std::nullopt;
  if (is_hyphened(words[0])) return syllables_of(words[1]) == 1 ? std::optional(Order::last) : std::nullopt;
  if (stands_first(words[0].text, lexicon)) return Order::first;
  return stands_first(words[1].text, lexicon) ? std::optional(Order::last) : std::nullopt;
}

/// "Kim-Il Sung" → "Kim", "Il", "Sung": a hyphen that went astray.
Words without_stray_hyphen(const Words& words, const Lexicon& lexicon) {
  const std::vector<std::string> parts = split_at_hyphens(words.front().text);
  if (parts.size() != 2 || !stands_first(parts.front(), lexicon) || stands_first(words.back().text, lexicon)) return words;
  Words mended = {{parts[0], false, false}, {parts[1], false, false}};
  mended.insert(mended.end(), words.begin() + 1, words.end());
  return mended;
}

/// Three or four syllables: the commoner of two family names tells, and where no list knows any of them the first is the family's.
std::optional<Order> order_of_syllables(const Words& words, const Lexicon& lexicon) {
  const bool first = stands_first(words.front().text, lexicon);
  const bool last = stands_first(words.back().text, lexicon);
  if (first && last) {
    const bool only_last =
        lexicon.has(WordList::common_surname, words.back().text) && !lexicon.has(WordList::common_surname, words.front().text);
    return only_last ? Order::last : Order::first;
  }
  if (first || last) return first ? Order::first : Order::last;
  const auto is_given = [&lexicon](const NameWord& word) { return lexicon.has(WordList::given_name, word.text); };
  return std::ranges::any_of(words, is_given) ? std::nullopt : std::optional(Order::first);
}

std::optional<Order> east_asian_order(const Words& words, const Lexicon& lexicon) {
  if (words.size() < 2 || words.size() > 4) return std::nullopt;
  if (!std::ranges::all_of(words, [](const NameWord& word) { return syllables_of(word) > 0; })) return std::nullopt;
  if (words.size() == 2) return order_of_pair(words, lexicon);
  return order_of_syllables(words, lexicon);
}

PersonName east_asian_name(const Words& words, Order order) {
  PersonName name;
  const bool first = order == Order::first;
  name.surname = first ? words.front().text : words.back().text;
  name.given = given_names(first ? Words(words.begin() + 1, words.end()) : Words(words.begin(), words.end() - 1));
  name.surname_first = true;
  name.others.push_back(name.given.back().text);
  if (name.given.size() > 1) name.others.push_back(joined(name.given));
  // One syllable is too little to tell a spelling from another name.
  if (count_syllables(joined(name.given)) != 1) name.sound = sound_key(name.surname) + ' ' + sound_key(joined(name.given));
  return name;
}

/// "al-sadat" → "sadat".
std::string without_particle(const std::string& word, const Lexicon& lexicon) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos || hyphen + 1 == word.size()) return word;
  const std::string_view head = std::string_view(word).substr(0, hyphen);
  const bool particle = lexicon.has(WordList::name_particle, head) || lexicon.has(WordList::name_particle, std::string(head) + '-');
  return particle ? word.substr(hyphen + 1) : word;
}

PersonName surname_last(Words words, const Lexicon& lexicon) {
  // "Smith J. A.": initials never stand last.
  if (words.back().abbreviated && !words.front().abbreviated) std::rotate(words.begin(), words.begin() + 1, words.end());
  PersonName name;
  name.surname = without_particle(words.back().text, lexicon);
  words.pop_back();
  while (!words.empty() && lexicon.has(WordList::name_particle, words.back().text)) words.pop_back();
  name.given = given_names(words);
  for (const GivenName& given : name.given) {
    if (!given.abbreviated) name.others.push_back(given.text);
  }
  return name;
}

PersonName with_comma(const Words& words, std::size_t comma, const Lexicon& lexicon) {
  const Words before(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(comma) + 1);
  const Words after(words.begin() + static_cast<std::ptrdiff_t>(comma) + 1, words.end());
  const bool syllabic = before.size() == 1 && syllables_of(before.front()) == 1 &&
                        std::ranges::all_of(after, [](const NameWord& word) { return syllables_of(word) > 0; });
  const bool hyphened = std::ranges::any_of(after, is_hyphened);
  if (syllabic && (hyphened || stands_first(before.front().text, lexicon))) {
    return east_asian_name(words, Order::first);
  }
  Words turned = after;
  turned.insert(turned.end(), before.begin(), before.end());
  return surname_last(std::move(turned), lexicon);
}

/// Takes "Jr." and "III" off the end. A ruler's numeral stays: "Elizabeth II" is nobody's bare first name.
std::string take_generation(Words& words) {
  static constexpr std::array<std::string_view, 10> kGenerations = {"jr", "sr", "jnr", "snr", "ii", "iii", "iv", "esq", "phd", "md"};
  if (words.size() < 2 || std::ranges::find(kGenerations, words.back().text) == kGenerations.end()) return {};
  std::string generation = words.back().text;
  if (words.size() == 2 && generation.starts_with('i')) return {};
  words.pop_back();
  words.back().comma_after = false;
  return generation;
}

bool is_honorific(const NameWord& word, const Lexicon& lexicon) {
  return lexicon.has(WordList::honorific, word.text) && !lexicon.has(WordList::given_name, word.text);
}

PersonName take_apart(const Words& words, const Lexicon& lexicon) {
  const auto comma = std::ranges::find_if(words, &NameWord::comma_after);
  if (comma != words.end() && comma + 1 != words.end()) return with_comma(words, static_cast<std::size_t>(comma - words.begin()), lexicon);
  const Words mended = without_stray_hyphen(words, lexicon);
  const std::optional<Order> order = east_asian_order(mended, lexicon);
  return order ? east_asian_name(mended, *order) : surname_last(words, lexicon);
}

bool fits(const GivenName& one, const GivenName& other) {
  if (one.abbreviated) return other.text.starts_with(one.text) || (other.abbreviated && one.text.starts_with(other.text));
  return other.abbreviated ? one.text.starts_with(other.text) : one.text == other.text;
}

bool fit_in_place(const std::vector<GivenName>& one, const std::vector<GivenName>& other, std::size_t skipped) {
  const std::size_t common = std::min(one.size() - skipped, other.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (!fits(one[i + skipped], other[i])) return false;
  }
  return true;
}

/// "u. alexis" against "alexis": who goes by a middle name drops the initial before it.
bool drops_initial(const std::vector<GivenName>& longer, const std::vector<GivenName>& shorter) {
  return longer.size() > 1 && longer[0].abbreviated && !longer[1].abbreviated && !shorter[0].abbreviated &&
         fit_in_place(longer, shorter, 1);
}

/// "w." against "arthur w.": a lone initial may be that of the middle name.
bool is_middle_initial(const std::vector<GivenName>& longer, const std::vector<GivenName>& shorter) {
  return longer.size() > 1 && shorter.size() == 1 && shorter[0].abbreviated && fit_in_place(longer, shorter, 1);
}

bool given_names_fit(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  return fit_in_place(one, other, 0) || drops_initial(one, other) || drops_initial(other, one) || is_middle_initial(one, other) ||
         is_middle_initial(other, one);
}

bool same_words(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  return joined(one) == joined(other) && count_full(one) == one.size() && count_full(other) == other.size();
}

bool one_generation(const PersonName& one, const PersonName& other) {
  return one.generation.empty() || other.generation.empty() || one.generation == other.generation;
}

/// "mel" and "melvin"; two letters more at least, for "Carl" is not short for "Carla".
bool is_short_form(std::string_view shorter, std::string_view longer) {
  return shorter.size() >= kShortestShortForm && longer.size() >= shorter.size() + 2 && longer.starts_with(shorter);
}

}  // namespace

PersonName parse_person_name(std::string_view text, const Lexicon& lexicon) {
  Words words = name_words(text);
  while (words.size() > 1 && is_honorific(words.front(), lexicon)) words.erase(words.begin());
  std::string generation = take_generation(words);
  if (words.empty()) return {{}, fold(text), {}, {}, {}, false};
  PersonName name = take_apart(words, lexicon);
  name.generation = std::move(generation);
  return name;
}

bool names_fit(const PersonName& one, const PersonName& other) {
  if (one.surname != other.surname || !one_generation(one, other) || one.bare() != other.bare()) return false;
  if (one.bare() || same_words(one.given, other.given)) return true;
  // No syllable of an East Asian name is left out: Kim Il is not Kim Il Sung.
  const bool whole = one.surname_first || other.surname_first;
  return (!whole || one.given.size() == other.given.size()) && given_names_fit(one.given, other.given);
}

bool is_short_for(const PersonName& one, const PersonName& other) {
  const bool comparable = one.surname == other.surname && one_generation(one, other) && !one.bare() && !other.bare();
  if (!comparable || one.surname_first || other.surname_first) return false;
  if (one.given[0].abbreviated || other.given[0].abbreviated) return false;
  if (!is_short_form(one.given[0].text, other.given[0].text) && !is_short_form(other.given[0].text, one.given[0].text)) return false;
  std::vector<GivenName> renamed = one.given;
  renamed[0] = other.given[0];
  return fit_in_place(renamed, other.given, 0);
}

std::vector<GivenName> fullest_given_names(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  if (!fit_in_place(one, other, 0) || is_middle_initial(one, other) || is_middle_initial(other, one)) {
    return one.size() >= other.size() ? one : other;
  }
  std::vector<GivenName> fullest = one.size() >= other.size() ? one : other;
  const std::vector<GivenName>& second = one.size() >= other.size() ? other : one;
  for (std::size_t i = 0; i < second.size(); ++i) {
    if (fullest[i].abbreviated && second[i].text.size() > fullest[i].text.size()) fullest[i] = second[i];
    if (fullest[i].text == second[i].text && !second[i].abbreviated) fullest[i].abbreviated = false;
  }
  return fullest;
}

std::string joined(const std::vector<GivenName>& given) {
  std::string word;
  for (const GivenName& name : given) word += name.text;
  return word;
}

std::size_t count_full(const std::vector<GivenName>& given) {
  return static_cast<std::size_t>(std::ranges::count_if(given, [](const GivenName& name) { return !name.abbreviated; }));
}

}  // namespace docgraph
