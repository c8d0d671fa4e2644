#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/record.hpp"
#include "extract/text/span.hpp"

namespace docgraph {

class Tagger;

/// How a mention names its entity: by name, by a short name that only context settles ("the North"), by the people's name ("North
/// Koreans"), by the capital for the government ("Pyongyang announced"), as a part of a compound ("inter-Korean"), or not at all: somebody
/// whom the record leaves unnamed ("a Romanian diplomat").
enum class MentionForm : std::uint8_t { name, short_name, demonym, metonym, compound, unnamed };

[[nodiscard]] std::string_view word(MentionForm form);

/// What a mention does in its record. `indexed`: it is one of the archivist's index terms.
enum class Role : std::uint8_t { mentioned, author, sender, addressee, participant, indexed };

[[nodiscard]] std::string_view word(Role role);

/// A span that names something, and why we think so.
struct Mention {
  std::uint32_t field = 0;  ///< index into Record::texts
  Span span;                ///< the bare name: no article, title, rank or possessive; of an index term all of it
  Kind kind = Kind::person;
  MentionForm form = MentionForm::name;
  Role role = Role::mentioned;
  std::string lexicon_id;  ///< entry that it names, empty if no list knows the name; of a metonym the polity
  std::string rule;        ///< the rule or the alias that found it, for a person to read
  std::string name;        ///< the name where the words turn it round ("Ceaușescu, Nicolae (1918-1989)"); empty: the words are the name
};

/// The name that a mention bears; `field` is the text that it lies in.
[[nodiscard]] inline std::string_view name_of(const Mention& mention, std::string_view field) {
  return mention.name.empty() ? text_of(field, mention.span) : std::string_view(mention.name);
}

/// Whether a capital's name stands for the city or its government, where no dispatch line decides.
enum class CapitalPolicy : std::uint8_t { context, place, polity };

struct MentionOptions {
  CapitalPolicy capitals = CapitalPolicy::context;
  bool unnamed = false;    ///< also find those whom the record leaves unnamed (see mention/unnamed.hpp)
  bool relations = false;  ///< also find who does what to whom (see relation.hpp)
};

/// Every span of the record's texts, index terms set apart, that names a person, organisation, polity or place, in order of field and
/// start. Spans do not overlap. Roles are `mentioned` until `assign_roles`. The tagger puts right what weak rules found and adds names that
/// no rule finds; one without a model leaves it at the rules.
///
/// A pure function of its arguments: records can be read in any order, on any number of threads.
[[nodiscard]] std::vector<Mention> find_mentions(const Record& record, const Lexicon& lexicon, const Tagger& tagger,
                                                 const MentionOptions& options);

/// By rules alone.
[[nodiscard]] std::vector<Mention> find_mentions(const Record& record, const Lexicon& lexicon, const MentionOptions& options);

}  // namespace docgraph
