#include "extract/record.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace docgraph {

namespace {

constexpr std::size_t kHashBytes = 6;

// Everything about a record but its id, as one tuple of references to order by.
auto content_of(const Record& record) { return std::tie(record.date, record.texts, record.others); }

// Lengths stand before the parts, so that no two contents give the same bytes.
std::string content_bytes(const Record& record) {
  std::string bytes = to_text(record.date);
  for (const std::vector<Field>* fields : {&record.texts, &record.others}) {
    bytes += fmt::format("|{}", fields->size());
    for (const Field& field : *fields) bytes += fmt::format("|{}|{}|{}{}", field.name.size(), field.text.size(), field.name, field.text);
  }
  return bytes;
}

std::string content_id(const Record& record) {
  const std::string bytes = content_bytes(record);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  [[maybe_unused]] const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  assert(done == 1);
  std::string id = "record-";
  for (std::size_t at = 0; at < kHashBytes; ++at) id += fmt::format("{:02x}", digest[at]);
  return id;
}

// Gives every record but the first of each id the next number that no other record bears. Records with one id are neighbours.
void number_repeated_ids(std::vector<Record>& records) {
  std::unordered_set<std::string> taken;
  for (const Record& record : records) taken.insert(record.id);
  std::string repeated;
  std::size_t number = 1;
  for (std::size_t at = 0; at < records.size(); ++at) {
    std::string& id = records[at].id;
    if (at == 0 || id != repeated) {
      repeated = id;
      number = 1;
      continue;
    }
    do id = fmt::format("{}-{}", repeated, ++number);
    while (!taken.insert(id).second);
  }
}

}  // namespace

std::string_view text_of(const Record& record, std::string_view field) {
  const auto found = std::ranges::find(record.texts, field, &Field::name);
  return found == record.texts.end() ? std::string_view() : std::string_view(found->text);
}

void order_records(std::vector<Record>& records) {
  for (Record& record : records)
    if (record.id.empty()) record.id = content_id(record);
  std::ranges::sort(records, [](const Record& a, const Record& b) {
    if (a.id != b.id) return a.id < b.id;
    if (content_of(a) != content_of(b)) return content_of(a) < content_of(b);
    return std::tie(a.file, a.line) < std::tie(b.file, b.line);
  });
  number_repeated_ids(records);
  std::ranges::sort(records, {}, &Record::id);
}

}  // namespace docgraph
