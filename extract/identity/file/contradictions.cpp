// Names are one by way of others, so contradictions are looked for among clusters of names and not among entries. Kinds are kept apart:
// without a kind an entry speaks of each kind by itself.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/identity/file/node_clusters.hpp"
#include "extract/identity/ledger.hpp"

namespace docgraph {
namespace {

unsigned kinds_of(const IdentityEntry& entry) { return entry.kind && entry.decision != Decision::kind ? mask_of(*entry.kind) : kAllKinds; }

/// The name of a node as the entry writes it.
std::string typed(const IdentityEntry& entry, const Node& node) {
  const auto name = std::ranges::find(entry.names, node.name, [](const std::string& one) { return name_key(one); });
  return quoted(name == entry.names.end() ? node.name : *name);
}

std::string lines_text(const std::vector<std::size_t>& lines) {
  if (lines.size() == 1) return fmt::format("line {} says", lines.front());
  const std::vector<std::size_t> but_last(lines.begin(), lines.end() - 1);
  return fmt::format("lines {} and {} say", fmt::join(but_last, ", "), lines.back());
}

/// What an entry claims of each of its nodes: a kind, a name or an owner.
struct Claim {
  const IdentityEntry* entry = nullptr;
  std::string words;  ///< "is of the kind person"
};

std::string claim_of(const IdentityEntry& entry) {
  switch (entry.decision) {
    case Decision::kind:
      return fmt::format("is of the kind {}", word(*entry.kind));
    case Decision::name:
      return fmt::format("is called {}", quoted(entry.value));
    case Decision::post:
      return entry.value.empty() ? "is nobody's post" : fmt::format("is a post of {}", quoted(entry.value));
    default:
      return {};
  }
}

class Check {
 public:
  Check(const IdentityFile& file, const std::string& path) : file_(file), path_(path) {}

  void run() {
    for (const IdentityEntry& entry : file_.entries) {
      if (entry.decision == Decision::same) add_same(entry);
    }
    for (const IdentityEntry& entry : file_.entries) {
      if (entry.decision == Decision::different) check_different(entry);
      if (!claim_of(entry).empty() && entry.confirmed) check_claim(entry);
    }
    check_ignored();
  }

 private:
  // Each kind by itself, so that an entry without a kind does not make a person and a place of one name one.
  void add_same(const IdentityEntry& entry) {
    for (unsigned kind = 1; kind <= kAllKinds; kind <<= 1U) {
      if ((kinds_of(entry) & kind) != 0) clusters_.unite(entry, kind);
    }
  }

  [[noreturn]] void refuse(const IdentityEntry& entry, std::string message) const {
    throw InputError({{path_, entry.line, "", ""},
                      std::move(message),
                      "delete one of the two entries, or let one hold for single records only: record = \"…\""});
  }

  void check_different(const IdentityEntry& entry) {
    std::map<std::uint32_t, Node> seen;
    for (const Node& node : nodes_of(entry, kinds_of(entry))) {
      const auto [place, is_new] = seen.try_emplace(clusters_.cluster(node), node);
      if (is_new || place->second.name == node.name) continue;
      refuse(entry, fmt::format("this says that {} and {} are different, but {} that they are the same", typed(entry, place->second),
                                typed(entry, node), lines_text(clusters_.lines_between(place->second, node))));
    }
  }

  void check_claim(const IdentityEntry& entry) {
    for (const Node& node : nodes_of(entry, kinds_of(entry))) {
      const std::pair<std::uint32_t, Decision> subject{clusters_.cluster(node), entry.decision};
      const auto [place, is_new] = claims_.try_emplace(subject, Claim{&entry, claim_of(entry)});
      if (is_new || place->second.words == claim_of(entry)) continue;
      refuse(entry, fmt::format("this says that {} {}, but line {} says that {} {}", typed(entry, node), claim_of(entry),
                                place->second.entry->line, quoted(place->second.entry->names.front()), place->second.words));
    }
  }

  void check_ignored() {
    std::map<Node, std::size_t> ignored;
    for (const IdentityEntry& entry : file_.entries) {
      if (entry.decision != Decision::ignore) continue;
      for (Node& node : nodes_of(entry, kinds_of(entry))) ignored.try_emplace(std::move(node), entry.line);
    }
    for (const IdentityEntry& entry : file_.entries) {
      if (entry.decision == Decision::ignore || entry.decision == Decision::undecided || !entry.confirmed) continue;
      for (const Node& node : nodes_of(entry, kinds_of(entry))) {
        const auto no_actor = ignored.find(node);
        if (no_actor == ignored.end()) continue;
        refuse(entry, fmt::format("this takes {} for an actor, but line {} says that it is none", typed(entry, node), no_actor->second));
      }
    }
  }

  const IdentityFile& file_;
  const std::string& path_;
  NodeClusters clusters_;
  std::map<std::pair<std::uint32_t, Decision>, Claim> claims_;
};

}  // namespace

void check_contradictions(const IdentityFile& file, const std::string& path) { Check(file, path).run(); }

}  // namespace docgraph
