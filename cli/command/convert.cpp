#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "cli/commands.hpp"
#include "cli/stream/answer.hpp"
#include "cli/stream/input.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/correspondence.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/record_json.hpp"

namespace docgraph {
namespace {

/// Every record with an id, in the order of the input as far as lines tell it.
std::vector<Record> named_in_input_order(std::vector<Record> records) {
  std::map<std::string, std::size_t> places;
  for (const Record& record : records) places.emplace(record.file, places.size());
  order_records(records);
  std::ranges::stable_sort(records, {}, [&](const Record& record) { return std::pair(places.at(record.file), record.line); });
  return records;
}

/// What the title states of the document, as further fields where the record has none of their name.
void add_stated(Record& record, const Lexicon& lexicon) {
  const Correspondence title = find_correspondence(record, {}, lexicon);
  const std::array<std::pair<std::string_view, const std::string*>, 4> stated = {
      {{"kind", &title.document_kind}, {"number", &title.number}, {"classification", &title.classification}, {"urgency", &title.urgency}}};
  for (const auto& [name, words] : stated)
    if (!words->empty() && std::ranges::find(record.others, name, &Field::name) == record.others.end())
      record.others.push_back({std::string(name), *words});
}

std::string json_array(const std::vector<Record>& records) {
  std::string json = "[";
  for (const Record& record : records) json += (json.size() > 1 ? ",\n " : "\n ") + record_json(record);
  return json + "\n]\n";
}

void run_convert(const Options& options) {
  InputOptions inputs = options.input;
  inputs.also.insert(inputs.also.begin(), options.names.begin(), options.names.end());
  keep_corpus(inputs, options.output.path);
  Input input = read_corpus(inputs);
  std::vector<Record> records = named_in_input_order(std::move(input.records));
  const Lexicon lexicon = Lexicon::built_in();
  for (Record& record : records) add_stated(record, lexicon);
  write_answer(options.output, json_array(records));
  tell_faults(input);
}

}  // namespace

Command convert_command() {
  return {
      "convert",
      "write records of any format as one JSON array",
      {"docgraph convert samples/detente.json", "docgraph convert samples/detente.json samples/letters.json -o corpus.json",
       "gzip -c samples/detente.json | docgraph convert - -o corpus.json"},
      {{kCorpus.name, kCorpus.meaning, true, true, Offer::files}},
      kInputOptions | kOutputOption,
      "the file to write to; default: standard output",
      run_convert,
      {{"It reads one or more files, tells the format of each by its content, and writes all their records as one JSON array that can be "
        "looked through, corrected and kept. Fields that docgraph has no use for are handed on under their own names.",
        "What it writes is read back to the very same records."},
       {}}};
}

}  // namespace docgraph
