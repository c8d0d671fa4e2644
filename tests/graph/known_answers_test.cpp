// Networks small enough to check by hand, and three whose figures are published. Vertices are numbered as drawn.
#include <catch2/catch.hpp>
#include <cmath>
#include <utility>

#include "graph/centrality/degree.hpp"
#include "graph/centrality/eigenvector.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/community/communities.hpp"
#include "graph/measure.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/distances.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/core_number.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

Scores steps_between(const Network& n) { return betweenness(n, PathRule::steps); }
Scores steps_close(const Network& n) { return closeness(n, PathRule::steps); }

bool near(const Scores& scores, const Scores& expected) { return distance(scores, expected) <= 1e-11; }

TEST_CASE("an empty network has no scores and no components") {
  const Network network = network_of(0, {});
  for (const Measure& measure : measures()) CHECK(score(measure, network, {}).empty());
  CHECK(summarise(network).components == 0);
  CHECK(summarise(network).density == 0);
}

TEST_CASE("a lone entity scores 0 in everything but PageRank") {
  const Network network = network_of(1, {});
  for (const Measure& measure : measures()) CHECK(score(measure, network, {}) == Scores{measure.key == "pagerank" ? 1.0 : 0.0});
  CHECK(summarise(network).isolates == 1);
}

TEST_CASE("a pair is alike at both ends") {
  const Network network = network_of(2, {{0, 1, 3}});  // 0 --3-- 1
  CHECK(degree(network) == Scores{1, 1});
  CHECK(strength(network) == Scores{3, 3});
  CHECK(steps_between(network) == Scores{0, 0});
  CHECK(steps_close(network) == Scores{1, 1});
  CHECK(closeness(network, PathRule::length) == Scores{3, 3});
  CHECK(eigenvector(network) == Scores{1, 1});
  CHECK(near(page_rank(network), {0.5, 0.5}));
  CHECK(summarise(network).density == 1);
}

TEST_CASE("the middle of a path lies between all pairs") {
  const Network network = network_of(5, links_of({{0, 1}, {1, 2}, {2, 3}, {3, 4}}));  // 0 - 1 - 2 - 3 - 4
  CHECK(near(steps_between(network), {0, 3 / 6.0, 4 / 6.0, 3 / 6.0, 0}));
  CHECK(near(steps_close(network), {4 / 10.0, 4 / 7.0, 4 / 6.0, 4 / 7.0, 4 / 10.0}));
  CHECK(near(harmonic(network, PathRule::steps), {25 / 48.0, 17 / 24.0, 3 / 4.0, 17 / 24.0, 25 / 48.0}));
  const double root3 = std::sqrt(3.0);
  CHECK(near(eigenvector(network), {0.5, root3 / 2, 1, root3 / 2, 0.5}));
  CHECK(clustering(network) == Scores(5, 0.0));
}

TEST_CASE("the centre of a star lies between all pairs and its rays between none") {
  const Network network = network_of(5, links_of({{0, 1}, {0, 2}, {0, 3}, {0, 4}}));  // 0 with rays 1 2 3 4
  CHECK(near(steps_between(network), {1, 0, 0, 0, 0}));
  CHECK(near(steps_close(network), {1, 4 / 7.0, 4 / 7.0, 4 / 7.0, 4 / 7.0}));
  CHECK(near(eigenvector(network), {1, 0.5, 0.5, 0.5, 0.5}));
  CHECK(core_number(network) == Scores(5, 1.0));
}

TEST_CASE("a triangle is one clique") {
  const Network network = network_of(3, links_of({{0, 1}, {1, 2}, {0, 2}}));
  CHECK(steps_between(network) == Scores{0, 0, 0});
  CHECK(clustering(network) == Scores{1, 1, 1});
  CHECK(core_number(network) == Scores{2, 2, 2});
  CHECK(eigenvector(network) == Scores{1, 1, 1});
  CHECK(transitivity(network) == 1);
}

TEST_CASE("each corner of a square carries half of the opposite pair") {
  const Network network = network_of(4, links_of({{0, 1}, {1, 2}, {2, 3}, {0, 3}}));  // 0-1 / 3-2
  CHECK(near(steps_between(network), Scores(4, 0.5 / 3)));
  CHECK(eigenvector(network) == Scores{1, 1, 1, 1});  // bipartite: plain power iteration would swing
  CHECK(transitivity(network) == 0);
}

