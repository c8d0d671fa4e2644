#include "extract/index/index_fields.hpp"

#include <algorithm>

#include "extract/text/trimmed.hpp"

namespace docgraph {

namespace {

constexpr std::string_view kSeparators = ";|\n\r";
constexpr std::string_view kJoint = "; ";

}  // namespace

const std::vector<IndexField>& index_fields() {
  static const std::vector<IndexField> fields = {
      {"people", Kind::person}, {"places", Kind::place}, {"organisations", Kind::organisation}, {"subjects", std::nullopt}};
  return fields;
}

const IndexField* index_field(std::string_view name) {
  const auto found = std::ranges::find(index_fields(), name, &IndexField::name);
  return found == index_fields().end() ? nullptr : &*found;
}

std::string joined_terms(std::string_view text) {
  std::string terms;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kSeparators), text.size());
    if (const std::string_view term = trimmed(text.substr(0, end)); !term.empty()) {
      if (!terms.empty()) terms += kJoint;
      terms += term;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return terms;
}

std::vector<Span> terms_in(std::string_view field) {
  std::vector<Span> terms;
  for (std::size_t begin = 0; begin < field.size();) {
    const std::size_t end = std::min(field.find(kJoint, begin), field.size());
    if (begin < end) terms.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + kJoint.size();
  }
  return terms;
}

}  // namespace docgraph
