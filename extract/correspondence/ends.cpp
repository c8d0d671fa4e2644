#include "extract/correspondence/ends.hpp"

#include <algorithm>

namespace docgraph {
namespace {

bool is_article(const Passage& title, std::uint32_t i) { return title.is_any(i, {"the", "a", "an"}); }

TokenRange without_edges(const Passage& title, TokenRange range) {
  while (range.begin < range.end && (is_article(title, range.begin) || title.is_any(range.begin, {",", ";", "and", ":"}))) ++range.begin;
  while (range.begin < range.end && title.is_any(range.end - 1, {",", ";", ".", ":", "and"})) --range.end;
  return range;
}

/// An office, or an organisation's kind, begins here or after words that qualify one: "Acting", "Korean", "United States".
bool begins_with_office(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end && i < range.begin + 6; ++i) {
    if (lexicon.phrase_at(WordList::office, title.words, i) > 0) return true;
    if (!title.is_capital(i) && !title.is_possessive(i)) return false;
  }
  return false;
}

bool ends_in_name(const Passage& title, TokenRange range) {
  std::uint32_t last = range.end - 1;
  if (title.is_any(last, {"jr.", "sr.", "jr", "sr"}) && last > range.begin) --last;
  while (last > range.begin && title.is_any(last, {",", "."})) --last;
  return is_name_like(title, last);
}

bool is_place(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  const LexiconMatch* match = range.begin < range.end ? title.listed(range.begin) : nullptr;
  if (match == nullptr || match->tokens.begin != range.begin || match->tokens.end != range.end) return false;
  const Kind kind = lexicon.entries()[match->entry].kind;
  return kind == Kind::place || kind == Kind::polity;
}

bool is_organisation(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (title.is_any(i, {"of", "in", "for", "at"}) && i > range.begin) return false;
    if (title.is_capital(i) && lexicon.phrase_at(WordList::organisation_head, title.words, i) > 0) return true;
    const LexiconMatch* match = title.listed(i);
    if (match != nullptr && lexicon.entries()[match->entry].kind == Kind::organisation) return true;
  }
  return false;
}

/// A new end can begin here: with an article, an office, a rank, an organisation, a place or a name.
bool can_begin(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  const std::uint32_t i = range.begin;
  if (i >= range.end) return false;
  if (title.is_any(i, {"the"})) return true;
  if (!title.is_capital(i)) return false;
  return title.is(WordList::honorific, i) || lexicon.phrase_at(WordList::office, title.words, i) > 0 ||
         lexicon.phrase_at(WordList::organisation_head, title.words, i) > 0 || title.listed(i) != nullptr || title.is_initial(i) ||
         is_name_like(title, i) || title.is_any(i, {"certain", "all", "others"});
}

/// "Assistant Secretary of State for Near Eastern": what an office is for can be a list, so that nothing but its holder closes it.
bool tells_purpose(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  if (!begins_with_office(title, lexicon, range)) return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (title.at(i) == "for") return true;
  }
  return false;
}

/// The end says who it is; a bare office may go on after a comma.
bool is_closed(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  if (range.begin >= range.end) return false;
  if (title.at(range.end - 1) == ")") return true;
  return !tells_purpose(title, lexicon, range) && (ends_in_name(title, range) || is_place(title, lexicon, without_edges(title, range)) ||
                                                   (!begins_with_office(title, lexicon, range) && is_organisation(title, lexicon, range)));
}

TokenRange without_bracket(const Passage& title, TokenRange range) {
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    if (title.is_any(i, {"(", "["})) return {range.begin, i};
  }
  return range;
}

