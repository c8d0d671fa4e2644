#include "extract/text/fold.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

using namespace docgraph;

TEST_CASE("spellings of one name meet under one key") {
  struct Case {
    const char* text;
    const char* key;
  };
  const Case cases[] = {
      {"", ""},
      {"  Park\t Chung \n Hee ", "park chung hee"},
      {"Nicolae Ceaușescu", "nicolae ceausescu"},
      {"Nicolae Ceauşescu", "nicolae ceausescu"},
      {"Ceaus\u0326escu", "ceausescu"},
      {"Łódź Øst Đặng Þór Æsir Œuvre Straße", "lodz ost dang thor aesir oeuvre strasse"},
      {"İSTANBUL ıstanbul", "istanbul istanbul"},
      {"“O’Neill” – ‘x’ — y‑z", "\"o'neill\" - 'x' - y-z"},
      {"ＫＩＭ ﬁve", "kim five"},
      {"a\u00A0b\u2003c\u3000d", "a b c d"},
      {"Ceau\u00ADsescu\u200B", "ceausescu"},
      {"Хрущёв", "хрущёв"},
      {"김일성 金日成 كيم", "김일성 金日成 كيم"},
      {"\u1100\u1175\u11B7", "김"},
      {"´t", "'t"},
  };
  for (const Case& one : cases) CHECK(fold(one.text) == one.key);
}

TEST_CASE("folding a key again changes nothing") {
  for (const char* text :
       {"ŉ ǆ ½ № ℡ ´ ¨x", "ΣΑΣ σας", "Ⅳ ﬃ ㎏ ﷺ", "a\u0301\u0301 б\u0301", "\u0345x ΐ", "ʻAbd ʿAlī", "ß ẞ ſ", "\u00A0\u2028x\u0085"})
    CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("folding takes bytes that are not UTF-8 and long names") {
  CHECK(fold("a\xFF b") == "a\uFFFD b");
  CHECK(fold(std::string(1'000'000, 'A')) == std::string(1'000'000, 'a'));
  std::string wide;
  for (int at = 0; at < 200'000; ++at) wide += "é";
  CHECK(fold(wide) == std::string(200'000, 'e'));
}

TEST_CASE("names fold the same on many threads at once") {
  std::vector<std::string> keys(8);
  std::vector<std::thread> threads;
  for (std::string& key : keys)
    threads.emplace_back([&key] {
      for (int round = 0; round < 200; ++round) key = fold("Nicolae Ceaușescu, Łódź");
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& key : keys) CHECK(key == "nicolae ceausescu, lodz");
}

TEST_CASE("a slug is a readable identifier in ASCII") {
  CHECK(slug("North Korea") == "north-korea");
  CHECK(slug("Kim Dong-gyu (DPRK)") == "kim-dong-gyu-dprk");
  CHECK(slug("  N. Ceaușescu ") == "n-ceausescu");
  CHECK(slug("北京") == "x5317-4eac");
  CHECK(slug("--") == "x2d-2d");
  CHECK(slug("") == "x");
}
