#include "render/exchange/exchange.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "../corpus_maker.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/exchange/corpus/iri.hpp"

namespace docgraph::test {
namespace {

/// a ─ b, twice over, and an attribute that Graphviz would act on.
AttributedNetwork foreign_network() {
  AttributedNetwork network;
  network.name = "foreign";
  network.node_attributes = {{"image", AttributeType::text}, {"Label", AttributeType::text}, {"id", AttributeType::whole}};
  network.nodes = {{"a", "A", {std::string("/etc/passwd"), {}, std::int64_t{1}}}, {"b", "B", {{}, std::string("other"), {}}}};
  network.edge_attributes = {{"weight", AttributeType::number}};
  network.edges = {{0, 1, 2, {0.5}}, {1, 0, 1, {{}}}};
  return network;
}

std::string all_exports(const Analysis& analysis) {
  std::vector<std::string> all;
  for (const ExchangeFormat& format : exchange_formats()) all.emplace_back(format.key);
  const std::vector<std::vector<Position>> nowhere(analysis.layers.size());
  std::string text;
  for (const ExportedFile& file : export_to(exchange_input(analysis, nowhere), all)) text += file.name + "\n" + file.bytes;
  return text;
}

}  // namespace

TEST_CASE("an attribute of another's network never takes the place of what the format means by that name") {
  const AttributedNetwork network = foreign_network();
  const std::string csv = gephi_csv({network}).files.front().bytes;
  CHECK(csv == "Id,Label,image,Label_2,id_2\na,A,/etc/passwd,,1\nb,B,,other,\n");
  const auto json = nlohmann::json::parse(node_link(network).files.front().bytes);
  CHECK(json["nodes"][0]["id"] == "a");
  CHECK(json["nodes"][0]["id_2"] == 1);
  CHECK(json["edges"][0]["weight"] == 2);
  CHECK(json["edges"][0]["weight_2"] == 0.5);
  CHECK(json["multigraph"] == true);
  CHECK(gexf(network, GexfVersion::v1_3).files.front().bytes.find("title=\"id\"") == std::string::npos);
}

TEST_CASE("DOT never hands Graphviz an attribute of another's that it would act on") {
  const std::string text = dot(foreign_network()).files.front().bytes;
  CHECK(text.find("data_image=\"/etc/passwd\"") != std::string::npos);
  CHECK(text.find(" image=") == std::string::npos);
}

TEST_CASE("an export has no hidden characters where names are not quoted for their text") {
  const Analysis analysis = hostile_analysis();
  std::vector<std::string> keys;
  for (const ExchangeFormat& format : exchange_formats())
    if (format.key != "web-annotation") keys.emplace_back(format.key);
  for (const ExportedFile& file : export_to(exchange_input(analysis, std::vector<std::vector<Position>>(analysis.layers.size())), keys)) {
    INFO(file.name);
    CHECK(visible(file.bytes) == file.bytes);
  }
}

TEST_CASE("exports do not depend on the locale, and come out the same each time") {
  const std::string before = all_exports(small_analysis());
  const CommaLocale comma;
  CHECK(all_exports(small_analysis()) == before);
}

TEST_CASE("Pajek gets a label for each vertex that no other bears") {
  AttributedNetwork network = foreign_network();
  network.nodes[1].label = "A";
  CHECK(pajek(network).files.front().bytes == "*Vertices 2\n1 \"A [a]\"\n2 \"A [b]\"\n*Edges\n1 2 2\n2 1 1\n");
}

TEST_CASE("an authority becomes an address only if it has one on the web") {
  CHECK(authority_iri("Q41117") == "http://www.wikidata.org/entity/Q41117");
  CHECK(authority_iri("gnd:118540238") == "https://d-nb.info/gnd/118540238");
  CHECK(authority_iri("https://viaf.org/viaf/24602065") == "https://viaf.org/viaf/24602065");
  CHECK(authority_iri("iso3166:KP").empty());
  CHECK(authority_iri("viaf:\"><script>") == "https://viaf.org/viaf/%22%3E%3Cscript%3E");
  CHECK(authority_iri("http://a b").empty());
}

TEST_CASE("DOT and Pajek strings end where they should and hold the visible text") {
  for (const std::string& name : hostile_names()) {
    const std::string text = escape_dot(name);
    REQUIRE(text.size() >= 2);
    bool escaped = false;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      if (!escaped) CHECK(text[i] != '"');
      escaped = !escaped && text[i] == '\\';
    }
    CHECK_FALSE(escaped);
    const std::string label = escape_pajek(name);
    CHECK(std::ranges::count(label, '"') == 2);
    CHECK(label.find_first_of("\\\n") == std::string::npos);
  }
  CHECK(escape_dot("AT&amp;T & Co \\N") == R"("AT&amp;amp;T & Co \\N")");
}

}  // namespace docgraph::test
