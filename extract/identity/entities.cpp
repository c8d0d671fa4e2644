#include "extract/identity/entities.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "extract/identity/person/person_name.hpp"
#include "extract/mention/unnamed.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLongestId = 80;

/// How often a form names an entity.
struct FormCount {
  std::uint32_t entity = 0;
  std::uint32_t form = 0;
  std::uint32_t mentions = 0;
};

/// Where the entry lies: a state or ministry without coordinates of its own where its capital does.
const LexiconEntry& located(const LexiconEntry& entry, const Lexicon& lexicon) {
  if (entry.latitude != 0 || entry.longitude != 0 || entry.capital.empty()) return entry;
  const LexiconEntry* capital = lexicon.find(entry.capital);
  return capital == nullptr ? entry : *capital;
}

class Numbering {
 public:
  explicit Numbering(const Ledger& ledger) : ledger_(ledger), entity_of_group_(ledger.groups.size(), kNoEntity) {}

  Resolution number(Ruling& verdict) {
    return {verdict.group == kNoEntity ? kNoEntity : entity_of(verdict.group), std::move(verdict.reason), verdict.confidence,
            std::move(verdict.rivals), verdict.by_user};
  }

  /// Rivals as entities, once all are numbered. Who is nowhere decided upon is no rival.
  void number_rivals(Resolution& resolution) const {
    std::vector<std::uint32_t> entities;
    for (const std::uint32_t group : resolution.rivals) {
      const std::uint32_t entity = entity_of_group_[group];
      const bool other = entity != kNoEntity && entity != resolution.entity;
      if (other && std::ranges::find(entities, entity) == entities.end()) entities.push_back(entity);
    }
    resolution.rivals = std::move(entities);
  }

  std::vector<Entity> take_entities() { return std::move(entities_); }

 private:
  std::uint32_t entity_of(std::uint32_t group) {
    std::uint32_t& entity = entity_of_group_[group];
    if (entity != kNoEntity) return entity;
    entity = static_cast<std::uint32_t>(entities_.size());
    const Group& known = ledger_.groups[group];
    Entity made;
    made.name = known.name;
    made.kind = known.kind;
    made.lexicon_id = known.lexicon_id;
    if (const LexiconEntry* entry = known.lexicon_id.empty() ? nullptr : ledger_.lexicon.find(known.lexicon_id)) {
      made.authority = entry->authority;
      const LexiconEntry& seat = located(*entry, ledger_.lexicon);
      made.latitude = seat.latitude;
      made.longitude = seat.longitude;
    }
    entities_.push_back(std::move(made));
    return entity;
  }

  const Ledger& ledger_;
  std::vector<std::uint32_t> entity_of_group_;
  std::vector<Entity> entities_;
};

/// Whom a body is named after as its host: "Embassy in Romania" lies at Romania's capital, "Consulate at Basra" at Basra. Null where the
/// last words after an "in" or "at" are no listed state or place.
const LexiconEntry* host_of(std::string_view name, const Lexicon& lexicon) {
  std::size_t begin = 0;
  for (const std::string_view word : {" in ", " at "}) {
    const std::size_t found = name.rfind(word);
    if (found != std::string_view::npos) begin = std::max(begin, found + word.size());
  }
  if (begin == 0) return nullptr;
  std::string_view host = name.substr(begin);
  if (host.starts_with("the ")) host.remove_prefix(4);
  for (const std::uint32_t index : lexicon.named(host)) {
    const LexiconEntry& entry = lexicon.entries()[index];
    if (entry.kind == Kind::polity || (entry.kind == Kind::place && !entry.is_town)) return &entry;
  }
  return nullptr;
}

/// A mission lies where its host's government does; of a body that the lists have, they say where it lies.
void locate_mission(Entity& entity, const Lexicon& lexicon) {
  if ((entity.kind != Kind::organisation && entity.kind != Kind::office) || !entity.lexicon_id.empty()) return;
  if (const LexiconEntry* host = host_of(entity.name, lexicon)) {
    entity.latitude = located(*host, lexicon).latitude;
    entity.longitude = located(*host, lexicon).longitude;
  }
}

