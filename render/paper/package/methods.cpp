// The methods as text. Every figure in it is a value of this analysis; a sentence without a figure says what docgraph does with any corpus.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "render/escape.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kRules = 12;

void head(Prose& out, std::string text) { out.push_back({ProseKind::heading, std::move(text), {}, {}}); }
void say(Prose& out, std::string text, std::vector<std::string> cited = {}) {
  out.push_back({ProseKind::paragraph, std::move(text), std::move(cited), {}});
}
void item(Prose& out, std::string text, std::vector<std::string> cited = {}, std::string formula = {}) {
  out.push_back({ProseKind::item, std::move(text), std::move(cited), std::move(formula)});
}

void add_corpus(const PaperInput& input, Prose& out) {
  const Analysis& analysis = input.analysis;
  const Corpus& corpus = analysis.corpus;
  head(out, "Corpus");
  std::string text = fmt::format("The corpus {} has {}", analysis.name, counted(analysis.records_met, "record", "records"));
  if (corpus.records.size() != analysis.records_met) text += fmt::format(", of which {} could be read", corpus.records.size());
  if (analysis.records_admitted != corpus.records.size())
    text += fmt::format("; {} lie within the dates asked for", analysis.records_admitted);
  text += ".";
  const auto undated = std::ranges::count_if(corpus.records, [](const Record& record) { return !record.date.known(); });
  if (!input.survey.years.empty())
    text += fmt::format(" Those dated to one year are of {} to {}", input.survey.years.front().year, input.survey.years.back().year);
  if (!input.survey.years.empty())
    text +=
        undated == 0 ? "." : fmt::format("; {} without a date.", counted(static_cast<std::size_t>(undated), "record is", "records are"));
  say(out, text);
}

void add_coverage(const PaperInput& input, Prose& out) {
  const Survey& survey = input.survey;
  head(out, "Coverage");
  if (survey.numbered == 0) {
    say(out, "No title states a number, so the records themselves do not tell how many others there once were.");
    return;
  }
  std::uint64_t here = 0;
  std::uint64_t span = 0;
  std::size_t series = 0;
  for (const NumberSeries& one : survey.series) {
    if (one.numbers < 2) continue;
    here += one.numbers;
    span += one.span();
    ++series;
  }
  std::string text = fmt::format("{} a number.", counted(survey.numbered, "title states", "titles state"));
  if (series > 0)
    text += fmt::format(
        " They form {} of more than one number, of whose spans {} of {} numbers are here ({:.0f} per cent). A span is from the lowest "
        "number here to the highest; what lay before or after is not counted.",
        counted(series, "series", "series"), here, span, 100.0 * static_cast<double>(here) / static_cast<double>(span));
  say(out, text);
}

/// The kind of rule: what its words say of all names that it finds. The rest names single spellings.
std::string rule_kind(std::string_view rule) {
  if (rule.starts_with("alias ")) return "a spelling that the lists have";
  if (rule.starts_with("surname of") || rule.starts_with("family name of")) return "surname of somebody whom the record introduces";
  if (rule.starts_with("capital for the government")) return "capital that stands for its government";
  if (rule.starts_with("abbreviation of")) return "abbreviation that the record explains";
  if (rule.starts_with("short name of")) return "short name whose bearer the record names";
  return one_line(rule.substr(0, rule.find(':')));
}

