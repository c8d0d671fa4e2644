#include "extract/identity/file/apply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/identity/file/joining.hpp"
#include "extract/identity/file/labelling.hpp"
#include "extract/identity/file/occurrences.hpp"
#include "extract/identity/file/parting.hpp"

namespace docgraph {
namespace {

/// Of "Spinoza, Oldenburg" or "Spinoza; Oldenburg" the list that was meant; empty for one name.
std::string list_meant(std::string_view name) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find_first_of(",;", begin), name.size());
    const std::size_t first = name.find_first_not_of(' ', begin);
    if (first < end) parts.push_back(quoted(name.substr(first, end - first)));
    begin = end + 1;
  }
  return parts.size() < 2 ? "" : fmt::format("several names are a list: names = [{}]", fmt::join(parts, ", "));
}

std::string hint_for_unknown(const std::string& name, const Occurrences& occurrences) {
  const std::string nearest = occurrences.nearest_to(name);
  return nearest.empty() ? list_meant(name) : fmt::format("did you mean {}?", quoted(nearest));
}

/// "person or place".
std::string kind_words(unsigned kinds) {
  std::vector<std::string_view> words;
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office})
    if ((kinds & mask_of(kind)) != 0) words.push_back(word(kind));
  return fmt::format("{}", fmt::join(words, " or "));
}

/// Names that nothing in this collection bears as one kind of thing, such as a person's and a city's.
void warn_of_mixed_kinds(const Plan& plan, IdentityUse& use) {
  for (const IdentityEntry& entry : plan.file.entries) {
    if (entry.decision != Decision::same || entry.kind) continue;
    for (std::size_t i = 1; i < entry.names.size(); ++i) {
      const unsigned one = plan.kinds_borne(entry.names[0]);
      const unsigned other = plan.kinds_borne(entry.names[i]);
      if (one == 0 || other == 0 || (one & other) != 0) continue;
      use.warnings.push_back({{plan.file.name, entry.line, "", ""},
                              fmt::format("{} is a {} here and {} a {}: this [[same]] joins two kinds of things", quoted(entry.names[0]),
                                          kind_words(one), quoted(entry.names[i]), kind_words(other)),
                              "if the names are right, state kind = \"…\" for what they are; else take one of them out"});
    }
  }
}

void warn_of_unknown_names(const IdentityFile& file, const Occurrences& occurrences, IdentityUse& use) {
  for (const IdentityEntry& entry : file.entries) {
    for (const std::string& name : entry.names) {
      if (!occurrences.is_unknown(occurrences.name_number(name))) continue;
      use.warnings.push_back({{file.name, entry.line, "", ""},
                              fmt::format("{} occurs nowhere in this collection", quoted(name)),
                              hint_for_unknown(name, occurrences)});
    }
  }
}

void warn_of_unknown_records(const IdentityFile& file, const Ledger& ledger, IdentityUse& use) {
  for (const IdentityEntry& entry : file.entries) {
    for (const std::string& id : entry.records) {
      if (std::ranges::binary_search(ledger.records, std::string_view(id), {}, &Record::id)) continue;
      std::vector<std::string> known;
      for (const Record& record : ledger.records) known.push_back(record.id);
      const std::string nearest = nearest_name(id, known);
      use.warnings.push_back({{file.name, entry.line, "", ""},
                              fmt::format("this collection has no record {}", quoted(id)),
                              nearest.empty() ? "" : fmt::format("did you mean {}?", quoted(nearest))});
    }
  }
}

}  // namespace

std::string cite(const IdentityFile& file, const IdentityEntry& entry) {
  std::string text = fmt::format("your decision, {}:{}", file.name, entry.line);
  if (!entry.by.empty()) text += fmt::format(", by {}", entry.by);
  if (!entry.reason.empty()) text += fmt::format(", \"{}\"", entry.reason);
  return text;
}

IdentityUse apply_identity_file(const IdentityFile& file, Ledger& ledger) {
  IdentityUse use;
  use.file = file.name;
  use.entries = file.entries;
  if (file.entries.empty()) return use;
  Occurrences occurrences(file, ledger);
  warn_of_unknown_names(file, occurrences, use);
  warn_of_unknown_records(file, ledger, use);
  Plan plan(file, occurrences, ledger);
  warn_of_mixed_kinds(plan, use);
  for (const bool everywhere : {true, false}) {
    part(plan, everywhere);
    join(plan, everywhere);
  }
  give_kinds(plan);
  give_names(plan, use);
  ignore(plan);
  for (std::size_t i = 0; i < file.entries.size(); ++i) {
    if (plan.changed[i] > 0) use.applied.push_back({file.entries[i].line, file.entries[i].decision, plan.changed[i]});
  }
  return use;
}

}  // namespace docgraph
