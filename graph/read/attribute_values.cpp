#include "graph/read/attribute_values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "extract/text/fold.hpp"
#include "extract/text/trimmed.hpp"

namespace docgraph {
namespace {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> truth_in(std::string_view text) {
  const std::string word = fold(text);
  if (word == "true") return true;
  if (word == "false") return false;
  return std::nullopt;
}

/// "010", "-007" and "00.5" are codes.
bool is_code(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

bool is_unknown(std::string_view text) { return text == "NA" || text == "NaN"; }

std::optional<double> finite_in(std::string_view text) {
  const auto number = number_in<double>(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

bool has_type(std::string_view text, AttributeType type) {
  if (type == AttributeType::truth) return truth_in(text).has_value();
  if (is_unknown(text)) return true;
  if (is_code(text)) return false;
  return type == AttributeType::whole ? number_in<std::int64_t>(text).has_value() : finite_in(text).has_value();
}

}  // namespace

AttributeValue parsed_value(std::string_view text, AttributeType type) {
  if (type == AttributeType::text) return std::string(text);
  text = trimmed(text);
  if (type == AttributeType::truth) {
    if (const auto truth = truth_in(text)) return *truth;
  } else if (type == AttributeType::whole) {
    if (const auto whole = number_in<std::int64_t>(text)) return *whole;
  } else if (const auto number = finite_in(text)) {
    return *number;
  }
  return {};
}

AttributeType type_of_texts(const std::vector<std::string_view>& texts) {
  if (std::ranges::all_of(texts, is_unknown)) return AttributeType::text;
  for (const AttributeType type : {AttributeType::truth, AttributeType::whole, AttributeType::number})
    if (std::ranges::all_of(texts, [type](std::string_view text) { return has_type(trimmed(text), type); })) return type;
  return AttributeType::text;
}

}  // namespace docgraph
