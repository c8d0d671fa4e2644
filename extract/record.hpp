#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/date/record_date.hpp"

namespace docgraph {

/// A named text in a record.
struct Field {
  std::string name;
  std::string text;

  friend auto operator<=>(const Field&, const Field&) = default;
};

/// One archival description.
///
/// `texts` holds those of title, description, text and dateline that are there, in this order, and behind them the archivist's index terms:
/// people, places, organisations and subjects (see index/index_fields.hpp). Extraction reads these and nothing else.
/// `others` keeps every further field as it came, non-strings as JSON.
struct Record {
  std::string id;
  RecordDate date;
  std::vector<Field> texts;
  std::vector<Field> others;
  std::size_t line = 0;  ///< where it began in its file, from 1
  std::string file;      ///< base name of that file
};

/// The text of a field, or empty if the record has none of that name.
[[nodiscard]] std::string_view text_of(const Record& record, std::string_view field);

/// Brings records into canonical order (id, bytewise) and makes ids unique: a record without an id is named by a hash of its content, a
/// repeated id gets "-2", "-3" in the order of content, or the next number that no other record bears. The result does not depend on the
/// order in which records came.
void order_records(std::vector<Record>& records);

}  // namespace docgraph
