#include "extract/read/encoding.hpp"

#include <unicode/unistr.h>

#include <catch2/catch.hpp>
#include <string>

#include "extract/read/record_reader.hpp"

using namespace docgraph;
using namespace std::string_literals;

namespace {

std::string encoded(const std::string& text, const char* encoding) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
  std::string out(text.size() * 4 + 8, '\0');
  out.resize(static_cast<std::size_t>(unicode.extract(0, unicode.length(), out.data(), static_cast<std::uint32_t>(out.size()), encoding)));
  return out;
}

}  // namespace

TEST_CASE("a text in Windows-1250, Windows-1252 or Latin-1 is told from the others and read without loss") {
  struct Case {
    const char* text;
    const char* encoding;
    const char* told;
  };
  const Case cases[] = {
      {"Ceaușescu's envoy Ştefan Bîrlă met Ion Iliescu in Ploieşti and Piteşti", "windows-1250", "Windows-1250"},
      {"The Embassy reports that Lech Wałęsa is in Gdańsk", "windows-1250", "Windows-1250"},
      {"Alexander Dubček and Lubomír Štrougal spoke in Košice", "windows-1250", "Windows-1250"},
      {"Gyula Horn and Gábor Demszky in Győr, Hungary", "windows-1250", "Windows-1250"},
      {"Tito told Koča Popović that Đilas would go", "windows-1250", "Windows-1250"},
      {"Antonín Novotný and Jiří Hájek in Plzeň", "windows-1250", "Windows-1250"},
      {"Couve de Murville’s “démarche” was read at the Élysée", "windows-1252", "Windows-1252"},
      {"Léopold Sédar Senghor was received as Président at Sèvres", "iso-8859-1", "Latin-1"},
      {"Nuñez and Ibáñez met in São Paulo; Nº 5 of the file, 30 m² of shelves", "iso-8859-1", "Latin-1"},
      {"Erik Brøgger and Gösta Ørsted in Århus, où août passe vite", "iso-8859-1", "Latin-1"},
      {"Cost: £5 for the façade in Köln", "iso-8859-1", "Latin-1"},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    // Ș has no place in any of these encodings; only such letters are written otherwise.
    std::string text = one.text;
    if (const auto at = text.find("ș"); at != std::string::npos) text.replace(at, std::string("ș").size(), "ş");
    const DecodedText decoded = decode_text(encoded(text, one.encoding));
    CHECK(decoded.text == text);
    CHECK(decoded.encoding == one.told);
  }
}

TEST_CASE("UTF-16 and UTF-32 are read with a byte order mark and without") {
  const std::string text = "[{\"title\": \"Ceaușescu \U0001F600\"}]";
  for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
    INFO(encoding);
    for (const std::string& mark : {"\uFEFF"s, ""s}) {
      const DecodedText decoded = decode_text(encoded(mark + text, encoding));
      CHECK(decoded.text == text);
      CHECK(decoded.encoding == encoding);
    }
  }
  std::string longer;
  while (longer.size() < 5'000'000) longer += "a\U0001F600é";
  CHECK(decode_text(encoded("\uFEFF" + longer, "UTF-16LE")).text == longer);
  CHECK(decode_text(encoded("\uFEFF" + longer, "UTF-16BE")).text == longer);
}

TEST_CASE("UTF-8 stays as it is, even with single faults, and loses its byte order mark") {
  for (const std::string& text : {""s, "plain"s, "Ceaușescu"s, "Ceau\xC8\x99 \xE9 escu"s}) {
    CHECK(decode_text(text).text == text);
    CHECK(decode_text(text).encoding.empty());
  }
  CHECK(decode_text("\xEF\xBB\xBF[]").text == "[]");
}

TEST_CASE("a conversion is noted by the name of the encoding and is no fault, even when strict") {
  const std::string json = "[{\"id\":\"1\",\"title\":\"Cr\xE9mieux\"}]";
  Diagnostics diagnostics(true);
  const auto reader = read_records(json, "folder/f.json", diagnostics);
  const auto record = reader->next();
  REQUIRE(record);
  CHECK(text_of(*record, "title") == "Crémieux");
  CHECK(diagnostics.all().empty());
  REQUIRE(diagnostics.notes().size() == 1);
  CHECK_THAT(to_text(diagnostics.notes()[0]), Catch::StartsWith("folder/f.json: read as Latin-1 and converted to UTF-8"));
}

TEST_CASE("the same records come out of every encoding and format") {
  const std::string json = R"([{"id":"1","date":"1973-03-09","title":"Telegram from Curaçao","description":"Présent: Böll."},)"
                           R"({"id":"2","date":"1973-03","title":"Note","description":"Said “no”; then yes, he said."}])";
  const std::string csv =
      "id,date,title,description\r\n1,\"March 9, 1973\",Telegram from Curaçao,Présent: Böll.\r\n2,1973-03,Note,\"Said “no”; then yes, he "
      "said.\"\r\n";
  const std::string tsv =
      "Id\tDate\tTitle\tAbstract\n1\t9 March 1973\tTelegram from Curaçao\tPrésent: Böll.\n2\tMarch 1973\tNote\tSaid “no”; then yes, he "
      "said.\n";
  const std::string semicolons =
      "id;date;title;description\n1;1973-03-09T00:00:00Z;Telegram from Curaçao;Présent: Böll.\n2;1973-03;Note;\"Said “no”; then yes, he "
      "said.\"\n";
  const std::string page =
      "March 09, 1973\n\nTelegram from Curaçao\n\nPrésent: Böll.\n\nMarch, 1973\n\nNote\n\nSaid “no”; then yes, he said.\n";
  for (const std::string& text : {json, csv, tsv, semicolons, page}) {
    for (const char* encoding : {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"}) {
      INFO(encoding << "\n" << text);
      Diagnostics diagnostics;
      const auto reader = read_records(encoded(text, encoding), "f", diagnostics);
      const auto first = reader->next();
      const auto second = reader->next();
      REQUIRE((first && second));
      CHECK_FALSE(reader->next());
      CHECK(diagnostics.all().empty());
      CHECK(to_text(first->date) == "1973-03-09");
      CHECK(first->texts == std::vector<Field>{{"title", "Telegram from Curaçao"}, {"description", "Présent: Böll."}});
      CHECK(to_text(second->date) == "1973-03");
      CHECK(second->texts == std::vector<Field>{{"title", "Note"}, {"description", "Said “no”; then yes, he said."}});
    }
  }
}
