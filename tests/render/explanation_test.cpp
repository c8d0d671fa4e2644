#include "render/explanation/explanation.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "corpus_maker.hpp"
#include "extract/text/utf8.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

/// Every name, value and text of a page, by pugixml.
struct Page : pugi::xml_tree_walker {
  explicit Page(const std::string& html) : sound(static_cast<bool>(document.load_string(html.c_str(), pugi::parse_full))) {
    document.traverse(*this);
  }
  bool for_each(pugi::xml_node& node) override {
    ++counts[node.name()];
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (std::string(attribute.name()).starts_with("on")) ++counts["on…"];
      if (std::string(attribute.name()) == "href" && attribute.value()[0] != '#') ++counts["links elsewhere"];
    }
    if (std::string(node.name()) == "mark" && node.attribute("id")) marks.emplace_back(node.child_value());
    return true;
  }
  pugi::xml_document document;
  bool sound;
  std::map<std::string, int> counts;
  std::vector<std::string> marks;
};

Analysis two_letters() {
  CorpusMaker maker;
  const auto anna = maker.entity("Anna", Kind::person);
  const auto league = maker.entity("League", Kind::organisation);
  const auto lisbon = maker.entity("Lisbon", Kind::place);
  maker.record("r1", "1921-03-04", {anna, league});
  maker.title(anna, {lisbon});
  maker.record("r2", "1921-03-05", {anna});
  maker.title(anna, {});
  maker.record("r3", "1921-03-06", {anna, league});
  return maker.finish();
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("an explanation marks each name, says whom it means and counts on which ties the record rests") {
  const Analysis analysis = two_letters();
  const std::string text = explanation_text(explain(analysis, 0), false);
  INFO(text);
  CHECK(says(text, "r1, 1921-03-04"));
  CHECK(says(text, "[1 Anna]"));
  CHECK(says(text, "means    Anna (person; id e0)"));
  CHECK(says(text, "sender: Anna"));
  CHECK(says(text, "Anna → Lisbon (this record alone)"));
  CHECK(says(text, "Anna – League (2 records)"));
  CHECK(text.find('\033') == std::string::npos);
  CHECK(says(explanation_text(explain(analysis, 0), true), "\033[1;34m1 Anna\033[0m"));
}

TEST_CASE("an explanation says why a record ties nobody") {
  const Analysis analysis = two_letters();
  const std::string text = explanation_text(explain(analysis, 1), false);
  INFO(text);
  CHECK(says(text, "It states no addressee: that end stays open."));
  CHECK(says(text, "Who wrote to whom: no tie. The title does not state both ends."));
  CHECK(says(text, "Named together: no tie. One entity is named in description and text; a tie wants two."));
}

TEST_CASE("an explained page is well-formed, runs nothing, leads nowhere and marks every name") {
  const Analysis analysis = hostile_analysis();
  for (std::uint32_t record = 0; record < analysis.corpus.records.size(); ++record) {
    const std::string html = explanation_html(explain(analysis, record));
    const Page page(html);
    REQUIRE(page.sound);
    CHECK(page.counts.count("script") + page.counts.count("img") + page.counts.count("link") + page.counts.count("on…") == 0);
    CHECK(page.counts.count("links elsewhere") == 0);
    CHECK(page.marks.size() == analysis.corpus.extractions[record].mentions.size());
    CHECK(visible(html) == html);
    const std::string text = explanation_text(explain(analysis, record), false);
    CHECK(visible(text) == text);
  }
}
