#include <archive.h>
#include <archive_entry.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "extract/read/input_bytes.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/read/texts/text_files.hpp"
#include "extract/text/utf8.hpp"

using namespace docgraph;
using namespace std::string_literals;

namespace {

namespace fs = std::filesystem;

struct Outcome {
  std::vector<Record> records;
  std::vector<std::string> told;
  std::size_t met = 0;
};

Outcome drain(RecordReader& reader, const Diagnostics& diagnostics) {
  Outcome outcome;
  while (auto record = reader.next()) outcome.records.push_back(std::move(*record));
  for (const Diagnostic& diagnostic : diagnostics.all()) outcome.told.push_back(to_text(diagnostic));
  outcome.met = reader.met();
  return outcome;
}

Outcome read(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto reader = read_records(bytes, "folder/f.json", diagnostics);
  return drain(*reader, diagnostics);
}

// Ids, or the title's text where a record has none.
std::string names(const Outcome& outcome) {
  std::string out;
  for (const Record& record : outcome.records)
    out += (out.empty() ? "" : " ") + (record.id.empty() ? std::string(text_of(record, "title")) : record.id);
  return out;
}

std::string error_of(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "docgraph-reader-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  [[nodiscard]] fs::path path() const { return path_; }

 private:
  fs::path path_;
};

std::string packed(const std::string& bytes, int filter) {
  std::string out(bytes.size() + (1 << 20), '\0');
  std::size_t size = 0;
  archive* writer = archive_write_new();
  archive_write_add_filter(writer, filter);
  archive_write_set_format_raw(writer);
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, out.data(), out.size(), &size);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer, entry);
  archive_write_data(writer, bytes.data(), bytes.size());
  archive_entry_free(entry);
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(size);
  return out;
}

}  // namespace

TEST_CASE("an array of records and records on lines read the same") {
  const std::string one =
      R"({"id":"a","date":"1973-02","title":"T","description":"D","text":"X","dateline":"L","note":"N","n":5,"list":[1,"b"]})";
  const std::string two = R"({"id":7,"title":"U"})";
  for (const std::string& bytes : {"[" + one + "," + two + "]", one + "\n" + two, one + "\r\n" + two + "\r\n", one + "\r" + two + "\r",
                                   " [\n" + one + "\n,\n" + two + "\n]\n", "\xEF\xBB\xBF[" + one + "," + two + "]",
                                   R"({"records": [)" + one + "," + two + R"(], "next": null})"}) {
    INFO(bytes);
    const Outcome outcome = read(bytes);
    CHECK(outcome.told.empty());
    REQUIRE(outcome.met == 2);
    REQUIRE(names(outcome) == "a 7");
    const Record& record = outcome.records[0];
    CHECK(to_text(record.date) == "1973-02");
    CHECK(record.file == "f.json");
    CHECK(record.texts == std::vector<Field>{{"title", "T"}, {"description", "D"}, {"text", "X"}, {"dateline", "L"}});
    CHECK(record.others == std::vector<Field>{{"note", "N"}, {"n", "5"}, {"list", R"([1,"b"])"}});
  }
}

TEST_CASE("texts come in their own order, and blank, null and absent texts are one and the same") {
  const Outcome outcome =
      read(R"([{"text":"X","dateline":null,"description":"  ","title":"T","id":null,"date":null},{"title":"U","date":""}])");
  CHECK(outcome.told.empty());
  REQUIRE(outcome.records.size() == 2);
  CHECK(outcome.records[0].texts == std::vector<Field>{{"title", "T"}, {"text", "X"}});
  CHECK(outcome.records[0].id.empty());
  CHECK(!outcome.records[1].date.known());
}

