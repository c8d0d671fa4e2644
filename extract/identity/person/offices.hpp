#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace docgraph {

/// The offices that stand before people's full names in a corpus.
class Offices {
 public:
  void add(std::uint32_t person, const std::string& office) {
    std::vector<std::string>& known = offices_[person];
    if (known.size() < kMost && std::ranges::find(known, office) == known.end()) known.push_back(office);
  }

  /// The person is known by this very office.
  [[nodiscard]] bool has(std::uint32_t person, const std::string& office) const {
    const auto known = offices_.find(person);
    return known != offices_.end() && std::ranges::find(known->second, office) != known->second.end();
  }

  /// The person is known by offices, and none of them is this one or a part of it ("secretary", "under secretary").
  [[nodiscard]] bool speak_against(std::uint32_t person, const std::string& office) const {
    const auto known = offices_.find(person);
    if (office.empty() || known == offices_.end()) return false;
    return std::ranges::none_of(known->second, [&office](const std::string& one) {
      return one.find(office) != std::string::npos || office.find(one) != std::string::npos;
    });
  }

 private:
  static constexpr std::size_t kMost = 16;
  std::unordered_map<std::uint32_t, std::vector<std::string>> offices_;
};

}  // namespace docgraph
