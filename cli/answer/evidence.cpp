#include "cli/answer/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "extract/text/token.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kContext = 240;  ///< bytes that a quotation keeps on either side of its names

/// The sentence around a byte. A text of which no sentence holds it is taken whole.
Span sentence_around(const std::string& text, std::uint32_t byte) {
  const std::vector<Token> tokens = tokenize(text);
  for (const TokenRange& range : split_sentences(text, tokens)) {
    if (range.begin == range.end) continue;
    const Span sentence = {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
    if (sentence.begin <= byte && byte < sentence.end) return sentence;
  }
  return {0, static_cast<std::uint32_t>(text.size())};
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The part of a sentence that lies near its names, cut on code points.
Span near_names(const std::string& text, Span sentence, const std::vector<Span>& names) {
  Span cut = sentence;
  const std::uint32_t first = names.front().begin;
  const std::uint32_t last = names.back().end;
  if (first > sentence.begin + kContext) cut.begin = first - kContext;
  if (last + kContext < sentence.end) cut.end = last + kContext;
  while (cut.begin < first && is_continuation(text[cut.begin])) ++cut.begin;
  while (cut.end > last && cut.end < text.size() && is_continuation(text[cut.end])) --cut.end;
  return cut;
}

Quotation quote_names(const Field& field, Span sentence, std::vector<Span> names) {
  std::ranges::sort(names);
  const Span cut = near_names(field.text, sentence, names);
  Quotation quotation{field.name, cut.begin > sentence.begin ? "…" : "", {}};
  std::uint32_t at = cut.begin;
  for (const Span name : names) {
    if (name.begin < at) continue;
    quotation.text += visible(text_of(field.text, Span{at, name.begin}));
    const auto begin = static_cast<std::uint32_t>(quotation.text.size());
    quotation.text += visible(text_of(field.text, name));
    quotation.names.push_back({begin, static_cast<std::uint32_t>(quotation.text.size())});
    at = name.end;
  }
  quotation.text += visible(text_of(field.text, Span{at, std::max(at, cut.end)}));
  if (cut.end < sentence.end) quotation.text += "…";
  std::ranges::replace_if(
      quotation.text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return quotation;
}

}  // namespace

std::vector<Quotation> quote(const Record& record, const Evidence& evidence) {
  const Field& field_a = record.texts[evidence.field_a];
  const Field& field_b = record.texts[evidence.field_b];
  const Span sentence_a = sentence_around(field_a.text, evidence.a.begin);
  const Span sentence_b = sentence_around(field_b.text, evidence.b.begin);
  if (evidence.field_a == evidence.field_b && sentence_a == sentence_b) return {quote_names(field_a, sentence_a, {evidence.a, evidence.b})};
  std::vector<Quotation> quotations = {quote_names(field_a, sentence_a, {evidence.a}), quote_names(field_b, sentence_b, {evidence.b})};
  if (std::tie(evidence.field_b, evidence.b) < std::tie(evidence.field_a, evidence.a)) std::ranges::reverse(quotations);
  return quotations;
}

std::string citation(const Record& record) {
  std::string title = visible(text_of(record, "title"));
  std::ranges::replace_if(
      title, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const std::string date = record.date.known() ? to_text(record.date) : "undated";
  return fmt::format("{}{}, record {}, {}.", title.empty() ? "" : fmt::format("“{}”, ", title), date, visible(record.id),
                     visible(record.file));
}

}  // namespace docgraph
