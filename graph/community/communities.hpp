#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

struct CommunityOptions {
  std::uint64_t seed = 1;   ///< of the first run; the others take the numbers after it
  double resolution = 1;    ///< above 0; higher: more and smaller communities
  std::uint32_t runs = 20;  ///< with a seed each, at least 1
};

/// Communities: groups whose members are tied to each other more than chance would tie them.
struct Communities {
  std::vector<std::uint32_t> of;  ///< by vertex; 0 is the largest, equally large ones in order of their first vertex
  std::vector<std::uint32_t> size;
  double modularity = 0;  ///< of this division, below 1
  /// By vertex: how often, on the average over runs and over the others of its community, the two fall together. In [0, 1]; 1 for a
  /// community of one.
  Scores stability;
  std::vector<double> community_stability;  ///< the mean of the members'
};

/// The division of highest modularity that several runs of the Leiden method find, each from its own seed, and how far the runs agree.
///
/// Direction is ignored, strengths are added. Every community holds together; an isolated entity is one by itself. The same for any number
/// of threads. Time about O(m) a run, memory O(n + m) a thread.
///
/// Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 2019; modularity:
/// Newman and Girvan, Phys. Rev. E 69, 2004; resolution: Reichardt and Bornholdt, Phys. Rev. E 74, 2006.
[[nodiscard]] Communities find_communities(const Network& network, const CommunityOptions& options);

/// Modularity of any division: Σ over communities of (strength inside / all strength) − resolution · (strength of its members / all)². 0
/// where there are no ties.
[[nodiscard]] double modularity(const Network& network, const std::vector<std::uint32_t>& of, double resolution);

}  // namespace docgraph
