#pragma once

#include <string>

#include "extract/tag/tagger.hpp"

namespace docgraph {

/// The tagger that --model asks for: a file, none for "none", and where `model` is empty the one that came with docgraph,
/// `../share/docgraph/tagger.model` from the folder of the program. If that is missing there is none. Throws IoError or InputError.
[[nodiscard]] Tagger find_tagger(const std::string& model);

}  // namespace docgraph
