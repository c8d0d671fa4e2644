#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph {

/// The version of docgraph, "0.1.0".
[[nodiscard]] std::string_view docgraph_version();

/// Name and version of the libraries on which a number or a picture may depend.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> library_versions();

/// A file and the SHA-256 of its bytes, in hexadecimal.
struct HashedFile {
  std::string name;
  std::string sha256;
};

/// In lower-case hexadecimal. Throws std::runtime_error if OpenSSL offers no SHA-256.
[[nodiscard]] std::string sha256(const std::string& bytes);

/// How a set of outputs was made: versions, resolved options that change results, inputs and outputs by hash. No times, paths or user
/// names, so the same input gives the same bytes: of an input's name only what follows the last slash is written.
struct Manifest {
  std::vector<std::pair<std::string, std::string>> options;  ///< name and resolved value, in the order of the command's help
  std::vector<HashedFile> inputs;
  std::vector<HashedFile> outputs;  ///< by their names in the folder of outputs: "tables/actors.csv"
  std::size_t records_met = 0;
  std::size_t records_used = 0;
  std::vector<std::string> warnings;
  HashedFile decisions{};                  ///< the user's identity file; without a name there is none
  std::vector<HashedFile> gazetteers{};    ///< the user's own lists of names
  std::vector<AppliedDecision> applied{};  ///< what it changed
  HashedFile layout{};                     ///< whose places figures keep; without a name there is none
  std::vector<std::string> corpus{};       ///< the names of the files or folders that were named, in their order
};
[[nodiscard]] std::string manifest_json(const Manifest& manifest);

}  // namespace docgraph
