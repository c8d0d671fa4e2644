#include <algorithm>
#include <utility>

#include "render/paper/csv/record_ids.hpp"
#include "render/paper/survey/series_words.hpp"
#include "render/paper/survey/survey.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kHeadings =
    "what,sender,sender_name,addressee,kind,series,year,from_number,to_number,from_date,to_date,count,span,share,records\n";

/// One row, by name of column.
struct Line {
  std::string what;
  const NumberSeries* series = nullptr;
  std::string collection;  ///< where there is no series
  Cell year;
  std::string from_number;
  std::string to_number;
  std::string from_date;
  std::string to_date;
  Cell count;
  Cell span;
  Cell share;
  std::string records;
};

class CsvWriter {
 public:
  explicit CsvWriter(const Corpus& corpus) : corpus_(corpus) {}

  void add(const Line& line) {
    Row row = {line.what};
    if (line.series != nullptr) {
      row.emplace_back(entity_ids(line.series->senders, corpus_));
      row.emplace_back(sender_names(*line.series, corpus_));
      row.emplace_back(entity_ids(line.series->addressees, corpus_));
      row.emplace_back(line.series->document_kind);
      row.emplace_back(line.series->prefix);
    } else {
      row.resize(5);
      row.emplace_back(line.collection);
    }
    row.push_back(line.year);
    for (const std::string& text : {line.from_number, line.to_number, line.from_date, line.to_date}) row.emplace_back(text);
    for (const Cell& number : {line.count, line.span, line.share}) row.push_back(number);
    row.emplace_back(line.records);
    text_ += csv_row(row);
  }

  void add_series(const NumberSeries& series) {
    const auto last = static_cast<std::uint32_t>(series.records.size() - 1);
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = 0; i <= last; ++i) members.push_back(i);
    Line line = between("series", series, 0, last, static_cast<double>(series.numbers));
    if (has_span(series)) {
      line.span = static_cast<double>(series.span());
      line.share = share(series);
    }
    line.records = ids(series, members);
    add(line);
    for (const NumberGap& gap : series.gaps) add(between("gap", series, gap.after, gap.before, static_cast<double>(gap.missing)));
    for (const NumberConflict& conflict : series.conflicts) {
      Line told = between(std::string(key(conflict.kind)), series, conflict.members.front(), conflict.members.back(),
                          static_cast<double>(conflict.members.size()));
      told.from_date = date(series, conflict.members.front());
      told.to_date = date(series, conflict.members.back());
      told.records = ids(series, conflict.members);
      add(told);
    }
  }

  [[nodiscard]] std::string ids(const std::vector<std::uint32_t>& records) const { return joined_record_ids(records, corpus_.records); }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  [[nodiscard]] Line between(std::string what, const NumberSeries& series, std::uint32_t from, std::uint32_t to, double count) const {
    Line line{std::move(what),
              &series,
              "",
              static_cast<double>(series.year),
              number_of(series, from, corpus_),
              number_of(series, to, corpus_),
              dates_of_number(series, from, corpus_),
              dates_of_number(series, to, corpus_),
              count,
              {},
              {},
              ""};
    return line;
  }

  [[nodiscard]] std::string date(const NumberSeries& series, std::uint32_t member) const {
    return to_text(corpus_.records[series.records[member].record].date);
  }

  [[nodiscard]] std::string ids(const NumberSeries& series, const std::vector<std::uint32_t>& members) const {
    std::vector<std::uint32_t> records;
    for (const std::uint32_t member : members) records.push_back(series.records[member].record);
    return ids(records);
  }

  const Corpus& corpus_;
  std::string text_ = std::string(kHeadings);
};

Line counted_line(std::string what, Cell year, double count) {
  Line line;
  line.what = std::move(what);
  line.year = std::move(year);
  line.count = count;
  return line;
}

Line collection_line(const CollectionDates& collection, const CsvWriter& writer) {
  Line line = counted_line("collection", {}, static_cast<double>(collection.outside.size()));
  line.from_date = to_text(days_of(collection.stated).first);
  line.to_date = to_text(days_of(collection.stated).last);
  line.span = static_cast<double>(collection.records);
  line.collection = collection.name;
  line.records = writer.ids(collection.outside);
  return line;
}

}  // namespace

std::string survey_csv(const Survey& survey, const Corpus& corpus) {
  CsvWriter writer(corpus);
  for (const YearCount& year : survey.years) writer.add(counted_line("year", static_cast<double>(year.year), year.records));
  if (survey.undated > 0) writer.add(counted_line("undated", {}, survey.undated));
  if (survey.of_no_one_year > 0) writer.add(counted_line("of_no_one_year", {}, survey.of_no_one_year));
  for (const NumberSeries& series : survey.series) writer.add_series(series);
  for (const std::uint32_t record : survey.unreadable) {
    Line line = counted_line("unreadable_number", {}, 1);
    line.from_number = corpus.extractions[record].correspondence.number;
    line.from_date = to_text(corpus.records[record].date);
    line.records = writer.ids({record});
    writer.add(line);
  }
  for (const CollectionDates& collection : survey.collections) writer.add(collection_line(collection, writer));
  return writer.take();
}

}  // namespace docgraph
