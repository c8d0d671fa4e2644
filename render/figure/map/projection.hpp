#pragma once

#include <vector>

#include "render/figure/page/geometry.hpp"

namespace docgraph {

/// A place on the globe, in degrees; north and east are positive.
struct Degrees {
  double longitude = 0;
  double latitude = 0;
};

/// From the globe to a plane, in radii of the globe; y grows southwards.
///
/// A region no wider than 100 and no higher than 60 degrees is drawn equirectangular, true to shape at its middle; anything larger in Equal
/// Earth, which shows land in its true proportions. The middle of the places is the middle of the map, so that none is torn apart at
/// the edge of the world.
///
/// Šavrič, Patterson and Jenny, "The Equal Earth map projection", Int. J. of Geographical Information Science 33(3), 2019.
class Projection {
 public:
  /// Around these places, at least one.
  explicit Projection(const std::vector<Degrees>& places);

  [[nodiscard]] Point operator()(Degrees place) const;
  /// The longitude of the middle: the map is cut open opposite to it.
  [[nodiscard]] double middle() const { return middle_.longitude; }
  [[nodiscard]] bool equal_earth() const { return equal_earth_; }

 private:
  Degrees middle_;
  bool equal_earth_ = false;
};

/// The land inside a frame of the plane, as closed rings: Natural Earth 1:110m.
[[nodiscard]] std::vector<std::vector<Point>> land_in(const Projection& projection, const Box& frame);

}  // namespace docgraph
