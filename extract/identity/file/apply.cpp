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

void warn_of_unknown_names(const IdentityFile& file, const Occurrences& occurrences, IdentityUse& use) {
  for (const IdentityEntry& entry : file.entries) {
    for (const std::string& name : entry.names) {
      if (!occurrences.is_unknown(occurrences.name_number(name))) continue;
      const std::string nearest = occurrences.nearest_to(name);
      use.warnings.push_back({{file.name, entry.line, "", ""},
                              fmt::format("{} occurs nowhere in this collection", quoted(name)),
                              nearest.empty() ? "" : fmt::format("did you mean {}?", quoted(nearest))});
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
