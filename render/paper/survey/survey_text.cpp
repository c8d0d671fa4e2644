#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/survey/series_words.hpp"
#include "render/paper/survey/survey.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kNameWidth = 34;
constexpr std::size_t kGapsListed = 5;
constexpr std::size_t kRecordsListed = 6;

std::string paragraph(std::string_view text, std::size_t indent = 2) { return wrapped(one_line(text), kWidth, indent); }

std::string cut_name(std::string_view name) { return clipped(one_line(name), kNameWidth); }

/// "Pyongyang, telegram, 061, 1973"; a sender that counts apart for each addressee with that.
std::string name_of(const NumberSeries& series, const Corpus& corpus) {
  std::vector<std::string> parts;
  const std::string sender = sender_names(series, corpus);
  parts.push_back(sender.empty() ? "no sender stated" : cut_name(sender));
  for (const std::uint32_t addressee : series.addressees) parts.back() += " to " + cut_name(corpus.identities.entities[addressee].name);
  for (const std::string& part : {series.document_kind, series.prefix})
    if (!part.empty()) parts.push_back(cut_name(part));
  parts.push_back(std::to_string(series.year));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string records_part(const Survey& survey, const std::string& name) {
  std::string text = fmt::format("Survey of {}: {}", cut_name(name), counted(survey.records, "record", "records"));
  if (survey.undated > 0) text += fmt::format(", {} without a date", survey.undated);
  if (survey.of_no_one_year > 0) text += fmt::format(", {} of no single year", survey.of_no_one_year);
  text += ".\n";
  if (survey.years.empty()) return text;
  std::vector<std::string> years;
  for (const YearCount& year : survey.years) years.push_back(fmt::format("{}: {}", year.year, year.records));
  return text + paragraph(fmt::format("Records by year: {}.", fmt::join(years, ", ")));
}

/// "7.2 %"; of next to nothing "< 0.1 %".
std::string percent(double share) {
  constexpr double kLeast = 0.001;
  return share < kLeast ? "< 0.1 %" : fmt::format("{:.1f} %", share * 100);
}

Table table_of(const Survey& survey, const Corpus& corpus) {
  Table table;
  table.columns = {{"sender"}, {"kind"}, {"series"}, {"year", true}, {"records", true}, {"numbers"}, {"share"}, {"first to last"}};
  table.sections.emplace_back();
  for (const NumberSeries& series : survey.series) {
    if (!has_span(series)) continue;
    const auto last = static_cast<std::uint32_t>(series.records.size() - 1);
    std::string sender = sender_names(series, corpus);
    if (sender.empty()) sender = "(not stated)";
    for (const std::uint32_t addressee : series.addressees) sender += " to " + corpus.identities.entities[addressee].name;
    table.sections.front().rows.push_back({sender, series.document_kind, series.prefix, static_cast<double>(series.year),
                                           static_cast<double>(series.records.size()),
                                           fmt::format("{} of {}", series.numbers, series.span()), percent(share(series)),
                                           number_of(series, 0, corpus) + " to " + number_of(series, last, corpus)});
  }
  return table;
}

std::string series_part(const Survey& survey, const Corpus& corpus) {
  if (survey.numbered == 0) return "\nNo title states a document's number, so nothing can be said of what is missing.\n";
  const Table table = table_of(survey, corpus);
  std::string text;
  if (!table.sections.front().rows.empty()) {
    text = "\nNumber series\n" + to_plain(table, kNameWidth);
    text += paragraph(
        "Share: of the numbers from the lowest to the highest that are here. What lies before and behind, and whether every number was "
        "sent, these records do not tell.",
        0);
  }
  std::vector<std::string> alone;
  for (const NumberSeries& series : survey.series)
    if (!has_span(series)) alone.push_back(fmt::format("{} ({})", number_of(series, 0, corpus), name_of(series, corpus)));
  if (!alone.empty())
    text += "\n" + paragraph(fmt::format("Only number of its series, which says nothing of a share: {}.", fmt::join(alone, "; ")));
  return text;
}

std::string gap_text(const NumberSeries& series, const NumberGap& gap, const Corpus& corpus) {
  return fmt::format("{} between {} ({}) and {} ({})", gap.missing, one_line(number_of(series, gap.after, corpus)),
                     dates_of_number(series, gap.after, corpus), one_line(number_of(series, gap.before, corpus)),
                     dates_of_number(series, gap.before, corpus));
}

std::string gaps_of(const NumberSeries& series, const Corpus& corpus) {
  if (series.gaps.size() == 1) return paragraph(fmt::format("{}: {}", name_of(series, corpus), gap_text(series, series.gaps[0], corpus)));
  std::vector<const NumberGap*> longest;
  for (const NumberGap& gap : series.gaps) longest.push_back(&gap);
  std::ranges::stable_sort(longest, std::ranges::greater{}, [](const NumberGap* gap) { return gap->missing; });
  longest.resize(std::min(longest.size(), kGapsListed));
  std::ranges::sort(longest);
  std::string text = fmt::format("{}: {} of {}\n", name_of(series, corpus), series.span() - series.numbers, series.span());
  for (const NumberGap* gap : longest) text += fmt::format("  {}\n", gap_text(series, *gap, corpus));
  if (const std::size_t more = series.gaps.size() - longest.size(); more > 0)
    text += fmt::format("  and {}\n", counted(more, "shorter gap", "shorter gaps"));
  return text;
}

std::string gaps_part(const Survey& survey, const Corpus& corpus) {
  std::string text;
  for (const NumberSeries& series : survey.series)
    if (!series.gaps.empty()) text += gaps_of(series, corpus);
  return text.empty() ? text : "\nGaps: numbers that are not here\n" + text;
}

/// "1973-03-22 (record detente-15)".
std::string where(const NumberSeries& series, std::uint32_t member, const Corpus& corpus) {
  const Record& record = corpus.records[series.records[member].record];
  return fmt::format("{} (record {})", in_words(record.date), one_line(record.id));
}

std::string conflict_text(const NumberSeries& series, const NumberConflict& conflict, const Corpus& corpus) {
  std::vector<std::string> places;
  for (const std::uint32_t member : conflict.members) places.push_back(where(series, member, corpus));
  const std::string first = number_of(series, conflict.members.front(), corpus);
  const std::string last = number_of(series, conflict.members.back(), corpus);
  switch (conflict.kind) {
    case ConflictKind::two_dates:
      return fmt::format("{} stands on {}: conflict, possible duplicate.", first, listed(places));
    case ConflictKind::repeated:
      return fmt::format("{} stands {} times, on {}: possible duplicate, or copies of one document.", first, places.size(), listed(places));
    case ConflictKind::out_of_order:
      return fmt::format("{} is of {}, but the lower {} of {}: number and date contradict each other.", last, places.back(), first,
                         places.front());
  }
  return "";
}

std::string conflicts_part(const Survey& survey, const Corpus& corpus) {
  std::string text;
  for (const NumberSeries& series : survey.series)
    for (const NumberConflict& conflict : series.conflicts)
      text += paragraph(fmt::format("{}: {}", name_of(series, corpus), conflict_text(series, conflict, corpus)));
  return text.empty() ? text : "\nConflicts (told, never mended)\n" + text;
}

/// "detente-01, detente-02 and 3 more".
std::string some_ids(const std::vector<std::uint32_t>& records, const Corpus& corpus) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(kRecordsListed, records.size()); ++i) ids.push_back(one_line(corpus.records[records[i]].id));
  if (records.size() > ids.size()) ids.push_back(fmt::format("{} more", records.size() - ids.size()));
  return listed(ids);
}

