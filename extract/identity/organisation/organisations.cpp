#include "extract/identity/organisation/organisations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "extract/identity/organisation/acronyms.hpp"
#include "extract/identity/organisation/organisation_units.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

template <typename SaysNothing>
bool says_nothing_more(const OrganisationUnit& unit, SaysNothing says_nothing) {
  const auto holds = [&says_nothing](const std::string& word) { return word == "in order" || says_nothing(word); };
  return unit.lexicon_id.empty() && !looks_like_acronym(unit.text) && std::ranges::all_of(unit.name.words, holds);
}

/// "Embassy", "the Committee": heads of names, and nothing that tells one from another.
bool is_head_alone(const OrganisationUnit& unit, const Lexicon& lexicon) {
  return says_nothing_more(unit, [&lexicon](const std::string& word) { return lexicon.has(WordList::organisation_head, word); });
}

/// "Foreign Ministry", "National Assembly": common words, which may be short for a longer name.
bool is_generic(const OrganisationUnit& unit, const Lexicon& lexicon) {
  return says_nothing_more(unit, [&lexicon](const std::string& word) {
    return lexicon.has(WordList::organisation_head, word) || lexicon.has(WordList::common_word, word);
  });
}

bool contains_words(const OrganisationName& longer, const OrganisationName& shorter) {
  const auto said = [](const OrganisationName& name) {
    return std::ranges::count_if(name.words, [](const std::string& word) { return word != "in order"; });
  };
  return said(longer) > said(shorter) && std::ranges::all_of(shorter.words, [&longer](const std::string& word) {
           return word == "in order" || std::ranges::find(longer.words, word) != longer.words.end();
         });
}

class OrganisationDecision {
 public:
  explicit OrganisationDecision(Ledger& ledger) : ledger_(ledger), units_(ledger) {}

  void run() {
    units_.unite_misspelt(ledger_.lexicon);
    unite_acronyms();
    for (std::uint32_t record = 0; record < ledger_.records.size(); ++record) decide_record(record);
  }

 private:
  using Reading = std::pair<std::uint32_t, std::uint32_t>;  ///< a form in a record

  /// An acronym with one expansion holds for the corpus, with several for the records that explain it.
  void unite_acronyms() {
    const std::vector<Acronym> acronyms = find_acronyms(ledger_);
    std::map<std::uint32_t, std::vector<std::uint32_t>> expansions;
    for (const Acronym& acronym : acronyms) {
      std::vector<std::uint32_t>& known = expansions[acronym.short_form];
      const std::uint32_t unit = units_.leader(units_.unit_of_form(acronym.long_form));
      if (std::ranges::find(known, unit) == known.end()) known.push_back(unit);
    }
    for (const Acronym& acronym : acronyms) {
      const std::uint32_t expansion = units_.unit_of_form(acronym.long_form);
      if (expansions[acronym.short_form].size() == 1) {
        units_.unite(units_.unit_of_form(acronym.short_form), expansion, why(acronym));
      } else {
        in_record_.emplace(Reading{acronym.record, acronym.short_form}, expansion);
      }
    }
  }

  std::string why(const Acronym& acronym) const {
    return fmt::format("record \"{}\" explains \"{}\" as \"{}\"", ledger_.records[acronym.record].id,
                       ledger_.forms[acronym.short_form].text, ledger_.forms[acronym.long_form].text);
  }

  bool is_open(std::uint32_t record, std::uint32_t index) const {
    const Mention& mention = ledger_.mention(record, index);
    return mention.kind == Kind::organisation && mention.lexicon_id.empty();
  }

  void decide_record(std::uint32_t record) {
    const std::vector<std::uint32_t> named = named_in(record);
    std::map<std::uint32_t, Ruling> decided;
    for (std::uint32_t index = 0; index < ledger_.form_of[record].size(); ++index) {
      if (!is_open(record, index)) continue;
      const std::uint32_t form = ledger_.form_of[record][index];
      const auto [place, is_new] = decided.try_emplace(form);
      if (is_new) place->second = judge(record, ledger_.words_of(record, index), form, named);
      ledger_.mentions[record][index] = place->second;
    }
  }

