#include "extract/text/token.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "extract/text/code_point.hpp"

using namespace docgraph;

namespace {

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) out.emplace_back(text_of(text, token.span));
  return out;
}

std::vector<std::string> sentences(const std::string& text) {
  const std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> out;
  for (const TokenRange range : split_sentences(text, tokens))
    out.emplace_back(text_of(text, {tokens[range.begin].span.begin, tokens[range.end - 1].span.end}));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is cut into words, numbers and marks") {
  struct Case {
    const char* text;
    Words words;
  };
  const Case cases[] = {
      {"", {}},
      {" \t\n", {}},
      {"Kim Dong-gyu", {"Kim", "Dong-gyu"}},
      {"inter-Korean North-South China-US", {"inter-Korean", "North-South", "China-US"}},
      {"O'Neill O’Neill don't", {"O'Neill", "O’Neill", "don't"}},
      {"Korea's Romania’s CEAUSESCU'S", {"Korea", "'s", "Romania", "’s", "CEAUSESCU", "'S"}},
      {"the workers’ party", {"the", "workers", "’", "party"}},
      {"'Doctrine of Parallelism'\"", {"'", "Doctrine", "of", "Parallelism", "'", "\""}},
      {"N. Ceausescu, C.V. Narasimhan", {"N.", "Ceausescu", ",", "C.V.", "Narasimhan"}},
      {"N.Ceausescu", {"N.", "Ceausescu"}},
      {"U.S. U. S. U.S.'s", {"U.S.", "U.", "S.", "U.S.", "'s"}},
      {"J.-P. Sartre", {"J.-P.", "Sartre"}},
      {"DPRK-U.S. U.S.-backed", {"DPRK", "-", "U.S.", "U.S.", "-", "backed"}},
      {"i.e. p. 5", {"i.e.", "p", ".", "5"}},
      {"No.061.009, 02/01476; 10:30. 1970s", {"No", ".", "061.009", ",", "02/01476", ";", "10:30", ".", "1970s"}},
      {"1972–1973 and/or 1972-02-14", {"1972", "–", "1973", "and", "/", "or", "1972-02-14"}},
      {"word--word — end-", {"word", "-", "-", "word", "—", "end", "-"}},
      {"Viet\u00ADnam e\u0301t\u00E9", {"Viet\u00ADnam", "e\u0301t\u00E9"}},
      {"a\u200Bb\x01z", {"a", "b", "z"}},
      {"김일성 주석 北京，東京", {"김일성", "주석", "北", "京", "，", "東", "京"}},
      {"Н. Хрущёв", {"Н.", "Хрущёв"}},
      {"❤\uFE0F x", {"❤\uFE0F", "x"}},
  };
  for (const Case& one : cases) CHECK(words(one.text) == one.words);
}

TEST_CASE("a token's shape tells its capitals") {
  struct Case {
    const char* text;
    Shape shape;
  };
  const Case cases[] = {
      {"embassy", Shape::lower},
      {"Embassy", Shape::capitalised},
      {"Dong-gyu", Shape::capitalised},
      {"North-South", Shape::capitalised},
      {"O'Neill", Shape::capitalised},
      {"DPRK", Shape::upper},
      {"U.S.", Shape::upper},
      {"N.", Shape::upper},
      {"A", Shape::upper},
      {"McNamara", Shape::mixed},
      {"inter-Korean", Shape::mixed},
      {"China-US", Shape::mixed},
      {"061.009", Shape::number},
      {"1970s", Shape::number},
      {"38th", Shape::number},
      {"김일성", Shape::other},
      {"საქართველო", Shape::other},
      {"キムBeijing", Shape::mixed},
      {"Хрущёв", Shape::capitalised},
      {"Ángel", Shape::capitalised},
      {"A\u0301ngel", Shape::capitalised},
      {"F-16", Shape::upper},
      {",", Shape::punctuation},
      {"i.e.", Shape::lower},
  };
  for (const Case& one : cases) {
    const std::vector<Token> tokens = tokenize(one.text);
    INFO(one.text);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].shape == one.shape);
  }
}

