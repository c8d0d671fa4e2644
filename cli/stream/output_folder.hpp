#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// A file that appears under its name only when it is complete.
///
/// Bytes go to ".NAME.partial" beside it, which commit() brings to the disk and renames; without commit() it goes away again. A device or a
/// pipe that bears the name is written to as it stands.
class OutputFile {
 public:
  /// Throws IoError if it cannot be made.
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  void write(std::string_view bytes);
  /// All bytes are on the disk; a full one shows itself here.
  void finish();
  /// finish(), and the file bears its name.
  void commit();

 private:
  std::string path_;
  std::string partial_;  ///< empty where the file is written in place, or renamed already
  int descriptor_ = -1;
};

/// A folder of outputs, held by one docgraph at a time, in which a set of files appears once all of them are complete. Files of an earlier
/// run that are not written again stay.
class OutputFolder {
 public:
  /// Makes the folder if it is missing. Throws IoError if it cannot be used or another docgraph is writing there.
  explicit OutputFolder(std::string path);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// `name` may stand in a folder below: "figures/network.svg".
  void write(const std::string& name, std::string_view bytes);
  /// Gives all files their names.
  void commit();
  /// The paths of all files, in the order in which they were written.
  [[nodiscard]] std::vector<std::string> written() const;

 private:
  std::string path_;
  int lock_ = -1;
  std::vector<OutputFile> files_;
};

}  // namespace docgraph
