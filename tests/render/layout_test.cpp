#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "render/figure/layout/cgraph.hpp"
#include "render/figure/layout/network_layout.hpp"

using namespace docgraph;

namespace {

std::vector<Placeable> labelled(std::size_t count, double width = 45, double height = 9) {
  return std::vector<Placeable>(count, Placeable{{-4, -4, 4, 4}, width, height});
}

bool is_clean(const std::vector<Placeable>& items, const NetworkLayout& layout) {
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < items.size(); ++i) {
    boxes.push_back(symbol_box_at(items[i], layout.placements[i]));
    boxes.push_back(label_box_at(items[i], layout.placements[i]));
  }
  const Box page = grown({0, 0, layout.width, layout.height}, 1e-6);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!page.contains(boxes[i])) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (boxes[i].overlaps(boxes[j])) return false;
    }
  }
  return true;
}

std::vector<Link> star(std::uint32_t leaves) {
  std::vector<Link> links;
  for (std::uint32_t i = 1; i <= leaves; ++i) links.emplace_back(0, i);
  return links;
}

std::string places(const NetworkLayout& layout) {
  std::string text;
  for (const Placement& placement : layout.placements) {
    text += std::to_string(placement.at.x) + " " + std::to_string(placement.at.y) + " " + std::to_string(static_cast<int>(placement.side)) +
            "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("no symbol or label overlaps another, in a star, a path, scattered pairs or a dense network") {
  std::vector<std::pair<std::size_t, std::vector<Link>>> networks = {{1, {}}, {2, {{0, 1}}}, {60, star(59)}};
  std::vector<Link> path;
  for (std::uint32_t i = 0; i + 1 < 30; ++i) path.emplace_back(i, i + 1);
  networks.emplace_back(30, path);
  std::vector<Link> pairs;
  for (std::uint32_t i = 0; i + 1 < 40; i += 2) pairs.emplace_back(i, i + 1);
  networks.emplace_back(40, pairs);
  std::mt19937 random(5);
  std::vector<Link> dense;
  for (std::uint32_t i = 0; i < 90; ++i) {
    for (int k = 0; k < 4; ++k) dense.emplace_back(i, (i + 1 + random() % 88) % 90);
  }
  networks.emplace_back(90, dense);
  for (const auto& [count, links] : networks) {
    const std::vector<Placeable> items = labelled(count);
    const NetworkLayout layout = lay_out_network(items, links, 469, 540);
    INFO(count << " symbols, " << links.size() << " links");
    CHECK(is_clean(items, layout));
    CHECK(layout.width <= 469);
  }
}

TEST_CASE("a label wider than the page still overlaps nothing") {
  const std::vector<Placeable> items = labelled(5, 600, 9);
  CHECK(is_clean(items, lay_out_network(items, star(4), 469, 540)));
}

TEST_CASE("the centre of a star lies among its leaves") {
  const NetworkLayout layout = lay_out_network(labelled(40), star(39), 469, 540);
  const Point hub = layout.placements[0].at;
  CHECK(hub.x > layout.width * 0.25);
  CHECK(hub.x < layout.width * 0.75);
  CHECK(hub.y > layout.height * 0.25);
  CHECK(hub.y < layout.height * 0.75);
}

TEST_CASE("a layout does not depend on what was laid out before") {
  const std::string first = places(lay_out_network(labelled(25), star(24), 469, 540));
  static_cast<void>(lay_out_network(labelled(40), star(20), 469, 540));
  CHECK(places(lay_out_network(labelled(25), star(24), 469, 540)) == first);
}

TEST_CASE("packed boxes do not overlap and stay within the width") {
  std::vector<Point> sizes;
  std::mt19937 random(3);
  for (int i = 0; i < 50; ++i) sizes.push_back({10.0 + static_cast<double>(random() % 150), 5.0 + static_cast<double>(random() % 60)});
  double height = 0;
  const std::vector<Point> corners = pack_boxes(sizes, 469, 5, height);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const Box box{corners[i].x, corners[i].y, corners[i].x + sizes[i].x, corners[i].y + sizes[i].y};
    CHECK(box.right <= 469);
    CHECK(box.bottom <= height);
    for (std::size_t j = 0; j < i; ++j) {
      CHECK_FALSE(box.overlaps({corners[j].x, corners[j].y, corners[j].x + sizes[j].x, corners[j].y + sizes[j].y}));
    }
  }
}

TEST_CASE("rows of packed boxes are centred on the widest, and a box goes to the first row with room") {
  double height = 0;
  const std::vector<Point> corners = pack_boxes({{60, 40}, {90, 30}, {30, 20}}, 100, 5, height);
  CHECK(height == Approx(75));
  CHECK(corners[1].x == Approx(2.5));
  CHECK(corners[1].y == Approx(45));
  CHECK(corners[0].x == Approx(0));
  CHECK(corners[2].x == Approx(65));
  CHECK(corners[2].y == Approx(10));
}

TEST_CASE("components come by size, then by first member") {
  const auto components = components_of(6, {{5, 3}, {1, 2}, {3, 4}});
  REQUIRE(components.size() == 3);
  CHECK(components[0] == std::vector<std::uint32_t>{3, 4, 5});
  CHECK(components[1] == std::vector<std::uint32_t>{1, 2});
  CHECK(components[2] == std::vector<std::uint32_t>{0});
}

TEST_CASE("Graphviz gives the same places twice, and back what it was given") {
  const auto lay_out = [] {
    CGraph graph(CGraph::Engine::dot);
    graph.set("rankdir", "LR");
    const auto a = graph.add_box(60, 20);
    const auto b = graph.add_box(40, 20);
    const auto line = graph.add_line(a, b, true);
    graph.reserve_label(line, 20, 9);
    graph.lay_out();
    const RoutedLine route = graph.route_of(line);
    CHECK(route.has_tip);
    CHECK(route.points.size() % 3 == 1);
    // The tip touches the head's box.
    CHECK(route.tip.x == Approx(graph.centre_of(b).x - 20).margin(1.5));
    CHECK(graph.label_of(line).x > graph.centre_of(a).x + 30);
    CHECK(graph.label_of(line).x < graph.centre_of(b).x - 20);
    return std::pair(graph.centre_of(a).x, graph.centre_of(b).x);
  };
  CHECK(lay_out() == lay_out());
}

TEST_CASE("a graph that was never laid out, or is empty, is closed without harm") {
  CGraph(CGraph::Engine::neato).set("overlap", "true");
  CGraph empty(CGraph::Engine::dot);
  empty.lay_out();
}
