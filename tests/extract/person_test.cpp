#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {

// Names made up for the tests stand in no list, so that only the rule can find them.

TEST_CASE("a rank or an office before a name makes a person, and is no part of the name") {
  CHECK(people_in("They met President Zwirbel and Comrade Ulo Zwant.") == Names{"Zwirbel", "Ulo Zwant"});
  CHECK(people_in("Talks with First Secretary Grumba ended.") == Names{"Grumba"});
  CHECK(people_in("The KWP member Zim Yeongwam explained it.") == Names{"Zim Yeongwam"});
}

TEST_CASE("an office that goes on with an of does not swallow the name after it") {
  CHECK(people_in("He asked Secretary of Defense Zwirbel about it.") == Names{"Zwirbel"});
  CHECK(people_in("He asked the Foreign Minister of North Korea about it.").empty());
}

TEST_CASE("a plural office announces a list of names") {
  CHECK(people_in("Visits by Secretaries Zwirbel, Grumba and Ulvant were agreed.") == Names{"Zwirbel", "Grumba", "Ulvant"});
}

TEST_CASE("initials make a person") {
  CHECK(people_in("a letter by Z.V. Grumbasimhan") == Names{"Z.V. Grumbasimhan"});
  CHECK(people_in("the diplomat Q. Zwirbel said so") == Names{"Q. Zwirbel"});
}

TEST_CASE("the letter before an item of a list is no initial") {
  CHECK(people_in("Aims\nA. Talks go on.\nB. Zwirbel has doubts.") == Names{});
}

TEST_CASE("East Asian names are found whole and known by their first part") {
  CHECK(people_in("It was Kim Dong-zyu who came. In particular, Kim spoke.") == Names{"Kim Dong-zyu", "Kim"});
  CHECK(people_in("She met Zhou Enlai. Zhou agreed.") == Names{"Zhou Enlai", "Zhou"});
}

TEST_CASE("a person introduced once is found bare elsewhere in the record") {
  const Record record = test_record("Letter, Ahmet H. Zwirbel to C.V. Grumba", "Zwirbel sends Grumba a report. It is Zwirbel's second.");
  CHECK(names_of(record, Kind::person) == Names{"Ahmet H. Zwirbel", "C.V. Grumba", "Zwirbel", "Grumba", "Zwirbel"});
}

TEST_CASE("the subject of a reporting verb is a person") {
  CHECK(people_in("Zwirbel describes the talks. The document discusses them.") == Names{"Zwirbel"});
  CHECK(people_in("North Korea describes the talks.").empty());
}

TEST_CASE("an office after a name makes a person") {
  CHECK(people_in("Zwirbel, Minister of Foreign Affairs, agreed.") == Names{"Zwirbel"});
}

TEST_CASE("the holder in brackets after an office is a person") {
  CHECK(people_in_title("The Ambassador in Korea (Zwirbel) to the Secretary of State") == Names{"Zwirbel"});
}

TEST_CASE("a speaker at the start of a line is a person") {
  CHECK(people_in("Zwirbel: Yes.\nZwirbel: We agree.") == Names{"Zwirbel", "Zwirbel"});
}

TEST_CASE("a label that stands once at the start of a line is no speaker") { CHECK(people_in("Teilnehmer: viele.\nThey met.").empty()); }

TEST_CASE("a word that begins a sentence is no person for that") {
  CHECK(people_in("In March talks began. Following them, Ask said nothing. Growing ties were noted.").empty());
}

TEST_CASE("a common word is a surname only after something that announces one") {
  CHECK(people_in("Assistant Secretary Green came. Then Green left. The green hills stayed.") == Names{"Green", "Green"});
  CHECK(people_in("Green hills and brown fields.").empty());
}

TEST_CASE("particles and suffixes belong to the name") {
  CHECK(people_in("He saw General Charles de Zwirbel and Mr. Walter Grumba, Jr., there.") ==
        Names{"Charles de Zwirbel", "Walter Grumba, Jr."});
}

