#include "extract/read/input_bytes.hpp"

#include <archive.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "extract/diagnostic.hpp"

namespace docgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 18;

[[noreturn]] void refuse_io(const std::string& path, std::string message, std::string hint) {
  throw IoError({{path, 0, {}, {}}, std::move(message), std::move(hint)});
}

[[noreturn]] void refuse_input(const std::string& name, std::string message, std::string hint) {
  throw InputError({{name, 0, {}, {}}, std::move(message), std::move(hint)});
}

// Names a file of the same folder that may be meant.
std::string hint_for_missing(const fs::path& path) {
  if (path.string().find(":/") != std::string::npos)
    return "docgraph opens no connection: save the page or the file first, and give its name";
  std::vector<std::string> names;
  std::error_code ignored;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored))
    names.push_back(entry->path().filename().string());
  std::ranges::sort(names);
  const std::string nearest = nearest_name(path.filename().string(), names);
  if (nearest.empty()) return "give the path of a file of records, or - for standard input";
  return "did you mean " + docgraph::quoted((path.parent_path() / nearest).string()) + "?";
}

std::string read_all(std::istream& stream, const std::string& name) {
  std::string bytes;
  std::vector<char> chunk(kChunk);
  while (stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || stream.gcount() > 0) {
    bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > kMostInputBytes)
      refuse_input(name, "expected at most 4 GiB, got more", "split the records over several files and name the further ones with --also");
  }
  if (stream.bad())
    refuse_io(name, fmt::format("reading stopped ({})", std::generic_category().message(errno)), "copy the file first and read the copy");
  return bytes;
}

struct CloseArchive {
  void operator()(archive* one) const { archive_read_free(one); }
};
using Archive = std::unique_ptr<archive, CloseArchive>;

[[noreturn]] void refuse_archive(archive* one, const std::string& name) {
  const char* reason = archive_error_string(one);
  refuse_input(
      name,
      fmt::format("expected whole gzip or Zstandard data, got data that cannot be unpacked ({})", reason ? reason : "no reason given"),
      "the file may be cut off: fetch it again, or unpack it yourself");
}

// Whether there is something to unpack.
bool open_packed(archive* one, const std::string& bytes, const std::string& name) {
  archive_read_support_filter_gzip(one);
  archive_read_support_filter_zstd(one);
  archive_read_support_format_raw(one);
  if (archive_read_open_memory(one, bytes.data(), bytes.size()) != ARCHIVE_OK) refuse_archive(one, name);
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(one, &entry);
  // Where the head is broken libarchive hands the bytes out as they are: the raw format alone, without a filter before it.
  const bool unfiltered = status == ARCHIVE_OK && archive_filter_count(one) < 2;
  if (unfiltered || (status != ARCHIVE_OK && status != ARCHIVE_EOF)) refuse_archive(one, name);
  return status == ARCHIVE_OK;
}

}  // namespace

void refuse_bomb(std::size_t unpacked, std::size_t packed, const std::string& name) {
  const bool bomb = unpacked > kTrustedBytes && unpacked / kMostTimesUnpacked > packed;
  if (!bomb && unpacked <= kMostInputBytes) return;
  refuse_input(name, fmt::format("expected data that unpacks to at most 4 GiB and {} times its size, got more", kMostTimesUnpacked),
               "if these are your own records, unpack the file and give the unpacked one");
}

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }

bool is_packed(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\x1F\x8B"sv) || bytes.starts_with("\x28\xB5\x2F\xFD"sv);
}

std::unique_ptr<std::istream> open_bytes(const std::string& path) {
  if (path == "-") return std::make_unique<std::istream>(std::cin.rdbuf());
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) refuse_io(path, "expected a file, got a folder", "name one file in it, further ones with --also");
  errno = 0;
  auto stream = std::make_unique<std::ifstream>(path, std::ios::binary);
  if (!*stream) {
    if (errno == ENOENT) refuse_io(path, "there is no such file", hint_for_missing(path));
    refuse_io(path, fmt::format("cannot be read ({})", std::generic_category().message(errno)), "check who may read it: ls -l FILE");
  }
  return stream;
}

std::string read_bytes(const std::string& path) { return read_all(*open_bytes(path), input_name(path)); }

std::string unpack(std::string bytes, const std::string& name) {
  if (!is_packed(bytes)) return bytes;
  const Archive packed(archive_read_new());
  if (!open_packed(packed.get(), bytes, name)) return {};
  std::string unpacked;
  std::vector<char> chunk(kChunk);
  for (;;) {
    const la_ssize_t size = archive_read_data(packed.get(), chunk.data(), chunk.size());
    if (size < 0) refuse_archive(packed.get(), name);
    if (size == 0) return unpacked;
    unpacked.append(chunk.data(), static_cast<std::size_t>(size));
    refuse_bomb(unpacked.size(), bytes.size(), name);
  }
}

}  // namespace docgraph
