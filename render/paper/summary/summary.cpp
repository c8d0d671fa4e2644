// The summary on standard output: one screen of at most 40 lines of 100 columns, whatever the corpus holds. Every part has a bound of its
// own, and names are cut, so the whole needs none. What the user chose is told in full, however long.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/named.hpp"
#include "render/escape.hpp"
#include "render/paper/certainty/verdicts.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/summary/correspondence_summary.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kNameWidth = 30;
constexpr std::size_t kLeading = 8;
constexpr std::size_t kRegisters = 2;

std::string paragraph(std::string_view text) { return wrapped(one_line(text), kWidth, 2); }

std::string short_name(std::string_view name) { return clipped(one_line(name), kNameWidth); }

/// The dates that reach furthest back and on, each as it is stated.
std::string span_of(const std::vector<RecordDate>& dates) {
  const auto first = std::ranges::min_element(dates, {}, [](const RecordDate& date) { return days_of(date).first; });
  const auto last = std::ranges::max_element(dates, {}, [](const RecordDate& date) { return days_of(date).last; });
  if (*first == *last) return in_words(*first);
  const std::string from = first->first.known() ? in_words(RecordDate(first->first)) : in_words(*first);
  const std::string to = last->last.known() ? in_words(RecordDate(last->last)) : in_words(*last);
  return fmt::format("{} to {}", from, to);
}

std::string dates_of(const Analysis& analysis) {
  std::vector<RecordDate> dates;
  std::size_t undated = 0;
  for (const Record& record : analysis.corpus.records) {
    if (!admits(analysis.rule, record)) continue;
    if (record.date.known())
      dates.push_back(record.date);
    else
      ++undated;
  }
  if (dates.empty()) return "none of them dated";
  return fmt::format("dated {}{}", span_of(dates), undated > 0 ? fmt::format(", {} without a date", undated) : "");
}

std::string records_paragraph(const Analysis& analysis) {
  const std::size_t used = analysis.corpus.records.size();
  const std::string met = counted(analysis.records_met, "record", "records");
  std::string text = short_name(analysis.name) + ": " + (used == analysis.records_met ? met : fmt::format("{} of {} used", used, met));
  if (analysis.records_admitted != analysis.corpus.records.size())
    text += fmt::format(", {} within the dates asked for", analysis.records_admitted);
  if (analysis.records_admitted > 0) text += ", " + dates_of(analysis);
  return paragraph(text + ".");
}

/// What the user chose, whole; the defaults are told only where they are all there is.
std::string choices_paragraph(const Analysis& analysis) {
  if (analysis.choices.empty()) return {};
  const auto departures = departures_in(Layer::together, analysis);
  if (!departures.empty()) return paragraph(fmt::format("Chosen: {} Otherwise the defaults.", fmt::join(departures, " ")));
  return paragraph(fmt::format("By default: {}", fmt::join(choices_in(Layer::together, analysis), " ")));
}

std::string kinds_paragraph(const Analysis& analysis) {
  struct Words {
    Kind kind;
    std::string_view one;
    std::string_view many;
  };
  constexpr std::array<Words, 5> kWords = {{{Kind::person, "person", "persons"},
                                            {Kind::organisation, "organisation", "organisations"},
                                            {Kind::polity, "state or polity", "states and polities"},
                                            {Kind::place, "place", "places"},
                                            {Kind::office, "office without a name", "offices without a name"}}};
  const bool has_index = find_layer(analysis, Layer::index) != nullptr;
  std::vector<std::string> parts;
  for (const Words& words : kWords) {
    const auto count = std::ranges::count_if(analysis.counts, [&](const ActorCounts& counts) {
      return analysis.corpus.identities.entities[counts.entity].kind == words.kind && !is_left_out(analysis, counts.entity) &&
             counts.records + counts.as_author + counts.sent + counts.received + counts.met + (has_index ? counts.indexed : 0) > 0;
    });
    if (count > 0) parts.push_back(counted(static_cast<std::size_t>(count), words.one, words.many));
  }
  return paragraph(parts.empty() ? "Nobody and nothing is named." : fmt::format("Found: {}.", listed(parts)));
}

