#include "cli/answer/survey_json.hpp"

#include <nlohmann/json.hpp>

#include "cli/answer/json_parts.hpp"
#include "extract/text/utf8.hpp"
#include "render/paper/survey/series_words.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

Json ids_json(const std::vector<std::uint32_t>& records, const Corpus& corpus) {
  Json ids = Json::array();
  for (const std::uint32_t record : records) ids.push_back(visible(corpus.records[record].id));
  return ids;
}

Json entities_json(const std::vector<std::uint32_t>& entities, const Corpus& corpus) {
  Json all = Json::array();
  for (const std::uint32_t entity : entities)
    all.push_back({{"id", visible(corpus.identities.entities[entity].id)}, {"name", visible(corpus.identities.entities[entity].name)}});
  return all;
}

Json members_json(const NumberSeries& series, const Corpus& corpus) {
  Json members = Json::array();
  for (std::uint32_t i = 0; i < series.records.size(); ++i) {
    const Record& record = corpus.records[series.records[i].record];
    members.push_back({{"id", visible(record.id)},
                       {"number", series.records[i].number},
                       {"written", visible(number_of(series, i, corpus))},
                       {"date", to_text(record.date)}});
  }
  return members;
}

Json gaps_json(const NumberSeries& series, const Corpus& corpus) {
  Json gaps = Json::array();
  for (const NumberGap& gap : series.gaps)
    gaps.push_back({{"after", visible(number_of(series, gap.after, corpus))},
                    {"before", visible(number_of(series, gap.before, corpus))},
                    {"missing", gap.missing}});
  return gaps;
}

Json conflicts_json(const NumberSeries& series, const Corpus& corpus) {
  Json conflicts = Json::array();
  for (const NumberConflict& conflict : series.conflicts) {
    std::vector<std::uint32_t> records;
    for (const std::uint32_t member : conflict.members) records.push_back(series.records[member].record);
    conflicts.push_back({{"what", key(conflict.kind)}, {"records", ids_json(records, corpus)}});
  }
  return conflicts;
}

Json series_json(const NumberSeries& series, const Corpus& corpus) {
  return {{"senders", entities_json(series.senders, corpus)},
          {"addressees", entities_json(series.addressees, corpus)},
          {"kind", visible(series.document_kind)},
          {"series", visible(series.prefix)},
          {"year", series.year},
          {"numbers", series.numbers},
          {"span", has_span(series) ? Json(series.span()) : Json()},
          {"share", has_span(series) ? Json(share(series)) : Json()},
          {"records", members_json(series, corpus)},
          {"gaps", gaps_json(series, corpus)},
          {"conflicts", conflicts_json(series, corpus)}};
}

Json collection_json(const CollectionDates& collection, const Corpus& corpus) {
  return {{"name", visible(collection.name)},
          {"stated", to_text(collection.stated)},
          {"records", collection.records},
          {"outside", ids_json(collection.outside, corpus)},
          {"empty_years", collection.empty_years}};
}

}  // namespace

std::string survey_json(const Survey& survey, const Corpus& corpus) {
  Json years = Json::array();
  for (const YearCount& year : survey.years) years.push_back({{"year", year.year}, {"records", year.records}});
  Json series = Json::array();
  for (const NumberSeries& one : survey.series) series.push_back(series_json(one, corpus));
  Json collections = Json::array();
  for (const CollectionDates& one : survey.collections) collections.push_back(collection_json(one, corpus));
  const Json json = {{"records", survey.records},
                     {"undated", survey.undated},
                     {"of_no_one_year", survey.of_no_one_year},
                     {"years", years},
                     {"numbered", survey.numbered},
                     {"unreadable", ids_json(survey.unreadable, corpus)},
                     {"series", series},
                     {"collections", collections}};
  return printed_json(json);
}

}  // namespace docgraph
