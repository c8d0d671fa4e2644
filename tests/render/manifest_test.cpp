#include "render/paper/manifest.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace docgraph::test {

TEST_CASE("SHA-256 agrees with the standard's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the manifest keeps the order of options and tells no folders but those of the outputs") {
  const Manifest manifest = {
      {{"zeta", "1"}, {"alpha", "2"}}, {{"/home/somebody/corpus.json", "00"}}, {{"tables/actors.csv", "11"}}, 21, 20, {"a warning"}};
  const std::string text = manifest_json(manifest);
  CHECK(text.find("zeta") < text.find("alpha"));
  CHECK(text.find("somebody") == std::string::npos);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["docgraph"] == std::string(docgraph_version()));
  CHECK(json["libraries"].contains("boost"));
  CHECK(json["libraries"].contains("graphviz"));
  CHECK(json["libraries"].contains("icu"));
  CHECK(json["inputs"][0]["name"] == "corpus.json");
  CHECK(json["outputs"][0]["name"] == "tables/actors.csv");
  CHECK(json["records"]["met"] == 21);
  CHECK(json["records"]["used"] == 20);
  CHECK(json["warnings"][0] == "a warning");
  CHECK(manifest_json(manifest) == text);
}

TEST_CASE("a manifest survives file names that are not UTF-8") {
  const std::string text = manifest_json({{{"without", "\xFF\"\n"}}, {{"bad\xFE.json", "00"}}, {}, 0, 0, {}});
  CHECK(nlohmann::json::parse(text)["inputs"][0]["name"] == "bad\uFFFD.json");
}

}  // namespace docgraph::test
