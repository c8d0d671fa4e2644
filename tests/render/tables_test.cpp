#include "render/paper/tables.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>

#include "corpus_maker.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/network/writers.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph::test {
namespace {

using Rows = std::vector<std::map<std::string, std::string>>;

/// Rows by heading; every row must have as many cells as there are headings.
Rows rows_of(const std::string& csv) {
  const auto cells = parse_csv(csv);
  Rows rows;
  for (std::size_t r = 1; r < cells.size(); ++r) {
    REQUIRE(cells[r].size() == cells[0].size());
    rows.emplace_back();
    for (std::size_t c = 0; c < cells[0].size(); ++c) rows.back()[cells[0][c]] = cells[r][c];
  }
  return rows;
}

std::map<std::string, std::string> row_named(const Rows& rows, const std::string& name) {
  const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row.at("name") == name; });
  REQUIRE(found != rows.end());
  return *found;
}

Table two_sections() {
  Table table;
  table.label = "t";
  table.caption = "A & B";
  table.columns = {{"Name", false}, {"Share", true}, {"Count", true}};
  table.sections = {{"First", {{std::string("x|y"), 0.125, 1.0}, {std::string("="), {}, 20.0}}},
                    {"Second", {{std::string("z"), 12.5, 3.0}}}};
  table.notes = {"A note."};
  return table;
}

}  // namespace

TEST_CASE("a column of whole numbers has no decimals and any other at least three throughout") {
  const Table table = two_sections();
  CHECK(printed_column(table, 1) == std::vector<std::string>{"0.125", "", "12.500"});
  CHECK(printed_column(table, 2) == std::vector<std::string>{"1", "20", "3"});
}

TEST_CASE("a column of small scores shows three figures of the greatest") {
  Table table;
  table.columns = {{"Score", true}};
  table.sections = {{"", {{0.00213}, {0.0002}}}};
  CHECK(printed_column(table, 0) == std::vector<std::string>{"0.00213", "0.00020"});
}

TEST_CASE("one table gives CSV, LaTeX, Markdown and plain text") {
  const Table table = two_sections();
  CHECK(to_csv(table) == "Name,Share,Count\nx|y,0.125,1\n'=,,20\nz,12.5,3\n");
  CHECK(to_markdown(table) ==
        "A &amp; B\n\n| Name | Share | Count |\n| :--- | ---: | ---: |\n| **First** |  |  |\n| x&#124;y | 0.125 | 1 |\n| = |  | 20 |\n"
        "| **Second** |  |  |\n| z | 12.500 | 3 |\n\nA note.\n");
  CHECK(to_plain(table, 20) == "Name   Share  Count\nx|y    0.125      1\n=                20\nz     12.500      3\n");
  const std::string latex = to_latex(table);
  CHECK(latex.find("\\caption{A \\& B}") < latex.find("\\toprule"));
  CHECK(latex.find("{@{}l S[table-format=2.3] S[table-format=2]@{}}") != std::string::npos);
  CHECK(latex.find("x\\textbar{}y & 0.125 & 1 \\\\") != std::string::npos);
  CHECK(latex.find("A note.\\par") > latex.find("\\bottomrule"));
}

TEST_CASE("a table without rows is still a table in every format") {
  Table table;
  table.columns = {{"Name", false}, {"Count", true}};
  CHECK(to_csv(table) == "Name,Count\n");
  CHECK(to_plain(table, 10) == "Name  Count\n");
  CHECK(to_latex(table).find("S[table-format=1]") != std::string::npos);
}

TEST_CASE("equals share a rank and the next rank is left out") {
  //  a - b - c   d - e : b has two neighbours, all others one
  CorpusMaker maker;
  std::vector<std::uint32_t> e;
  for (const char* name : {"a", "b", "c", "d", "e"}) e.push_back(maker.entity(name, Kind::person));
  maker.record("1", "1973", {e[0], e[1]});
  maker.record("2", "1973", {e[1], e[2]});
  maker.record("3", "1973", {e[3], e[4]});
  maker.record("4", "1973", {e[3], e[4]});
  const Analysis analysis = maker.finish();
  const auto places = rank_vertices(layer_of(analysis, Layer::together));
  std::vector<std::uint32_t> ranks;
  std::string names;
  for (const Place& place : places) {
    ranks.push_back(place.rank);
    names += layer_of(analysis, Layer::together).network.actors()[place.vertex].name;
  }
  CHECK(names == "bdeac");
  CHECK(ranks == std::vector<std::uint32_t>{1, 2, 2, 4, 4});
  CHECK_FALSE(places[0].shared);
  CHECK(places[1].shared);
}

