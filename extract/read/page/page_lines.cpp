#include "extract/read/page/page_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace docgraph {

namespace {

constexpr std::array<std::string_view, 10> kBullets = {"•", "◦", "▪", "‣", "●", "·", "*", "-", "–", "—"};
constexpr std::array<std::string_view, 6> kSpaces = {" ", "\t", "\f", "\u00A0", "\u200B", "\uFEFF"};

// The length of the white space at the front, or 0.
std::size_t space_at_front(std::string_view text) {
  for (const std::string_view space : kSpaces)
    if (text.starts_with(space)) return space.size();
  return 0;
}

std::size_t take_spaces(std::string_view& text) {
  std::size_t count = 0;
  for (std::size_t size = space_at_front(text); size > 0; size = space_at_front(text), ++count) text.remove_prefix(size);
  return count;
}

void drop_spaces_at_end(std::string_view& text) {
  for (bool dropped = true; dropped;) {
    dropped = false;
    for (const std::string_view space : kSpaces)
      if (text.ends_with(space)) text.remove_suffix(space.size()), dropped = true;
  }
}

// A list's number: "12." or "12)".
std::size_t numeral_size(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool is_numeral = digits != std::string_view::npos && digits > 0 && digits <= 4 && (text[digits] == '.' || text[digits] == ')');
  return is_numeral ? digits + 1 : 0;
}

// The bullet at the front, if white space or nothing follows it.
std::string_view bullet_of(std::string_view text) {
  std::size_t size = numeral_size(text);
  for (const std::string_view bullet : kBullets)
    if (text.starts_with(bullet)) size = bullet.size();
  const std::string_view rest = text.substr(size);
  return size > 0 && (rest.empty() || space_at_front(rest) > 0) ? text.substr(0, size) : std::string_view();
}

PageLine read_line(std::string_view text, std::size_t number, std::size_t gap) {
  PageLine line;
  line.number = number;
  line.gap = gap;
  line.indent = take_spaces(text);
  const std::string_view bullet = bullet_of(text);
  line.bullet = bullet;
  text.remove_prefix(bullet.size());
  take_spaces(text);
  drop_spaces_at_end(text);
  line.text = text;
  return line;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, size);
  text.remove_prefix(size);
  text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  return line;
}

}  // namespace

std::vector<PageLine> page_lines(std::string_view text) {
  std::vector<PageLine> lines;
  std::size_t gap = 0;
  for (std::size_t number = 1; !text.empty(); ++number) {
    PageLine line = read_line(take_line(text), number, gap);
    if (line.text.empty() && line.bullet.empty()) {
      ++gap;
      continue;
    }
    gap = 0;
    const bool bullet_waits = !lines.empty() && lines.back().text.empty();
    if (bullet_waits && line.bullet.empty())
      lines.back().text = std::move(line.text);
    else if (bullet_waits)
      lines.back() = std::move(line);
    else
      lines.push_back(std::move(line));
  }
  if (!lines.empty() && lines.back().text.empty()) lines.pop_back();
  return lines;
}

}  // namespace docgraph
