#include "extract/mention/passage.hpp"

#include <algorithm>

#include "extract/lexicon/word_case.hpp"

namespace docgraph {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equal_in_lower(std::string_view word, std::string_view option) { return std::ranges::equal(word, option, {}, lower); }

Part part_of(std::string_view field) {
  if (field == "title") return Part::title;
  return field == "dateline" ? Part::dateline : Part::prose;
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
  passage.matches = lexicon.match(passage.text, passage.tokens, passage.words, record.date.year);
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
