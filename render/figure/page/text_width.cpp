#include "render/figure/page/text_width.hpp"

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

// The number after "units per em".
double units_in(std::string_view comment) {
  constexpr std::string_view kWords = "units per em ";
  const std::size_t at = comment.find(kWords);
  int value = 0;
  if (at != std::string_view::npos) std::from_chars(comment.data() + at + kWords.size(), comment.data() + comment.size(), value);
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

// First hex, last hex, regular, bold, under a line of headings; the first comment says how many units make one em.
std::vector<Advance> parse_table(std::string_view bytes) {
  std::vector<Advance> table;
  double em = 0;
  while (!bytes.empty()) {
    std::string_view line = take_until(bytes, '\n');
    if (line.starts_with('#')) {
      if (em == 0) em = units_in(line);
      continue;
    }
    Advance row;
    row.first = to_number(take_until(line, '\t'), 16);
    row.last = to_number(take_until(line, '\t'), 16);
    row.regular = to_number(take_until(line, '\t'), 10);
    row.bold = to_number(take_until(line, '\t'), 10);
    if (row.last != 0) table.push_back(row);
  }
  if (em == 0) throw std::logic_error("the table of character widths does not say how many units make one em");
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

// A piece of text that no line break divides, "80 %" among them; `glued` pieces follow the one before without a space.
struct Piece {
  std::string text;
  bool glued = false;
};

std::vector<Piece> words_of(std::string_view text) {
  std::vector<Piece> words;
  std::string word;
  const std::string shown = visible(text) + " ";
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const char c = shown[i];
    const bool before_percent = c == ' ' && !word.empty() && i + 1 < shown.size() && shown[i + 1] == '%';
    if (before_percent || (c != ' ' && c != '\n' && c != '\t' && c != '\r')) {
      word += c;
    } else if (!word.empty()) {
      words.push_back({std::move(word), false});
      word.clear();
    }
  }
  return words;
}

// Han, kana and Hangul may be broken anywhere.
bool is_breakable(char32_t code_point) { return code_point >= 0x2E80 && code_point < 0xE000; }

// Where a long word may be broken: after a hyphen and beside a character of East Asia.
std::vector<Piece> broken(const Piece& word) {
  std::vector<Piece> pieces;
  bool begin = true;
  for (std::size_t at = 0; at < word.text.size();) {
    const CodePoint next = decode(word.text, at);
    const bool east_asian = is_breakable(next.value);
    if (begin || east_asian) pieces.push_back({{}, !pieces.empty() || word.glued});
    pieces.back().text += word.text.substr(at, next.size);
    at += next.size;
    begin = east_asian || next.value == '-';
  }
  return pieces;
}

// Breaks words that are too wide where they may be broken, and cuts what is too wide even so. True where something was cut.
bool narrow_words(std::vector<Piece>& words, double size, double width, bool bold) {
  std::vector<Piece> narrow;
  bool cut = false;
  for (const Piece& word : words) {
    if (text_width(word.text, size, bold) <= width) {
      narrow.push_back(word);
      continue;
    }
    for (Piece& piece : broken(word)) {
      if (text_width(piece.text, size, bold) > width) {
        piece.text = cut_to(piece.text, size, width, bold);
        cut = true;
      }
      narrow.push_back(std::move(piece));
    }
  }
  words = std::move(narrow);
  return cut;
}

std::vector<std::string> fill_lines(const std::vector<Piece>& words, double size, double width, bool bold) {
  std::vector<std::string> lines;
  double used = 0;
  for (const Piece& word : words) {
    const std::string addition = (word.glued ? "" : " ") + word.text;
    const double more = text_width(addition, size, bold);
    if (!lines.empty() && used + more <= width) {
      lines.back() += addition;
      used += more;
    } else {
      lines.push_back(word.text);
      used = text_width(word.text, size, bold);
    }
  }
  return lines;
}

// The narrowest width that needs no more lines than `lines` does.
std::vector<std::string> even_out(const std::vector<Piece>& words, std::vector<std::string> lines, double size, double width, bool bold) {
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
  std::vector<Piece> words = words_of(text);
  if (words.empty()) words.push_back({"?", false});
  bool cut = narrow_words(words, size, max_width, bold);
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

TextBlock wrap_name(std::string_view name, double size, double width) {
  TextBlock block = wrap_label(name, size, width, 3);
  if (block.cut) block = wrap_label(name, size, width, 4);
  if (block.cut) block = wrap_label(name, size, width * 4 / 3, 4);
  return block;
}

TextBlock wrap_paragraph(std::string_view text, double size, double width, bool bold) {
  std::vector<Piece> words = words_of(text);
  const bool cut = narrow_words(words, size, width, bold);
  TextBlock block = measured(fill_lines(words, size, width, bold), size, bold);
  block.cut = cut;
  return block;
}

}  // namespace docgraph
