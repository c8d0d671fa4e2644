#include "extract/identity/person/full_names.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "extract/identity/person/name_comparison.hpp"
#include "extract/identity/person/spelling/variants.hpp"
#include "extract/mention/unnamed.hpp"

// Forms are taken from the fullest to the scantest, and each joins the one person whom it fits, so "J. Smith" comes after "John Smith" and
// "James Smith" and is seen to fit both. Persons are found again under surname and first name, surname and initial, and sound. Fitting is
// not transitive; taking full forms first is what keeps two strangers from meeting through an initial.

namespace docgraph {
namespace {

constexpr std::size_t kCrowd = 64;
constexpr std::size_t kRightLetters = 3;

using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

std::string first_name_key(const PersonName& name, const std::string& first) { return name.surname + '\n' + first; }

std::string initial_key(const PersonName& name, const std::string& first) { return name.surname + '\t' + first.substr(0, 1); }

class Gathering {
 public:
  Gathering(Ledger& ledger, FullNames& full_names) : ledger_(ledger), full_names_(full_names) {}

  /// Who is listed is one person in all spellings, and attracts bare surnames and other spellings as anybody does.
  void add_listed(std::uint32_t form) {
    const Form& written = ledger_.forms[form];
    PersonForm& seen = full_names_.forms.at(form);
    const auto [place, is_new] = listed_.try_emplace(written.lexicon_id, 0);
    if (is_new) {
      const std::uint32_t group = ledger_.entry_group(written.lexicon_id, Kind::person, written.text);
      full_names_.persons.push_back({seen.name, ledger_.groups[group].name, group});
      place->second = static_cast<std::uint32_t>(full_names_.persons.size() - 1);
    }
    seen.person = place->second;
    seen.listed = true;
    if (is_new) enter(seen.person);
  }

  void add(std::uint32_t form) {
    PersonForm& seen = full_names_.forms.at(form);
    if (is_given_name_alone(seen.name)) return make_bare(seen.name);
    std::vector<std::uint32_t> fitting = by_letters(seen.name);
    if (fitting.empty()) fitting = by_alias(seen.name);
    if (fitting.empty()) fitting = by_other_fit(seen);
    if (fitting.empty()) fitting = by_other_reading(form, seen);
    if (fitting.size() == 1) {
      seen.person = fitting.front();
      learn(seen.person, seen.name);
      return;
    }
    seen.person = add_person(form, seen.name);
    seen.rivals = std::move(fitting);
    // Who may be somebody else attracts nobody.
    if (seen.rivals.empty()) enter(seen.person);
  }

 private:
  /// "Dae Jung", where the corpus knows a Kim Dae Jung.
  bool is_given_name_alone(const PersonName& name) const {
    if (!name.surname_first || name.given.size() != 1) return false;
    return given_.contains(name.surname + joined(name.given)) || given_.contains(joined(name.given) + name.surname);
  }

  void make_bare(PersonName& name) const {
    const std::string word = name.surname + joined(name.given);
    name.surname = given_.contains(word) ? word : joined(name.given) + name.surname;
    name.given.clear();
    name.others.clear();
    name.sound.clear();
  }

  std::uint32_t add_person(std::uint32_t form, const PersonName& name) {
    const std::uint32_t group = ledger_.add_group({Kind::person, {}, {}});
    full_names_.persons.push_back({name, ledger_.forms[form].text, group});
    return static_cast<std::uint32_t>(full_names_.persons.size() - 1);
  }

  void enter(std::uint32_t person) {
    const PersonName& name = full_names_.persons[person].name;
    exact_[name.surname + '\n' + joined(name.given) + '\n' + name.generation].push_back(person);
    if (!name.sound.empty()) by_sound_[name.sound].push_back(person);
    if (!name.chinese.empty()) by_sound_[name.chinese].push_back(person);
    if (!name.surname_first) enter_under_spelling(name, person);
    if (name.surname_first && name.given.size() == 2) given_.insert(joined(name.given));
    enter_under(name.given.front(), person);
    if (name.given.size() == 1) return;
    // "U. Alexis" is looked for under "Alexis" as well, and "Arthur W." under "W.".
    if (name.given.front().abbreviated) {
      enter_under(name.given[1], person);
    } else {
      by_initial_[initial_key(name, name.given[1].text)].push_back(person);
    }
  }

