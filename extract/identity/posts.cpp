#include "extract/identity/posts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/identity/organisation/organisation_name.hpp"
#include "extract/mention/unnamed.hpp"

namespace docgraph {
namespace {

/// What speaks for one polity as the owner of a post.
struct Votes {
  std::uint32_t records = 0;
  std::uint32_t counterpart = kNoEntity;  ///< the capital or body that spoke first
};

/// The dispatches of one place.
struct Traffic {
  std::uint32_t records = 0;
  std::set<std::uint32_t> correspondents;
  std::map<std::string, Votes> votes;  ///< by lexicon id of the polity
};
using TrafficOf = std::map<std::uint32_t, Traffic>;

using PostsOfPolity = std::map<std::string, std::uint32_t>;  ///< numbers of posts by name of the polity
using PostsOfHome = std::map<std::uint32_t, PostsOfPolity>;  ///< by capital

std::set<std::uint32_t> entities_of(const std::vector<Resolution>& ends) {
  std::set<std::uint32_t> entities;
  for (const Resolution& end : ends) {
    if (end.entity != kNoEntity) entities.insert(end.entity);
  }
  return entities;
}

class PostReading {
 public:
  PostReading(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const Lexicon& lexicon,
              Identities& identities)
      : records_(records), extractions_(extractions), lexicon_(lexicon), identities_(identities) {}

  void run() {
    for (std::uint32_t record = 0; record < records_.size(); ++record) read_record(record);
    PostsOfHome homes;
    for (const auto& [place, traffic] : traffic_) decide_owner(place, traffic, homes);
    for (const auto& [home, posts] : homes) decide_home(home, posts);
  }

 private:
  /// The polity that an end speaks for: a capital for its state, a body or an office for the state in its name.
  std::string polity_of(std::uint32_t end, int year) const {
    const Entity& entity = identities_.entities[end];
    const LexiconEntry* entry = lexicon_.find(entity.lexicon_id);
    if (entity.kind == Kind::place) {
      const LexiconEntry* state = entry == nullptr ? nullptr : lexicon_.governed_from(*entry, year);
      return state == nullptr ? std::string() : state->id;
    }
    if (entity.kind == Kind::polity) return entity.lexicon_id;
    if (entity.kind == Kind::person) return {};
    return entry == nullptr ? parse_organisation_name(entity.name, lexicon_).owner : entry->polity;
  }

  void read_record(std::uint32_t record) {
    const Correspondence& correspondence = extractions_[record].correspondence;
    if (!correspondence.directed || !correspondence.complete()) return;
    // An addressee that no title states tells nothing of a post.
    const auto is_unnamed = [&](const DispatchEnd& end) { return is_unnamed_addressee(records_[record], end); };
    if (std::ranges::any_of(correspondence.to, is_unnamed)) return;
    const std::set<std::uint32_t> from = entities_of(identities_.from[record]);
    const std::set<std::uint32_t> to = entities_of(identities_.to[record]);
    for (const std::uint32_t end : from) count(end, to, year_of(records_[record].date));
    for (const std::uint32_t end : to) count(end, from, year_of(records_[record].date));
  }

  void count(std::uint32_t place, const std::set<std::uint32_t>& counterparts, int year) {
    if (identities_.entities[place].kind != Kind::place) return;
    Traffic& traffic = traffic_[place];
    ++traffic.records;
    std::map<std::string, std::uint32_t> spoken_for;
    for (const std::uint32_t counterpart : counterparts) {
      traffic.correspondents.insert(counterpart);
      const std::string polity = polity_of(counterpart, year);
      if (!polity.empty() && counterpart != place) spoken_for.emplace(polity, counterpart);
    }
    for (const auto& [polity, counterpart] : spoken_for) {
      Votes& votes = traffic.votes[polity];
      ++votes.records;
      if (votes.counterpart == kNoEntity) votes.counterpart = counterpart;
    }
  }

