#include "extract/identity/file/parting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extract/identity/file/apply.hpp"

namespace docgraph {
namespace {

/// Occurrences of one group by the side of the entry that they are on: the number of the name in sorted order.
using Sides = std::map<std::size_t, std::vector<std::uint32_t>>;

class Parting {
 public:
  Parting(Plan& plan, const IdentityEntry& entry) : plan_(plan), entry_(entry) {
    std::vector<std::uint32_t> names = plan.names_of(entry);
    std::ranges::sort(names);  // by content: the order in which they were typed does not matter
    for (const std::uint32_t name : names) sides_.push_back(names_of_side(name));
  }

  void run() {
    std::map<std::uint32_t, Sides> groups;
    for (std::size_t side = 0; side < sides_.size(); ++side) {
      for (const std::uint32_t name : sides_[side]) {
        for (const std::uint32_t one : plan_.spelt(entry_, name)) groups[plan_.occurrences.at(one).verdict->group][side].push_back(one);
      }
    }
    for (auto& [group, sides] : groups) {
      const std::optional<std::size_t> called = side_called(group);
      if (group != kNoEntity && sides.size() + (called && !sides.contains(*called) ? 1 : 0) > 1) split(group, sides, called);
    }
  }

 private:
  /// A name with all that the file says is the same.
  std::set<std::uint32_t> names_of_side(std::uint32_t name) const {
    std::set<std::uint32_t> names = {name};
    std::set<std::uint32_t> clusters;
    IdentityEntry alone = entry_;
    alone.names = {plan_.occurrences.names()[name]};
    for (const Node& node : nodes_of(alone, plan_.kinds_of(entry_))) clusters.insert(plan_.clusters.cluster(node));
    for (const IdentityEntry& other : plan_.file.entries) {
      if (other.decision != Decision::same || other.records.empty() != entry_.records.empty()) continue;
      if (!clusters.contains(plan_.clusters.cluster(nodes_of(other, plan_.kinds_of(other)).front()))) continue;
      for (const std::uint32_t one : plan_.names_of(other)) names.insert(one);
    }
    return names;
  }

  [[nodiscard]] std::optional<std::size_t> side_called(std::uint32_t group) const {
    if (group == kNoEntity) return std::nullopt;
    const std::uint32_t name = plan_.occurrences.name_number(plan_.occurrences.name_of(group));
    for (std::size_t side = 0; side < sides_.size(); ++side) {
      if (name != kNoName && sides_[side].contains(name)) return side;
    }
    return std::nullopt;
  }

  void split(std::uint32_t group, const Sides& sides, std::optional<std::size_t> called) {
    const std::size_t kept =
        called ? *called : std::ranges::max_element(sides, {}, [](const auto& side) { return side.second.size(); })->first;
    std::map<std::uint32_t, std::set<std::size_t>> named_in;  // record → sides
    for (const auto& [side, occurrences] : sides) {
      for (const std::uint32_t one : occurrences) named_in[plan_.occurrences.at(one).record].insert(side);
    }
    for (const auto& [side, occurrences] : sides) {
      if (side == kept) continue;
      const std::uint32_t apart = add_group(group, occurrences);
      for (const std::uint32_t one : occurrences) move(one, apart, "is another than", kept);
      // A state or a body has many names, each in its own right; a person's further names are mostly short for the one beside them.
      if (plan_.ledger.groups[group].kind != Kind::person) continue;
      for (const auto& [record, here] : named_in) {
        if (here.size() == 1 && here.contains(side)) take_companions(record, group, apart, kept);
      }
    }
  }

  std::uint32_t add_group(std::uint32_t group, const std::vector<std::uint32_t>& occurrences) {
    Group made{plan_.ledger.groups[group].kind, {}, {}};
    const bool ends_only = std::ranges::all_of(occurrences, [this](std::uint32_t one) { return plan_.occurrences.at(one).is_end; });
    if (ends_only) made.name = plan_.occurrences.at(occurrences.front()).words;
    return plan_.ledger.add_group(std::move(made));
  }

  void take_companions(std::uint32_t record, std::uint32_t group, std::uint32_t apart, std::size_t kept) {
    for (const std::uint32_t one : plan_.occurrences.of_record(record)) {
      if (plan_.occurrences.at(one).verdict->group == group) move(one, apart, "goes with another of this record than", kept);
    }
  }

  void move(std::uint32_t occurrence, std::uint32_t group, std::string_view what, std::size_t kept) {
    plan_.move(occurrence, group, entry_,
               fmt::format("\"{}\" {} {}: {}", plan_.occurrences.at(occurrence).words, what, entry_name(kept), cite(plan_.file, entry_)));
  }

  /// The name of a side as the user typed it.
  [[nodiscard]] const std::string& entry_name(std::size_t side) const {
    const auto typed = std::ranges::find_if(
        entry_.names, [&](const std::string& name) { return sides_[side].contains(plan_.occurrences.name_number(name)); });
    return *typed;
  }

  Plan& plan_;
  const IdentityEntry& entry_;
  std::vector<std::set<std::uint32_t>> sides_;
};

}  // namespace

void part(Plan& plan, bool everywhere) {
  std::map<std::pair<std::vector<std::uint32_t>, std::vector<std::string>>, const IdentityEntry*> entries;
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::different || entry.records.empty() != everywhere) continue;
    std::vector<std::uint32_t> names = plan.names_of(entry);
    std::ranges::sort(names);
    entries.try_emplace({std::move(names), entry.records}, &entry);
  }
  for (const auto& [names, entry] : entries) Parting(plan, *entry).run();
}

}  // namespace docgraph
