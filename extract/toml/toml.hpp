#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// What a value of a TOML file is. Decimals, times and dates with times are `other`.
enum class TomlType : std::uint8_t { text, number, flag, date, list, table, other };

/// A value of a TOML file, with the line that it begins on. In a table each item has its key; items are in the order of the file.
struct TomlValue {
  TomlType type = TomlType::table;
  std::string key;   ///< empty in a list
  std::string text;  ///< of a value that is no list and no table, without quotes
  std::vector<TomlValue> items;
  std::size_t line = 0;  ///< of its key, or of the value itself in a list; from 1
};

/// The table that a TOML text is. Throws InputError that says in plain words what is wrong on which line of `file`.
[[nodiscard]] TomlValue parse_toml(std::string_view text, const std::string& file);

/// A text as TOML writes it, in quotation marks on one line. Whatever could end it or drive a terminal is written as a number, so any UTF-8
/// text reads back as itself.
[[nodiscard]] std::string quoted_toml(std::string_view text);

/// ["one", "other"].
[[nodiscard]] std::string toml_list(const std::vector<std::string>& texts);

}  // namespace docgraph
