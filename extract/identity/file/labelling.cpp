#include "extract/identity/file/labelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/identity/file/apply.hpp"

namespace docgraph {
namespace {

/// What of a name is not yet of the wanted kind: whole groups that are so called, else the occurrences that are so spelled.
std::vector<std::uint32_t> of_other_kind(const Plan& plan, const IdentityEntry& entry, std::uint32_t name) {
  const Kind wanted = *entry.kind;
  const std::vector<std::uint32_t> called = entry.records.empty() ? plan.occurrences.called(name) : std::vector<std::uint32_t>();
  std::vector<std::uint32_t> found;
  for (const std::uint32_t group : called) {
    if (plan.ledger.groups[group].kind == wanted) continue;
    const std::vector<std::uint32_t> members = plan.occurrences.of_group(group);
    found.insert(found.end(), members.begin(), members.end());
  }
  if (!called.empty()) return found;
  for (const std::uint32_t one : plan.spelt(entry, name)) {
    const std::uint32_t group = plan.occurrences.at(one).verdict->group;
    if (group != kNoEntity && plan.ledger.groups[group].kind != wanted) found.push_back(one);
  }
  return found;
}

/// The group that takes them in: the one of that kind which is so called, else a new one.
std::uint32_t group_of_kind(Plan& plan, std::uint32_t name, const IdentityEntry& entry, const std::string& typed, bool has_mention) {
  std::vector<std::uint32_t> ready;
  for (const std::uint32_t group : plan.occurrences.called(name)) {
    if (plan.ledger.groups[group].kind == *entry.kind) ready.push_back(group);
  }
  if (ready.size() == 1) return ready.front();
  return plan.ledger.add_group({*entry.kind, has_mention ? std::string() : typed, {}});
}

void give_kind(Plan& plan, const IdentityEntry& entry, const std::string& typed) {
  const std::uint32_t name = plan.occurrences.name_number(typed);
  const std::vector<std::uint32_t> others = of_other_kind(plan, entry, name);
  if (others.empty()) return;
  const bool has_mention = std::ranges::any_of(others, [&plan](std::uint32_t one) { return !plan.occurrences.at(one).is_end; });
  const std::vector<std::uint32_t> left = plan.occurrences.called(name);
  const std::uint32_t group = group_of_kind(plan, name, entry, typed, has_mention);
  for (const std::uint32_t one : others) {
    plan.move(one, group, entry,
              fmt::format("\"{}\" is of the kind {}: {}", plan.occurrences.at(one).words, word(*entry.kind), cite(plan.file, entry)));
  }
  for (const std::uint32_t old : left) {
    if (entry.records.empty() && old != group && plan.ledger.groups[old].kind != *entry.kind) plan.occurrences.redirect(old, group);
  }
}

/// The groups that an entry names: those so called, else the one in which the spelling occurs; several in which it does are none.
std::set<std::uint32_t> named_groups(const Plan& plan, const IdentityEntry& entry, std::uint32_t name, bool& several) {
  std::set<std::uint32_t> groups;
  for (const std::uint32_t group : plan.called(entry, name)) groups.insert(group);
  if (!groups.empty()) return groups;
  for (const std::uint32_t one : plan.spelt(entry, name)) groups.insert(plan.occurrences.at(one).verdict->group);
  groups.erase(kNoEntity);
  several = groups.size() > 1;
  return several ? std::set<std::uint32_t>() : groups;
}

}  // namespace

void give_kinds(Plan& plan) {
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::kind) continue;
    for (const std::string& typed : entry.names) give_kind(plan, entry, typed);
  }
}

void give_names(Plan& plan, IdentityUse& use) {
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::name) continue;
    for (const std::string& typed : entry.names) {
      bool several = false;
      for (const std::uint32_t group : named_groups(plan, entry, plan.occurrences.name_number(typed), several)) {
        if (plan.ledger.groups[group].name == entry.value || plan.occurrences.name_of(group) == entry.value) continue;
        plan.ledger.groups[group].name = entry.value;
        ++plan.changed[plan.index_of(entry)];
      }
      if (several)
        use.warnings.push_back({{plan.file.name, entry.line, "", ""},
                                fmt::format("{} is a name of several entities, so none of them is renamed", quoted(typed)),
                                "name the one you mean in full"});
    }
  }
}

void ignore(Plan& plan) {
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::ignore) continue;
    for (const std::uint32_t name : plan.names_of(entry)) {
      std::vector<std::uint32_t> gone = plan.spelt(entry, name);
      if (entry.records.empty()) {
        for (const std::uint32_t group : plan.called(entry, name)) {
          const std::vector<std::uint32_t> members = plan.occurrences.of_group(group);
          gone.insert(gone.end(), members.begin(), members.end());
        }
      }
      for (const std::uint32_t one : gone) {
        plan.move(one, kNoEntity, entry, fmt::format("\"{}\" is no actor: {}", plan.occurrences.at(one).words, cite(plan.file, entry)));
      }
    }
  }
}

}  // namespace docgraph
