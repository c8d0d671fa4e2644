#include "extract/mention/organisation.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "extract/mention/name_run.hpp"

// A head is looked for first; then the name grows to the left over capitalised words and to the right over "of", "for" and what they
// govern. Both stop at offices, ranks, verbs, sentence starts that are mere function words, and where another body begins.

namespace docgraph {
namespace {

/// No name goes on longer on either side of its head; hostile texts do.
constexpr std::uint32_t kLongestPart = 16;

/// Heads that stand for a place or a building too often, or for people, to make a name without a listed entry.
bool is_weak_head(const Passage& passage, std::uint32_t i) {
  return passage.is_any(i, {"conference", "chair", "desk", "market", "house", "hotel", "street", "post", "section", "summit", "group",
                            "team", "government", "administration", "embassies", "church", "school", "review"});
}

/// A mission that names its city right after it: "Embassy Moscow", "AmConsul Hong Kong".
bool is_mission(const Passage& passage, std::uint32_t i) {
  return passage.is_any(
      i, {"embassy", "legation", "consulate", "amembassy", "amemb", "amlegation", "amconsul", "amconsulate", "amcongen", "usmission"});
}

bool is_diplomatic(const Passage& passage, std::uint32_t i) {
  return is_mission(passage, i) ||
         passage.is_any(i, {"embassies", "mission", "consulate-general", "high", "general", "office", "delegation"});
}

bool is_function_word(const Passage& passage, std::uint32_t i) {
  return passage.is_any(
      i, {"the",    "a",       "an",        "in",         "on",        "at",    "by",     "for",    "from",     "of",      "to",
          "with",   "and",     "or",        "but",        "when",      "while", "as",     "after",  "before",   "if",      "this",
          "that",   "these",   "those",     "his",        "her",       "its",   "our",    "their",  "my",       "your",    "all",
          "both",   "each",    "some",      "any",        "no",        "such",  "since",  "until",  "although", "though",  "because",
          "under",  "over",    "during",    "following",  "according", "like",  "unlike", "among",  "between",  "through", "against",
          "within", "without", "regarding", "concerning", "however",   "only",  "even",   "former", "per",      "re",      "via",
          "not",    "also",    "despite",   "where",      "whether",   "how",   "why",    "what",   "who",      "which",   "dear"});
}

class OrganisationFinder {
 public:
  OrganisationFinder(Draft& draft, const Lexicon& lexicon) : draft_(draft), passage_(draft.passage()), lexicon_(lexicon) {}

  void find() {
    for (std::uint32_t i = 0; i < passage_.size();) i = std::max(find_at(i), i + 1);
  }

 private:
  /// The organisation whose head begins at token `i`; returns the token after it.
  std::uint32_t find_at(std::uint32_t i) {
    const std::uint32_t length = head_at(i);
    if (length == 0) return i;
    std::uint32_t head_end = i + length;
    const std::uint32_t more = further_head(head_end);
    if (more > head_end) return i;  // "National Security Council | Review Group" is found at its last head
    const std::uint32_t right = grow_right(i, head_end);
    const std::uint32_t left = grow_left(i);
    if (left == i && right == head_end && length < 3) return i;
    if (right == head_end && is_after_rank(left)) return i;
    const TokenRange qualifier = right == head_end ? TokenRange{left, i} : TokenRange{head_end, right};
    if (is_weak_head(passage_, head_end - 1) && !has_proper_word(qualifier)) return i;
    add({left, right}, i);
    return right;
  }

  /// "GEN Van Fleet", "Mr. Charles Church": a form of address that is no office makes a person of what follows.
  [[nodiscard]] bool is_after_rank(std::uint32_t i) const {
    if (i == 0 || passage_.starts_line[i]) return false;
    const std::uint32_t rank = passage_.is_any(i - 1, {"."}) && i > 1 ? i - 2 : i - 1;
    return passage_.is_capital(rank) && passage_.is(WordList::honorific, rank) &&
           (!passage_.is(WordList::office, rank) || (passage_.is_upper(rank) && !passage_.is_upper(i)));
  }

