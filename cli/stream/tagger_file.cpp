#include "cli/stream/tagger_file.hpp"

#include <filesystem>
#include <system_error>

#include "extract/read/input_bytes.hpp"

namespace docgraph {
namespace {

TagModel read_model(const std::string& path) { return TagModel::from_bytes(read_bytes(path), path); }

std::filesystem::path shipped_model() {
  std::error_code unknown;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  return program.parent_path().parent_path() / "share" / "docgraph" / "tagger.model";
}

}  // namespace

TagModel find_model(const std::string& model) {
  if (model == "none") return {};
  if (!model.empty()) return read_model(model);
  const std::filesystem::path shipped = shipped_model();
  std::error_code missing;
  return std::filesystem::exists(shipped, missing) ? read_model(shipped.string()) : TagModel();
}

}  // namespace docgraph
