#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace docgraph {

/// The number of a document, taken apart: "061.009" is the ninth of the series "061", "45/1973" the 45th of a series without a name.
struct DocumentNumber {
  std::string prefix;       ///< what names the series, as written, without the separator: "061", "02", "A"; empty if nothing does
  std::string digits;       ///< what counts, with its zeros: "009"
  std::uint64_t count = 0;  ///< the same as a number
  char separator = '\0';    ///< between the two; '\0' if nothing stands there
};

/// Reads a number as titles write it: parts of digits or of letters that begin with a capital, joined by one of "./-" or a space each, that
/// end in digits; a year at the end that is the record's own does not count (0: the record has none). A comma between thousands is read
/// over. Anything else, such as "12A" or "12, 13", is nothing, and so are more than 12 digits. Internal to extract/survey.
[[nodiscard]] std::optional<DocumentNumber> read_document_number(std::string_view written, int year);

/// The number with its first digits for a prefix: "061072" as "061" and "072". `prefix` must be shorter and what the digits begin with.
[[nodiscard]] DocumentNumber divided(const DocumentNumber& number, std::size_t prefix);

}  // namespace docgraph
