#include <archive.h>
#include <archive_entry.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "extract/read/record_reader.hpp"
#include "extract/read/texts/text_files.hpp"
#include "extract/read/texts/text_reader.hpp"

using namespace docgraph;

namespace {

namespace fs = std::filesystem;

struct Member {
  std::string path;
  std::string bytes;
  bool link = false;
};

std::string zipped(const std::vector<Member>& members) {
  std::string out(std::size_t{4} << 20, '\0');
  std::size_t size = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, out.data(), out.size(), &size);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.path.c_str());
    archive_entry_set_filetype(entry, member.link ? AE_IFLNK : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    if (member.link) archive_entry_set_symlink(entry, member.bytes.c_str());
    archive_entry_set_size(entry, member.link ? 0 : static_cast<la_int64_t>(member.bytes.size()));
    archive_write_header(writer, entry);
    if (!member.link) archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  out.resize(size);
  return out;
}

std::string summary(RecordReader& reader) {
  std::string out;
  while (const auto record = reader.next()) {
    out += record->id + " (" + to_text(record->date) + ", " + record->file + ")";
    for (const Field& field : record->texts) out += " " + field.name + "=" + field.text;
    out += "\n";
  }
  return out;
}

const std::vector<Member> kTexts = {
    {"letters/1973-03-09 telegram.txt", "Telegram to Paris\r\n\r\nThe Embassy reports.\r\nAt length.\r\n"},
    {"letters/b.txt", "Only one line."},
    {"a.txt", "\xEF\xBB\xBFTitle\nText"},
    {"1973-03 minutes.txt", "Caf\xE9\n\nof the delegation"},
    {"notes.pdf", "%PDF"},
    {"__MACOSX/._a.txt", "junk"},
    {".hidden.txt", "junk"},
};
const std::string kExpected =
    "1973-03 minutes (1973-03, 1973-03 minutes.txt) title=Café text=of the delegation\n"
    "a (, a.txt) title=Title text=Text\n"
    "1973-03-09 telegram (1973-03-09, 1973-03-09 telegram.txt) title=Telegram to Paris text=The Embassy reports.\r\nAt length.\n"
    "b (, b.txt) text=Only one line.\n";

}  // namespace

TEST_CASE("a zip and a folder of text files give a record a file") {
  Diagnostics diagnostics;
  CHECK(summary(*read_records(zipped(kTexts), "t.zip", diagnostics)) == kExpected);
  std::string pattern = (fs::temp_directory_path() / "docgraph-texts-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  for (const Member& member : kTexts) {
    fs::create_directories((folder / member.path).parent_path());
    std::ofstream(folder / member.path, std::ios::binary) << member.bytes;
  }
  CHECK(summary(*read_text_files(folder_files(folder.string()), folder.string(), diagnostics)) == kExpected);
  CHECK(summary(*read_text_files(folder_files(folder.string() + "/"), folder.string(), diagnostics)) == kExpected);
  fs::remove_all(folder);
  CHECK(diagnostics.all().empty());
  CHECK(diagnostics.notes().size() == 3);
}

TEST_CASE("members of a zip with tricks in their paths are told and skipped") {
  Diagnostics diagnostics;
  const std::string zip = zipped({{"../up.txt", "x"},
                                  {"/abs.txt", "x"},
                                  {"a/../../b.txt", "x"},
                                  {"c:\\d.txt", "x"},
                                  {"link.txt", "/etc/passwd", true},
                                  {"good.txt", "x"}});
  CHECK(summary(*read_records(zip, "t.zip", diagnostics)) == "good (, good.txt) text=x\n");
  CHECK(diagnostics.all().size() == 5);
  for (const Diagnostic& one : diagnostics.all()) CHECK_THAT(to_text(one), Catch::Contains("expected a text file inside the zip, got a "));
}

TEST_CASE("a zip that unpacks to a thousand times its size is refused") {
  const std::string zip = zipped({{"bomb.txt", std::string(std::size_t{100} << 20, ' ')}});
  Diagnostics diagnostics;
  CHECK_THROWS_WITH(read_records(zip, "t.zip", diagnostics), Catch::Contains("1000 times its size"));
}

TEST_CASE("a broken zip, a zip without texts and an empty folder are refused with what to do") {
  Diagnostics diagnostics;
  const auto read = [&](const std::string& bytes) { (void)read_records(bytes, "t.zip", diagnostics); };
  CHECK_THROWS_WITH(read(zipped({{"scan.png", "x"}})), Catch::Contains("expected a zip of text files") && Catch::Contains("hint: "));
  CHECK_THROWS_WITH(read(zipped({{"word/document.xml", "<x/>"}})), Catch::Contains("got a Word document"));
  CHECK_NOTHROW(read(zipped({{"a.txt", "See word/document.xml"}})));
  CHECK_THROWS_AS(read("PK\x03\x04nonsense"), InputError);
}

TEST_CASE("an empty text is told and skipped, and a text is one record if the format says so") {
  Diagnostics diagnostics;
  CHECK(summary(*read_records(zipped({{"a.txt", " \n"}, {"b.txt", "x"}}), "t.zip", diagnostics)) == "b (, b.txt) text=x\n");
  REQUIRE(diagnostics.all().size() == 1);
  CHECK_THAT(to_text(diagnostics.all()[0]), Catch::StartsWith("t.zip/a.txt: expected a text, got an empty file"));
  CHECK(summary(*read_records("Title\nText", "folder/1973-05-01.txt", diagnostics, Format::text)) ==
        "1973-05-01 (1973-05-01, 1973-05-01.txt) title=Title text=Text\n");
}
