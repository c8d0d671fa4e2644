#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/correspondence.hpp"

namespace docgraph {

/// The lists, made once for all tests.
inline const Lexicon& test_lexicon() {
  static const Lexicon lexicon = Lexicon::built_in();
  return lexicon;
}

/// A record of a title and another field, dated by a year.
inline Record test_record(std::string title, std::string text, int year = 1973, std::string field = "description") {
  Record record;
  record.id = "test";
  record.date = ArchiveDate{year, 0, 0};
  if (!title.empty()) record.texts.push_back({"title", std::move(title)});
  if (!text.empty()) record.texts.push_back({std::move(field), std::move(text)});
  return record;
}

inline std::string surface(const Record& record, const Mention& mention) {
  return std::string(text_of(record.texts[mention.field].text, mention.span));
}

/// The mentions of one kind in order, as written.
inline std::vector<std::string> names_of(const Record& record, Kind kind, const MentionOptions& options = {}) {
  std::vector<std::string> names;
  for (const Mention& mention : find_mentions(record, test_lexicon(), options)) {
    if (mention.kind == kind) names.push_back(surface(record, mention));
  }
  return names;
}

inline std::vector<std::string> people_in(std::string text, int year = 1973) {
  return names_of(test_record("", std::move(text), year), Kind::person);
}
inline std::vector<std::string> people_in_title(std::string title) { return names_of(test_record(std::move(title), ""), Kind::person); }
inline std::vector<std::string> organisations_in(std::string text) {
  return names_of(test_record("", std::move(text)), Kind::organisation);
}

using Names = std::vector<std::string>;

}  // namespace docgraph
