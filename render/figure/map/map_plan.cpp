#include "render/figure/map/map_plan.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "graph/named.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

bool is_located(const Entity& entity) { return entity.latitude != 0 || entity.longitude != 0; }

// The entities of one record, each once, ascending.
std::vector<std::uint32_t> entities_in(const Analysis& analysis, std::uint32_t record, const EntityFilter& filter) {
  std::vector<std::uint32_t> entities;
  const Identities& identities = analysis.corpus.identities;
  for (const Named& named : named_in(analysis.corpus, record, analysis.rule)) {
    if (filter.keeps(named.entity)) entities.push_back(named.entity);
  }
  for (const auto* ends : {&identities.from[record], &identities.to[record]}) {
    for (const Resolution& end : *ends) {
      if (end.entity != kNoEntity && !is_left_out(analysis, end.entity)) entities.push_back(end.entity);
    }
  }
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

/// A city gives its name to a site, else the state, else a mission or ministry that lies there.
int order_of(Kind kind) { return kind == Kind::place ? 0 : kind == Kind::polity ? 1 : 2; }

constexpr std::uint32_t kNoSite = 0xFFFFFFFF;

class MapPlanner {
 public:
  explicit MapPlanner(const Analysis& analysis)
      : analysis_(analysis),
        entities_(analysis.corpus.identities.entities),
        records_of_(entities_.size()),
        site_of_(entities_.size(), kNoSite) {}

  MapPlan plan() {
    read_records();
    make_sites();
    count_records();
    order_sites();
    add_lines();
    return std::move(plan_);
  }

 private:
  void read_records() {
    const EntityFilter filter(analysis_.corpus, analysis_.rule);
    for (std::uint32_t r = 0; r < analysis_.corpus.records.size(); ++r) {
      in_record_.emplace_back();
      if (!admits(analysis_.rule, analysis_.corpus.records[r])) continue;
      in_record_.back() = entities_in(analysis_, r, filter);
      for (const std::uint32_t entity : in_record_.back()) ++records_of_[entity];
    }
  }

  // Entities within a tenth of a degree of each other are at one site: a capital and its state.
  void make_sites() {
    std::map<std::pair<long, long>, std::uint32_t> site_at;
    for (std::uint32_t entity = 0; entity < entities_.size(); ++entity) {
      if (records_of_[entity] == 0) continue;
      if (!is_located(entities_[entity])) {
        ++plan_.unlocated;
        continue;
      }
      const Degrees at{entities_[entity].longitude, entities_[entity].latitude};
      const std::pair<long, long> key{std::lround(at.longitude * 10), std::lround(at.latitude * 10)};
      const auto [found, is_new] = site_at.emplace(key, static_cast<std::uint32_t>(plan_.sites.size()));
      if (is_new) plan_.sites.push_back({at, {}, 0, entities_[entity].kind});
      Site& site = plan_.sites[found->second];
      site.entities.push_back(entity);
      if (order_of(entities_[entity].kind) < order_of(site.kind)) site.kind = entities_[entity].kind;
      site_of_[entity] = found->second;
    }
    for (Site& site : plan_.sites) {
      const auto places_first = [&](std::uint32_t entity) {
        return std::pair(order_of(entities_[entity].kind), -std::int64_t{records_of_[entity]});
      };
      std::ranges::stable_sort(site.entities, {}, places_first);
    }
  }

  void count_records() {
    for (const std::vector<std::uint32_t>& entities : in_record_) {
      std::vector<std::uint32_t> sites;
      for (const std::uint32_t entity : entities) sites.push_back(site_of_[entity]);
      std::ranges::sort(sites);
      sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
      for (const std::uint32_t site : sites) {
        if (site != kNoSite) ++plan_.sites[site].records;
      }
    }
  }

  void order_sites() {
    std::vector<std::uint32_t> order(plan_.sites.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t site) { return plan_.sites[site].records; });
    std::vector<Site> sorted;
    std::vector<std::uint32_t> place(order.size());
    for (const std::uint32_t site : order) {
      place[site] = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(std::move(plan_.sites[site]));
    }
    plan_.sites = std::move(sorted);
    for (std::uint32_t& site : site_of_) {
      if (site != kNoSite) site = place[site];
    }
  }

  void add_lines() {
    if (find_layer(analysis_, Layer::correspondence) == nullptr) return;
    std::map<std::tuple<std::uint32_t, std::uint32_t, bool>, SiteLine> lines;
    for (const Tie& tie : layer_of(analysis_, Layer::correspondence).network.ties()) {
      const std::uint32_t a = tie.a < site_of_.size() ? site_of_[tie.a] : kNoSite;
      const std::uint32_t b = tie.b < site_of_.size() ? site_of_[tie.b] : kNoSite;
      if (a == kNoSite || b == kNoSite) {
        ++plan_.ties_unlocated;
      } else if (a == b) {
        ++plan_.ties_within;
      } else {
        const std::uint32_t from = tie.directed ? a : std::min(a, b);
        const std::uint32_t to = tie.directed ? b : std::max(a, b);
        SiteLine& line = lines[{from, to, !tie.directed}];
        line = {from, to, tie.directed, line.records + tie.records, line.ties + 1};
      }
    }
    for (const auto& [key, line] : lines) plan_.lines.push_back(line);
  }

  const Analysis& analysis_;
  const std::vector<Entity>& entities_;
  std::vector<std::uint32_t> records_of_;
  std::vector<std::uint32_t> site_of_;
  std::vector<std::vector<std::uint32_t>> in_record_;
  MapPlan plan_;
};

}  // namespace

MapPlan plan_map(const Analysis& analysis) { return MapPlanner(analysis).plan(); }

}  // namespace docgraph
