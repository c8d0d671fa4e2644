#include <algorithm>
#include <utility>

#include "extract/diagnostic.hpp"
#include "extract/tag/feature_hash.hpp"
#include "extract/tag/tag_model.hpp"

// A model file: the line "docgraph tagger 2\n"; numbers of 4 bytes with the lowest first: the size of the file, how many features, how many
// sets of groups, how many words with groups; the transitions; the features in rising order (the step from the one before, a byte a label);
// the sets of groups (two bytes a group); the words in rising order (the step from the one before, number of its set of groups, leaning);
// at the end a checksum of all that stands before it. Steps, numbers of sets and leanings have seven bits a byte, the lowest first, and the
// eighth where more bytes follow. Whatever the bytes say, nothing is read beyond their end, and no more is kept than they can hold.

namespace docgraph {
namespace {

constexpr std::string_view kMagic = "docgraph tagger 2\n";
constexpr std::size_t kGroups = std::tuple_size_v<ClusterIds> - 1;
constexpr std::size_t kCounts = 4;
constexpr std::size_t kHeadBytes = kMagic.size() + 4 * kCounts + 4 * kLabels * kLabels;
constexpr std::size_t kLeastFeature = 1 + kLabels - 1;
constexpr std::size_t kLeastWord = 3;
constexpr std::int32_t kMostTransition = 1 << 20;

using GroupIds = std::array<std::uint16_t, kGroups>;

GroupIds groups_of(const ClusterIds& ids) { return {ids[0], ids[1]}; }

void append_number(std::string& out, std::uint32_t number, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xffU);
}

void append_short(std::string& out, std::uint32_t number) {
  for (; number > 127; number >>= 7U) out += static_cast<char>(number | 128U);
  out += static_cast<char>(number);
}

[[noreturn]] void refuse(std::string_view file, const std::string& what) {
  throw InputError({{std::string(file), 0, "", ""}, what, "use the model that came with docgraph, or make one with docgraph train"});
}

/// Takes numbers from the front.
class Taker {
 public:
  Taker(std::string_view bytes, std::string_view file) : rest_(bytes), file_(file) {}

  std::uint32_t take(std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i) number |= static_cast<std::uint32_t>(next()) << (8 * i);
    return number;
  }

  std::uint32_t take_short() {
    std::uint32_t number = 0;
    for (unsigned shift = 0; shift < 32; shift += 7) {
      const unsigned char byte = next();
      number |= static_cast<std::uint32_t>(byte & 127U) << shift;
      if (byte < 128) break;
    }
    return number;
  }

  /// Checks that so many things of so many bytes or more can come yet.
  std::size_t expect(std::size_t count, std::size_t least) const {
    if (count > rest_.size() / least) refuse(file_, "expected as many features and words as the model says, got fewer");
    return count;
  }

  void expect_end() const {
    if (!rest_.empty()) refuse(file_, "expected as many features and words as the model says, got more");
  }

 private:
  unsigned char next() {
    (void)expect(1, 1);
    const auto byte = static_cast<unsigned char>(rest_[0]);
    rest_.remove_prefix(1);
    return byte;
  }

  std::string_view rest_;
  std::string_view file_;
};

/// The bytes between the size and the checksum, if both are right.
std::string_view checked(std::string_view bytes, std::string_view file) {
  if (!bytes.starts_with("docgraph tagger ")) refuse(file, "expected a model of docgraph's tagger, got another kind of file");
  if (!bytes.starts_with(kMagic)) refuse(file, "expected a model of version 2, got one of another version of docgraph");
  if (bytes.size() < kHeadBytes + 4) refuse(file, "expected a whole model, got the beginning of one");
  const std::uint32_t size = Taker(bytes.substr(kMagic.size()), file).take(4);
  if (bytes.size() < size) refuse(file, "expected a whole model, got the beginning of one");
  if (bytes.size() > size) refuse(file, "expected the end of the model, got more after it");
  const std::string_view body = bytes.substr(0, bytes.size() - 4);
  if (Taker(bytes.substr(body.size()), file).take(4) != hash_letters(body))
    refuse(file, "expected a model as it was written, got one that has changed");
  return body.substr(kMagic.size() + 4);
}

