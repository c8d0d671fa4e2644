// Ties of `together`: each record gives its pairs, all pairs are sorted once and joined.
//
// Within a record the mentions are grouped by entity; the evidence of a pair is found by walking the two entities' mentions side by side,
// which is linear in both. Records are read in blocks on several threads; the sort makes the result the same for any number of them. With k
// entities and m mentions in a record this costs O(k² + km), and k is bounded by kMostNamed; an entity named more often than kMostCompared
// times in a record is compared by its first mentions only, so a hostile record stays cheap. Not done: writing pairs to disk where they
// exceed memory.
#include <algorithm>
#include <iterator>
#include <limits>
#include <span>
#include <string_view>

#include "extract/parallel.hpp"
#include "extract/text/token.hpp"
#include "graph/named.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostCompared = 64;
constexpr std::size_t kBlock = 256;

using Mentions = std::span<const Named>;

/// Sorted mentions, one group an entity.
std::vector<Mentions> group_by_entity(Mentions named) {
  std::vector<Mentions> groups;
  for (std::size_t first = 0; first < named.size();) {
    std::size_t last = first;
    while (last < named.size() && named[last].entity == named[first].entity) ++last;
    groups.push_back(named.subspan(first, last - first));
    first = last;
  }
  return groups;
}

std::uint32_t gap(const Span& a, const Span& b) {
  if (a.overlaps(b)) return 0;
  return a.begin < b.begin ? b.begin - a.end : a.begin - b.end;
}

/// The two mentions that lie nearest to each other in one field; the first of each where no field has both.
Evidence nearest(std::uint32_t record, Mentions a, Mentions b) {
  a = a.first(std::min(a.size(), kMostCompared));
  b = b.first(std::min(b.size(), kMostCompared));
  Evidence best{record, a[0].field, a[0].span, b[0].field, b[0].span};
  std::uint32_t best_gap = std::numeric_limits<std::uint32_t>::max();
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].field == b[j].field && gap(a[i].span, b[j].span) < best_gap) {
      best_gap = gap(a[i].span, b[j].span);
      best = {record, a[i].field, a[i].span, b[j].field, b[j].span};
    }
    const bool a_first = std::pair(a[i].field, a[i].span) < std::pair(b[j].field, b[j].span);
    ++(a_first ? i : j);
  }
  return best;
}

/// All pairs of the entities that one record or sentence names; `named` in order of entity.
void add_pairs(std::uint32_t record, Mentions named, const TieRule& rule, std::vector<TiePart>& parts) {
  const std::vector<Mentions> groups = group_by_entity(named);
  if (groups.size() < 2 || groups.size() > kMostNamed) return;
  const std::uint64_t units = units_of(groups.size(), rule.strength);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = i + 1; j < groups.size(); ++j) {
      parts.push_back({groups[i][0].entity, groups[j][0].entity, false, units, nearest(record, groups[i], groups[j])});
    }
  }
}

/// Where each sentence of a text begins, in bytes.
std::vector<std::uint32_t> sentence_starts(std::string_view text) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::uint32_t> starts;
  for (const TokenRange& sentence : split_sentences(text, tokens)) {
    if (sentence.begin < sentence.end) starts.push_back(tokens[sentence.begin].span.begin);
  }
  return starts;
}

/// Brings the mentions into order of (field, sentence, entity) and calls `visit` with each sentence's own.
template <class Visit>
void for_each_sentence(const Record& record, std::vector<Named> named, const Visit& visit) {
  struct Placed {
    std::uint32_t field;
    std::size_t sentence;
    Named named;
  };
  std::vector<std::vector<std::uint32_t>> starts(record.texts.size());
  for (const Named& n : named) {
    if (starts[n.field].empty()) starts[n.field] = sentence_starts(record.texts[n.field].text);
  }
  std::vector<Placed> placed;
  placed.reserve(named.size());
  for (const Named& n : named) {
    const auto& s = starts[n.field];
    placed.push_back({n.field, static_cast<std::size_t>(std::ranges::upper_bound(s, n.span.begin) - s.begin()), n});
  }
  const auto sentence_of = [](const Placed& p) { return std::pair(p.field, p.sentence); };
  std::ranges::stable_sort(placed, {}, sentence_of);
  for (auto first = placed.begin(); first != placed.end();) {
    const auto last = std::find_if(first, placed.end(), [&](const Placed& p) { return sentence_of(p) != sentence_of(*first); });
    named.clear();
    std::transform(first, last, std::back_inserter(named), [](const Placed& p) { return p.named; });
    visit(Mentions(named));
    first = last;
  }
}

