#include "extract/index/index_term.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/text/trimmed.hpp"

namespace docgraph {

namespace {

std::vector<std::string_view> parted(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    if (const std::string_view part = trimmed(text.substr(begin, end - begin)); !part.empty()) parts.push_back(part);
    begin = end + mark.size();
  }
  return parts;
}

// "1918-1989", "b. 1923", "1923-", "d. 1642", "active 1650": when somebody lived.
bool says_years(std::string_view part) {
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  return std::ranges::count_if(part, is_digit) >= 3;
}

// "Jr.", "III": what belongs to the name; titles and epithets do not.
bool belongs_to_name(std::string_view part) {
  const bool roman = part.find_first_not_of("IVX") == std::string_view::npos;
  return roman || part == "Jr." || part == "Jr" || part == "Sr." || part == "Sr";
}

// "Il-sung", "Enlai": what stands behind the family name there, too. "John" and "Robert E." do not.
bool is_east_asian_given(std::string_view given, const Lexicon& lexicon) {
  return given.find('.') == std::string_view::npos &&
         (given.find('-') != std::string_view::npos || !lexicon.has(WordList::given_name, given));
}

// The brackets at the end of a term; the term loses them.
std::string_view take_bracket(std::string_view& term) {
  if (!term.ends_with(')')) return {};
  const std::size_t open = term.rfind('(');
  if (open == std::string_view::npos || open == 0) return {};
  const std::string_view inside = trimmed(term.substr(open + 1, term.size() - open - 2));
  term = trimmed(term.substr(0, open));
  return inside;
}

}  // namespace

std::string read_person_term(std::string_view term, const Lexicon& lexicon) {
  term = trimmed(term);
  std::vector<std::string_view> parts = parted(term, ",");
  // The bracket may stand before the years: "Kissinger, Henry (Henry Alfred), 1923-2023".
  for (std::string_view& part : parts) {
    while (!take_bracket(part).empty()) continue;
  }
  std::erase_if(parts, [](std::string_view part) { return part.empty() || says_years(part); });
  if (parts.empty()) return std::string(term);
  std::string name(parts.front());
  if (parts.size() > 1) {
    const bool family_first = lexicon.has(WordList::family_first, parts[0]) && is_east_asian_given(parts[1], lexicon);
    name = fmt::format("{} {}", parts[family_first ? 0 : 1], parts[family_first ? 1 : 0]);
  }
  for (std::size_t i = 2; i < parts.size(); ++i)
    if (belongs_to_name(parts[i])) name += fmt::format(" {}", parts[i]);
  return name;
}

IndexTerm read_plain_term(std::string_view term) {
  term = trimmed(term);
  std::string_view name = term;
  std::string_view qualifier = take_bracket(name);
  if (qualifier.empty()) {
    const std::size_t comma = name.find(',');
    if (comma != std::string_view::npos && comma > 0) {
      qualifier = trimmed(name.substr(comma + 1));
      name = trimmed(name.substr(0, comma));
    }
  }
  return {std::string(name), std::string(qualifier)};
}

std::vector<Span> heading_parts(std::string_view term) {
  std::vector<Span> parts;
  for (const std::string_view part : parted(term, "--")) {
    const auto begin = static_cast<std::uint32_t>(part.data() - term.data());
    parts.push_back({begin, begin + static_cast<std::uint32_t>(part.size())});
  }
  return parts;
}

}  // namespace docgraph
