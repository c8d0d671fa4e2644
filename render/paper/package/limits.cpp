// What the values of this corpus forbid to conclude. A limit that its values do not give is not told.
#include <fmt/format.h>

#include <algorithm>

#include "render/paper/package/package.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/survey/series_words.hpp"

namespace docgraph {
namespace {

void limit(std::vector<ProsePart>& out, std::string text) { out.push_back({ProseKind::item, std::move(text), {}, {}}); }

void limits_of_layer(const MeasuredLayer& layer, std::vector<ProsePart>& out) {
  const Layer which = layer.network.layer();
  const NetworkSummary& summary = layer.summary;
  if (!supports_ranking(layer))
    limit(out, fmt::format("{}: {} are too few for a ranking; the order of the table is no finding.", heading(which),
                           counted(summary.ties, "tie", "ties")));
  else if (2 * summary.ties_in_one_record > summary.ties)
    limit(out, fmt::format("{}: {} of {} ties rest on a single record. One record more or less moves those below the first places.",
                           heading(which), summary.ties_in_one_record, summary.ties));
  if (summary.components > 1 && summary.ties > 0)
    limit(out, fmt::format(
                   "{}: the network falls into {} components. Distances across them do not exist, and measures of distance speak of each "
                   "entity's own component.",
                   heading(which), summary.components));
}

void limit_of_open_ends(const Corpus& corpus, std::vector<ProsePart>& out) {
  std::size_t open = 0;
  std::size_t stated = 0;
  for (const Extraction& extraction : corpus.extractions) {
    const Correspondence& ends = extraction.correspondence;
    if (ends.from.empty() && ends.to.empty()) continue;
    ++stated;
    if (!ends.complete()) ++open;
  }
  if (open > 0)
    limit(out,
          fmt::format(
              "Of {} that state an end of a dispatch or meeting {} leave the other open and make no tie. Who writes to whom is told of "
              "the others alone.",
              counted(stated, "title", "titles"), open));
}

void limit_of_doubt(const Identities& identities, std::vector<ProsePart>& out) {
  std::size_t doubtful = 0;
  for (const auto& record : identities.mentions)
    doubtful += static_cast<std::size_t>(
        std::ranges::count_if(record, [](const Resolution& resolution) { return resolution.confidence == Confidence::doubtful; }));
  if (doubtful > 0)
    limit(out, fmt::format("{} doubtful whom they mean; docgraph identities lists them. A figure that hangs on them is open.",
                           counted(doubtful, "name is", "names are")));
  if (!identities.author_conflicts.empty())
    limit(out, fmt::format("In {} the author is at another post than the sender.",
                           counted(identities.author_conflicts.size(), "record", "records")));
}

void limit_of_coverage(const PaperInput& input, std::vector<ProsePart>& out) {
  const auto thin =
      std::ranges::count_if(input.survey.series, [](const NumberSeries& one) { return has_span(one) && 2 * one.numbers < one.span(); });
  if (thin > 0)
    limit(out,
          fmt::format("Of {} less than half of the span is here. That somebody writes seldom may mean that the letters were not kept, not "
                      "copied or not described.",
                      counted(static_cast<std::size_t>(thin), "numbered series", "numbered series")));
}

}  // namespace

std::vector<ProsePart> limits_of(const PaperInput& input) {
  const Analysis& analysis = input.analysis;
  std::vector<ProsePart> out;
  limit(out, "The records are what was written, kept, chosen and described. That two have no tie does not say that they had no contact.");
  if (find_layer(analysis, Layer::together) != nullptr)
    limit(out,
          "Being named together is an archivist's sentence, not a meeting: it is no evidence of influence, of agreement or of contact.");
  if (const auto subjects = subjects_of(analysis); !subjects.empty())
    limit(out, fmt::format(
                   "{} named in more than half of the records: central because the collection is about {}. Compare the tables without {}.",
                   listed(subjects) + (subjects.size() == 1 ? " is" : " are"), subjects.size() == 1 ? "it" : "them",
                   subjects.size() == 1 ? "it" : "them"));
  for (const MeasuredLayer& layer : analysis.layers) limits_of_layer(layer, out);
  limit_of_open_ends(analysis.corpus, out);
  limit_of_coverage(input, out);
  limit_of_doubt(analysis.corpus.identities, out);
  if (input.survey.undated > 0)
    limit(out, fmt::format("{} no date and could not be placed in time.", counted(input.survey.undated, "record has", "records have")));
  limit(out,
        "A measure compares entities within one network. Scores of different networks, layers or times are no scale; compare ranks, and "
        "those with care.");
  return out;
}

}  // namespace docgraph
