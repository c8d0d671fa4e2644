#include "extract/survey/survey.hpp"

#include "cli/answer/survey_json.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "render/paper/survey/survey.hpp"

namespace docgraph {
namespace {

std::string answer(const Options& options, const Reading& reading) {
  const Corpus& corpus = reading.corpus;
  const Survey survey = take_survey(corpus.records, corpus.extractions, corpus.identities);
  if (options.output.json) return survey_json(survey, corpus);
  return options.output.csv ? survey_csv(survey, corpus) : survey_text(survey, corpus, reading.input.name);
}

void run_survey(const Options& options) {
  keep_corpus(options.input, options.output.path);
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  const std::string text = answer(options, reading);
  progress.clear();
  write_answer(options.output, text);
  tell_faults(reading.input);
}

}  // namespace

Command survey_command() {
  return {
      "survey",
      "tell which numbered documents are not here, and where number and date conflict",
      {"docgraph survey samples/detente.json", "docgraph survey samples/detente.json --csv -o survey.csv"},
      {kCorpus},
      kInputOptions | kReadingOptions | kOutputOption | kJsonOption | kCsvOption,
      "the file to write to; default: standard output",
      run_survey,
      {{"From the numbers in titles (\"Telegram from Pyongyang to Bucharest, No. 061.009\") it puts together the series of each sender by "
        "year, and says how many of the numbers between the lowest and the highest are in this corpus, and where the gaps are. How far a "
        "series went before and behind, and whether all of its numbers were used, no record tells, so no share of a whole is claimed.",
        "It lists one number on two dates, one number twice, and numbers that run against their dates. Which of the records is wrong it "
        "does not say, and it corrects nothing.",
        "Where the records name their collection (a field called collection, fonds or series) and that name ends in dates, as in "
        "\"Letters, "
        "1973-1975\", it compares them with the dates of the records.",
        "docgraph analyze writes the same as tables/survey.csv."},
       {}}};
}

}  // namespace docgraph
