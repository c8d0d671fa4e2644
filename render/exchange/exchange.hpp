#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"
#include "render/exchange/network/writers.hpp"
#include "render/figure/figure.hpp"

namespace docgraph {

/// What a writer may take from.
struct ExchangeInput {
  std::vector<AttributedNetwork> networks;
  const Analysis* analysis = nullptr;  ///< null for a network that was made elsewhere
};

/// One format of the table behind --export, its help and its documentation.
struct ExchangeFormat {
  std::string_view key;       ///< "gexf"
  std::string_view heading;   ///< "GEXF 1.3"
  std::string_view purpose;   ///< for whom: "Gephi"
  bool needs_corpus = false;  ///< it speaks of records, which a network made elsewhere has not
  Exported (*write)(const ExchangeInput&) = nullptr;
};

/// All formats, in the order in which they are written.
[[nodiscard]] const std::vector<ExchangeFormat>& exchange_formats();

/// The networks of an analysis with communities; `positions` as many as there are layers, each for its vertices or empty.
[[nodiscard]] ExchangeInput exchange_input(const Analysis& analysis, const std::vector<std::vector<Position>>& positions);

/// The files of the formats of these keys, in the folder exchange/, in the order of the table, and last of all losses.md, which says what
/// each of them does not hold.
[[nodiscard]] std::vector<ExportedFile> export_to(const ExchangeInput& input, const std::vector<std::string>& keys);

}  // namespace docgraph
