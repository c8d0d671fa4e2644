#include "extract/tag/features.hpp"

#include <algorithm>

#include "extract/tag/feature_hash.hpp"
#include "extract/tag/label.hpp"
#include "extract/text/fold.hpp"

// A feature is the hash of its template and of what the template saw. Templates look at single words of the window, at neighbours in pairs
// and at the word's letters. A template that sees nothing (a word of no list) adds nothing, so that most tokens have few features.

namespace docgraph {
namespace {

/// The letters of a word by their kind, repeated kinds once: "McNamara" is AaAa, "U.S." A.A., "1970s" 0a. Of short capitals the number
/// counts.
std::uint32_t shape_of(std::string_view word) {
  std::uint32_t hash = 17;
  char last = 0;
  std::uint32_t run = 0;
  for (const char c : word) {
    char kind = c;
    if (c >= 'A' && c <= 'Z')
      kind = 'A';
    else if (c >= 'a' && c <= 'z')
      kind = 'a';
    else if (c >= '0' && c <= '9')
      kind = '0';
    else if ((static_cast<unsigned char>(c) & 0x80U) != 0)
      kind = 'u';
    run = kind == last ? run + 1 : 0;
    if (run == 0 || (kind == 'A' && run < 4)) hash = join_hashes(hash, static_cast<unsigned char>(kind));
    last = kind;
  }
  return hash;
}

/// The lists that models learn from. A model knows them by their numbers, so lists that came later are no features, and none of these may
/// change its number.
constexpr std::uint32_t kLearntLists = (2U << static_cast<unsigned>(WordList::motion_verb)) - 1;
static_assert(kLearntLists == 0x7FFFF);

/// Where token `i` stands in a range: alone, first, last or amid.
std::uint32_t place_in(TokenRange range, std::uint32_t i) { return (i == range.begin ? 1U : 0U) + (i + 1 == range.end ? 2U : 0U); }

/// The first two words of a rule tell which it is; what comes after is the case at hand.
std::uint32_t rule_class(std::string_view rule) {
  const std::size_t first = rule.find_first_of(" :");
  const std::size_t second = first == std::string_view::npos ? first : rule.find_first_of(" :\"", first + 1);
  return hash_letters(rule.substr(0, rule.starts_with("alias") ? first : second));
}

class Adder {
 public:
  explicit Adder(std::vector<std::uint32_t>& out) : out_(out) { out_.clear(); }

  /// Each call in the code is a template of its own; `which` counts them.
  void add(std::uint32_t which, std::uint32_t seen) {
    if (seen != 0) out_.push_back(join_hashes(which, seen));
  }
  void add(std::uint32_t which, std::uint32_t first, std::uint32_t second) {
    out_.push_back(join_hashes(which, join_hashes(first, second)));
  }
  void add(std::uint32_t which, std::uint32_t first, std::uint32_t second, std::uint32_t third) {
    add(which, join_hashes(first, second), third);
  }
  void add_bits(std::uint32_t which, std::uint32_t bits) {
    for (std::uint32_t bit = 0; bits >> bit != 0; ++bit) {
      if ((bits >> bit & 1U) != 0) out_.push_back(join_hashes(which, bit + 1));
    }
  }