TEST_CASE("a record that cannot be used is named by file, line, id and field, and the rest goes on") {
  struct Case {
    const char* record;
    const char* told;
  };
  const Case cases[] = {
      {R"({"id":"b","title":5})", "folder/f.json:2: record \"b\", field \"title\": expected a text in double quotes, got \"5\""},
      {R"({"id":"b","text":["x"]})", "folder/f.json:2: record \"b\", field \"text\": expected a text in double quotes, got \"[\"x\"]\""},
      {R"({"id":"b","title":"t","date":"anno 1642"})",
       "folder/f.json:2: record \"b\", field \"date\": expected YYYY, YYYY-MM or YYYY-MM-DD, got \"anno 1642\""},
      {R"({"id":"b","title":"t","date":{"y":1}})",
       "folder/f.json:2: record \"b\", field \"date\": expected YYYY, YYYY-MM or YYYY-MM-DD, got \"{\"y\":1}\""},
      {R"({"id":1.5,"title":"t"})", "folder/f.json:2: field \"id\": expected a text or a whole number, got \"1.5\""},
      {R"({"id":true,"title":"t"})", "folder/f.json:2: field \"id\": expected a text or a whole number, got \"true\""},
      {R"({"id":"b","Title":"t"})", "folder/f.json:2: record \"b\": expected a title, description, text or dateline, got only \"Title\""},
      {R"({})", "folder/f.json:2: expected a title, description, text or dateline, got none of them"},
      {R"({"id":"b","title":"x"y"})", "folder/f.json:2: record \"b\": expected \",\" or \"}\" after a value, got \"y\"}"},
      {R"({"id":"b" "title":"x"})", "folder/f.json:2: record \"b\": expected \",\" or \"}\" after a value, got \"\"title\":\"x\"}"},
      {R"({"id":"b","title":"x",})", "folder/f.json:2: record \"b\": expected a field's name in double quotes, got \"}"},
      {R"({"id":"b","title":NaN})", "folder/f.json:2: record \"b\": expected a value, got \"NaN}"},
      {R"({"id":"b","title":01})", "folder/f.json:2: record \"b\": expected a value, got \"01}"},
      {R"({"id":"b","title":"\x"})", "folder/f.json:2: field \"title\": expected JSON text, got a backslash that JSON has no meaning for"},
      {R"({"id":"b","title":"x)", "folder/f.json:2: record \"b\": expected a double quote at the end of this text, got \"\"x"},
      {R"("just a text")", "folder/f.json:2: expected a record in braces, got \"\"just a text\"\""},
      {R"(17)", "folder/f.json:2: expected a record in braces, got \"17\""},
      {R"(what is this)", "folder/f.json:2: expected a record, got \"what is this"},
  };
  const std::string before = R"({"id":"a","title":"A"})";
  const std::string after = R"({"id":"c","title":"C"})";
  for (const Case& one : cases) {
    for (const std::string& bytes : {before + "\n" + one.record + "\n" + after, "[" + before + ",\n" + one.record + ",\n" + after + "]"}) {
      INFO(bytes);
      const Outcome outcome = read(bytes);
      CHECK(names(outcome) == "a c");
      CHECK(outcome.met == 3);
      REQUIRE(outcome.told.size() == 1);
      CHECK_THAT(outcome.told[0], Catch::StartsWith(one.told));
    }
  }
}

TEST_CASE("a strict reader stops at the first bad record") {
  Diagnostics diagnostics(true);
  const auto reader = read_records(R"([{"title":"A"},{"title":5},{"title":"C"}])", "f.json", diagnostics);
  CHECK(reader->next().has_value());
  CHECK_THROWS_AS(reader->next(), InputError);
}

TEST_CASE("a forgotten quote or brace costs its own record alone") {
  CHECK(names(read("[{\"id\":1,\"title\":\"x},{\"id\":2,\"title\":\"y\"},{\"id\":3,\"title\":\"z\"}]")) == "2 3");
  CHECK(names(read("[\n  {\"id\":1,\"title\":\"x\n  },\n  {\"id\":2,\"title\":\"y\"}\n]")) == "2");
  CHECK(names(read("[\n  {\"id\":1,\"title\":\"x\"\n  ,\n  {\"id\":2,\"title\":\"y\"}\n]")) == "2");
  CHECK(names(read("{\"id\":1,\"title\":\"x\"\n{\"id\":2,\"title\":\"y\"}\n{\"id\":3,\"title\":\"z\n{\"id\":4,\"title\":\"w\"}")) == "2 4");
  CHECK(names(read("[\n {\"id\":1,\"x\":oops,\"people\":[\n  {\"title\":\"no record\"}\n ]},\n {\"id\":2,\"title\":\"y\"}\n]")) == "2");
}

TEST_CASE("an array that is cut off keeps the records before the cut and tells the rest") {
  const Outcome between = read("[{\"id\":1,\"title\":\"x\"},\n{\"id\":2,\"title\":\"y\"}");
  CHECK(names(between) == "1 2");
  CHECK(between.met == 2);
  REQUIRE(between.told.size() == 1);
  CHECK_THAT(between.told[0],
             Catch::StartsWith("folder/f.json:2: expected \"]\" at the end of the array, got the end of the file\nhint: "));
  for (const char* cut : {"{\"id\":2,\"ti", "{\"id\":2,\"title\":\"y\"", "{\"id\":2,", "{\"id\":2,\"title\":", "{"}) {
    const Outcome inside = read("[{\"id\":1,\"title\":\"x\"},\n"s + cut);
    CHECK(names(inside) == "1");
    CHECK(inside.met == 2);
    CHECK(inside.told.size() == 1);
  }
}

