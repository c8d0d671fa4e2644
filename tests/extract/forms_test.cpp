#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::MarkedCorpus;

TEST_CASE("a corpus without mentions has no forms") {
  CHECK(collect_forms({}, {}).empty());
  MarkedCorpus corpus;
  corpus.add("a", "", "nothing");
  CHECK(collect_forms(corpus.records, corpus.extractions).empty());
}

TEST_CASE("a form is one spelling whatever its case and diacritics, as first written") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Ceaușescu] met [P CEAUSESCU]").add("b", "", "[P Ceausescu]");
  const std::vector<Form> forms = collect_forms(corpus.records, corpus.extractions);
  REQUIRE(forms.size() == 1);
  CHECK(forms[0].text == "Ceaușescu");
  CHECK(forms[0].key == "ceausescu");
  CHECK(forms[0].mentions == 3);
  CHECK(forms[0].records == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("one spelling under two kinds or entries is two forms") {
  MarkedCorpus corpus;
  corpus.add("a", "[L pyongyang|Pyongyang]", "[mG north-korea|Pyongyang] and [G Pyongyang]");
  CHECK(collect_forms(corpus.records, corpus.extractions).size() == 3);
}

TEST_CASE("forms are ordered by key, kind and lexicon id") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Popa] [O UN] [P Lazar] [G Popa] [L x|Popa]");
  const std::vector<Form> forms = collect_forms(corpus.records, corpus.extractions);
  CHECK(std::ranges::is_sorted(forms, {}, [](const Form& form) { return std::tie(form.key, form.kind, form.lexicon_id); }));
  CHECK(forms.size() == 5);
}
