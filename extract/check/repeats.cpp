#include <fmt/format.h>

#include <unordered_map>
#include <utility>

#include "extract/check/checks.hpp"
#include "extract/check/copies.hpp"
#include "extract/correspondence.hpp"

namespace docgraph {

namespace {

// Remembers who bore a key first.
class FirstOf {
 public:
  // The first record with the key if it is another one, else nothing.
  const Record* met(const std::string& key, const Record& record) {
    const auto [place, is_new] = first_.try_emplace(key, &record);
    return is_new ? nullptr : place->second;
  }

 private:
  std::unordered_map<std::string, const Record*> first_;
};

void check_number(std::size_t at, const Record& record, const Lexicon& lexicon, FirstOf& numbers, Findings& findings) {
  if (!record.date.known()) return;
  const Correspondence title = find_correspondence(record, {}, lexicon);
  if (title.number.empty()) return;
  const Record* first = numbers.met(number_key(record, title), record);
  if (first == nullptr || first->date == record.date) return;
  findings.push_back({at, "date", fmt::format("number {} stands on two dates", title.number), to_text(record.date),
                      fmt::format("{}, as in {}", to_text(first->date), place_of(*first))});
}

}  // namespace

void check_repeats(const std::vector<Record>& records, const Lexicon& lexicon, Findings& findings) {
  FirstOf ids;
  FirstOf words;
  FirstOf titles;
  FirstOf numbers;
  for (std::size_t at = 0; at < records.size(); ++at) {
    const Record& record = records[at];
    if (!record.id.empty()) {
      if (const Record* first = ids.met(record.id, record))
        findings.push_back({at, "id", "repeated id", record.id, fmt::format("an id of its own; {} bears it first", place_of(*first))});
    }
    const std::string title = title_key(record);
    const Record* twin = words.met(words_key(record), record);
    const Record* namesake = title.empty() ? nullptr : titles.met(title, record);
    if (twin != nullptr) {
      const bool same_date = twin->date == record.date;
      findings.push_back({at, "",
                          same_date ? "the same words and date as another record" : "the same words as another record of another date",
                          same_date ? "" : to_text(record.date),
                          same_date ? place_of(*twin) : fmt::format("{}, {}", place_of(*twin), to_text(twin->date))});
    } else if (namesake != nullptr) {
      findings.push_back(
          {at, "title", "the same title and date as another record", std::string(text_of(record, "title")), place_of(*namesake)});
    }
    check_number(at, record, lexicon, numbers, findings);
  }
}

}  // namespace docgraph
