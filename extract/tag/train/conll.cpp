#include "extract/tag/train/conll.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

bool is_among(std::string_view token, std::initializer_list<std::string_view> options) {
  return std::ranges::find(options, token) != options.end();
}

bool clings_to_left(std::string_view token) {
  return is_among(
      token, {",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "n’t", "'", "’", "''", "”", "'re", "'ll", "'ve", "'m", "'d"});
}

bool clings_to_right(std::string_view token) { return is_among(token, {"(", "[", "``", "“", "$", "£"}); }

class ConllReader {
 public:
  explicit ConllReader(std::string_view file) : file_(file) {}

  std::vector<GoldRecord> read(std::string_view text) {
    for (std::size_t begin = 0, line = 1; begin < text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view content = text.substr(begin, end - begin);
      if (content.ends_with('\r')) content.remove_suffix(1);
      read_line(content, line);
      begin = end + 1;
    }
    finish_record();
    return std::move(records_);
  }

 private:
  void read_line(std::string_view line, std::size_t number) {
    if (line.starts_with("-DOCSTART-")) return finish_record();
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      line_ends_ = !text_.empty();
      return;
    }
    const std::size_t gap = line.find_last_of(" \t");
    const std::string_view tag = line.substr(gap + 1);
    const bool sound = gap != std::string_view::npos && gap > 0 && (tag == "O" || tag.starts_with("B-") || tag.starts_with("I-"));
    if (!sound) {
      throw InputError({{std::string(file_), number, "", ""},
                        expected_got("a token, a tab and O, B-KIND or I-KIND", line),
                        "the file must be CoNLL: a token a line, its tag last, an empty line between sentences"});
    }
    add(line.substr(0, line.find_first_of(" \t")), tag);
  }

  void add(std::string_view token, std::string_view tag) {
    std::size_t replaced = 0;
    const std::string letters = repair_utf8(token, replaced);
    if (line_ends_)
      text_ += '\n';
    else if (!text_.empty() && !clings_to_left(letters) && !clings_to_right(last_))
      text_ += ' ';
    line_ends_ = false;
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += letters;
    last_ = letters;
    const std::optional<Kind> kind = tag == "O" ? std::nullopt : gold_kind(tag.substr(2));
    if (kind && tag.starts_with("I-") && open_ && open_ == kind)
      names_.back().span.end = static_cast<std::uint32_t>(text_.size());
    else if (kind)
      names_.push_back({0, {begin, static_cast<std::uint32_t>(text_.size())}, *kind});
    open_ = kind;
  }

  void finish_record() {
    if (!text_.empty()) {
      GoldRecord gold;
      gold.record.texts = {{"text", std::move(text_)}};
      gold.names = std::move(names_);
      records_.push_back(std::move(gold));
    }
    text_.clear();
    names_.clear();
    last_.clear();
    open_.reset();
    line_ends_ = false;
  }

  std::string_view file_;
  std::vector<GoldRecord> records_;
  std::string text_;
  std::string last_;
  std::vector<GoldName> names_;
  std::optional<Kind> open_;  ///< of the name that may go on
  bool line_ends_ = false;
};

}  // namespace

std::optional<Kind> gold_kind(std::string_view tag) {
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::place, Kind::polity}) {
    if (tag == label(kind)) return kind;
  }
  return std::nullopt;
}

std::vector<GoldRecord> read_conll(std::string_view text, std::string_view file) { return ConllReader(file).read(text); }

}  // namespace docgraph
