#include "extract/identity/identity.hpp"

#include <array>
#include <utility>

#include "extract/identity/ends.hpp"
#include "extract/identity/entities.hpp"
#include "extract/identity/file/apply.hpp"
#include "extract/identity/file/posts_by_hand.hpp"
#include "extract/identity/ledger.hpp"
#include "extract/identity/listed.hpp"
#include "extract/identity/organisation/organisations.hpp"
#include "extract/identity/person/persons.hpp"
#include "extract/identity/posts.hpp"
#include "extract/identity/unnamed.hpp"

namespace docgraph {

std::string_view word(Confidence confidence) {
  static constexpr std::array<std::string_view, 3> kWords = {"sure", "likely", "doubtful"};
  return kWords.at(static_cast<std::size_t>(confidence));
}

Identities decide_identities(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const std::vector<Form>& forms,
                             const Lexicon& lexicon, const IdentityOptions& options, const IdentityFile& file) {
  Ledger ledger = open_ledger(records, extractions, forms, lexicon);
  decide_listed(ledger, options.demonyms);
  decide_unlisted_places(ledger);
  decide_organisations(ledger);
  decide_persons(ledger);
  // Every mention has its verdict; ends may lean on them.
  decide_ends(ledger);
  // What the user has decided comes last and overrules all of the above.
  IdentityUse use = apply_identity_file(file, ledger);
  Identities identities = make_entities(std::move(ledger));
  identities.use = std::move(use);
  infer_owners(records, extractions, lexicon, identities);
  apply_posts(file, lexicon, identities);
  find_candidates(records, extractions, identities);
  identities.author_conflicts = find_author_conflicts(extractions, identities);
  return identities;
}

}  // namespace docgraph