/// Each pair of entity and form once, by entity, then the most frequent and bytewise smallest form first.
std::vector<FormCount> count_forms(const Ledger& ledger, const Identities& identities) {
  std::vector<FormCount> counts;
  for (std::size_t record = 0; record < identities.mentions.size(); ++record) {
    for (std::size_t index = 0; index < identities.mentions[record].size(); ++index) {
      const std::uint32_t entity = identities.mentions[record][index].entity;
      if (entity != kNoEntity) counts.push_back({entity, ledger.form_of[record][index], 1});
    }
  }
  std::ranges::sort(counts, {}, [](const FormCount& count) { return std::pair(count.entity, count.form); });
  std::size_t kept = 0;
  for (const FormCount& count : counts) {
    if (kept > 0 && counts[kept - 1].entity == count.entity && counts[kept - 1].form == count.form) {
      ++counts[kept - 1].mentions;
    } else {
      counts[kept++] = count;
    }
  }
  counts.resize(kept);
  return counts;
}

void add_form(std::vector<EntityForm>& forms, const std::string& text, std::uint32_t mentions) {
  const auto same = std::ranges::find(forms, text, &EntityForm::text);
  if (same == forms.end()) {
    forms.push_back({text, mentions});
  } else {
    same->mentions += mentions;
  }
}

void fill_forms(const Ledger& ledger, Identities& identities) {
  for (const FormCount& count : count_forms(ledger, identities)) {
    // Whoever the user joined with somebody unnamed keeps the name.
    const bool unnamed = is_unnamed_id(ledger.forms[count.form].lexicon_id);
    if (unnamed && !is_unnamed_id(identities.entities[count.entity].lexicon_id)) continue;
    add_form(identities.entities[count.entity].forms, ledger.forms[count.form].text, count.mentions);
  }
  for (Entity& entity : identities.entities) {
    std::ranges::sort(entity.forms, [](const EntityForm& one, const EntityForm& other) {
      return std::tuple(other.mentions, std::string_view(one.text)) < std::tuple(one.mentions, std::string_view(other.text));
    });
  }
}

bool is_all_capitals(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Larger is fuller: more full words, more words, not all in capitals. Of equals the first in the order of forms is the name.
std::tuple<std::size_t, std::size_t, bool> fullness(const EntityForm& form, Kind kind, const Lexicon& lexicon) {
  if (kind != Kind::person) return {static_cast<std::size_t>(std::ranges::count(form.text, ' ')), 0, !is_all_capitals(form.text)};
  const PersonName name = parse_person_name(form.text, lexicon);
  return {count_full(name.given), name.given.size(), !is_all_capitals(form.text)};
}

void choose_name(Entity& entity, const Lexicon& lexicon) {
  if (!entity.name.empty() || entity.forms.empty()) return;
  const auto fullest = std::ranges::max_element(
      entity.forms, {}, [&entity, &lexicon](const EntityForm& form) { return fullness(form, entity.kind, lexicon); });
  entity.name = fullest->text;
}

std::string short_slug(const std::string& name) {
  std::string id = slug(name);
  if (id.size() > kLongestId) id.resize(kLongestId);
  while (id.ends_with('-')) id.pop_back();
  return id;
}

/// "kim", "kim-2", "kim-3" in the order of entities; a name that looks like a numbered id steps aside.
void give_ids(std::vector<Entity>& entities) {
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, std::uint32_t> last;
  for (Entity& entity : entities) {
    const std::string base = short_slug(entity.name);
    std::string id = base;
    while (!taken.insert(id).second) {
      std::uint32_t& number = last.try_emplace(base, 1).first->second;
      id = base + '-' + std::to_string(++number);
    }
    entity.id = std::move(id);
  }
}

}  // namespace

Identities make_entities(Ledger ledger) {
  Identities identities;
  Numbering numbering(ledger);
  identities.mentions.resize(ledger.mentions.size());
  for (std::size_t record = 0; record < ledger.mentions.size(); ++record) {
    for (Ruling& verdict : ledger.mentions[record]) identities.mentions[record].push_back(numbering.number(verdict));
  }
  identities.from.resize(ledger.from.size());
  identities.to.resize(ledger.to.size());
  for (std::size_t record = 0; record < ledger.from.size(); ++record) {
    for (Ruling& verdict : ledger.from[record]) identities.from[record].push_back(numbering.number(verdict));
    for (Ruling& verdict : ledger.to[record]) identities.to[record].push_back(numbering.number(verdict));
  }
  for (std::vector<Resolution>& record : identities.mentions) {
    for (Resolution& resolution : record) numbering.number_rivals(resolution);
  }
  identities.entities = numbering.take_entities();
  fill_forms(ledger, identities);
  for (Entity& entity : identities.entities) {
    choose_name(entity, ledger.lexicon);
    locate_mission(entity, ledger.lexicon);
  }
  give_ids(identities.entities);
  return identities;
}

}  // namespace docgraph
