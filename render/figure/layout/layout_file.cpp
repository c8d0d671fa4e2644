#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "extract/diagnostic.hpp"
#include "extract/text/utf8.hpp"
#include "render/figure/layout/known_layout.hpp"

// The file is written by docgraph and given back by whoever wants the same picture again, maybe edited by hand or by another program. So
// nothing in it is believed: each value is looked at before it is used, and a message says where it stands.

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr std::size_t kMostBytes = std::size_t{1} << 25U;
constexpr double kFarthest = 2000;
constexpr std::array<std::string_view, 4> kSideWords = {"below", "right", "left", "above"};

/// Reads one file's values and knows what to say where one is not as it should be.
class LayoutReader {
 public:
  explicit LayoutReader(const std::string& file) : file_(file) {}

  [[nodiscard]] Layouts read(const std::string& bytes) const {
    if (bytes.size() > kMostBytes) refuse("the file", "a layout.json of docgraph, at most 32 MiB", fmt::format("{} bytes", bytes.size()));
    const Json json = parse(bytes);
    if (!json.is_object() || !json.contains("docgraph_layout"))
      refuse("the file", "a layout.json that docgraph analyze wrote, which begins with \"docgraph_layout\"", shown(json));
    if (json["docgraph_layout"] != kFormat) refuse("docgraph_layout", std::to_string(kFormat), shown(json["docgraph_layout"]));
    Layouts layouts;
    layouts.page_width = number(json, "page_width", "page_width", 1);
    for (const Json& figure : list(json, "figures", "figures")) {
      const std::string where = fmt::format("figure {}", layouts.figures.size() + 1);
      layouts.figures.push_back(read_figure(figure, where));
      if (find_layout(layouts, layouts.figures.back().figure) != &layouts.figures.back())
        refuse(where, "a figure of its own", fmt::format("a second one called {}", docgraph::quoted(layouts.figures.back().figure)));
    }
    return layouts;
  }

 private:
  [[noreturn]] void refuse(const std::string& where, const std::string& expected, const std::string& got) const {
    throw InputError({{file_, 0, {}, {}},
                      fmt::format("{}: expected {}, got {}", where, expected, got),
                      "give --layout a layout.json as docgraph analyze wrote it, or leave it out"});
  }

  // The value as it stands, cut where it is long; of what nests only that it does.
  static std::string shown(const Json& value) {
    if (value.is_object())
      return value.empty() ? "an empty object" : fmt::format("an object with {}", docgraph::quoted(value.begin().key()));
    if (value.is_array()) return "a list";
    if (value.is_string()) return docgraph::quoted(value.get_ref<const std::string&>());
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  [[nodiscard]] Json parse(const std::string& bytes) const {
    try {
      return Json::parse(bytes);
    } catch (const Json::parse_error& fault) {
      const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), fault.byte));
      const auto line = static_cast<std::size_t>(std::count(bytes.begin(), end, '\n')) + 1;
      throw InputError({{file_, line, {}, {}},
                        "expected a layout.json that docgraph analyze wrote, got text that is no JSON from here on",
                        "give --layout a layout.json as docgraph analyze wrote it, or leave it out"});
    } catch (const Json::exception&) {
      refuse("the file", "a layout.json of docgraph", "a number that is out of all bounds");
    }
  }

  [[nodiscard]] const Json& member(const Json& object, const char* key, const std::string& where) const {
    if (!object.is_object()) refuse(where, "an object", shown(object));
    const auto found = object.find(key);
    if (found == object.end()) refuse(where, fmt::format("a value for \"{}\"", key), "none");
    return *found;
  }

  [[nodiscard]] const Json& list(const Json& object, const char* key, const std::string& where) const {
    const Json& value = member(object, key, where);
    if (!value.is_array()) refuse(where, "a list", shown(value));
    return value;
  }

  [[nodiscard]] std::string text(const Json& object, const char* key, const std::string& where) const {
    const Json& value = member(object, key, where);
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
      refuse(fmt::format("{}, {}", where, key), "a name in quotation marks", shown(value));
    return value.get<std::string>();
  }

  [[nodiscard]] double number(const Json& object, const char* key, const std::string& where, double least) const {
    const Json& value = member(object, key, where);
    const double got = value.is_number() ? value.get<double>() : -1;
    if (!value.is_number() || !(got >= least && got <= kFarthest))
      refuse(fmt::format("{}, {}", where, key), fmt::format("a number of points from {} to {}", least, kFarthest), shown(value));
    return got;
  }

  [[nodiscard]] PlacedActor read_actor(const Json& json, const std::string& where) const {
    PlacedActor actor{text(json, "id", where), {}};
    const std::string named = fmt::format("{} ({})", where, docgraph::quoted(actor.id));
    actor.placement.at = {number(json, "x", named, 0), number(json, "y", named, 0)};
    const std::string side = text(json, "label", named);
    const auto* const known = std::ranges::find(kSideWords, side);
    if (known == kSideWords.end()) refuse(named + ", label", "below, right, left or above", docgraph::quoted(side));
    actor.placement.side = static_cast<LabelSide>(known - kSideWords.begin());
    return actor;
  }

  [[nodiscard]] FigureLayout read_figure(const Json& json, const std::string& where) const {
    FigureLayout layout{text(json, "figure", where), number(json, "type", where, 1), {}};
    std::set<std::string> placed;
    for (const Json& actor : list(json, "actors", where + ", actors")) {
      layout.actors.push_back(read_actor(actor, fmt::format("{}, actor {}", where, layout.actors.size() + 1)));
      if (!placed.insert(layout.actors.back().id).second)
        refuse(where, "each actor once", fmt::format("{} twice", docgraph::quoted(layout.actors.back().id)));
    }
    return layout;
  }

  const std::string& file_;
};

}  // namespace

const FigureLayout* find_layout(const Layouts& layouts, std::string_view figure) {
  const auto found = std::ranges::find(layouts.figures, figure, &FigureLayout::figure);
  return found == layouts.figures.end() ? nullptr : &*found;
}

std::string layout_json(const Layouts& layouts) {
  Json json;
  json["docgraph_layout"] = kFormat;
  json["page_width"] = layouts.page_width;
  json["figures"] = Json::array();
  for (const FigureLayout& figure : layouts.figures) {
    Json actors = Json::array();
    for (const PlacedActor& actor : figure.actors) {
      actors.push_back({{"id", actor.id},
                        {"x", actor.placement.at.x},
                        {"y", actor.placement.at.y},
                        {"label", kSideWords[static_cast<std::size_t>(actor.placement.side)]}});
    }
    json["figures"].push_back({{"figure", figure.figure}, {"type", figure.type}, {"actors", std::move(actors)}});
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Layouts read_layout(const std::string& bytes, const std::string& file) { return LayoutReader(file).read(bytes); }

}  // namespace docgraph
