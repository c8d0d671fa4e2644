#include "extract/mention/passage.hpp"

#include <algorithm>
#include <optional>

#include "extract/lexicon/word_case.hpp"
#include "extract/mention/town.hpp"

namespace docgraph {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equal_in_lower(std::string_view word, std::string_view option) { return std::ranges::equal(word, option, {}, lower); }

Part part_of(std::string_view field) {
  if (field == "title") return Part::title;
  return field == "dateline" ? Part::dateline : Part::prose;
}

bool is_listed_word(std::string_view word, const Lexicon& lexicon) {
  const auto named = lexicon.named(word);
  return std::ranges::any_of(named, [&](std::uint32_t entry) {
    return !lexicon.entries()[entry].is_town && std::ranges::any_of(lexicon.entries()[entry].aliases, [&](const Alias& alias) {
      return alias.text == word && alias.form != AliasForm::short_name;
    });
  });
}

/// A token that a hyphen joins of listed names ("China-US", "Japan-South" before "Korea") is read as its parts; any other stays whole:
/// "inter-Korean" and "Sino-Soviet" name nobody, "South-North" belongs to the name of a body.
void split_compound(const Passage& passage, const Token& token, const Lexicon& lexicon, std::vector<Token>& tokens) {
  const std::string_view word = text_of(passage.text, token.span);
  const std::size_t hyphen = word.find('-');
  const bool candidate =
      hyphen != std::string_view::npos && hyphen > 1 && hyphen + 2 < word.size() && word[hyphen + 1] >= 'A' && word[hyphen + 1] <= 'Z';
  const bool compass = candidate && is_one_of(word.substr(hyphen + 1), {"north", "south", "east", "west"});
  if (!candidate || !is_listed_word(word.substr(0, hyphen), lexicon) || (!compass && !is_listed_word(word.substr(hyphen + 1), lexicon))) {
    tokens.push_back(token);
    return;
  }
  for (const Span part :
       {Span{0, static_cast<std::uint32_t>(hyphen)}, Span{static_cast<std::uint32_t>(hyphen), static_cast<std::uint32_t>(hyphen) + 1},
        Span{static_cast<std::uint32_t>(hyphen) + 1, token.span.size()}}) {
    Token piece = tokenize(text_of(word, part)).front();
    piece.span = {token.span.begin + part.begin, token.span.begin + part.end};
    piece.after_space = part.begin == 0 && token.after_space;
    piece.starts_sentence = part.begin == 0 && token.starts_sentence;
    tokens.push_back(piece);
  }
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

bool Passage::is_capital(std::uint32_t i) const { return i < size() && starts_upper(text, tokens[i]) && !is_possessive(i); }

bool Passage::is_upper(std::uint32_t i) const { return i < size() && is_all_capitals(text, tokens[i]) && !is_possessive(i); }

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
  for (const Token& token : tokenize(passage.text)) split_compound(passage, token, lexicon, passage.tokens);
  passage.words = lexicon.look_up(passage.text, passage.tokens);
  for (const LexiconMatch& match : lexicon.match(passage.text, passage.tokens, passage.words, year_of(record.date))) {
    const std::vector<LexiconMatch> names = apart(passage, match, lexicon, year_of(record.date));
    passage.matches.insert(passage.matches.end(), names.begin(), names.end());
  }
  passage.starts_line.resize(passage.tokens.size());
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
    const Span gap{before, passage.tokens[i].span.begin};
    passage.starts_line[i] = i == 0 || text_of(passage.text, gap).find('\n') != std::string_view::npos;
    before = passage.tokens[i].span.end;
  }
  drop_unsupported_towns(passage, lexicon);
  passage.listed_at.assign(passage.tokens.size(), 0);
  for (std::uint32_t number = 0; number < passage.matches.size(); ++number) {
    const TokenRange range = passage.matches[number].tokens;
    std::fill(passage.listed_at.begin() + range.begin, passage.listed_at.begin() + range.end, number + 1);
  }
  return passage;
}

}  // namespace docgraph