TEST_CASE("bytes that are not UTF-8 cost no record and are told") {
  const Outcome outcome = read("[{\"id\":1,\"title\":\"Cr\xE9mieux\"},{\"id\":2,\"title\":\"é\"}]");
  CHECK(names(outcome) == "1 2");
  CHECK(text_of(outcome.records[0], "title") == "Cr\uFFFDmieux");
  REQUIRE(outcome.told.size() == 1);
  CHECK_THAT(outcome.told[0], Catch::Contains("record \"1\": expected UTF-8") && Catch::Contains("iconv"));
}

TEST_CASE("raw line breaks, NUL bytes and lone surrogates in a text cost no record and are told") {
  const Outcome outcome = read("[{\"id\":1,\"title\":\"a\nb\0c\"},{\"id\":2,\"title\":\"\\ud83d \\ud83d\\ude00 \\ude00\"}]"s);
  REQUIRE(names(outcome) == "1 2");
  CHECK(text_of(outcome.records[0], "title") == "a\nb\0c"s);
  CHECK(text_of(outcome.records[1], "title") == "\uFFFD \U0001F600 \uFFFD");
  CHECK(outcome.told.size() == 2);
}

TEST_CASE("whole numbers of any length and deep but lawful nesting are kept as they came") {
  const std::string deep = std::string(500, '[') + std::string(500, ']');
  const Outcome outcome = read(R"([{"id":123456789012345678901234567890,"title":"t","deep":)" + deep + "}]");
  REQUIRE(outcome.records.size() == 1);
  CHECK(outcome.records[0].id == "123456789012345678901234567890");
  CHECK(outcome.records[0].others == std::vector<Field>{{"deep", deep}});
}

TEST_CASE("nesting without end is told and costs no other record") {
  const Outcome outcome = read("{\"id\":1,\"x\":" + std::string(100'000, '[') + "\n{\"id\":2,\"title\":\"t\"}");
  CHECK(names(outcome) == "2");
  REQUIRE(outcome.told.size() == 1);
  CHECK_THAT(outcome.told[0], Catch::Contains("at most 1024 levels"));
}

TEST_CASE("of a field that stands twice the last counts") {
  const Outcome outcome = read(R"([{"id":"a","id":"b","title":"x","n":1,"title":"y","n":2}])");
  REQUIRE(names(outcome) == "b");
  CHECK(outcome.records[0].texts == std::vector<Field>{{"title", "y"}});
  CHECK(outcome.records[0].others == std::vector<Field>{{"n", "2"}});
}

TEST_CASE("lines are counted as editors do, whatever ends them") {
  for (const std::string& end : {"\n"s, "\r\n"s, "\r"s}) {
    const Outcome outcome =
        read("[" + end + end + "{\"title\":" + end + "\"x\"}," + end + "{\"title\":\"y\"}," + end + "{\"title\":" + end + "oops}]");
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.records[0].line == 3);
    CHECK(outcome.records[1].line == 5);
    REQUIRE(outcome.told.size() == 1);
    CHECK_THAT(outcome.told[0], Catch::StartsWith("folder/f.json:7: ") && Catch::Contains("begins on line 6"));
  }
}

TEST_CASE("an empty array holds no records and that is no fault") {
  const Outcome outcome = read(" [ ] ");
  CHECK(outcome.records.empty());
  CHECK(outcome.met == 0);
  CHECK(outcome.told.empty());
}

TEST_CASE("an input that holds no records is refused with what would be understood") {
  CHECK_THAT(error_of(""), Catch::Contains("got an empty file") && Catch::Contains("hint: docgraph reads a JSON array"));
  CHECK_THAT(error_of(" \n\t "), Catch::Contains("got an empty file"));
  CHECK_THAT(error_of("\xEF\xBB\xBF"), Catch::Contains("got an empty file"));
  CHECK_THAT(error_of("a,b\n1,x\n"), Catch::Contains("expected records, got \"a,b") && Catch::Contains("say what its columns hold: --map"));
  CHECK_THAT(error_of("PK\x03\x04..."), Catch::Contains("expected a"));
  CHECK_THAT(error_of("%PDF-1.4"), Catch::Contains("got a PDF"));
  CHECK_THAT(error_of("[1]Home\n[2]Search\n"), Catch::Contains("expected records, got \"[1]Home"));
}

TEST_CASE("a table of records under another name is refused with the name of that table") {
  const Outcome outcome = read(R"({"total":1,"items":[{"title":"x"}]})");
  REQUIRE(outcome.told.size() == 1);
  CHECK_THAT(outcome.told[0], Catch::Contains("hint: if the records lie in \"items\", make that array the whole file"));
}

TEST_CASE("gzip and Zstandard data are read as they are, whatever the file is called") {
  const TemporaryFolder folder;
  for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD}) {
    const std::string bytes = packed(R"([{"id":"a","title":"x"}])", filter);
    Diagnostics diagnostics;
    const std::string path = folder.write("records.json", bytes);
    const auto reader = read_records(read_bytes(path), path, diagnostics);
    const Outcome outcome = drain(*reader, diagnostics);
    CHECK(names(outcome) == "a");
    CHECK(outcome.records[0].file == "records.json");
    CHECK_THAT(error_of(bytes.substr(0, bytes.size() / 2)), Catch::Contains("cannot be unpacked"));
  }
  CHECK_THAT(error_of("\x1F\x8Bnonsense"), Catch::Contains("cannot be unpacked"));
}

