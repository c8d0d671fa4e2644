#include "extract/identity/person/person_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/identity/person/name_words.hpp"
#include "extract/identity/person/spelling/chinese.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Words = std::vector<NameWord>;

constexpr std::size_t kMostTitleWords = 5;

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

bool is_hyphened(const NameWord& word) { return word.text.find('-') != std::string::npos; }

/// Syllables of a word whose hyphened parts are all syllables; 0 otherwise.
std::size_t syllables_of(const NameWord& word) {
  if (word.abbreviated) return 0;
  std::size_t sum = 0;
  for (std::string& part : split_at_hyphens(word.text)) {
    // "Ir-sen": a final l by way of Russian.
    if (is_hyphened(word) && part.ends_with('r')) part.back() = 'l';
    const std::size_t count = count_syllables(part);
    if (count == 0) return 0;
    sum += count;
  }
  return sum;
}

/// Where the surname of an East Asian name stands; nothing if the words do not read as one.
enum class Order : std::uint8_t { first, last };

bool stands_first(const std::string& word, const Lexicon& lexicon) { return lexicon.has(WordList::family_first, word); }

std::optional<Order> order_of_pair(const Words& words, const Lexicon& lexicon) {
  if (is_hyphened(words[1])) return syllables_of(words[0]) == 1 ? std::optional(Order::first) : std::nullopt;
  if (is_hyphened(words[0])) return syllables_of(words[1]) == 1 ? std::optional(Order::last) : std::nullopt;
  if (stands_first(words[0].text, lexicon)) return Order::first;
  return stands_first(words[1].text, lexicon) ? std::optional(Order::last) : std::nullopt;
}

/// "Kim-Il Sung" → "Kim", "Il", "Sung": a hyphen that went astray. The words as they are if there is none.
Words split_first(const Words& words, const Lexicon& lexicon) {
  const std::vector<std::string> parts = split_at_hyphens(words.front().text);
  if (words.size() < 2 || parts.size() != 2 || !stands_first(parts.front(), lexicon)) return words;
  Words mended = {{parts[0], false, false}, {parts[1], false, false}};
  mended.insert(mended.end(), words.begin() + 1, words.end());
  return mended;
}

Words without_stray_hyphen(const Words& words, const Lexicon& lexicon) {
  return stands_first(words.back().text, lexicon) ? words : split_first(words, lexicon);
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
  if (count_syllables(joined(name.given)) != 1) {
    name.sound = sound_key(name.surname) + ' ' + sound_key(joined(name.given));
    name.russian = sound_key(name.surname) + ' ' + sound_key(by_way_of_russian(joined(name.given)));
    const std::string family = chinese_key(name.surname);
    const std::string given = chinese_key(joined(name.given));
    if (!family.empty() && !given.empty()) name.chinese = family + ' ' + given;
  }
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

/// "José Ortega y Gasset": a Spanish mother's name after "y" may be left out, so it is no part of the surname. Gives that name.
std::string take_mothers_name(Words& words) {
  if (words.size() < 3 || words[words.size() - 2].text != "y" || words[words.size() - 2].abbreviated) return {};
  std::string name = words.back().text;
  words.resize(words.size() - 2);
  return name;
}

PersonName surname_last(Words words, const Lexicon& lexicon) {
  // "Smith J. A.": initials never stand last.
  if (words.back().abbreviated && !words.front().abbreviated) std::rotate(words.begin(), words.begin() + 1, words.end());
  PersonName name;
  std::string mothers_name = take_mothers_name(words);
  name.surname = without_particle(words.back().text, lexicon);
  words.pop_back();
  const auto is_particle = [&lexicon](const NameWord& word) {
    return !word.abbreviated && lexicon.has(WordList::name_particle, word.text);
  };
  while (!words.empty() && is_particle(words.back())) words.pop_back();
  name.given = given_names(words);
  for (const GivenName& given : name.given) {
    if (!given.abbreviated) name.others.push_back(given.text);
  }
  if (!mothers_name.empty()) name.others.push_back(std::move(mothers_name));
  return name;
}

PersonName with_comma(const Words& before, const Words& after, const Lexicon& lexicon) {
  const bool syllabic = before.size() == 1 && syllables_of(before.front()) == 1 &&
                        std::ranges::all_of(after, [](const NameWord& word) { return syllables_of(word) > 0; });
  const bool hyphened = std::ranges::any_of(after, is_hyphened);
  if (syllabic && (hyphened || stands_first(before.front().text, lexicon))) {
    Words in_order = before;
    in_order.insert(in_order.end(), after.begin(), after.end());
    return east_asian_name(in_order, Order::first);
  }
  Words turned = after;
  turned.insert(turned.end(), before.begin(), before.end());
  return surname_last(std::move(turned), lexicon);
}

struct Generation {
  std::string_view written;
  std::string_view meaning;
};
constexpr std::array<Generation, 14> kGenerations = {{{"jr", "jr"},
                                                      {"jnr", "jr"},
                                                      {"sr", "sr"},
                                                      {"snr", "sr"},
                                                      {"ii", "ii"},
                                                      {"2d", "ii"},
                                                      {"2nd", "ii"},
                                                      {"iii", "iii"},
                                                      {"3d", "iii"},
                                                      {"3rd", "iii"},
                                                      {"iv", "iv"},
                                                      {"esq", "esq"},
                                                      {"phd", "phd"},
                                                      {"md", "md"}}};

/// Takes "Jr." and "III" out, wherever an index has put them. A ruler's numeral stays: "Elizabeth II" is nobody's bare first name.
std::string take_generation(Words& words) {
  for (std::size_t at = words.size(); at-- > 1;) {
    const auto* const known = std::ranges::find(kGenerations, words[at].text, &Generation::written);
    if (known == kGenerations.end() || (words.size() == 2 && known->meaning.starts_with('i'))) continue;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    words.back().comma_after = false;
    return std::string(known->meaning);
  }
  return {};
}

/// Titles that a wife bears before her husband's name: "Churchill, Mrs. Winston S." is not he.
constexpr std::array<std::string_view, 6> kWivesTitles = {"mrs", "mme", "madame", "lady", "frau", "senora"};

bool is_wife(const NameWord& word) { return std::ranges::find(kWivesTitles, word.text) != kWivesTitles.end(); }

/// The words of the longest title that stands at `from`, such as "prime minister" or "rear admiral". What is also a given name is a title
/// before a full name only: "Dean Rusk". Who is called "King, Rufus" has no title.
std::size_t count_title_words(const Words& words, std::size_t from, const Lexicon& lexicon) {
  const auto is_title = [&lexicon](const std::string& phrase) {
    return lexicon.has(WordList::honorific, phrase) || lexicon.has(WordList::office, phrase);
  };
  std::string phrase;
  std::string dotted;
  std::size_t longest = 0;
  for (std::size_t at = from; at < words.size() && at < from + kMostTitleWords; ++at) {
    phrase += (at == from ? "" : " ") + words[at].text;
    dotted += (at == from ? "" : " ") + words[at].text + (words[at].abbreviated ? "." : "");
    const bool title = is_title(phrase) || is_title(dotted);
    if (title && (at > from || !lexicon.has(WordList::given_name, phrase))) longest = at + 1 - from;
    if (words[at].comma_after) break;
  }
  return longest;
}

/// Takes titles away where they stand before the name, one after another; at least one word is left over.
void take_titles_before(Words& words, const Lexicon& lexicon) {
  for (;;) {
    const std::size_t title = count_title_words(words, 0, lexicon);
    if (title == 0 || title >= words.size() || words[title - 1].comma_after) return;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(title));
  }
}

