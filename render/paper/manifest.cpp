#include "render/paper/manifest.hpp"

#include <fmt/format.h>
#include <graphviz/graphviz_version.h>
#include <openssl/evp.h>
#include <unicode/uvernum.h>

#include <array>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

std::string base_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

/// Under the names that they have in the folder: two of them may have one base name.
Json outputs_json(const std::vector<HashedFile>& files) {
  Json list = Json::array();
  for (const HashedFile& file : files) list.push_back({{"name", file.name}, {"sha256", file.sha256}});
  return list;
}

Json files_json(const std::vector<HashedFile>& files) {
  Json list = Json::array();
  for (const HashedFile& file : files) list.push_back({{"name", base_name(file.name)}, {"sha256", file.sha256}});
  return list;
}

Json decisions_json(const Manifest& manifest) {
  Json applied = Json::array();
  for (const AppliedDecision& decision : manifest.applied)
    applied.push_back({{"line", decision.line}, {"decision", word(decision.decision)}, {"changed", decision.changed}});
  return {{"name", base_name(manifest.decisions.name)}, {"sha256", manifest.decisions.sha256}, {"applied", applied}};
}

}  // namespace

std::string_view docgraph_version() { return DOCGRAPH_VERSION; }

std::vector<std::pair<std::string, std::string>> library_versions() {
  return {{"boost", fmt::format("{}.{}.{}", BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100)},
          {"graphviz", PACKAGE_VERSION},
          {"icu", U_ICU_VERSION}};
}

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("OpenSSL offers no SHA-256");
  }
  std::string text;
  for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

std::string manifest_json(const Manifest& manifest) {
  Json json;
  json["docgraph"] = docgraph_version();
  for (const auto& [name, version] : library_versions()) json["libraries"][name] = version;
  json["options"] = Json::object();
  for (const auto& [name, value] : manifest.options) json["options"][name] = value;
  json["records"] = {{"met", manifest.records_met}, {"used", manifest.records_used}};
  for (const std::string& path : manifest.corpus) json["corpus"].push_back(base_name(path));
  json["inputs"] = files_json(manifest.inputs);
  if (!manifest.gazetteers.empty()) json["gazetteers"] = files_json(manifest.gazetteers);
  if (!manifest.decisions.name.empty()) json["identities"] = decisions_json(manifest);
  if (!manifest.layout.name.empty()) json["layout"] = {{"name", base_name(manifest.layout.name)}, {"sha256", manifest.layout.sha256}};
  json["outputs"] = outputs_json(manifest.outputs);
  json["warnings"] = manifest.warnings;
  // Names of files may hold any bytes; what is not UTF-8 is replaced instead of stopping the run.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace docgraph
