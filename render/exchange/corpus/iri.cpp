#include "render/exchange/corpus/iri.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/text/fold.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kAuthorities = {{{"wikidata", "http://www.wikidata.org/entity/"},
                                                                                        {"viaf", "https://viaf.org/viaf/"},
                                                                                        {"gnd", "https://d-nb.info/gnd/"},
                                                                                        {"geonames", "https://sws.geonames.org/"},
                                                                                        {"lcnaf", "http://id.loc.gov/authorities/names/"},
                                                                                        {"orcid", "https://orcid.org/"}}};

/// An address without blanks or marks that end one in JSON-LD or Turtle.
bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \"<>\\^`{|}\n\t") == std::string_view::npos && one_line(text) == text;
}

bool is_wikidata(std::string_view text) {
  return text.size() > 1 && text.front() == 'Q' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::string authority_iri(std::string_view authority) {
  if (is_address(authority)) return std::string(authority);
  if (is_wikidata(authority)) return std::string(kAuthorities[0].second) + std::string(authority);
  const std::size_t colon = authority.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string scheme = fold(authority.substr(0, colon));
  const auto* const known = std::ranges::find(kAuthorities, scheme, &std::pair<std::string_view, std::string_view>::first);
  return known == kAuthorities.end() ? "" : std::string(known->second) + escape_uri(authority.substr(colon + 1));
}

std::string entity_iri(const Entity& entity) {
  std::string address = authority_iri(entity.authority);
  return address.empty() ? "entities/" + escape_uri(entity.id) : address;
}

std::string record_iri(const Record& record) { return is_address(record.id) ? record.id : "records/" + escape_uri(record.id); }

}  // namespace docgraph
