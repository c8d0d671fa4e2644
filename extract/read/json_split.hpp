#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace docgraph {

/// A stretch of the input that is one value, or that was meant as one.
struct JsonSlice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t fault = 0;      ///< where the first fault lies; only if `expected` says what should stand there
  std::string_view expected;  ///< empty: the slice is one JSON value
};

/// Cuts a JSON array, JSON Lines or objects that simply follow one another into its values.
///
/// A broken value does not take its neighbours with it: cutting goes on at the next place where a record seems to begin. Strings may hold
/// raw control characters and bytes that are not UTF-8 (see `repair_json`). Commas between values and the closing bracket are not insisted
/// on, save that an array left open is told as a last faulty slice. Time O(n), memory O(depth), depth at most 1024.
class JsonSplitter {
 public:
  explicit JsonSplitter(std::string_view bytes);

  /// The next value, or nothing at the end.
  [[nodiscard]] std::optional<JsonSlice> next();

  /// Whether the last slice told that the array has no end, which is no record.
  [[nodiscard]] bool told_open_end() const { return told_open_end_; }

 private:
  enum class Expect : unsigned char { value, first_item, first_key, key, colon, after_value };

  struct Place {
    bool line_first = false;  ///< nothing but white space before it in its line
    std::size_t column = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };

  [[nodiscard]] bool at_separator() const;
  [[nodiscard]] JsonSlice scan_value();
  [[nodiscard]] std::optional<std::string_view> step(std::size_t& at);
  [[nodiscard]] std::optional<std::string_view> step_value(std::size_t& at);
  [[nodiscard]] std::optional<std::string_view> step_key(std::size_t& at);
  [[nodiscard]] std::optional<std::string_view> step_after_value(std::size_t& at);
  [[nodiscard]] std::optional<std::string_view> step_string(std::size_t& at);
  [[nodiscard]] std::optional<std::string_view> open(std::size_t& at);
  void close(std::size_t& at);
  [[nodiscard]] std::size_t next_record_start(std::size_t begin, std::size_t from);
  template <typename Condition>
  [[nodiscard]] std::size_t find_record(std::size_t from, Condition condition) const;
  [[nodiscard]] bool follows_record(std::size_t at) const;
  [[nodiscard]] Place place_of(std::size_t at) const;

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool in_array_ = false;
  bool in_wrapper_ = false;
  bool told_open_end_ = false;
  bool by_lines_ = true;           // records still begin in one column, as far as we looked
  std::vector<char> open_;         // brackets of the value being scanned
  Expect expect_ = Expect::value;  // what comes next in it
  std::size_t string_begin_ = 0;   // its last string
  std::size_t string_end_ = 0;
};

}  // namespace docgraph
