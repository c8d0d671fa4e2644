#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// An end of a dispatch or a party of a meeting, as the title states it.
struct ExplainedEnd {
  std::string_view role;  ///< "sender", "addressee", "party"
  std::string words;
  const Entity* entity = nullptr;  ///< null: counts for nobody
  std::string reason;
};

/// What the record adds to one layer.
struct ExplainedTies {
  Layer layer = Layer::together;
  std::vector<const Tie*> ties;  ///< that rest on this record, those of most records first
  std::string remark;            ///< where there is none: why
};

/// All that docgraph makes of one record, for a person to check. Points into the analysis.
struct Explanation {
  const Analysis* analysis = nullptr;
  std::uint32_t record = 0;
  std::string title_remark;  ///< what the title states: kind of document, number, ends that it leaves open
  std::vector<ExplainedEnd> ends;
  std::vector<ExplainedTies> layers;  ///< correspondence, together; of a layer that is off nothing
};

[[nodiscard]] Explanation explain(const Analysis& analysis, std::uint32_t record);

/// For a terminal: the texts with each mention in brackets behind its number, or in the colour of its kind; below them the mentions, what
/// the title states and the ties. Safe for a terminal.
[[nodiscard]] std::string explanation_text(const Explanation& explanation, bool colour);

/// The same as one HTML page that needs no other file and runs no script; it can be printed. Everything from the record is escaped.
[[nodiscard]] std::string explanation_html(const Explanation& explanation);

}  // namespace docgraph