/// The given names of "Surname, Title Given, Title of Something": titles before them, and all that follows one after a further comma, go.
Words without_titles(Words after, const Lexicon& lexicon) {
  std::size_t title = 0;
  while (!after.empty() && !is_wife(after.front()) && (title = count_title_words(after, 0, lexicon)) > 0)
    after.erase(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(title));
  if (!after.empty() && is_wife(after.front())) after.front().abbreviated = false;
  for (std::size_t at = 0; at + 1 < after.size(); ++at) {
    if (!after[at].comma_after || count_title_words(after, at + 1, lexicon) == 0) continue;
    after.resize(at + 1);
  }
  return after;
}

PersonName in_order(const Words& words, const Lexicon& lexicon) {
  const Words mended = without_stray_hyphen(words, lexicon);
  const std::optional<Order> order = east_asian_order(mended, lexicon);
  return order ? east_asian_name(mended, *order) : surname_last(words, lexicon);
}

PersonName take_apart(const Words& words, const Lexicon& lexicon) {
  const auto comma = std::ranges::find_if(words, &NameWord::comma_after);
  if (comma == words.end() || comma + 1 == words.end()) return in_order(words, lexicon);
  const Words before(words.begin(), comma + 1);
  const Words after = without_titles(Words(comma + 1, words.end()), lexicon);
  return after.empty() ? in_order(before, lexicon) : with_comma(before, after, lexicon);
}

}  // namespace

PersonName parse_person_name(std::string_view text, const Lexicon& lexicon) {
  Words words = name_words(text);
  take_titles_before(words, lexicon);
  std::string generation = take_generation(words);
  if (words.empty()) return {{}, fold(text), {}, {}, {}, {}, {}, false};
  PersonName name = take_apart(words, lexicon);
  name.generation = std::move(generation);
  return name;
}

std::vector<PersonName> other_readings(std::string_view text, const Lexicon& lexicon) {
  std::vector<PersonName> readings;
  Words words = name_words(text);
  take_titles_before(words, lexicon);
  const bool syllabic =
      words.size() > 1 && words.size() <= 4 && std::ranges::all_of(words, [](const NameWord& word) { return syllables_of(word) > 0; });
  if (!syllabic) return readings;
  const Words split = split_first(words, lexicon);
  if (split.size() > words.size()) readings.push_back(east_asian_name(split, Order::first));
  for (const Order order : {Order::first, Order::last}) readings.push_back(east_asian_name(words, order));
  return readings;
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
