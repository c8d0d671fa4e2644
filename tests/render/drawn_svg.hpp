#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/figure/page/geometry.hpp"
#include "render/figure/page/page.hpp"

namespace docgraph::test {

/// A figure as its readers see it: parsed again, and measured by what each text says of its own width.
class DrawnSvg {
 public:
  explicit DrawnSvg(const std::string& svg) : well_formed_(static_cast<bool>(document_.load_string(svg.c_str(), pugi::parse_full))) {
    std::istringstream view_box(root().attribute("viewBox").value());
    view_box >> page_.left >> page_.top >> page_.right >> page_.bottom;
  }

  [[nodiscard]] bool well_formed() const { return well_formed_; }
  [[nodiscard]] pugi::xml_node root() const { return document_.child("svg"); }
  [[nodiscard]] Box page() const { return page_; }

  [[nodiscard]] std::vector<pugi::xml_node> groups(std::string_view css_class) const {
    std::vector<pugi::xml_node> found;
    for (const auto& match : root().select_nodes(("//g[@class='" + std::string(css_class) + "']").c_str())) found.push_back(match.node());
    return found;
  }

  [[nodiscard]] std::string words_of(std::string_view css_class) const {
    std::string words;
    for (const pugi::xml_node group : groups(css_class)) {
      for (const pugi::xml_node text : group.children("text")) words += (words.empty() ? "" : " ") + std::string(text.text().get());
    }
    return words;
  }

  [[nodiscard]] std::vector<pugi::xml_node> texts() const {
    std::vector<pugi::xml_node> found;
    for (const auto& match : root().select_nodes("//text")) found.push_back(match.node());
    return found;
  }

  static Box box_of_text(pugi::xml_node text) {
    const double size = text.attribute("font-size").as_double();
    const double width = text.attribute("textLength").as_double();
    const double y = text.attribute("y").as_double();
    const std::string_view anchor = text.attribute("text-anchor").as_string("start");
    double left = text.attribute("x").as_double();
    if (anchor == "middle") left -= width / 2;
    if (anchor == "end") left -= width;
    return {left, y - 0.8 * size, left + width, y + 0.24 * size};
  }

  /// Around the lines of a block of text.
  static Box box_of_block(pugi::xml_node group) {
    Box box = box_of_text(group.child("text"));
    for (const pugi::xml_node text : group.children("text")) box = joined(box, box_of_text(text));
    return box;
  }

  /// Around the first shape of a group: a circle, a polygon or a rectangle.
  static Box box_of_shape(pugi::xml_node group) {
    if (const pugi::xml_node card = group.child("rect")) {
      const double x = card.attribute("x").as_double();
      const double y = card.attribute("y").as_double();
      return {x, y, x + card.attribute("width").as_double(), y + card.attribute("height").as_double()};
    }
    if (const pugi::xml_node circle = group.child("circle")) {
      const double r = circle.attribute("r").as_double();
      const double x = circle.attribute("cx").as_double();
      const double y = circle.attribute("cy").as_double();
      return {x - r, y - r, x + r, y + r};
    }
    std::string list = group.child("polygon").attribute("points").value();
    for (char& c : list) c = c == ',' ? ' ' : c;
    std::istringstream points(list);
    Box box{1e9, 1e9, -1e9, -1e9};
    for (double x = 0, y = 0; points >> x >> y;) box = joined(box, {x, y, x, y});
    return box;
  }

  /// Boxes that must not overlap: symbols, cards, dots, circles of open ends, and every block of words among them. Words inside their card
  /// are part of it.
  [[nodiscard]] std::vector<std::pair<std::string, Box>> obstacles() const {
    std::vector<std::pair<std::string, Box>> boxes;
    for (const char* css_class : {"actor", "hub", "stub"}) {
      for (const pugi::xml_node group : groups(css_class)) {
        const std::string name = group.child("title").text().get();
        boxes.emplace_back(name, box_of_shape(group));
        const pugi::xml_node label = group.find_child_by_attribute("g", "class", "label");
        const bool inside = static_cast<bool>(group.child("rect"));
        if (label && !inside) boxes.emplace_back("label of " + name, box_of_block(label));
      }
    }
    for (const pugi::xml_node group : groups("count")) boxes.emplace_back("count", box_of_block(group));
    return boxes;
  }

  /// The first pair of obstacles that overlap, as words; empty if there is none.
  [[nodiscard]] std::string overlap() const {
    const auto boxes = obstacles();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        // Written with two decimals.
        if (grown(boxes[i].second, -0.02).overlaps(boxes[j].second)) return boxes[i].first + " / " + boxes[j].first;
      }
    }
    return {};
  }

  /// The first text or shape that is not wholly on the page; empty if there is none.
  [[nodiscard]] std::string outside() const {
    for (const pugi::xml_node text : texts()) {
      if (!grown(page_, 0.01).contains(box_of_text(text))) return text.text().get();
    }
    for (const auto& [name, box] : obstacles()) {
      if (!grown(page_, 0.01).contains(box)) return name;
    }
    return {};
  }

 private:
  pugi::xml_document document_;
  bool well_formed_ = false;
  Box page_;
};

/// The number that follows the words in the text; -1 if they are not there.
[[nodiscard]] inline long number_in(std::string_view text, std::string_view after) {
  const std::size_t at = text.find(after);
  if (at == std::string_view::npos) return -1;
  return std::strtol(std::string(text.substr(at + after.size(), 12)).c_str(), nullptr, 10);
}

/// The records of all groups of a class together, as the picture's data state them.
[[nodiscard]] inline long records_in(const DrawnSvg& drawn, std::string_view css_class) {
  long records = 0;
  for (const pugi::xml_node group : drawn.groups(css_class)) records += group.attribute("data-records").as_int();
  return records;
}

/// Nothing in it runs, loads or points elsewhere, and no control or bidi character is left.
[[nodiscard]] inline bool is_inert(const std::string& svg) {
  for (const std::string_view bad : {"<script", "href", "<a ", "<image", "@import", "onload", "url(http", "\u202E", "\x1B", "\x07"}) {
    if (svg.find(bad) != std::string::npos) return false;
  }
  return true;
}

/// Nothing overlaps, nothing is off the page, nothing runs, no type is smaller than journals print.
inline void check_sound(const std::string& svg) {
  const DrawnSvg drawn(svg);
  REQUIRE(drawn.well_formed());
  CHECK(drawn.overlap() == "");
  CHECK(drawn.outside() == "");
  CHECK(is_inert(svg));
  for (const pugi::xml_node text : drawn.texts()) CHECK(text.attribute("font-size").as_double() >= 6.5);
}

/// One of each size, one of them in grey.
[[nodiscard]] inline std::vector<PageFormat> all_pages() {
  PageFormat grey = single_column_page();
  grey.grey = true;
  return {double_column_page(), grey, slide_page()};
}

/// As wide as its page, and no taller than a journal's.
inline void check_size(const std::string& svg, const PageFormat& page) {
  const DrawnSvg drawn(svg);
  CHECK(drawn.page().width() == Approx(page.width).margin(0.01));
  CHECK(drawn.page().height() < page.tallest + 260);
}

}  // namespace docgraph::test