TEST_CASE("actors.csv has a row for each entity that takes part and full numbers in each layer that has it") {
  const Analysis analysis = small_analysis();
  const Rows rows = rows_of(actors_csv(analysis));
  CHECK(rows.size() == 11);
  const auto north = row_named(rows, "North Korea");
  CHECK(north.at("kind") == "polity");
  CHECK(north.at("records") == "4");
  CHECK(north.at("subject") == "true");
  CHECK(north.at("correspondence_degree").empty());
  CHECK(north.at("without_subjects_degree").empty());
  CHECK(north.at("together_degree") == "7");
  CHECK(north.at("together_neighbours_in_2_records") == "4");
  const auto pyongyang = row_named(rows, "Pyongyang");
  CHECK(pyongyang.at("sent") == "2");
  CHECK(pyongyang.at("received") == "1");
  CHECK(pyongyang.at("correspondence_degree") == "2");
  CHECK(pyongyang.at("correspondence_neighbours_in_2_records") == "1");
  CHECK(pyongyang.at("together_degree").empty());
  CHECK(row_named(rows, "Lazar").at("as_author") == "2");
  CHECK(row_named(rows, "Heo Dam").at("met") == "1");

  const MeasureColumn* closeness = column_of(layer_of(analysis, Layer::together), "closeness");
  REQUIRE(closeness != nullptr);
  for (std::uint32_t v = 0; v < layer_of(analysis, Layer::together).network.actors().size(); ++v) {
    const auto row = row_named(rows, layer_of(analysis, Layer::together).network.actors()[v].name);
    CHECK(std::strtod(row.at("together_closeness").c_str(), nullptr) == closeness->scores[v]);
  }
}

TEST_CASE("actors.csv leaves out whom no layer and no count knows") {
  CorpusMaker maker;
  maker.entity("Nobody", Kind::person);
  CHECK(rows_of(actors_csv(maker.finish())).empty());
}

TEST_CASE("ties.csv names layer, ends, records and a quotation") {
  const Rows rows = rows_of(ties_csv(small_analysis()));
  const auto tie = std::ranges::find_if(rows, [](const auto& row) {
    return row.at("layer") == "together" && row.at("from_name") == "North Korea" && row.at("to_name") == "South Korea";
  });
  REQUIRE(tie != rows.end());
  CHECK(tie->at("records") == "4");
  CHECK(tie->at("strength") == "4");
  CHECK(tie->at("directed") == "false");
  CHECK(tie->at("record_ids") == "r1;r2;r3;r4");
  CHECK(tie->at("quotation").find("North Korea, South Korea") != std::string::npos);
  const auto letter = std::ranges::find_if(rows, [](const auto& row) { return row.at("directed") == "true"; });
  REQUIRE(letter != rows.end());
  CHECK(letter->at("layer") == "correspondence");
}

TEST_CASE("mentions.csv tells offsets in code points") {
  CorpusMaker maker;
  const auto first = maker.entity("Ceaușescu 김", Kind::person);
  const auto second = maker.entity("Kim", Kind::person);
  maker.record("r", "1973-01", {first, second});
  const Rows rows = rows_of(mentions_csv(maker.finish()));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].at("start") == "0");
  CHECK(rows[0].at("end") == "11");
  CHECK(rows[0].at("surface") == "Ceaușescu 김");
  CHECK(rows[1].at("start") == "13");
  CHECK(rows[1].at("date") == "1973-01");
  CHECK(rows[1].at("type") == "PER");
  CHECK(rows[1].at("entity") == "e1");
}