  Ruling judge(std::uint32_t record, std::string_view words, std::uint32_t form, const std::vector<std::uint32_t>& named) {
    const auto explained = in_record_.find({record, form});
    if (explained != in_record_.end()) {
      const OrganisationUnit& meant = units_.unit(explained->second);
      return {group_of(explained->second), fmt::format("this record explains \"{}\" as \"{}\"", words, meant.text)};
    }
    const std::uint32_t unit = units_.unit_of_form(form);
    if (const std::optional<std::uint32_t> longer = longer_name(units_.unit(unit), named)) {
      return {group_of(*longer),
              fmt::format("\"{}\" is short for \"{}\", the one such body of this record", words, units_.unit(*longer).text),
              Confidence::likely};
    }
    if (is_head_alone(units_.unit(unit), ledger_.lexicon)) {
      return {ledger_.add_group({Kind::organisation, {}, {}}),
              fmt::format("\"{}\" alone tells no organisation from another beyond this record", words)};
    }
    return {group_of(unit), why_unit(words, unit), units_.unit(unit).same_as == unit ? Confidence::sure : Confidence::likely};
  }

  /// The one organisation of the record whose name holds a generic name and more.
  std::optional<std::uint32_t> longer_name(const OrganisationUnit& unit, const std::vector<std::uint32_t>& named) const {
    std::optional<std::uint32_t> longer;
    if (!is_generic(unit, ledger_.lexicon)) return longer;
    for (const std::uint32_t one : named) {
      if (!contains_words(units_.unit(one).name, unit.name)) continue;
      if (longer && units_.leader(*longer) != units_.leader(one)) return std::nullopt;
      longer = one;
    }
    return longer;
  }

  std::string why_unit(std::string_view words, std::uint32_t unit) const {
    std::string reason = fold(words) == fold(units_.unit(unit).text)
                             ? fmt::format("\"{}\" is on no list: the same name is taken for the same organisation", words)
                             : fmt::format("\"{}\" and \"{}\" are the same words", words, units_.unit(unit).text);
    for (; units_.unit(unit).same_as != unit; unit = units_.unit(unit).same_as) reason += "; " + units_.unit(unit).why;
    return reason;
  }

  /// The organisations of a record whose names are more than a head.
  std::vector<std::uint32_t> named_in(std::uint32_t record) const {
    std::vector<std::uint32_t> named;
    for (std::uint32_t index = 0; index < ledger_.form_of[record].size(); ++index) {
      if (ledger_.mention(record, index).kind != Kind::organisation) continue;
      const std::uint32_t unit = units_.unit_of_form(ledger_.form_of[record][index]);
      if (!is_head_alone(units_.unit(unit), ledger_.lexicon)) named.push_back(unit);
    }
    std::ranges::sort(named);
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
  }

  std::uint32_t group_of(std::uint32_t unit) {
    const std::uint32_t leader = units_.leader(unit);
    const OrganisationUnit& leading = units_.unit(leader);
    if (!leading.lexicon_id.empty()) return ledger_.entry_group(leading.lexicon_id, Kind::organisation, leading.text);
    const auto [place, is_new] = groups_.try_emplace(leader, 0);
    if (is_new) place->second = ledger_.add_group({Kind::organisation, {}, {}});
    return place->second;
  }

  Ledger& ledger_;
  OrganisationUnits units_;
  std::map<Reading, std::uint32_t> in_record_;
  std::unordered_map<std::uint32_t, std::uint32_t> groups_;
};

}  // namespace

void decide_organisations(Ledger& ledger) { OrganisationDecision(ledger).run(); }

}  // namespace docgraph
