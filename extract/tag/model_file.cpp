#include <algorithm>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/tag/feature_hash.hpp"
#include "extract/tag/tag_model.hpp"

// A model file: the line "docgraph tagger 1\n", then numbers of 4 bytes with the lowest first: how many features, how many words
// have clusters; the transitions; the features in rising order (four bytes of hash, a byte a label); the words (four bytes of hash, two
// bytes a cluster); at the end a checksum of all that stands before it. A file of any other length than its counts say is refused before
// anything is made of it.

namespace docgraph {
namespace {

constexpr std::string_view kMagic = "docgraph tagger 1\n";
constexpr std::size_t kWeightBytes = 4 + kLabels - 1;
constexpr std::size_t kItemBytes = 4 + 2 * std::tuple_size_v<ClusterIds>;
constexpr std::size_t kHeadBytes = kMagic.size() + 8 + 4 * kLabels * kLabels;
constexpr std::int32_t kMostTransition = 1 << 20;

void append_number(std::string& out, std::uint32_t number, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xffU);
}

/// Takes numbers from the front. The caller has seen to it that they are there.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t take(std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i) number |= static_cast<std::uint32_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    rest_.remove_prefix(bytes);
    return number;
  }

 private:
  std::string_view rest_;
};

[[noreturn]] void refuse(std::string_view file, const std::string& what) {
  throw InputError({{std::string(file), 0, "", ""}, what, "use the model that came with docgraph, or make one with docgraph train"});
}

/// The bytes without magic and checksum, and of the length that their counts ask for.
std::string_view checked(std::string_view bytes, std::string_view file) {
  if (!bytes.starts_with("docgraph tagger ")) refuse(file, "expected a model of docgraph's tagger, got another kind of file");
  if (!bytes.starts_with(kMagic)) refuse(file, "expected a model of version 1, got one of another version of docgraph");
  if (bytes.size() < kHeadBytes + 4) refuse(file, "expected a whole model, got the beginning of one");
  Taker counts(bytes.substr(kMagic.size()));
  const std::uint64_t features = counts.take(4);
  const std::uint64_t items = counts.take(4);
  const std::uint64_t size = kHeadBytes + features * kWeightBytes + items * kItemBytes + 4;
  if (bytes.size() < size) refuse(file, "expected a whole model, got the beginning of one");
  if (bytes.size() > size) refuse(file, "expected the end of the model, got more after it");
  const std::string_view body = bytes.substr(0, bytes.size() - 4);
  if (Taker(bytes.substr(body.size())).take(4) != hash_letters(body))
    refuse(file, "expected a model as it was written, got one that has changed");
  return body.substr(kMagic.size());
}

}  // namespace

std::string TagModel::bytes() const {
  std::string out(kMagic);
  out.reserve(kHeadBytes + weights_.size() * kWeightBytes + clusters_.items().size() * kItemBytes + 4);
  append_number(out, static_cast<std::uint32_t>(weights_.size()), 4);
  append_number(out, static_cast<std::uint32_t>(clusters_.items().size()), 4);
  for (const LabelScores& row : transitions_) {
    for (const std::int32_t score : row) append_number(out, static_cast<std::uint32_t>(score), 4);
  }
  for (const FeatureWeight& weight : weights_) {
    append_number(out, weight.feature, 4);
    for (const std::int8_t score : weight.scores) out += static_cast<char>(score);
  }
  for (const Clusters::Item& item : clusters_.items()) {
    append_number(out, item.word, 4);
    for (const std::uint16_t id : item.ids) append_number(out, id, 2);
  }
  append_number(out, hash_letters(out), 4);
  return out;
}

TagModel TagModel::from_bytes(std::string_view bytes, std::string_view file) {
  const std::string_view body = checked(bytes, file);
  Taker taker(body);
  std::vector<FeatureWeight> weights(taker.take(4));
  std::vector<Clusters::Item> items(taker.take(4));
  Transitions transitions{};
  for (LabelScores& row : transitions) {
    for (std::int32_t& score : row) score = std::clamp(static_cast<std::int32_t>(taker.take(4)), -kMostTransition, kMostTransition);
  }
  for (FeatureWeight& weight : weights) {
    weight.feature = taker.take(4);
    for (std::int8_t& score : weight.scores) score = static_cast<std::int8_t>(taker.take(1));
  }
  for (Clusters::Item& item : items) {
    item.word = taker.take(4);
    for (std::uint16_t& id : item.ids) id = static_cast<std::uint16_t>(taker.take(2));
  }
  return {std::move(weights), transitions, Clusters(std::move(items))};
}

}  // namespace docgraph