TEST_CASE("a mention that counts for nobody has no entity in mentions.csv") {
  CorpusMaker maker;
  maker.record("r", "1973", {maker.entity("Koreans", Kind::polity)});
  maker.analysis().corpus.identities.mentions[0][0] = {kNoEntity, "demonyms are off"};
  const Rows rows = rows_of(mentions_csv(maker.finish()));
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].at("entity").empty());
  CHECK(rows[0].at("reason") == "demonyms are off");
}

TEST_CASE("a semicolon inside a record id does not split it") {
  CorpusMaker maker;
  const auto a = maker.entity("a", Kind::person);
  const auto b = maker.entity("b", Kind::person);
  maker.record("1;2%", "1973", {a, b});
  CHECK(rows_of(ties_csv(maker.finish()))[0].at("record_ids") == "1%3B2%25");
}

TEST_CASE("a quotation is a sentence that is cut between words and on code points and shows that it is cut") {
  Record record;
  std::string text = "He is no part of it. ";
  for (int i = 0; i < 80; ++i) text += "wörd ";
  const auto a = static_cast<std::uint32_t>(text.size());
  text += "Kim met Park ";
  for (int i = 0; i < 80; ++i) text += "wörd ";
  record.texts = {{"description", text}};
  const std::string quote = quotation(record, {0, 0, {a, a + 3}, 0, {a + 8, a + 12}});
  CHECK(quote.find("Kim met Park") != std::string::npos);
  CHECK(quote.starts_with("…wörd"));
  CHECK(quote.ends_with("wörd…"));
  CHECK(visible(quote) == quote);

  const auto far = static_cast<std::uint32_t>(text.size());
  record.texts[0].text += "end. Popa left.";
  const std::string two = quotation(record, {0, 0, {a, a + 3}, 0, {far + 5, far + 9}});
  CHECK(two.find("Kim") != std::string::npos);
  CHECK(two.ends_with("… Popa left."));
  CHECK(two.find("no part") == std::string::npos);

  record.texts[0].text = "Anna " + std::string(300, 'x') + " Berta " + std::string(300, 'y') + " and so on";
  CHECK(quotation(record, {0, 0, {0, 4}, 0, {306, 311}}).ends_with("y…"));

  const std::string unbroken(400, 'x');
  record.texts[0].text = unbroken + "Kim";
  CHECK(quotation(record, {0, 0, {400, 403}, 0, {400, 403}}) == "…" + unbroken.substr(160) + "Kim");

  CHECK(quotation(record, {0, 3, {0, 1}, 0, {0, 1}}).empty());
  CHECK(quotation(record, {0, 0, {0, 1}, 0, {0, 1000000}}).empty());
}

TEST_CASE("centrality tables say layer, rules, size and whom they leave out") {
  const std::string markdown = centrality_md(small_analysis());
  CHECK(markdown.find("Named together, sample. A tie joins two entities") != std::string::npos);
  CHECK(markdown.find("without the subjects of the collection (North Korea and South Korea)") != std::string::npos);
  CHECK(markdown.find("Who wrote to whom, sample.") != std::string::npos);
  CHECK(markdown.find("8 entities, 19 ties, 12 of them in a single record") != std::string::npos);
  const auto paths = markdown.find("Paths count ties.");
  CHECK(paths != std::string::npos);
  CHECK(markdown.substr(0, markdown.find("\n| ")).find("Strength is the number of records.") != std::string::npos);
  CHECK(markdown.find("it does not say that they were in contact") != std::string::npos);
}

TEST_CASE("a layer with fewer than ten ties is a list without ranks") {
  const std::string markdown = centrality_md(small_analysis());
  const auto start = markdown.find("Who wrote to whom");
  REQUIRE(start != std::string::npos);
  const std::string letters = markdown.substr(start);
  CHECK(letters.find("4 ties: a list, not a ranking.") != std::string::npos);
  CHECK(letters.find("|  | Bucharest |") != std::string::npos);
  CHECK(letters.find("**Posts (cities)**") < letters.find("**Persons**"));
}

