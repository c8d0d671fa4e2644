#include "extract/identity/person/persons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extract/identity/person/across/given_names.hpp"
#include "extract/identity/person/across/open_names.hpp"
#include "extract/identity/person/across/sightings.hpp"
#include "extract/identity/person/across/twins.hpp"
#include "extract/identity/person/bare_names.hpp"
#include "extract/identity/person/full_names.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/identity/person/title_before.hpp"
#include "extract/text/fold.hpp"

// Names that differ by slips are united first. From full names it is learnt who bears a surname, under which office; then record by record
// full names are decided, those that fit several persons, and bare names, which look at what the record named in full and at what was
// learnt. That is done twice, because bare names teach who holds an office. What is left open after that is decided by the records nearest
// in date and content. Cost: a few hash look-ups a mention, and a dozen short comparisons for a name left open.

namespace docgraph {
namespace {

/// What stands before each mention of a person, parallel to the mentions; empty for the others.
using Titles = std::vector<std::vector<std::string>>;

Titles read_titles(const Ledger& ledger) {
  Titles titles(ledger.records.size());
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    titles[record].resize(ledger.form_of[record].size());
    for (std::uint32_t index = 0; index < titles[record].size(); ++index) {
      const Mention& mention = ledger.mention(record, index);
      if (mention.kind != Kind::person || mention.form == MentionForm::unnamed) continue;
      titles[record][index] = title_before(ledger.field_of(record, index), mention.span.begin, ledger.lexicon);
    }
  }
  return titles;
}

/// The person form of a mention, or null for other kinds.
const PersonForm* person_form(const Ledger& ledger, const FullNames& full_names, std::uint32_t record, std::uint32_t index) {
  if (ledger.mention(record, index).kind != Kind::person) return nullptr;
  const auto found = full_names.forms.find(ledger.form_of[record][index]);
  return found == full_names.forms.end() ? nullptr : &found->second;
}

bool is_office(const std::string& title) { return !title.empty() && !is_mere_address(title); }

void learn_from(const PersonForm& form, std::uint32_t record, const std::string& title, Learnt& learnt) {
  const PersonName& name = form.name;
  learnt.surnames.add(name.surname, form.person);
  learnt.standing.add(name.surname, form.person, record);
  if (is_for_women(title)) learnt.women.add(name.surname, form.person);
  if (is_office(title)) {
    learnt.titled.add(titled_key(title, name.surname), form.person);
    learnt.incumbents.add(titled_key(title, name.surname), form.person, record);
    learnt.offices.add(form.person, title);
  }
  if (name.surname_first) {
    for (const std::string& other : name.others) learnt.called.add(other, form.person);
    learnt.sounds.add(sound_key(name.surname), form.person);
  } else {
    learnt.given.insert(name.others.begin(), name.others.end());
  }
}

Learnt learn(const Ledger& ledger, const FullNames& full_names, const Titles& titles) {
  Learnt learnt;
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.form_of[record].size(); ++index) {
      const PersonForm* form = person_form(ledger, full_names, record, index);
      if (form != nullptr && !form->name.bare()) learn_from(*form, record, titles[record][index], learnt);
    }
  }
  return learnt;
}

void enter(const PersonName& name, const Presence& here, const std::string& title, Cast& cast) {
  cast.surnames[name.surname].add(here);
  if (is_for_women(title)) cast.women[name.surname].add(here);
  if (name.surname_first) cast.sounds[sound_key(name.surname)].add(here);
  for (const std::string& other : name.others) (name.surname_first ? cast.called : cast.given)[other].add(here);
}

/// Full names with all given names written out are sure; initials, short forms and romanisations are likely. What rests on other records
/// too is doubtful.
Confidence how_sure(const PersonForm& form, const Person& person) {
  if (form.fit == FitBy::slip) return Confidence::doubtful;
  const bool written_out = count_full(form.name.given) == form.name.given.size() && count_full(person.name.given) > 0;
  return form.fit == FitBy::letters && written_out ? Confidence::sure : Confidence::likely;
}

