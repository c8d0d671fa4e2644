#include "extract/identity/bare_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/identity/romanisation.hpp"
#include "extract/identity/title_before.hpp"

namespace docgraph {
namespace {

bool is_common(const BareName& bare, const Lexicon& lexicon) { return lexicon.has(WordList::surname, bare.key); }

bool one_person(const std::vector<Presence>& here) {
  return std::ranges::all_of(here, [&here](const Presence& one) { return one.person == here.front().person; });
}

std::string with_title(const BareName& bare) {
  return bare.title.empty() ? fmt::format("\"{}\"", bare.words) : fmt::format("\"{}\" after \"{}\"", bare.words, bare.title);
}

}  // namespace

std::string titled_key(const std::string& title, const std::string& surname) { return title + '\n' + surname; }

void BareNames::decide(const BareName& bare, const Cast& cast) {
  if (is_for_women(bare.title)) return woman(bare, cast);
  if (by_record(bare, cast.surnames, bare.key, "the surname")) return;
  const bool syllable = count_syllables(bare.key) == 1;
  if (syllable && by_record(bare, cast.sounds, sound_key(bare.key), "another spelling of the surname")) return;
  // A record's Henry is its Henry, unless Henry is somebody's surname or follows a title.
  const bool given = bare.title.empty() && (!learnt_.surnames.any(bare.key) || ledger_.lexicon.has(WordList::given_name, bare.key));
  if (given && by_record(bare, cast.others, bare.key, "part of the name")) return;
  if (by_corpus(bare) || by_other_bearer(bare)) return;
  stranger(bare);
}

bool BareNames::by_record(const BareName& bare, const Present& present, const std::string& key, std::string_view what) {
  const auto found = present.find(key);
  if (found == present.end()) return false;
  const std::uint32_t person = choose(bare, found->second);
  is_person(bare, person,
            fmt::format("{} of {}, whom this record names in full{}", what, full_names_.persons[person].text,
                        one_person(found->second) ? "" : "; the likeliest of several"));
  return true;
}

// Who holds the office elsewhere, else who was named last before, else who is named next.
std::uint32_t BareNames::choose(const BareName& bare, const std::vector<Presence>& here) const {
  const std::optional<std::uint32_t> holder = learnt_.titled.only(titled_key(bare.title, bare.key));
  if (holder && std::ranges::find(here, *holder, &Presence::person) != here.end()) return *holder;
  const auto after = std::ranges::upper_bound(here, bare.mention, {}, &Presence::mention);
  return after == here.begin() ? after->person : (after - 1)->person;
}

bool BareNames::by_corpus(const BareName& bare) {
  if (!learnt_.surnames.any(bare.key)) return false;
  const std::optional<std::uint32_t> only = learnt_.surnames.only(bare.key);
  const std::optional<std::uint32_t> holder = learnt_.titled.only(titled_key(bare.title, bare.key));
  if (only && (!bare.title.empty() || !is_common(bare, ledger_.lexicon))) {
    is_person(bare, *only, fmt::format("the surname of {} alone in this collection", full_names_.persons[*only].text));
  } else if (only) {
    own_entity(bare, true,
               fmt::format("{} is too common a surname to be {} without a title", with_title(bare), full_names_.persons[*only].text));
  } else if (holder) {
    is_person(bare, *holder, fmt::format("the surname of {}, who alone of several bears this title", full_names_.persons[*holder].text));
  } else {
    own_entity(bare, true, fmt::format("{} is the surname of several persons, none of whom this record names in full", with_title(bare)));
  }
  return true;
}

// Corpus-wide a person goes by the last syllable of the name, or by another spelling of the surname where the lists know it for one.
bool BareNames::by_other_bearer(const BareName& bare) {
  if (const std::optional<std::uint32_t> called = learnt_.called.only(bare.key)) {
    is_person(bare, *called, fmt::format("part of the name of {} alone in this collection", full_names_.persons[*called].text));
    return true;
  }
  const bool syllable = count_syllables(bare.key) == 1 && is_common(bare, ledger_.lexicon) && !bare.title.empty();
  const std::optional<std::uint32_t> sounds = syllable ? learnt_.sounds.only(sound_key(bare.key)) : std::nullopt;
  if (!sounds) return false;
  is_person(bare, *sounds, fmt::format("another spelling of the surname of {}", full_names_.persons[*sounds].text));
  return true;
}

void BareNames::woman(const BareName& bare, const Cast& cast) {
  if (by_record(bare, cast.women, bare.key, "the surname")) return;
  if (const std::optional<std::uint32_t> only = learnt_.women.only(bare.key)) {
    return is_person(bare, *only, fmt::format("the surname of {}, the one woman who bears it here", full_names_.persons[*only].text));
  }
  own_entity(bare, is_common(bare, ledger_.lexicon), fmt::format("{} is never named in full", with_title(bare)));
}

void BareNames::stranger(const BareName& bare) {
  if (is_common(bare, ledger_.lexicon)) {
    return own_entity(bare, true, fmt::format("{} is too common a surname to be one person beyond this record", with_title(bare)));
  }
  if (bare.title.empty() && ledger_.lexicon.has(WordList::given_name, bare.key)) {
    return own_entity(bare, true, fmt::format("{} is a given name, which names nobody beyond this record", with_title(bare)));
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

void BareNames::is_person(const BareName& bare, std::uint32_t person, std::string_view why) {
  ledger_.mentions[bare.record][bare.mention] = {full_names_.persons[person].group, fmt::format("{} is {}", with_title(bare), why)};
}

}  // namespace docgraph