  void decide_owner(std::uint32_t place, const Traffic& traffic, PostsOfHome& homes) {
    for (const auto& [polity, votes] : traffic.votes) {
      if (votes.records * 2 <= traffic.records) continue;
      const Entity& counterpart = identities_.entities[votes.counterpart];
      const bool capital = counterpart.kind == Kind::place;
      if (capital && traffic_.at(votes.counterpart).correspondents.size() <= traffic.correspondents.size()) continue;
      const LexiconEntry* owner = lexicon_.find(polity);
      Entity& post = identities_.entities[place];
      post.owner = owner == nullptr ? polity : owner->name;
      post.owner_reason =
          fmt::format("exchanges dispatches with {}{} in {} of {} record{}; undecided until you confirm it", counterpart.name,
                      capital ? fmt::format(", the capital of {},", post.owner) : fmt::format(", a body of {},", post.owner), votes.records,
                      traffic.records, traffic.records == 1 ? "" : "s");
      if (capital) ++homes[votes.counterpart][post.owner];
      return;
    }
  }

  /// A city that was the capital of several states in turn is the home of the one with most posts.
  void decide_home(std::uint32_t home, const PostsOfPolity& posts) {
    const auto most = std::ranges::max_element(posts, {}, &PostsOfPolity::value_type::second);
    Entity& capital = identities_.entities[home];
    capital.owner = most->first;
    capital.is_capital = true;
    capital.owner_reason =
        fmt::format("the capital of {}, the ministry at home: it exchanges dispatches with {} of its posts", most->first, most->second);
  }

  const std::vector<Record>& records_;
  const std::vector<Extraction>& extractions_;
  const Lexicon& lexicon_;
  Identities& identities_;
  TrafficOf traffic_;
};

/// The one place that a directed dispatch comes from, or kNoEntity.
std::uint32_t sending_place(const Extraction& extraction, const Identities& identities, std::uint32_t record) {
  if (!extraction.correspondence.directed || identities.from[record].size() != 1) return kNoEntity;
  const std::uint32_t sender = identities.from[record].front().entity;
  return sender != kNoEntity && identities.entities[sender].kind == Kind::place ? sender : kNoEntity;
}

std::set<std::uint32_t> authors_of(const Extraction& extraction, const std::vector<Resolution>& resolutions) {
  std::set<std::uint32_t> authors;
  for (std::size_t index = 0; index < resolutions.size(); ++index) {
    const Mention& mention = extraction.mentions[index];
    const bool author = mention.role == Role::author && mention.kind == Kind::person;
    if (author && resolutions[index].entity != kNoEntity) authors.insert(resolutions[index].entity);
  }
  return authors;
}

/// The place of more than half of an author's dispatches, two at least; kNoEntity if there is none.
std::uint32_t usual_place(const std::map<std::uint32_t, std::uint32_t>& dispatches) {
  std::uint32_t sum = 0;
  for (const auto& [place, count] : dispatches) sum += count;
  for (const auto& [place, count] : dispatches) {
    if (count >= 2 && count * 2 > sum) return place;
  }
  return kNoEntity;
}

}  // namespace

void infer_owners(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const Lexicon& lexicon,
                  Identities& identities) {
  PostReading(records, extractions, lexicon, identities).run();
}

std::vector<AuthorConflict> find_author_conflicts(const std::vector<Extraction>& extractions, const Identities& identities) {
  std::map<std::uint32_t, std::map<std::uint32_t, std::uint32_t>> dispatches;
  const auto count = static_cast<std::uint32_t>(extractions.size());
  for (std::uint32_t record = 0; record < count; ++record) {
    const std::uint32_t sender = sending_place(extractions[record], identities, record);
    if (sender == kNoEntity) continue;
    for (const std::uint32_t author : authors_of(extractions[record], identities.mentions[record])) ++dispatches[author][sender];
  }
  std::vector<AuthorConflict> conflicts;
  for (std::uint32_t record = 0; record < count; ++record) {
    const std::uint32_t sender = sending_place(extractions[record], identities, record);
    if (sender == kNoEntity) continue;
    for (const std::uint32_t author : authors_of(extractions[record], identities.mentions[record])) {
      const std::uint32_t usual = usual_place(dispatches[author]);
      if (usual != kNoEntity && usual != sender) conflicts.push_back({record, author, usual, sender});
    }
  }
  return conflicts;
}

}  // namespace docgraph
