#pragma once

#include <string>
#include <vector>

#include "render/analysis.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {

/// actors.csv: one row an entity that is named or sends or receives. Columns: id, name, kind, records, by_name, by_demonym, by_metonym,
/// as_author, sent, received, met, subject, owner, owner_reason, authority, latitude, longitude, then for each layer that is counted, and
/// for without_subjects (together without the subjects of the collection), LAYER_neighbours_in_2_records and LAYER_MEASURE for each
/// measure; a cell is empty where the entity is not in that layer. The index has index_records before them.
[[nodiscard]] std::string actors_csv(const Analysis& analysis);

/// ties.csv: layer, from, to, from_name, to_name, directed, records, strength, record_ids (";"-joined), quotation of the first record,
/// then a column for each measure of ties that was chosen.
[[nodiscard]] std::string ties_csv(const Analysis& analysis);

/// mentions.csv: record, date, field, start, end (code points), surface, type, form, role, entity, entity_name, rule, reason.
[[nodiscard]] std::string mentions_csv(const Analysis& analysis);

/// relations.csv: one row a relation of an admitted record, whether it makes a tie or not. Columns: record, date, from, type, to (ids),
/// from_name, to_name, mutual, negated, hedged, said_by (author, sender, hearsay, or record where nobody is known), witness (ids),
/// witness_name, field, verb, start, end (code points of the verb), quotation.
[[nodiscard]] std::string relations_csv(const Analysis& analysis);

/// centrality.tex (booktabs, siunitx) and centrality.md: the twenty leading entities of each layer with the measures that historians know
/// best, none for a layer that is switched off; caption with layer, rules, size, components, density and isolates. Ties share a rank. Both
/// are made from one table, so they cannot differ.
[[nodiscard]] std::vector<Table> centrality_tables(const Analysis& analysis);
[[nodiscard]] std::string centrality_tex(const Analysis& analysis);
[[nodiscard]] std::string centrality_md(const Analysis& analysis);

/// How sure the numbers are; empty but for the headings where nothing of it was computed.
///
/// robustness.csv: one row a layer, resampled measure and entity: score, range, ranks, tier, null model, decisive record, verdict.
/// robustness.tex and robustness.md: the ten leading entities of each with verdicts in words, then what is left when records go.
/// stability.csv: one row a layer, measure, kind of loss and share lost. choices.csv: one row a place that another choice moves.
[[nodiscard]] std::vector<Table> robustness_tables(const Analysis& analysis);
[[nodiscard]] std::vector<Table> loss_tables(const Analysis& analysis);
[[nodiscard]] std::string robustness_csv(const Analysis& analysis);
[[nodiscard]] std::string robustness_tex(const Analysis& analysis);
[[nodiscard]] std::string robustness_md(const Analysis& analysis);
[[nodiscard]] std::string stability_csv(const Analysis& analysis);
[[nodiscard]] std::string choices_csv(const Analysis& analysis);

/// The summary for standard output: at most 40 lines of 100 columns, more only if the user chose more, safe for a terminal. It refuses in
/// words what the data cannot say.
[[nodiscard]] std::string summary_text(const Analysis& analysis);

}  // namespace docgraph
