#include "cli/stream/answer.hpp"

#include "cli/stream/terminal.hpp"

namespace docgraph {

bool is_to_file(const OutputOptions& output) { return !output.path.empty() && output.path != "-"; }

Answer::Answer(const OutputOptions& output) {
  if (is_to_file(output)) file_.emplace(output.path);
}

void Answer::write(std::string_view text) {
  if (file_)
    file_->write(text);
  else
    print(text);
}

void Answer::commit() {
  if (file_) file_->commit();
}

void write_answer(const OutputOptions& output, std::string_view text) {
  Answer answer(output);
  answer.write(text);
  answer.commit();
}

}  // namespace docgraph