/// Words after a comma that only tell more of the person before it, "Minister of Foreign Affairs", "Jr.", "at Paris", "Jewish Agency", or
/// where an organisation sits.
bool is_apposition(const Passage& title, const Lexicon& lexicon, TokenRange before, TokenRange after) {
  if (title.is_any(after.begin, {"jr.", "sr.", "jr", "sr", "ii", "iii", "at", "of", "in"})) return true;
  const bool person = ends_in_name(title, before) && !is_place(title, lexicon, without_edges(title, before));
  const TokenRange bare = without_bracket(title, without_edges(title, after));
  if (is_place(title, lexicon, bare)) return person || is_organisation(title, lexicon, without_edges(title, before));
  if (person && !title.is_any(after.begin, {"the"}) && !ends_in_name(title, after) && is_organisation(title, lexicon, after)) return true;
  return person && begins_with_office(title, lexicon, without_edges(title, after)) && title.at(after.end - 1) != ")" &&
         !ends_in_name(title, after);
}

class Divider {
 public:
  Divider(const Passage& title, const Lexicon& lexicon) : title_(title), lexicon_(lexicon), depth_(bracket_depths(title)) {}

  std::vector<TokenRange> divide(TokenRange range) const {
    std::vector<TokenRange> parts;
    std::uint32_t begin = range.begin;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (depth_[i] > 0 || i == begin || (title_.listed(i) != nullptr && title_.listed(i) == title_.listed(i - 1))) continue;
      const bool comma = title_.is_any(i, {",", ";"});
      if (!comma && !title_.is_any(i, {"and"})) continue;
      std::uint32_t next = i + 1;
      while (next < range.end && title_.is_any(next, {"and", ",", ";"})) ++next;
      if (!divides({begin, i}, {next, end_of_part(next, range.end)}, comma)) continue;
      parts.push_back({begin, i});
      begin = next;
      i = next - 1;
    }
    parts.push_back({begin, range.end});
    return parts;
  }

 private:
  std::uint32_t end_of_part(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t i = from; i < end; ++i) {
      if (depth_[i] == 0 && title_.is_any(i, {",", ";", "and"})) return i;
    }
    return end;
  }

  bool divides(TokenRange before, TokenRange after, bool comma) const {
    if (after.begin >= after.end || !can_begin(title_, lexicon_, after)) return false;
    if (comma && is_inverted_name(title_, {before.begin, without_bracket(title_, after).end})) return false;
    if (comma) return is_closed(title_, lexicon_, before) && !is_apposition(title_, lexicon_, before, after);
    if (title_.is_any(after.begin, {"the"})) return true;
    const TokenRange bare = without_edges(title_, before);
    if (const LexiconMatch* match = title_.listed(after.begin); match != nullptr && lexicon_.entries()[match->entry].kind == Kind::place)
      return is_place(title_, lexicon_, bare);
    if (is_place(title_, lexicon_, after)) return is_place(title_, lexicon_, bare);
    return is_closed(title_, lexicon_, before) || begins_with_office(title_, lexicon_, {after.begin, after.begin + 1}) ||
           title_.is(WordList::honorific, after.begin);
  }

  const Passage& title_;
  const Lexicon& lexicon_;
  std::vector<int> depth_;
};

std::uint32_t opening_bracket(const Passage& title, TokenRange range) {
  for (std::uint32_t i = range.end; i > range.begin; --i) {
    if (title.is_any(i - 1, {"("})) return i - 1;
  }
  return range.end;
}

/// Where a trailing place begins: "Henry Oldenburg in London", "the Secretary of State, at Paris". An office keeps the place it is at.
std::uint32_t trailing_place(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
    const bool after_comma = title.is_any(i - 1, {","});
    const bool at = title.is_any(i, {"in", "at"});
    if (at && (after_comma || ends_in_name(title, {range.begin, i})) && title.is_capital(i + 1)) return after_comma ? i - 1 : i;
    const bool told = title.is_any(i, {","}) && ends_in_name(title, {range.begin, i});
    if (told && is_place(title, lexicon, {i + 1, range.end})) return i;
    const LexiconMatch* match = told ? title.listed(i + 1) : nullptr;
    if (match != nullptr && match->tokens.end == range.end && lexicon.entries()[match->entry].kind == Kind::organisation) return i;
  }
  return range.end;
}

