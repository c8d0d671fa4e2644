#include <algorithm>
#include <iterator>

#include "graph/named.hpp"

namespace docgraph {
namespace {

/// Adds one to a count of each entity in the list, however often it stands there.
void add_once(std::vector<std::uint32_t> entities, std::uint32_t ActorCounts::*count, std::vector<ActorCounts>& counts) {
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  for (const std::uint32_t entity : entities) {
    if (entity != kNoEntity) ++(counts[entity].*count);
  }
}

/// The count that a form of naming adds to; none for a compound, which names no actor.
std::uint32_t ActorCounts::*count_of(MentionForm form) {
  switch (form) {
    case MentionForm::demonym:
      return &ActorCounts::by_demonym;
    case MentionForm::metonym:
      return &ActorCounts::by_metonym;
    case MentionForm::compound:
    case MentionForm::unnamed:
      return nullptr;
    case MentionForm::name:
    case MentionForm::short_name:
      break;
  }
  return &ActorCounts::by_name;
}

void count_named(const std::vector<Named>& named, std::vector<ActorCounts>& counts) {
  std::vector<std::uint32_t> entities;
  std::ranges::transform(named, std::back_inserter(entities), &Named::entity);
  add_once(entities, &ActorCounts::records, counts);
  for (const auto count : {&ActorCounts::by_name, &ActorCounts::by_demonym, &ActorCounts::by_metonym}) {
    entities.clear();
    for (const Named& n : named) {
      if (count_of(n.form) == count) entities.push_back(n.entity);
    }
    add_once(entities, count, counts);
  }
}

void count_indexed(const std::vector<Named>& named, std::vector<ActorCounts>& counts) {
  std::vector<std::uint32_t> entities;
  std::ranges::transform(named, std::back_inserter(entities), &Named::entity);
  add_once(std::move(entities), &ActorCounts::indexed, counts);
}

void count_authors(const Corpus& corpus, std::uint32_t r, std::vector<ActorCounts>& counts) {
  std::vector<std::uint32_t> authors;
  const auto& mentions = corpus.extractions[r].mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].role == Role::author) authors.push_back(corpus.identities.mentions[r][i].entity);
  }
  add_once(std::move(authors), &ActorCounts::as_author, counts);
}

void count_ends(const Corpus& corpus, std::uint32_t r, std::vector<ActorCounts>& counts) {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  std::ranges::transform(corpus.identities.from[r], std::back_inserter(from), &Resolution::entity);
  std::ranges::transform(corpus.identities.to[r], std::back_inserter(to), &Resolution::entity);
  if (corpus.extractions[r].correspondence.directed) {
    add_once(std::move(from), &ActorCounts::sent, counts);
    add_once(std::move(to), &ActorCounts::received, counts);
  } else {
    to.insert(to.end(), from.begin(), from.end());
    add_once(std::move(to), &ActorCounts::met, counts);
  }
}

}  // namespace

std::vector<ActorCounts> count_actors(const Corpus& corpus, const TieRule& rule) {
  std::vector<ActorCounts> counts(corpus.identities.entities.size());
  for (std::uint32_t e = 0; e < counts.size(); ++e) counts[e].entity = e;
  const TieRule indexed = index_rule(rule);
  std::size_t admitted = 0;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    if (!admits(rule, corpus.records[r])) continue;
    ++admitted;
    count_named(named_in(corpus, r, rule), counts);
    count_authors(corpus, r, counts);
    count_indexed(named_in(corpus, r, indexed), counts);
    count_ends(corpus, r, counts);
  }
  for (ActorCounts& c : counts) c.subject = std::size_t{2} * c.records > admitted;
  return counts;
}

std::vector<std::uint32_t> named_entities(const Corpus& corpus, const TieRule& rule) {
  const std::vector<ActorCounts> counts = count_actors(corpus, rule);
  const EntityFilter filter(corpus, rule);
  std::vector<std::uint32_t> named;
  for (const ActorCounts& c : counts) {
    if (c.records > 0 && filter.keeps(c.entity)) named.push_back(c.entity);
  }
  return named;
}

}  // namespace docgraph
