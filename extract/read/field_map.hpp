#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/read/json_object.hpp"

namespace docgraph {

/// A field of a record and the columns of a catalogue that are it, joined in this order.
struct MappedField {
  std::string field;
  std::vector<std::string> columns;
};
using FieldMap = std::vector<MappedField>;

/// The fields that columns can be: id, date, the texts, the index terms.
[[nodiscard]] const std::vector<std::string_view>& mappable_fields();

/// Gives the columns of each record the names of the fields that the user says they are. Names are compared folded.
class ColumnRenamer {
 public:
  explicit ColumnRenamer(FieldMap map);

  [[nodiscard]] bool empty() const { return map_.empty(); }

  /// Whether the user says that this column is a field.
  [[nodiscard]] bool maps(std::string_view column) const;

  /// Whether the user says which columns this field is.
  [[nodiscard]] bool makes(std::string_view field) const;

  /// Takes note of a column that is there, be it empty.
  void meet(const std::string& column);

  /// The mapped columns become their fields; a field that stood there under such a name before is called "NAME (not mapped)".
  void rename(JsonObject& object);

  /// Throws InputError if a mapped column was never met.
  void check(const std::string& file) const;

 private:
  FieldMap map_;
  std::set<std::string> folded_;  ///< mapped columns
  std::set<std::string> met_;     ///< as written
};

}  // namespace docgraph
