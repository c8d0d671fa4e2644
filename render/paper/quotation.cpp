// A quotation is the sentence round a name, so that a reader can judge it; a sentence that runs on is cut to the words near its names. So
// only the words near a name are looked at for where its sentence begins and ends: a tie costs the same in a long text as in a short one.
#include "render/paper/quotation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "extract/index/index_fields.hpp"
#include "extract/text/token.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kContext = 240;  ///< bytes that a quotation keeps on either side of its names

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

/// The words round a name, more than a quotation may hold; where nothing parts words, the characters.
Span window_around(std::string_view text, Span name) {
  constexpr std::uint32_t kWindow = 2 * kContext;
  const Span widest = {name.begin - std::min(name.begin, kWindow), std::min(static_cast<std::uint32_t>(text.size()), name.end + kWindow)};
  Span window = widest;
  while (window.begin > 0 && window.begin < name.begin && !is_blank(text[window.begin])) ++window.begin;
  while (window.end < text.size() && window.end > name.end && !is_blank(text[window.end])) --window.end;
  if (window.begin == name.begin) window.begin = widest.begin;
  if (window.end == name.end) window.end = widest.end;
  while (window.begin < name.begin && continues_code_point(text[window.begin])) ++window.begin;
  while (window.end < text.size() && continues_code_point(text[window.end])) --window.end;
  return window;
}

/// The index term in which a name stands.
Span term_around(std::string_view terms, Span name) {
  const std::size_t before = terms.substr(0, name.begin).rfind("; ");
  const std::size_t after = std::min(terms.find("; ", name.end), terms.size());
  return {before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 2), static_cast<std::uint32_t>(after)};
}

/// The sentence around a name, or as much of it as lies in the window.
Span sentence_in(const Field& field, Span name) {
  if (index_field(field.name) != nullptr) return term_around(field.text, name);
  const Span window = window_around(field.text, name);
  const std::string_view text = text_of(field.text, window);
  const std::vector<Token> tokens = tokenize(text);
  for (const TokenRange& range : split_sentences(text, tokens)) {
    const Span sentence = {window.begin + tokens[range.begin].span.begin, window.begin + tokens[range.end - 1].span.end};
    if (sentence.begin <= name.begin && name.begin < sentence.end) return {sentence.begin, std::max(sentence.end, name.end)};
  }
  return window;
}

}  // namespace

std::vector<Quotation> quote(const Record& record, const Evidence& evidence) {
  if (!lies_in(record, evidence.field_a, evidence.a) || !lies_in(record, evidence.field_b, evidence.b)) return {};
  const Field& field_a = record.texts[evidence.field_a];
  const Field& field_b = record.texts[evidence.field_b];
  const Span sentence_a = sentence_in(field_a, evidence.a);
  const Span sentence_b = sentence_in(field_b, evidence.b);
  if (evidence.field_a == evidence.field_b && sentence_a.contains(evidence.b))
    return {quote_names(field_a, {std::min(sentence_a.begin, sentence_b.begin), std::max(sentence_a.end, sentence_b.end)},
                        {evidence.a, evidence.b})};
  std::vector<Quotation> quotations = {quote_names(field_a, sentence_a, {evidence.a}), quote_names(field_b, sentence_b, {evidence.b})};
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
