#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {
namespace {

/// "NAME: role" of every mention that is not merely mentioned.
Names roles(const Record& record) {
  Names told;
  for (const Mention& mention : extract(record, test_lexicon(), {}).mentions) {
    if (mention.role != Role::mentioned) told.push_back(surface(record, mention) + ": " + std::string(word(mention.role)));
  }
  return told;
}

}  // namespace

TEST_CASE("a dispatch has sender and addressees") {
  CHECK(roles(test_record("Telegram from Bucharest to Peking, Tokyo, No. 1", "")) ==
        Names{"Bucharest: sender", "Peking: addressee", "Tokyo: addressee"});
}

TEST_CASE("a meeting has participants") {
  CHECK(roles(test_record("Minutes of Conversation between N. Zwirbel and Q. Grumba", "")) ==
        Names{"N. Zwirbel: participant", "Q. Grumba: participant"});
}

TEST_CASE("the reporter of a dispatch is its author, wherever he is named in the description") {
  CHECK(roles(test_record("Telegram from Pyongyang, No. 1", "Zwirbel reports on the talks. Zwirbel then notes delays.")) ==
        Names{"Pyongyang: sender", "Zwirbel: author", "Zwirbel: author"});
  CHECK(roles(test_record("Telegram from Beirut, No. 2", "Romanian diplomat M. Zwirbel reports on the talks.")) ==
        Names{"Beirut: sender", "M. Zwirbel: author"});
}

TEST_CASE("a sender who is the author is told as sender in the title") {
  CHECK(roles(test_record("Letter, Ahmet H. Zwirbel to C.V. Grumba", "Zwirbel sends Grumba a report.")) ==
        Names{"Ahmet H. Zwirbel: sender", "C.V. Grumba: addressee", "Zwirbel: author"});
}

TEST_CASE("who speaks in a meeting is no author") {
  CHECK(roles(test_record("Minutes of Conversation between N. Zwirbel and Q. Grumba", "Zwirbel reports on the talks.")) ==
        Names{"N. Zwirbel: participant", "Q. Grumba: participant"});
}

TEST_CASE("whom a report is about is no author") {
  CHECK(roles(test_record("Telegram from Pyongyang, No. 1", "In a talk with the author, Kim Dong-zyu explains the plan.")) ==
        Names{"Pyongyang: sender"});
}

}  // namespace docgraph
