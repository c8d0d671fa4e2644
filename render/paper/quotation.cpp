// A quotation is the sentence round a name, so that a reader can judge it; a sentence that runs on is cut to the words near its names.
#include "render/paper/quotation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "extract/text/token.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kContext = 240;  ///< bytes that a quotation keeps on either side of its names

/// The sentence around a name. A text of which no sentence holds it is taken whole.
Span sentence_around(std::string_view text, const std::vector<Token>& tokens, const std::vector<TokenRange>& sentences, Span name) {
  for (const TokenRange& range : sentences) {
    const Span sentence = {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
    if (sentence.begin <= name.begin && name.begin < sentence.end) return {sentence.begin, std::max(sentence.end, name.end)};
  }
  return {0, static_cast<std::uint32_t>(text.size())};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The part of a sentence that lies near its names. A word that the cut would break is left out, unless all the context is one word.
Span near_names(std::string_view text, Span sentence, Span names) {
  Span cut = sentence;
  if (names.begin > sentence.begin + kContext) {
    cut.begin = names.begin - kContext;
    while (cut.begin < names.begin && !is_blank(text[cut.begin - 1])) ++cut.begin;
    if (cut.begin == names.begin) cut.begin -= kContext;
    while (continues_code_point(text[cut.begin])) ++cut.begin;
  }
  if (names.end + kContext < sentence.end) {
    cut.end = names.end + kContext;
    while (cut.end > names.end && !is_blank(text[cut.end])) --cut.end;
    if (cut.end == names.end) cut.end += kContext;
    while (continues_code_point(text[cut.end])) --cut.end;
  }
  return cut;
}

Quotation quote_names(const Field& field, Span sentence, std::vector<Span> names) {
  std::ranges::sort(names);
  const Span cut = near_names(field.text, sentence, {names.front().begin, names.back().end});
  Quotation quotation{field.name, cut.begin > sentence.begin ? "…" : "", {}};
  std::uint32_t at = cut.begin;
  for (const Span name : names) {
    if (name.begin < at) continue;
    append_to_line(quotation.text, text_of(field.text, Span{at, name.begin}));
    const auto begin = static_cast<std::uint32_t>(quotation.text.size());
    append_to_line(quotation.text, text_of(field.text, name));
    quotation.names.push_back({begin, static_cast<std::uint32_t>(quotation.text.size())});
    at = name.end;
  }
  append_to_line(quotation.text, text_of(field.text, Span{at, std::max(at, cut.end)}));
  if (quotation.text.ends_with(' ')) quotation.text.pop_back();
  if (cut.end < sentence.end) quotation.text += "…";
  return quotation;
}

bool lies_in(const Record& record, std::uint32_t field, Span span) {
  return field < record.texts.size() && span.begin <= span.end && span.end <= record.texts[field].text.size();
}

Span sentence_in(const Field& field, Span name) {
  const std::vector<Token> tokens = tokenize(field.text);
  return sentence_around(field.text, tokens, split_sentences(field.text, tokens), name);
}

}  // namespace

std::vector<Quotation> quote(const Record& record, const Evidence& evidence) {
  if (!lies_in(record, evidence.field_a, evidence.a) || !lies_in(record, evidence.field_b, evidence.b)) return {};
  const Field& field_a = record.texts[evidence.field_a];
  const Field& field_b = record.texts[evidence.field_b];
  const Span sentence_a = sentence_in(field_a, evidence.a);
  if (evidence.field_a == evidence.field_b && sentence_a.contains(evidence.b))
    return {quote_names(field_a, sentence_a, {evidence.a, evidence.b})};
  std::vector<Quotation> quotations = {quote_names(field_a, sentence_a, {evidence.a}),
                                       quote_names(field_b, sentence_in(field_b, evidence.b), {evidence.b})};
  if (std::tie(evidence.field_b, evidence.b) < std::tie(evidence.field_a, evidence.a)) std::ranges::reverse(quotations);
  return quotations;
}

std::string quotation(const Record& record, const Evidence& evidence) {
  std::string text;
  for (const Quotation& one : quote(record, evidence)) text += (text.empty() ? "" : " … ") + one.text;
  return text;
}

std::string citation(const Record& record) {
  const std::string title = one_line(text_of(record, "title"));
  return fmt::format("{}{}, record {}, {}.", title.empty() ? "" : fmt::format("“{}”, ", title), in_words(record.date), visible(record.id),
                     visible(record.file));
}

}  // namespace docgraph