std::string why_full(std::string_view words, const PersonForm& form, const Person& person) {
  if (fold(words) == fold(person.text)) return fmt::format("\"{}\" is a full name", words);
  switch (form.fit) {
    case FitBy::sound:
      return fmt::format("\"{}\" and \"{}\" are spellings of one name", words, person.text);
    case FitBy::short_form:
    case FitBy::nickname:
      return fmt::format("\"{}\" is taken for a short form of \"{}\" or the other way round", words, person.text);
    case FitBy::respelling:
      return fmt::format("\"{}\" and \"{}\" are one name put into our letters in two ways", words, person.text);
    case FitBy::misspelling:
      return fmt::format("\"{}\" and \"{}\" differ by one letter, which is taken for a slip", words, person.text);
    case FitBy::slip:
      return fmt::format("\"{}\" and \"{}\" differ by what may be a slip, and are named in records close to each other", words,
                         person.text);
    case FitBy::letters:
      break;
  }
  return fmt::format("\"{}\" and \"{}\" have one surname and given names that agree", words, person.text);
}

/// The one of the rivals whom the record names in full; kNoEntity if it names none or several.
std::uint32_t present_rival(const PersonForm& form, const Cast& cast) {
  const auto here = cast.surnames.find(form.name.surname);
  std::uint32_t found = kNoEntity;
  if (here == cast.surnames.end()) return found;
  for (const Presence& one : here->second.here) {
    if (std::ranges::find(form.rivals, one.person) == form.rivals.end()) continue;
    if (found != kNoEntity && found != one.person) return kNoEntity;
    found = one.person;
  }
  return found;
}

Ruling judge_doubtful(std::string_view words, const PersonForm& form, const Cast& cast, const FullNames& full_names) {
  std::vector<std::uint32_t> rivals;
  for (const std::uint32_t one : form.rivals) rivals.push_back(full_names.persons[one].group);
  const std::string doubt =
      fmt::format("\"{}\" may be {} or {}", words, full_names.persons[form.rivals[0]].text, full_names.persons[form.rivals[1]].text);
  const std::uint32_t rival = present_rival(form, cast);
  if (rival == kNoEntity)
    return {full_names.persons[form.person].group, doubt + "; undecided and kept apart", Confidence::doubtful, std::move(rivals)};
  return {full_names.persons[rival].group, fmt::format("{}; this record names {} in full", doubt, full_names.persons[rival].text),
          Confidence::likely, std::move(rivals)};
}

/// Full names of a record, first the clear ones.
Cast decide_full_names(Ledger& ledger, const FullNames& full_names, const Titles& titles, std::uint32_t record) {
  Cast cast;
  for (const bool doubtful : {false, true}) {
    for (std::uint32_t index = 0; index < ledger.form_of[record].size(); ++index) {
      const PersonForm* form = person_form(ledger, full_names, record, index);
      if (form == nullptr || form->name.bare() || form->rivals.empty() == doubtful) continue;
      const std::string_view words = ledger.words_of(record, index);
      const Person& person = full_names.persons[form->person];
      if (!form->listed)
        ledger.mentions[record][index] = doubtful ? judge_doubtful(words, *form, cast, full_names)
                                                  : Ruling{person.group, why_full(words, *form, person), how_sure(*form, person)};
      const bool as_itself = ledger.mentions[record][index].group == person.group;
      if (as_itself) enter(form->name, {index, form->person, true}, titles[record][index], cast);
    }
  }
  return cast;
}

/// Presences in order of mention, whatever order they were found in.
void put_in_order(Cast& cast) {
  for (Present* present : {&cast.surnames, &cast.women, &cast.sounds, &cast.called, &cast.given}) {
    for (auto& [name, presences] : *present) std::ranges::sort(presences.here, {}, &Presence::mention);
  }
}

/// Bare names after an office are decided first: a later or earlier "Park" alone follows "President Park".
void decide_bare_names(Ledger& ledger, const FullNames& full_names, const Titles& titles, std::uint32_t record, Cast& cast,
                       BareNames& bare_names) {
  for (const bool office : {true, false}) {
    put_in_order(cast);
    std::vector<std::pair<std::string, Presence>> found;
    for (std::uint32_t index = 0; index < ledger.form_of[record].size(); ++index) {
      const PersonForm* form = person_form(ledger, full_names, record, index);
      // A bare name that the gazetteer lists is decided.
      if (form == nullptr || !form->name.bare() || !ledger.mention(record, index).lexicon_id.empty()) continue;
      const std::string& title = titles[record][index];
      if (is_office(title) != office) continue;
      const std::uint32_t person =
          bare_names.decide({record, index, form->name.surname, title, office, ledger.words_of(record, index)}, cast);
      if (office && person != kNoEntity) found.emplace_back(form->name.surname, Presence{index, person, false});
    }
    for (const auto& [surname, presence] : found) cast.surnames[surname].add(presence);
  }
}

