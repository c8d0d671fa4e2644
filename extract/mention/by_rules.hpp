#pragma once

#include <optional>
#include <vector>

#include "extract/correspondence/title.hpp"
#include "extract/mention/draft.hpp"

namespace docgraph {

/// A record as the rules have read it. `drafts` view `passages`, which must not change; moving the whole is safe.
struct RecordDraft {
  std::vector<Passage> passages;  ///< one a field
  std::optional<Title> title;
  std::vector<Draft> drafts;  ///< parallel to passages
};

/// Every name that the rules find, before capitals are told from their governments.
[[nodiscard]] RecordDraft draft_by_rules(const Record& record, const Lexicon& lexicon);

}  // namespace docgraph
