#include <catch2/catch.hpp>

#include "graph/read/folded.hpp"
#include "graph/read/network_file.hpp"

using namespace docgraph;

namespace {

struct Read {
  AttributedNetwork network;
  std::vector<Diagnostic> faults;
  std::vector<Diagnostic> notes;
};

Read read(const std::string& text, const NetworkReadOptions& options = {}, const std::optional<NamedBytes>& nodes = std::nullopt) {
  Diagnostics diagnostics;
  AttributedNetwork network = read_network({"net", text}, nodes, options, diagnostics);
  return {std::move(network), diagnostics.all(), diagnostics.notes()};
}

std::string refusal(const std::string& text, const NetworkReadOptions& options = {}) {
  try {
    (void)read(text, options);
  } catch (const InputError& error) {
    return to_text(error.diagnostic());
  }
  return "";
}

std::string edges_of(const AttributedNetwork& network) {
  std::string text;
  for (const AttributedEdge& edge : network.edges) {
    text += network.nodes[edge.source].id + (network.directed ? ">" : "-") + network.nodes[edge.target].id + "=" +
            std::to_string(static_cast<int>(edge.weight)) + " ";
  }
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a table of edges is read whatever parts its cells and in whatever order its lines stand") {
  const std::string expected = "a-b=2 a-c=1 ";
  CHECK(edges_of(read("Source,Target,Weight\nb,a,2\na,c,1\n").network) == expected);
  CHECK(edges_of(read("from;to;weight\r\na;c;1\r\na;b;2\r\n").network) == expected);
  CHECK(edges_of(read("\"\"\tsource\ttarget\tstrength\n1\ta\tc\t1\n2\tb\ta\t2\n").network) == expected);
}

TEST_CASE("a table's own word on direction goes before the default, and a mixed one is there and back") {
  CHECK(edges_of(read("Source,Target,Type\nb,a,Directed\n").network) == "b>a=1 ");
  CHECK(edges_of(read("Source,Target\nb,a\n", {"", true}).network) == "b>a=1 ");
  const Read mixed = read("Source,Target,Type\nb,a,Directed\nb,c,Undirected\n");
  CHECK(edges_of(mixed.network) == "b>a=1 b>c=1 c>b=1 ");
  const FoldedNetwork network = folded(mixed.network);
  REQUIRE(network.network.ties().size() == 2);
  CHECK(network.network.ties()[0].directed);
  CHECK_FALSE(network.network.ties()[1].directed);
}

TEST_CASE("a strength is the column that the user names, and one that is no strength costs its edge alone") {
  CHECK(edges_of(read("Source,Target,Weight,Letters\na,b,1,7\n", {"letters", false}).network) == "a-b=7 ");
  const Read bad = read("Source,Target,Weight\na,b,-1\na,c,x\na,d,0\na,e,nan\na,f,3\n");
  CHECK(edges_of(bad.network) == "a-f=3 ");
  REQUIRE(bad.faults.size() == 4);
  CHECK(bad.faults[1].where.line == 3);
  CHECK(has(refusal("Source,Target,Wieght\na,b,1\n", {"Weight", false}), "did you mean Wieght?"));
}

TEST_CASE("an edge without a strength counts 1 and is told") {
  const Read some = read("Source,Target,Weight\na,b,\na,c,4\n");
  CHECK(edges_of(some.network) == "a-b=1 a-c=4 ");
  REQUIRE(some.notes.size() == 1);
  CHECK(has(to_text(some.notes[0]), "1 of 2 ties have no \"Weight\": each counts 1"));
}

TEST_CASE("attributes have the narrowest type that all their values have, and a code is no number") {
  const AttributedNetwork network = read("Source,Target,n,x,code,yes,na,word\na,b,1,1.5,010,TRUE,NA,1\nb,c,2,2,020,false,3,a\n").network;
  std::vector<AttributeType> types;
  for (const Attribute& attribute : network.edge_attributes) types.push_back(attribute.type);
  CHECK(types == std::vector<AttributeType>{AttributeType::whole, AttributeType::number, AttributeType::text, AttributeType::truth,
                                            AttributeType::whole, AttributeType::text});
  CHECK(network.edges[0].values[4] == AttributeValue());
  CHECK(network.edges[0].values[2] == AttributeValue(std::string("010")));
}

TEST_CASE("nodes that only edges name are added and told, and an id that stands twice counts once") {
  const Read read_with =
      read("Source,Target\na,b\na,z\n", {}, NamedBytes{"nodes", "Id,Label,Age\na,Anna,3\nb,Ben,4\na,Other,5\nq,Quiet,6\n"});
  REQUIRE(read_with.network.nodes.size() == 4);
  CHECK(read_with.network.nodes[0].label == "Anna");
  CHECK(read_with.network.nodes[2].label == "Quiet");
  CHECK(read_with.network.nodes[3].label == "z");
  REQUIRE(read_with.faults.size() == 1);
  CHECK(has(to_text(read_with.faults[0]), "nodes:4: expected an id of its own, got \"a\""));
  REQUIRE(read_with.notes.size() == 1);
  CHECK(has(to_text(read_with.notes[0]), "net:3: expected a node that is listed, got \"z\""));
}

TEST_CASE("parallel edges are one tie of their strength added up, and an edge to itself is none") {
  const FoldedNetwork network = folded(read("Source,Target,Weight\na,b,1\nb,a,2\na,a,9\n").network);
  REQUIRE(network.network.ties().size() == 1);
  CHECK(network.network.ties()[0].strength == 3);
  CHECK(network.network.ties()[0].records == 2);
  CHECK(network.self_loops == 1);
}

TEST_CASE("GraphML has its keys, its standards and the label that yEd draws") {
  const AttributedNetwork network = read(R"(<?xml version="1.0"?>
<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
 <g:key id="d0" for="node" attr.name="age" attr.type="int"><g:default>7</g:default></g:key>
 <g:key id="d1" for="node" yfiles.type="nodegraphics"/>
 <g:key id="d2" for="edge" attr.name="weight" attr.type="double"/>
 <g:graph edgedefault="undirected">
  <g:node id="n0"><g:data key="d0">3</g:data><g:data key="d1"><y:ShapeNode><y:NodeLabel>Anna
   Maria</y:NodeLabel></y:ShapeNode></g:data></g:node>
  <g:node id="n1"/>
  <g:edge source="n1" target="n0"><g:data key="d2">2.0</g:data></g:edge>
 </g:graph>
</g:graphml>)")
                                        .network;
  CHECK(edges_of(network) == "n0-n1=2 ");
  CHECK(network.nodes[0].label == "Anna Maria");
  CHECK(network.nodes[0].values[0] == AttributeValue(std::int64_t{3}));
  CHECK(network.nodes[1].values[0] == AttributeValue(std::int64_t{7}));
}

TEST_CASE("GEXF has its kinds of edges, and times are told to be left out") {
  const Read gexf = read(R"(<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed" mode="dynamic">
 <attributes class="node"><attribute id="0" title="age" type="integer"/></attributes>
 <nodes><node id="a" label="Anna" start="1900"><attvalues><attvalue for="0" value="3"/><attvalue for="0" value="4"/></attvalues></node>
 <node id="b"/></nodes>
 <edges><edge source="a" target="b" weight="2"/><edge source="a" target="b" type="mutual" kind="kin"/></edges></graph></gexf>)");
  CHECK(edges_of(gexf.network) == "a>b=1 a>b=2 b>a=1 ");
  CHECK(gexf.network.nodes[0].values[0] == AttributeValue(std::int64_t{3}));
  REQUIRE_FALSE(gexf.notes.empty());
  CHECK(has(to_text(gexf.notes[0]), "net:3: expected a network without times"));
}

TEST_CASE("what is no network is refused with its place and what to do") {
  CHECK(has(refusal("a,b\nc,d\n"), "net:1: expected a heading with Source and Target, got \"a, b\""));
  CHECK(has(refusal("  \n"), "expected a network, got an empty file"));
  CHECK(has(refusal("<html></html>"), "expected GraphML, GEXF or a table of edges, got \"html\""));
  CHECK(has(refusal("<graphml>\n<graph>\n</graphml>"), "net:3: expected well-formed XML, got an end tag that does not fit"));
  CHECK(has(refusal("<graphml>\n</graphml>"), "net:1: expected a graph in the file, got none"));
  CHECK(has(refusal("<graphml><graph>\n<node id='a'><graph/></node></graph></graphml>"), "net:2: expected a network of one level"));
  CHECK(has(refusal("<graphml><graph edgedefault='undirected'/></graphml>", {"", true}), "says they have none"));
}

TEST_CASE("entities that a file defines are not expanded, and a million elements in one another are no crash") {
  const Read bomb = read(
      "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><graphml><graph edgedefault=\"directed\">"
      "<node id=\"&b;\"/></graph></graphml>");
  REQUIRE(bomb.network.nodes.size() == 1);
  CHECK(bomb.network.nodes[0].id == "&b;");
  std::string deep = "<graphml><graph>";
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  for (int i = 0; i < 1'000'000; ++i) deep += "</a>";
  CHECK(read(deep + "</graph></graphml>").network.nodes.empty());
}
