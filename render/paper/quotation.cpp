#include "render/paper/quotation.hpp"

#include <algorithm>

#include "extract/text/code_point.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kCut = "… ";
constexpr std::size_t kContext = 60;
/// Ends nearer than this, in bytes, are quoted with all that stands between them.
constexpr std::uint32_t kNear = 240;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool continues_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

std::size_t back_by_context(std::string_view text, std::size_t at) {
  for (std::size_t points = 0; at > 0 && points < kContext; ++points) {
    do --at;
    while (at > 0 && continues_code_point(text[at]));
  }
  return at;
}

std::size_t on_by_context(std::string_view text, std::size_t at) {
  for (std::size_t points = 0; at < text.size() && points < kContext; ++points) at += decode(text, at).size;
  return std::min(at, text.size());
}

/// The words around a span. A word that the cut would break is left out, unless the whole context is one word.
std::string around(std::string_view text, Span span) {
  std::size_t begin = back_by_context(text, span.begin);
  std::size_t end = on_by_context(text, span.end);
  if (begin > 0 && !is_blank(text[begin - 1])) {
    while (begin < span.begin && !is_blank(text[begin])) ++begin;
  }
  if (end < text.size() && !is_blank(text[end])) {
    while (end > span.end && !is_blank(text[end - 1])) --end;
  }
  std::string quote = one_line(text.substr(begin, end - begin));
  if (text.substr(0, begin).find_first_not_of(" \t\n") != std::string_view::npos) quote.insert(0, kCut);
  if (text.substr(end).find_first_not_of(" \t\n") != std::string_view::npos) quote += " …";
  return quote;
}

bool lies_in(const Record& record, std::uint32_t field, Span span) {
  return field < record.texts.size() && span.begin <= span.end && span.end <= record.texts[field].text.size();
}

}  // namespace

std::string quotation(const Record& record, const Evidence& evidence) {
  if (!lies_in(record, evidence.field_a, evidence.a) || !lies_in(record, evidence.field_b, evidence.b)) return {};
  const auto text_a = std::string_view(record.texts[evidence.field_a].text);
  const auto text_b = std::string_view(record.texts[evidence.field_b].text);
  if (evidence.field_a != evidence.field_b) return around(text_a, evidence.a) + " | " + around(text_b, evidence.b);

  const Span first = std::min(evidence.a, evidence.b);
  const Span second = std::max(evidence.a, evidence.b);
  // Beyond kNear the second piece surely begins after a cut, which the end of the first already shows.
  if (second.begin < first.end + kNear) return around(text_a, {first.begin, std::max(first.end, second.end)});
  return around(text_a, first) + " " + around(text_a, second).substr(kCut.size());
}

}  // namespace docgraph
