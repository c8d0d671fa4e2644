#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace docgraph {

/// Who bears a name in the whole corpus: nobody, exactly one person, or several. Two are remembered, however many there are.
class Bearers {
 public:
  void add(const std::string& name, std::uint32_t person) {
    std::vector<std::uint32_t>& known = persons_[name];
    if (known.size() < 2 && std::ranges::find(known, person) == known.end()) known.push_back(person);
  }

  /// The one bearer of the name.
  [[nodiscard]] std::optional<std::uint32_t> only(const std::string& name) const {
    const auto found = persons_.find(name);
    return found == persons_.end() || found->second.size() != 1 ? std::nullopt : std::optional(found->second.front());
  }

  [[nodiscard]] bool any(const std::string& name) const { return persons_.contains(name); }

 private:
  std::unordered_map<std::string, std::vector<std::uint32_t>> persons_;
};

}  // namespace docgraph
