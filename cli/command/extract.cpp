#include <algorithm>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "cli/stream/one_by_one.hpp"
#include "cli/stream/terminal.hpp"
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

void extract_whole(const Options& options, const Write& write) {
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  progress.clear();
  const std::size_t count = reading.corpus.records.size();
  for (std::size_t begin = 0; begin < count; begin += kLinesAtOnce)
    write(json_lines(reading.corpus, begin, std::min(begin + kLinesAtOnce, count)));
  tell_faults(reading.input);
}

void run_extract(const Options& options) {
  const auto extract = options.extract.one_by_one ? extract_one_by_one : extract_whole;
  keep_corpus(options.input, options.output.path);
  Answer answer(options.output);
  extract(options, [&](std::string_view lines) { answer.write(lines); });
  answer.commit();
}

}  // namespace

Command extract_command() {
  return {
      "extract",
      "print who and where each record names, a JSON line a record",
      {"docgraph extract samples/detente.json > mentions.jsonl", "docgraph extract samples/detente.json -o mentions.jsonl",
       "cat samples/detente.json | docgraph extract -"},
      {kCorpus},
      kInputOptions | kReadingOptions | kOutputOption | kExtractOptions,
      "the file to write to; default: standard output",
      run_extract,
      {{"Each line is a JSON object: the record's id; its mentions, with their place in the text, the rule that found each and the entity "
        "that it means, with the reason; and who wrote to whom by its title.",
        "Lines stand in order of the records' ids. With --one-by-one they stand in the order of the file: each record is then read by "
        "itself, entities are null and repeated ids are left as they are. That way a corpus of any length, JSON Lines that are not "
        "packed, "
        "is read in the same memory."},
       {}}};
}

}  // namespace docgraph
