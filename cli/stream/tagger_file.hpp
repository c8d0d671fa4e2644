#pragma once

#include <string>

#include "extract/tag/tagger.hpp"

namespace docgraph {

/// The model that a user asks for: a file, an empty one for "none", and where `model` is empty the one that came with docgraph,
/// `../share/docgraph/tagger.model` from the folder of the program; if that is missing, an empty one. Throws IoError or InputError.
[[nodiscard]] TagModel find_model(const std::string& model);

}  // namespace docgraph
