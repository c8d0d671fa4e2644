#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docgraph {

/// Makes the three standard streams safe to use: one that came closed is bound so that no file of ours takes its place, and a reader that
/// leaves early gives an error instead of a signal. Called once, before anything else.
void prepare_streams();

/// Data, to standard output. Throws IoError if it cannot be written.
void print(std::string_view text);

/// Everything printed is out. Throws IoError otherwise: a full disk shows itself here.
void finish_output();

/// A message with a newline, to standard error, without anything that could drive the terminal.
void tell(std::string_view message);

/// Whether standard output takes colour: a terminal that is not dumb, NO_COLOR empty or unset, and the user allows it.
[[nodiscard]] bool shows_colour(bool allowed);

/// One entry of a list in help: its name, and from the column on its text, wrapped. Ends with a newline.
[[nodiscard]] std::string list_entry(std::string_view name, std::string_view text, std::size_t column);

/// Says on a terminal's standard error what the program is at, in one line that goes away again. Elsewhere it says nothing.
class Progress {
 public:
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void stage(std::string_view what) const;
  /// Takes the line away, before something is printed.
  void clear();

 private:
  bool shown_;
};

}  // namespace docgraph
