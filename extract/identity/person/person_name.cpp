#include "extract/identity/person/person_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/identity/organisation/edit_distance.hpp"
#include "extract/identity/person/name_words.hpp"
#include "extract/identity/person/spelling/chinese.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/identity/person/spelling/variants.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

using Words = std::vector<NameWord>;

constexpr std::size_t kShortestShortForm = 3;  // letters: "Mel", "Dan"
constexpr std::size_t kShortestSlip = 5;       // letters of a given name in which one may be wrong
constexpr std::size_t kShortestSurnameSlip = 6;
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

/// The words of the longest title that a name begins with, such as "prime minister" or "rear admiral"; at least one word is left over.
/// What is also a given name is a title before a full name only: "Dean Rusk".
std::size_t count_title_words(const Words& words, const Lexicon& lexicon) {
  std::string phrase;
  std::size_t longest = 0;
  for (std::size_t at = 0; at + 1 < words.size() && at < kMostTitleWords; ++at) {
    phrase += (at == 0 ? "" : " ") + words[at].text;
    const bool title = lexicon.has(WordList::honorific, phrase) || lexicon.has(WordList::office, phrase);
    if (title && (at > 0 || !lexicon.has(WordList::given_name, phrase))) longest = at + 1;
    if (words[at].comma_after) break;
  }
  return longest;
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
  while (const std::size_t title = count_title_words(words, lexicon))
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(title));
  std::string generation = take_generation(words);
  if (words.empty()) return {{}, fold(text), {}, {}, {}, {}, {}, false};
  PersonName name = take_apart(words, lexicon);
  name.generation = std::move(generation);
  return name;
}

std::vector<PersonName> other_readings(std::string_view text, const Lexicon& lexicon) {
  std::vector<PersonName> readings;
  Words words = name_words(text);
  while (const std::size_t title = count_title_words(words, lexicon))
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(title));
  const bool syllabic =
      words.size() > 1 && words.size() <= 4 && std::ranges::all_of(words, [](const NameWord& word) { return syllables_of(word) > 0; });
  if (!syllabic) return readings;
  const Words split = split_first(words, lexicon);
  if (split.size() > words.size()) readings.push_back(east_asian_name(split, Order::first));
  for (const Order order : {Order::first, Order::last}) readings.push_back(east_asian_name(words, order));
  return readings;
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

namespace {

bool is_nickname_of(const GivenName& one, const GivenName& other, const Lexicon& lexicon) {
  if (one.abbreviated || other.abbreviated) return false;
  return lexicon.has(WordList::given_short, one.text + ' ' + other.text) || lexicon.has(WordList::given_short, other.text + ' ' + one.text);
}

bool is_respelt(const std::string& one, const std::string& other) {
  const std::string key = spelling_key(one);
  return key.size() > 1 && key == spelling_key(other);
}

/// One letter of a long word wrong, and not two words that are known as different names.
bool is_slip(const std::string& one, const std::string& other, std::size_t shortest, WordList names, const Lexicon& lexicon) {
  const bool long_enough = std::min(one.size(), other.size()) >= shortest && one.front() == other.front();
  return long_enough && within_edits(one, other, 1) && !(lexicon.has(names, one) && lexicon.has(names, other));
}

/// Given names that fit one by one, as far as both have them; first names must not be initials alone.
template <typename Alike>
bool given_names_alike(const PersonName& one, const PersonName& other, Alike alike) {
  if (one.bare() || other.bare() || one.given[0].abbreviated || other.given[0].abbreviated) return false;
  const std::size_t common = std::min(one.given.size(), other.given.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (!fits(one.given[i], other.given[i]) && !alike(one.given[i], other.given[i], i)) return false;
  }
  return true;
}

bool comparable(const PersonName& one, const PersonName& other) {
  return one_generation(one, other) && !one.surname_first && !other.surname_first;
}

}  // namespace

bool is_called(const PersonName& one, const PersonName& other, const Lexicon& lexicon) {
  if (one.surname != other.surname || !comparable(one, other)) return false;
  return given_names_alike(one, other, [&lexicon](const GivenName& mine, const GivenName& theirs, std::size_t place) {
    return place == 0 && is_nickname_of(mine, theirs, lexicon);
  });
}

bool is_respelling(const PersonName& one, const PersonName& other, const Lexicon& lexicon) {
  if (!comparable(one, other) || lexicon.has(WordList::common_surname, one.surname)) return false;
  const bool known_apart = lexicon.has(WordList::surname, one.surname) && lexicon.has(WordList::surname, other.surname);
  if (one.surname != other.surname && (known_apart || !is_respelt(one.surname, other.surname))) return false;
  return given_names_alike(one, other, [](const GivenName& mine, const GivenName& theirs, std::size_t) {
    return !mine.abbreviated && !theirs.abbreviated && is_respelt(mine.text, theirs.text);
  });
}

bool is_misspelling(const PersonName& one, const PersonName& other, const Lexicon& lexicon) {
  if (!comparable(one, other)) return false;
  int slips = 0;
  if (one.surname != other.surname) {
    if (!is_slip(one.surname, other.surname, kShortestSurnameSlip, WordList::surname, lexicon)) return false;
    ++slips;
  } else if (lexicon.has(WordList::common_surname, one.surname)) {
    return false;
  }
  const bool alike = given_names_alike(one, other, [&slips, &lexicon](const GivenName& mine, const GivenName& theirs, std::size_t) {
    if (mine.abbreviated || theirs.abbreviated) return false;
    ++slips;
    return is_slip(mine.text, theirs.text, kShortestSlip, WordList::given_name, lexicon);
  });
  return alike && slips <= 1;
}

bool differ_by_slip(const PersonName& one, const PersonName& other, const Lexicon& lexicon) {
  if (one.surname != other.surname || !one_generation(one, other) || one.bare() || other.bare()) return false;
  if (one.surname_first != other.surname_first) return false;
  if (one.surname_first) {
    const std::string sound = sound_key(joined(one.given));
    const std::string other_sound = sound_key(joined(other.given));
    return std::min(sound.size(), other_sound.size()) >= kShortestSlip && sound.front() == other_sound.front() &&
           within_edits(sound, other_sound, 2);
  }
  const GivenName& first = one.given.front();
  const GivenName& other_first = other.given.front();
  if (first.abbreviated || other_first.abbreviated) return false;
  const bool long_enough = std::min(first.text.size(), other_first.text.size()) >= kShortestSlip;
  return first.text == other_first.text || is_nickname_of(first, other_first, lexicon) || is_respelt(first.text, other_first.text) ||
         (long_enough && first.text.front() == other_first.text.front() && within_edits(first.text, other_first.text, 1));
}

bool may_be_called(const PersonName& person, const std::string& given, const Lexicon& lexicon) {
  if (person.surname_first) return false;
  const std::size_t asked = std::min<std::size_t>(person.given.size(), 2);
  return std::ranges::any_of(person.given.begin(), person.given.begin() + static_cast<std::ptrdiff_t>(asked), [&](const GivenName& one) {
    if (one.abbreviated) return false;
    return one.text == given || is_short_form(given, one.text) || lexicon.has(WordList::given_short, given + ' ' + one.text);
  });
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
