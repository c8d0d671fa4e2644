#include "cli/stream/output_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "extract/diagnostic.hpp"

namespace docgraph {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_io(const std::string& path, int fault) {
  std::error_code none;
  const fs::path above = fs::path(path).parent_path();
  if (fault == ENOENT && (above.empty() || fs::is_directory(above, none)))
    throw IoError({{path, 0, "", ""}, "cannot be written: the folder above it takes no files", "name another place with -o"});
  if (fault == ENOENT)
    throw IoError({{path, 0, "", ""},
                   "cannot be written: the folder above it is not there",
                   "make that folder first, or name another place with -o"});
  const bool full = fault == ENOSPC || fault == EDQUOT;
  throw IoError({{path, 0, "", ""},
                 std::string("cannot be written: ") + std::strerror(fault),
                 full ? "make room, or name another place with -o" : "name another place with -o"});
}

/// Where a link leads, so that the link stays and its target is written.
std::string resolved(const std::string& path) {
  std::error_code fault;
  if (!fs::is_symlink(path, fault)) return path;
  const fs::path target = fs::weakly_canonical(path, fault);
  return fault ? path : target.string();
}

bool is_written_in_place(const std::string& path) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

void make_folder(const std::string& path) {
  std::error_code fault;
  if (fs::exists(path, fault) && !fs::is_directory(path, fault))
    throw IoError(
        {{path, 0, "", ""}, "is no folder, and the outputs want one of this name", "move it away, or name another folder with -o"});
  fs::create_directories(path, fault);
  if (fault) throw_io(path, fault.value());
}

/// After a rename the folder itself has to reach the disk. Some file systems do not let folders be synced: then this is all there is to do.
void sync_folder(const fs::path& path) {
  const int folder = open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder == -1) return;
  fsync(folder);
  close(folder);
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(resolved(path)) {
  if (fs::is_directory(path_))
    throw IoError({{path_, 0, "", ""}, "is a folder, and the output wants a file of this name", "name another file with -o"});
  if (is_written_in_place(path_)) {
    descriptor_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    const fs::path final_path(path_);
    partial_ = (final_path.parent_path() / ("." + final_path.filename().string() + ".partial")).string();
    unlink(partial_.c_str());  // of a run that was cut off
    descriptor_ = open(partial_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  }
  if (descriptor_ == -1) throw_io(path_, errno);
}

OutputFile::~OutputFile() {
  if (descriptor_ != -1) close(descriptor_);
  if (!partial_.empty()) unlink(partial_.c_str());
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), partial_(std::exchange(other.partial_, {})), descriptor_(std::exchange(other.descriptor_, -1)) {}

void OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count == -1 && errno == EINTR) continue;
    if (count == -1) throw_io(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void OutputFile::finish() {
  if (descriptor_ == -1) return;
  if (!partial_.empty() && fsync(descriptor_) == -1) throw_io(path_, errno);
  if (close(std::exchange(descriptor_, -1)) == -1) throw_io(path_, errno);
}

void OutputFile::commit() {
  finish();
  if (partial_.empty()) return;
  if (rename(partial_.c_str(), path_.c_str()) == -1) throw_io(path_, errno);
  partial_.clear();
  sync_folder(fs::path(path_).parent_path());
}

OutputFolder::OutputFolder(std::string path) : path_(std::move(path)) {
  make_folder(path_);
  lock_ = open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ == -1) throw_io(path_, errno);
  // The folder itself is the lock, so none is left behind. A file system without locks gives another fault, and then there is none to
  // respect.
  if (flock(lock_, LOCK_EX | LOCK_NB) == -1 && errno == EWOULDBLOCK) {
    close(lock_);
    throw IoError({{path_, 0, "", ""}, "another docgraph is writing to this folder", "wait for it, or name another folder with -o"});
  }
}

OutputFolder::~OutputFolder() { close(lock_); }

void OutputFolder::write(const std::string& name, std::string_view bytes) {
  const fs::path path = fs::path(path_) / name;
  make_folder(path.parent_path().string());
  OutputFile& file = files_.emplace_back(path.string());
  file.write(bytes);
  file.finish();
}

void OutputFolder::commit() {
  for (OutputFile& file : files_) file.commit();
}

std::vector<std::string> OutputFolder::written() const {
  std::vector<std::string> paths;
  for (const OutputFile& file : files_) paths.push_back(file.path());
  return paths;
}

}  // namespace docgraph