/// Several sentences of one record may give a pair: the one where the two are nearest is its evidence, and join_parts keeps what comes
/// first.
void keep_nearest(std::vector<TiePart>& parts, std::size_t from) {
  const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(from);
  const auto key = [](const TiePart& p) { return std::pair(p.a, p.b); };
  std::stable_sort(begin, parts.end(), [&](const TiePart& x, const TiePart& y) { return key(x) < key(y); });
  auto kept = begin;
  for (auto next = begin; next != parts.end(); ++next) {
    if (next == begin || key(*next) != key(*std::prev(kept))) {
      *kept++ = *next;
      continue;
    }
    TiePart& first = *std::prev(kept);
    first.units += next->units;
    if (gap(next->evidence.a, next->evidence.b) < gap(first.evidence.a, first.evidence.b)) first.evidence = next->evidence;
  }
  parts.erase(kept, parts.end());
}

void add_record(const Corpus& corpus, std::uint32_t r, const TieRule& rule, const EntityFilter& filter, std::vector<TiePart>& parts) {
  std::vector<Named> named = named_in(corpus, r, rule);
  std::erase_if(named, [&](const Named& n) { return !filter.keeps(n.entity); });
  if (rule.scope == Scope::record) return add_pairs(r, named, rule, parts);
  const std::size_t before = parts.size();
  for_each_sentence(corpus.records[r], std::move(named), [&](Mentions sentence) { add_pairs(r, sentence, rule, parts); });
  keep_nearest(parts, before);
  // One record is one, however many of its sentences name the pair.
  if (rule.strength == StrengthRule::newman) return;
  std::for_each(parts.begin() + static_cast<std::ptrdiff_t>(before), parts.end(), [](TiePart& part) { part.units = kStrengthUnits; });
}

}  // namespace

std::vector<Tie> count_together(const Corpus& corpus, const TieRule& rule) {
  const EntityFilter filter(corpus, rule);
  const std::size_t records = corpus.records.size();
  std::vector<std::vector<TiePart>> blocks((records + kBlock - 1) / kBlock);
  for_each_block(records, kBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t r = begin; r < end; ++r) {
      if (admits(rule, corpus.records[r])) add_record(corpus, static_cast<std::uint32_t>(r), rule, filter, blocks[block]);
    }
  });
  std::vector<TiePart> parts;
  for (std::vector<TiePart>& block : blocks) {
    parts.insert(parts.end(), block.begin(), block.end());
    std::vector<TiePart>().swap(block);
  }
  return join_parts(std::move(parts));
}

std::vector<Gathering> together_gatherings(const Corpus& corpus, const TieRule& rule) {
  const EntityFilter filter(corpus, rule);
  std::vector<Gathering> gatherings;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    if (!admits(rule, corpus.records[r])) continue;
    std::vector<Named> named = named_in(corpus, r, rule);
    std::erase_if(named, [&](const Named& n) { return !filter.keeps(n.entity); });
    const auto add = [&](Mentions together) {
      if (together.empty()) return;
      gatherings.push_back({r, false, {}, {}});
      for (const Mentions group : group_by_entity(together)) gatherings.back().from.push_back(group[0].entity);
    };
    if (rule.scope == Scope::record)
      add(named);
    else
      for_each_sentence(corpus.records[r], std::move(named), add);
  }
  return gatherings;
}

std::vector<Register> registers_in(const Corpus& corpus, const TieRule& rule) {
  const EntityFilter filter(corpus, rule);
  std::vector<Register> registers;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    if (corpus.extractions[r].mentions.size() <= kMostNamed || !admits(rule, corpus.records[r])) continue;
    std::vector<Named> named = named_in(corpus, r, rule);
    std::erase_if(named, [&](const Named& n) { return !filter.keeps(n.entity); });
    std::size_t most = 0;
    const auto count = [&most](Mentions together) { most = std::max(most, group_by_entity(together).size()); };
    if (rule.scope == Scope::record)
      count(named);
    else
      for_each_sentence(corpus.records[r], std::move(named), count);
    if (most > kMostNamed) registers.push_back({r, most});
  }
  return registers;
}

}  // namespace docgraph
