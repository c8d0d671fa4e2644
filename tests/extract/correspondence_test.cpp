#include "extract/correspondence.hpp"

#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {
namespace {

Correspondence read(std::string title) { return extract(test_record(std::move(title), ""), test_lexicon(), {}).correspondence; }

std::string names_of(const std::vector<DispatchEnd>& ends) {
  std::string text;
  for (const DispatchEnd& end : ends) text += (text.empty() ? "" : ", ") + end.name;
  return ends.empty() ? "?" : text;
}

/// "A > B, C" for a dispatch, "A & B" for a meeting; an open end is "?".
std::string ends(std::string title) {
  const Correspondence found = read(std::move(title));
  return names_of(found.from) + (found.directed ? " > " : " & ") + names_of(found.to);
}

struct Case {
  const char* title;
  const char* ends;
};

}  // namespace

TEST_CASE("titles state their ends in many ways") {
  const auto [title, expected] = GENERATE(values<Case>({
      {"Telegram from Pyongyang to Bucharest, No.061.009", "Pyongyang > Bucharest"},
      {"Telegram from Pyongyang to Bucharest, SECRET, No. 061084", "Pyongyang > Bucharest"},
      {"Telegram from Bucharest to Peking, Ulaanbaatar, New Delhi, No. 02/01476", "Bucharest > Peking, Ulaanbaatar, New Delhi"},
      {"Telegram, Embassy of Hungary in North Korea to the Hungarian Foreign Ministry",
       "Embassy of Hungary in North Korea > Hungarian Foreign Ministry"},
      {"Letter, Ahmet H. Zwirbel to C.V. Grumba, \"North-South Talks\"", "Ahmet H. Zwirbel > C.V. Grumba"},
      {"Letter from Henry Oldenburg in London to Christiaan Huygens in Paris", "Henry Oldenburg > Christiaan Huygens"},
      {"Robert Hooke to Isaac Newton, 9 December 1679", "Robert Hooke > Isaac Newton"},
      {"Galileo Galilei to Johannes Kepler, Padua, 4 August 1597", "Galileo Galilei > Johannes Kepler"},
      {"The Ambassador in Korea (Muccio) to the Secretary of State", "Ambassador in Korea > Secretary of State"},
      {"Memorandum by the Acting Legal Adviser (Tate) to the Secretary of State", "Acting Legal Adviser > Secretary of State"},
      {"Memorandum From the President’s Assistant for National Security Affairs (Kissinger) to President Nixon, Washington, January 23, "
       "1975.",
       "President’s Assistant for National Security Affairs > President Nixon"},
      {"Memorandum From the Military Assistant to the Secretary of Defense (Wickham) to the Deputy Assistant to the President (Scowcroft)",
       "Military Assistant to the Secretary of Defense > Deputy Assistant to the President"},
      {"Telegram 24976 From the Department of State to All European Diplomatic Posts, February 1, 1976, 2139Z.",
       "Department of State > All European Diplomatic Posts"},
      {"Circular Telegram From the Department of State to Certain Diplomatic Missions and Consular Offices",
       "Department of State > Certain Diplomatic Missions and Consular Offices"},
      {"Telegram From the Commander in Chief, United Nations Command (Hull) to the Joint Chiefs of Staff",
       "Commander in Chief, United Nations Command > Joint Chiefs of Staff"},
      {"Information Memorandum From the Assistant Secretary of State for East Asian and Pacific Affairs (Green) to Secretary of State "
       "Rogers",
       "Assistant Secretary of State for East Asian and Pacific Affairs > Secretary of State Rogers"},
      {"Airgram A-291 From the Mission in West Berlin to the Department of State and the Embassy in Austria, December 26, 1973.",
       "Mission in West Berlin > Department of State, Embassy in Austria"},
      {"Memorandum From the Assistant (Scowcroft) to Secretary of State Kissinger, Secretary of Defense Rumsfeld, and the Director of "
       "Plans (Bush)",
       "Assistant > Secretary of State Kissinger, Secretary of Defense Rumsfeld, Director of Plans"},
      {"Memorandum From K. Wayne Smith and John H. Holdridge to President Nixon", "K. Wayne Smith, John H. Holdridge > President Nixon"},
      {"Letter, Ahmet H. Zwirbel and Heo Dam to C.V. Grumba", "Ahmet H. Zwirbel, Heo Dam > C.V. Grumba"},
      {"Minutes of Conversation between N. Zwirbel and Heo Dam, Minister of Foreign Affairs of DPRK", "N. Zwirbel & Heo Dam"},
      {"Record of Conversation between the Foreign Minister of North Korea and the First Secretary of Mongolia",
       "Foreign Minister of North Korea & First Secretary of Mongolia"},
      {"Memorandum of a Conversation Between the Secretary of State and the Korean Ambassador (Yang), Department of State, Washington, "
       "January 7, 1955",
       "Secretary of State & Korean Ambassador"},
      {"Minutes of Conversation Taken on the Occasion of the Audience Granted by Comrade N. Zwirbel to the Delegation of the Party",
       "N. Zwirbel & Delegation of the Party"},
      {"Grumba, John (London) to Zwirbel, Peter A. (Paris)", "Grumba, John > Zwirbel, Peter A."},
      {"AmConsul Hong Kong to Department of State", "AmConsul Hong Kong > Department of State"},
      {"Brief von Robert Zwirbel an Konrad Grumba", "Robert Zwirbel > Konrad Grumba"},
      {"Lettre de Robert Zwirbel à Konrad Grumba", "Robert Zwirbel > Konrad Grumba"},
      {"Carta de Robert Zwirbel a Konrad Grumba", "Robert Zwirbel > Konrad Grumba"},
      {"Scrisoare de la Robert Zwirbel către Konrad Grumba", "Robert Zwirbel > Konrad Grumba"},
      {"Brief Robert Zwirbels an Konrad Grumba", "Robert Zwirbels > Konrad Grumba"},
      {"Lettre de Robert Zwirbel", "? > ?"},
      {"Cable from the Chinese Embassy in North Korea, 'On the Visit of Kim Il Sung'", "Chinese Embassy in North Korea > ?"},
  }));
  CAPTURE(title);
  CHECK(ends(title) == expected);
}

