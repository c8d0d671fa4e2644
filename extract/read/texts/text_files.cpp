#include "extract/read/texts/text_files.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "extract/read/input_bytes.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::size_t kChunk = std::size_t{1} << 16;

bool is_text_name(std::string_view name) {
  const std::string_view end = name.substr(name.size() - std::min<std::size_t>(name.size(), 4));
  return end == ".txt" || end == ".TXT" || end == ".Txt";
}

// A part that begins with a dot, and what macOS adds to the zips it makes.
bool is_hidden_path(std::string_view name) {
  return name.starts_with('.') || name.find("/.") != std::string_view::npos || name.starts_with("__MACOSX/");
}

[[noreturn]] void refuse_empty(const std::string& name, std::string_view what) {
  throw InputError({{name, 0, {}, {}},
                    fmt::format("expected a {} of text files, got one without any", what),
                    "each record is a file whose name ends in .txt; give any other file by its own name"});
}

std::vector<TextFile> sorted(std::vector<TextFile> files) {
  std::ranges::sort(files, {}, &TextFile::name);
  return files;
}

struct CloseArchive {
  void operator()(archive* one) const { archive_read_free(one); }
};
using Archive = std::unique_ptr<archive, CloseArchive>;

// Why a member is not read, or nothing.
std::string_view trick_of(archive_entry* entry, std::string_view path) {
  if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_symlink(entry) != nullptr || archive_entry_hardlink(entry) != nullptr)
    return "a link or a device";
  if (path.starts_with('/') || path.find('\\') != std::string_view::npos || (path.size() > 1 && path[1] == ':'))
    return "a path that does not stay inside";
  for (const fs::path& part : fs::path(path))
    if (part == "..") return "a path that does not stay inside";
  return {};
}

class ZipReader {
 public:
  ZipReader(const std::string& bytes, const std::string& name, Diagnostics& diagnostics)
      : bytes_(bytes), name_(name), diagnostics_(diagnostics), zip_(archive_read_new()) {
    archive_read_support_format_zip(zip_.get());
    if (archive_read_open_memory(zip_.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) refuse_broken();
  }

  std::vector<TextFile> run() {
    archive_entry* entry = nullptr;
    for (;;) {
      const int status = archive_read_next_header(zip_.get(), &entry);
      if (status == ARCHIVE_EOF) break;
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN) refuse_broken();
      read(entry);
    }
    if (files_.empty()) refuse_empty(name_, "zip");
    return sorted(std::move(files_));
  }

 private:
  [[noreturn]] void refuse_broken() const {
    const char* reason = archive_error_string(zip_.get());
    throw InputError({{name_, 0, {}, {}},
                      fmt::format("expected a whole zip file, got one that cannot be unpacked ({})", reason ? reason : "no reason given"),
                      "the file may be cut off: fetch it again, or unpack it yourself and give the folder"});
  }

  void read(archive_entry* entry) {
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const char* path = utf8 != nullptr ? utf8 : archive_entry_pathname(entry);
    std::size_t repaired = 0;
    const std::string name = repair_utf8(path != nullptr ? path : "", repaired);
    if (archive_entry_filetype(entry) == AE_IFDIR || !is_text_name(name)) return;
    if (const std::string_view trick = trick_of(entry, name); !trick.empty())
      return tell(name, fmt::format("expected a text file inside the zip, got {}", trick));
    if (is_hidden_path(name)) return;
    TextFile file{name, {}};
    if (read_data(file.bytes))
      files_.push_back(std::move(file));
    else
      tell(name, "expected a member that can be unpacked, got a broken or locked one");
  }

  bool read_data(std::string& out) {
    std::array<char, kChunk> chunk{};
    for (;;) {
      const la_ssize_t size = archive_read_data(zip_.get(), chunk.data(), chunk.size());
      if (size < 0) return false;
      if (size == 0) return true;
      out.append(chunk.data(), static_cast<std::size_t>(size));
      unpacked_ += static_cast<std::size_t>(size);
      refuse_bomb(unpacked_, bytes_.size(), name_);
    }
  }

  void tell(const std::string& member, std::string message) {
    diagnostics_.add({{name_ + "/" + member, 0, {}, {}}, std::move(message), "unpack the zip yourself and look at this file"});
  }

  const std::string& bytes_;
  const std::string& name_;
  Diagnostics& diagnostics_;
  Archive zip_;
  std::vector<TextFile> files_;
  std::size_t unpacked_ = 0;
};

}  // namespace

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv); }

std::vector<TextFile> folder_files(const std::string& path) {
  std::vector<TextFile> files;
  std::error_code fault;
  std::size_t total = 0;
  for (fs::recursive_directory_iterator entry(path, fault), end; !fault && entry != end; entry.increment(fault)) {
    std::error_code ignored;
    const std::string name = entry->path().lexically_relative(path).generic_string();
    if (!entry->is_regular_file(ignored) || !is_text_name(name) || is_hidden_path(name)) continue;
    files.push_back({name, read_bytes(entry->path().string())});
    total += files.back().bytes.size();
    refuse_bomb(total, total, path);
  }
  if (fault)
    throw IoError({{path, 0, {}, {}}, fmt::format("cannot be read ({})", fault.message()), "check who may read it: ls -ld FOLDER"});
  if (files.empty()) refuse_empty(path, "folder");
  return sorted(std::move(files));
}

std::vector<TextFile> zip_files(const std::string& bytes, const std::string& name, Diagnostics& diagnostics) {
  return ZipReader(bytes, name, diagnostics).run();
}

}  // namespace docgraph
