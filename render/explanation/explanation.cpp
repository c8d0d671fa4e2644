#include "render/explanation/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/named.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

const Entity* entity_of(const Resolution& resolution, const Identities& identities) {
  return resolution.entity == kNoEntity ? nullptr : &identities.entities[resolution.entity];
}

void append_ends(std::string_view role, const std::vector<DispatchEnd>& stated, const std::vector<Resolution>& resolutions,
                 const Identities& identities, std::vector<ExplainedEnd>& ends) {
  for (std::size_t i = 0; i < stated.size(); ++i)
    ends.push_back({role, stated[i].name, entity_of(resolutions[i], identities), resolutions[i].reason});
}

std::string open_end(const Correspondence& title) {
  if (!title.directed) return title.complete() ? "" : " It states one party only.";
  if (title.from.empty() == title.to.empty()) return "";
  return fmt::format(" It states no {}: that end stays open.", title.from.empty() ? "sender" : "addressee");
}

std::string title_remark(const Correspondence& title) {
  if (title.document_kind.empty() && title.from.empty() && title.to.empty())
    return "The title states neither a document nor a sender, an addressee or a meeting.";
  std::string text = title.document_kind.empty() ? "The title states no kind of document" : "The title states: " + title.document_kind;
  if (!title.number.empty()) text += fmt::format(", number {}", title.number);
  for (const std::string& mark : {title.classification, title.urgency})
    if (!mark.empty()) text += ", " + mark;
  text += title.from.empty() && title.to.empty() ? ", and neither sender nor addressee." : "." + open_end(title);
  return text;
}

/// Why the record adds nothing to a layer.
std::string no_tie(Layer layer, const Analysis& analysis, std::uint32_t record) {
  if (!admits(analysis.rule, analysis.corpus.records[record])) return "The dates asked for leave this record out.";
  if (layer == Layer::correspondence)
    return analysis.corpus.extractions[record].correspondence.complete() ? "Under these choices its ends make none."
                                                                         : "The title does not state both ends.";
  if (layer == Layer::relation) return "No sentence of it states what one named entity does to another.";
  const TieRule rule = layer == Layer::index ? index_rule(analysis.rule) : analysis.rule;
  const EntityFilter filter(analysis.corpus, rule);
  std::vector<std::uint32_t> named;
  for (const Named& one : named_in(analysis.corpus, record, rule))
    if (filter.keeps(one.entity) && (named.empty() || named.back() != one.entity)) named.push_back(one.entity);
  if (named.size() > kMostNamed) return fmt::format("It names {} entities, which makes it a register.", named.size());
  if (named.size() > 1) return "Under these choices it makes none.";
  return fmt::format("{} named in {}; a tie wants two.", named.empty() ? "Nobody is" : "One entity is",
                     layer == Layer::index ? "index terms" : listed(rule.fields));
}

ExplainedTies ties_of(const MeasuredLayer& layer, const Analysis& analysis, std::uint32_t record) {
  ExplainedTies found{layer.network.layer(), {}, {}};
  for (const Tie& tie : layer.network.ties())
    if (std::ranges::binary_search(tie.evidence, record, {}, &Evidence::record)) found.ties.push_back(&tie);
  std::stable_sort(found.ties.begin(), found.ties.end(), [](const Tie* a, const Tie* b) { return a->records > b->records; });
  if (found.ties.empty()) found.remark = no_tie(found.layer, analysis, record);
  return found;
}

}  // namespace

Explanation explain(const Analysis& analysis, std::uint32_t record) {
  const Correspondence& title = analysis.corpus.extractions[record].correspondence;
  const Identities& identities = analysis.corpus.identities;
  Explanation explanation{&analysis, record, title_remark(title), {}, {}};
  append_ends(title.directed ? "sender" : "party", title.from, identities.from[record], identities, explanation.ends);
  append_ends(title.directed ? "addressee" : "party", title.to, identities.to[record], identities, explanation.ends);
  for (const MeasuredLayer& layer : analysis.layers) explanation.layers.push_back(ties_of(layer, analysis, record));
  return explanation;
}

}  // namespace docgraph
