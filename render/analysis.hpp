#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/measure.hpp"
#include "graph/network.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// One layer, measured. `without_subjects` is `together` once more without the subjects of the collection.
struct MeasuredLayer {
  Network network;
  NetworkSummary summary;
  std::vector<MeasureColumn> columns;
};

/// One thing that was chosen, as a sentence for captions and the summary.
struct Choice {
  std::string sentence;
  bool is_default = false;
  bool together_only = false;  ///< does not bear on `correspondence`
};

/// Everything that is computed before anything is drawn or written. No number changes after this.
struct Analysis {
  std::string name;  ///< base name of the corpus, for titles
  Corpus corpus;
  TieRule rule;
  MeasureOptions measures;
  std::vector<ActorCounts> counts;  ///< one an entity
  MeasuredLayer correspondence;
  MeasuredLayer together;
  MeasuredLayer together_without_subjects;
  std::size_t records_met = 0;       ///< in the input, used or not
  std::size_t records_admitted = 0;  ///< used and within the rule's dates
  std::vector<Choice> choices;       ///< fields, scope, strength, kinds, dates, policies; what is no default first
  bool has_correspondence = true;    ///< a layer that is switched off is empty, and nothing is said of it
  bool has_together = true;
};

}  // namespace docgraph