  /// For spellings that differ in the surname, whole or by one letter: of six letters the first three or the last three are right.
  void enter_under_spelling(const PersonName& name, std::uint32_t person) {
    by_surname_[name.surname].push_back(person);
    const GivenName& first = name.given.front();
    if (first.abbreviated) return;
    for (const std::string& key : spelling_keys(name)) by_spelling_[key].push_back(person);
  }

  static std::vector<std::string> spelling_keys(const PersonName& name) {
    const std::string& first = name.given.front().text;
    std::vector<std::string> keys = {spelling_key(name.surname) + '\n' + spelling_key(first)};
    if (name.surname.size() >= 2 * kRightLetters) {
      keys.push_back(name.surname.substr(0, kRightLetters) + '\t' + first);
      keys.push_back(name.surname.substr(name.surname.size() - kRightLetters) + '\b' + first);
    }
    return keys;
  }

  void enter_under(const GivenName& first, std::uint32_t person) {
    const PersonName& name = full_names_.persons[person].name;
    by_initial_[initial_key(name, first.text)].push_back(person);
    if (first.abbreviated) {
      by_abbreviation_[initial_key(name, first.text)].push_back(person);
    } else {
      by_first_[first_name_key(name, first.text)].push_back(person);
    }
  }

  void learn(std::uint32_t person, const PersonName& name) {
    PersonName& known = full_names_.persons[person].name;
    if (known.surname == name.surname) {
      known.given = fullest_given_names(known.given, name.given);
    } else {
      by_alias_[initial_key(name, name.given.front().text)].push_back(person);
    }
    if (known.generation.empty()) known.generation = name.generation;
    // Found again under its new first name: "J. Frederick" may have become "John Frederick".
    if (known.given.front().abbreviated) return;
    std::vector<std::uint32_t>& same = by_first_[first_name_key(known, known.given.front().text)];
    if (same.size() <= kCrowd && std::ranges::find(same, person) == same.end()) same.push_back(person);
  }

  std::vector<std::uint32_t> by_letters(const PersonName& name) const {
    std::vector<std::uint32_t> fitting;
    collect(exact_, name.surname + '\n' + joined(name.given) + '\n' + name.generation, name, fitting);
    if (!fitting.empty()) return fitting;
    const GivenName& first = name.given.front();
    if (first.abbreviated) {
      collect(by_initial_, initial_key(name, first.text), name, fitting);
      if (name.given.size() > 1) collect(by_initial_, initial_key(name, name.given[1].text), name, fitting);
    } else {
      collect(by_first_, first_name_key(name, first.text), name, fitting);
      collect(by_abbreviation_, initial_key(name, first.text), name, fitting);
    }
    return fitting;
  }

  /// "T. Zhivkov", where Todor Zhivkov is known to be Todor Jivkov.
  std::vector<std::uint32_t> by_alias(const PersonName& name) const {
    std::vector<std::uint32_t> fitting;
    collect(by_alias_, initial_key(name, name.given.front().text), name, fitting, [](const PersonName& one, const PersonName& other) {
      PersonName renamed = other;
      renamed.surname = one.surname;
      return names_fit(one, renamed);
    });
    return fitting;
  }

  std::vector<std::uint32_t> by_other_fit(PersonForm& seen) const {
    const PersonName& name = seen.name;
    std::vector<std::uint32_t> fitting;
    seen.fit = FitBy::short_form;
    collect(by_initial_, initial_key(name, name.given.front().text), name, fitting, is_short_for);
    if (!fitting.empty()) return fitting;
    seen.fit = FitBy::sound;
    fitting = by_sound(name.sound);
    if (fitting.empty()) fitting = by_sound(name.chinese);
    if (fitting.empty()) fitting = by_sound(name.russian);
    if (!fitting.empty() || name.surname_first) return fitting;
    for (const auto& [fit, fits] : kSpellingFits) {
      seen.fit = fit;
      collect_respelt(name, fits, fitting);
      if (!fitting.empty()) return fitting;
    }
    seen.fit = FitBy::letters;
    return fitting;
  }

