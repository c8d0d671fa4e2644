// Whatever a record says: its mentions are in order, do not overlap and lie on code points, and the ends of its dispatch lie in the title.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/correspondence.hpp"
#include "extract/text/code_point.hpp"
#include "extract/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

// The first line is the title, the second the dateline, the rest the description.
Record record_of(std::string_view text) {
  Record record;
  for (const char* name : {"title", "dateline"}) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.empty()) record.texts.push_back({name, std::string(line)});
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
  }
  if (!text.empty())
    record.texts.insert(record.texts.begin() + (record.texts.empty() || record.texts[0].name != "title" ? 0 : 1),
                        {"description", std::string(text)});
  return record;
}

bool lies_on_code_points(std::string_view text, Span span) {
  return span.begin < span.end && span.end <= text.size() && cut_on_code_point(text, span.begin) == span.begin &&
         cut_on_code_point(text, span.end) == span.end;
}

void check_mentions(const Record& record, const std::vector<Mention>& mentions) {
  std::uint32_t field = 0;
  std::uint32_t end = 0;
  for (const Mention& mention : mentions) {
    REQUIRE(mention.field < record.texts.size() && mention.field >= field);
    if (mention.field > field) end = 0;
    REQUIRE(mention.span.begin >= end);
    REQUIRE(lies_on_code_points(record.texts[mention.field].text, mention.span));
    REQUIRE(mention.kind != Kind::office);
    field = mention.field;
    end = mention.span.end;
  }
}

void check_end(const DispatchEnd& end, std::string_view title, std::size_t mentions) {
  REQUIRE(lies_on_code_points(title, end.span));
  REQUIRE(!end.mention || *end.mention < mentions);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Lexicon lexicon = Lexicon::built_in();
  std::size_t repaired = 0;
  const Record record = record_of(repair_utf8({reinterpret_cast<const char*>(data), size}, repaired));
  MentionOptions options;
  options.capitals = static_cast<CapitalPolicy>(size % 3);
  const Extraction extraction = extract(record, lexicon, options);
  check_mentions(record, extraction.mentions);
  const std::string_view title = text_of(record, "title");
  for (const DispatchEnd& end : extraction.correspondence.from) check_end(end, title, extraction.mentions.size());
  for (const DispatchEnd& end : extraction.correspondence.to) check_end(end, title, extraction.mentions.size());
  return 0;
}
