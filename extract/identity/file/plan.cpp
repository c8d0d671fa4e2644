#include "extract/identity/file/plan.hpp"

#include <algorithm>
#include <utility>

namespace docgraph {

Plan::Plan(const IdentityFile& the_file, Occurrences& the_occurrences, Ledger& the_ledger)
    : file(the_file), occurrences(the_occurrences), ledger(the_ledger), changed(the_file.entries.size(), 0) {
  for (const IdentityEntry& entry : file.entries) {
    kinds.push_back(find_kinds(entry));
    if (entry.decision == Decision::same) clusters.unite(entry, kinds.back());
  }
}

unsigned Plan::find_kinds(const IdentityEntry& entry) const {
  if (entry.kind && entry.decision != Decision::kind) return mask_of(*entry.kind);
  unsigned shared = kAllKinds;
  for (const std::string& name : entry.names)
    if (const unsigned borne = kinds_borne(name); borne != 0) shared &= borne;
  return shared == 0 ? kAllKinds : shared;
}

unsigned Plan::kinds_borne(const std::string& name) const {
  const std::uint32_t number = occurrences.name_number(name);
  unsigned borne = 0;
  for (const std::uint32_t one : occurrences.spelt(number)) borne |= mask_of(occurrences.at(one).kind);
  for (const std::uint32_t group : occurrences.called(number)) borne |= mask_of(ledger.groups[group].kind);
  return borne;
}

std::vector<std::uint32_t> Plan::names_of(const IdentityEntry& entry) const {
  std::vector<std::uint32_t> names;
  for (const std::string& name : entry.names) names.push_back(occurrences.name_number(name));
  return names;
}

std::vector<std::uint32_t> Plan::spelt(const IdentityEntry& entry, std::uint32_t name) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t one : occurrences.spelt(name)) {
    const Occurrence& occurrence = occurrences.at(one);
    if ((kinds_of(entry) & mask_of(occurrence.kind)) == 0) continue;
    const std::string& id = ledger.records[occurrence.record].id;
    if (entry.records.empty() || std::ranges::find(entry.records, id) != entry.records.end()) found.push_back(one);
  }
  return found;
}

std::vector<std::uint32_t> Plan::called(const IdentityEntry& entry, std::uint32_t name) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t group : occurrences.called(name)) {
    if ((kinds_of(entry) & mask_of(ledger.groups[group].kind)) != 0) found.push_back(group);
  }
  return found;
}

void Plan::move(std::uint32_t occurrence, std::uint32_t group, const IdentityEntry& entry, std::string reason) {
  if (occurrences.at(occurrence).verdict->group == group) return;
  occurrences.move(occurrence, group, std::move(reason));
  ++changed[index_of(entry)];
}

}  // namespace docgraph
