#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/mention/draft.hpp"
#include "extract/tag/clusters.hpp"
#include "extract/tag/word_uses.hpp"

namespace docgraph {

/// The features of tokens, as hashes that mean the same in training and in use. What they look at: the word, its shape, its beginnings
/// and endings, what the lists and the rules say of it and of the two words on either side, its clusters, and its other uses in the record.
class Features {
 public:
  /// All of them must live as long as this.
  Features(const Draft& draft, const Lexicon& lexicon, const WordUses& uses, const Clusters& clusters)
      : draft_(&draft), lexicon_(&lexicon), uses_(&uses), clusters_(&clusters) {
    owner_.fill(-1);
  }

  /// Puts the features of token `i` in place of what `out` holds. Quickest if tokens are asked for in rising order.
  void find(std::uint32_t i, std::vector<std::uint32_t>& out);

  /// What is known of one token, before it is asked where it stands.
  struct View {
    std::uint32_t word = 0;   ///< folded
    std::uint32_t exact = 0;  ///< as written
    std::uint32_t shape = 0;
    std::uint32_t ending = 0;  ///< its last three bytes
    std::uint32_t lists = 0;   ///< word lists
    std::uint32_t listed = 0;  ///< kind of a listed name, and where in it
    std::uint32_t found = 0;   ///< kind of a find of the rules, and where in it
    std::uint32_t rule = 0;    ///< which rule found it
    ClusterIds clusters{};
  };

 private:
  static constexpr std::size_t kViews = 8;  ///< a power of two, more than the five views in use

  [[nodiscard]] const View& view(std::int64_t i);
  [[nodiscard]] View look_at(std::uint32_t i) const;

  const Draft* draft_;
  const Lexicon* lexicon_;
  const WordUses* uses_;
  const Clusters* clusters_;
  std::array<View, kViews> views_;
  std::array<std::int64_t, kViews> owner_{};  ///< token that a slot of views_ shows, -1 none
  View none_;
};

}  // namespace docgraph
