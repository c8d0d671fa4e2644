#include "extract/read/json_split.hpp"

#include <algorithm>

// A small validating scanner for the structure of JSON: it knows at each place what may come next, so it finds a fault where it lies, not
// at the end of the file. After a fault the quotes cannot be trusted; the next record is then looked for by its shape: "{" followed by a
// key, in the same column as the broken record if that one began a line, else after "}," or at the beginning of a line. The search begins
// at the string before the fault, because a forgotten quote makes the scanner take the beginning of the next record for text. No string can
// hold the beginning of a record and go on behind it, so each byte is read at most three times.

namespace docgraph {

namespace {

constexpr std::size_t kDeepest = 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpaces = " \t\n\r";

bool is_space(char letter) { return kSpaces.find(letter) != std::string_view::npos; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool ends_scalar(char letter) { return is_space(letter) || std::string_view(",:]}[{\"").find(letter) != std::string_view::npos; }

std::size_t skip_spaces(std::string_view bytes, std::size_t at) { return std::min(bytes.find_first_not_of(kSpaces, at), bytes.size()); }

void take_digits(std::string_view& text) {
  text.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin()));
}

bool take_one_of(std::string_view& text, std::string_view letters) {
  const bool taken = !text.empty() && letters.find(text.front()) != std::string_view::npos;
  if (taken) text.remove_prefix(1);
  return taken;
}

bool is_number(std::string_view text) {
  take_one_of(text, "-");
  if (text.empty() || !is_digit(text.front())) return false;
  if (!take_one_of(text, "0")) take_digits(text);
  if (take_one_of(text, ".")) {
    if (text.empty() || !is_digit(text.front())) return false;
    take_digits(text);
  }
  if (take_one_of(text, "eE")) {
    take_one_of(text, "+-");
    if (text.empty() || !is_digit(text.front())) return false;
    take_digits(text);
  }
  return text.empty();
}

bool is_scalar(std::string_view text) { return text == "true" || text == "false" || text == "null" || is_number(text); }

// Where the records begin in `{"records": [`, or nothing.
std::optional<std::size_t> after_wrapper(std::string_view bytes, std::size_t at) {
  for (const std::string_view part : {"{", "\"records\"", ":", "["}) {
    at = skip_spaces(bytes, at);
    if (!bytes.substr(at).starts_with(part)) return std::nullopt;
    at += part.size();
  }
  return at;
}

// In a string no raw line break is allowed. Where the next line begins like the end of a record or the next one, a quote was forgotten.
bool ends_forgotten_quote(std::string_view bytes, std::size_t next) {
  return next == bytes.size() || bytes[next] == '{' || bytes[next] == '}';
}

}  // namespace

JsonSplitter::JsonSplitter(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  at_ = skip_spaces(bytes_, at_);
  if (const auto begin = after_wrapper(bytes_, at_)) {
    at_ = *begin;
    in_array_ = in_wrapper_ = true;
  } else if (bytes_.substr(at_).starts_with('[')) {
    ++at_;
    in_array_ = true;
  }
}

bool JsonSplitter::at_separator() const {
  return is_space(bytes_[at_]) || bytes_[at_] == ',' || (bytes_[at_] == ']' && in_array_) || bytes_.substr(at_).starts_with(kByteOrderMark);
}

std::optional<JsonSlice> JsonSplitter::next() {
  while (at_ < bytes_.size() && at_separator()) {
    if (bytes_[at_] == ']') in_array_ = false;
    if (!in_array_ && in_wrapper_) return std::nullopt;
    at_ += bytes_.substr(at_).starts_with(kByteOrderMark) ? kByteOrderMark.size() : 1;
  }
  if (at_ < bytes_.size()) return scan_value();
  if (!in_array_) return std::nullopt;
  in_array_ = false;
  told_open_end_ = true;
  return JsonSlice{at_, at_, at_, "\"]\" at the end of the array"};
}

JsonSlice JsonSplitter::scan_value() {
  JsonSlice slice{at_, at_, at_, {}};
  open_.clear();
  expect_ = Expect::value;
  string_end_ = 0;
  std::size_t at = at_;
  while (expect_ != Expect::after_value || !open_.empty()) {
    at = skip_spaces(bytes_, at);
    const std::size_t before = at;
    if (const auto expected = at < bytes_.size() ? step(at) : "the rest of the record") {
      slice.fault = std::max(before, at);
      slice.expected = *expected;
      const bool after_string = string_end_ > 0 && skip_spaces(bytes_, string_end_) == slice.fault;
      slice.end = next_record_start(slice.begin, after_string ? string_begin_ : slice.fault);
      if (slice.end == bytes_.size()) in_array_ = false;
      at_ = slice.end;
      return slice;
    }
  }
  slice.end = at_ = at;
  return slice;
}

