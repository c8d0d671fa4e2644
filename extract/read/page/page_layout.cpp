// Date lines are what every catalogue page has, however its site dresses it. From them the layout is learnt by majority: whether heads have
// bullets, whether empty lines part paragraphs, how many of them are usual inside a record. Then the heads without a date show: a bullet
// like the others, or a gap that is wider than usual, where the date was left empty. No word of any site is known here.
#include "extract/read/page/page_layout.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2100;
constexpr std::size_t kLongestLabel = 80;
constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kCountsBefore = 3;

std::optional<WrittenDate> date_of(const PageLine& line) {
  auto date = read_written_date(line.text);
  if (!date || !date->date.known()) return date;
  const StatedDate& stated = date->date.first.known() ? date->date.first : date->date.last;
  return stated.year < kFirstYear || stated.year > kLastYear ? std::nullopt : date;
}

// Numbers of a list are one kind of bullet.
std::string kind_of(const PageLine& line) {
  const bool number = !line.bullet.empty() && line.bullet.front() >= '0' && line.bullet.front() <= '9';
  return number ? "1" : line.bullet;
}

template <class Value>
Value most_common(const std::vector<Value>& values) {
  std::map<Value, std::size_t> counts;
  for (const Value& value : values) ++counts[value];
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? Value{} : most->first;
}

class LayoutReader {
 public:
  explicit LayoutReader(std::string_view text) { layout_.lines = page_lines(text); }

  PageLayout run() {
    find_dates();
    learn_bullets();
    join_wrapped_lines();
    find_dates();
    keep_head_dates();
    learn_gaps();
    find_entries();
    return std::move(layout_);
  }

 private:
  using Lines = std::vector<PageLine>;

  void find_dates() {
    dates_.clear();
    for (const PageLine& line : layout_.lines) dates_.push_back(date_of(line));
  }

