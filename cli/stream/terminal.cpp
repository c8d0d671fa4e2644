#include "cli/stream/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/text/utf8.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kHelpWidth = 100;

[[noreturn]] void throw_output_error() {
  switch (errno) {
    case EPIPE:
      throw IoError({{}, "standard output was closed before everything was written", ""});
    case EBADF:
      throw IoError({{}, "standard output is closed", "let it go to a file or a terminal"});
    case ENOSPC:
      throw IoError({{}, "standard output cannot be written: no space is left there", "make room, or let it go elsewhere"});
    default:
      throw IoError({{}, std::string("standard output cannot be written: ") + std::strerror(errno), ""});
  }
}

/// A descriptor that came closed would be given to the first file we open, and prints would end in that file. Bound the wrong way round, it
/// stays taken and still fails to read or write.
void keep_taken(int descriptor) {
  if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) return;
  const int bound = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  if (bound != descriptor && bound != -1) close(bound);
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

void prepare_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) keep_taken(descriptor);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) throw_output_error();
}

void finish_output() {
  if (std::fflush(stdout) != 0) throw_output_error();
}

void tell(std::string_view message) {
  const std::string line = visible(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool shows_colour(bool allowed) { return allowed && isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && !is_dumb(); }

std::string list_entry(std::string_view name, std::string_view text, std::size_t column) {
  std::string out(name);
  std::size_t width = display_width(name) + 2;
  out.append(2, ' ');
  if (width < column) out.append(column - width, ' ');
  width = std::max(width, column);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::size_t word = display_width(text.substr(begin, end - begin));
    if (width + word > kHelpWidth && width > column) {
      out.back() = '\n';
      out.append(column, ' ');
      width = column;
    }
    out.append(text.substr(begin, end - begin)).append(1, ' ');
    width += word + 1;
    begin = end + 1;
  }
  out.back() = '\n';
  return out;
}

Progress::Progress(bool wanted) : shown_(wanted && isatty(STDERR_FILENO) == 1 && !is_dumb()) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
  if (shown_) std::fputs("\r\033[K", stderr);
  shown_ = false;
}

void Progress::stage(std::string_view what) const {
  if (shown_) std::fprintf(stderr, "\r\033[K%.*s …", static_cast<int>(what.size()), what.data());
}

}  // namespace docgraph
