#include <catch2/catch.hpp>

#include "extract/correspondence.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/read/tei/tei_reader.hpp"
#include "extract/record_json.hpp"

using namespace docgraph;

namespace {

std::vector<Record> read_all(const std::string& text, Diagnostics& diagnostics) {
  std::vector<Record> records;
  const auto reader = read_records(text, "letters.xml", diagnostics);
  while (auto record = reader->next()) records.push_back(std::move(*record));
  return records;
}

Record read_one(const std::string& text) {
  Diagnostics diagnostics;
  std::vector<Record> records = read_all(text, diagnostics);
  REQUIRE(records.size() == 1);
  return records[0];
}

std::string other_of(const Record& record, const std::string& name) {
  for (const Field& field : record.others)
    if (field.name == name) return field.text;
  return "";
}

std::string with_ends(const std::string& sent, const std::string& received, const std::string& body) {
  return "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:id='l1'><teiHeader><fileDesc><titleStmt><title>Letter "
         "7</title></titleStmt></fileDesc>"
         "<profileDesc><correspDesc><correspAction type='sent'>" +
         sent + "</correspAction><correspAction type='received'>" + received +
         "</correspAction></correspDesc></profileDesc></teiHeader><text><body>" + body + "</body></text></TEI>";
}

/// The words that an extraction gives, with why.
std::vector<std::string> names_of(const Record& record) {
  static const Lexicon kLexicon = Lexicon::built_in();
  std::vector<std::string> names;
  for (const Mention& mention : extract(record, kLexicon, {}).mentions)
    if (mention.rule.find("marked by the editor") != std::string::npos)
      names.push_back(std::string(text_of(record.texts[mention.field].text, mention.span)) + " " + std::string(label(mention.kind)));
  return names;
}

}  // namespace

TEST_CASE("a TEI letter has the ends, the date and the place of its correspDesc") {
  const Record record = read_one(
      with_ends("<persName>Leibniz, Gottfried Wilhelm</persName><placeName>Hannover</placeName><date from='1676-05-02' to='1676-05-04'/>",
                "<persName>Henry Oldenburg</persName><orgName>Royal Society</orgName>", "<p>Dear Sir,</p>"));
  CHECK(record.id == "l1");
  CHECK(to_text(record.date) == "1676-05-02/1676-05-04");
  CHECK(text_of(record, "title") == "Letter from Gottfried Wilhelm Leibniz to Henry Oldenburg and Royal Society");
  CHECK(text_of(record, "text") == "Dear Sir,");
  CHECK(text_of(record, "dateline") == "Hannover");
  CHECK(other_of(record, "tei_title") == "Letter 7");
  const Correspondence found = extract(record, Lexicon::built_in(), {}).correspondence;
  REQUIRE(found.from.size() == 1);
  CHECK(found.from[0].name == "Gottfried Wilhelm Leibniz");
  CHECK(found.to.size() == 2);
}

TEST_CASE("an end that an editor does not know stays open") {
  const Record record = read_one(with_ends("<persName>Unknown</persName>", "<persName>Henry Oldenburg</persName>", "<p>x</p>"));
  CHECK(text_of(record, "title") == "Letter to Henry Oldenburg");
  CHECK(extract(record, Lexicon::built_in(), {}).correspondence.from.empty());
}

TEST_CASE("of a text stands what its readers read: no notes, corrections for faults, blocks on lines of their own") {
  const Record record = read_one(with_ends("", "",
                                           "<head>7. From Bath<note>kept in Bath</note></head><opener><dateline>Bath, <date when='1700-01'>"
                                           "Jan.</date></dateline></opener><p>He<del>re</del> was\n   (\n<choice><sic>hier</sic>"
                                           "<corr>here</corr></choice>\n).</p><p>Fare<lb/>well</p>"));
  CHECK(text_of(record, "title") == "From Bath");
  CHECK(text_of(record, "text") == "He was (here).\nFare well");
  CHECK(text_of(record, "dateline") == "Bath, Jan.");
  CHECK(to_text(record.date) == "1700-01");
}

