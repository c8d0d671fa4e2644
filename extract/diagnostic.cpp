#include "extract/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "extract/text/code_point.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kQuotedBytes = 60;
constexpr std::size_t kLongestTypedName = 200;

void append_shown(std::string& out, char32_t value) {
  if (value == '\n') {
    out += "\\n";
  } else if (value == '\t') {
    out += "\\t";
  } else if (value != kIllFormed && is_hidden(value)) {
    fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", static_cast<std::uint32_t>(value));
  } else {
    append_utf8(out, value);
  }
}

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, in three rows.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string quoted(std::string_view text) {
  const std::size_t end = cut_on_code_point(text, kQuotedBytes);
  std::string out = "\"";
  for (std::size_t at = 0; at < end;) {
    const CodePoint point = decode(text, at);
    append_shown(out, point.value);
    at += point.size;
  }
  return out + (end < text.size() ? "…\"" : "\"");
}

std::string expected_got(std::string_view expected, std::string_view got) {
  return fmt::format("expected {}, got {}", expected, got.empty() ? "nothing" : quoted(got));
}

std::string to_text(const Diagnostic& diagnostic) {
  const Location& where = diagnostic.where;
  std::string out;
  if (!where.file.empty()) out += visible(where.file) + ":";
  if (where.line > 0) out += fmt::format("{}:", where.line);
  if (!out.empty()) out += ' ';
  if (!where.record.empty()) out += "record " + quoted(where.record);
  if (!where.field.empty()) out += (where.record.empty() ? "field " : ", field ") + quoted(where.field);
  if (!where.record.empty() || !where.field.empty()) out += ": ";
  out += diagnostic.message;
  if (!diagnostic.hint.empty()) out += "\nhint: " + diagnostic.hint;
  return out;
}

std::string nearest_name(std::string_view typed, const std::vector<std::string>& known) {
  if (typed.size() > kLongestTypedName) return {};
  const std::string wanted = fold(typed);
  const std::string* nearest = nullptr;
  std::size_t least = std::min(wanted.size(), std::max<std::size_t>(1, wanted.size() / 3) + 1);
  for (const std::string& name : known) {
    if (name.size() > 2 * kLongestTypedName) continue;
    const std::string key = fold(name);
    const std::size_t difference = std::max(key.size(), wanted.size()) - std::min(key.size(), wanted.size());
    if (difference >= least) continue;
    const std::size_t distance = edit_distance(wanted, key);
    if (distance >= least) continue;
    least = distance;
    nearest = &name;
  }
  return nearest == nullptr ? std::string() : *nearest;
}

Error::Error(Diagnostic diagnostic) : diagnostic_(std::move(diagnostic)), text_(to_text(diagnostic_)) {}

void Diagnostics::add(Diagnostic diagnostic) {
  if (strict_) throw InputError(std::move(diagnostic));
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::note(Diagnostic diagnostic) { notes_.push_back(std::move(diagnostic)); }

}  // namespace docgraph
