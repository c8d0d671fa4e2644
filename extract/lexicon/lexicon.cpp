#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon_builder.hpp"
#include "extract/lexicon/word_case.hpp"
#include "extract/text/fold.hpp"

// All aliases and phrases hang in one tree over word numbers, so that a text is looked up token by token once and every list is asked
// by integers. A node's children are sorted; the root's are an array over the whole vocabulary, because most tokens begin nothing.
// Matching costs a hash of each token and a few array look-ups; it allocates for tokens with letters outside ASCII only.

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 5> kLabels{"PER", "ORG", "GPE", "LOC", "OFFICE"};
constexpr std::array<std::string_view, 5> kWords{"person", "organisation", "polity", "place", "office"};

/// The token in lower case if it is short ASCII, else empty; `buffer` holds the bytes.
std::string_view lower_ascii(std::string_view token, std::array<char, 48>& buffer) {
  if (token.size() > buffer.size()) return {};
  for (std::size_t i = 0; i < token.size(); ++i) {
    const auto byte = static_cast<unsigned char>(token[i]);
    if (byte >= 0x80U) return {};
    buffer[i] = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
  }
  return {buffer.data(), token.size()};
}

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

Lexicon Lexicon::built_in() {
  LexiconBuilder builder;
  for (const EmbeddedFile& file : lexicon_data::embedded_files()) builder.add(file);
  return builder.finish();
}

const LexiconEntry* Lexicon::find(std::string_view id) const {
  const std::uint32_t number = ids_.find(id);
  return number == 0 ? nullptr : &entries_[entry_of_id_[number - 1]];
}

std::vector<std::uint32_t> Lexicon::named(std::string_view name) const {
  std::vector<std::uint32_t> found;
  if (const Node* node = node_of(name)) {
    for (const AliasAt& alias : node->aliases) {
      if (std::ranges::find(found, alias.entry) == found.end()) found.push_back(alias.entry);
    }
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
  std::array<char, 48> buffer;
  std::string_view folded = lower_ascii(token, buffer);
  std::string slow;
  if (folded.empty()) {
    slow = fold(token);
    folded = slow;
  }
  std::uint32_t number = vocabulary_.find(folded);
  if (number == 0 && folded.find('.') != std::string_view::npos) number = vocabulary_.find(without_stops(folded));
  return {number, starts_[number].lists};
}

std::vector<Word> Lexicon::look_up(std::string_view text, const std::vector<Token>& tokens) const {
  std::vector<Word> words(tokens.size());
  std::ranges::transform(tokens, words.begin(), [&](const Token& token) { return word_of(text_of(text, token.span)); });
  return words;
}

const Lexicon::Node* Lexicon::child(const Node& node, std::uint32_t word) const {
  const auto at = std::ranges::lower_bound(node.children, word, {}, &Child::word);
  return at == node.children.end() || at->word != word ? nullptr : &nodes_[at->node];
}

const Lexicon::Node* Lexicon::node_of(std::string_view phrase) const {
  const std::vector<Token> tokens = tokenize(phrase);
  const Node* node = nullptr;
  for (const Token& token : tokens) {
    const Word word = word_of(text_of(phrase, token.span));
    if (word.id == 0) return nullptr;
    node = node == nullptr ? start_of(word) : child(*node, word.id);
    if (node == nullptr) return nullptr;
  }
  return node;
}

const Lexicon::AliasAt* Lexicon::best_alias(const Node& node, std::string_view text, const std::vector<Token>& tokens, TokenRange range,
                                            int year) const {
  const AliasAt* first = nullptr;
  for (const AliasAt& at : node.aliases) {
    if (!case_fits(at.case_of, text, tokens, range)) continue;
    const LexiconEntry& entry = entries_[at.entry];
    const Alias& alias = entry.aliases[at.alias];
    if (entry.valid_in(year) &&
        (year == 0 || ((alias.from_year == 0 || alias.from_year <= year) && (alias.to_year == 0 || year <= alias.to_year))))
      return &at;
    if (first == nullptr) first = &at;
  }
  return first;
}

std::vector<LexiconMatch> Lexicon::match(std::string_view text, const std::vector<Token>& tokens, const std::vector<Word>& words,
                                         int year) const {
  std::vector<LexiconMatch> matches;
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < count;) {
    std::uint32_t next = i + 1;
    const Node* node = start_of(words[i]);
    LexiconMatch longest;
    for (std::uint32_t end = i + 1; node != nullptr; ++end) {
      if (const AliasAt* at = best_alias(*node, text, tokens, {i, end}, year)) {
        longest = {{i, end}, at->entry, at->alias};
        next = end;
      }
      if (end >= count || words[end].id == 0) break;
      node = child(*node, words[end].id);
    }
    if (longest.tokens.end != 0) matches.push_back(longest);
    i = next;
  }
  return matches;
}

std::vector<LexiconMatch> Lexicon::readings(const LexiconMatch& match, const std::vector<Word>& words) const {
  const Node* node = start_of(words[match.tokens.begin]);
  for (std::uint32_t i = match.tokens.begin + 1; i < match.tokens.end && node != nullptr; ++i) node = child(*node, words[i].id);
  std::vector<LexiconMatch> others;
  if (node == nullptr) return others;
  for (const AliasAt& at : node->aliases) {
    if (at.entry != match.entry) others.push_back({match.tokens, at.entry, at.alias});
  }
  return others;
}

bool Lexicon::has(WordList list, std::string_view word) const {
  const Node* node = node_of(word);
  return node != nullptr && Word{1, node->lists}.is(list);
}

std::uint32_t Lexicon::phrase_at(WordList list, const std::vector<Word>& words, std::uint32_t at) const {
  if (at >= words.size()) return 0;
  const Node* node = start_of(words[at]);
  std::uint32_t longest = 0;
  for (std::uint32_t end = at + 1; node != nullptr; ++end) {
    if (Word{1, node->lists}.is(list)) longest = end - at;
    if (end >= words.size() || words[end].id == 0) break;
    node = child(*node, words[end].id);
  }
  return longest;
}

}  // namespace docgraph
