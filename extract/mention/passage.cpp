#include "extract/mention/passage.hpp"

#include <algorithm>
#include <optional>

#include "extract/lexicon/word_case.hpp"

namespace docgraph {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equal_in_lower(std::string_view word, std::string_view option) { return std::ranges::equal(word, option, {}, lower); }

Part part_of(std::string_view field) {
  if (field == "title") return Part::title;
  return field == "dateline" ? Part::dateline : Part::prose;
}

/// The listed name that is exactly these tokens, if there is one.
std::optional<LexiconMatch> exact_match(const Passage& passage, TokenRange range, const Lexicon& lexicon, int year) {
  const std::vector<Token> tokens(passage.tokens.begin() + range.begin, passage.tokens.begin() + range.end);
  const std::vector<Word> words(passage.words.begin() + range.begin, passage.words.begin() + range.end);
  const std::vector<LexiconMatch> matches = lexicon.match(passage.text, tokens, words, year);
  if (matches.size() != 1 || matches[0].tokens.begin != 0 || matches[0].tokens.end != tokens.size()) return std::nullopt;
  return LexiconMatch{range, matches[0].entry, matches[0].alias};
}

/// A listed organisation that its alias joins to a state's noun ("ROK National Assembly") is two names, if the rest is listed too.
std::vector<LexiconMatch> apart(const Passage& passage, const LexiconMatch& match, const Lexicon& lexicon, int year) {
  if (lexicon.entries()[match.entry].kind != Kind::organisation) return {match};
  for (std::uint32_t i = match.tokens.begin + 1; i < match.tokens.end && i < match.tokens.begin + 3; ++i) {
    const auto state = exact_match(passage, {match.tokens.begin, i}, lexicon, year);
    if (!state || lexicon.entries()[state->entry].kind != Kind::polity) continue;
    if (lexicon.entries()[state->entry].aliases[state->alias].form == AliasForm::demonym) continue;
    const auto body = exact_match(passage, {i, match.tokens.end}, lexicon, year);
    if (body && lexicon.entries()[body->entry].kind == Kind::organisation) return {*state, {body->tokens, match.entry, match.alias}};
  }
  return {match};
}

}  // namespace

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> options) {
  return std::ranges::any_of(options, [&](std::string_view option) { return equal_in_lower(word, option); });
}

bool Passage::is_capital(std::uint32_t i) const { return i < size() && starts_upper(text, tokens[i]); }

bool Passage::is_upper(std::uint32_t i) const { return i < size() && is_all_capitals(text, tokens[i]); }

bool Passage::is_any(std::uint32_t i, std::initializer_list<std::string_view> options) const { return is_one_of(at(i), options); }

bool Passage::is_initial(std::uint32_t i) const {
  const std::string_view word = at(i);
  return word.size() >= 2 && word.back() == '.' && tokens[i].shape == Shape::upper;
}

bool Passage::is_possessive(std::uint32_t i) const {
  if (i >= size() || tokens[i].after_space) return false;
  return is_one_of(at(i), {"'s", "’s", "'", "’"});
}

Passage read_passage(const Record& record, std::uint32_t field, const Lexicon& lexicon) {
  Passage passage;
  passage.field = field;
  passage.part = part_of(record.texts[field].name);
  passage.text = record.texts[field].text;
  passage.tokens = tokenize(passage.text);
  passage.words = lexicon.look_up(passage.text, passage.tokens);
  for (const LexiconMatch& match : lexicon.match(passage.text, passage.tokens, passage.words, record.date.year)) {
    const std::vector<LexiconMatch> names = apart(passage, match, lexicon, record.date.year);
    passage.matches.insert(passage.matches.end(), names.begin(), names.end());
  }
  passage.listed_at.assign(passage.tokens.size(), 0);
  for (std::uint32_t number = 0; number < passage.matches.size(); ++number) {
    const TokenRange range = passage.matches[number].tokens;
    std::fill(passage.listed_at.begin() + range.begin, passage.listed_at.begin() + range.end, number + 1);
  }
  passage.starts_line.resize(passage.tokens.size());
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
    const Span gap{before, passage.tokens[i].span.begin};
    passage.starts_line[i] = i == 0 || text_of(passage.text, gap).find('\n') != std::string_view::npos;
    before = passage.tokens[i].span.end;
  }
  return passage;
}

}  // namespace docgraph
