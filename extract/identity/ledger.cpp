#include "extract/identity/ledger.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// The form of a mention: forms are sorted, so that a search finds it.
std::uint32_t find_form(const std::vector<Form>& forms, const std::string& key, const Mention& mention) {
  const auto sought = std::tie(key, mention.kind, mention.lexicon_id);
  const auto found =
      std::ranges::lower_bound(forms, sought, {}, [](const Form& form) { return std::tie(form.key, form.kind, form.lexicon_id); });
  assert(found != forms.end() && found->key == key);
  return static_cast<std::uint32_t>(found - forms.begin());
}

}  // namespace

std::uint32_t Ledger::add_group(Group group) {
  groups.push_back(std::move(group));
  return static_cast<std::uint32_t>(groups.size() - 1);
}

std::uint32_t Ledger::entry_group(const std::string& lexicon_id, Kind kind, std::string_view name) {
  const auto known = group_of_entry.find(lexicon_id);
  if (known != group_of_entry.end()) return known->second;
  const LexiconEntry* entry = lexicon.find(lexicon_id);
  const std::uint32_t group =
      add_group(entry == nullptr ? Group{kind, std::string(name), lexicon_id} : Group{entry->kind, entry->name, lexicon_id});
  group_of_entry.emplace(lexicon_id, group);
  return group;
}

std::string_view Ledger::field_of(std::uint32_t record, std::uint32_t index) const {
  return records[record].texts[mention(record, index).field].text;
}

std::string_view Ledger::words_of(std::uint32_t record, std::uint32_t index) const {
  return name_of(mention(record, index), field_of(record, index));
}

Ledger open_ledger(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const std::vector<Form>& forms,
                   const Lexicon& lexicon) {
  assert(records.size() == extractions.size());
  Ledger ledger{records, extractions, forms, lexicon, {}, {}, {}, {}, {}, {}};
  ledger.form_of.resize(records.size());
  ledger.mentions.resize(records.size());
  ledger.from.resize(records.size());
  ledger.to.resize(records.size());
  for (std::uint32_t record = 0; record < records.size(); ++record) {
    const auto count = static_cast<std::uint32_t>(extractions[record].mentions.size());
    ledger.mentions[record].resize(count);
    for (std::uint32_t index = 0; index < count; ++index) {
      ledger.form_of[record].push_back(find_form(forms, fold(ledger.words_of(record, index)), ledger.mention(record, index)));
    }
  }
  return ledger;
}

std::string name_key(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kArticles = {"the ", "a ", "an "};
  std::string key = fold(name);
  for (const std::string_view article : kArticles) {
    if (key.starts_with(article) && key.size() > article.size()) return key.substr(article.size());
  }
  return key;
}

}  // namespace docgraph
