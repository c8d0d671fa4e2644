#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/identity/person/name_comparison.hpp"
#include "extract/identity/person/spelling/chinese.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/identity/person/spelling/variants.hpp"
#include "extract/text/fold.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::lexicon;

namespace {

/// The rows of a table of two columns, without its heading and remarks.
std::vector<std::pair<std::string, std::string>> rows_of(const std::string& name) {
  std::ifstream file(DOCGRAPH_SOURCE_DIR "/tests/data/syllables/" + name, std::ios::binary);
  std::vector<std::pair<std::string, std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string::npos) rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  return rows;
}

std::string letters(const std::string& text) {
  std::string kept;
  for (const char c : fold(text)) {
    if (c >= 'a' && c <= 'z') kept += c;
  }
  return kept;
}

PersonName name(std::string_view text) { return parse_person_name(text, lexicon()); }

}  // namespace

TEST_CASE("every Chinese syllable has one key in Pinyin and in Wade-Giles") {
  const auto rows = rows_of("chinese.tsv");
  REQUIRE(rows.size() > 390);
  for (const auto& [pinyin, wade_giles] : rows) {
    // Spelt alike in both systems for different syllables, so that no key can tell: "chi" is also qi, "ju" is also zhu.
    if (pinyin == "chi" || pinyin == "ru" || pinyin == "ruan" || pinyin == "run") continue;
    INFO(pinyin << " " << wade_giles);
    CHECK(chinese_key(letters(pinyin)) == chinese_key(letters(wade_giles)));
    CHECK_FALSE(chinese_key(letters(pinyin)).empty());
  }
}

TEST_CASE("every Korean syllable has one key however it is spelt") {
  const auto rows = rows_of("korean.tsv");
  REQUIRE(rows.size() > 30);
  for (const auto& [syllable, others] : rows) {
    std::istringstream list(others);
    for (std::string other; std::getline(list, other, '|');) {
      INFO(syllable << " " << other);
      CHECK(sound_key(syllable) == sound_key(other));
    }
  }
}

TEST_CASE("syllables that differ have keys that differ") {
  CHECK(chinese_key("wangli") != chinese_key("wanglin"));
  CHECK(chinese_key("enlai") != chinese_key("anlai"));
  CHECK(chinese_key("shi") != chinese_key("xi"));
  CHECK(sound_key("yongnam") != sound_key("yongsam"));
  CHECK(chinese_key("brown").empty());
}

TEST_CASE("a name put into Latin letters in several ways has one key") {
  const auto pair = GENERATE(Catch::Generators::values<std::pair<const char*, const char*>>({
      {"zhivkov", "jivkov"},
      {"aleksei", "alexey"},
      {"aleksei", "alexei"},
      {"dobrynin", "dobrinin"},
      {"sergeyevich", "sergeevich"},
      {"semyonov", "semenov"},
      {"kuznetsov", "kouznetsov"},
      {"stamboliisky", "stamboliski"},
      {"andronikov", "andronikoff"},
      {"muhammad", "muhamad"},
      {"philip", "phillip"},
      {"arkady", "arkadii"},
      {"viktor", "victor"},
  }));
  INFO(pair.first << " " << pair.second);
  CHECK(spelling_key(pair.first) == spelling_key(pair.second));
}

TEST_CASE("short forms, other spellings and single slips are told from other names") {
  CHECK(is_called(name("Bob Hormats"), name("Robert D. Hormats"), lexicon()));
  CHECK_FALSE(is_called(name("Bob Hormats"), name("William Hormats"), lexicon()));
  CHECK(is_respelling(name("Todor Zhivkov"), name("Todor Jivkov"), lexicon()));
  CHECK_FALSE(is_respelling(name("John Smith"), name("John Smyth"), lexicon()));
  CHECK(is_misspelling(name("Erich Honecker"), name("Erich Honacker"), lexicon()));
  CHECK_FALSE(is_misspelling(name("Adnan Malik"), name("Adam Malik"), lexicon()));
  CHECK_FALSE(is_misspelling(name("John Gates"), name("John Bates"), lexicon()));
  CHECK(differ_by_slip(name("Mansfield D. Sprague"), name("Mansfield B. Sprague"), lexicon()));
  CHECK_FALSE(differ_by_slip(name("Walter Stoessel"), name("William Stoessel"), lexicon()));
}

TEST_CASE("titles before a name in an index are no part of it") {
  CHECK(name("Prime Minister Mark Rutte").given.front().text == "mark");
  CHECK(name("Rear Admiral William R. Saint").given.front().text == "william");
  CHECK(name("President Nasser").bare());
  CHECK(name("Dean Rusk").given.front().text == "dean");
  CHECK(name("Findley Jr. Burns").generation == "jr");
  CHECK(name("Findley Jr. Burns").surname == "burns");
}
