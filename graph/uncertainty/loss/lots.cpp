#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "graph/uncertainty/loss/record_loss.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, kLossKinds.size()> kWords = {"random", "post", "month", "kind", "classification", "correspondent"};
constexpr std::array<std::string_view, kLossKinds.size()> kPhrases = {
    "single records at random",          "all records from a post",         "all records of a month",
    "all records of a kind of document", "all records of a classification", "all records from a correspondent"};

/// The first end of the title's sender's side that is a place, or that is not.
std::string sender(const Corpus& corpus, std::size_t record, bool place) {
  for (const Resolution& end : corpus.identities.from[record]) {
    if (end.entity == kNoEntity) continue;
    const Entity& entity = corpus.identities.entities[end.entity];
    if ((entity.kind == Kind::place) == place) return entity.id;
  }
  return {};
}

std::string month_of(const RecordDate& date) {
  const StatedDate& stated = date.first;
  if (date.shape != DateShape::single || stated.month <= 0) return {};
  return std::to_string(stated.year) + "-" + std::to_string(stated.month);
}

/// What the record says of the kind of lot; empty: nothing.
std::string lot_name(const Corpus& corpus, std::size_t record, LossKind kind) {
  const Correspondence& stated = corpus.extractions[record].correspondence;
  switch (kind) {
    case LossKind::random:
      break;
    case LossKind::post:
      return sender(corpus, record, true);
    case LossKind::month:
      return month_of(corpus.records[record].date);
    case LossKind::kind:
      return stated.document_kind;
    case LossKind::classification:
      return stated.classification;
    case LossKind::correspondent:
      return sender(corpus, record, false);
  }
  return {};
}

Lots stated_lots(const Corpus& corpus, LossKind kind) {
  std::map<std::string, std::uint32_t> number;
  Lots lots{kind, std::vector<std::uint32_t>(corpus.records.size(), kNoLot), 0};
  for (std::size_t r = 0; r < corpus.records.size(); ++r) {
    const std::string name = lot_name(corpus, r, kind);
    if (!name.empty()) lots.lot[r] = number.try_emplace(name, static_cast<std::uint32_t>(number.size())).first->second;
  }
  lots.count = static_cast<std::uint32_t>(number.size());
  return lots;
}

}  // namespace

std::string_view word(LossKind kind) { return kWords.at(static_cast<std::size_t>(kind)); }

std::string_view phrase(LossKind kind) { return kPhrases.at(static_cast<std::size_t>(kind)); }

std::vector<Lots> lots_of(const Corpus& corpus, const RecordGroups& groups) {
  std::vector<Lots> all;
  for (const LossKind kind : kLossKinds) {
    Lots lots = kind == LossKind::random ? Lots{kind, groups, static_cast<std::uint32_t>(std::set(groups.begin(), groups.end()).size())}
                                         : stated_lots(corpus, kind);
    if (lots.count >= kFewestLots) all.push_back(std::move(lots));
  }
  return all;
}

}  // namespace docgraph