TEST_CASE("a sentence ends at its full stop but not at that of an abbreviation or an initial") {
  struct Case {
    const char* text;
    Words sentences;
  };
  const Case cases[] = {
      {"", {}},
      {"One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
      {"Gen. Park met Mr. Kim. Lt. Col. Lee left.", {"Gen. Park met Mr. Kim.", "Lt. Col. Lee left."}},
      {"Letter of N. Ceausescu to C.V. Narasimhan. It asks.", {"Letter of N. Ceausescu to C.V. Narasimhan.", "It asks."}},
      {"Relations with the U.S. The talks ended.", {"Relations with the U.S.", "The talks ended."}},
      {"The U.S. Embassy wrote.", {"The U.S. Embassy wrote."}},
      {"Telegram No. 061.009 came. No. 5 did not.", {"Telegram No. 061.009 came.", "No. 5 did not."}},
      {"He said no. Nobody left.", {"He said no.", "Nobody left."}},
      {"\"Why?\" he asked. (He left.) \"Yes.\" They stayed.", {"\"Why?\" he asked.", "(He left.)", "\"Yes.\"", "They stayed."}},
      {"the south etc. and more. It ended", {"the south etc. and more.", "It ended"}},
      {"rice, coal, etc. The rest", {"rice, coal, etc.", "The rest"}},
      {"a title\n\nA text", {"a title", "A text"}},
      {"a title\r\n\r\nA text\r\rAnother", {"a title", "A text", "Another"}},
      {"one\nline", {"one\nline"}},
      {"of the north.The author left", {"of the north.", "The author left"}},
      {"Wait... He left. ...", {"Wait...", "He left. ..."}},
      {"北京。東京！", {"北京。", "東京！"}},
      {"He left in 1972. 15 stayed.", {"He left in 1972.", "15 stayed."}},
  };
  for (const Case& one : cases) CHECK(sentences(one.text) == one.sentences);
}

TEST_CASE("the first word of a sentence is marked behind its quotes and brackets") {
  const std::string text = "\"One (two). (Three) x";
  Words first;
  for (const Token& token : tokenize(text))
    if (token.starts_sentence) first.emplace_back(text_of(text, token.span));
  CHECK(first == Words{"One", "Three"});
}

TEST_CASE("a token knows whether white space lies before it") {
  const std::vector<Token> tokens = tokenize("No.5, x's");
  std::vector<bool> after_space;
  for (const Token& token : tokens) after_space.push_back(token.after_space);
  CHECK(after_space == std::vector<bool>{true, false, false, false, true, false});
}

TEST_CASE("tokens are in order, lie on code points and leave out white space alone, and sentences cover them all") {
  std::mt19937 random(4);
  const char32_t letters[] = {U'a',  U'B', U'.', U'\'', U'’', U's',  U'S',      U'-',  U'1',      U'/', U' ',
                              U'\n', U'"', U'(', U'!',  U'é', U'김', U'\u0301', U'。', U'\u202E', U'\0'};
  std::uniform_int_distribution<std::size_t> pick(0, std::size(letters) - 1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int at = 0; at < 30; ++at) append_utf8(text, letters[pick(random)]);
    const std::vector<Token> tokens = tokenize(text);
    std::uint32_t end = 0;
    for (const Token& token : tokens) {
      REQUIRE(token.span.begin >= end);
      REQUIRE(token.span.size() > 0);
      REQUIRE(tokenize(text.substr(end, token.span.begin - end)).empty());
      end = token.span.end;
    }
    std::uint32_t covered = 0;
    for (const TokenRange range : split_sentences(text, tokens)) {
      REQUIRE(range.begin == covered);
      REQUIRE(range.end > range.begin);
      covered = range.end;
    }
    REQUIRE(covered == tokens.size());
  }
}

TEST_CASE("long words and many tokens take time in proportion") {
  CHECK(words(std::string(1'000'000, 'x')).size() == 1);
  for (const char* part : {"a ", ". ", "A.", "'s", "a'", "-", "(", ".\"", "\n\n.", "1.", "a-"}) {
    std::string text;
    for (int at = 0; at < 1'000'000; ++at) text += part;
    const auto tokens = tokenize(text);
    CHECK(!split_sentences(text, tokens).empty());
  }
}
