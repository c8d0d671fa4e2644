#include "extract/read/table/row_splitter.hpp"

#include <algorithm>
#include <utility>

namespace docgraph {

namespace {

constexpr std::string_view kEndsInside = "expected nothing behind the quotation mark that ends a cell, got more text";
constexpr std::string_view kNeverEnds = "expected a quotation mark at the end of a cell that begins with one, got none";

}  // namespace

std::optional<Row> RowSplitter::next() {
  while (at_ < text_.size() && at_line_end()) skip_line_end();
  if (at_ == text_.size()) return std::nullopt;
  const std::size_t begin = at_;
  Row row;
  row.line = line_;
  for (;;) {
    row.fault = take_cell(row.cells.emplace_back());
    if (!row.fault.empty()) {
      at_ = begin;
      line_ = row.line;
      skip_line();
      return row;
    }
    if (at_ == text_.size()) return row;
    if (at_line_end()) {
      skip_line_end();
      return row;
    }
    ++at_;
  }
}

bool RowSplitter::at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

void RowSplitter::skip_line_end() {
  at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
  ++line_;
}

void RowSplitter::skip_line() {
  at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
  if (at_ < text_.size()) skip_line_end();
}

std::string_view RowSplitter::take_cell(std::string& cell) {
  if (text_.substr(at_, 1) == "\"") return take_quoted(cell);
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && !at_line_end()) ++at_;
  cell = text_.substr(begin, at_ - begin);
  return {};
}

std::string_view RowSplitter::take_quoted(std::string& cell) {
  const std::size_t begin_line = line_;
  for (++at_; at_ < text_.size();) {
    if (text_.substr(at_, 2) == "\"\"") {
      cell += '"';
      at_ += 2;
    } else if (text_[at_] == '"') {
      ++at_;
      const bool ends = at_ == text_.size() || text_[at_] == delimiter_ || at_line_end();
      if (ends) return {};
      // Over a line's end it is rather the next cell's own first mark that was met.
      return line_ > begin_line ? kNeverEnds : kEndsInside;
    } else if (at_line_end()) {
      if (by_lines_) break;
      const std::size_t end = at_;
      skip_line_end();
      cell += text_.substr(end, at_ - end);
    } else {
      cell += text_[at_++];
    }
  }
  by_lines_ = true;
  return kNeverEnds;
}

}  // namespace docgraph
