#include "extract/survey/document_number.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace docgraph {
namespace {

constexpr std::size_t kMostDigits = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_capital(c); }
bool is_separator(char c) { return c == '.' || c == '/' || c == '-' || c == ' '; }

/// "1,234" as "1234".
std::string without_thousands(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool between =
        written[i] == ',' && i > 0 && is_digit(written[i - 1]) && i + 3 < written.size() &&
        std::all_of(written.begin() + static_cast<std::ptrdiff_t>(i) + 1, written.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_digit) &&
        (i + 4 == written.size() || !is_digit(written[i + 4]));
    if (!between) text += written[i];
  }
  return text;
}

/// A part of one sort, letters or digits, and what stands before it.
struct Part {
  std::string text;
  char before = '\0';
};

std::optional<std::vector<Part>> parts_of(const std::string& text) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < text.size();) {
    Part part;
    if (is_separator(text[i])) part.before = text[i++];
    if (part.before != '\0' && parts.empty()) return std::nullopt;
    if (i == text.size() || (!is_digit(text[i]) && !is_capital(text[i]))) return std::nullopt;  // "12 and 13"
    const bool digits = is_digit(text[i]);
    while (i < text.size() && (digits ? is_digit(text[i]) : is_letter(text[i]))) part.text += text[i++];
    parts.push_back(std::move(part));
  }
  return parts;
}

/// 1973 or 73 behind a separator.
bool is_year(const Part& part, int year) {
  if (year == 0 || part.before == '\0') return false;
  const std::string whole = std::to_string(year);
  return part.text == whole || (part.text.size() == 2 && whole.ends_with(part.text));
}

}  // namespace

std::optional<DocumentNumber> read_document_number(std::string_view written, int year) {
  auto parts = parts_of(without_thousands(written));
  if (!parts || parts->empty()) return std::nullopt;
  if (parts->size() > 1 && is_year(parts->back(), year) && is_digit((*parts)[parts->size() - 2].text.front())) parts->pop_back();
  DocumentNumber number;
  number.digits = parts->back().text;
  number.separator = parts->back().before;
  if (!is_digit(number.digits.front()) || number.digits.size() > kMostDigits) return std::nullopt;
  std::from_chars(number.digits.data(), number.digits.data() + number.digits.size(), number.count);
  for (std::size_t i = 0; i + 1 < parts->size(); ++i) {
    if ((*parts)[i].before != '\0') number.prefix += (*parts)[i].before;
    number.prefix += (*parts)[i].text;
  }
  return number;
}

DocumentNumber divided(const DocumentNumber& number, std::size_t prefix) {
  DocumentNumber result = number;
  result.prefix = number.digits.substr(0, prefix);
  result.digits = number.digits.substr(prefix);
  std::from_chars(result.digits.data(), result.digits.data() + result.digits.size(), result.count);
  return result;
}

}  // namespace docgraph
