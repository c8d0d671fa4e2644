#include "render/paper/package/package.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "../corpus_maker.hpp"
#include "extract/text/utf8.hpp"
#include "graph/measure.hpp"

namespace docgraph::test {
namespace {

std::string file_of(const Analysis& analysis, const std::string& name) {
  const Corpus& corpus = analysis.corpus;
  const Survey survey = take_survey(corpus.records, corpus.extractions, corpus.identities);
  for (const ExportedFile& file : paper_package({analysis, survey}))
    if (file.name == "paper/" + name) return file.bytes;
  return {};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the methods tell of this corpus and of no other") {
  const std::string methods = file_of(small_analysis(), "methods.md");
  CHECK(has(methods, "has 5 records"));
  CHECK(has(methods, "1 record is without a date"));
  CHECK(has(methods, "North Korea and South Korea are named in more than half"));
  const std::string none = file_of(CorpusMaker().finish(), "methods.md");
  CHECK(has(none, "has 0 records"));
  CHECK_FALSE(has(none, "more than half"));
}

TEST_CASE("a limit is told only where the corpus has it") {
  CorpusMaker maker;
  const auto a = maker.entity("A", Kind::person);
  const auto b = maker.entity("B", Kind::person);
  maker.record("1", "1973", {a, b});
  maker.title(a, {b});
  const std::string complete = file_of(maker.finish(), "methods.md");
  CHECK_FALSE(has(complete, "leave the other open"));
  CHECK(has(complete, "too few for a ranking"));
  CHECK(has(file_of(small_analysis(), "methods.md"), "1 leave the other open"));
}

TEST_CASE("every reference that a measure names is in references.bib, and nothing else is") {
  const std::string all = references_bib({});
  std::size_t known = 0;
  for (const Measure& measure : measures()) {
    const MeasureSource source = source_of(measure.key);
    if (!source.keys.empty()) ++known;
    for (const std::string& key : source.keys) {
      INFO(measure.key << " cites " << key);
      CHECK(has(all, "{" + key + ","));
      CHECK(references_bib({key}).find("{" + key + ",") != std::string::npos);
    }
  }
  CHECK(known >= 17);
  CHECK(std::ranges::count(references_bib({"katz1953"}), '@') == 1);
}

TEST_CASE("a table of the package says the same in LaTeX, Markdown and CSV") {
  const Analysis analysis = small_analysis();
  for (const char* row : {"Pyongyang", "Bucharest", "Moscow"}) {
    CHECK(has(file_of(analysis, "ties.tex"), row));
    CHECK(has(file_of(analysis, "ties.md"), row));
    CHECK(has(file_of(analysis, "ties-correspondence.csv"), row));
  }
  const auto rows = parse_csv(file_of(analysis, "ties-correspondence.csv"));
  REQUIRE(rows.size() == 5);
  CHECK(rows[1] == std::vector<std::string>{"Pyongyang", "Bucharest", "2", "1973-01-16", "1973-02", "r1, r2"});
}

TEST_CASE("braces balance in records.bib whatever the titles") {
  CorpusMaker maker;
  for (const std::string& name : hostile_names()) {
    const auto a = maker.entity("} " + name + " {{", Kind::person);
    const auto b = maker.entity("other " + name, Kind::person);
    maker.record("r" + std::to_string(a), "1973", {a, b});
    maker.title(a, {b});
  }
  const std::string bib = file_of(maker.finish(), "records.bib");
  CHECK(visible(bib) == bib);
  CHECK(std::ranges::count(bib, '{') == std::ranges::count(bib, '}'));
  CHECK(std::ranges::count(bib, '@') >= 15);
  CHECK_FALSE(has(bib, "\\{"));
}

TEST_CASE("CSL-JSON has a record for each in records.bib, with its date as far as it is known") {
  const Analysis analysis = small_analysis();
  const auto csl = nlohmann::json::parse(file_of(analysis, "records.csl.json"));
  const std::string bib = file_of(analysis, "records.bib");
  REQUIRE(static_cast<std::ptrdiff_t>(csl.size()) == std::ranges::count(bib, '@'));
  for (const auto& item : csl) CHECK(has(bib, "{" + item["id"].get<std::string>() + ","));
  CHECK(csl[0]["issued"]["date-parts"][0] == nlohmann::json{1973, 1, 16});
  CHECK(csl[1]["issued"]["date-parts"][0] == nlohmann::json{1973, 2});
}

TEST_CASE("hostile names stay inside the quotation marks of CITATION.cff and the text of methods") {
  const Analysis analysis = hostile_analysis();
  CHECK(has(file_of(analysis, "CITATION.cff"), "title: \"Networks of <corpus> & \\\\name\"\n"));
  const std::string methods = file_of(analysis, "methods.tex");
  CHECK(visible(methods) == methods);
  CHECK_FALSE(has(methods, "\\name"));
  CHECK_FALSE(has(file_of(analysis, "methods.md"), "<corpus>"));
}

TEST_CASE("the same analysis gives the same package in another locale") {
  const std::string before = file_of(small_analysis(), "centrality.tex") + file_of(small_analysis(), "methods.tex");
  const CommaLocale comma;
  CHECK(file_of(small_analysis(), "centrality.tex") + file_of(small_analysis(), "methods.tex") == before);
}

}  // namespace docgraph::test
