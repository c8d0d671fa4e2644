#include <optional>

#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/output_folder.hpp"
#include "extract/json.hpp"
#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLinesAtOnce = 1024;
constexpr std::size_t kLinesInBlock = 32;

/// The lines of records [begin, end), in order.
std::string json_lines(const Corpus& corpus, std::size_t begin, std::size_t end) {
  std::vector<std::string> lines(end - begin);
  for_each_block(lines.size(), kLinesInBlock, [&](std::size_t, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i)
      lines[i] = extraction_json(corpus.records[begin + i], corpus.extractions[begin + i], corpus.identities, begin + i) + "\n";
  });
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace

void run_extract(const Options& options) {
  std::optional<OutputFile> file;
  if (!options.output.path.empty() && options.output.path != "-") {
    keep_corpus(options.input, options.output.path);
    file.emplace(options.output.path);
  }
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  progress.clear();
  const std::size_t count = reading.corpus.records.size();
  for (std::size_t begin = 0; begin < count; begin += kLinesAtOnce) {
    const std::string lines = json_lines(reading.corpus, begin, std::min(begin + kLinesAtOnce, count));
    if (file)
      file->write(lines);
    else
      print(lines);
  }
  if (file) file->commit();
  tell_faults(reading.input);
}

}  // namespace docgraph