TEST_CASE("a title without an exchange states no end") {
  const std::string title =
      GENERATE(as<std::string>(), "Editorial Note", "National Security Decision Memorandum 161",
               "Memorandum of Conversation, Washington, May 12, 1976, 11:05 a.m.", "Minutes of a National Security Council Meeting",
               "Aid to Korea", "", "to", "From", "Telegram", "Memorandum for the Record");
  CAPTURE(title);
  CHECK(ends(title).substr(0, 1) == "?");
  CHECK_FALSE(read(title).complete());
}

TEST_CASE("of a meeting all who are named are parties, whatever the wording") {
  const std::string title = GENERATE(as<std::string>(), "Conversation Among President Nixon, Secretary of Defense Laird, and Others",
                                     "Memorandum of Conversation between President Nixon and Secretary of Defense Laird");
  CAPTURE(title);
  const Correspondence found = read(title);
  CHECK_FALSE(found.directed);
  CHECK(found.from.size() + found.to.size() == 2);
  CHECK(found.complete());
}

TEST_CASE("one party makes no meeting of two, and one end no dispatch") {
  Correspondence stated;
  stated.to.resize(2);
  CHECK_FALSE(stated.complete());
  stated.directed = false;
  CHECK(stated.complete());
  stated.to.resize(1);
  CHECK_FALSE(stated.complete());
  stated.from.resize(1);
  CHECK(stated.complete());
}

TEST_CASE("an end that the title leaves open stays open") {
  const Correspondence found = read("Telegram from Beirut, No.015.088, Urgent, SECRET");
  REQUIRE(found.from.size() == 1);
  CHECK(found.from[0].name == "Beirut");
  CHECK(found.from[0].kind == Kind::place);
  CHECK(found.to.empty());
  CHECK_FALSE(found.complete());
}

