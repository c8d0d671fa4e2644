#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace docgraph {

/// Who bears a name in the whole corpus: nobody, exactly one person, or several. A few are remembered, however many there are.
class Bearers {
 public:
  void add(const std::string& name, std::uint32_t person) {
    std::vector<std::uint32_t>& known = persons_[name];
    if (known.size() < kRemembered && std::ranges::find(known, person) == known.end()) known.push_back(person);
  }

  /// The one bearer of the name.
  [[nodiscard]] std::optional<std::uint32_t> only(const std::string& name) const {
    const auto found = persons_.find(name);
    return found == persons_.end() || found->second.size() != 1 ? std::nullopt : std::optional(found->second.front());
  }

  [[nodiscard]] bool any(const std::string& name) const { return persons_.contains(name); }

  /// The bearers of the name, as far as they are remembered, in order of record.
  [[nodiscard]] const std::vector<std::uint32_t>& all(const std::string& name) const {
    static const std::vector<std::uint32_t> kNobody;
    const auto found = persons_.find(name);
    return found == persons_.end() ? kNobody : found->second;
  }

 private:
  static constexpr std::size_t kRemembered = 8;
  std::unordered_map<std::string, std::vector<std::uint32_t>> persons_;
};

/// In how many records the bearers of a surname, or of a surname after an office, are named.
class Standing {
 public:
  void add(const std::string& surname, std::uint32_t person, std::uint32_t record) {
    Share& share = shares_[surname];
    Count& count = share.of_each[person];
    if (count.records > 0 && count.last == record) return;
    count.last = record;
    ++count.records;
    ++share.records;
    if (count.records <= share.most) return;
    share.most = count.records;
    share.person = person;
  }

  /// The bearer who is named in three records at least, and in three times as many as all other bearers together.
  [[nodiscard]] std::optional<std::uint32_t> outstanding(const std::string& surname) const {
    const auto found = shares_.find(surname);
    if (found == shares_.end()) return std::nullopt;
    const Share& share = found->second;
    const bool stands_out = share.most >= kLeast && share.most >= kTimes * (share.records - share.most);
    return stands_out ? std::optional(share.person) : std::nullopt;
  }

 private:
  static constexpr std::uint32_t kLeast = 3;
  static constexpr std::uint32_t kTimes = 3;

  struct Count {
    std::uint32_t records = 0;
    std::uint32_t last = 0;  ///< record
  };
  struct Share {
    std::uint32_t records = 0;  ///< of all bearers
    std::uint32_t most = 0;     ///< of the one named oftenest
    std::uint32_t person = 0;
    std::unordered_map<std::uint32_t, Count> of_each;
  };
  std::unordered_map<std::string, Share> shares_;
};

}  // namespace docgraph
