#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// An organisation's short name that a record explains: "South-North Coordination Committee (SNCC)" or the other way round.
struct Acronym {
  std::uint32_t record = 0;
  std::uint32_t short_form = 0;  ///< indices into the ledger's forms
  std::uint32_t long_form = 0;
};

/// Every acronym that a record explains: two organisations, the second in brackets right after the first, and all letters of the one are
/// initials of the other. In canonical order.
[[nodiscard]] std::vector<Acronym> find_acronyms(const Ledger& ledger);

/// All letters are capitals, two at least, in one word.
[[nodiscard]] bool looks_like_acronym(std::string_view text);

}  // namespace docgraph