void append_features(std::string& out, const std::vector<FeatureWeight>& weights) {
  std::uint32_t before = 0;
  for (const FeatureWeight& weight : weights) {
    append_short(out, weight.feature - before);
    before = weight.feature;
    for (const std::int8_t score : weight.scores) out += static_cast<char>(score);
  }
}

/// Every set of groups that some word is in, in order.
std::vector<GroupIds> all_groups(const Clusters& clusters) {
  std::vector<GroupIds> groups;
  for (const Clusters::Item& item : clusters.items()) groups.push_back(groups_of(item.ids));
  std::ranges::sort(groups);
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
  return groups;
}

void append_words(std::string& out, const Clusters& clusters, const std::vector<GroupIds>& groups) {
  for (const GroupIds& ids : groups) {
    for (const std::uint16_t id : ids) append_number(out, id, 2);
  }
  std::uint32_t before = 0;
  for (const Clusters::Item& item : clusters.items()) {
    append_short(out, item.word - before);
    before = item.word;
    append_short(out, static_cast<std::uint32_t>(std::ranges::lower_bound(groups, groups_of(item.ids)) - groups.begin()));
    append_short(out, item.ids[kGroups]);
  }
}

std::vector<FeatureWeight> take_features(Taker& taker, std::size_t count) {
  std::vector<FeatureWeight> weights(taker.expect(count, kLeastFeature));
  std::uint32_t feature = 0;
  for (FeatureWeight& weight : weights) {
    weight.feature = feature += taker.take_short();
    for (std::int8_t& score : weight.scores) score = static_cast<std::int8_t>(taker.take(1));
  }
  return weights;
}

Clusters take_words(Taker& taker, std::size_t sets, std::size_t words, std::string_view file) {
  std::vector<GroupIds> groups(taker.expect(sets, 2 * kGroups));
  for (GroupIds& ids : groups) {
    for (std::uint16_t& id : ids) id = static_cast<std::uint16_t>(taker.take(2));
  }
  std::vector<Clusters::Item> items(taker.expect(words, kLeastWord));
  std::uint32_t word = 0;
  for (Clusters::Item& item : items) {
    item.word = word += taker.take_short();
    const std::uint32_t set = taker.take_short();
    if (set >= groups.size()) refuse(file, "expected the groups of each word, got a word of groups that the model lacks");
    item.ids = {groups[set][0], groups[set][1], static_cast<std::uint16_t>(taker.take_short())};
  }
  return Clusters(std::move(items));
}

}  // namespace

std::string TagModel::bytes() const {
  const std::vector<GroupIds> groups = all_groups(clusters_);
  std::string out;
  for (const std::size_t count : {weights_.size(), groups.size(), clusters_.items().size()})
    append_number(out, static_cast<std::uint32_t>(count), 4);
  for (const LabelScores& row : transitions_) {
    for (const std::int32_t score : row) append_number(out, static_cast<std::uint32_t>(score), 4);
  }
  append_features(out, weights_);
  append_words(out, clusters_, groups);
  std::string file(kMagic);
  append_number(file, static_cast<std::uint32_t>(kMagic.size() + 4 + out.size() + 4), 4);
  file += out;
  append_number(file, hash_letters(file), 4);
  return file;
}

TagModel TagModel::from_bytes(std::string_view bytes, std::string_view file) {
  Taker taker(checked(bytes, file), file);
  const std::uint32_t features = taker.take(4);
  const std::uint32_t sets = taker.take(4);
  const std::uint32_t words = taker.take(4);
  Transitions transitions{};
  for (LabelScores& row : transitions) {
    for (std::int32_t& score : row) score = std::clamp(static_cast<std::int32_t>(taker.take(4)), -kMostTransition, kMostTransition);
  }
  std::vector<FeatureWeight> weights = take_features(taker, features);
  Clusters clusters = take_words(taker, sets, words, file);
  taker.expect_end();
  return {std::move(weights), transitions, std::move(clusters)};
}

}  // namespace docgraph
