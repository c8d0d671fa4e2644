#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/stream/output_folder.hpp"
#include "cli/stream/tagger_file.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/tag/train/crf.hpp"
#include "extract/tag/train/gold.hpp"

namespace docgraph {
namespace {

/// Fewer names than this teach hardly more than themselves.
constexpr std::size_t kFewNames = 500;

std::vector<GoldRecord> read_all(const std::vector<std::string>& paths) {
  std::vector<GoldRecord> all;
  for (const std::string& path : paths) {
    std::vector<GoldRecord> records = read_gold(read_bytes(path), input_name(path));
    std::ranges::move(records, std::back_inserter(all));
  }
  return all;
}

std::size_t names_in(const std::vector<GoldRecord>& records) {
  std::size_t names = 0;
  for (const GoldRecord& record : records) names += record.names.size();
  return names;
}

/// The model to begin with, with the user's clusters in place of its own if there are any.
TagModel first_model(const TrainingOptions& options) {
  TagModel from = find_model(options.base);
  if (options.clusters.empty()) return from;
  Clusters clusters = read_clusters(unpack(read_bytes(options.clusters), options.clusters), options.clusters);
  return {from.weights(), from.transitions(), std::move(clusters)};
}

void run_train(const Options& options) {
  if (options.output.path.empty())
    throw UsageError({{}, "docgraph train wants -o MODEL: the file to write to", "docgraph extract CORPUS --model MODEL then uses it"});
  const TagModel from = first_model(options.training);
  const std::vector<GoldRecord> gold = read_all(options.names);
  const std::size_t names = names_in(gold);
  if (names == 0)
    throw InputError({{options.names.front(), 0, "", ""}, "none of the records has a name marked", "mark names as PER, ORG, LOC or GPE"});
  OutputFile file(options.output.path);
  const Samples samples = make_samples(gold, Lexicon::built_in(), from.clusters());
  const TagModel model = train_model(samples, from, {}, {});
  const std::string bytes = model.bytes();
  file.write(bytes);
  file.commit();
  print(fmt::format("{} records with {} names; {} features, {:.1f} MB\n", gold.size(), names, model.weights().size(),
                    static_cast<double>(bytes.size()) / 1e6));
  if (names < kFewNames && from.empty())
    print(fmt::format("So few names teach little; without --base none, training goes on from the model that came with docgraph.\n"));
}

}  // namespace

Command train_command() {
  return {
      "train",
      "teach the tagger names from records in which people have marked them",
      {"docgraph train samples/marked.conll -o my.model", "docgraph train samples/marked.conll --base none -o my.model"},
      {{"GOLD", "records with every name marked: CoNLL (a token and its tag a line), or records as JSON with a field \"mentions\"", true,
        true, Offer::files}},
      kTrainingOptions | kOutputOption,
      "the file to write the model to; docgraph extract CORPUS --model FILE then uses it",
      run_train,
      {{"The tagger decides about names that no list and no rule is sure of. It comes with a model that was trained on English prose and "
        "diplomatic papers; records of your own archive teach it what is usual there. Mark every name in a record, or it learns that the "
        "others are none.",
        "In JSON each record has its texts and a field \"mentions\", an array of objects with \"field\", \"start\" and \"end\" "
        "(characters from 0, the end not included) and \"type\": PER, ORG, LOC or GPE. What docgraph extract prints is marked so, and "
        "can be corrected. A file named twice counts twice. The same files give the same model."},
       {}}};
}

}  // namespace docgraph
