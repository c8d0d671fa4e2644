#include "extract/identity/person/name_comparison.hpp"

#include <algorithm>

#include "extract/identity/organisation/edit_distance.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/identity/person/spelling/variants.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kShortestShortForm = 3;  // letters: "Mel", "Dan"
constexpr std::size_t kShortestSlip = 5;       // letters of a given name in which one may be wrong
constexpr std::size_t kShortestSurnameSlip = 6;

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

/// "maurice couve" against "maurice j. couve": of the names after the first some may be left out, if those that stay are written in full.
/// George W. is not George Herbert Walker.
bool fit_in_order(const std::vector<GivenName>& longer, const std::vector<GivenName>& shorter) {
  if (shorter.size() >= longer.size() || longer[0].abbreviated || longer[0].text != shorter[0].text) return false;
  std::size_t at = 1;
  for (std::size_t i = 1; i < shorter.size(); ++i, ++at) {
    while (at < longer.size() && longer[at] != shorter[i]) ++at;
    if (at == longer.size() || shorter[i].abbreviated) return false;
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

/// "k. wayne" against "kingsbury": who goes by a middle name is not called by the first.
bool goes_by_another(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  return one.size() > 1 && one[0].abbreviated && !one[1].abbreviated && other.size() == 1 && !other[0].abbreviated &&
         one[1].text != other[0].text;
}

bool given_names_fit(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  if (goes_by_another(one, other) || goes_by_another(other, one)) return false;
  return fit_in_place(one, other, 0) || fit_in_order(one, other) || fit_in_order(other, one) || drops_initial(one, other) ||
         drops_initial(other, one) || is_middle_initial(one, other) || is_middle_initial(other, one);
}

bool same_words(const std::vector<GivenName>& one, const std::vector<GivenName>& other) {
  return joined(one) == joined(other) && count_full(one) == one.size() && count_full(other) == other.size();
}

/// "Jr." and "II" are often left out; from the third on a numeral tells the grandson from the grandfather.
bool one_generation(const PersonName& one, const PersonName& other) {
  const auto late = [](const PersonName& name) { return name.generation == "iii" || name.generation == "iv"; };
  if (late(one) || late(other)) return one.generation == other.generation;
  return one.generation.empty() || other.generation.empty() || one.generation == other.generation;
}

/// "mel" and "melvin"; two letters more at least, for "Carl" is not short for "Carla".
bool is_short_form(std::string_view shorter, std::string_view longer) {
  return shorter.size() >= kShortestShortForm && longer.size() >= shorter.size() + 2 && longer.starts_with(shorter);
}

}  // namespace

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

}  // namespace docgraph
