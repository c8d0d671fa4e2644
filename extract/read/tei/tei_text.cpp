#include "extract/read/tei/tei_text.hpp"

#include <algorithm>
#include <array>

#include "extract/read/xml/xml_file.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 7> kLeftOut = {"note", "del", "fw", "figDesc", "graphic", "teiHeader", "index"};
constexpr std::array<std::string_view, 19> kBlocks = {"p",      "head",   "item",     "list",   "lg",     "l",          "div",
                                                      "opener", "closer", "dateline", "salute", "signed", "postscript", "table",
                                                      "row",    "quote",  "ab",       "label",  "address"};
constexpr std::array<std::string_view, 3> kOriginals = {"orig", "sic", "abbr"};

template <class List>
bool is_in(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

class Taker {
 public:
  TeiText take(pugi::xml_node part, const std::vector<pugi::xml_node>& without) {
    for (pugi::xml_node at = part.first_child(); at;) {
      const bool enters = !is_left_out(at) && std::ranges::find(without, at) == without.end();
      if (enters) enter(at);
      if (enters && at.first_child()) {
        at = at.first_child();
        continue;
      }
      if (enters) leave(at);
      while (!at.next_sibling()) {
        at = at.parent();
        if (at == part) return finish();
        leave(at);
      }
      at = at.next_sibling();
    }
    return finish();
  }

 private:
  static bool is_left_out(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    return is_in(kLeftOut, name) || (is_in(kOriginals, name) && local_name(node.parent()) == "choice");
  }

  void enter(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (is_in(kBlocks, name)) end_line();
    if (name == "lb" || name == "pb" || name == "cell") blank_ = true;
    if (!type_of_name(name).empty() && depth_++ == 0) open_ = {kNowhere, 0, type_of_name(name)};
    append(node.value());
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (is_in(kBlocks, name)) end_line();
    if (type_of_name(name).empty() || --depth_ > 0 || open_.begin == kNowhere) return;
    open_.end = out_.text.size();
    out_.names.push_back(open_);
  }

  void append(std::string_view words) {
    for (const char c : words) {
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        blank_ = true;
        broken_ = broken_ || c == '\n';
        continue;
      }
      if (blank_ && !out_.text.empty() && out_.text.back() != '\n' && !is_layout(out_.text.back(), c)) out_.text += ' ';
      blank_ = broken_ = false;
      if (depth_ > 0 && open_.begin == kNowhere) open_.begin = out_.text.size();
      out_.text += c;
    }
  }

  /// A break of the file's own lines inside a bracket or before a comma, where an editor's program broke them.
  [[nodiscard]] bool is_layout(char before, char after) const {
    return broken_ && (before == '(' || before == '[' || std::string_view(")],.;:").find(after) != std::string_view::npos);
  }

  void end_line() {
    if (!out_.text.empty() && out_.text.back() != '\n') out_.text += '\n';
    blank_ = broken_ = false;
  }

  TeiText finish() {
    while (!out_.text.empty() && out_.text.back() == '\n') out_.text.pop_back();
    // A name that holds a line's end is a list of names or no name.
    std::erase_if(out_.names,
                  [&](const TeiName& name) { return name.end > out_.text.size() || out_.text.find('\n', name.begin) < name.end; });
    return std::move(out_);
  }

  static constexpr std::size_t kNowhere = std::string::npos;
  TeiText out_;
  TeiName open_;
  std::size_t depth_ = 0;  ///< of names in names: the outermost counts
  bool blank_ = false;
  bool broken_ = false;  ///< the blank holds the end of a line of the file
};

}  // namespace

std::string_view type_of_name(std::string_view element) {
  if (element == "persName") return "PER";
  if (element == "orgName") return "ORG";
  if (element == "placeName" || element == "settlement" || element == "country" || element == "region") return "LOC";
  return {};
}

TeiText tei_text(pugi::xml_node part, const std::vector<pugi::xml_node>& without) { return Taker().take(part, without); }

}  // namespace docgraph
