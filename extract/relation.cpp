// Sentences with two names and a word that can be an act are read, all others are passed over after one look at their words. There is no
// parser: each act looks for its subject before it and for its object or preposition behind it (see relation/), so a long or crooked
// sentence gives nothing sooner than something wrong. Not done: pronouns, ends in other sentences, ends that no name names.
#include "extract/relation.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "extract/relation/acts.hpp"

namespace docgraph {
namespace {

struct TypeWords {
  std::string_view word;
  std::string_view phrase;
  bool mutual = false;
};

constexpr std::array<TypeWords, kRelationTypes> kTypes = {{{"REPORTS", "reports to"},
                                                           {"ASKS-FOR", "asks something of"},
                                                           {"TRANSMITS", "passes something to"},
                                                           {"MEETS", "meets", true},
                                                           {"AGREE", "agrees with", true},
                                                           {"CONSULT", "consults with", true},
                                                           {"SUPPORT", "supports"},
                                                           {"CONCEDE", "yields to"},
                                                           {"COOPERATE", "works together with", true},
                                                           {"AID", "helps"},
                                                           {"RETREAT", "withdraws from"},
                                                           {"INVESTIGATE", "investigates"},
                                                           {"DEMAND", "demands something of"},
                                                           {"DISAPPROVE", "disapproves of"},
                                                           {"REJECT", "refuses or hinders"},
                                                           {"THREATEN", "threatens"},
                                                           {"SANCTION", "cuts off"},
                                                           {"PROTEST", "protests against"},
                                                           {"CRIME", "commits a crime against"},
                                                           {"MOBILIZE", "readies forces against"},
                                                           {"COERCE", "puts pressure on"},
                                                           {"ASSAULT", "attacks"},
                                                           {"FIGHT", "fights"}}};

constexpr std::size_t kMostNames = 64;
constexpr std::size_t kLongestSentence = 400;

/// The names whose first token lies in the sentence, told in its tokens. `next` is the first mention that may.
std::vector<SentenceName> names_in(const std::vector<Token>& tokens, TokenRange range, const std::vector<Mention>& mentions,
                                   std::uint32_t field, std::uint32_t& next) {
  std::vector<SentenceName> names;
  const std::uint32_t end = tokens[range.end - 1].span.end;
  std::uint32_t token = range.begin;
  for (; next < mentions.size() && mentions[next].field == field && mentions[next].span.begin < end; ++next) {
    const Mention& mention = mentions[next];
    if (mention.kind == Kind::place) continue;
    while (token < range.end && tokens[token].span.end <= mention.span.begin) ++token;
    std::uint32_t last = token;
    while (last < range.end && tokens[last].span.begin < mention.span.end) ++last;
    const std::uint32_t begin = token - range.begin;
    if (!names.empty() && names.back().tokens.end > begin) {
      names.back().twin = next;
      continue;
    }
    if (last > token) names.push_back({next, {begin, last - range.begin}, mention.form == MentionForm::compound, {}});
  }
  return names;
}

/// "sent a telegram to": one act, though two words say it.
bool is_known(const FoundAct& act, std::size_t first, const std::vector<Relation>& relations) {
  return std::any_of(relations.begin() + static_cast<std::ptrdiff_t>(first), relations.end(), [&act](const Relation& known) {
    const bool straight = known.from == act.from && known.to == act.to;
    const bool turned = known.mutual && known.from == act.to && known.to == act.from;
    return known.type == act.type && (straight || turned);
  });
}

void read_sentence(Sentence& sentence, std::uint32_t field, std::vector<Relation>& relations) {
  const std::size_t known = relations.size();
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    for (const ActUse& use : sentence.acts(i)) {
      const bool noun = use.form == ActForm::noun;
      for (const FoundAct& act : noun ? acts_of_noun(sentence, i, use) : acts_of_verb(sentence, i, use)) {
        if (is_known(act, known, relations)) continue;
        Relation relation{act.from, act.to, field, sentence.span(i), act.type, act.mutual, act.shade.negated, act.shade.hedged, {}};
        const auto teller = teller_of(sentence, i);
        if (teller && *teller != act.from && *teller != act.to) relation.told_by = teller;
        relations.push_back(relation);
      }
    }
  }
}

/// Each pair, type and verb once; an act that neither does to the other once for both directions.
void keep_each_once(std::vector<Relation>& relations) {
  for (Relation& relation : relations)
    if (relation.mutual && relation.from > relation.to) std::swap(relation.from, relation.to);
  const auto key = [](const Relation& r) { return std::tuple(r.field, r.verb, r.from, r.to, r.type); };
  std::ranges::stable_sort(relations, {}, key);
  const auto same = [&](const Relation& a, const Relation& b) { return key(a) == key(b); };
  relations.erase(std::unique(relations.begin(), relations.end(), same), relations.end());
}

void read_field(const Record& record, std::uint32_t field, const std::vector<Mention>& mentions, const Lexicon& lexicon,
                std::vector<Relation>& relations) {
  auto next = static_cast<std::uint32_t>(std::ranges::lower_bound(mentions, field, {}, &Mention::field) - mentions.begin());
  const auto named = std::ranges::count(mentions, field, &Mention::field);
  if (named < 2) return;
  const std::string_view text = record.texts[field].text;
  const std::vector<Token> tokens = tokenize(text);
  for (const TokenRange& range : split_sentences(text, tokens)) {
    std::vector<SentenceName> names = names_in(tokens, range, mentions, field, next);
    if (names.size() < 2 || names.size() > kMostNames || range.end - range.begin > kLongestSentence) continue;
    Sentence sentence(text, {tokens.begin() + range.begin, tokens.begin() + range.end}, std::move(names));
    if (!sentence.has_acts()) continue;
    sentence.look_up(lexicon);
    read_sentence(sentence, field, relations);
  }
}

}  // namespace

std::string_view word(RelationType type) { return kTypes.at(static_cast<std::size_t>(type)).word; }

std::string_view phrase(RelationType type) { return kTypes.at(static_cast<std::size_t>(type)).phrase; }

std::optional<RelationType> relation_type(std::string_view word) {
  const auto* const found = std::ranges::find(kTypes, word, &TypeWords::word);
  if (found == kTypes.end()) return {};
  return static_cast<RelationType>(found - kTypes.begin());
}

bool is_mutual(RelationType type) { return kTypes.at(static_cast<std::size_t>(type)).mutual; }

std::vector<Relation> find_relations(const Record& record, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  std::vector<Relation> relations;
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) {
    const std::string& name = record.texts[field].name;
    if (name == "description" || name == "text") read_field(record, field, mentions, lexicon, relations);
  }
  keep_each_once(relations);
  return relations;
}

}  // namespace docgraph