TEST_CASE("names that are marked count as the editor says, and the reason is told") {
  const Record record = read_one(with_ends(
      "", "",
      "<p>In Düren <persName>quill</persName> saw <persName ref='#x'>President Nixon</persName> at the <orgName>Guild</orgName>.</p>"));
  CHECK(names_of(record) == std::vector<std::string>{"quill PER", "Nixon PER", "Guild ORG"});
}

TEST_CASE("a file is TEI by its first element, whatever remarks stand before it") {
  CHECK(is_tei("<?xml version='1.0'?>\n<!-- a < b --><tei:TEI xmlns:tei='x'/>"));
  CHECK(is_tei("<teiCorpus/>"));
  CHECK_FALSE(is_tei("<gexf><TEI/></gexf>"));
  CHECK_FALSE(is_tei("Title: <TEI>"));
  CHECK_FALSE(is_tei("<"));
}

TEST_CASE("a volume gives each of its documents, and a list of letters without texts each letter") {
  Diagnostics diagnostics;
  const auto volume = read_all(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:id='v1'><teiHeader/><text><body><div type='chapter'><head>Ports</head>"
      "<div type='document' xml:id='d1'><head>1. Telegram from Tokyo to Washington</head><dateline><placeName>Tokyo</placeName>, <date "
      "when='1949-01-03'>Monday</date></dateline><p>One.</p></div><div type='document' "
      "xml:id='d2'><p>Two.</p></div></div></body></text></TEI>",
      diagnostics);
  REQUIRE(volume.size() == 2);
  CHECK(volume[0].id == "v1/d1");
  CHECK(text_of(volume[0], "title") == "Telegram from Tokyo to Washington");
  CHECK(to_text(volume[0].date) == "1949-01-03");
  CHECK(text_of(volume[1], "text") == "Two.");
  const auto list = read_all(
      "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><profileDesc><correspDesc ref='https://x.org/1'>"
      "<correspAction type='sent'><persName>Anna Berg</persName><date when='1801'/></correspAction></correspDesc><correspDesc key='2'>"
      "<correspAction type='received'><persName>Carl Dorn</persName></correspAction></correspDesc><correspDesc/></profileDesc></teiHeader>"
      "<text><body><p/></body></text></TEI>",
      diagnostics);
  REQUIRE(list.size() == 2);
  CHECK(list[0].id == "https://x.org/1");
  CHECK(text_of(list[1], "title") == "Letter to Carl Dorn");
  CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("what convert writes of a TEI letter is read back with its marked names") {
  const Record record = read_one(with_ends("", "", "<head>Note</head><p><persName>quill</persName> came.</p>"));
  Diagnostics diagnostics;
  const auto again = read_records("[" + record_json(record) + "]", "x.json", diagnostics)->next();
  REQUIRE(again);
  CHECK(names_of(*again) == std::vector<std::string>{"quill PER"});
}

TEST_CASE("marks that are none are passed over") {
  Record record = read_one(with_ends("", "", "<p>He came.</p>"));
  for (const char* marks :
       {"{}", "[1, null, {}]", "[{\"field\":\"text\",\"start\":-1,\"end\":2,\"type\":\"PER\"}]", "[[[",
        "[{\"field\":\"text\",\"start\":9,\"end\":99999999999,\"type\":\"PER\"}]",
        "[{\"field\":\"text\",\"start\":3,\"end\":3,\"type\":\"PER\"},{\"field\":7,\"start\":0,\"end\":2,\"type\":\"X\"}]"}) {
    record.others = {{"marked", marks}};
    CHECK(names_of(record).empty());
  }
}

TEST_CASE("XML that is broken or no TEI is refused with what to do") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(read_all("<TEI><text></TEI>", diagnostics), InputError);
  CHECK_THROWS_AS(read_all("<?xml version='1.0'?><ead/>", diagnostics), InputError);
  std::string deep = "<TEI><text><body><p>x";
  for (int i = 0; i < 200'000; ++i) deep += "<hi>";
  for (int i = 0; i < 200'000; ++i) deep += "</hi>";
  CHECK(read_all(deep + "</p></body></text></TEI>", diagnostics).size() == 1);
}
