#include "extract/identity/file/occurrences.hpp"

#include <algorithm>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/identity/entities.hpp"

namespace docgraph {
namespace {

void sort_once(std::vector<std::uint32_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

Occurrences::Occurrences(const IdentityFile& file, Ledger& ledger) : ledger_(ledger) {
  number_names(file);
  collect();
  learn_names();
}

void Occurrences::number_names(const IdentityFile& file) {
  for (const IdentityEntry& entry : file.entries) {
    for (const std::string& name : entry.names) names_.push_back(name_key(name));
  }
  std::ranges::sort(names_);
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  spelt_.resize(names_.size());
  called_.resize(names_.size());
}

std::uint32_t Occurrences::name_number(std::string_view name) const {
  const std::string key = name_key(name);
  const auto found = std::ranges::lower_bound(names_, key);
  return found == names_.end() || *found != key ? kNoName : static_cast<std::uint32_t>(found - names_.begin());
}

void Occurrences::add(Occurrence occurrence) {
  const auto number = static_cast<std::uint32_t>(all_.size());
  if (occurrence.name != kNoName) spelt_[occurrence.name].push_back(number);
  if (occurrence.verdict->group != kNoEntity) members_[occurrence.verdict->group].push_back(number);
  all_.push_back(occurrence);
}

void Occurrences::collect() {
  members_.resize(ledger_.groups.size());
  std::vector<std::uint32_t> name_of_form;
  for (const Form& form : ledger_.forms) name_of_form.push_back(name_number(form.text));
  for (std::uint32_t record = 0; record < ledger_.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger_.mentions[record].size(); ++index) {
      add({record, name_of_form[ledger_.form_of[record][index]], ledger_.mention(record, index).kind, false,
           ledger_.words_of(record, index), &ledger_.mentions[record][index]});
    }
    const auto add_ends = [&](const std::vector<DispatchEnd>& ends, std::vector<Ruling>& verdicts) {
      for (std::size_t i = 0; i < ends.size(); ++i) {
        std::uint32_t name = name_number(ends[i].name);
        // "The President's Assistant (Kissinger)" is the mention in its brackets.
        if (name == kNoName && ends[i].mention) name = name_of_form[ledger_.form_of[record][*ends[i].mention]];
        add({record, name, ends[i].kind, true, ends[i].name, &verdicts[i]});
      }
    };
    add_ends(ledger_.extractions[record].correspondence.from, ledger_.from[record]);
    add_ends(ledger_.extractions[record].correspondence.to, ledger_.to[record]);
  }
}

// What groups will be called is known once they are entities, so a copy is made into entities.
void Occurrences::learn_names() {
  group_names_.resize(ledger_.groups.size());
  const Identities preview = make_entities(ledger_);
  const auto learn = [&](const std::vector<Ruling>& verdicts, const std::vector<Resolution>& resolutions) {
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
      if (verdicts[i].group != kNoEntity) group_names_[verdicts[i].group] = preview.entities[resolutions[i].entity].name;
    }
  };
  for (std::size_t record = 0; record < ledger_.records.size(); ++record) {
    learn(ledger_.mentions[record], preview.mentions[record]);
    learn(ledger_.from[record], preview.from[record]);
    learn(ledger_.to[record], preview.to[record]);
  }
  for (std::uint32_t group = 0; group < group_names_.size(); ++group) {
    const std::uint32_t name = group_names_[group].empty() ? kNoName : name_number(group_names_[group]);
    if (name != kNoName) called_[name].push_back(group);
  }
  for (std::uint32_t name = 0; name < names_.size(); ++name) {
    if (!called_[name].empty() || !spelt_[name].empty()) continue;
    for (const std::uint32_t entry : ledger_.lexicon.named(names_[name])) {
      const auto listed = ledger_.group_of_entry.find(ledger_.lexicon.entries()[entry].id);
      if (listed != ledger_.group_of_entry.end() && !group_names_[listed->second].empty()) called_[name].push_back(listed->second);
    }
  }
}

std::vector<std::uint32_t> Occurrences::called(std::uint32_t name) const {
  std::vector<std::uint32_t> groups;
  for (std::uint32_t group : called_[name]) {
    for (auto moved = moved_to_.find(group); moved != moved_to_.end(); moved = moved_to_.find(group)) group = moved->second;
    groups.push_back(group);
  }
  sort_once(groups);
  return groups;
}

std::string_view Occurrences::name_of(std::uint32_t group) const {
  return group < group_names_.size() ? std::string_view(group_names_[group]) : std::string_view();
}

std::vector<std::uint32_t> Occurrences::of_group(std::uint32_t group) const {
  std::vector<std::uint32_t> present;
  if (group >= members_.size()) return present;
  for (const std::uint32_t one : members_[group]) {
    if (all_[one].verdict->group == group) present.push_back(one);
  }
  sort_once(present);
  return present;
}

std::vector<std::uint32_t> Occurrences::of_record(std::uint32_t record) const {
  const auto begin = std::ranges::lower_bound(all_, record, {}, &Occurrence::record);
  const auto end = std::ranges::upper_bound(all_, record, {}, &Occurrence::record);
  std::vector<std::uint32_t> numbers;
  for (auto one = begin; one != end; ++one) numbers.push_back(static_cast<std::uint32_t>(one - all_.begin()));
  return numbers;
}

std::string Occurrences::nearest_to(std::string_view name) const {
  std::vector<std::string> known;
  for (const Form& form : ledger_.forms) known.push_back(form.text);
  known.insert(known.end(), group_names_.begin(), group_names_.end());
  return nearest_name(name, known);
}

void Occurrences::move(std::uint32_t occurrence, std::uint32_t group, std::string reason) {
  if (members_.size() < ledger_.groups.size()) members_.resize(ledger_.groups.size());
  *all_[occurrence].verdict = {group, std::move(reason), Confidence::sure, {}, true};
  if (group != kNoEntity) members_[group].push_back(occurrence);
}

}  // namespace docgraph
