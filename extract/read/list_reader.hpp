#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "extract/read/record_reader.hpp"

namespace docgraph {

/// Hands out records that were read at once.
class ListReader : public RecordReader {
 public:
  /// `met` counts those that could not be used, too.
  ListReader(std::vector<Record> records, std::size_t met) : records_(std::move(records)), met_(met) {}

  std::optional<Record> next() override {
    if (next_ == records_.size()) return std::nullopt;
    return std::move(records_[next_++]);
  }
  [[nodiscard]] std::size_t met() const override { return met_; }

 private:
  std::vector<Record> records_;
  std::size_t met_ = 0;
  std::size_t next_ = 0;
};

}  // namespace docgraph
