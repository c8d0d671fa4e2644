#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// What an entry of an identity file says of its names.
enum class Decision : std::uint8_t {
  same,       ///< all mean one entity
  different,  ///< no two of them mean one entity
  undecided,  ///< an open question: it changes nothing
  ignore,     ///< no actors
  kind,       ///< what they are
  name,       ///< what their entity is called
  post,       ///< whose missions these cities are
};

[[nodiscard]] std::string_view word(Decision decision);

/// One entry: `[[same]]` and the lines under it.
struct IdentityEntry {
  Decision decision = Decision::same;
  std::vector<std::string> names;    ///< as typed
  std::vector<std::string> records;  ///< ids of the records that it holds for; empty: everywhere
  std::optional<Kind> kind;          ///< only what is of this kind; of a `kind` entry the kind itself
  std::string value;                 ///< of a `name` entry the preferred name, of a `post` entry the owner
  bool confirmed = true;             ///< false: a supposed owner, written down and not yet decided
  std::string reason;
  std::string by;
  std::size_t line = 0;  ///< of its heading, from 1
};

/// The user's decisions on who is who, in the order of the file.
struct IdentityFile {
  std::string name;  ///< base name, for reasons: "identities.toml"
  std::vector<IdentityEntry> entries;
};

/// Reads the TOML of an identity file. `path` stands for it in messages. Throws InputError with the line for what is no TOML, no entry,
/// no key or no value of one, and for entries that contradict one another, with both lines.
[[nodiscard]] IdentityFile read_identity_file(std::string_view bytes, const std::string& path);

/// Throws InputError with both lines if two entries cannot both hold: the same names the same and different (also by way of further
/// entries), two kinds, two preferred names or two owners of one, an actor who is none. An entry for single records does not contradict
/// one for all: it is the exception.
void check_contradictions(const IdentityFile& file, const std::string& path);

}  // namespace docgraph
