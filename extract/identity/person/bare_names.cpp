#include "extract/identity/person/bare_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/identity/person/title_before.hpp"

namespace docgraph {
namespace {

bool is_common(const BareName& bare, const Lexicon& lexicon) { return lexicon.has(WordList::common_surname, bare.key); }

/// One syllable that the lists know for an East Asian family name: only there do spellings of one surname differ so much.
bool is_syllable(const BareName& bare, const Lexicon& lexicon) {
  return count_syllables(bare.key) == 1 && lexicon.has(WordList::family_first, bare.key);
}

const Presence* nearest(std::uint32_t mention, const std::vector<Presence>& here) {
  const auto after = std::ranges::upper_bound(here, mention, {}, &Presence::mention);
  return after == here.begin() ? &*after : &*(after - 1);
}

}  // namespace

std::string with_title(const BareName& bare) {
  return bare.title.empty() ? fmt::format("\"{}\"", bare.words) : fmt::format("\"{}\" after \"{}\"", bare.words, bare.title);
}

bool is_highest_office(std::string_view title) {
  static constexpr std::array<std::string_view, 12> kHighest = {"president", "prime minister", "premier", "king",    "queen", "emperor",
                                                                "empress",   "chancellor",     "pope",    "marshal", "shah",  "sultan"};
  return std::ranges::find(kHighest, title) != kHighest.end();
}

std::string titled_key(const std::string& title, const std::string& surname) { return title + '\n' + surname; }

std::uint32_t BareNames::decide(const BareName& bare, const Cast& cast) {
  if (is_for_women(bare.title)) return woman(bare, cast);
  std::uint32_t person = by_record(bare, cast.surnames, bare.key, "the surname");
  const bool is_surname = learnt_.surnames.any(bare.key);
  if (person == kNoEntity && !is_surname && is_syllable(bare, ledger_.lexicon)) {
    person = by_record(bare, cast.sounds, sound_key(bare.key), "another spelling of the surname");
  }
  if (person == kNoEntity && !is_surname) person = by_record(bare, cast.called, bare.key, "part of the name");
  // A title goes before surnames: "Mr. Henry" is not the record's Henry Kissinger.
  if (person == kNoEntity && !is_surname && bare.title.empty()) person = by_record(bare, cast.given, bare.key, "part of the name");
  if (person != kNoEntity) return person;
  if (is_surname) return by_corpus(bare);
  person = by_other_bearer(bare);
  if (person == kNoEntity) stranger(bare);
  return person;
}

std::uint32_t BareNames::by_record(const BareName& bare, const Present& present, const std::string& key, std::string_view what) {
  const auto found = present.find(key);
  const Presence* chosen = found == present.end() ? nullptr : choose(bare, found->second);
  if (chosen == nullptr) return kNoEntity;
  return is_person(bare, chosen->person,
                   fmt::format("{} of {}, {}{}", what, full_names_.persons[chosen->person].text,
                               chosen->in_full ? "whom this record names in full" : "of whom this record speaks",
                               found->second.several ? "; the likeliest of several" : ""),
                   found->second.several ? Confidence::likely : Confidence::sure);
}

// Offices tell bearers of one surname apart; of those that they leave, the one named last before, else the one named next.
const Presence* BareNames::choose(const BareName& bare, const Presences& present) const {
  const std::vector<Presence>& here = present.here;
  const std::optional<std::uint32_t> holder = holder_of(bare);
  if (holder) {
    const auto held = std::ranges::find(here, *holder, &Presence::person);
    if (held != here.end()) return &*held;
    // Who is so called again and again is meant, though the record names a namesake who never is.
    const bool known = learnt_.incumbents.outstanding(titled_key(bare.title, bare.key)) == holder;
    if (known && !present.several && !learnt_.offices.has(here.front().person, bare.title)) return nullptr;
  }
  const auto fits = [&](const Presence& one) { return !is_spoken_against(bare, one.person, !present.several); };
  if (!present.several) return fits(here.front()) ? nearest(bare.mention, here) : nullptr;
  const auto after = std::ranges::upper_bound(here, bare.mention, {}, &Presence::mention);
  const auto before = std::find_if(std::make_reverse_iterator(after), here.rend(), fits);
  if (before != here.rend()) return &*before;
  const auto next = std::find_if(after, here.end(), fits);
  return next == here.end() ? nullptr : &*next;
}

/// Who bears the surname with this office, alone or far more often than others.
std::optional<std::uint32_t> BareNames::holder_of(const BareName& bare) const {
  if (!bare.office) return std::nullopt;
  const std::string key = titled_key(bare.title, bare.key);
  const std::optional<std::uint32_t> only = learnt_.titled.only(key);
  return only ? only : learnt_.incumbents.outstanding(key);
}

// Where one person alone bears the surname, any office is that person's. People have more offices than stand before their names, so of
// one who is the only bearer in a record a lower office says nothing unless the collection gives it to a namesake.
bool BareNames::is_spoken_against(const BareName& bare, std::uint32_t person, bool alone) const {
  if (!bare.office || learnt_.surnames.only(bare.key) || !learnt_.offices.speak_against(person, bare.title)) return false;
  return !alone || is_highest_office(bare.title) || learnt_.titled.any(titled_key(bare.title, bare.key));
}

std::uint32_t BareNames::by_corpus(const BareName& bare) {
  const std::optional<std::uint32_t> only = learnt_.surnames.only(bare.key);
  const std::optional<std::uint32_t> holder = holder_of(bare);
  if (only && (!bare.title.empty() || !is_common(bare, ledger_.lexicon))) {
    return is_person(bare, *only, fmt::format("the surname of {} alone in this collection", full_names_.persons[*only].text),
                     bare.office ? Confidence::sure : Confidence::likely);
  }
  if (holder)
    return is_person(bare, *holder, fmt::format("the surname of {}, who alone bears it with this title", full_names_.persons[*holder].text),
                     Confidence::likely);
  const std::optional<std::uint32_t> outstanding = is_common(bare, ledger_.lexicon) ? std::nullopt : learnt_.standing.outstanding(bare.key);
  if (outstanding && !is_spoken_against(bare, *outstanding, false)) {
    const std::uint32_t person = is_person(
        bare, *outstanding,
        fmt::format("the surname of {}, named in full far more often than others who bear it", full_names_.persons[*outstanding].text),
        Confidence::doubtful);
    may_be_others(bare);
    return person;
  }
  own_entity(bare, true,
             only ? fmt::format("{} is too common a surname to be {} without a title", with_title(bare), full_names_.persons[*only].text)
                  : fmt::format("{} is the surname of several persons, and this record does not say which", with_title(bare)));
  ledger_.mentions[bare.record][bare.mention].confidence = Confidence::doubtful;
  may_be_others(bare);
  open_.push_back(bare);
  return kNoEntity;
}

std::vector<BareName> BareNames::take_open() {
  std::vector<BareName> open = std::exchange(open_, {});
  std::ranges::sort(open, {}, &BareName::mention);
  return open;
}

std::uint32_t BareNames::by_other_bearer(const BareName& bare) {
  if (const std::optional<std::uint32_t> called = learnt_.called.only(bare.key)) {
    return is_person(bare, *called, fmt::format("part of the name of {} alone in this collection", full_names_.persons[*called].text),
                     Confidence::likely);
  }
  const bool respelt = !bare.title.empty() && is_syllable(bare, ledger_.lexicon);
  const std::optional<std::uint32_t> sounds = respelt ? learnt_.sounds.only(sound_key(bare.key)) : std::nullopt;
  if (!sounds) return kNoEntity;
  return is_person(bare, *sounds, fmt::format("another spelling of the surname of {}", full_names_.persons[*sounds].text),
                   Confidence::likely);
}

std::uint32_t BareNames::woman(const BareName& bare, const Cast& cast) {
  const std::uint32_t here = by_record(bare, cast.women, bare.key, "the surname");
  if (here != kNoEntity) return here;
  if (const std::optional<std::uint32_t> only = learnt_.women.only(bare.key)) {
    return is_person(bare, *only, fmt::format("the surname of {}, the one woman who bears it here", full_names_.persons[*only].text),
                     Confidence::likely);
  }
  own_entity(bare, is_common(bare, ledger_.lexicon), fmt::format("{} is never named in full", with_title(bare)));
  return kNoEntity;
}

void BareNames::stranger(const BareName& bare) {
  if (is_common(bare, ledger_.lexicon)) {
    return own_entity(bare, true, fmt::format("{} is too common a surname to be one person beyond this record", with_title(bare)));
  }
  const bool given_name = learnt_.given.contains(bare.key) || ledger_.lexicon.has(WordList::given_name, bare.key);
  if (bare.title.empty() && given_name) open_given_names_.push_back(bare);
  if (bare.title.empty() && learnt_.given.contains(bare.key)) {
    return own_entity(bare, true, fmt::format("{} is a given name here, which names nobody beyond this record", with_title(bare)));
  }
  own_entity(bare, false, fmt::format("{} is never named in full and taken for one person throughout", with_title(bare)));
}

void BareNames::own_entity(const BareName& bare, bool in_record_only, std::string reason) {
  std::string key = bare.key + '\n' + (is_for_women(bare.title) ? "woman" : "");
  if (in_record_only) key += '\n' + std::to_string(bare.record);
  const auto [place, is_new] = own_groups_.try_emplace(key, 0);
  if (is_new) {
    std::string name;
    if (is_for_women(bare.title)) name = fmt::format("{} ({})", bare.words, bare.title);
    place->second = ledger_.add_group({Kind::person, std::move(name), {}});
  }
  ledger_.mentions[bare.record][bare.mention] = {place->second, std::move(reason)};
}

std::uint32_t BareNames::is_person(const BareName& bare, std::uint32_t person, std::string_view why, Confidence confidence) {
  ledger_.mentions[bare.record][bare.mention] = {full_names_.persons[person].group, fmt::format("{} is {}", with_title(bare), why),
                                                 confidence};
  return person;
}

void BareNames::may_be_others(const BareName& bare) {
  Ruling& verdict = ledger_.mentions[bare.record][bare.mention];
  for (const std::uint32_t person : learnt_.surnames.all(bare.key)) {
    if (full_names_.persons[person].group != verdict.group) verdict.rivals.push_back(full_names_.persons[person].group);
  }
}

}  // namespace docgraph
