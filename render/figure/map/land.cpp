// The land of a map: rings of the globe, cut open opposite to the middle of the map, projected and cut to its frame. Cutting is Sutherland
// and Hodgman's, one side of the frame after the other; a ring that leaves the frame and comes back runs along the frame's edge, where its
// outline cannot be told from the frame's.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string_view>

#include "extract/embedded.hpp"
#include "render/figure/map/projection.hpp"

namespace docgraph {

namespace {

using Ring = std::vector<Point>;

// Cuts away what lies beyond a side: `inside` is the distance from the side, at least 0 on the side that stays.
template <class Distance>
Ring cut(const Ring& ring, const Distance& inside) {
  Ring kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& from = ring[i];
    const Point& to = ring[(i + 1) % ring.size()];
    const double a = inside(from);
    const double b = inside(to);
    if (a >= 0) kept.push_back(from);
    if ((a >= 0) != (b >= 0)) kept.push_back(from + (to - from) * (a / (a - b)));
  }
  return kept;
}

Ring cut_to(Ring ring, const Box& frame) {
  ring = cut(ring, [&](Point p) { return p.x - frame.left; });
  ring = cut(ring, [&](Point p) { return frame.right - p.x; });
  ring = cut(ring, [&](Point p) { return p.y - frame.top; });
  return cut(ring, [&](Point p) { return frame.bottom - p.y; });
}

// Edges of at most five degrees, so that they bend with the projection: those along the cut are long.
Ring with_short_edges(const Ring& ring) {
  Ring fine;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point d = ring[(i + 1) % ring.size()] - ring[i];
    const int parts = 1 + static_cast<int>(std::max(std::abs(d.x), std::abs(d.y)) / 5);
    for (int part = 0; part < parts; ++part) fine.push_back(ring[i] + d * (static_cast<double>(part) / parts));
  }
  return fine;
}

double hundredths(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value / 100.0;
}

// "-5957,-8004 -5987,-8055 …"
Ring parse_ring(std::string_view line) {
  Ring ring;
  while (!line.empty()) {
    const std::string_view pair = line.substr(0, line.find(' '));
    const std::size_t comma = std::min(pair.find(','), pair.size() - 1);
    ring.push_back({hundredths(pair.substr(0, comma)), hundredths(pair.substr(comma + 1))});
    line.remove_prefix(std::min(pair.size() + 1, line.size()));
  }
  return ring;
}

std::vector<Ring> parse_land() {
  const std::vector<EmbeddedFile>& files = figure_data::embedded_files();
  const auto found = std::ranges::find(files, "land.tsv", &EmbeddedFile::name);
  if (found == files.end()) throw std::logic_error("the coasts were not built in");
  std::string_view bytes = found->bytes;
  std::vector<Ring> rings;
  bool heading = true;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (line.starts_with('#')) continue;
    if (!heading) rings.push_back(parse_ring(line));
    heading = false;
  }
  return rings;
}

}  // namespace

std::vector<std::vector<Point>> land_in(const Projection& projection, const Box& frame) {
  static const std::vector<Ring> land = parse_land();
  const double middle = projection.middle();
  std::vector<Ring> rings;
  for (const double turn : {-360.0, 0.0, 360.0}) {
    for (const Ring& whole : land) {
      // A hair less than half a turn: a point just opposite to the middle would land on either edge.
      Ring ring = cut(whole, [&](Point p) { return p.x + turn - (middle - 179.99); });
      ring = cut(ring, [&](Point p) { return middle + 179.99 - (p.x + turn); });
      ring = with_short_edges(ring);
      for (Point& point : ring) point = projection({point.x + turn, point.y});
      ring = cut_to(std::move(ring), frame);
      if (ring.size() > 2) rings.push_back(std::move(ring));
    }
  }
  return rings;
}

}  // namespace docgraph
