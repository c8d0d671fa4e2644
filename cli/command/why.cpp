#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/json.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/answer/wording.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/relation_words.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kRecordsListed = 10;

std::string coloured(const Quotation& quotation, bool colour) {
  if (!colour) return quotation.text;
  std::string text;
  std::uint32_t at = 0;
  for (const Span name : quotation.names) {
    text += text_of(quotation.text, Span{at, name.begin});
    text += fmt::format("\033[1;36m{}\033[0m", text_of(quotation.text, name));
    at = name.end;
  }
  return text + quotation.text.substr(at);
}

std::string counted_records(std::size_t records) { return counted(records, "record", "records"); }

/// "A and B are named together in 3 records, strength 3.", "A wrote to B in 2 records."
std::string tie_heading(const Analysis& analysis, Layer layer, const Tie& tie) {
  const std::string strength = is_of_acts(layer) ? "" : fmt::format(", strength {}", number_text(tie.strength));
  return fmt::format("{}{}.", tie_statement(analysis, layer, tie), strength);
}

std::string evidence_text(const Record& record, const Evidence& evidence, bool colour) {
  std::string text = "\n";
  for (const Quotation& quotation : quote(record, evidence))
    text += fmt::format("  {}: “{}”\n", quotation.field, coloured(quotation, colour));
  return text + fmt::format("  {}\n", citation(record));
}

/// What sentences state of the two, whether it makes a tie or not.
std::string relations_text(const Analysis& analysis, std::uint32_t a, std::uint32_t b, bool colour) {
  const Corpus& corpus = analysis.corpus;
  std::string text;
  for (const PlacedRelation& placed : relations_between(corpus, analysis.rule, a, b)) {
    const Relation& relation = corpus.extractions[placed.record].relations[placed.relation];
    text += evidence_text(corpus.records[placed.record], evidence_of(corpus, placed.record, relation), colour);
    text += fmt::format("  {}\n", relation_sentence(corpus, placed.record, relation));
  }
  return text;
}

std::string relation_layer_text(const Analysis& analysis, const std::vector<const Tie*>& ties, std::uint32_t a, std::uint32_t b,
                                bool colour) {
  const std::string relations = relations_text(analysis, a, b, colour);
  if (relations.empty()) return {};
  std::string text;
  for (const Tie* tie : ties) text += tie_heading(analysis, Layer::relation, *tie) + "\n";
  if (ties.empty())
    text = fmt::format("Sentences speak of what {} and {} do to each other, but state nothing as done.\n", name_of(analysis, a),
                       name_of(analysis, b));
  return text + relations + "\n";
}

std::string ties_text(const Analysis& analysis, const MeasuredLayer& layer, const std::vector<const Tie*>& ties, bool colour) {
  std::string text;
  for (const Tie* tie : ties) {
    text += tie_heading(analysis, layer.network.layer(), *tie) + "\n";
    for (const Evidence& evidence : tie->evidence) text += evidence_text(analysis.corpus.records[evidence.record], evidence, colour);
    text += "\n";
  }
  return text;
}

std::string where_named(const Analysis& analysis, std::uint32_t entity) {
  const std::vector<std::uint32_t> records = records_naming(analysis.corpus, entity);
  if (records.empty())
    return fmt::format("{} is named in no record; a title states it as an end of a dispatch.\n", name_of(analysis, entity));
  std::string text = fmt::format("{} is named in {}:\n", name_of(analysis, entity), counted_records(records.size()));
  for (std::size_t i = 0; i < std::min(kRecordsListed, records.size()); ++i)
    text += fmt::format("  {}\n", citation(analysis.corpus.records[records[i]]));
  if (records.size() > kRecordsListed) text += fmt::format("  … and {} more\n", records.size() - kRecordsListed);
  if (const std::uint32_t reports = analysis.counts[entity].as_author; reports > 0)
    text += fmt::format("{} reports {}; who reports a record is no part of named together.\n", name_of(analysis, entity),
                        counted_records(reports));
  return text;
}

std::string why_text(const Analysis& analysis, std::uint32_t a, std::uint32_t b, bool colour) {
  std::string text;
  for (const MeasuredLayer& layer : analysis.layers) {
    const std::vector<const Tie*> ties = ties_between(layer, a, b);
    text += layer.network.layer() == Layer::relation ? relation_layer_text(analysis, ties, a, b, colour)
                                                     : ties_text(analysis, layer, ties, colour);
  }
  if (!text.empty()) {
    text.pop_back();
    return text;
  }
  text = fmt::format("No tie joins {} and {} under these choices:\n", name_of(analysis, a), name_of(analysis, b));
  for (const Choice& choice : analysis.choices) text += fmt::format("  {}\n", visible(choice.sentence));
  return text + "\n" + where_named(analysis, a) + "\n" + where_named(analysis, b);
}

void run_why(const Options& options) {
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const auto [a, b] = two_entities(options, reading);
  const Analysis analysis = analyse(options, reading, progress);
  progress.clear();
  print(options.output.json ? why_json(analysis, a, b) : why_text(analysis, a, b, shows_colour(options.output.colour)));
  tell_faults(reading.input);
}

}  // namespace

Command why_command() {
  return {"why",
          "show the records on which the ties between two entities rest",
          {"docgraph why samples/detente.json \"North Korea\" \"Park Chung Hee\"",
           "docgraph why samples/detente.json DPRK USA --scope sentence"},
          {kCorpus, {"A", "an entity, by any of its names"}, {"B", "the other entity"}},
          kInputOptions | kReadingOptions | kTieOptions | kJsonOption,
          "",
          run_why,
          {{"For each tie between the two, in any layer, it quotes the sentences that name them and cites the records. If no tie joins "
            "them it says in which records each is named.",
            "An entity may be given by any name that the corpus or the built-in lists have for it, or by its id in tables/actors.csv."},
           {}}};
}

}  // namespace docgraph
