#include "render/paper/csv/record_ids.hpp"

namespace docgraph {

std::string joined_record_ids(const Tie& tie, const std::vector<Record>& records) {
  std::vector<std::uint32_t> indices;
  for (const Evidence& evidence : tie.evidence) indices.push_back(evidence.record);
  return joined_record_ids(indices, records);
}

std::string joined_record_ids(const std::vector<std::uint32_t>& indices, const std::vector<Record>& records) {
  std::string ids;
  for (const std::uint32_t& index : indices) {
    if (&index != indices.data()) ids += ';';
    for (const char c : records[index].id) {
      if (c == ';')
        ids += "%3B";
      else if (c == '%')
        ids += "%25";
      else
        ids += c;
    }
  }
  return ids;
}

}  // namespace docgraph
