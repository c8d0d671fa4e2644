#include "extract/evaluate/edges.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace docgraph {
namespace {

using Keys = std::set<std::string>;

constexpr char32_t kFirstDash = 0x2010;
constexpr char32_t kLastDash = 0x2015;
constexpr std::u32string_view kMarks = U"’'`\"“”.,;:()[]-";

bool parts_words(UChar32 value) {
  const auto point = static_cast<char32_t>(value);
  return u_isspace(value) || (kFirstDash <= point && point <= kLastDash) || kMarks.find(point) != std::u32string_view::npos;
}

icu::UnicodeString compatible(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  const auto size = static_cast<std::int32_t>(text.size());
  icu::UnicodeString normal = normalizer->normalize(icu::UnicodeString::fromUTF8({text.data(), size}), status);
  assert(U_SUCCESS(status));
  return normal.foldCase();
}

/// The spellings of each entity of one side, by record (one for all if entities hold for the whole collection) and entity.
class Spellings {
 public:
  Spellings(const std::vector<MarkedRecord>& records, bool within_record) : within_record_(within_record) {
    for (std::size_t i = 0; i < records.size(); ++i)
      for (const MarkedName& name : records[i].names)
        if (name.entity && !name.surface.empty()) spellings_[{scope(i), *name.entity}].insert(end_key(name.surface));
  }

  void add_to(Keys& keys, std::size_t record, const std::optional<std::string>& entity) const {
    if (!entity) return;
    const auto found = spellings_.find({scope(record), *entity});
    if (found != spellings_.end()) keys.insert(found->second.begin(), found->second.end());
  }

 private:
  [[nodiscard]] std::size_t scope(std::size_t record) const { return within_record_ ? record : 0; }

  bool within_record_;
  std::map<std::pair<std::size_t, std::string>, Keys> spellings_;
};

struct Edge {
  Keys from;
  Keys to;
  bool directed = true;
};

Keys keys_of(const std::optional<std::string>& words, const std::vector<std::string>& aliases, const std::optional<std::string>& entity,
             std::size_t record, const Spellings& spellings) {
  Keys keys;
  if (words) keys.insert(end_key(*words));
  for (const std::string& alias : aliases) keys.insert(end_key(alias));
  spellings.add_to(keys, record, entity);
  spellings.add_to(keys, record, words);
  keys.erase("");
  return keys;
}

Edge edge_of(const MarkedEdge& edge, std::size_t record, const Spellings& spellings) {
  return {keys_of(edge.from, edge.from_aliases, edge.from_entity, record, spellings),
          keys_of(edge.to, edge.to_aliases, edge.to_entity, record, spellings), edge.directed};
}

bool share_a_key(const Keys& a, const Keys& b) {
  return std::ranges::any_of(a, [&](const std::string& key) { return b.contains(key); });
}

bool agree(const Edge& marked, const Edge& found) {
  if (share_a_key(marked.from, found.from) && share_a_key(marked.to, found.to)) return true;
  return !marked.directed && share_a_key(marked.from, found.to) && share_a_key(marked.to, found.from);
}

std::vector<Edge> claimed_edges(const MarkedRecord& found, std::size_t record, const Spellings& spellings) {
  std::vector<Edge> edges;
  if (!found.edges) return edges;
  for (const MarkedEdge& edge : *found.edges)
    if (edge.from && edge.to) edges.push_back(edge_of(edge, record, spellings));
  return edges;
}

}  // namespace

std::string end_key(std::string_view text) {
  const icu::UnicodeString folded = compatible(text);
  icu::UnicodeString words;
  for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 value = folded.char32At(at);
    if (!parts_words(value))
      words.append(value);
    else if (!words.isEmpty() && words.char32At(words.length() - 1) != ' ')
      words.append(UChar32{' '});
  }
  std::string key;
  words.trim().toUTF8String(key);
  for (const std::string_view article : {"the ", "a ", "an "})
    if (key.starts_with(article)) return key.substr(article.size());
  return key;
}

std::vector<Counts> tally_edges(const std::vector<MarkedRecord>& gold, const std::vector<MarkedRecord>& found, bool within_record) {
  const Spellings gold_spellings(gold, within_record);
  const Spellings found_spellings(found, within_record);
  std::vector<Counts> tallies(gold.size());
  for (std::size_t record = 0; record < gold.size(); ++record) {
    if (!gold[record].edges) continue;
    std::vector<Edge> claims = claimed_edges(found[record], record, found_spellings);
    Counts& counts = tallies[record];
    counts.marked = static_cast<std::uint32_t>(gold[record].edges->size());
    counts.found = static_cast<std::uint32_t>(claims.size());
    for (const MarkedEdge& marked : *gold[record].edges) {
      const Edge wanted = edge_of(marked, record, gold_spellings);
      const auto hit = std::ranges::find_if(claims, [&](const Edge& claim) { return agree(wanted, claim); });
      if (hit == claims.end()) continue;
      claims.erase(hit);
      ++counts.right;
    }
  }
  return tallies;
}

}  // namespace docgraph
