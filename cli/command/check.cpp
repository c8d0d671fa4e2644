#include "extract/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/stream/answer.hpp"
#include "cli/stream/input.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

/// A finding with the record named, as it is printed.
struct Line {
  std::string record;
  std::string file;
  std::size_t line = 0;
  Finding finding;
};

/// What the reader told: records that it could not use, and what it mended.
Line line_of(const Diagnostic& told) {
  return {told.where.record, told.where.file, told.where.line, {0, told.where.field, told.message, "", told.hint}};
}

std::vector<Line> all_lines(const Input& input) {
  std::vector<Line> lines;
  for (const Diagnostic& fault : input.faults) lines.push_back(line_of(fault));
  // Repeated ids are told below, each by itself.
  for (const Diagnostic& note : input.notes)
    if (!note.where.file.empty() && note.where.field != "id") lines.push_back(line_of(note));
  for (Finding& finding : check_records(input.records, Lexicon::built_in())) {
    const Record& record = input.records[finding.record];
    lines.push_back({record.id, record.file, record.line, std::move(finding)});
  }
  return lines;
}

/// One line without tabs, which a spreadsheet takes for no formula.
std::string cell(std::string_view text) {
  std::string line = one_line(text);
  return line.find_first_of("=+-@") == 0 ? "'" + line : line;
}

std::string tsv(const std::vector<Line>& lines) {
  std::string text = "record\tfile\tline\tfield\twhat\tfound\texpected\n";
  for (const Line& one : lines)
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", cell(one.record), cell(one.file), one.line == 0 ? "" : std::to_string(one.line),
                        cell(one.finding.field), cell(one.finding.what), cell(one.finding.found), cell(one.finding.expected));
  return text;
}

std::string json(const std::vector<Line>& lines) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Line& one : lines)
    all.push_back({{"record", visible(one.record)},
                   {"file", visible(one.file)},
                   {"line", one.line},
                   {"field", visible(one.finding.field)},
                   {"what", visible(one.finding.what)},
                   {"found", visible(one.finding.found)},
                   {"expected", visible(one.finding.expected)}});
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string count_of(std::size_t findings, std::size_t records) {
  return fmt::format("{} in {}", counted(findings, "finding", "findings"), counted(records, "record", "records"));
}

void run_check(const Options& options) {
  keep_corpus(options.input, options.output.path);
  const Input input = read_corpus(options.input);
  const std::vector<Line> lines = all_lines(input);
  write_answer(options.output, options.output.json ? json(lines) : tsv(lines));
  if (!options.output.quiet) tell(count_of(lines.size(), input.met));
}

}  // namespace

Command check_command() {
  return {
      "check",
      "list what is contradictory, repeated, missing or damaged in the records",
      {"docgraph check samples/detente.json -q", "docgraph check samples/detente.json -o to-the-archive.tsv -q"},
      {kCorpus},
      kInputOptions | kOutputOption | kJsonOption,
      "the file to write to; default: standard output",
      run_check,
      {{"It prints a table with tabs between its columns (record, file, line, field, what, found, expected) that can be sent back to the "
        "archive: records that cannot be read, among them those with dates that do not exist; dates that contradict the title or the "
        "description; missing titles and dates; ids and numbers that stand twice; records with the same or nearly the same words, or with "
        "the same title and date; letters that were decoded in the wrong encoding or lost.",
        "It changes nothing, and it ends with success whether or not anything is found; how much that is it says on standard error."},
       {}}};
}

}  // namespace docgraph
