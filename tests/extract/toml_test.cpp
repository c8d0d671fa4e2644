#include "extract/toml/toml.hpp"

#include <catch2/catch.hpp>

#include "extract/diagnostic.hpp"

using namespace docgraph;

namespace {

std::string fault_of(std::string_view text) {
  try {
    (void)parse_toml(text, "f.toml");
  } catch (const InputError& error) {
    return to_text(error.diagnostic());
  }
  return "no fault";
}

}  // namespace

TEST_CASE("a TOML text is its keys in the order of its lines, with their types") {
  const TomlValue root = parse_toml("z = \"text\"\na = 3\nf = true\nd = 1973-02-01\n[[t]]\nl = [\"x\", 'y']\n", "f.toml");
  REQUIRE(root.items.size() == 5);
  CHECK(root.items[0].key == "z");
  CHECK(root.items[0].text == "text");
  CHECK(root.items[0].line == 1);
  CHECK(root.items[1].type == TomlType::number);
  CHECK(root.items[2].text == "true");
  CHECK(root.items[3].type == TomlType::date);
  CHECK(root.items[3].text == "1973-02-01");
  const TomlValue& list = root.items[4].items.at(0).items.at(0);
  CHECK(list.line == 6);
  CHECK(list.items.at(1).text == "y");
  CHECK(root.items[4].items.at(0).line == 5);
}

TEST_CASE("what is no TOML is told in plain words with its line") {
  CHECK(fault_of("[[same]]\nnames = [\"a\", \"b\n") ==
        "f.toml:2: expected a second \" where the text ends, got \"names = [\"a\", \"b\"\nhint: a text begins and ends on one line");
  CHECK(fault_of("a = 1\n[[same\n") == "f.toml:2: expected a heading that closes what it opens, such as [[same]], got \"[[same\"");
  CHECK(fault_of("names [\"a\"]\n").find("f.toml:1: expected a line such as key = \"value\"") == 0);
  CHECK(fault_of("names = Kim\n").find("f.toml:1: expected a text between quotation marks, got \"Kim\"") == 0);
  CHECK(fault_of("names = “Kim”\n").find("f.toml:1: expected straight quotation marks") == 0);
  CHECK(fault_of("names = [\"a\" \"b\"]\n").find("f.toml:1: expected a comma between the values") == 0);
  CHECK(fault_of("x = 1\n\nnames = [\"a\",\n \"b\"\n\n[[same]]\n").find("f.toml:3: expected a list that closes") == 0);
  CHECK(fault_of("a = \"x\"\nb = 2\na = \"y\"\n").find("f.toml:3: \"a\" stands twice under one heading") == 0);
  CHECK(fault_of("a = \"C:\\new\\x\"\n").find("f.toml:1: expected no single backslash") == 0);
  CHECK(fault_of("a =\n").find("f.toml:1: expected a value after =") == 0);
  CHECK(fault_of("two words = 1\n").find("f.toml:1: expected a key of one word before =") == 0);
  CHECK(fault_of("a = \"\xFF\"\n").find("f.toml:1: expected text in UTF-8") == 0);
}

TEST_CASE("whatever is wrong with a TOML text, no word of the parser's own is shown") {
  for (const char* text : {"[", "]", "=", "a", "a = [", "a = {", "\"", "[[a]", "a = 1 2", "a.b = 1\na = 2", "[a]\n[a]\n", "[a]\n[[a]]\n",
                           "a = 1979-13-40\n", "a = 99999999999999999999999\n", "\x01", "a = \"\\q\"", "a = '''", "a = \"\"\"\nx"}) {
    const std::string fault = fault_of(text);
    CAPTURE(text, fault);
    CHECK(fault.find("f.toml:") == 0);
    CHECK(fault.find("expected") + fault.find("twice") < 2 * fault.size() + 1);
    CHECK(fault.find("parsing") == std::string::npos);
  }
}

TEST_CASE("any text written as TOML reads back as itself") {
  for (const std::string text :
       {"plain", "a \"quoted\" \\ back\\slash", "line\nbreak\ttab", "\x01\x7F", "김일성 \u202E\u200B Ceaușescu", ""}) {
    const TomlValue root = parse_toml("t = " + quoted_toml(text) + "\nl = " + toml_list({text, "x"}) + "\n", "f.toml");
    CHECK(root.items.at(0).text == text);
    CHECK(root.items.at(1).items.at(0).text == text);
  }
  CHECK(quoted_toml("a\nb").find('\n') == std::string::npos);
}
