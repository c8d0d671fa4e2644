#include "extract/identity/file/listing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "extract/identity/ledger.hpp"
#include "extract/text/fold.hpp"
#include "extract/toml/toml.hpp"

namespace docgraph {
namespace {

/// A spelling as one kind of thing.
using Spelling = std::pair<std::string, Kind>;

/// What is one decision: a spelling that was taken for one entity, and whether there is doubt.
struct Subject {
  Spelling spelling;
  std::uint32_t entity = kNoEntity;
  bool doubtful = false;

  friend auto operator<=>(const Subject&, const Subject&) = default;
};

class Listing {
 public:
  Listing(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const Identities& identities)
      : records_(records), extractions_(extractions), identities_(identities) {}

  std::vector<ListedDecision> run() {
    for (const Entity& entity : identities_.entities) ++bearers_[name_key(entity.name)];
    for (std::uint32_t record = 0; record < records_.size(); ++record) {
      for (std::uint32_t index = 0; index < identities_.mentions[record].size(); ++index) meet(record, index);
    }
    std::vector<ListedDecision> listed;
    for (auto& [subject, decision] : decisions_) listed.push_back(finished(subject, std::move(decision)));
    for (const Entity& entity : identities_.entities) list_post(entity, listed);
    std::ranges::sort(listed, [](const ListedDecision& one, const ListedDecision& other) {
      return std::tuple(other.confidence, other.mentions, std::cref(one.entry.names).get(), std::cref(one.entry.records).get()) <
             std::tuple(one.confidence, one.mentions, std::cref(other.entry.names).get(), std::cref(other.entry.records).get());
    });
    return listed;
  }

 private:
  void meet(std::uint32_t record, std::uint32_t index) {
    const Resolution& resolution = identities_.mentions[record][index];
    const Mention& mention = extractions_[record].mentions[index];
    if (mention.form == MentionForm::unnamed) return;
    const std::string_view words = text_of(records_[record].texts[mention.field].text, mention.span);
    Spelling spelling{name_key(words), mention.kind};
    meanings_[spelling].insert(resolution.entity);
    if (resolution.entity == kNoEntity || resolution.by_user) return;
    const Entity& entity = identities_.entities[resolution.entity];
    const bool doubtful = resolution.confidence == Confidence::doubtful;
    if (!doubtful && spelling.first == name_key(entity.name)) return;
    ListedDecision& decision = decisions_[{std::move(spelling), resolution.entity, doubtful}];
    if (decision.mentions++ == 0) begin(decision, words, mention.kind, resolution, record, index);
    decision.confidence = std::max(decision.confidence, resolution.confidence);
    std::vector<std::string>& ids = decision.entry.records;
    if (ids.empty() || ids.back() != records_[record].id) ids.push_back(records_[record].id);
    for (const std::uint32_t rival : resolution.rivals) add_name(identities_.entities[rival].name, decision.entry.names);
  }

  void begin(ListedDecision& decision, std::string_view words, Kind kind, const Resolution& resolution, std::uint32_t record,
             std::uint32_t index) const {
    decision.entry.kind = kind;
    decision.entry.names = {std::string(words)};
    decision.entry.reason = resolution.reason;
    decision.record = record;
    decision.mention = index;
    add_name(identities_.entities[resolution.entity].name, decision.entry.names);
  }

  static void add_name(const std::string& name, std::vector<std::string>& names) {
    const auto same = [key = name_key(name)](const std::string& known) { return name_key(known) == key; };
    if (std::ranges::none_of(names, same)) names.push_back(name);
  }

  ListedDecision finished(const Subject& subject, ListedDecision decision) const {
    IdentityEntry& entry = decision.entry;
    entry.decision = subject.doubtful ? Decision::undecided : Decision::same;
    const std::string& name = identities_.entities[subject.entity].name;
    // Where several entities bear the entity's name, the spelling alone says which records are meant.
    const bool is_clear = bearers_.at(name_key(name)) == 1;
    const auto others = bearers_.find(subject.spelling.first);
    const bool everywhere = is_clear && meanings_.at(subject.spelling).size() == 1 && others == bearers_.end();
    if (everywhere && !subject.doubtful) entry.records.clear();
    if (!subject.doubtful) entry.names.resize(is_clear ? 2 : 1);
    return decision;
  }

  static void list_post(const Entity& entity, std::vector<ListedDecision>& listed) {
    if (entity.owner.empty() || entity.is_capital || entity.owner_confirmed) return;
    ListedDecision& post = listed.emplace_back();
    post.entry.decision = Decision::post;
    post.entry.names = {entity.name};
    post.entry.value = entity.owner;
    post.entry.confirmed = false;
    post.entry.reason = entity.owner_reason;
    post.confidence = Confidence::likely;
  }

  const std::vector<Record>& records_;
  const std::vector<Extraction>& extractions_;
  const Identities& identities_;
  std::map<std::string, std::uint32_t> bearers_;  ///< of a name, see name_key
  std::map<Spelling, std::set<std::uint32_t>> meanings_;
  std::map<Subject, ListedDecision> decisions_;
};

/// Makes those decisions undecided that would change something as entries.
bool defuse(std::vector<ListedDecision>& decisions, const IdentityUse& use, std::size_t first_line) {
  bool any = false;
  for (const AppliedDecision& applied : use.applied) {
    if (applied.line < first_line) continue;
    ListedDecision& decision = decisions[applied.line - first_line];
    decision.entry.decision = Decision::undecided;
    any = true;
  }
  return any;
}

}  // namespace

std::vector<ListedDecision> list_decisions(const std::vector<Record>& records, const std::vector<Extraction>& extractions,
                                           const std::vector<Form>& forms, const Lexicon& lexicon, const IdentityOptions& options,
                                           const IdentityFile& own, const Identities& identities) {
  std::vector<ListedDecision> decisions = Listing(records, extractions, identities).run();
  // Entries can also be one by way of others, so what the whole list does is tried and not foreseen.
  for (bool changed = true; changed;) {
    IdentityFile file = own;
    const std::size_t first_line = own.entries.empty() ? 1 : own.entries.back().line + 1;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      file.entries.push_back(decisions[i].entry);
      file.entries.back().line = first_line + i;
    }
    const Identities tried = decide_identities(records, extractions, forms, lexicon, options, file);
    changed = defuse(decisions, tried.use, first_line);
  }
  return decisions;
}

std::string entry_toml(const IdentityEntry& entry) {
  std::string text = fmt::format("[[{}]]\nnames = {}\n", word(entry.decision), toml_list(entry.names));
  if (entry.records.size() == 1) text += fmt::format("record = {}\n", quoted_toml(entry.records.front()));
  if (entry.records.size() > 1) text += fmt::format("record = {}\n", toml_list(entry.records));
  if (entry.kind) text += fmt::format("kind = {}\n", quoted_toml(word(*entry.kind)));
  if (entry.decision == Decision::name) text += fmt::format("name = {}\n", quoted_toml(entry.value));
  if (entry.decision == Decision::post) text += fmt::format("owner = {}\n", quoted_toml(entry.value));
  if (!entry.confirmed) text += "confirmed = false\n";
  if (!entry.reason.empty()) text += fmt::format("reason = {}\n", quoted_toml(entry.reason));
  if (!entry.by.empty()) text += fmt::format("by = {}\n", quoted_toml(entry.by));
  return text;
}

}  // namespace docgraph
