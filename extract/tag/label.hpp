#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// What the tagger says of a token: outside of names, or the first or a later word of one. States count as places here, because most texts
/// to learn from count them so; the lists tell states from other places afterwards.
enum class Label : std::uint8_t { outside, begin_person, in_person, begin_organisation, in_organisation, begin_place, in_place };
inline constexpr std::size_t kLabels = 7;

[[nodiscard]] constexpr std::size_t number(Label label) { return static_cast<std::size_t>(label); }

/// The kind without the difference between states and other places, in the order of the labels: 0, 1, 2.
[[nodiscard]] constexpr std::size_t kind_number(Kind kind) { return kind == Kind::person ? 0 : kind == Kind::organisation ? 1 : 2; }

[[nodiscard]] constexpr Label begin_of(std::size_t kind) { return static_cast<Label>(1 + 2 * kind); }
[[nodiscard]] constexpr Label inside_of(std::size_t kind) { return static_cast<Label>(2 + 2 * kind); }
[[nodiscard]] constexpr bool is_begin(std::size_t label) { return label % 2 == 1; }
[[nodiscard]] constexpr bool is_inside(std::size_t label) { return label > 0 && label % 2 == 0; }
[[nodiscard]] constexpr Kind kind_of(std::size_t label) { return label < 3 ? Kind::person : label < 5 ? Kind::organisation : Kind::place; }

/// A name goes on only from a word of its own kind.
[[nodiscard]] constexpr bool may_follow(std::size_t before, std::size_t label) {
  return !is_inside(label) || before == label || before + 1 == label;
}

}  // namespace docgraph