using PersonOfGroup = std::unordered_map<std::uint32_t, std::uint32_t>;

PersonOfGroup persons_by_group(const FullNames& full_names) {
  PersonOfGroup persons;
  for (std::uint32_t person = 0; person < full_names.persons.size(); ++person) persons.emplace(full_names.persons[person].group, person);
  return persons;
}

/// What a record leaves open until the whole collection is read.
struct OpenInRecord {
  std::vector<BareName> surnames;
  std::vector<BareName> given_names;
};

/// The persons of whom a record speaks, as far as that is decided.
std::vector<std::uint32_t> persons_in(const Ledger& ledger, const PersonOfGroup& persons, std::uint32_t record) {
  std::vector<std::uint32_t> found;
  for (const Ruling& verdict : ledger.mentions[record]) {
    const auto person = persons.find(verdict.group);
    if (person != persons.end()) found.push_back(person->second);
  }
  return found;
}

/// Full names alone.
void see_full_names(const Ledger& ledger, const FullNames& full_names, Sightings& sightings) {
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.form_of[record].size(); ++index) {
      const PersonForm* form = person_form(ledger, full_names, record, index);
      if (form != nullptr && !form->name.bare() && form->rivals.empty()) sightings.add(form->person, record, {});
    }
  }
  sightings.sort();
}

/// All names that were decided without doubt.
void see_decided(const Ledger& ledger, const PersonOfGroup& persons, const Titles& titles, Sightings& sightings) {
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.mentions[record].size(); ++index) {
      const Ruling& verdict = ledger.mentions[record][index];
      const auto person = persons.find(verdict.group);
      if (person == persons.end() || verdict.confidence == Confidence::doubtful) continue;
      const std::string& title = titles[record][index];
      sightings.add(person->second, record, is_office(title) ? title : std::string());
    }
  }
  sightings.sort();
}

/// Decides record by record what its full names and the learnt say, and returns what is left open.
std::vector<OpenInRecord> decide_by_record(Ledger& ledger, const FullNames& full_names, const Titles& titles, const Learnt& learnt) {
  BareNames bare_names(ledger, full_names, learnt);
  std::vector<OpenInRecord> open;
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    Cast cast = decide_full_names(ledger, full_names, titles, record);
    decide_bare_names(ledger, full_names, titles, record, cast, bare_names);
    open.push_back({bare_names.take_open(), bare_names.take_open_given_names()});
  }
  return open;
}

/// Who was found to be meant by a surname after an office holds it.
void learn_holders(const Ledger& ledger, const FullNames& full_names, const PersonOfGroup& persons, const Titles& titles, Learnt& learnt,
                   Offices& offices) {
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.mentions[record].size(); ++index) {
      const Ruling& verdict = ledger.mentions[record][index];
      const auto person = persons.find(verdict.group);
      const PersonForm* form = person_form(ledger, full_names, record, index);
      const std::string& title = titles[record][index];
      if (form == nullptr || person == persons.end() || !is_office(title) || verdict.confidence == Confidence::doubtful) continue;
      const std::string key = titled_key(title, form->name.surname);
      learnt.titled.add(key, person->second);
      learnt.incumbents.add(key, person->second, record);
      offices.add(person->second, title);
    }
  }
}

}  // namespace

void decide_persons(Ledger& ledger) {
  FullNames full_names = find_full_names(ledger);
  Sightings sightings(ledger, full_names);
  see_full_names(ledger, full_names, sightings);
  unite_twins(ledger, full_names, sightings);
  const Titles titles = read_titles(ledger);
  Learnt learnt = learn(ledger, full_names, titles);
  const PersonOfGroup persons = persons_by_group(full_names);
  decide_by_record(ledger, full_names, titles, learnt);
  Offices offices = learnt.offices;
  learn_holders(ledger, full_names, persons, titles, learnt, offices);
  const std::vector<OpenInRecord> open = decide_by_record(ledger, full_names, titles, learnt);
  // Now it is known where everybody is named; what was left open is decided by that, and by nothing that is decided here.
  sightings.forget();
  see_decided(ledger, persons, titles, sightings);
  OpenNames open_names(ledger, full_names, learnt, sightings, offices);
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    open_names.decide(open[record].surnames);
    if (open[record].given_names.empty()) continue;
    decide_given_names(ledger, full_names, open[record].given_names, persons_in(ledger, persons, record));
  }
}

}  // namespace docgraph
