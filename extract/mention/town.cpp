#include "extract/mention/town.hpp"

#include <algorithm>
#include <vector>

// The list of towns is long, and half of its names are also surnames or words. So each match must be vouched for by the words beside it;
// the matches that stay are then as good as those of cities that everybody knows.

namespace docgraph {
namespace {

/// How much a name must be vouched for: by what else it may be.
enum class Doubt : std::uint8_t { none, person, word };

class TownReader {
 public:
  TownReader(const Passage& passage, const Lexicon& lexicon) : passage_(passage), lexicon_(lexicon) {}

  /// The matches that stay, in order.
  std::vector<LexiconMatch> believed() {
    for (const LexiconMatch& match : passage_.matches) {
      if (!entry_of(match).is_town || is_vouched_for(match)) believed_.push_back(match);
    }
    return std::move(believed_);
  }

 private:
  const LexiconEntry& entry_of(const LexiconMatch& match) const { return lexicon_.entries()[match.entry]; }

  bool is_vouched_for(const LexiconMatch& match) const {
    const auto [begin, end] = match.tokens;
    if (passage_.is_possessive(end) || is_part_of_name(match)) return false;
    if (passage_.part == Part::dateline && begin == 0) return true;
    if (precedes_its_state(match) || is_called_a_town(match)) return true;
    const Doubt doubt = doubt_of(match);
    if (passage_.part == Part::title || doubt == Doubt::word) return false;
    if (follows_place_preposition(begin)) return true;
    return doubt == Doubt::none && (follows_motion(begin) || is_listed_with_place(begin));
  }

  Doubt doubt_of(const LexiconMatch& match) const {
    const auto every_word_is = [&](WordList list) {
      for (std::uint32_t i = match.tokens.begin; i < match.tokens.end; ++i) {
        if (!passage_.is(list, i)) return false;
      }
      return true;
    };
    if (every_word_is(WordList::common_word) || every_word_is(WordList::month)) return Doubt::word;
    const bool person = every_word_is(WordList::surname) || every_word_is(WordList::given_name) || every_word_is(WordList::common_surname);
    return person ? Doubt::person : Doubt::none;
  }

  /// A capitalised word goes on or goes before: "in Austin Chamberlain's view", "at Lincoln Center", "General Salem".
  bool is_part_of_name(const LexiconMatch& match) const {
    const auto [begin, end] = match.tokens;
    if (passage_.is_capital(end) && passage_.tokens[end].after_space && !passage_.starts_line[end] &&
        !passage_.tokens[end].starts_sentence && !passage_.is(WordList::city_noun, end))
      return true;
    return begin > 0 && passage_.is_capital(begin - 1) && !passage_.starts_line[begin] && !passage_.tokens[begin].starts_sentence &&
           !passage_.is(WordList::common_word, begin - 1);
  }

  /// "Salem, Oregon", "Tarnów (Poland)".
  bool precedes_its_state(const LexiconMatch& match) const {
    const std::uint32_t end = match.tokens.end;
    if (!passage_.is_any(end, {",", "("})) return false;
    return std::ranges::any_of(passage_.matches, [&](const LexiconMatch& other) {
      const LexiconEntry& entry = entry_of(other);
      return other.tokens.begin == end + 1 && !entry.is_town &&
             (entry.kind == Kind::polity ? entry.id == entry_of(match).polity : is_region(entry)) &&
             entry.aliases[other.alias].form != AliasForm::demonym;
    });
  }

  /// What a town may lie in: any place but a capital.
  bool is_region(const LexiconEntry& entry) const { return entry.kind == Kind::place && lexicon_.governed_from(entry, 0) == nullptr; }

  bool is_called_a_town(const LexiconMatch& match) const {
    const auto [begin, end] = match.tokens;
    if (passage_.is(WordList::city_noun, end) && passage_.is_lower(end)) return true;
    return begin > 1 && passage_.is_any(begin - 1, {"of"}) &&
           passage_.is_any(begin - 2, {"city", "town", "village", "port", "suburb", "outskirts", "university", "bishop", "mayor", "siege"});
  }

  bool follows_place_preposition(std::uint32_t begin) const {
    return begin > 0 && passage_.is_any(begin - 1, {"in", "near", "outside", "at"});
  }

  /// "flew to X", "returned from X".
  bool follows_motion(std::uint32_t begin) const {
    if (begin == 0 || !passage_.is_any(begin - 1, {"to", "from", "for", "via", "through"})) return false;
    for (std::uint32_t back = 2; back <= 4 && back <= begin; ++back) {
      if (passage_.is(WordList::motion_verb, begin - back)) return true;
    }
    return false;
  }

  /// "in Kraków, Tarnów and Radom": what a comma or "and" joins to a believed place.
  bool is_listed_with_place(std::uint32_t begin) const {
    if (believed_.empty() || begin < 2 || !passage_.is_any(begin - 1, {"and", ",", "or"})) return false;
    const LexiconMatch& last = believed_.back();
    const bool joined = last.tokens.end == begin - 1 || (last.tokens.end == begin - 2 && passage_.is_any(begin - 2, {","}));
    return joined && entry_of(last).kind == Kind::place;
  }

  const Passage& passage_;
  const Lexicon& lexicon_;
  std::vector<LexiconMatch> believed_;
};

}  // namespace

void drop_unsupported_towns(Passage& passage, const Lexicon& lexicon) { passage.matches = TownReader(passage, lexicon).believed(); }

}  // namespace docgraph
