#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/record.hpp"
#include "extract/text/token.hpp"

namespace docgraph {

/// What a field is to the rules: a title has a grammar of its own, a dateline names where a thing was written, the rest is prose.
enum class Part : std::uint8_t { title, prose, dateline };

/// A field as the rules read it: tokens, what the lists know of each, and the listed names in it. Views the record's text.
struct Passage {
  std::uint32_t field = 0;
  Part part = Part::prose;
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Word> words;
  std::vector<bool> starts_line;         ///< parallel to tokens
  std::vector<LexiconMatch> matches;     ///< all listed names, before any rule chose among them
  std::vector<std::uint32_t> listed_at;  ///< token → number of the match that covers it, from 1; 0 if none does

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
  [[nodiscard]] std::string_view at(std::uint32_t i) const { return i < size() ? text_of(text, tokens[i].span) : std::string_view(); }
  [[nodiscard]] bool is(WordList list, std::uint32_t i) const { return i < size() && words[i].is(list); }
  /// The bytes of a name, without what its script writes together with it.
  [[nodiscard]] Span span(TokenRange range) const {
    return {tokens[range.begin].span.begin + words[range.begin].before, tokens[range.end - 1].span.end - words[range.end - 1].after};
  }

  /// The token is a word that begins with a capital.
  [[nodiscard]] bool is_capital(std::uint32_t i) const;
  /// The token has two capitals or more and no small letter.
  [[nodiscard]] bool is_upper(std::uint32_t i) const;
  [[nodiscard]] bool is_lower(std::uint32_t i) const { return i < size() && tokens[i].shape == Shape::lower; }
  [[nodiscard]] bool is_punctuation(std::uint32_t i) const { return i < size() && tokens[i].shape == Shape::punctuation; }
  /// The token is one of these, in lower case or capitalised; `options` are in lower case.
  [[nodiscard]] bool is_any(std::uint32_t i, std::initializer_list<std::string_view> options) const;
  /// One or more capital letters, each with its full stop: "N.", "C.V.".
  [[nodiscard]] bool is_initial(std::uint32_t i) const;
  /// The possessive 's, or the apostrophe after a plural.
  [[nodiscard]] bool is_possessive(std::uint32_t i) const;
  /// The match that covers the token, or null.
  [[nodiscard]] const LexiconMatch* listed(std::uint32_t i) const {
    return i < size() && listed_at[i] != 0 ? &matches[listed_at[i] - 1] : nullptr;
  }
};

[[nodiscard]] Passage read_passage(const Record& record, std::uint32_t field, const Lexicon& lexicon);

/// The word in lower case is one of `options`.
[[nodiscard]] bool is_one_of(std::string_view word, std::initializer_list<std::string_view> options);

}  // namespace docgraph
