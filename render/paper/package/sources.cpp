// references.bib and what each measure cites of it stand in data, beside the loaders; the build puts them into the library.
#include <algorithm>

#include "extract/embedded.hpp"
#include "render/paper/package/package.hpp"

namespace docgraph {
namespace {

std::vector<std::string> parts(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    if (end > begin) out.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::string package_file(std::string_view name) {
  const auto& files = paper_data::embedded_files();
  const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
  return found == files.end() ? std::string() : std::string(found->bytes);
}

MeasureSource source_of(std::string_view measure) {
  for (const std::string& line : parts(package_file("sources.tsv"), '\n')) {
    const std::vector<std::string> cells = parts(line, '\t');
    if (cells.size() >= 2 && cells[0] == measure) return {parts(cells[1], ','), cells.size() > 2 ? cells[2] : ""};
  }
  return {};
}

std::string references_bib(const std::vector<std::string>& keys) {
  const std::string all = package_file("references.bib");
  std::string text;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find("\n@", begin), all.size() - 1) + 1;
    const std::string entry = all.substr(begin, end - begin);
    const std::size_t brace = entry.find('{') + 1;
    const std::string key = entry.substr(brace, entry.find(',') - brace);
    if (keys.empty() || std::ranges::find(keys, key) != keys.end()) text += entry;
    begin = end;
  }
  return text;
}

}  // namespace docgraph