void add_names(const PaperInput& input, Prose& out) {
  std::map<std::string, std::size_t> rules;
  std::size_t mentions = 0;
  for (const Extraction& extraction : input.analysis.corpus.extractions)
    for (const Mention& mention : extraction.mentions) {
      ++rules[rule_kind(mention.rule)];
      ++mentions;
    }
  std::vector<std::pair<std::string, std::size_t>> order(rules.begin(), rules.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
  head(out, "Names");
  say(out, fmt::format("docgraph {} found {} in the records, by rules, lists and a statistical tagger. They rest on:", docgraph_version(),
                       counted(mentions, "name", "names")));
  for (std::size_t i = 0; i < std::min(kRules, order.size()); ++i) item(out, fmt::format("{}: {}", order[i].first, order[i].second));
  std::size_t rest = 0;
  for (std::size_t i = kRules; i < order.size(); ++i) rest += order[i].second;
  if (rest > 0) item(out, fmt::format("{} other rules: {}", order.size() - kRules, rest));
  say(out,
      "How many of them are right was not measured on this corpus: docgraph evaluate does so where some records have been marked by hand.");
}

void add_identities(const PaperInput& input, Prose& out) {
  const Identities& identities = input.analysis.corpus.identities;
  std::array<std::size_t, 3> confidence{};
  std::size_t by_user = 0;
  std::size_t nobody = 0;
  for (const auto& record : identities.mentions)
    for (const Resolution& resolution : record) {
      if (resolution.entity == kNoEntity)
        ++nobody;
      else
        ++confidence[static_cast<std::size_t>(resolution.confidence)];
      if (resolution.by_user) ++by_user;
    }
  head(out, "Who is who");
  std::string text = fmt::format("The names mean {}. Of the decisions {} are sure, {} likely and {} doubtful",
                                 counted(identities.entities.size(), "entity", "entities"), confidence[0], confidence[1], confidence[2]);
  if (nobody > 0) text += fmt::format("; {} count for nobody", counted(nobody, "name", "names"));
  text += by_user == 0 ? "; none was overruled by hand." : fmt::format("; {} by hand.", counted(by_user, "was decided", "were decided"));
  say(out, text + " tables/mentions.csv has the reason of each.");
}

void add_layers(const PaperInput& input, Prose& out) {
  head(out, "Networks");
  for (const MeasuredLayer& layer : input.analysis.layers) {
    const Layer which = layer.network.layer();
    item(out,
         fmt::format("{}: {} {} {}", heading(which), tie_meaning(which, input.analysis.rule), strength_meaning(which, input.analysis.rule),
                     size_of(layer.summary)),
         !is_of_acts(which) && input.analysis.rule.strength == StrengthRule::newman ? std::vector<std::string>{"newman2001"}
                                                                                    : std::vector<std::string>{});
  }
  std::vector<std::string> choices;
  for (const Choice& choice : input.analysis.choices) choices.push_back(choice.sentence);
  say(out, fmt::format("The networks are never added up. Strength says how close two are, length how far: max(1, 720720/strength), "
                       "rounded, so that equal "
                       "paths compare equal. {}",
                       fmt::join(choices, " ")));
}

/// Each measure that some layer has, once, in the order of the table of measures.
void add_measures(const PaperInput& input, Prose& out) {
  head(out, "Measures");
  for (const Measure& measure : measures()) {
    const bool taken = std::ranges::any_of(input.analysis.layers, [&](const MeasuredLayer& layer) {
      return std::ranges::any_of(layer.columns, [&](const MeasureColumn& column) { return column.measure == &measure; });
    });
    if (!taken) continue;
    const MeasureSource source = source_of(measure.key);
    std::string text = fmt::format("{}: {}", measure.heading, measure.definition);
    if (!measure.normalisation.starts_with("None")) text += fmt::format(" {}", measure.normalisation);
    std::erase(text, '`');
    if (source.keys.empty()) text += fmt::format(" {}", measure.source);
    item(out, text, source.keys, source.formula);
  }
  say(out,
      "d is the distance along shortest paths, n the number of entities, r of those that v reaches with itself, P the number of pairs of "
      "others, w "
      "strength, t(v) the number of triangles at v.");
}

// Not by its files' names and hashes, which stand in the manifest: the same records give the same text, in whatever file they came.
void add_data(const PaperInput& input, Prose& out) {
  head(out, "Availability of data");
  say(out, fmt::format(
               "All tables, networks and figures were made by docgraph {} from the corpus {}. manifest.json has the SHA-256 of its files "
               "and of all "
               "outputs, and every option; the same records, options and version give the same bytes. Where the records may be had is for "
               "their keeper to say.",
               docgraph_version(), input.analysis.name));
}

}  // namespace

Prose methods_of(const PaperInput& input) {
  Prose out;
  add_corpus(input, out);
  add_coverage(input, out);
  add_names(input, out);
  add_identities(input, out);
  add_layers(input, out);
  add_measures(input, out);
  head(out, "Limits: what must not be concluded");
  for (ProsePart& limit : limits_of(input)) out.push_back(std::move(limit));
  add_data(input, out);
  return out;
}

}  // namespace docgraph
