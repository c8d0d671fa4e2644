#include "extract/identity/file/identity_file.hpp"

#include <catch2/catch.hpp>

#include "extract/diagnostic.hpp"

using namespace docgraph;

namespace {

std::string fault_of(std::string_view text) {
  try {
    (void)read_identity_file(text, "dir/identities.toml");
  } catch (const InputError& error) {
    return to_text(error.diagnostic());
  }
  return "no fault";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("an identity file is its entries with all that they say") {
  const IdentityFile file = read_identity_file(
      "# why\n[[same]]\nnames = [\"Kim\", \"Kim Il Sung\"]\nrecord = [\"r1\", \"r2\"]\nkind = \"person\"\nreason = \"seating plan\"\nby = "
      "\"AB\"\n"
      "[[name]]\nnames = \"Ceausescu\"\nname = \"Nicolae Ceaușescu\"\n[[post]]\nnames = [\"Oslo\"]\nowner = \"\"\nconfirmed = false\n"
      "[[kind]]\nnames = [\"Saigon Post\"]\nkind = \"organisation\"\n[[ignore]]\nnames = [\"Nodis\"]\n",
      "dir/identities.toml");
  CHECK(file.name == "identities.toml");
  REQUIRE(file.entries.size() == 5);
  const IdentityEntry& same = file.entries[0];
  CHECK(same.decision == Decision::same);
  CHECK(same.names == std::vector<std::string>{"Kim", "Kim Il Sung"});
  CHECK(same.records == std::vector<std::string>{"r1", "r2"});
  CHECK(same.kind == Kind::person);
  CHECK(same.reason == "seating plan");
  CHECK(same.by == "AB");
  CHECK(same.line == 2);
  CHECK(file.entries[1].value == "Nicolae Ceaușescu");
  CHECK_FALSE(file.entries[2].confirmed);
  CHECK(file.entries[4].decision == Decision::ignore);
  CHECK(read_identity_file("", "x").entries.empty());
}

TEST_CASE("what is no entry of an identity file is told with its line and the nearest that is") {
  CHECK(fault_of("[[sam]]\nnames = [\"a\"]\n") == "dir/identities.toml:1: there is no decision \"sam\"\nhint: did you mean [[same]]?");
  CHECK(has(fault_of("[same]\nnames = [\"a\"]\n"), "dir/identities.toml:1: expected the heading [[same]] alone on its line"));
  CHECK(has(fault_of("[[same]]\nname = [\"a\"]\n"), "dir/identities.toml:2: [[same]] has no key \"name\"\nhint: did you mean names?"));
  CHECK(has(fault_of("[[name]]\nnames = [\"a\"]\nrecord = \"r\"\nname = \"b\"\n"), ":3: [[name]] has no key \"record\""));
  CHECK(has(fault_of("[[same]]\nreason = \"x\"\n"), ":1: [[same]] wants names"));
  CHECK(has(fault_of("[[different]]\nnames = [\"a\"]\n"), ":1: [[different]] wants two names or more"));
  CHECK(has(fault_of("[[different]]\nnames = [\"Kim\", \"KIM\"]\n"), ":1: two names of this [[different]] are one: Kim, KIM"));
  CHECK(has(fault_of("[[kind]]\nnames = [\"a\"]\nkind = \"organization\"\n"),
            ":3: kind: expected person or organisation or polity or place"));
  CHECK(has(fault_of("[[kind]]\nnames = [\"a\"]\n"), ":1: [[kind]] wants a kind"));
  CHECK(has(fault_of("[[same]]\nnames = [1]\n"), ":2: names: expected texts, as [\"one\", \"other\"], got \"1\""));
  CHECK(has(fault_of("[[post]]\nnames = [\"a\"]\nconfirmed = \"no\"\n"), ":3: confirmed: expected true or false"));
}

TEST_CASE("a contradiction is told with both lines, also by way of other entries") {
  CHECK(fault_of("[[same]]\nnames = [\"A\", \"B\"]\n[[different]]\nnames = [\"b\", \"a\"]\n") ==
        "dir/identities.toml:3: this says that \"b\" and \"a\" are different, but line 1 says that they are the same\n"
        "hint: delete one of the two entries, or let one hold for single records only: record = \"…\"");
  CHECK(has(fault_of("[[same]]\nnames = [\"A\", \"B\"]\n[[same]]\nnames = [\"B\", \"C\"]\n[[different]]\nnames = [\"A\", \"C\"]\n"),
            ":5: this says that \"A\" and \"C\" are different, but lines 1 and 3 say that they are the same"));
  CHECK(has(fault_of("[[kind]]\nnames = [\"A\"]\nkind = \"person\"\n[[kind]]\nnames = [\"A\"]\nkind = \"place\"\n"),
            ":4: this says that \"A\" is of the kind place, but line 1 says that \"A\" is of the kind person"));
  CHECK(
      has(fault_of("[[name]]\nnames = [\"A\"]\nname = \"X\"\n[[same]]\nnames = [\"A\", \"B\"]\n[[name]]\nnames = [\"B\"]\nname = \"Y\"\n"),
          ":6: this says that \"B\" is called \"Y\", but line 1 says that \"A\" is called \"X\""));
  CHECK(has(fault_of("[[post]]\nnames = [\"Oslo\"]\nowner = \"X\"\n[[post]]\nnames = [\"Oslo\"]\nowner = \"Y\"\n"), ":4: this says"));
  CHECK(has(fault_of("[[ignore]]\nnames = [\"A\"]\n[[same]]\nnames = [\"A\", \"B\"]\n"),
            ":3: this takes \"A\" for an actor, but line 1 says that it is none"));
}

TEST_CASE("exceptions, other kinds and open questions are no contradictions") {
  const std::string same = "[[same]]\nnames = [\"A\", \"B\"]\n";
  CHECK(fault_of(same + "[[different]]\nnames = [\"A\", \"B\"]\nrecord = \"r1\"\n") == "no fault");
  CHECK(fault_of(same + "[[undecided]]\nnames = [\"A\", \"B\"]\n") == "no fault");
  CHECK(fault_of(same + same) == "no fault");
  CHECK(fault_of("[[same]]\nnames = [\"A\", \"B\"]\nkind = \"person\"\n[[different]]\nnames = [\"A\", \"B\"]\nkind = \"place\"\n") ==
        "no fault");
  CHECK(
      has(fault_of("[[same]]\nnames = [\"A\", \"B\"]\nrecord = [\"r1\", \"r2\"]\n[[different]]\nnames = [\"A\", \"B\"]\nrecord = \"r2\"\n"),
          ":4: this says"));
}
