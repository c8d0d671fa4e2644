#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "extract/text/fold.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

/// A spelling that means one entity, and where it does.
struct FormRow {
  std::string text;
  std::uint32_t mentions = 0;
  std::vector<std::uint32_t> records;
  std::set<Role> roles;
};

using FormKey = std::tuple<std::string, Kind, std::uint32_t>;  ///< folded spelling, kind, entity

std::map<FormKey, FormRow> collect_rows(const Corpus& corpus) {
  std::map<FormKey, FormRow> rows;
  for (std::uint32_t record = 0; record < corpus.records.size(); ++record) {
    for (std::size_t i = 0; i < corpus.extractions[record].mentions.size(); ++i) {
      const Mention& mention = corpus.extractions[record].mentions[i];
      const std::string_view words = text_of(corpus.records[record].texts[mention.field].text, mention.span);
      FormRow& row = rows[{fold(words), mention.kind, corpus.identities.mentions[record][i].entity}];
      if (row.mentions++ == 0) row.text = words;
      if (row.records.empty() || row.records.back() != record) row.records.push_back(record);
      row.roles.insert(mention.role);
    }
  }
  return rows;
}

/// The first and the last date of its records, as far as they are dated.
std::pair<std::string, std::string> dates(const FormRow& row, const Corpus& corpus) {
  const RecordDate* first = nullptr;
  const RecordDate* last = nullptr;
  for (const std::uint32_t record : row.records) {
    const RecordDate& date = corpus.records[record].date;
    if (!date.known()) continue;
    if (first == nullptr || days_of(date).first < days_of(*first).first) first = &date;
    if (last == nullptr || days_of(*last).last < days_of(date).last) last = &date;
  }
  return {first == nullptr ? "" : to_text(*first), last == nullptr ? "" : to_text(*last)};
}

/// On one line, without what a spreadsheet would take for a formula.
std::string cell(std::string_view text) {
  std::string line = one_line(text);
  return line.find_first_of("=+-@") == 0 ? "'" + line : line;
}

std::string row_text(const FormKey& key, const FormRow& row, const Corpus& corpus) {
  const std::uint32_t entity = std::get<2>(key);
  const auto [first, last] = dates(row, corpus);
  std::string roles;
  for (const Role role : row.roles) roles += (roles.empty() ? "" : ";") + std::string(word(role));
  std::string where;
  for (const std::uint32_t record : row.records) where += (where.empty() ? "" : ";") + corpus.records[record].id;
  const bool known = entity != kNoEntity;
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", cell(row.text), word(std::get<1>(key)),
                     known ? cell(corpus.identities.entities[entity].id) : "", known ? cell(corpus.identities.entities[entity].name) : "",
                     row.mentions, row.records.size(), first, last, roles, cell(where));
}

void run_forms(const Options& options) {
  keep_corpus(options.input, options.output.path);
  Answer answer(options.output);
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  progress.clear();
  std::string table = "form\tkind\tentity\tname\tmentions\trecords\tfirst\tlast\troles\twhere\n";
  for (const auto& [key, row] : collect_rows(reading.corpus)) table += row_text(key, row, reading.corpus);
  answer.write(table);
  answer.commit();
  tell_faults(reading.input);
}

}  // namespace

Command forms_command() {
  return {"forms",
          "print each spelling with what it means, how often, when and where, as a TSV table",
          {"docgraph forms samples/detente.json", "docgraph forms samples/detente.json -o forms.tsv"},
          {kCorpus},
          kInputOptions | kReadingOptions | kOutputOption,
          "the file to write to; default: standard output",
          run_forms,
          {{"A row for each spelling and what it means: kind, entity, mentions, records, first and last date, roles, and the ids of the "
            "records."},
           {}}};
}

}  // namespace docgraph