  [[nodiscard]] std::uint32_t head_at(std::uint32_t i) const {
    if (!passage_.is_capital(i) || !draft_.is_free(i) || is_place_name(i) ||
        passage_.is_any(i, {"delegation", "delegations", "session", "side", "line"}))
      return 0;
    if (passage_.part == Part::title && passage_.is(WordList::document_kind, i)) return 0;
    const std::uint32_t length = lexicon_.phrase_at(WordList::organisation_head, passage_.words, i);
    for (std::uint32_t at = i; at < i + length; ++at) {
      if (!passage_.is_capital(at) && !passage_.is_any(at, {"of", "the", "and", "for", "on", "in", "to"}))
        return at > i && head_word(i) ? 1 : 0;
    }
    return length;
  }

  [[nodiscard]] bool head_word(std::uint32_t i) const { return passage_.is(WordList::organisation_head, i); }

  /// Where a later head of the same run of capitals ends: "Operations | Coordinating Board".
  [[nodiscard]] std::uint32_t further_head(std::uint32_t end) const {
    for (std::uint32_t i = end; i < passage_.size() && i < end + 4 && !passage_.starts_line[i] && passage_.is_capital(i); ++i) {
      if (head_at(i) > 0 && !passage_.is_any(i, {"staff", "delegation", "conference", "office"})) return i + 1;
    }
    return end;
  }

  [[nodiscard]] bool is_office(std::uint32_t i) const {
    return passage_.is_capital(i) && (passage_.is(WordList::office, i) || passage_.is(WordList::honorific, i)) &&
           !passage_.is(WordList::organisation_head, i) &&
           !passage_.is_any(i, {"general", "chief", "chiefs", "deputy", "deputies", "political", "secretary", "secretaries", "ministers"});
  }

  [[nodiscard]] bool is_name_part(std::uint32_t i) const {
    if (!passage_.is_capital(i) || passage_.is(WordList::month, i) || !draft_.is_free(i)) return false;
    if (passage_.is_initial(i) && passage_.listed(i) == nullptr) return false;
    return !is_office(i);
  }

  [[nodiscard]] bool is_place_name(std::uint32_t i) const {
    const LexiconMatch* match = passage_.listed(i);
    return match != nullptr && lexicon_.entries()[match->entry].kind != Kind::organisation;
  }

  /// A listed name that ends before token `i` and is a noun, not a people's adjective.
  [[nodiscard]] bool is_state_noun(std::uint32_t i) const {
    const LexiconMatch* match = passage_.listed(i);
    if (match == nullptr) return false;
    const LexiconEntry& entry = lexicon_.entries()[match->entry];
    return entry.kind == Kind::polity && entry.aliases[match->alias].form != AliasForm::demonym;
  }

  std::uint32_t grow_left(std::uint32_t head) const {
    std::uint32_t left = head;
    while (left > 0 && !passage_.starts_line[left] && head - left < kLongestPart) {
      const std::uint32_t at = left - 1;
      if (passage_.is_any(at, {"and", "&"}) && left < head + 1 && joins_left(at, head)) {
        --left;
        continue;
      }
      const bool hyphen = passage_.is_any(at, {"-"}) && !passage_.tokens[at].after_space && at > 0 && passage_.is_capital(at - 1);
      if (hyphen || (passage_.is_possessive(at) && takes_possessive(at))) {
        --left;
        continue;
      }
      if (!is_name_part(at) || is_sentence_opener(at)) break;
      left = at;
    }
    while (left < head && (passage_.is_any(left, {"and", "&", "-"}) || passage_.is_possessive(left))) ++left;
    return left;
  }

  /// "Food and Agriculture Organization": the word before the "and" is no name of its own.
  [[nodiscard]] bool joins_left(std::uint32_t conjunction, std::uint32_t head) const {
    if (conjunction == 0 || conjunction + 1 >= head) return false;
    const std::uint32_t before = conjunction - 1;
    return is_name_part(before) && passage_.listed(before) == nullptr && passage_.is(WordList::common_word, before) &&
           !passage_.is(WordList::organisation_head, before) && !is_function_word(passage_, before);
  }

  /// The 's of "People's", "Workers’": of people, not of a person or a state.
  [[nodiscard]] bool takes_possessive(std::uint32_t i) const {
    return i > 0 && passage_.is_capital(i - 1) && passage_.is(WordList::common_word, i - 1) && !passage_.is(WordList::office, i - 1) &&
           !passage_.is(WordList::surname, i - 1) && passage_.listed(i - 1) == nullptr;
  }

  [[nodiscard]] bool is_sentence_opener(std::uint32_t i) const { return is_function_word(passage_, i) && !passage_.is_any(i, {"under"}); }

