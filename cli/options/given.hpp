#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options/option_table.hpp"

namespace docgraph {

// What an option was given, read: everything that does not fit is told with where it stands and what was expected.

[[noreturn]] void throw_usage(const GivenOption& given, std::string message, std::string hint = {});

/// What the option is, as its help says.
[[nodiscard]] std::string meaning_of(const GivenOption& given);

/// Without blanks and tabs at its ends.
[[nodiscard]] std::string trimmed(const std::string& text);

/// "a,b", "a, b" and repeated options alike; empty parts do not count.
[[nodiscard]] std::vector<std::string> split_list(const GivenOption& given);

/// The name of a file or folder.
[[nodiscard]] std::string path(const GivenOption& given);

/// Whether a switch is on: without a value, or in a file `true`.
[[nodiscard]] bool on(const GivenOption& given);

[[nodiscard]] std::uint32_t whole_number(const GivenOption& given, std::uint32_t least, std::uint32_t most);

/// Above 0 and at most `most`.
[[nodiscard]] double number_above_zero(const GivenOption& given, double most);

/// The words that an option takes, with what they stand for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <class Value>
std::vector<std::string> words_of(const Choices<Value>& choices) {
  std::vector<std::string> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  return words;
}

/// The value that a word stands for; anything else is told with the nearest.
template <class Value>
Value choose(const GivenOption& given, std::string_view typed, const Choices<Value>& choices) {
  for (const auto& [word, value] : choices)
    if (word == typed) return value;
  const std::vector<std::string> words = words_of(choices);
  const std::string nearest = nearest_name(typed, words);
  throw_usage(given, expected_got(fmt::format("{}", fmt::join(words, " or ")), typed),
              nearest.empty() ? meaning_of(given) : fmt::format("did you mean {}?", nearest));
}

}  // namespace docgraph
