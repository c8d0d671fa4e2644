// actors.csv: one row an entity, its counts, then a block of columns for each layer. Blocks are built by column name from the layer's own
// measures, so a measure that is added to the table of measures appears here by itself.
#include <fmt/format.h>

#include <optional>

#include "render/paper/ranking.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

/// A layer with what its block of columns needs.
struct Block {
  std::string prefix;
  const MeasuredLayer& layer;
  Neighbours neighbours;
  std::vector<std::optional<std::uint32_t>> vertex_of_entity;
};

Block make_block(std::string_view prefix, const MeasuredLayer& layer, std::size_t entities) {
  Block block = {std::string(prefix), layer, count_neighbours(layer.network), {}};
  block.vertex_of_entity.resize(entities);
  const auto& actors = layer.network.actors();
  for (std::uint32_t v = 0; v < actors.size(); ++v) block.vertex_of_entity[actors[v].entity] = v;
  return block;
}

std::vector<Column> columns_of(const std::vector<Block>& blocks) {
  std::vector<Column> columns;
  for (const std::string_view heading : {"id", "name", "kind", "records", "by_name", "by_demonym", "by_metonym", "as_author", "sent",
                                         "received", "met", "subject", "owner", "owner_reason", "authority", "latitude", "longitude"}) {
    columns.push_back({std::string(heading), false});
  }
  for (const Block& block : blocks) {
    if (block.layer.network.layer() == Layer::index) columns.push_back({block.prefix + "_records", true});
    columns.push_back({block.prefix + "_neighbours_in_2_records", true});
    for (const MeasureColumn& column : block.layer.columns) {
      columns.push_back({fmt::format("{}_{}", block.prefix, column.measure->key), true});
    }
  }
  return columns;
}

void append_block(const Block& block, const ActorCounts& counts, Row& row) {
  const auto vertex = block.vertex_of_entity[counts.entity];
  if (block.layer.network.layer() == Layer::index) row.emplace_back(static_cast<double>(counts.indexed));
  if (!vertex) {
    row.resize(row.size() + 1 + block.layer.columns.size());
    return;
  }
  row.emplace_back(static_cast<double>(block.neighbours.in_two_records[*vertex]));
  for (const MeasureColumn& column : block.layer.columns) row.emplace_back(column.scores[*vertex]);
}

Row counts_row(const Entity& entity, const ActorCounts& counts) {
  Row row = {entity.id, entity.name, std::string(word(entity.kind))};
  for (const std::uint32_t count :
       {counts.records, counts.by_name, counts.by_demonym, counts.by_metonym, counts.as_author, counts.sent, counts.received, counts.met}) {
    row.emplace_back(static_cast<double>(count));
  }
  row.emplace_back(counts.subject ? "true" : "false");
  row.emplace_back(entity.owner);
  row.emplace_back(entity.owner_reason);
  row.emplace_back(entity.authority);
  const bool located = entity.latitude != 0 || entity.longitude != 0;
  for (const double degrees : {entity.latitude, entity.longitude}) located ? row.emplace_back(degrees) : row.emplace_back();
  return row;
}

/// Named, author, sender, addressee, party of a meeting, or vertex of a layer.
bool takes_part(const ActorCounts& counts, const std::vector<Block>& blocks) {
  if (counts.records + counts.as_author + counts.sent + counts.received + counts.met > 0) return true;
  for (const Block& block : blocks) {
    if (block.vertex_of_entity[counts.entity]) return true;
  }
  return false;
}

}  // namespace

std::string actors_csv(const Analysis& analysis) {
  const auto& entities = analysis.corpus.identities.entities;
  std::vector<Block> blocks;
  for (const MeasuredLayer& layer : analysis.layers) {
    blocks.push_back(make_block(word(layer.network.layer()), layer, entities.size()));
    if (layer.network.layer() == Layer::together)
      blocks.push_back(make_block("without_subjects", analysis.together_without_subjects, entities.size()));
  }
  Table table;
  table.columns = columns_of(blocks);
  table.sections.emplace_back();
  for (const ActorCounts& counts : analysis.counts) {
    if (!takes_part(counts, blocks)) continue;
    Row row = counts_row(entities[counts.entity], counts);
    for (const Block& block : blocks) append_block(block, counts, row);
    table.sections.front().rows.push_back(std::move(row));
  }
  return to_csv(table);
}

}  // namespace docgraph
