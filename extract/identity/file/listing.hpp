#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph {

/// A decision of the rules as an entry of an identity file would state it, and what it rests on.
struct ListedDecision {
  IdentityEntry entry;  ///< same, undecided or post; `by` is empty
  Confidence confidence = Confidence::sure;
  std::uint32_t mentions = 0;  ///< that it holds for; of a post 0
  std::uint32_t record = 0;    ///< where it is first met
  std::uint32_t mention = 0;   ///< in that record
};

/// What the rules decided about a corpus: doubtful decisions first, then by number of mentions, then bytewise by names.
///
/// A spelling that was taken for an entity of another name is a `same`, a doubtful one an `undecided` that lists who else may be meant. An
/// entry names records where the spelling does not mean the same everywhere. The supposed owner of a post is a `post` that is not
/// confirmed. What the user's own file decided is left out. As an identity file, beside `own`, all of them together change nothing: what
/// would is made an `undecided`, which never does.
[[nodiscard]] std::vector<ListedDecision> list_decisions(const std::vector<Record>& records, const std::vector<Extraction>& extractions,
                                                         const std::vector<Form>& forms, const Lexicon& lexicon,
                                                         const IdentityOptions& options, const IdentityFile& own,
                                                         const Identities& identities);

/// An entry as the identity file has it, with a newline at the end.
[[nodiscard]] std::string entry_toml(const IdentityEntry& entry);

}  // namespace docgraph