std::string subjects_paragraph(const Analysis& analysis) {
  constexpr std::size_t kNamed = 4;
  std::vector<std::string> names;
  for (const std::string& name : subjects_of(analysis)) names.push_back(short_name(name));
  if (names.empty()) return paragraph("No entity is named in more than half of the records.");
  if (names.size() > kNamed) {
    const std::size_t more = names.size() - kNamed;
    names.resize(kNamed);
    names.push_back(fmt::format("{} more", more));
  }
  return paragraph(fmt::format("Subjects of the collection (named in more than half of the records): {}.", listed(names)));
}

/// Tier (or, where nothing was drawn, rank), name, neighbours and neighbours in two records of the leading places; the row's cells stay
/// empty where the layer has fewer.
void append_leaders(const MeasuredLayer& layer, const JudgedRanking& judged, std::string_view heading, Table& table) {
  for (const std::string_view name : {std::string_view(is_drawn(judged) ? "tier" : ""), heading})
    table.columns.push_back({std::string(name), false});
  for (const std::string_view count : {"ties", "in 2+"}) table.columns.push_back({std::string(count), true});

  const auto places = supports_ranking(layer) ? rank_vertices(layer) : std::vector<Place>();
  const Neighbours neighbours = count_neighbours(layer.network);
  auto& rows = table.sections.front().rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i >= places.size()) {
      rows[i].resize(table.columns.size());
      continue;
    }
    const Place& place = places[i];
    const Range* range = range_of(judged, layer.network.actors()[place.vertex].entity);
    rows[i].emplace_back(range != nullptr ? std::to_string(range->tier) : fmt::format("{}{}", place.rank, place.shared ? "=" : ""));
    rows[i].emplace_back(short_name(layer.network.actors()[place.vertex].name));
    rows[i].emplace_back(static_cast<double>(neighbours.all[place.vertex]));
    rows[i].emplace_back(static_cast<double>(neighbours.in_two_records[place.vertex]));
  }
}

std::string leaders_block(const Analysis& analysis) {
  const MeasuredLayer& together = layer_of(analysis, Layer::together);
  Table table;
  table.sections.emplace_back();
  table.sections.front().rows.resize(std::min(kLeading, rank_vertices(together).size()));
  const bool has_subjects = !subjects_of(analysis).empty();
  const JudgedRanking judged = judge(analysis, Layer::together, false, "degree");
  append_leaders(together, judged, has_subjects ? "all entities" : "leading entities", table);
  if (has_subjects && supports_ranking(analysis.together_without_subjects)) {
    append_leaders(analysis.together_without_subjects, judge(analysis, Layer::together, true, "degree"), "without the subjects", table);
  }
  std::string text = to_plain(table, kNameWidth);
  text += fmt::format("  ties: with how many others; in 2+: with how many of them in at least two records;\n  {}\n",
                      is_drawn(judged) ? "within a tier the order says nothing" : "=: shared rank");
  if (has_subjects && !supports_ranking(analysis.together_without_subjects)) {
    const auto ties = analysis.together_without_subjects.network.ties().size();
    text += paragraph(fmt::format("{} without the subjects: no ranking.", counted(ties, "tie", "ties")));
  }
  return text;
}

/// Which records are registers rather than texts and so make no ties.
std::string registers_text(const Analysis& analysis) {
  const auto registers = registers_in(analysis.corpus, analysis.rule);
  std::string text;
  for (std::size_t i = 0; i < std::min(kRegisters, registers.size()); ++i) {
    text += paragraph(fmt::format("{} {} names {} entities, more than {}: it ties nobody.",
                                  analysis.rule.scope == Scope::sentence ? "A sentence of record" : "Record",
                                  short_name(analysis.corpus.records[registers[i].record].id), registers[i].entities, kMostNamed));
  }
  if (registers.size() <= kRegisters) return text;
  return text + paragraph(fmt::format("{} as many.", counted(registers.size() - kRegisters, "more record names", "more records name")));
}