  [[nodiscard]] std::vector<std::size_t> dated() const {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < dates_.size(); ++i)
      if (dates_[i]) at.push_back(i);
    return at;
  }

  void learn_bullets() {
    std::vector<std::pair<std::string, std::size_t>> bullets;
    for (const std::size_t i : dated()) bullets.emplace_back(kind_of(layout_.lines[i]), layout_.lines[i].indent);
    std::tie(bullet_, indent_) = most_common(bullets);
    layout_.bulleted = !bullet_.empty();
    if (layout_.bulleted) return;
    for (PageLine& line : layout_.lines)
      if (!line.bullet.empty()) line.text = std::exchange(line.bullet, {}) + " " + line.text;
  }

  [[nodiscard]] bool has_head_bullet(const PageLine& line) const {
    return layout_.bulleted && line.indent == indent_ && kind_of(line) == bullet_;
  }

  // Where an empty line parts date and title, lines without one between them are one paragraph that was wrapped.
  void join_wrapped_lines() {
    std::vector<bool> apart;
    for (const std::size_t i : dated())
      if (i + 1 < layout_.lines.size()) apart.push_back(layout_.lines[i + 1].gap > 0);
    if (!most_common(apart)) return;
    Lines joined;
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      PageLine& line = layout_.lines[i];
      const bool wrapped = i > 0 && line.gap == 0 && line.bullet.empty() && !(dates_[i] && starts_paragraph(i)) && !dates_[i - 1];
      if (wrapped)
        joined.back().text += " " + line.text;
      else
        joined.push_back(std::move(line));
    }
    layout_.lines = std::move(joined);
  }

  // A date that a wrapped line happens to consist of has neighbours on both sides.
  [[nodiscard]] bool starts_paragraph(std::size_t i) const { return i + 1 == layout_.lines.size() || layout_.lines[i + 1].gap > 0; }

  void keep_head_dates() {
    if (!layout_.bulleted) return;
    for (std::size_t i = 0; i < dates_.size(); ++i)
      if (!has_head_bullet(layout_.lines[i])) dates_[i].reset();
  }

  void learn_gaps() {
    std::vector<std::size_t> to_title;
    std::vector<std::size_t> to_description;
    std::vector<bool> hanging;
    for (const std::size_t i : dated()) {
      if (i + 1 >= dates_.size() || dates_[i + 1]) continue;
      to_title.push_back(layout_.lines[i + 1].gap);
      hanging.push_back(layout_.lines[i + 1].indent > layout_.lines[i].indent);
      if (i + 2 < dates_.size() && !dates_[i + 2]) to_description.push_back(layout_.lines[i + 2].gap);
    }
    layout_.usual_gap = std::max(most_common(to_title), most_common(to_description));
    layout_.hanging = layout_.bulleted && most_common(hanging);
  }

  [[nodiscard]] bool is_prose_at(std::size_t i) const {
    return i < dates_.size() && !dates_[i] && is_prose(layout_.lines[i].text) && count_words(layout_.lines[i].text) >= kFewestWords;
  }

  [[nodiscard]] bool is_label(std::size_t i) const {
    return is_pagination(layout_.lines[i].text) || count_words(layout_.lines[i].text) < 2;
  }

  // A bullet without a date. Menus have bullets, too, but nothing below them, and stand before or behind the list.
  [[nodiscard]] bool is_undated_bullet(std::size_t i, std::size_t first, std::size_t last) const {
    if (!has_head_bullet(layout_.lines[i])) return false;
    if (i > first && i < last) return true;
    return (i > last || layout_.hanging) && is_prose_at(i + 1) && (!layout_.hanging || layout_.lines[i + 1].indent > indent_);
  }

  // A title with a gap before it. Before the first date only a count of results can tell that the list has begun.
  [[nodiscard]] bool is_undated_title(std::size_t i, std::size_t first, std::size_t last) const {
    if (layout_.bulleted || layout_.lines[i].gap <= layout_.usual_gap || (i > 0 && dates_[i - 1]) || is_label(i)) return false;
    if (i > first && i < last) return true;
    if (i > last) return is_prose_at(i + 1) && layout_.lines[i + 1].gap <= layout_.usual_gap;
    return i + 2 == first && is_prose_at(i + 1) && counts_before(i);
  }

  [[nodiscard]] bool counts_before(std::size_t i) const {
    for (std::size_t back = 1; back <= std::min(kCountsBefore, i); ++back)
      if (is_pagination(layout_.lines[i - back].text)) return true;
    return false;
  }

  void find_entries() {
    const std::vector<std::size_t> heads = dated();
    if (heads.empty()) return;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      const bool undated =
          !dates_[i] && (is_undated_bullet(i, heads.front(), heads.back()) || is_undated_title(i, heads.front(), heads.back()));
      if (!dates_[i] && !undated) continue;
      if (!layout_.entries.empty()) layout_.entries.back().end = i;
      layout_.entries.push_back({i, dates_[i], dates_.size()});
    }
  }

  PageLayout layout_;
  std::vector<std::optional<WrittenDate>> dates_;  // one a line
  std::string bullet_;                             // that of most dates
  std::size_t indent_ = 0;
};

bool is_word_letter(char letter) { return static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'a' && letter <= 'z'); }

}  // namespace

bool is_pagination(std::string_view text) {
  constexpr std::array<std::string_view, 20> kWords = {"of",     "to",       "page",    "pages",     "result", "results", "showing",
                                                       "next",   "previous", "prev",    "first",     "last",   "item",    "items",
                                                       "record", "records",  "entries", "documents", "go",     "load"};
  if (text.size() > kLongestLabel) return false;
  bool moves = false;
  bool counts = false;
  std::string word;
  for (const char letter : fold(text) + " ") {
    counts |= letter >= '0' && letter <= '9';
    if (letter >= 'a' && letter <= 'z') {
      word += letter;
    } else if (!word.empty()) {
      if (std::ranges::find(kWords, word) == kWords.end()) return false;
      moves |= word == "next" || word == "previous" || word == "prev";
      word.clear();
    }
  }
  return moves || counts;
}

bool is_prose(std::string_view text) {
  constexpr std::array<std::string_view, 12> kEnds = {".", "!", "?", "…", ")", "]", "\"", "'", "”", "’", "»", ";"};
  return text.size() > kLongestLabel || std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char letter : fold(text)) {
    const bool is_part = is_word_letter(letter) || (inside && letter != ' ');
    count += is_part && !inside ? 1 : 0;
    inside = is_part;
  }
  return count;
}

PageLayout read_layout(std::string_view text) { return LayoutReader(text).run(); }

}  // namespace docgraph
