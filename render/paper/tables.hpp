#pragma once

#include <string>

#include "render/analysis.hpp"

namespace docgraph {

/// actors.csv: one row an entity that is named or sends or receives. Columns: id, name, kind, records, by_name, by_demonym, by_metonym,
/// as_author, sent, received, met, subject, owner, owner_reason, then for each layer LAYER_neighbours, LAYER_neighbours_in_2_records and
/// LAYER_MEASURE; a cell is empty where the entity is not in that layer.
[[nodiscard]] std::string actors_csv(const Analysis& analysis);

/// ties.csv: layer, from, to, from_name, to_name, directed, records, strength, record_ids (";"-joined), quotation of the first record.
[[nodiscard]] std::string ties_csv(const Analysis& analysis);

/// mentions.csv: record, date, field, start, end (code points), surface, type, form, role, entity, entity_name, rule, reason.
[[nodiscard]] std::string mentions_csv(const Analysis& analysis);

/// centrality.tex (booktabs, siunitx) and centrality.md: the leading entities of each layer with their measures; caption with layer,
/// strength, N, M, components, density, isolates. Ties share a rank. Both are made from one table, so they cannot differ.
[[nodiscard]] std::string centrality_tex(const Analysis& analysis);
[[nodiscard]] std::string centrality_md(const Analysis& analysis);

/// The one-screen summary for standard output. It refuses in words what the data cannot say.
[[nodiscard]] std::string summary_text(const Analysis& analysis);

}  // namespace docgraph
