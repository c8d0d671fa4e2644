#pragma once

#include <string>
#include <vector>

#include "cli/stream/output_folder.hpp"
#include "render/paper/manifest.hpp"

namespace docgraph {

/// Writes files, and remembers their hashes for the manifest, in the order in which they were written.
class HashingFolder {
 public:
  /// `folder` outlives it.
  explicit HashingFolder(OutputFolder& folder) : folder_(folder) {}

  void write(const std::string& name, const std::string& bytes) {
    folder_.write(name, bytes);
    hashes_.push_back({name, sha256(bytes)});
  }

  [[nodiscard]] const std::vector<HashedFile>& hashes() const { return hashes_; }

 private:
  OutputFolder& folder_;
  std::vector<HashedFile> hashes_;
};

}  // namespace docgraph
