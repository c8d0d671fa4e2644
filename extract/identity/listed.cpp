#include "extract/identity/listed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace docgraph {
namespace {

/// The people of a polity in the plural, as far as English forms it with an s: "North Koreans", but "Chinese", "French".
std::string people_of(const LexiconEntry& entry) {
  const auto demonym = std::ranges::find(entry.aliases, AliasForm::demonym, &Alias::form);
  if (demonym == entry.aliases.end()) return fmt::format("people of {}", entry.name);
  const std::string& word = demonym->text;
  const bool takes_s = word.ends_with('n') || word.ends_with('i') || word.ends_with("av") || word.ends_with("et");
  return takes_s ? word + 's' : word;
}

std::string why_listed(const Mention& mention, std::string_view words, const LexiconEntry& entry) {
  switch (mention.form) {
    case MentionForm::metonym:
      return fmt::format("\"{}\", the capital, stands for the government of {} ({})", words, entry.name, entry.source);
    case MentionForm::demonym:
      return fmt::format("\"{}\" is listed as the people's name of {} ({})", words, entry.name, entry.source);
    case MentionForm::short_name:
      return fmt::format("\"{}\" is listed as a short name of {} ({})", words, entry.name, entry.source);
    case MentionForm::compound:
      return fmt::format("\"{}\" in a compound is {} ({})", words, entry.name, entry.source);
    case MentionForm::name:
    case MentionForm::unnamed:
      break;
  }
  return fmt::format("\"{}\" is listed as a name of {} ({})", words, entry.name, entry.source);
}

/// Unnamed people of a polity are an actor of their own: not the state, and not a person.
std::uint32_t people_group(Ledger& ledger, const LexiconEntry& entry) {
  const auto [place, is_new] = ledger.group_of_entry.try_emplace(entry.id + "\npeople", 0);
  if (is_new) place->second = ledger.add_group({Kind::polity, people_of(entry) + " (unnamed)", {}});
  return place->second;
}

Ruling judge_demonym(Ledger& ledger, std::string_view words, const LexiconEntry& entry, DemonymPolicy demonyms) {
  if (demonyms == DemonymPolicy::off) return {kNoEntity, fmt::format("\"{}\" counts for nobody: demonyms are switched off", words)};
  return {people_group(ledger, entry), fmt::format("\"{}\" is people of {} without a name ({})", words, entry.name, entry.source)};
}

Ruling judge_listed(Ledger& ledger, const Mention& mention, std::string_view words, DemonymPolicy demonyms) {
  const LexiconEntry* entry = ledger.lexicon.find(mention.lexicon_id);
  if (entry != nullptr && mention.form == MentionForm::demonym && demonyms != DemonymPolicy::polity) {
    return judge_demonym(ledger, words, *entry, demonyms);
  }
  const std::uint32_t group = ledger.entry_group(mention.lexicon_id, mention.kind, words);
  if (mention.form == MentionForm::unnamed) return {group, "left unnamed by this record; nobody else is merged with it"};
  if (entry == nullptr) return {group, fmt::format("\"{}\" was found as \"{}\"", words, mention.lexicon_id)};
  const bool by_context = mention.form == MentionForm::metonym || mention.form == MentionForm::short_name;
  return {group, why_listed(mention, words, *entry), by_context ? Confidence::likely : Confidence::sure};
}

}  // namespace

void decide_listed(Ledger& ledger, DemonymPolicy demonyms) {
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.mentions[record].size(); ++index) {
      const Mention& mention = ledger.mention(record, index);
      if (mention.lexicon_id.empty()) continue;
      ledger.mentions[record][index] = judge_listed(ledger, mention, ledger.words_of(record, index), demonyms);
    }
  }
}

void decide_unlisted_places(Ledger& ledger) {
  std::unordered_map<std::string, std::uint32_t> groups;
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    for (std::uint32_t index = 0; index < ledger.mentions[record].size(); ++index) {
      const Mention& mention = ledger.mention(record, index);
      if (!mention.lexicon_id.empty() || mention.kind == Kind::person || mention.kind == Kind::organisation) continue;
      const std::string_view words = ledger.words_of(record, index);
      const auto [place, is_new] = groups.try_emplace(fmt::format("{}\n{}", word(mention.kind), name_key(words)), 0);
      if (is_new) place->second = ledger.add_group({mention.kind, {}, {}});
      ledger.mentions[record][index] = {
          place->second, fmt::format("\"{}\" is on no list: the same name is taken for the same {}", words, word(mention.kind))};
    }
  }
}

}  // namespace docgraph
