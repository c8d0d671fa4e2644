#include "extract/identity/file/joining.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/identity/file/apply.hpp"
#include "extract/mention/unnamed.hpp"

namespace docgraph {
namespace {

/// Something that is to be joined, and the entry that says so.
struct Part {
  std::uint32_t number = 0;  ///< of an occurrence or of a group
  const IdentityEntry* entry = nullptr;
};

class Joining {
 public:
  Joining(Plan& plan, std::vector<const IdentityEntry*> entries) : plan_(plan), entries_(std::move(entries)) {}

  void run() {
    gather();
    if (are_one()) return;
    const std::uint32_t target = choose();
    for (const Part& whole : whole_groups_) {
      if (whole.number == target) continue;
      for (const std::uint32_t one : plan_.occurrences.of_group(whole.number)) move(one, target, *whole.entry);
      plan_.occurrences.redirect(whole.number, target);
    }
    for (const Part& spelt : spelt_) move(spelt.number, target, *spelt.entry);
  }

 private:
  void gather() {
    for (const IdentityEntry* entry : entries_) {
      for (const std::uint32_t name : plan_.names_of(*entry)) {
        const std::vector<std::uint32_t> spelt = plan_.spelt(*entry, name);
        for (const std::uint32_t one : spelt) spelt_.push_back({one, entry});
        const std::vector<std::uint32_t> called = plan_.called(*entry, name);
        if (spelt.empty() && called.empty()) add_foreign(name);
        if (called.size() == 1 && (entry->records.empty() || is_by_itself(called.front(), name))) candidates_.insert(called.front());
        if (!entry->records.empty()) continue;
        for (const std::uint32_t group : called) whole_groups_.push_back({group, entry});
      }
    }
  }

  /// "Pyongyang" as a place is "North Korea", which is none: what the kind leaves out can still be what is meant.
  void add_foreign(std::uint32_t name) {
    const std::vector<std::uint32_t> called = plan_.occurrences.called(name);
    if (called.size() == 1) foreign_.insert(called.front());
  }

  // A group that went into another by an entry for all records is not what an exception means.
  [[nodiscard]] bool is_by_itself(std::uint32_t group, std::uint32_t name) const {
    return plan_.occurrences.name_number(plan_.occurrences.name_of(group)) == name || plan_.occurrences.spelt(name).empty();
  }

  [[nodiscard]] std::set<std::uint32_t> groups() const {
    std::set<std::uint32_t> groups;
    for (const Part& spelt : spelt_) groups.insert(plan_.occurrences.at(spelt.number).verdict->group);
    for (const Part& whole : whole_groups_) groups.insert(whole.number);
    return groups;
  }

  // "Kim" in this record may mean somebody whom it does not name: then one group is here, and yet another is meant.
  [[nodiscard]] bool are_one() const {
    std::set<std::uint32_t> all = groups();
    if (all.empty()) return true;
    all.insert(candidates_.begin(), candidates_.end());
    all.insert(foreign_.begin(), foreign_.end());
    return all.size() <= 1;
  }

  [[nodiscard]] std::uint32_t choose() {
    if (!foreign_.empty()) candidates_ = foreign_;
    if (candidates_.empty()) candidates_ = groups();
    candidates_.erase(kNoEntity);
    if (candidates_.empty())
      return plan_.ledger.add_group({plan_.occurrences.at(spelt_.front().number).kind, entries_.front()->names.front(), {}});
    return *std::ranges::max_element(candidates_, {}, [this](std::uint32_t group) { return rank(group); });
  }

  /// Whoever is named goes before whoever is not, and what is listed before what is not.
  [[nodiscard]] std::tuple<int, std::ptrdiff_t, std::size_t, std::uint32_t> rank(std::uint32_t group) const {
    const std::string_view name = plan_.occurrences.name_of(group);
    const std::string& id = plan_.ledger.groups[group].lexicon_id;
    return {is_unnamed_id(id) ? 0
            : id.empty()      ? 1
                              : 2,
            std::ranges::count(name, ' '), plan_.occurrences.of_group(group).size(), kNoEntity - group};
  }

  void move(std::uint32_t occurrence, std::uint32_t target, const IdentityEntry& entry) {
    const std::string_view name = plan_.occurrences.name_of(target);
    plan_.move(occurrence, target, entry,
               fmt::format("\"{}\" is {}: {}", plan_.occurrences.at(occurrence).words, name.empty() ? entry.names.front() : name,
                           cite(plan_.file, entry)));
  }

  Plan& plan_;
  std::vector<const IdentityEntry*> entries_;
  std::vector<Part> spelt_;
  std::vector<Part> whole_groups_;
  std::set<std::uint32_t> candidates_;
  std::set<std::uint32_t> foreign_;
};

}  // namespace

void join(Plan& plan, bool everywhere) {
  std::map<std::uint32_t, std::vector<const IdentityEntry*>> clusters;
  std::map<Node, std::uint32_t> order;  // by names, so that the order of entries does not matter
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::same || entry.records.empty() != everywhere) continue;
    std::vector<Node> nodes = nodes_of(entry, plan.kinds_of(entry));
    const std::uint32_t cluster = plan.clusters.cluster(nodes.front());
    clusters[cluster].push_back(&entry);
    for (Node& node : nodes) order.emplace(std::move(node), cluster);
  }
  std::set<std::uint32_t> done;
  for (const auto& [node, cluster] : order) {
    if (done.insert(cluster).second) Joining(plan, std::move(clusters[cluster])).run();
  }
}

}  // namespace docgraph
