#include "extract/identity/person/across/given_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/identity/person/name_comparison.hpp"

namespace docgraph {
namespace {

std::uint32_t bearer_of(const BareName& bare, const FullNames& full_names, const Lexicon& lexicon,
                        const std::vector<std::uint32_t>& persons) {
  std::uint32_t found = kNoEntity;
  for (const std::uint32_t person : persons) {
    if (person == found || !may_be_called(full_names.persons[person].name, bare.key, lexicon)) continue;
    if (found != kNoEntity) return kNoEntity;
    found = person;
  }
  return found;
}

}  // namespace

void decide_given_names(Ledger& ledger, const FullNames& full_names, const std::vector<BareName>& open,
                        const std::vector<std::uint32_t>& persons) {
  for (const BareName& bare : open) {
    const std::uint32_t person = bearer_of(bare, full_names, ledger.lexicon, persons);
    if (person == kNoEntity) continue;
    ledger.mentions[bare.record][bare.mention] = {
        full_names.persons[person].group,
        fmt::format("{} is the given name of {}, of whom this record speaks", with_title(bare), full_names.persons[person].text),
        Confidence::likely};
  }
}

}  // namespace docgraph
