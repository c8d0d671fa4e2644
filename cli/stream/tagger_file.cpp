#include "cli/stream/tagger_file.hpp"

#include <filesystem>
#include <system_error>

namespace docgraph {
namespace {

std::filesystem::path shipped_model() {
  std::error_code unknown;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return program.parent_path().parent_path() / "share" / "docgraph" / "tagger.model";
}

}  // namespace

Tagger find_tagger(const std::string& model) {
  if (model == "none") return {};
  if (!model.empty()) return Tagger::from_file(model);
  const std::filesystem::path shipped = shipped_model();
  std::error_code missing;
  return std::filesystem::exists(shipped, missing) ? Tagger::from_file(shipped.string()) : Tagger();
}

}  // namespace docgraph
