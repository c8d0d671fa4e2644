#include "corpus_support.hpp"

#include <algorithm>
#include <stdexcept>

namespace docgraph {

std::uint32_t CorpusBuilder::entity(const std::string& name, Kind kind) {
  Entity made;
  made.id = name;
  made.name = name;
  made.kind = kind;
  corpus_.identities.entities.push_back(made);
  return static_cast<std::uint32_t>(corpus_.identities.entities.size() - 1);
}

CorpusBuilder& CorpusBuilder::record(const std::string& id, const std::vector<Field>& texts, ArchiveDate date) {
  Record made;
  made.id = id;
  made.date = date;
  made.texts = texts;
  corpus_.records.push_back(made);
  corpus_.extractions.emplace_back();
  corpus_.identities.mentions.emplace_back();
  corpus_.identities.from.emplace_back();
  corpus_.identities.to.emplace_back();
  found_to_ = 0;
  found_in_ = 0;
  return *this;
}

CorpusBuilder& CorpusBuilder::mention(std::uint32_t entity, const std::string& field, const std::string& words, MentionForm form,
                                      Role role) {
  const auto& texts = corpus_.records.back().texts;
  const auto at = std::ranges::find(texts, field, &Field::name);
  if (at == texts.end()) throw std::invalid_argument("no field " + field);
  const auto index = static_cast<std::uint32_t>(at - texts.begin());
  if (index != found_in_) found_to_ = 0;
  found_in_ = index;
  const std::size_t begin = at->text.find(words, found_to_);
  if (begin == std::string::npos) throw std::invalid_argument("no further " + words);
  found_to_ = begin + words.size();
  Mention made;
  made.field = index;
  made.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(found_to_)};
  made.form = form;
  made.role = role;
  corpus_.extractions.back().mentions.push_back(made);
  corpus_.identities.mentions.back().push_back({entity, "test"});
  return *this;
}

CorpusBuilder& CorpusBuilder::dispatch(std::uint32_t from, const std::vector<std::uint32_t>& to, bool directed) {
  return title({from}, to, directed);
}

CorpusBuilder& CorpusBuilder::title(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, bool directed) {
  Correspondence& stated = corpus_.extractions.back().correspondence;
  stated.directed = directed;
  std::uint32_t place = 0;
  const auto end = [&] {
    DispatchEnd made;
    made.span = {place, place + 1};
    place += 2;
    return made;
  };
  for (const std::uint32_t entity : from) {
    stated.from.push_back(end());
    corpus_.identities.from.back().push_back({entity, "test"});
  }
  for (const std::uint32_t entity : to) {
    stated.to.push_back(end());
    corpus_.identities.to.back().push_back({entity, "test"});
  }
  return *this;
}

CorpusBuilder& CorpusBuilder::relation(std::uint32_t from, std::uint32_t to, RelationType type, bool negated, bool hedged) {
  Extraction& extraction = corpus_.extractions.back();
  extraction.relations.push_back({from, to, extraction.mentions[from].field, {}, type, is_mutual(type), negated, hedged, {}});
  return *this;
}

CorpusBuilder& CorpusBuilder::names(const std::string& id, const std::vector<std::uint32_t>& entities, ArchiveDate date) {
  std::string text;
  for (const std::uint32_t e : entities) text += corpus_.identities.entities[e].name + " ";
  record(id, {{"description", text}}, date);
  for (const std::uint32_t e : entities) mention(e, "description", corpus_.identities.entities[e].name);
  return *this;
}

}  // namespace docgraph
