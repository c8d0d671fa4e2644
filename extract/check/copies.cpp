#include "extract/check/copies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kLongNumber = 5;

std::string ends_of(const std::vector<DispatchEnd>& ends) {
  std::string names;
  for (const DispatchEnd& end : ends) names += fold(end.name) + ";";
  return names;
}

// Records joined into groups; the first record of a group stands for it.
class Groups {
 public:
  explicit Groups(std::size_t records) : first_(records) { std::iota(first_.begin(), first_.end(), std::size_t{0}); }

  std::size_t first_of(std::size_t record) {
    while (first_[record] != record) record = first_[record] = first_[first_[record]];
    return record;
  }

  void join(std::size_t a, std::size_t b) {
    a = first_of(a);
    b = first_of(b);
    first_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> first_;
};

}  // namespace

std::string words_key(const Record& record) {
  std::string words;
  for (const Field& field : record.texts) words += fmt::format("{}\n{}\n", field.name, fold(field.text));
  return words;
}

std::string title_key(const Record& record) {
  const std::string title = fold(text_of(record, "title"));
  return title.empty() || !record.date.known() ? "" : fmt::format("{}\n{}", to_text(record.date), title);
}

std::string number_key(const Record& record, const Correspondence& title) {
  if (title.number.empty()) return {};
  const std::string year = title.number.size() >= kLongNumber ? "" : std::to_string(year_of(record.date));
  return fmt::format("{}\n{}\n{}\n{}\n{}", fold(title.number), year, title.document_kind, ends_of(title.from), ends_of(title.to));
}

std::vector<std::uint32_t> copies_of(const std::vector<Record>& records, const std::vector<Extraction>& extractions) {
  Groups groups(records.size());
  std::unordered_map<std::string, std::size_t> met;
  const auto join_same = [&](char kind, const std::string& key, std::size_t record) {
    if (!key.empty()) groups.join(record, met.try_emplace(kind + key, record).first->second);
  };
  const std::vector<std::size_t> near = near_repeats_of(records);
  for (std::size_t r = 0; r < records.size(); ++r) {
    join_same('w', words_key(records[r]), r);
    join_same('t', title_key(records[r]), r);
    join_same('n', number_key(records[r], extractions[r].correspondence), r);
    groups.join(r, near[r]);
  }
  std::vector<std::uint32_t> number(records.size());
  std::uint32_t next = 0;
  for (std::size_t r = 0; r < records.size(); ++r) {
    const std::size_t first = groups.first_of(r);
    number[r] = first == r ? next++ : number[first];
  }
  return number;
}

}  // namespace docgraph