TEST_CASE("data that unpack to a thousand times their size are refused before they fill the memory") {
  const std::string bomb = packed(std::string(std::size_t{100} << 20, ' '), ARCHIVE_FILTER_ZSTD);
  REQUIRE(bomb.size() < 100'000);
  CHECK_THAT(error_of(bomb), Catch::Contains("1000 times its size"));
}

TEST_CASE("a file that is not there, a folder and a locked file are told with what to do") {
  const TemporaryFolder folder;
  const std::string there = folder.write("corpus.json", "[]");
  const auto error = [&](const std::string& path) {
    try {
      (void)read_bytes(path);
    } catch (const IoError& io) {
      return std::string(io.what());
    }
    return std::string();
  };
  CHECK_THAT(error((folder.path() / "corpsu.json").string()),
             Catch::Contains("there is no such file\nhint: did you mean") && Catch::Contains("corpus.json"));
  CHECK_THAT(error((folder.path() / "x" / "quite-another").string()), Catch::Contains("hint: give the path of a file"));
  CHECK_THROWS_WITH(folder_files(folder.path().string()), Catch::Contains("expected a folder of text files, got one without any"));
  fs::permissions(there, fs::perms::none);
  if (!std::ifstream(there)) CHECK_THAT(error(there), Catch::Contains("cannot be read (Permission denied)\nhint: "));
}

TEST_CASE("hostile inputs are read in time that grows with their length alone") {
  const auto times = [](std::size_t count, const std::string& part) {
    std::string out;
    for (std::size_t at = 0; at < count; ++at) out += part;
    return out;
  };
  const std::size_t count = 200'000;
  for (const std::string& bytes :
       {times(count, "{\"a\n"), "[{\"a\":1 x" + times(count, "},{"), "[{\"a\":\"" + times(count, "\n"), "[{\"a\":1 x" + times(count, "{ "),
        times(count, "["), times(count, "{\"a\":"), times(count, "  {\"a\":\"\n"), "[{\"a\":\"" + times(count, "},{},{"),
        "[{\"a\":\"b\"" + times(count, ",{},{\"a\""), "{" + times(count, "\"a\":1,"), "[" + times(count, ","), times(count, "{\"\":{}}"),
        "[{\"a\":x},{\"a\":\"" + times(count, "\\u")}) {
    const Outcome outcome = read(bytes);
    CHECK(outcome.records.empty());
    CHECK(outcome.told.size() <= outcome.met + 1);
  }
}

TEST_CASE("whatever the bytes, every record met is handed out or told and all text is valid UTF-8") {
  std::mt19937 random(6);
  const std::string seed =
      "[{\"id\":\"a\",\"date\":\"1973-02-14\",\"title\":\"Ceaușescu \\u00e9\",\"x\":[1,{}]},\n{\"id\":2,\"text\":\"y\"}]\n";
  std::uniform_int_distribution<std::size_t> place(1, seed.size() - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = seed;
    for (int changes = 0; changes < 3; ++changes) bytes[place(random)] = static_cast<char>(byte(random));
    const Outcome outcome = read(bytes);
    REQUIRE(outcome.records.size() + outcome.told.size() >= outcome.met);
    REQUIRE(outcome.records.size() <= outcome.met);
    for (const Record& record : outcome.records) {
      std::size_t repaired = 0;
      for (const Field& field : record.texts) (void)repair_utf8(field.text, repaired);
      REQUIRE(repaired == 0);
    }
  }
}
