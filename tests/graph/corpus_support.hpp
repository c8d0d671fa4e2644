#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/tie.hpp"

namespace docgraph {

/// Builds the corpus that extraction would have made, without extraction: tests name the spans themselves.
class CorpusBuilder {
 public:
  std::uint32_t entity(const std::string& name, Kind kind = Kind::person);

  /// Begins a record; what follows speaks of it.
  CorpusBuilder& record(const std::string& id, const std::vector<Field>& texts, ArchiveDate date = {});
  /// The next occurrence of `words` in the field, from left to right.
  CorpusBuilder& mention(std::uint32_t entity, const std::string& field, const std::string& words, MentionForm form = MentionForm::name,
                         Role role = Role::mentioned);
  /// What the title states. kNoEntity: an end that counts for nobody.
  CorpusBuilder& dispatch(std::uint32_t from, const std::vector<std::uint32_t>& to, bool directed = true);
  /// The same of any number of senders; none leaves the end open.
  CorpusBuilder& title(const std::vector<std::uint32_t>& from, const std::vector<std::uint32_t>& to, bool directed = true);

  /// A sentence of the record states it of two of its mentions, told by their places in the record.
  CorpusBuilder& relation(std::uint32_t from, std::uint32_t to, RelationType type, bool negated = false, bool hedged = false);

  /// A record with a description "A B C." that names each entity once, in order.
  CorpusBuilder& names(const std::string& id, const std::vector<std::uint32_t>& entities, ArchiveDate date = {});

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }

 private:
  Corpus corpus_;
  std::size_t found_to_ = 0;  ///< where the last mention of the record ended
  std::uint32_t found_in_ = 0;
};

}  // namespace docgraph
