#include "extract/identity/ends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/mention/unnamed.hpp"

namespace docgraph {
namespace {

class EndDecision {
 public:
  explicit EndDecision(Ledger& ledger) : ledger_(ledger) { learn_names(); }

  void run() {
    for (std::uint32_t record = 0; record < ledger_.records.size(); ++record) {
      const Correspondence& correspondence = ledger_.extractions[record].correspondence;
      for (const DispatchEnd& end : correspondence.from) ledger_.from[record].push_back(judge(record, end));
      for (const DispatchEnd& end : correspondence.to) ledger_.to[record].push_back(judge(record, end));
    }
  }

 private:
  static std::string name_in_kind(Kind kind, std::string_view name) { return fmt::format("{}\n{}", word(kind), name_key(name)); }

  /// The group that a spelling means wherever it occurs; spellings that mean several are of no use here.
  void learn_names() {
    for (std::uint32_t record = 0; record < ledger_.records.size(); ++record) {
      for (std::uint32_t index = 0; index < ledger_.mentions[record].size(); ++index) {
        const std::uint32_t group = ledger_.mentions[record][index].group;
        if (group == kNoEntity) continue;
        const auto [place, is_new] = named_.try_emplace(name_in_kind(ledger_.groups[group].kind, ledger_.words_of(record, index)), group);
        if (!is_new && place->second != group) place->second = kNoEntity;
      }
    }
  }

  Ruling judge(std::uint32_t record, const DispatchEnd& end) {
    const std::uint32_t named = end.mention ? ledger_.mentions[record][*end.mention].group : kNoEntity;
    if (named != kNoEntity && !(end.kind == Kind::place && ledger_.groups[named].kind == Kind::polity)) {
      return {named, fmt::format("the title's \"{}\" is the mention \"{}\"", end.name, ledger_.words_of(record, *end.mention))};
    }
    if (is_unnamed_addressee(ledger_.records[record], end)) return judge_unnamed(record, end);
    if (std::optional<Ruling> listed = judge_listed(end)) return *std::move(listed);
    return judge_by_name(end);
  }

  Ruling judge_unnamed(std::uint32_t record, const DispatchEnd& end) {
    const std::string id = fmt::format("{}{}:{}", kUnnamedId, ledger_.records[record].id, word(end.kind));
    return {ledger_.add_group({end.kind, end.name, id}), "the title leaves this end open; nobody else is merged with it"};
  }

  std::optional<Ruling> judge_listed(const DispatchEnd& end) {
    if (end.kind == Kind::office) return std::nullopt;
    const std::vector<LexiconEntry>& entries = ledger_.lexicon.entries();
    const std::vector<std::uint32_t> found = ledger_.lexicon.named(end.name);
    const auto entry = std::ranges::find(found, end.kind, [&entries](std::uint32_t index) { return entries[index].kind; });
    if (entry == found.end()) return std::nullopt;
    const LexiconEntry& listed = entries[*entry];
    return Ruling{ledger_.entry_group(listed.id, listed.kind, listed.name),
                  fmt::format("\"{}\" is listed as a name of {} ({})", end.name, listed.name, listed.source)};
  }

  Ruling judge_by_name(const DispatchEnd& end) {
    const auto [place, is_new] = named_.try_emplace(name_in_kind(end.kind, end.name), kNoEntity);
    if (!is_new && place->second != kNoEntity)
      return {place->second, fmt::format("the title's \"{}\" bears the name of this {}", end.name, word(end.kind))};
    place->second = ledger_.add_group({end.kind, end.name, {}});
    return {place->second, fmt::format("the title states \"{}\" and nothing more of this {}", end.name, word(end.kind))};
  }

  Ledger& ledger_;
  std::unordered_map<std::string, std::uint32_t> named_;
};

}  // namespace

void decide_ends(Ledger& ledger) { EndDecision(ledger).run(); }

}  // namespace docgraph