  /// "Embassy Moscow": the city right after the head.
  [[nodiscard]] bool is_post(std::uint32_t head, std::uint32_t end) const {
    const LexiconMatch* match = passage_.listed(end);
    return end == head + 1 && match != nullptr && !passage_.starts_line[end] && is_mission(passage_, head) &&
           lexicon_.entries()[match->entry].kind == Kind::place && (head == 0 || passage_.listed(head - 1) == nullptr);
  }

  std::uint32_t grow_right(std::uint32_t head, std::uint32_t end) const {
    std::uint32_t right = end;
    if (is_post(head, end)) return passage_.listed(end)->tokens.end;
    while (right + 1 < passage_.size() && right - end < 2 * kLongestPart && !passage_.starts_line[right]) {
      const bool of = passage_.is_any(right, {"of"});
      const bool other = passage_.is_any(right, {"for", "on"}) && right == end;
      const bool at = passage_.is_any(right, {"in", "at", "to"}) && is_diplomatic(passage_, end - 1) &&
                      (right == end || passage_.is_any(right, {"in"}));
      if (!of && !other && !at) break;
      std::uint32_t next = right + 1;
      if (passage_.is_any(next, {"the"})) ++next;
      const std::uint32_t stop = phrase_end(next, at || is_diplomatic(passage_, head));
      if (passage_.is(WordList::document_kind, head) && passage_.is(WordList::given_name, next) && passage_.listed(next) == nullptr)
        break;  // "Journal of James White"
      if (other && std::any_of(passage_.words.begin() + next, passage_.words.begin() + stop,
                               [](Word word) { return word.is(WordList::organisation_head); }))
        break;
      if (ends_in_people(stop)) break;
      if (stop == next || (at && !is_place_name(next) && !passage_.is_capital(next))) break;
      right = stop;
    }
    return right;
  }

  /// "Journal of Soviet | Ambassador …": an adjective waits for its noun.
  [[nodiscard]] bool ends_in_people(std::uint32_t end) const {
    const LexiconMatch* match = end > 0 ? passage_.listed(end - 1) : nullptr;
    return match != nullptr && lexicon_.entries()[match->entry].aliases[match->alias].form == AliasForm::demonym;
  }

  /// The capitalised words after an "of", with "and" between two of them where the second is no body, office, state or person.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t begin, bool one_place) const {
    std::uint32_t end = begin;
    while (end < passage_.size() && end - begin < kLongestPart && (end == begin || !passage_.starts_line[end])) {
      if (const LexiconMatch* match = passage_.listed(end); match != nullptr && passage_.is_capital(end)) {
        if (end > begin && passage_.is_any(end - 1, {"and", ","})) return end - 1;
        end = match->tokens.end;
        if (one_place) return end;
      } else if (is_phrase_word(end, begin)) {
        ++end;
      } else if (joins_right(end)) {
        end += passage_.is_any(end, {","}) && passage_.is_any(end + 1, {"and"}) ? 2 : 1;
      } else {
        break;
      }
    }
    while (end > begin && (passage_.is_any(end - 1, {"and", ",", "&"}) || passage_.is_possessive(end - 1))) --end;
    return end;
  }

  [[nodiscard]] bool is_phrase_word(std::uint32_t i, std::uint32_t begin) const {
    if (passage_.is_possessive(i)) return i > begin && takes_possessive(i) && passage_.is_capital(i + 1);
    if (!is_name_part(i) || passage_.is_any(i, {"government", "delegation"})) return false;
    return i == begin || !passage_.is(WordList::organisation_head, i) || !passage_.is_any(i - 1, {"and", ","});
  }

  [[nodiscard]] bool joins_right(std::uint32_t i) const {
    if (!passage_.is_any(i, {"and", "&", ","}) || passage_.starts_line[i]) return false;
    std::uint32_t next = i + 1;
    if (passage_.is_any(i, {","}) && passage_.is_any(next, {"and"})) ++next;
    if (!is_name_part(next) || !passage_.is_capital(next) || passage_.is(WordList::organisation_head, next)) return false;
    const bool plain = passage_.is(WordList::common_word, next) && !passage_.is(WordList::surname, next);
    if (!passage_.is_any(i, {","})) return plain && passage_.listed(next) == nullptr;
    // A comma joins only in a list that an "and" closes: "Near Eastern, South Asian, and African Affairs".
    for (std::uint32_t at = next; at < next + 5 && at < passage_.size() && passage_.is_capital(at); ++at) {
      if (passage_.is_any(at + 1, {"and"}) && passage_.is_capital(at + 2)) return plain;
      if (passage_.is_any(at + 1, {","}) && passage_.is_any(at + 2, {"and"}) && passage_.is_capital(at + 3)) return plain;
    }
    return false;
  }

