#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// Where a fault lies. Empty parts are unknown or do not apply; lines count from 1.
struct Location {
  std::string file;
  std::size_t line = 0;
  std::string record;
  std::string field;
};

/// One fault, told so that its reader can mend it: where, what was expected and what came, what to do.
struct Diagnostic {
  Location where;
  std::string message;
  std::string hint;
};

/// `file:line: record "ID", field "date": message`, then a `hint:` line if there is a hint. No trailing newline.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

/// The user's own text in double quotes, cut at 60 bytes on a code point, control and bidi characters made visible.
[[nodiscard]] std::string quoted(std::string_view text);

/// `expected EXPECTED, got "GOT"`; an empty `got` reads `got nothing`.
[[nodiscard]] std::string expected_got(std::string_view expected, std::string_view got);

/// The known name nearest to `typed` by edit distance, or empty if none is near enough to be meant.
[[nodiscard]] std::string nearest_name(std::string_view typed, const std::vector<std::string>& known);

/// The command cannot go on. Thrown anywhere, caught in `main` alone.
class Error : public std::exception {
 public:
  explicit Error(Diagnostic diagnostic);
  [[nodiscard]] const Diagnostic& diagnostic() const noexcept { return diagnostic_; }
  [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

 private:
  Diagnostic diagnostic_;
  std::string text_;
};

/// The command line is wrong (exit code 2).
class UsageError : public Error {
  using Error::Error;
};

/// The input cannot be used (exit code 1).
class InputError : public Error {
  using Error::Error;
};

/// A file cannot be read or written (exit code 1).
class IoError : public Error {
  using Error::Error;
};

/// Collects the faults of single records, which are skipped and reported while the rest goes on.
///
/// With `strict` the first fault is thrown as an InputError instead. Notes say what was done with sound input, such as converting it; they
/// are never thrown.
class Diagnostics {
 public:
  explicit Diagnostics(bool strict = false) : strict_(strict) {}
  void add(Diagnostic diagnostic);
  void note(Diagnostic diagnostic);
  [[nodiscard]] const std::vector<Diagnostic>& all() const noexcept { return all_; }
  [[nodiscard]] const std::vector<Diagnostic>& notes() const noexcept { return notes_; }

 private:
  bool strict_;
  std::vector<Diagnostic> all_;
  std::vector<Diagnostic> notes_;
};

}  // namespace docgraph