// Each step takes one token and returns what should have stood there if it does not fit.
std::optional<std::string_view> JsonSplitter::step(std::size_t& at) {
  switch (expect_) {
    case Expect::value:
    case Expect::first_item:
      return step_value(at);
    case Expect::key:
    case Expect::first_key:
      return step_key(at);
    case Expect::colon:
      if (bytes_[at] != ':') return "\":\" after a field's name";
      ++at;
      expect_ = Expect::value;
      return std::nullopt;
    case Expect::after_value:
      break;
  }
  return step_after_value(at);
}

std::optional<std::string_view> JsonSplitter::step_value(std::size_t& at) {
  const char letter = bytes_[at];
  if (letter == ']' && expect_ == Expect::first_item) {
    close(at);
    return std::nullopt;
  }
  if (letter == '{' || letter == '[') return open(at);
  expect_ = Expect::after_value;
  if (letter == '"') return step_string(at);
  const auto end = static_cast<std::size_t>(std::ranges::find_if(bytes_.substr(at), ends_scalar) - bytes_.substr(at).begin()) + at;
  if (!is_scalar(bytes_.substr(at, end - at))) return open_.empty() ? "a record" : "a value";
  at = end;
  return std::nullopt;
}

std::optional<std::string_view> JsonSplitter::step_key(std::size_t& at) {
  if (bytes_[at] == '}' && expect_ == Expect::first_key) {
    close(at);
    return std::nullopt;
  }
  if (bytes_[at] != '"') return "a field's name in double quotes";
  expect_ = Expect::colon;
  return step_string(at);
}

std::optional<std::string_view> JsonSplitter::step_after_value(std::size_t& at) {
  const bool in_object = open_.back() == '{';
  if (bytes_[at] == ',') {
    ++at;
    expect_ = in_object ? Expect::key : Expect::value;
    return std::nullopt;
  }
  if (bytes_[at] != (in_object ? '}' : ']')) return in_object ? "\",\" or \"}\" after a value" : "\",\" or \"]\" after a value";
  close(at);
  return std::nullopt;
}

std::optional<std::string_view> JsonSplitter::step_string(std::size_t& at) {
  string_begin_ = at + 1;
  for (std::size_t place = string_begin_; place < bytes_.size();) {
    const char letter = bytes_[place++];
    if (letter == '"') {
      at = string_end_ = place;
      return std::nullopt;
    }
    if (letter == '\\') ++place;
    if (letter != '\n' && letter != '\r') continue;
    place = skip_spaces(bytes_, place);
    if (ends_forgotten_quote(bytes_, place)) break;
  }
  return "a double quote at the end of this text";
}

std::optional<std::string_view> JsonSplitter::open(std::size_t& at) {
  if (open_.size() == kDeepest) return "at most 1024 levels of brackets";
  open_.push_back(bytes_[at]);
  expect_ = bytes_[at] == '{' ? Expect::first_key : Expect::first_item;
  ++at;
  return std::nullopt;
}

void JsonSplitter::close(std::size_t& at) {
  open_.pop_back();
  expect_ = Expect::after_value;
  ++at;
}

std::size_t JsonSplitter::next_record_start(std::size_t begin, std::size_t from) {
  if (const Place first = place_of(begin); first.line_first && by_lines_) {
    const std::size_t found = find_record(from, [&](std::size_t at) { return place_of(at) == first; });
    if (found < bytes_.size()) return found;
    by_lines_ = false;
  }
  return find_record(from, [&](std::size_t at) { return place_of(at) == Place{true, 0} || follows_record(at); });
}

template <typename Condition>
std::size_t JsonSplitter::find_record(std::size_t from, Condition condition) const {
  for (std::size_t at = bytes_.find('{', from); at < bytes_.size(); at = bytes_.find('{', at + 1)) {
    const std::size_t after = skip_spaces(bytes_, at + 1);
    if (after < bytes_.size() && (bytes_[after] == '"' || bytes_[after] == '}') && condition(at)) return at;
  }
  return bytes_.size();
}

// Whether "}," stands before it.
bool JsonSplitter::follows_record(std::size_t at) const {
  const std::size_t comma = bytes_.substr(0, at).find_last_not_of(kSpaces);
  if (comma == std::string_view::npos || bytes_[comma] != ',') return false;
  const std::size_t brace = bytes_.substr(0, comma).find_last_not_of(kSpaces);
  return brace != std::string_view::npos && bytes_[brace] == '}';
}

JsonSplitter::Place JsonSplitter::place_of(std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && (bytes_[begin - 1] == ' ' || bytes_[begin - 1] == '\t')) --begin;
  return {begin == 0 || bytes_[begin - 1] == '\n' || bytes_[begin - 1] == '\r', at - begin};
}

}  // namespace docgraph
