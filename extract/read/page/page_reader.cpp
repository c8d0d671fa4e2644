#include "extract/read/page/page_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/date/date_of_name.hpp"
#include "extract/date/written_date.hpp"
#include "extract/read/list_reader.hpp"
#include "extract/read/page/page_layout.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kFewestDatesOfPage = 2;
constexpr std::size_t kFewestWords = 4;

class PageReader {
 public:
  PageReader(std::string_view text, const std::string& name, Diagnostics& diagnostics)
      : layout_(read_layout(text)), name_(name), file_(std::filesystem::path(name).filename().string()), diagnostics_(diagnostics) {
    const std::size_t first = layout_.entries.empty() ? 0 : layout_.entries.front().head;
    for (std::size_t i = 0; i < first; ++i) {
      const std::string& line = layout_.lines[i].text;
      before_.insert(line);
      if (names_collection(line)) collection_ = line;
    }
  }

  std::unique_ptr<RecordReader> run() {
    std::vector<Record> records;
    for (const PageEntry& entry : layout_.entries) {
      if (auto record = read(entry)) records.push_back(std::move(*record));
      note_next_page(entry);
    }
    return std::make_unique<ListReader>(std::move(records), layout_.entries.size());
  }

 private:
  /// A line above the list that is no sentence and ends in years, but is more than these: "Letters of a lady, 1973-1975". One that ends in
  /// a month or a day says rather when the page was made.
  static bool names_collection(const std::string& line) {
    if (is_prose(line) || is_pagination(line) || count_words(line) < 2 || line.find("\u00A9") != std::string::npos) return false;
    const auto date = date_of_name(line);
    return date && date->first.month == 0 && date->last.month == 0 && !read_written_date(line);
  }

  /// Where what stood above the list stands again, another page begins, perhaps of another collection.
  void note_next_page(const PageEntry& entry) {
    bool begun = false;
    for (std::size_t i = entry.head + 1; i < entry.end; ++i) {
      const std::string& line = layout_.lines[i].text;
      if (!begun && before_.contains(line)) {
        begun = true;
        collection_.clear();
      }
      if (begun && names_collection(line)) collection_ = line;
    }
  }

  std::optional<Record> read(const PageEntry& entry) {
    const PageLine& head = layout_.lines[entry.head];
    const std::size_t title = entry.date ? entry.head + 1 : entry.head;
    if (title == entry.end || (entry.date && ends_list(title, entry))) {
      diagnostics_.add({{name_, head.number, {}, "title"},
                        expected_got("a title below the date " + docgraph::quoted(head.text), ""),
                        "if this line is no record's date, take it out of the page"});
      return std::nullopt;
    }
    Record record;
    record.line = head.number;
    record.file = file_;
    record.texts.push_back({"title", layout_.lines[title].text});
    if (std::string text = description(title + 1, entry); !text.empty()) record.texts.push_back({"description", std::move(text)});
    if (entry.date) record.date = entry.date->date;
    if (!collection_.empty()) record.others.push_back({"collection", collection_});
    if (entry.date && !entry.date->whole) record.others.push_back({"date_text", head.text});
    return record;
  }

  // What stands on the page before the list does not belong to a record behind it either.
  [[nodiscard]] bool ends_list(std::size_t i, const PageEntry& entry) const {
    const PageLine& line = layout_.lines[i];
    const bool outdented = layout_.hanging && line.indent <= layout_.lines[entry.head].indent;
    return outdented || is_pagination(line.text) || before_.contains(line.text) || line.text.find("©") != std::string::npos;
  }

  // Further paragraphs must read like sentences; behind the last record the first must, too, if it is short.
  [[nodiscard]] bool describes(std::size_t i, bool further, const PageEntry& entry) const {
    const PageLine& line = layout_.lines[i];
    if (ends_list(i, entry)) return false;
    const bool last = entry.end == layout_.lines.size();
    if (last && !layout_.bulleted && line.gap > layout_.usual_gap) return false;
    return is_prose(line.text) || (!further && !(last && count_words(line.text) < kFewestWords));
  }

  [[nodiscard]] std::string description(std::size_t begin, const PageEntry& entry) const {
    std::string text;
    for (std::size_t i = begin; i < entry.end && describes(i, i > begin, entry); ++i)
      text += (i > begin ? "\n\n" : "") + layout_.lines[i].text;
    return text;
  }

  PageLayout layout_;
  const std::string& name_;
  std::string file_;
  Diagnostics& diagnostics_;
  std::unordered_set<std::string> before_;
  std::string collection_;  ///< as the page calls it, where that name states its time
};

}  // namespace

bool is_catalogue_page(std::string_view text) {
  const PageLayout layout = read_layout(text);
  const auto has_title = [](const PageEntry& entry) { return entry.date && entry.head + 1 < entry.end; };
  return static_cast<std::size_t>(std::ranges::count_if(layout.entries, has_title)) >= kFewestDatesOfPage;
}

std::unique_ptr<RecordReader> read_catalogue_page(std::string_view text, const std::string& name, Diagnostics& diagnostics) {
  auto reader = PageReader(text, name, diagnostics).run();
  if (reader->met() > 0) return reader;
  throw InputError({{name, 0, {}, {}},
                    "expected a page of records, got none: no line is a date and nothing else",
                    "each record begins with its date on a line of its own; its title and its description follow"});
}

}  // namespace docgraph
