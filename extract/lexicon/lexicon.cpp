#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/lexicon/affix.hpp"
#include "extract/lexicon/lexicon_builder.hpp"
#include "extract/lexicon/word_case.hpp"
#include "extract/text/fold.hpp"

// All aliases and phrases hang in one tree over word numbers, so that a text is looked up token by token once and every list is asked
// by integers. What a word begins is an array over the whole vocabulary, because most tokens begin nothing; all other steps are one table.
// Matching costs a hash of each token and a few array look-ups; it allocates for tokens with letters outside ASCII only.

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 5> kLabels{"PER", "ORG", "GPE", "LOC", "OFFICE"};
constexpr std::array<std::string_view, 5> kWords{"person", "organisation", "polity", "place", "office"};

/// "R.O.K." without its stops, or empty if it is not capitals with stops between.
std::string without_stops(std::string_view folded) {
  std::string bare;
  for (const char c : folded) {
    if (c >= 'a' && c <= 'z') {
      bare += c;
    } else if (c != '.') {
      return {};
    }
  }
  return bare.size() >= 2 && bare.size() * 2 >= folded.size() ? bare : std::string();
}

bool case_fits(std::string_view wanted, std::string_view text, const std::vector<Token>& tokens, TokenRange range) {
  bool others = false;
  for (std::uint32_t i = 1; i < wanted.size(); ++i) {
    if (!is_written(wanted[i], text, tokens[range.begin + i])) return false;
    others = others || wanted[i] != '.';
  }
  return others || is_written(wanted[0], text, tokens[range.begin]);
}

}  // namespace

std::string_view label(Kind kind) { return kLabels.at(static_cast<std::size_t>(kind)); }
std::string_view word(Kind kind) { return kWords.at(static_cast<std::size_t>(kind)); }

Lexicon Lexicon::built_in() { return built_in({}); }

Lexicon Lexicon::built_in(std::vector<LexiconEntry> own) {
  LexiconBuilder builder;
  for (const EmbeddedFile& file : lexicon_data::embedded_files()) builder.add(file);
  builder.add_own(std::move(own));
  return builder.finish();
}

const LexiconEntry* Lexicon::find(std::string_view id) const {
  const std::uint32_t number = ids_.find(id);
  return number == 0 ? nullptr : &entries_[entry_of_id_[number - 1]];
}

std::vector<std::uint32_t> Lexicon::named(std::string_view name) const {
  std::vector<std::uint32_t> found;
  for (const AliasAt* alias = first_alias(node_of(name)); alias != nullptr; alias = alias_number(alias->next)) {
    if (std::ranges::find(found, alias->entry) == found.end()) found.push_back(alias->entry);
  }
  return found;
}

const LexiconEntry* Lexicon::governed_from(const LexiconEntry& place, int year) const {
  const auto at = capital_of_.find(place.id);
  if (at == capital_of_.end()) return nullptr;
  const auto polity = std::ranges::find_if(at->second, [&](std::uint32_t entry) { return entries_[entry].valid_in(year); });
  return polity == at->second.end() ? nullptr : &entries_[*polity];
}

Word Lexicon::word_of(std::string_view token) const {
  FoldedWord folded(token);
  std::uint32_t number = vocabulary_.find(folded.letters());
  if (number == 0 && token.find('.') != std::string_view::npos) number = vocabulary_.find(without_stops(folded.letters()));
  if (number == 0 && may_bear_affix(token)) return word_without_affix(token);
  if (number == 0) {
    if (const std::uint32_t code = code_before_name(token); code != 0) {
      const std::uint32_t name = vocabulary_.find(FoldedWord(token.substr(code)).letters());
      const Word word{name, starts_[name].lists, code, 0};
      if (word.is(WordList::given_name)) return word;
    }
  }
  return {number, starts_[number].lists};
}

Word Lexicon::word_without_affix(std::string_view token) const {
  for (const Affix affix : affixes_of(token)) {
    const std::string_view bare = token.substr(affix.before, token.size() - affix.before - affix.after);
    const std::uint32_t number = vocabulary_.find(FoldedWord(bare).letters());
    if (number != 0) return {number, starts_[number].lists, affix.before, affix.after};
  }
  return {};
}

std::vector<Word> Lexicon::look_up(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<Word> words(tokens.size());
  std::ranges::transform(tokens, words.begin(), [&](const Token& token) { return word_of(text_of(text, token.span)); });
  return words;
}

std::uint32_t Lexicon::node_of(std::string_view phrase) const {
  const std::vector<Token> tokens = tokenize(phrase);
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Word word = word_of(text_of(phrase, tokens[i].span));
    node = i == 0 ? starts_[word.id].node : steps_.find(node, word.id);
    if (node == 0) return 0;
  }
  return node;
}

const Lexicon::AliasAt* Lexicon::best_alias(std::uint32_t node, std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                                            int year) const {
  const AliasAt* first = nullptr;
  for (const AliasAt* at = first_alias(node); at != nullptr; at = alias_number(at->next)) {
    if (!case_fits(at->case_of, text, tokens, range)) continue;
    const LexiconEntry& entry = entries_[at->entry];
    const Alias& alias = entry.aliases[at->alias];
    if (entry.valid_in(year) &&
        (year == 0 || ((alias.from_year == 0 || alias.from_year <= year) && (alias.to_year == 0 || year <= alias.to_year))))
      return at;
    if (first == nullptr) first = at;
  }
  return first;
}

std::vector<LexiconMatch> Lexicon::match(std::string_view text, const std::vector<Token>& tokens, const std::vector<Word>& words,
                                         int year) const {
  std::vector<LexiconMatch> matches;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < count;) {
    std::uint32_t next = i + 1;
    std::uint32_t node = starts_[words[i].id].node;
    LexiconMatch longest;
    for (std::uint32_t end = i + 1; node != 0; ++end) {
      if (const AliasAt* at = best_alias(node, text, tokens, {i, end}, year)) {
        longest = {{i, end}, at->entry, at->alias};
        next = end;
      }
      if (end >= count || words[end].id == 0) break;
      node = steps_.find(node, words[end].id);
    }
    if (longest.tokens.end != 0) matches.push_back(longest);
    i = next;
  }
  return matches;
}

std::vector<LexiconMatch> Lexicon::readings(const LexiconMatch& match, const std::vector<Word>& words) const {
  std::uint32_t node = starts_[words[match.tokens.begin].id].node;
  for (std::uint32_t i = match.tokens.begin + 1; i < match.tokens.end && node != 0; ++i) node = steps_.find(node, words[i].id);
  std::vector<LexiconMatch> others;
  for (const AliasAt* at = first_alias(node); at != nullptr; at = alias_number(at->next)) {
    if (at->entry != match.entry) others.push_back({match.tokens, at->entry, at->alias});
  }
  return others;
}

bool Lexicon::has(WordList list, std::string_view word) const {
  const std::vector<Word> words = look_up(word, tokenize(word));
  return !words.empty() && phrase_at(list, words, 0) == words.size();
}

std::uint32_t Lexicon::phrase_at(WordList list, const std::vector<Word>& words, std::uint32_t at) const {
  if (at >= words.size()) return 0;
  std::uint32_t longest = words[at].is(list) ? 1 : 0;
  std::uint32_t node = starts_[words[at].id].node;
  for (std::uint32_t end = at + 1; node != 0 && end < words.size() && words[end].id != 0; ++end) {
    node = steps_.find(node, words[end].id);
    if (Word{1, nodes_[node].lists}.is(list)) longest = end + 1 - at;
  }
  return longest;
}

}  // namespace docgraph