TEST_CASE("two components do not lie between each other's pairs") {
  const Network network = network_of(6, links_of({{0, 1}, {1, 2}, {3, 4}}));  // 0 - 1 - 2   3 - 4   5
  CHECK(near(steps_between(network), {0, 0.1, 0, 0, 0, 0}));
  CHECK(near(steps_close(network), {2 / 3.0 * 0.4, 1 * 0.4, 2 / 3.0 * 0.4, 0.2, 0.2, 0}));
  CHECK(near(harmonic(network, PathRule::steps), {0.3, 0.4, 0.3, 0.2, 0.2, 0}));
  CHECK(near(eigenvector(network), {1 / std::sqrt(2.0), 1, 1 / std::sqrt(2.0), 0, 0, 0}));
  const NetworkSummary summary = summarise(network);
  CHECK(summary.components == 3);
  CHECK(summary.largest_component == 3);
  CHECK(summary.isolates == 1);
  CHECK(summary.density == Approx(3 / 15.0));
}

TEST_CASE("equally large components are measured alike by eigenvector centrality") {
  const Network network = network_of(5, links_of({{0, 3}, {1, 4}}));
  CHECK(eigenvector(network) == Scores{1, 1, 0, 1, 1});
}

TEST_CASE("the bar of a barbell lies between the bells") {
  // 0 1 2 a triangle, 3 the bar, 4 5 6 a triangle
  const Network network = network_of(7, links_of({{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {4, 6}, {5, 6}}));
  CHECK(near(steps_between(network), {0, 0, 8 / 15.0, 9 / 15.0, 8 / 15.0, 0, 0}));
  CHECK(near(clustering(network), {1, 1, 1 / 3.0, 0, 1 / 3.0, 1, 1}));
  CHECK(core_number(network) == Scores(7, 2.0));
  CHECK(transitivity(network) == Approx(6 / 11.0));
}

TEST_CASE("directed ties are passed from sender to addressee alone") {
  // 0 -> 1 -> 2 -> 3, and 3 -- 4 a meeting
  const Network network = network_of(5, {{0, 1, 1, true}, {1, 2, 1, true}, {2, 3, 1, true}, {3, 4}}, Layer::correspondence);
  CHECK(in_degree(network) == Scores{0, 1, 1, 2, 1});
  CHECK(out_degree(network) == Scores{1, 1, 1, 1, 1});
  CHECK(degree(network) == Scores{1, 2, 2, 2, 1});
  CHECK(near(steps_between(network), {0, 3 / 12.0, 4 / 12.0, 3 / 12.0, 0}));
  CHECK(near(steps_close(network), {4 / 10.0, 3 / 6.0 * 0.75, 2 / 3.0 * 0.5, 0.25, 0.25}));
  CHECK(summarise(network).density == Approx(5 / 20.0));
  CHECK(summarise(network).components == 1);
}

// Krackhardt, "Assessing the political landscape", Administrative Science Quarterly 35, 1990: who leads depends on the measure.
TEST_CASE("the kite has another leader by each measure") {
  const Network kite = network_of(10, links_of({{0, 1},
                                                {0, 2},
                                                {0, 3},
                                                {0, 5},
                                                {1, 3},
                                                {1, 4},
                                                {1, 6},
                                                {2, 3},
                                                {2, 5},
                                                {3, 4},
                                                {3, 5},
                                                {3, 6},
                                                {4, 6},
                                                {5, 6},
                                                {5, 7},
                                                {6, 7},
                                                {7, 8},
                                                {8, 9}}));
  CHECK(degree(kite)[3] == 6);
  CHECK(near(steps_between(kite), {5 / 216.0, 5 / 216.0, 0, 11 / 108.0, 0, 25 / 108.0, 25 / 108.0, 14 / 36.0, 8 / 36.0, 0}));
  CHECK(near(steps_close(kite), {9 / 17.0, 9 / 17.0, 9 / 18.0, 9 / 15.0, 9 / 18.0, 9 / 14.0, 9 / 14.0, 9 / 15.0, 9 / 21.0, 9 / 29.0}));
}

// Zachary, "An information flow model for conflict and fission in small groups", Journal of Anthropological Research 33, 1977.
TEST_CASE("the karate club has its published figures") {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> ties = {
      {1, 2},   {1, 3},   {1, 4},   {1, 5},   {1, 6},   {1, 7},   {1, 8},   {1, 9},   {1, 11},  {1, 12},  {1, 13},  {1, 14},  {1, 18},
      {1, 20},  {1, 22},  {1, 32},  {2, 3},   {2, 4},   {2, 8},   {2, 14},  {2, 18},  {2, 20},  {2, 22},  {2, 31},  {3, 4},   {3, 8},
      {3, 9},   {3, 10},  {3, 14},  {3, 28},  {3, 29},  {3, 33},  {4, 8},   {4, 13},  {4, 14},  {5, 7},   {5, 11},  {6, 7},   {6, 11},
      {6, 17},  {7, 17},  {9, 31},  {9, 33},  {9, 34},  {10, 34}, {14, 34}, {15, 33}, {15, 34}, {16, 33}, {16, 34}, {19, 33}, {19, 34},
      {20, 34}, {21, 33}, {21, 34}, {23, 33}, {23, 34}, {24, 26}, {24, 28}, {24, 30}, {24, 33}, {24, 34}, {25, 26}, {25, 28}, {25, 32},
      {26, 32}, {27, 30}, {27, 34}, {28, 34}, {29, 32}, {29, 34}, {30, 33}, {30, 34}, {31, 33}, {31, 34}, {32, 33}, {32, 34}, {33, 34}};
  const Network club = network_of(35, links_of(ties));  // numbered from 1; 0 is nobody
  CHECK(club.ties().size() == 78);
  const Scores between = steps_between(club);
  const double pairs = 33 * 34 / 2.0;
  CHECK(between[1] * pairs == Approx(231.0714).margin(1e-4));
  CHECK(between[34] * pairs == Approx(160.5516).margin(1e-4));
  CHECK(between[33] * pairs == Approx(76.6905).margin(1e-4));
  CHECK(transitivity(club) == Approx(0.2557).margin(1e-4));
  double clustered = 0;
  for (const double c : clustering(club)) clustered += c;
  CHECK(clustered / 34 == Approx(0.5706).margin(1e-4));
  const Scores core = core_number(club);
  CHECK(core[1] == 4);
  CHECK(core[12] == 1);
  CHECK(summarise(club).components == 2);
  // The best there is: Brandes and others, "On modularity clustering", IEEE Trans. Knowledge and Data Engineering 20(2), 2008.
  CHECK(find_communities(club, {}).modularity == Approx(0.41979).margin(1e-5));
}

// Padgett and Ansell, "Robust action and the rise of the Medici", American Journal of Sociology 98, 1993: marriages.
TEST_CASE("the Medici lie between half of the families") {
  enum : std::uint32_t {
    kAcciaiuoli,
    kMedici,
    kCastellani,
    kPeruzzi,
    kStrozzi,
    kBarbadori,
    kRidolfi,
    kTornabuoni,
    kAlbizzi,
    kSalviati,
    kPazzi,
    kBischeri,
    kGuadagni,
    kGinori,
    kLamberteschi
  };
  const Network families =
      network_of(15, links_of({{kAcciaiuoli, kMedici},    {kMedici, kBarbadori},   {kMedici, kRidolfi},      {kMedici, kTornabuoni},
                               {kMedici, kAlbizzi},       {kMedici, kSalviati},    {kCastellani, kPeruzzi},  {kCastellani, kStrozzi},
                               {kCastellani, kBarbadori}, {kPeruzzi, kStrozzi},    {kPeruzzi, kBischeri},    {kStrozzi, kRidolfi},
                               {kStrozzi, kBischeri},     {kRidolfi, kTornabuoni}, {kTornabuoni, kGuadagni}, {kAlbizzi, kGinori},
                               {kAlbizzi, kGuadagni},     {kSalviati, kPazzi},     {kBischeri, kGuadagni},   {kGuadagni, kLamberteschi}}));
  CHECK(steps_between(families)[kMedici] == Approx(47.5 / 91));
  CHECK(degree(families)[kMedici] == 6);
}

}  // namespace
}  // namespace docgraph