 private:
  std::vector<std::uint32_t>& out_;
};

/// Five tokens, the one in question amid.
struct Window {
  const Features::View& b2;
  const Features::View& b1;
  const Features::View& me;
  const Features::View& a1;
  const Features::View& a2;
};

void add_words(Adder& adder, const Window& w) {
  adder.add(2, w.b2.word);
  adder.add(3, w.b1.word);
  adder.add(4, w.me.word);
  adder.add(5, w.a1.word);
  adder.add(6, w.a2.word);
  adder.add(7, w.me.exact);
  adder.add(8, w.b1.word, w.me.word);
  adder.add(9, w.me.word, w.a1.word);
  adder.add(10, w.b2.word, w.b1.word);
  adder.add(11, w.a1.word, w.a2.word);
  adder.add(12, w.b2.shape);
  adder.add(13, w.b1.shape);
  adder.add(14, w.me.shape);
  adder.add(15, w.a1.shape);
  adder.add(16, w.a2.shape);
  adder.add(17, w.b1.shape, w.me.shape, w.a1.shape);
  adder.add(18, w.b1.word, w.me.shape);
  adder.add(19, w.me.shape, w.a1.word);
  adder.add(20, w.b1.ending);
  adder.add(21, w.me.ending);
  adder.add(22, w.a1.ending);
  for (std::uint32_t size = 0; size < 2; ++size) {
    adder.add(30 + size, w.b1.clusters[size]);
    adder.add(33 + size, w.me.clusters[size]);
    adder.add(36 + size, w.a1.clusters[size]);
  }
}

/// The kind that a word leans to most, and how much.
std::uint32_t strongest_leaning(std::uint16_t leaning) {
  if (leaning == 0) return 0;
  std::uint32_t best = 0;
  for (unsigned kind = 0; kind < 3; ++kind) {
    if (leaning_to(leaning, kind) > best >> 2U) best = leaning_to(leaning, kind) << 2U | kind;
  }
  return 1 + best;
}

void add_leanings(Adder& adder, const Window& w) {
  const auto b2 = w.b2.clusters[2], b1 = w.b1.clusters[2], me = w.me.clusters[2], a1 = w.a1.clusters[2], a2 = w.a2.clusters[2];
  adder.add(110, b1);
  adder.add(111, me);
  adder.add(112, a1);
  adder.add(113, me, w.me.shape);
  for (unsigned kind = 0; kind < 3; ++kind) {
    if (b1 != 0) adder.add(114 + kind, 1 + leaning_to(b1, kind));
    if (me != 0) adder.add(117 + kind, 1 + leaning_to(me, kind));
    if (a1 != 0) adder.add(120 + kind, 1 + leaning_to(a1, kind));
    if (me != 0) adder.add(130 + kind, 1 + leaning_to(me, kind), w.me.shape);
  }
  adder.add(123, strongest_leaning(b1), strongest_leaning(me), w.b1.shape);
  adder.add(124, strongest_leaning(me), strongest_leaning(a1), w.a1.shape);
  adder.add(125, strongest_leaning(b1), strongest_leaning(me), strongest_leaning(a1));
  adder.add(126, strongest_leaning(b2), w.b2.shape);
  adder.add(127, strongest_leaning(a2), w.a2.shape);
  adder.add(128, strongest_leaning(me), w.me.found);
}

void add_lists(Adder& adder, const Window& w) {
  adder.add_bits(50, w.b1.lists);
  adder.add_bits(51, w.me.lists);
  adder.add_bits(52, w.a1.lists);
  adder.add(53, w.b1.lists, w.me.lists, w.a1.lists);
  adder.add(54, w.me.lists, w.me.shape);
  adder.add(55, w.b1.listed);
  adder.add(56, w.me.listed);
  adder.add(57, w.a1.listed);
  adder.add(58, w.me.listed, w.me.lists);
  adder.add(60, w.b1.found);
  adder.add(61, w.me.found);
  adder.add(62, w.a1.found);
  adder.add(63, w.b1.found, w.me.found, w.a1.found);
  adder.add(64, w.me.found, w.me.rule);
  adder.add(65, w.b1.found, w.b1.rule);
  adder.add(66, w.a1.found, w.a1.rule);
  adder.add(67, w.me.rule, w.me.lists, w.me.shape);
  adder.add(68, w.me.found, w.b1.shape, w.a1.shape);
  adder.add(69, w.me.found, w.b1.word);
  adder.add(70, w.me.found, w.a1.word);
}

/// The rules err in other places in bare texts than in catalogues.
void add_by_genre(Adder& adder, const Window& w, std::uint32_t genre) {
  adder.add(140, genre, w.me.shape);
  adder.add(141, genre, w.me.found);
  adder.add(142, genre, w.me.found, w.me.rule);
  adder.add(143, genre, join_hashes(w.b1.found, w.me.found), w.a1.found);
  adder.add(144, genre, join_hashes(w.me.rule, w.me.lists), w.me.shape);
  adder.add(145, genre, w.me.listed, w.me.lists);
  adder.add(147, genre, w.me.clusters[2]);
  adder.add(148, genre, w.me.word);
}

void add_letters(Adder& adder, std::string_view word) {
  for (std::uint32_t size = 1; size <= 5 && size < word.size(); ++size) {
    adder.add(90 + size, hash_letters(word.substr(0, size)));
    adder.add(100 + size, hash_letters(word.substr(word.size() - size)));
  }
}

}  // namespace

const Features::View& Features::view(std::int64_t i) {
  if (i < 0 || i >= draft_->passage().size()) return none_;
  const std::size_t slot = static_cast<std::size_t>(i) % kViews;
  if (owner_[slot] != i) {
    views_[slot] = look_at(static_cast<std::uint32_t>(i));
    owner_[slot] = i;
  }
  return views_[slot];
}

Features::View Features::look_at(std::uint32_t i) const {
  const Passage& passage = draft_->passage();
  const std::string_view word = passage.at(i);
  const FoldedWord folded(word);
  const std::string_view letters = folded.letters();
  View view;
  view.word = hash_letters(letters);
  view.exact = hash_letters(word);
  view.shape = shape_of(word);
  view.ending = hash_letters(letters.substr(letters.size() > 3 ? letters.size() - 3 : 0));
  view.lists = passage.words[i].lists & kLearntLists;
  view.clusters = clusters_->of(view.word);
  if (const LexiconMatch* match = passage.listed(i)) {
    const LexiconEntry& entry = lexicon_->entries()[match->entry];
    const auto form = static_cast<std::uint32_t>(entry.aliases[match->alias].form);
    view.listed = 1 + (static_cast<std::uint32_t>(entry.kind) * 4 + form) * 4 + place_in(match->tokens, i);
  }
  if (const Found* found = draft_->at(i)) {
    const auto form = static_cast<std::uint32_t>(found->form);
    view.found = 1 + (static_cast<std::uint32_t>(found->kind) * 8 + form) * 4 + place_in(found->tokens, i);
    view.rule = rule_class(found->rule);
  }
  return view;
}

void Features::find(std::uint32_t i, std::vector<std::uint32_t>& out) {
  const Passage& passage = draft_->passage();
  const auto at = static_cast<std::int64_t>(i);
  const View& b2 = view(at - 2);
  const View& b1 = view(at - 1);
  const View& me = view(at);
  const View& a1 = view(at + 1);
  const View& a2 = view(at + 2);
  Adder adder(out);
  adder.add(1, 1);
  add_words(adder, {b2, b1, me, a1, a2});
  add_lists(adder, {b2, b1, me, a1, a2});
  add_leanings(adder, {b2, b1, me, a1, a2});
  add_by_genre(adder, {b2, b1, me, a1, a2}, uses_->has_title() ? 1 : 2);
  add_letters(adder, passage.at(i));
  const std::uint32_t start = (passage.tokens[i].starts_sentence ? 1U : 0U) + (passage.starts_line[i] ? 2U : 0U) +
                              (i + 1 == passage.size() || passage.starts_line[i + 1] ? 4U : 0U);
  adder.add(80, start, me.shape);
  adder.add(81, static_cast<std::uint32_t>(passage.part), me.shape);
  if (passage.is_capital(i)) adder.add_bits(82, uses_->elsewhere(*draft_, i, me.word));
}

}  // namespace docgraph