TEST_CASE("a letter's address and signature are persons") {
  CHECK(people_in("Dear Mr. Zwirbel:\nWe agree with you.\nYours,\nHenry A. Grumba") == Names{"Zwirbel", "Henry A. Grumba"});
}

TEST_CASE("months and weekdays after an office are no names") {
  CHECK(people_in("He saw the President Friday. The Secretary May 3 agreed.").empty());
}

TEST_CASE("a name that is a place elsewhere is a person after an office") {
  CHECK(people_in("Secretary Houston flew on.") == Names{"Houston"});
}

TEST_CASE("whom a verb of reporting tells something is a person") {
  CHECK(people_in("It instructs Zwirbel to wait. It tells North Korea to wait.") == Names{"Zwirbel"});
}

TEST_CASE("in a telegram of capitals a possessive is no part of a name") {
  CHECK(people_in("THE PRESIDENT'S VISIT AND SECRETARY ZWIRBEL'S TALKS.") == Names{"ZWIRBEL"});
}

TEST_CASE("a contraction is no name") { CHECK(people_in("They said I'm late and we hear He'll come.").empty()); }

TEST_CASE("every person says which rule found it") {
  const Record record = test_record("", "President Zwirbel came. Zwirbel left.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].rule == "office before a name: President");
  CHECK(mentions[1].rule.find("Zwirbel, introduced in this record") != std::string::npos);
}

TEST_CASE("an unknown name that opens a sentence and acts is a person") {
  CHECK(people_in("Quorbal escaped. The rest fled.") == Names{"Quorbal"});
  CHECK(people_in("Quorbal, Zwirbel and Grumbat wore caps.") == Names{"Quorbal", "Zwirbel", "Grumbat"});
  CHECK(people_in("Quorbalese attacked. Quorbal islands sank.").empty());
}

TEST_CASE("what is joined to a person is a person") {
  CHECK(people_in("He warned President Zwirbel and Quorbal of it.") == Names{"Zwirbel", "Quorbal"});
}

TEST_CASE("of whom a death or a note is told is a person") {
  CHECK(people_in("After the death of Quorbal, a comment by Zwirbel was printed.") == Names{"Quorbal", "Zwirbel"});
}

TEST_CASE("Arabic articles and titles behind a name are part of it") {
  CHECK(people_in("Colonel Abd al-Quorbal met Nuri al-Zwirbel.") == Names{"Abd al-Quorbal", "Nuri al-Zwirbel"});
  CHECK(people_in("General Quorbal Pasha left.") == Names{"Quorbal Pasha"});
}

TEST_CASE("an office's letters before a name and a hyphen are no part of it") {
  CHECK(people_in("Drafted by EUR-Walter J. Quorbal and NEA-Robert Zwirbel.") == Names{"Walter J. Quorbal", "Robert Zwirbel"});
  CHECK(people_in("The US-Soviet talks and UN-Habitat.").empty());
}

TEST_CASE("M. is a form of address among diplomats and an initial elsewhere") {
  CHECK(people_in("They saw M. Quorbal there.", 1912) == Names{"Quorbal"});
  CHECK(people_in("They saw M. Quorbal there.", 1973) == Names{"M. Quorbal"});
  CHECK(people_in("They saw M. Quorbal and M. Zwirbel.", 1973) == Names{"Quorbal", "Zwirbel"});
}

TEST_CASE("a common word after a rank and a given name is the surname, but no journey") {
  CHECK(people_in("Comment by Sir Percy Cox.") == Names{"Percy Cox"});
  CHECK(people_in("Prime Minister Sato Visit postponed.") == Names{"Sato"});
}

TEST_CASE("a letter's addressee may be called by a common word, but by no form of address") {
  CHECK(people_in("Dear Chip:\nwe agree.") == Names{"Chip"});
  CHECK(people_in("Dear Friend:\nwe agree.").empty());
}

}  // namespace docgraph