  [[nodiscard]] bool has_proper_word(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (passage_.listed(i) != nullptr || !passage_.is(WordList::common_word, i)) return true;
    }
    return false;
  }

  /// Keeps the find; a listed organisation that ends it after a state's name keeps only itself.
  void add(TokenRange range, std::uint32_t head) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const LexiconMatch* match = passage_.listed(i);
      if (match == nullptr || lexicon_.entries()[match->entry].kind != Kind::organisation) continue;
      if (match->tokens.end >= range.end && i > range.begin && is_state_noun(i - 1)) return;  // both are listed names
      if (match->tokens.begin <= range.begin && match->tokens.end >= range.end) return;
    }
    range.end = without_staff(range);
    if (range.end - range.begin < 2) return;
    draft_.add(found_at(passage_, range, Kind::organisation, "made like an organisation's name: " + std::string(passage_.at(head))));
  }

  /// "National Security Council Staff" names the council.
  [[nodiscard]] std::uint32_t without_staff(TokenRange range) const {
    const std::uint32_t last = range.end - 1;
    if (!passage_.is_any(last, {"staff", "delegation", "members"}) || last < range.begin + 2) return range.end;
    const LexiconMatch* match = passage_.listed(last - 1);
    const bool body = passage_.is(WordList::organisation_head, last - 1) ||
                      (match != nullptr && lexicon_.entries()[match->entry].kind == Kind::organisation);
    return body ? last : range.end;
  }

  Draft& draft_;
  const Passage& passage_;
  const Lexicon& lexicon_;
};

}  // namespace

void find_organisations(Draft& draft, const Lexicon& lexicon) { OrganisationFinder(draft, lexicon).find(); }

void find_short_organisations(Draft& draft) {
  const Passage& passage = draft.passage();
  for (std::uint32_t i = 1; i < passage.size(); ++i) {
    const bool head = passage.is_any(i, {"embassy", "department", "dept", "dept.", "legation", "ministry", "board", "council", "commission",
                                         "committee", "congress", "assembly", "parliament", "consulate", "party"});
    if (!head || !passage.is_capital(i) || passage.is_upper(i) || !draft.is_free(i) || passage.starts_line[i] ||
        passage.part == Part::title)
      continue;
    if (passage.is_capital(i + 1) || passage.is_any(i + 1, {"of"})) continue;
    if (passage.is_capital(i - 1) && !passage.tokens[i - 1].starts_sentence) continue;
    Found found = found_at(passage, {i, i + 1}, Kind::organisation, "body named short: " + std::string(passage.at(i)));
    found.form = MentionForm::short_name;
    draft.add(std::move(found));
  }
}

void find_explained_abbreviations(std::vector<Draft>& drafts) {
  struct Explanation {
    std::string name;
    std::optional<std::uint32_t> entry;
  };
  std::map<std::string, Explanation, std::less<>> explained;
  for (Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (std::uint32_t i = 1; i + 2 < passage.size(); ++i) {
      const Found* before = draft.at(i - 1);
      if (!passage.is_any(i, {"("}) || !passage.is_upper(i + 1) || !passage.is_any(i + 2, {")"}) || before == nullptr) continue;
      if (before->kind == Kind::organisation)
        explained.try_emplace(std::string(passage.at(i + 1)), Explanation{std::string(text_of(passage.text, before->span)), before->entry});
    }
  }
  for (Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (std::uint32_t i = 0; i < passage.size() && !explained.empty(); ++i) {
      if (!passage.is_upper(i)) continue;
      const auto name = explained.find(passage.at(i));
      if (name == explained.end()) continue;
      // The record's own words outweigh what the lists say that the letters mean.
      if (Found* found = draft.at(i); found != nullptr && found->kind == Kind::organisation && found->tokens.end == i + 1)
        found->entry = name->second.entry, found->rule = "abbreviation of " + name->second.name + ", explained in this record";
      else
        draft.add(found_at(passage, {i, i + 1}, Kind::organisation, "abbreviation of " + name->second.name + ", explained in this record"));
    }
  }
}

}  // namespace docgraph