TEST_CASE("each kind of end in correspondence has ranks or none of its own") {
  CorpusMaker maker;
  std::vector<std::uint32_t> posts;
  for (int i = 0; i < 11; ++i) posts.push_back(maker.entity("Post " + std::to_string(i), Kind::place));
  const auto minister = maker.entity("Minister", Kind::person);
  for (std::size_t i = 0; i < posts.size(); ++i) {
    maker.record("p" + std::to_string(i), "1973", {});
    maker.title(posts[i], {i == 0 ? minister : posts[0]});
  }
  const std::string markdown = centrality_md(maker.finish());
  CHECK(markdown.find("| 1 | Post 0 |") != std::string::npos);
  CHECK(markdown.find("|  | Minister |") != std::string::npos);
  CHECK(markdown.find("Persons: 1 tie of 1: a list, not a ranking.") != std::string::npos);
  CHECK(markdown.find("Posts (cities):") == std::string::npos);
}

TEST_CASE("of a layer that is switched off there is neither a table nor a column nor a word in the summary") {
  Analysis analysis = small_analysis();
  std::erase_if(analysis.layers, [](const MeasuredLayer& layer) { return layer.network.layer() == Layer::correspondence; });
  CHECK(centrality_md(analysis).find("ho wrote to whom") == std::string::npos);
  CHECK(actors_csv(analysis).find("correspondence_") == std::string::npos);
  CHECK(summary_text(analysis).find("ho wrote to whom") == std::string::npos);
  analysis = small_analysis();
  std::erase_if(analysis.layers, [](const MeasuredLayer& layer) { return layer.network.layer() == Layer::together; });
  CHECK(centrality_md(analysis).find("Named together, sample") == std::string::npos);
  CHECK(actors_csv(analysis).find("together_") == std::string::npos);
  CHECK(actors_csv(analysis).find("without_subjects_") == std::string::npos);
  CHECK(summary_text(analysis).find("Named together: 8") == std::string::npos);
}

TEST_CASE("where the last rank goes on beyond the printed rows a note says so") {
  CorpusMaker maker;
  const auto centre = maker.entity("centre", Kind::polity);
  std::vector<std::uint32_t> all;
  for (int i = 0; i < 30; ++i) {
    all.push_back(maker.entity("leaf " + std::to_string(i), Kind::person));
    maker.record(std::to_string(i), "1973", {centre, all.back()});
  }
  const std::string markdown = centrality_md(maker.finish());
  CHECK(markdown.find("11 more entities share rank 2 and are not listed.") != std::string::npos);
}

TEST_CASE("hostile names are inert in every table") {
  const Analysis analysis = hostile_analysis();
  for (const std::string& csv : {actors_csv(analysis), ties_csv(analysis), mentions_csv(analysis)}) {
    CHECK(visible(csv) == csv);
    for (const auto& row : parse_csv(csv)) {
      for (const std::string& cell : row) CHECK((cell.empty() || std::string("=+-@\t").find(cell[0]) == std::string::npos));
    }
    rows_of(csv);
  }
  const std::string markdown = centrality_md(analysis);
  CHECK(markdown.find_first_of("<>") == std::string::npos);
  CHECK(markdown.find("**bold**") == std::string::npos);
  CHECK(markdown.size() < 100000);
  const std::string latex = centrality_tex(analysis);
  CHECK(latex.find("\\input") == std::string::npos);
  CHECK(latex.size() < 100000);
}

TEST_CASE("the same analysis gives the same bytes in any locale") {
  const auto all = [] {
    const Analysis analysis = small_analysis();
    return actors_csv(analysis) + ties_csv(analysis) + mentions_csv(analysis) + centrality_tex(analysis) + centrality_md(analysis) +
           summary_text(analysis) + graphml(attributed(layer_of(analysis, Layer::together), analysis, {}));
  };
  const std::string plain = all();
  CHECK(all() == plain);
  const CommaLocale locale;
  CHECK(all() == plain);
}

TEST_CASE("an empty corpus gives tables that say so") {
  const Analysis analysis = CorpusMaker().finish();
  CHECK(rows_of(actors_csv(analysis)).empty());
  CHECK(rows_of(ties_csv(analysis)).empty());
  CHECK(rows_of(mentions_csv(analysis)).empty());
  CHECK(centrality_md(analysis).find("No ties: there is nothing to rank.") != std::string::npos);
}

}  // namespace docgraph::test
