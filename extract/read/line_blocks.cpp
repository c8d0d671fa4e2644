#include "extract/read/line_blocks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/read/input_bytes.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{8} << 20;
constexpr std::size_t kMostLineBytes = std::size_t{64} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const std::string& name, std::string message, std::string hint) {
  throw InputError({{name, 1, {}, {}}, std::move(message), std::move(hint)});
}

void check_first(std::string_view bytes, const std::string& name) {
  if (is_packed(bytes))
    refuse(name, "expected JSON Lines as they are, got packed data",
           "unpack it on the way: gzip -dc FILE | docgraph extract - --one-by-one");
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  if (line.empty() || (line.front() == '{' && line.back() == '}')) return;
  refuse(name, expected_got("JSON Lines, a whole record on each line", line),
         "leave out --one-by-one, or turn a JSON array into lines: jq -c '.[]' FILE > lines.jsonl");
}

}  // namespace

LineBlocks::LineBlocks(const std::string& path) : name_(input_name(path)), stream_(open_bytes(path)) {}

bool LineBlocks::read_more() {
  const std::size_t before = rest_.size();
  rest_.resize(before + kBlockBytes);
  stream_->read(rest_.data() + before, static_cast<std::streamsize>(kBlockBytes));
  rest_.resize(before + static_cast<std::size_t>(stream_->gcount()));
  if (stream_->bad()) throw IoError({{name_, 0, {}, {}}, "reading stopped", "copy the file first and read the copy"});
  return !stream_->eof();
}

std::optional<std::string> LineBlocks::next() {
  bool more = read_more();
  while (more && rest_.rfind('\n') == std::string::npos) {
    if (rest_.size() > kMostLineBytes)
      refuse(name_, "expected JSON Lines, got a line of more than 64 MiB", "leave out --one-by-one, or put a record on each line");
    more = read_more();
  }
  if (std::exchange(is_first_, false)) check_first(rest_, name_);
  if (rest_.empty()) return std::nullopt;
  const std::size_t end = more ? rest_.rfind('\n') + 1 : rest_.size();
  std::string block = rest_.substr(0, end);
  rest_.erase(0, end);
  return block;
}

}  // namespace docgraph
