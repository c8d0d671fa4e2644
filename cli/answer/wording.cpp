#include "cli/answer/wording.hpp"

#include <fmt/format.h>

#include "extract/text/utf8.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {

std::string name_of(const Analysis& analysis, std::uint32_t entity) { return visible(analysis.corpus.identities.entities[entity].name); }

std::string tie_statement(const Analysis& analysis, Layer layer, const Tie& tie) {
  const std::string a = name_of(analysis, tie.a);
  const std::string b = name_of(analysis, tie.b);
  const std::string records = counted(tie.records, "record", "records");
  if (layer == Layer::relation)
    return tie.directed ? fmt::format("{} does something to {} in {}", a, b, records)
                        : fmt::format("{} and {} do something together in {}", a, b, records);
  if (layer != Layer::correspondence) return fmt::format("{} and {} are {} in {}", a, b, phrase(layer), records);
  if (tie.directed) return fmt::format("{} wrote to {} in {}", a, b, records);
  return fmt::format("{} and {} met in {}", a, b, records);
}

}  // namespace docgraph
