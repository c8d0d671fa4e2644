#include "extract/read/foreign.hpp"

#include <algorithm>

namespace docgraph {
namespace {

using namespace std::string_view_literals;

constexpr auto kAsText = "open it, save it as plain text (UTF-8), and give that file; a table: as CSV"sv;
constexpr auto kAsCsv = "open it and save the sheet as CSV"sv;
constexpr auto kPicture = "docgraph reads text: give a transcription"sv;
constexpr auto kUnpack = "unpack it first"sv;

struct Mark {
  std::string_view bytes;
  ForeignFile file;
};

constexpr Mark kBeginnings[] = {
    {"%PDF"sv, {"a PDF"sv, "copy its text into a file, or export it as text; --format text takes a file for one record"sv}},
    {"\xD0\xCF\x11\xE0"sv, {"a document or sheet of an old Office program"sv, kAsText}},
    {"{\\rtf"sv, {"an RTF document"sv, kAsText}},
    {"\x89PNG"sv, {"a picture"sv, kPicture}},
    {"\xFF\xD8\xFF"sv, {"a picture"sv, kPicture}},
    {"II*\0"sv, {"a picture"sv, kPicture}},
    {"MM\0*"sv, {"a picture"sv, kPicture}},
    {"\xFD\x37zXZ"sv, {"an xz file"sv, kUnpack}},
    {"BZh"sv, {"a bzip2 file"sv, kUnpack}},
    {"7z\xBC\xAF"sv, {"a 7z file"sv, kUnpack}},
    {"Rar!"sv, {"a RAR file"sv, kUnpack}},
};

/// Office documents are zips; the names of members stand in them as they are. A zip of texts that speak of such names has members in .txt.
constexpr Mark kMembers[] = {
    {"word/document.xml"sv, {"a Word document"sv, kAsText}},
    {"xl/workbook.xml"sv, {"an Excel workbook"sv, kAsCsv}},
    {"opendocument.spreadsheet"sv, {"a spreadsheet of LibreOffice"sv, kAsCsv}},
    {"opendocument."sv, {"a document of LibreOffice"sv, kAsText}},
    {"application/epub+zip"sv, {"an e-book"sv, kAsText}},
};

/// White space apart, in any case.
bool begins_with(std::string_view text, std::string_view beginning) {
  const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::string_view words = text.substr(start, beginning.size());
  return std::ranges::equal(words, beginning, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

}  // namespace

std::optional<ForeignFile> foreign_file(std::string_view bytes) {
  for (const Mark& mark : kBeginnings)
    if (bytes.starts_with(mark.bytes)) return mark.file;
  if (!bytes.starts_with("PK"sv) || bytes.find(".txt"sv) != std::string_view::npos) return {};
  for (const Mark& mark : kMembers)
    if (bytes.find(mark.bytes) != std::string_view::npos) return mark.file;
  return {};
}

std::optional<ForeignFile> foreign_text(std::string_view text) {
  if (begins_with(text, "<!doctype html") || begins_with(text, "<html"))
    return ForeignFile{"the source of a web page"sv,
                       "open it in a browser, select the list of records, copy it and paste it into a text file"sv};
  if (begins_with(text, "<?xml") || begins_with(text, "<!doctype") || begins_with(text, "<ead"))
    return ForeignFile{"XML"sv,
                       "ask the program or archive that it comes from for CSV or JSON, or copy the list of records from its web page"sv};
  return {};
}

}  // namespace docgraph