  /// A reading of which somebody is known is right.
  std::vector<std::uint32_t> by_other_reading(std::uint32_t form, PersonForm& seen) const {
    for (PersonName& reading : other_readings(ledger_.forms[form].text, ledger_.lexicon)) {
      std::vector<std::uint32_t> fitting = by_letters(reading);
      if (fitting.empty()) fitting = by_sound(reading.sound);
      if (fitting.size() != 1) continue;
      seen.name = std::move(reading);
      seen.fit = FitBy::sound;
      return fitting;
    }
    return {};
  }

  std::vector<std::uint32_t> by_sound(const std::string& sound) const {
    const auto found = sound.empty() ? by_sound_.end() : by_sound_.find(sound);
    return found == by_sound_.end() ? std::vector<std::uint32_t>() : std::vector<std::uint32_t>(1, found->second.front());
  }

  using LexiconFit = bool (*)(const PersonName&, const PersonName&, const Lexicon&);
  static constexpr std::array<std::pair<FitBy, LexiconFit>, 3> kSpellingFits = {
      {{FitBy::nickname, is_called}, {FitBy::respelling, is_respelling}, {FitBy::misspelling, is_misspelling}}};

  void collect_respelt(const PersonName& name, LexiconFit fit, std::vector<std::uint32_t>& fitting) const {
    const auto fits = [this, fit](const PersonName& one, const PersonName& other) { return fit(one, other, ledger_.lexicon); };
    collect(by_surname_, name.surname, name, fitting, fits);
    if (name.given.front().abbreviated) return;
    for (const std::string& key : spelling_keys(name)) collect(by_spelling_, key, name, fitting, fits);
  }

  template <typename Fits = bool (*)(const PersonName&, const PersonName&)>
  void collect(const Index& index, const std::string& key, const PersonName& name, std::vector<std::uint32_t>& fitting,
               Fits fits = names_fit) const {
    const auto found = index.find(key);
    if (found == index.end() || found->second.size() > kCrowd) return;
    for (const std::uint32_t person : found->second) {
      const bool new_one = std::ranges::find(fitting, person) == fitting.end();
      if (new_one && fits(full_names_.persons[person].name, name)) fitting.push_back(person);
    }
  }

  Ledger& ledger_;
  FullNames& full_names_;
  Index exact_;
  Index by_first_;
  Index by_initial_;
  Index by_abbreviation_;
  Index by_sound_;
  Index by_alias_;  ///< by other spellings of the surname, with the initial
  Index by_surname_;
  Index by_spelling_;
  std::unordered_map<std::string, std::uint32_t> listed_;  ///< by lexicon id
  std::unordered_set<std::string> given_;                  ///< of East Asian names, both syllables
};

/// Full names, the fullest first; the order is by content alone.
std::vector<std::uint32_t> fullest_first(const Ledger& ledger, const FullNames& full_names) {
  std::vector<std::uint32_t> full;
  for (std::uint32_t form = 0; form < ledger.forms.size(); ++form) {
    const auto found = full_names.forms.find(form);
    if (found != full_names.forms.end() && !found->second.name.bare()) full.push_back(form);
  }
  std::ranges::stable_sort(full, std::ranges::greater(), [&full_names](std::uint32_t form) {
    const PersonName& name = full_names.forms.at(form).name;
    return std::tuple(count_full(name.given), name.given.size(), !name.generation.empty());
  });
  return full;
}

}  // namespace

FullNames find_full_names(Ledger& ledger) {
  FullNames full_names;
  for (std::uint32_t form = 0; form < ledger.forms.size(); ++form) {
    const Form& written = ledger.forms[form];
    if (written.kind != Kind::person || is_unnamed_id(written.lexicon_id)) continue;
    full_names.forms.emplace(form, PersonForm{parse_person_name(written.text, ledger.lexicon), kNoEntity, {}, FitBy::letters});
  }
  Gathering gathering(ledger, full_names);
  const std::vector<std::uint32_t> fullest = fullest_first(ledger, full_names);
  for (const std::uint32_t form : fullest) {
    if (!ledger.forms[form].lexicon_id.empty()) gathering.add_listed(form);
  }
  for (const std::uint32_t form : fullest) {
    if (ledger.forms[form].lexicon_id.empty()) gathering.add(form);
  }
  return full_names;
}

}  // namespace docgraph