bool has_capital(const Passage& title, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (title.is_capital(i)) return true;
  }
  return false;
}

/// The words name an office or a body, or an article shows that they do: only these have a holder.
bool has_holder(const Passage& title, const Lexicon& lexicon, TokenRange words) {
  if (words.begin > 0 && is_article(title, words.begin - 1)) return true;
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    const LexiconMatch* match = title.listed(i);
    if (match != nullptr && lexicon.entries()[match->entry].kind == Kind::organisation) return true;
    if (lexicon.phrase_at(WordList::office, title.words, i) > 0 || lexicon.phrase_at(WordList::organisation_head, title.words, i) > 0)
      return true;
  }
  return false;
}

TitleEnd make_end(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  range = without_edges(title, range);
  TitleEnd end{range, std::nullopt};
  const std::uint32_t bracket = opening_bracket(title, range);
  if (bracket < range.end && bracket > range.begin) {
    std::uint32_t close = bracket + 1;
    while (close < range.end && !title.is_any(close, {")"})) ++close;
    const TokenRange inside{bracket + 1, close};
    const bool name = inside.begin < inside.end && has_capital(title, inside) && !is_place(title, lexicon, inside);
    if (name && has_holder(title, lexicon, {range.begin, bracket})) end.holder = inside;
    end.words.end = bracket;
  }
  end.words.end = trailing_place(title, lexicon, end.words);
  end.words = without_edges(title, end.words);
  return end;
}

}  // namespace

std::vector<int> bracket_depths(const Passage& title) {
  std::vector<int> depths(title.size());
  int depth = 0;
  for (std::uint32_t i = 0; i < title.size(); ++i) {
    depths[i] = depth;
    if (title.is_any(i, {"(", "["})) ++depth;
    if (title.is_any(i, {")", "]"})) depth = std::max(0, depth - 1);
  }
  return depths;
}

bool is_name_like(const Passage& passage, std::uint32_t token) {
  if (!passage.is_capital(token) || passage.is_initial(token) || passage.listed(token) != nullptr) return false;
  for (const WordList list : {WordList::office, WordList::honorific, WordList::organisation_head, WordList::document_kind, WordList::month,
                              WordList::place_head, WordList::handling_mark}) {
    if (passage.is(list, token)) return false;
  }
  return !passage.is(WordList::common_word, token) || passage.is(WordList::surname, token);
}

std::vector<TitleEnd> list_ends(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  std::vector<TitleEnd> ends;
  for (const TokenRange part : Divider(title, lexicon).divide(range)) {
    const TitleEnd end = make_end(title, lexicon, part);
    if (end.words.begin < end.words.end) ends.push_back(end);
  }
  return ends;
}

bool is_inverted_name(const Passage& passage, TokenRange range) {
  const std::uint32_t comma = range.begin + 1;
  if (comma + 1 >= range.end || !passage.is_any(comma, {","}) || !is_name_like(passage, range.begin)) return false;
  if (passage.is(WordList::given_name, range.begin)) return false;
  for (std::uint32_t i = comma + 1; i < range.end; ++i) {
    if (!passage.is(WordList::given_name, i) && !passage.is_initial(i)) return false;
  }
  return true;
}

bool is_end(const Passage& title, const Lexicon& lexicon, TokenRange range) {
  range = without_edges(title, range);
  if (range.begin >= range.end) return false;
  return title.is_any(range.begin, {"certain", "all"}) || begins_with_office(title, lexicon, range) ||
         is_organisation(title, lexicon, range) || title.is(WordList::honorific, range.begin) || title.is_initial(range.begin) ||
         title.is(WordList::given_name, range.begin) || is_name_like(title, range.begin) || is_place(title, lexicon, range);
}

}  // namespace docgraph
