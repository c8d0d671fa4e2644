#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "graph/claims/judge.hpp"

namespace docgraph {

/// Which records and ties a claim is about, and how many records a draw takes.
struct DrawsKey {
  Layer layer = Layer::together;
  ArchiveDate from;
  ArchiveDate to;
  std::uint32_t min_records = 1;
  double share = 1;

  friend auto operator<=>(const DrawsKey&, const DrawsKey&) = default;
};

/// A layer in a time, with its draws. Internal to graph/claims.
struct Draws {
  LayerSource source;
  Resampling resampling;

  /// The vertex of an entity, or nothing if it has none on all records.
  [[nodiscard]] std::optional<std::uint32_t> vertex_of(std::uint32_t entity) const;
  /// All vertices that are there on all records.
  [[nodiscard]] std::vector<std::uint32_t> vertices() const;
};

/// Makes draws once for all claims that share them. First every need is told, then draws are taken. Internal to graph/claims.
class DrawsStore {
 public:
  explicit DrawsStore(const ClaimContext& context);

  void need(const DrawsKey& key, const Measure* measure);
  /// Throws std::out_of_range for what was never needed.
  [[nodiscard]] const Draws& at(const DrawsKey& key);

  /// The records that the rule admits in a period.
  [[nodiscard]] std::uint32_t admitted(const Period& period) const;

 private:
  [[nodiscard]] Draws make(const DrawsKey& key, const std::set<std::string_view>& measures) const;

  const ClaimContext& context_;
  RecordGroups groups_;
  std::map<DrawsKey, std::set<std::string_view>> needs_;
  std::map<DrawsKey, Draws> made_;
};

}  // namespace docgraph
