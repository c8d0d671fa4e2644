#include "extract/identity/identity.hpp"

#include <utility>

#include "extract/identity/ends.hpp"
#include "extract/identity/entities.hpp"
#include "extract/identity/ledger.hpp"
#include "extract/identity/listed.hpp"
#include "extract/identity/organisation/organisations.hpp"
#include "extract/identity/person/persons.hpp"
#include "extract/identity/posts.hpp"

namespace docgraph {

Identities decide_identities(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const std::vector<Form>& forms,
                             const Lexicon& lexicon, const IdentityOptions& options) {
  Ledger ledger = open_ledger(records, extractions, forms, lexicon);
  decide_listed(ledger, options.demonyms);
  decide_unlisted_places(ledger);
  decide_organisations(ledger);
  decide_persons(ledger);
  // Every mention has its verdict; ends may lean on them.
  decide_ends(ledger);
  Identities identities = make_entities(std::move(ledger));
  infer_owners(records, extractions, lexicon, identities);
  identities.author_conflicts = find_author_conflicts(extractions, identities);
  return identities;
}

}  // namespace docgraph