TEST_CASE("the document kind and the number are told as they stand") {
  CHECK(read("Telegram from Pyongyang to Bucharest, No.061.009").document_kind == "telegram");
  CHECK(read("Telegram from Pyongyang to Bucharest, No.061.009").number == "061.009");
  CHECK(read("Telegram from Bucharest to Pyongyang, SECRET, No. 02/01810").number == "02/01810");
  CHECK(read("Telegram 24976 From the Department of State to the Embassy in Romania").number == "24976");
  CHECK(read("Minutes of Conversation between A. Zwirbel and B. Grumba").document_kind == "minutes of conversation");
}

TEST_CASE("a bracket holds a name only after an office, and never a listed place or a number") {
  const Record record = test_record("Henry Oldenburg (London) to Benedictus de Spinoza (Rijnsburg), with a book", "", 1661);
  CHECK(names_of(record, Kind::person) == std::vector<std::string>{"Henry Oldenburg", "Benedictus de Spinoza"});
  CHECK(names_of(record, Kind::place) == std::vector<std::string>{"London", "Rijnsburg"});
  CHECK(names_of(test_record("Letter from =cmd|A1 to <script>alert(1)</script>", ""), Kind::person).empty());
  CHECK(names_of(test_record("Letter from the Ambassador (Zorbel) to the Foreign Ministry", ""), Kind::person) ==
        std::vector<std::string>{"Zorbel"});
}

TEST_CASE("an end is what it names: the holder, the city, the organisation, else the bare office") {
  const Record record = test_record("The Ambassador in Korea (Muccio) to the Secretary of State", "");
  const Extraction found = extract(record, test_lexicon(), {});
  REQUIRE(found.correspondence.complete());
  const DispatchEnd& sender = found.correspondence.from.front();
  CHECK(sender.kind == Kind::person);
  REQUIRE(sender.mention.has_value());
  CHECK(surface(record, found.mentions[*sender.mention]) == "Muccio");
  CHECK(found.correspondence.to[0].kind == Kind::office);
  CHECK_FALSE(found.correspondence.to[0].mention.has_value());
  CHECK(read("Telegram From the Embassy in Korea to the Department of State").from.at(0).kind == Kind::organisation);
}

TEST_CASE("an end's name is the words of its span") {
  const Record record = test_record("Memorandum From the Under Secretary of State (Irwin) to President Nixon", "");
  const Correspondence found = extract(record, test_lexicon(), {}).correspondence;
  CHECK(text_of(record.texts[0].text, found.from.at(0).span) == found.from[0].name);
  CHECK(text_of(record.texts[0].text, found.to.at(0).span) == "President Nixon");
}

TEST_CASE("what follows a person after a comma is no further addressee") {
  for (const std::string title :
       {"Golda Quorbal to Eliezer Zwirbel, Jewish Agency, Jerusalem", "A. Quorbal to B. Zwirbel, Washington (translation)"})
    CHECK(read(title).to.size() == 1);
  CHECK(read("Cable, Swedish Embassy in Santiago to Ministry for Foreign Affairs, Stockholm").to.size() == 1);
}

TEST_CASE("a dispatch may follow a heading and end before another sentence") {
  const Correspondence found =
      read("Kenya: State of Emergency. Governor Quorbal to Secretary of State for the Colonies. Top Secret Report");
  REQUIRE(found.complete());
  CHECK(found.from[0].name == "Governor Quorbal");
  CHECK(found.to[0].name == "Secretary of State for the Colonies");
}

TEST_CASE("a meeting told by phone has two parties") {
  const Correspondence found = read("Telephone Call between Egon Quorbal and Ambassador Zwirbel, East Berlin");
  CHECK(found.complete());
  CHECK_FALSE(found.directed);
}

TEST_CASE("ends are divided by the small word of other languages too") {
  CHECK(read("Simon Quorbal a Francisco Zwirbel").complete());
  CHECK_FALSE(read("Simon Quorbal is a Francisco Zwirbel").complete());
}

}  // namespace docgraph
