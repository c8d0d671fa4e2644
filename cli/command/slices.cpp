#include "graph/time/slices.hpp"

#include <fmt/format.h>

#include "cli/answer/analysed.hpp"
#include "cli/commands.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kTextWidth = 60;

struct LayerSlices {
  Layer layer;
  Slices slices;
};

std::string names_of(const Analysis& analysis, const std::vector<std::uint32_t>& entities) {
  std::string text;
  for (const std::uint32_t entity : entities)
    text += (text.empty() ? "" : ", ") + visible(analysis.corpus.identities.entities[entity].name);
  return text;
}

Table table_of(const Analysis& analysis, const LayerSlices& layer) {
  const std::string at = fmt::format("at {}: ", layer.slices.equal_records);
  Table table;
  table.columns = {{"slice"}, {"records", true}, {"surely", true}, {"entities", true}, {"ties", true}, {"density", true}};
  if (layer.slices.equal_records > 0)
    for (const std::string_view what : {"entities", "ties", "density"}) table.columns.push_back({at + std::string(what), true});
  table.columns.push_back({"most neighbours"});
  table.sections.emplace_back();
  for (const Slice& slice : layer.slices.slices) {
    Row row = {slice.span.name,
               static_cast<double>(slice.records),
               static_cast<double>(slice.surely),
               slice.counts.entities,
               slice.counts.ties,
               slice.counts.density};
    if (layer.slices.equal_records > 0) {
      if (slice.equal)
        row.insert(row.end(), {slice.equal->entities, slice.equal->ties, slice.equal->density});
      else
        row.resize(row.size() + 3);
    }
    row.emplace_back(names_of(analysis, slice.most_tied));
    table.sections.back().rows.push_back(std::move(row));
  }
  return table;
}

std::string layer_text(const Analysis& analysis, const LayerSlices& layer, const SliceOptions& options) {
  const Slices& slices = layer.slices;
  std::string text = fmt::format("{} ({})\n", word(layer.layer), phrase(layer.layer));
  if (slices.slices.empty()) return text + "No record has a date, so there is nothing to slice.\n";
  text += to_plain(table_of(analysis, layer), kTextWidth);
  std::string notes;
  if (slices.undated > 0) notes += fmt::format("{} without a date: in no slice. ", counted(slices.undated, "record", "records"));
  if (slices.outside > 0) notes += fmt::format("{} outside all slices. ", counted(slices.outside, "record lies", "records lie"));
  if (slices.equal_records > 0)
    notes += fmt::format(
        "at {0}: what {0} records of the slice come to on the average of {1} draws (seed {2}), as more records make more "
        "ties; slices of fewer than {3} records are not compared.",
        slices.equal_records, options.draws, options.seed, kFewestCompared);
  else
    notes += fmt::format("Fewer than two slices have {} records, so none are compared at equal record counts.", kFewestCompared);
  return text + wrapped(notes, 100, 0);
}

std::string answer_text(const Analysis& analysis, const std::vector<LayerSlices>& layers, const SliceOptions& options) {
  std::string text;
  for (const LayerSlices& layer : layers) text += layer_text(analysis, layer, options) + "\n";
  return text + wrapped(
                    "A record is in every slice in which it may lie: one of 1973 is in each month of 1973. \"Surely\" counts those that "
                    "lie in the slice whatever their day.",
                    100, 0);
}

std::string answer_csv(const Analysis& analysis, const std::vector<LayerSlices>& layers) {
  std::string text =
      "layer,slice,first_day,last_day,records,surely,entities,ties,density,mean_clustering,equal_records,equal_entities,equal_ties,"
      "equal_density,equal_mean_clustering,most_neighbours\n";
  for (const LayerSlices& layer : layers) {
    for (const Slice& slice : layer.slices.slices) {
      Row row = {std::string(word(layer.layer)),
                 slice.span.name,
                 to_text(slice.span.first),
                 to_text(slice.span.last),
                 static_cast<double>(slice.records),
                 static_cast<double>(slice.surely),
                 slice.counts.entities,
                 slice.counts.ties,
                 slice.counts.density,
                 slice.counts.mean_clustering};
      if (slice.equal)
        row.insert(row.end(), {static_cast<double>(layer.slices.equal_records), slice.equal->entities, slice.equal->ties,
                               slice.equal->density, slice.equal->mean_clustering});
      else
        row.resize(row.size() + 5);
      row.emplace_back(names_of(analysis, slice.most_tied));
      text += csv_row(row);
    }
  }
  return text;
}

std::string answer(const Analysis& analysis, const Options& options) {
  std::vector<LayerSlices> layers;
  for (const MeasuredLayer& layer : analysis.layers) {
    const LayerSource source = source_of(layer.network.layer(), analysis.corpus, analysis.rule);
    layers.push_back({layer.network.layer(), slice_layer(source, analysis.corpus.records, options.slices)});
  }
  return options.output.csv ? answer_csv(analysis, layers) : answer_text(analysis, layers, options.slices);
}

void run_slices(const Options& options) { answer_with(options, "slicing", answer); }

}  // namespace

Command slices_command() {
  return {
      "slices",
      "compare the networks of years, quarters, months or periods of your own",
      {"docgraph slices samples/detente.json", "docgraph slices samples/detente.json --by quarter --window 2",
       "docgraph slices samples/detente.json --cuts 1970,1972-07-04,1973 --csv -o slices.csv"},
      {kCorpus},
      kInputOptions | kReadingOptions | kTieOptions | kSliceOptions | kOutputOption | kCsvOption,
      "the file to write to; default: standard output",
      run_slices,
      {{"For each slice of time it counts the records, the entities and the ties that they make, and names who has most neighbours.",
        "More records make more entities and ties, so a year of many records looks like a year of many contacts. Therefore it also draws "
        "the same number of records from each slice, again and again, and says what these come to on the average.",
        "A record with a coarse date is in every slice in which it may lie; how many surely lie there is told beside it. With --window "
        "slices overlap. --from and --to cut the whole before it is sliced."},
       {}}};
}

}  // namespace docgraph
