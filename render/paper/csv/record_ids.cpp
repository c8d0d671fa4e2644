#include "render/paper/csv/record_ids.hpp"

namespace docgraph {

std::string joined_record_ids(const Tie& tie, const std::vector<Record>& records) {
  std::string ids;
  for (const Evidence& evidence : tie.evidence) {
    if (&evidence != tie.evidence.data()) ids += ';';
    for (const char c : records[evidence.record].id) {
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
