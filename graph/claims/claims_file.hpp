#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/measure.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// What a claim says, and which of its keys says it.
enum class ClaimSort : std::uint8_t {
  top,     ///< the actor is among the first so many by the measure
  above,   ///< the actor scores higher than another
  tie,     ///< a tie joins two
  no_tie,  ///< no tie joins two
  absent,  ///< somebody or something is not there
  higher,  ///< the actor scores higher than in another time
  lower,   ///< the actor scores lower than in another time
};

/// From when to when; unknown: no bound.
struct Period {
  ArchiveDate from;
  ArchiveDate to;
};

/// One `[[claim]]` of a claims file, names as typed.
struct Claim {
  ClaimSort sort = ClaimSort::top;
  std::string text;  ///< in the user's words
  Layer layer = Layer::together;
  const Measure* measure = nullptr;  ///< of top, above, higher and lower
  std::vector<std::string> names;    ///< the actor, then of `above` the other; the two of a tie; who is absent
  std::uint32_t least = 1;           ///< of `top` how many places, of `tie` how many records at least
  std::optional<Period> period;      ///< nothing: what the command line says
  Period other;                      ///< of higher and lower: the time that it is compared with
  std::size_t line = 0;              ///< of its heading, from 1
};

/// Reads the TOML of a claims file. `path` stands for it in messages. Throws UsageError with the line, and the nearest name where there is
/// one, for what is no TOML, no claim, no key or no value of one, and for claims that say nothing or two things.
[[nodiscard]] std::vector<Claim> read_claims(std::string_view bytes, const std::string& path);

}  // namespace docgraph
