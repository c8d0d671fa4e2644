#include "extract/identity/organisation/organisation_units.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/identity/organisation/acronyms.hpp"
#include "extract/identity/organisation/edit_distance.hpp"

// A slip of the pen is looked for among names that are equal but for one word: every name is filed once under each of its words left out.
// Files with more than kCrowd names ("… Committee") are not searched, which keeps this near-linear.

namespace docgraph {
namespace {

constexpr std::size_t kCrowd = 64;
constexpr std::size_t kShortestName = 12;  // letters; shorter names differ by a letter too easily
constexpr std::size_t kShortestWord = 6;
constexpr std::size_t kLongWord = 12;  // may hold two slips

/// A word of a unit, and the unit.
struct WordOfUnit {
  std::uint32_t unit = 0;
  std::string_view word;
};
using Files = std::unordered_map<std::string, std::vector<WordOfUnit>>;

bool can_be_misspelt(std::string_view word) {
  return word.size() >= kShortestWord && word.find_first_of("@0123456789 ") == std::string_view::npos;
}

bool is_slip(std::string_view one, std::string_view other, const Lexicon& lexicon) {
  if (one == other || one.front() != other.front()) return false;
  if (lexicon.has(WordList::common_word, one) && lexicon.has(WordList::common_word, other)) return false;
  return within_edits(one, other, std::min(one.size(), other.size()) >= kLongWord ? 2 : 1);
}

std::string key_without(const OrganisationName& name, std::size_t left_out) {
  std::string key;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (i != left_out) key += name.words[i] + '\n';
  }
  return key;
}

void file_unit(const OrganisationUnit& unit, std::uint32_t index, Files& files) {
  if (unit.name.words.size() < 2 || unit.text.size() < kShortestName) return;
  for (std::size_t i = 0; i < unit.name.words.size(); ++i) {
    if (can_be_misspelt(unit.name.words[i])) files[key_without(unit.name, i)].push_back({index, unit.name.words[i]});
  }
}

}  // namespace

OrganisationUnits::OrganisationUnits(const Ledger& ledger) {
  add_listed(ledger.lexicon);
  for (std::uint32_t form = 0; form < ledger.forms.size(); ++form) {
    if (ledger.forms[form].kind == Kind::organisation) add_form(ledger, form);
  }
}

std::uint32_t OrganisationUnits::add(OrganisationUnit unit) {
  const std::uint32_t index = size();
  unit.same_as = index;
  units_.push_back(std::move(unit));
  return index;
}

void OrganisationUnits::add_listed(const Lexicon& lexicon) {
  for (const LexiconEntry& entry : lexicon.entries()) {
    if (entry.kind != Kind::organisation) continue;
    const std::uint32_t unit = add({{{'@' + entry.id}, entry.polity}, entry.name, entry.id, 0, 0, {}});
    by_entry_.emplace(entry.id, unit);
    by_key_.emplace(units_[unit].name.key(), unit);
    for (const Alias& alias : entry.aliases) add_alias(entry, alias, unit, lexicon);
  }
}

// A listed name of several words can be turned round or misspelt as any other.
void OrganisationUnits::add_alias(const LexiconEntry& entry, const Alias& alias, std::uint32_t unit, const Lexicon& lexicon) {
  OrganisationName name = take_listed_name_apart(alias.text, lexicon);
  if (name.words.size() < 2) return;
  const auto [place, is_new] = by_key_.try_emplace(name.key(), 0);
  if (!is_new) return;
  place->second = add({std::move(name), alias.text, entry.id, 0, 0, {}});
  units_[place->second].same_as = unit;
  units_[place->second].why = fmt::format("\"{}\" is listed as a name of {} ({})", alias.text, entry.name, entry.source);
}

void OrganisationUnits::add_form(const Ledger& ledger, std::uint32_t form) {
  const Form& written = ledger.forms[form];
  const auto listed = by_entry_.find(written.lexicon_id);
  if (listed != by_entry_.end()) {
    unit_of_form_[form] = listed->second;
    units_[listed->second].mentions += written.mentions;
    return;
  }
  OrganisationName name = parse_organisation_name(written.text, ledger.lexicon);
  const auto [place, is_new] = by_key_.try_emplace(name.key() + written.lexicon_id, 0);
  if (is_new) place->second = add({std::move(name), written.text, written.lexicon_id, 0, 0, {}});
  unit_of_form_[form] = place->second;
  units_[place->second].mentions += written.mentions;
}

std::uint32_t OrganisationUnits::leader(std::uint32_t unit) const {
  while (units_[unit].same_as != unit) unit = units_[unit].same_as;
  return unit;
}

void OrganisationUnits::unite(std::uint32_t one, std::uint32_t other, const std::string& why) {
  one = leader(one);
  other = leader(other);
  const bool both_listed = !units_[one].lexicon_id.empty() && !units_[other].lexicon_id.empty();
  if (one == other || both_listed) return;
  const auto rank = [this](std::uint32_t unit) {
    const OrganisationUnit& one_unit = units_[unit];
    return std::tuple(one_unit.lexicon_id.empty(), looks_like_acronym(one_unit.text), ~one_unit.mentions, std::string_view(one_unit.text));
  };
  if (rank(other) < rank(one)) std::swap(one, other);
  units_[other].same_as = one;
  units_[other].why = why;
  units_[one].mentions += units_[other].mentions;
}

void OrganisationUnits::unite_misspelt(const Lexicon& lexicon) {
  Files files;
  for (std::uint32_t unit = 0; unit < size(); ++unit) file_unit(units_[unit], unit, files);
  for (std::uint32_t unit = 0; unit < size(); ++unit) {
    for (std::size_t i = 0; i < units_[unit].name.words.size(); ++i) {
      const auto file = files.find(key_without(units_[unit].name, i));
      if (file == files.end() || file->second.size() > kCrowd || !can_be_misspelt(units_[unit].name.words[i])) continue;
      for (const WordOfUnit& twin : file->second) {
        if (twin.unit <= unit || !is_slip(units_[unit].name.words[i], twin.word, lexicon)) continue;
        unite(unit, twin.unit, fmt::format("\"{}\" and \"{}\" differ by a slip in one word", units_[unit].text, units_[twin.unit].text));
      }
    }
  }
}

}  // namespace docgraph
