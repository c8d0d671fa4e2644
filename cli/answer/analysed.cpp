#include "cli/answer/analysed.hpp"

#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"

namespace docgraph {

void answer_with(const Options& options, std::string_view stage, std::string (*text_of)(const Analysis&, const Options&)) {
  keep_corpus(options.input, options.output.path);
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const Analysis analysis = analyse(options, reading, progress);
  progress.stage(stage);
  const std::string text = text_of(analysis, options);
  progress.clear();
  write_answer(options.output, text);
  tell_faults(reading.input);
}

}  // namespace docgraph
