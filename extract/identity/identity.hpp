#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/diagnostic.hpp"
#include "extract/forms.hpp"
#include "extract/identity/file/identity_file.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/record.hpp"

namespace docgraph {

inline constexpr std::uint32_t kNoEntity = 0xFFFFFFFF;

/// One spelling of an entity in this corpus.
struct EntityForm {
  std::string text;
  std::uint32_t mentions = 0;
};

/// Somebody whom an unnamed actor may be.
struct Candidate {
  std::uint32_t entity = 0;
  std::string reason;
};

/// A person, organisation, polity or place, or an office that sends or receives.
struct Entity {
  std::string id;    ///< readable and unique in the corpus: "north-korea", "kim-dong-gyu", "kim-2"
  std::string name;  ///< the fullest or, for what the lists know, the listed name
  Kind kind = Kind::person;
  std::string lexicon_id;
  std::vector<EntityForm> forms;  ///< most frequent first, then bytewise
  std::string authority;          ///< "iso3166:KP", or as the user's gazetteer has it
  double latitude = 0;            ///< of what the lists locate, else both 0
  double longitude = 0;
  std::string owner;  ///< of a post: the polity whose mission it seems to be, by name; undecided until the user confirms it
  std::string owner_reason;
  bool owner_confirmed = false;         ///< by the user's identity file
  bool unnamed = false;                 ///< of one record, which does not name it: "a Romanian diplomat"
  std::vector<Candidate> candidates{};  ///< of an unnamed one: who was at its post about that time; nobody is merged with it
  bool is_capital = false;              ///< the owner's own capital, the ministry at home: no mission, and nothing to confirm
};

/// How sure a decision is. Doubtful ones are those that a reader should look at: the records leave the question open.
enum class Confidence : std::uint8_t { sure, likely, doubtful };

[[nodiscard]] std::string_view word(Confidence confidence);

/// Which entity a mention means, and why.
struct Resolution {
  std::uint32_t entity = kNoEntity;  ///< kNoEntity: counts for nobody (demonyms switched off, ignored by the user)
  std::string reason;
  Confidence confidence = Confidence::sure;
  std::vector<std::uint32_t> rivals{};  ///< other entities that may be meant
  bool by_user = false;                 ///< decided by the identity file
};

/// What a demonym counts for: its polity, an unnamed group of that people, or nothing.
enum class DemonymPolicy : std::uint8_t { polity, unnamed, off };

struct IdentityOptions {
  DemonymPolicy demonyms = DemonymPolicy::polity;
};

/// A sole sender whose author is at another post elsewhere in the corpus: told to the user, never mended.
struct AuthorConflict {
  std::uint32_t record = 0;
  std::uint32_t author = 0;      ///< entity
  std::uint32_t usual_post = 0;  ///< entity
  std::uint32_t sender = 0;      ///< entity
};

/// What one entry of the user's identity file changed.
struct AppliedDecision {
  std::size_t line = 0;  ///< of the entry in the file
  Decision decision = Decision::same;
  std::uint32_t changed = 0;  ///< mentions and ends that mean another entity than before, or entities that got a name, a kind or an owner
};

/// What became of the user's identity file.
struct IdentityUse {
  std::string file;                      ///< base name; empty: there is none
  std::vector<IdentityEntry> entries;    ///< as they stand there
  std::vector<AppliedDecision> applied;  ///< those that changed something, in the order of the file
  std::vector<Diagnostic> warnings;      ///< names and records that do not occur
};

/// Who is who in a corpus. Entities are in canonical order of their first mention (record id, field, start); offices and other ends that
/// no mention names follow in the same order. `mentions` is parallel to the extractions' mentions; `from` and `to` to their ends.
struct Identities {
  std::vector<Entity> entities;
  std::vector<std::vector<Resolution>> mentions;
  std::vector<std::vector<Resolution>> from;
  std::vector<std::vector<Resolution>> to;
  std::vector<AuthorConflict> author_conflicts;
  IdentityUse use;
};

/// Decides which mentions mean one entity. A listed alias decides by its entry; a surname means the one full name of its record, then the
/// one full name of the corpus unless the surname is shared; a surname that several people bear is resolved inside its record only.
/// The user's `file` overrules all of it; where it changes nothing, nothing of it shows.
[[nodiscard]] Identities decide_identities(const std::vector<Record>& records, const std::vector<Extraction>& extractions,
                                           const std::vector<Form>& forms, const Lexicon& lexicon, const IdentityOptions& options,
                                           const IdentityFile& file = {});

/// The entity that a user's words name, by id, name or any form of it (folded) or any listed alias of it. Throws UsageError that
/// suggests the nearest name or lists the candidates where several entities bear it.
/// A leading "the" is left away where nothing bears it. `asked` says where the words were typed, and with what label before the message.
[[nodiscard]] std::uint32_t entity_named(std::string_view words, const Identities& identities, const Lexicon& lexicon,
                                         const Diagnostic& asked = {});

}  // namespace docgraph
