#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/json.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "render/explanation/explanation.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kIdsListed = 5;

[[noreturn]] void refuse_unknown(const std::string& id, const std::vector<Record>& records) {
  std::vector<std::string> ids;
  for (const Record& record : records) ids.push_back(record.id);
  const std::string nearest = nearest_name(id, ids);
  std::string hint = nearest.empty() ? "the records are called " : fmt::format("did you mean {}?", docgraph::quoted(nearest));
  for (std::size_t i = 0; nearest.empty() && i < std::min(kIdsListed, ids.size()); ++i)
    hint += (i == 0 ? "" : ", ") + docgraph::quoted(ids[i]);
  if (nearest.empty() && ids.size() > kIdsListed) hint += fmt::format(" and so on; the {} are in tables/mentions.csv", ids.size());
  throw UsageError({{}, fmt::format("--record: {}", expected_got("the id of a record of this corpus", id)), hint});
}

std::uint32_t record_called(const std::string& id, const std::vector<Record>& records) {
  const auto found = std::ranges::find(records, id, &Record::id);
  if (found == records.end()) refuse_unknown(id, records);
  return static_cast<std::uint32_t>(found - records.begin());
}

void run_explain(const Options& options) {
  if (options.explain.record.empty())
    throw UsageError(
        {{}, "docgraph explain wants --record ID: which record", "tables/mentions.csv has the ids of all records that name somebody"});
  keep_corpus(options.input, options.output.path);
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const std::uint32_t record = record_called(options.explain.record, reading.corpus.records);
  const Analysis analysis = analyse(options, reading, progress);
  progress.clear();
  const Explanation explanation = explain(analysis, record);
  const std::string text = options.output.json ? explanation_json(explanation)
                           : options.explain.html
                               ? explanation_html(explanation)
                               : explanation_text(explanation, !is_to_file(options.output) && shows_colour(options.output.colour));
  write_answer(options.output, text);
  tell_faults(reading.input);
}

}  // namespace

Command explain_command() {
  return {
      "explain",
      "show how a record was read: its names, who they mean, and why",
      {"docgraph explain samples/detente.json --record detente-04",
       "docgraph explain samples/detente.json --record detente-09 --html -o detente-09.html"},
      {kCorpus},
      kExplainOptions | kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
      "the file to write to; default: standard output",
      run_explain,
      {{"It shows the record's texts with every name marked and numbered. Below them stand, for each, the entity that it means and the "
        "reason, the rule that found it and what it does in the record; then who wrote to whom by the title; then the ties that rest on "
        "this record, and on how many others.",
        "With --html the same becomes a page for a browser that can be printed and kept. It is one file, holds no script and asks "
        "nothing of other computers."},
       {}}};
}

}  // namespace docgraph
