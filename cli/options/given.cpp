#include "cli/options/given.hpp"

#include <algorithm>
#include <charconv>

namespace docgraph {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

void throw_usage(const GivenOption& given, std::string message, std::string hint) {
  throw UsageError({given.where, given.label + ": " + std::move(message), std::move(hint)});
}

std::string meaning_of(const GivenOption& given) {
  std::string_view name = given.label;
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  const auto spec = std::ranges::find(option_table(), name, &OptionSpec::name);
  return spec == option_table().end() ? "" : fmt::format("{}: {}", name, spec->help);
}

std::vector<std::string> split_list(const GivenOption& given) {
  std::vector<std::string> parts;
  for (const std::string& value : given.values) {
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find(',', begin), value.size());
      if (std::string part = trimmed(value.substr(begin, end - begin)); !part.empty()) parts.push_back(std::move(part));
      begin = end + 1;
    }
  }
  if (parts.empty()) throw_usage(given, expected_got("at least one name", ""));
  return parts;
}

std::string path(const GivenOption& given) {
  if (given.values.back().empty()) throw_usage(given, expected_got("the name of a file or folder", ""));
  return given.values.back();
}

bool on(const GivenOption& given) {
  const std::string& value = given.values.back();
  if (value != "true" && value != "false") throw_usage(given, expected_got("nothing after it, or true or false", value));
  return value == "true";
}

std::uint32_t whole_number(const GivenOption& given, std::uint32_t least, std::uint32_t most) {
  const std::string& text = given.values.back();
  std::uint32_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < least || number > most)
    throw_usage(given, expected_got(fmt::format("a whole number from {} to {}", least, most), text), meaning_of(given));
  return number;
}

double number_above_zero(const GivenOption& given, double most) {
  const std::string& text = given.values.back();
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || !(number > 0 && number <= most))
    throw_usage(given, expected_got(fmt::format("a number above 0 and at most {}", most), text));
  return number;
}

}  // namespace docgraph