std::string unreadable_part(const Survey& survey, const Corpus& corpus) {
  if (survey.unreadable.empty()) return "";
  return "\n" + paragraph(fmt::format("{} {} in no series, as the number does not end in digits or the record has no year: {}.",
                                      counted(survey.unreadable.size(), "numbered record", "numbered records"),
                                      survey.unreadable.size() == 1 ? "is" : "are", some_ids(survey.unreadable, corpus)));
}

std::string collections_part(const Survey& survey, const Corpus& corpus) {
  std::string text;
  for (const CollectionDates& one : survey.collections) {
    std::string told = fmt::format("{}: {} here.", one_line(one.name), counted(one.records, "record", "records"));
    if (!one.outside.empty())
      told += fmt::format(" {} outside of {}: {}.", counted(one.outside.size(), "lies", "lie"), in_words(one.stated),
                          some_ids(one.outside, corpus));
    if (!one.empty_years.empty()) told += fmt::format(" No record for {}.", fmt::join(one.empty_years, ", "));
    if (one.outside.empty() && one.empty_years.empty()) told += " Its records and its name agree on the time.";
    text += paragraph(told);
  }
  return text.empty() ? text : "\nCollections, by their names and by their records\n" + text;
}

}  // namespace

std::string survey_text(const Survey& survey, const Corpus& corpus, const std::string& name) {
  return records_part(survey, name) + series_part(survey, corpus) + gaps_part(survey, corpus) + conflicts_part(survey, corpus) +
         unreadable_part(survey, corpus) + collections_part(survey, corpus);
}

}  // namespace docgraph
