#include "extract/evaluate/evaluate.hpp"

#include "cli/answer/evaluation.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/evaluate/gold.hpp"
#include "extract/json.hpp"
#include "extract/read/input_bytes.hpp"

namespace docgraph {
namespace {

/// What was found in the shape of gold. It goes through the JSON that `docgraph extract` prints: what others score is what is scored here.
std::vector<MarkedRecord> found_in(const Corpus& corpus) {
  std::vector<MarkedRecord> found;
  found.reserve(corpus.records.size());
  for (std::size_t i = 0; i < corpus.records.size(); ++i) {
    const Record& record = corpus.records[i];
    found.push_back(read_marked(extraction_json(record, corpus.extractions[i], corpus.identities, i), record.file, record.line));
  }
  return found;
}

void run_evaluate(const Options& options) {
  const std::string& path = options.names[0];
  if (path == "-" && options.input.corpus == "-") throw UsageError({{}, "standard input can be read only once", "name - only once"});
  const std::string name = input_name(path);
  const std::vector<MarkedRecord> gold = read_gold(unpack(read_bytes(path), name), name);
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  Diagnostics diagnostics(options.input.strict);
  check_gold(gold, name, reading.corpus.records, diagnostics);
  progress.stage("comparing");
  const Evaluation evaluation = evaluate(gold, found_in(reading.corpus), options.evaluation);
  progress.clear();
  print(options.output.json ? evaluation_json(evaluation) : evaluation_text(evaluation));
  tell_faults(reading.input);
  for (const Diagnostic& diagnostic : diagnostics.all()) tell(to_text(diagnostic));
}

}  // namespace

Command evaluate_command() {
  return {
      "evaluate",
      "compare what docgraph finds with what a person marked",
      {"docgraph evaluate samples/letters.json samples/letters.gold.jsonl",
       "docgraph evaluate samples/letters.json samples/letters.gold.jsonl --states-as-places --count-kinds person,place"},
      {kCorpus,
       {"GOLD", "the marked names, entities and correspondence: JSON Lines, one record a line, with the ids of the corpus", true, false,
        Offer::files}},
      kInputOptions | kReadingOptions | kEvaluationOptions | kJsonOption,
      "",
      run_evaluate,
      {{"It reads the records of CORPUS as docgraph extract does and compares what it finds with the names, entities and correspondence "
        "in GOLD.",
        "For each kind of name it prints how many are right, precision, recall and F1, then how well names are joined to entities "
        "(B-cubed, "
        "CEAF-e) and senders to addressees. An interval beside each figure says how far it hangs on the choice of records."},
       {}}};
}

}  // namespace docgraph
