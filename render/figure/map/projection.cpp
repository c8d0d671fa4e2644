#include "render/figure/map/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace docgraph {
namespace {

constexpr double kWidestRegion = 100;
constexpr double kHighestRegion = 60;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// A longitude within half a turn of the middle.
double near_to(double longitude, double middle) { return middle + std::remainder(longitude - middle, 360); }

struct Span {
  double middle = 0;
  double width = 0;
};

// The shortest arc of longitudes that holds all: what the widest gap between neighbours leaves.
Span longitudes_of(const std::vector<Degrees>& places) {
  std::vector<double> longitudes;
  for (const Degrees& place : places) longitudes.push_back(std::remainder(place.longitude, 360));
  std::ranges::sort(longitudes);
  Span span{(longitudes.front() + longitudes.back()) / 2, longitudes.back() - longitudes.front()};
  for (std::size_t i = 0; i + 1 < longitudes.size(); ++i) {
    const double width = 360 - (longitudes[i + 1] - longitudes[i]);
    if (width < span.width) span = {longitudes[i + 1] + width / 2, width};
  }
  return span;
}

Point on_equal_earth(double longitude, double latitude) {
  constexpr double kA1 = 1.340264;
  constexpr double kA2 = -0.081106;
  constexpr double kA3 = 0.000893;
  constexpr double kA4 = 0.003796;
  const double m = std::numbers::sqrt3 / 2;
  const double theta = std::asin(m * std::sin(latitude));
  const double t2 = theta * theta;
  const double t6 = t2 * t2 * t2;
  const double x = longitude * std::cos(theta) / (m * (kA1 + 3 * kA2 * t2 + t6 * (7 * kA3 + 9 * kA4 * t2)));
  return {x, -theta * (kA1 + kA2 * t2 + t6 * (kA3 + kA4 * t2))};
}

}  // namespace

Projection::Projection(const std::vector<Degrees>& places) {
  const Span longitudes = longitudes_of(places);
  const auto [south, north] = std::ranges::minmax(places, {}, &Degrees::latitude);
  middle_ = {longitudes.middle, (south.latitude + north.latitude) / 2};
  equal_earth_ = longitudes.width > kWidestRegion || north.latitude - south.latitude > kHighestRegion;
}

Point Projection::operator()(Degrees place) const {
  const double longitude = radians(near_to(place.longitude, middle_.longitude) - middle_.longitude);
  if (equal_earth_) return on_equal_earth(longitude, radians(place.latitude));
  return {longitude * std::cos(radians(middle_.latitude)), -radians(place.latitude)};
}

}  // namespace docgraph
