#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/measure.hpp"
#include "graph/network.hpp"
#include "graph/tie.hpp"
#include "graph/uncertainty/certainty.hpp"
#include "graph/uncertainty/choice/choice.hpp"

namespace docgraph {

/// One layer, measured.
struct MeasuredLayer {
  Network network;
  NetworkSummary summary;
  std::vector<MeasureColumn> columns;
  std::vector<MeasureColumn> tie_columns = {};
};

/// One thing that was chosen, as a sentence for captions and the summary.
struct Choice {
  std::string sentence;
  bool is_default = false;
  std::vector<Layer> layers = {};  ///< that it bears on; empty: all
};

/// How sure the numbers are. Nothing of it is computed unless it is asked for.
struct Certainty {
  std::vector<LayerCertainty> layers;              ///< one for each layer of the analysis, in its order
  std::optional<LayerCertainty> without_subjects;  ///< of `together`; ranges and random loss alone
  std::vector<Alternative> alternatives;           ///< other choices, then other readings of doubtful names
  std::size_t readings_left = 0;                   ///< of doubtful names that were not tried, those of many that change fewest ties
  bool policies_left = false;                      ///< the records are too many to be read anew under each policy
};

/// Everything that is computed before anything is drawn or written. No number changes after this.
struct Analysis {
  std::string name;  ///< base name of the corpus, for titles
  Corpus corpus;
  TieRule rule;
  MeasureOptions measures;
  std::vector<ActorCounts> counts;          ///< one an entity
  std::vector<MeasuredLayer> layers;        ///< those that are counted, in the order of Layer; of any other nothing is said
  MeasuredLayer together_without_subjects;  ///< `together` once more without the subjects of the collection
  std::size_t records_met = 0;              ///< in the input, used or not
  std::size_t records_admitted = 0;         ///< used and within the rule's dates
  std::vector<Choice> choices;              ///< fields, scope, strength, kinds, dates, policies; what is no default first
  Certainty certainty = {};
};

/// The layer, or null if it is not counted.
[[nodiscard]] const MeasuredLayer* find_layer(const Analysis& analysis, Layer layer);

/// How sure the layer's numbers are, or null where that was not computed.
[[nodiscard]] const LayerCertainty* find_certainty(const Analysis& analysis, Layer layer);

/// The layer, which must be counted.
[[nodiscard]] const MeasuredLayer& layer_of(const Analysis& analysis, Layer layer);

}  // namespace docgraph
