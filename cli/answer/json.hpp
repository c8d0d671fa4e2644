#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/community/communities.hpp"
#include "graph/measure.hpp"
#include "render/analysis.hpp"
#include "render/explanation/explanation.hpp"

namespace docgraph {

// What `--json` prints: one indented document and a newline each. Keys are the words of the tables.

/// `{"name","records":{"met","used","admitted"},"choices":[…],"layers":[{"layer",SUMMARY…}],"subjects":[…],"author_conflicts":[…],
/// "verdicts":{…},"files":[…]}`; verdicts as in verdicts_json, no files where none are given.
[[nodiscard]] std::string summary_json(const Analysis& analysis, const std::vector<std::string>& files);

/// `{"a","b","layers":[{"layer","ties":[{"from","to","directed","records","strength","evidence":[{"id","date","title","file","quotations"}]}]}]}`.
/// Offsets of names in a quotation count code points.
[[nodiscard]] std::string why_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b);

/// `{"a","b","layers":[{"layer","paths":[{"length","entities":[…],"steps":[[TIE…]…]}]}]}`, ties as in why_json.
[[nodiscard]] std::string paths_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b);

/// `{"a","b","records","undated","ways":[{"order","goal","entities":[…],"steps":[{"from","to","record":{"id","date","title","file"},"choices",
/// "surely_follows"}]}]}` of correspondence in the order of time; `choices` counts the dated records of the step.
[[nodiscard]] std::string timed_routes_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b);

/// `{"seed","runs","resolution","layers":[{"layer","modularity","communities":[{"stability","members":[{"id","name","kind","stability"}]}]}]}`.
[[nodiscard]] std::string communities_json(const std::vector<MeasuredLayer>& layers, const std::vector<Communities>& found,
                                           const CommunityOptions& options);

/// `{"entity","layers":[{"layer","neighbours":[{"id","name","kind","direction","records","strength"}]}]}`; with a radius above 1 each layer
/// also has "farther": a list a ring of `{"id","name","kind","through":[id]}`.
[[nodiscard]] std::string ego_json(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius);

/// `{"id","date","title","file","line","extraction":{…},"layers":[{"layer","remark","ties":[{"from","to","directed","records"}]}]}`; the
/// extraction is as `docgraph extract` prints it.
[[nodiscard]] std::string explanation_json(const Explanation& explanation);

[[nodiscard]] std::string measure_json(const Measure& measure);
[[nodiscard]] std::string tie_measure_json(const Measure& measure);
[[nodiscard]] std::string record_measure_json(const Measure& measure);
[[nodiscard]] std::string network_measure_json(const NetworkMeasure& measure);
[[nodiscard]] std::string measures_json();

}  // namespace docgraph
