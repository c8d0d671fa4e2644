#include "render/figure/text_width.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "extract/embedded.hpp"
#include "extract/text/code_point.hpp"
#include "extract/text/utf8.hpp"

// Widths come from a table of advances, made once from the font, rather than from a font library: a figure then needs no font to be laid
// out and is the same bytes everywhere. The writer states each width as textLength, so that a viewer with another font keeps to it. Kerning
// and the joining of Arabic letters make real text a little narrower than this sum; that only leaves a little more white.

namespace docgraph {
namespace {

constexpr std::string_view kEllipsis = "…";

struct Advance {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  double regular = 0;  // in em
  double bold = 0;
};

double number_after(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == std::string_view::npos) return 0;
  const std::size_t digit = text.find_first_of("0123456789", at);
  int value = 0;
  if (digit != std::string_view::npos) std::from_chars(text.data() + digit, text.data() + text.size(), value);
  return value;
}

std::string_view take_until(std::string_view& rest, char stop) {
  const std::size_t end = std::min(rest.find(stop), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::uint32_t to_number(std::string_view text, int base) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

// First hex, last hex, regular, bold; the first comment line says how many units make one em.
std::vector<Advance> parse_table(std::string_view bytes) {
  std::vector<Advance> table;
  double em = 0;
  while (!bytes.empty()) {
    std::string_view line = take_until(bytes, '\n');
    if (line.starts_with('#')) {
      if (em == 0) em = number_after(line, "unit");
      continue;
    }
    Advance row;
    row.first = to_number(take_until(line, '\t'), 16);
    row.last = to_number(take_until(line, '\t'), 16);
    row.regular = to_number(take_until(line, '\t'), 10);
    row.bold = to_number(take_until(line, '\t'), 10);
    if (row.last != 0) table.push_back(row);
  }
  if (em == 0) em = 1000;
  for (Advance& row : table) {
    row.regular /= em;
    row.bold /= em;
  }
  std::ranges::sort(table, {}, &Advance::first);
  return table;
}

const std::vector<Advance>& advances() {
  static const std::vector<Advance> table = [] {
    const std::vector<EmbeddedFile>& files = figure_data::embedded_files();
    const auto found = std::ranges::find(files, "dejavu_sans_widths.tsv", &EmbeddedFile::name);
    if (found == files.end()) throw std::logic_error("the table of character widths was not built in");
    return parse_table(found->bytes);
  }();
  return table;
}

double advance_of(char32_t code_point, bool bold) {
  const std::vector<Advance>& table = advances();
  auto after = std::ranges::upper_bound(table, code_point, {}, &Advance::first);
  if (after == table.begin()) return 1;
  const Advance& row = *--after;
  if (code_point > row.last) return 1;
  return bold ? row.bold : row.regular;
}

// The longest beginning that, with "…" after it, is no wider than `width`.
std::string cut_to(std::string_view text, double size, double width, bool bold) {
  const double room = width - text_width(kEllipsis, size, bold);
  double used = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    used += advance_of(next.value, bold) * size;
    at += next.size;
    if (used > room) break;
    end = at;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + std::string(kEllipsis);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : visible(text) + " ") {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

std::vector<std::string> fill_lines(const std::vector<std::string>& words, double size, double width, bool bold) {
  std::vector<std::string> lines;
  for (const std::string& word : words) {
    if (!lines.empty() && text_width(lines.back() + " " + word, size, bold) <= width) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

// The narrowest width that needs no more lines than `lines` does.
std::vector<std::string> even_out(const std::vector<std::string>& words, std::vector<std::string> lines, double size, double width,
                                  bool bold) {
  double low = width / static_cast<double>(lines.size() + 1);
  for (int step = 0; step < 6; ++step) {
    const double middle = (low + width) / 2;
    std::vector<std::string> tried = fill_lines(words, size, middle, bold);
    const bool fits = std::ranges::all_of(tried, [&](const std::string& line) { return text_width(line, size, bold) <= middle; });
    if (fits && tried.size() <= lines.size()) {
      width = middle;
      lines = std::move(tried);
    } else {
      low = middle;
    }
  }
  return lines;
}

TextBlock measured(std::vector<std::string> lines, double size, bool bold) {
  TextBlock block;
  block.size = size;
  for (const std::string& line : lines) block.width = std::max(block.width, text_width(line, size, bold));
  block.height = static_cast<double>(lines.size()) * size * kLineHeight;
  block.lines = std::move(lines);
  return block;
}

bool cut_words(std::vector<std::string>& words, double size, double width, bool bold) {
  bool cut = false;
  for (std::string& word : words) {
    if (text_width(word, size, bold) <= width) continue;
    word = cut_to(word, size, width, bold);
    cut = true;
  }
  return cut;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    width += advance_of(next.value, bold);
    at += next.size;
  }
  return width * size;
}

TextBlock wrap_label(std::string_view text, double size, double max_width, std::uint32_t max_lines, bool bold) {
  std::vector<std::string> words = words_of(text);
  if (words.empty()) words.emplace_back("?");
  bool cut = cut_words(words, size, max_width, bold);
  std::vector<std::string> lines = fill_lines(words, size, max_width, bold);
  if (lines.size() > max_lines) {
    lines[max_lines - 1] = cut_to(lines[max_lines - 1] + " " + lines[max_lines], size, max_width, bold);
    lines.resize(max_lines);
    cut = true;
  } else {
    lines = even_out(words, std::move(lines), size, max_width, bold);
  }
  TextBlock block = measured(std::move(lines), size, bold);
  block.cut = cut;
  return block;
}

TextBlock wrap_paragraph(std::string_view text, double size, double width, bool bold) {
  std::vector<std::string> words = words_of(text);
  const bool cut = cut_words(words, size, width, bold);
  TextBlock block = measured(fill_lines(words, size, width, bold), size, bold);
  block.cut = cut;
  return block;
}

}  // namespace docgraph