/// Empty where the user asked for other kinds only.
std::string persons_paragraph(const Analysis& analysis) {
  const auto& kinds = analysis.rule.kinds;
  if (!kinds.empty() && std::ranges::find(kinds, Kind::person) == kinds.end()) return {};
  const GroupTies persons = count_person_ties(layer_of(analysis, Layer::together).network);
  const std::string ties = persons.ties == 0 ? "No ties" : counted(persons.ties, "tie", "ties");
  if (!persons.support_ranking())
    return paragraph(
        fmt::format("{} between persons: no ranking. It would need {} ties and {} persons.", ties, kLeastTiesToRank, kLeastMembersToRank));
  return paragraph(
      fmt::format("{} between {}: enough to rank them alone (--kinds person).", ties, counted(persons.members, "person", "persons")));
}

std::string together_block(const Analysis& analysis) {
  const MeasuredLayer& layer = layer_of(analysis, Layer::together);
  const auto ties = layer.network.ties().size();
  std::string text = paragraph("Named together: " + size_of(layer.summary)) + registers_text(analysis) + subjects_paragraph(analysis);
  if (!supports_ranking(layer)) {
    return text + paragraph((ties == 0 ? "No ties" : counted(ties, "tie", "ties")) + ": no ranking.");
  }
  text += leaders_block(analysis);
  if (const JudgedRanking judged = judge(analysis, Layer::together, false, "degree"); is_drawn(judged)) {
    text += paragraph(verdict_text(judged, analysis));
    text += paragraph(influence_sentence(judge(analysis, Layer::together, false, "betweenness"), analysis));
  } else if (2 * layer.summary.ties_in_one_record > ties) {
    text += paragraph("Most ties rest on one record: read the order below the first places as one group.");
  }
  return text + persons_paragraph(analysis);
}

/// Its size and who is indexed with most others.
std::string index_block(const MeasuredLayer& layer) {
  constexpr std::size_t kNamed = 3;
  std::string text = paragraph("Indexed together: " + size_of(layer.summary));
  if (!supports_ranking(layer)) return text;
  const auto places = rank_vertices(layer);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(kNamed, places.size()); ++i)
    names.push_back(short_name(layer.network.actors()[places[i].vertex].name));
  return text + paragraph(fmt::format("Most others are indexed with {}.", listed(names)));
}

/// How many relations there are, how many of them make ties, and what they rest on.
std::string relation_block(const Analysis& analysis, const MeasuredLayer& layer) {
  std::size_t all = 0;
  std::size_t stated = 0;
  for (std::size_t r = 0; r < analysis.corpus.records.size(); ++r) {
    if (!admits(analysis.rule, analysis.corpus.records[r])) continue;
    const auto& relations = analysis.corpus.extractions[r].relations;
    all += relations.size();
    stated += static_cast<std::size_t>(std::ranges::count_if(relations, &Relation::stated));
  }
  return paragraph(fmt::format("Who does what to whom: {}, {} of them stated as done (tables/relations.csv); {}",
                               counted(all, "relation", "relations"), stated, size_of(layer.summary))) +
         paragraph("Rules find little more than a third of what a reader finds, and four of five finds are right.");
}

}  // namespace

std::string summary_text(const Analysis& analysis) {
  std::string text = records_paragraph(analysis) + choices_paragraph(analysis) + kinds_paragraph(analysis);
  if (find_layer(analysis, Layer::correspondence) != nullptr) {
    text += "\n";
    for (const std::string& sentence : correspondence_sentences(analysis, kNameWidth)) text += paragraph(sentence);
  }
  if (find_layer(analysis, Layer::together) != nullptr) text += "\n" + together_block(analysis);
  if (const MeasuredLayer* index = find_layer(analysis, Layer::index)) text += "\n" + index_block(*index);
  if (const MeasuredLayer* relation = find_layer(analysis, Layer::relation)) text += "\n" + relation_block(analysis, *relation);
  return text;
}

}  // namespace docgraph
