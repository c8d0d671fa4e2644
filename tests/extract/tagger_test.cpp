#include "extract/tag/tagger.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "extract/diagnostic.hpp"
#include "extract/mention/by_rules.hpp"
#include "extract/parallel.hpp"
#include "extract/tag/decode.hpp"
#include "extract/tag/feature_hash.hpp"
#include "extract/tag/segment.hpp"
#include "extract/tag/train/conll.hpp"
#include "extract/tag/train/crf.hpp"
#include "tests/extract/mention_case.hpp"

namespace docgraph {
namespace {

using Labels = std::vector<Label>;

/// Every sequence of labels that may stand, with its sum.
struct Path {
  Labels labels;
  std::int64_t sum = 0;
};

std::vector<Path> all_paths(const std::vector<LabelScores>& scores, const Transitions& transitions) {
  std::vector<Path> paths{{}};
  for (const LabelScores& score : scores) {
    std::vector<Path> longer;
    for (const Path& path : paths) {
      const std::size_t before = path.labels.empty() ? 0 : number(path.labels.back());
      for (std::size_t label = 0; label < kLabels; ++label) {
        if (!may_follow(before, label)) continue;
        longer.push_back({path.labels, path.sum + transitions[before][label] + score[label]});
        longer.back().labels.push_back(static_cast<Label>(label));
      }
    }
    paths = std::move(longer);
  }
  for (Path& path : paths) path.sum += transitions[number(path.labels.back())][0];
  return paths;
}

struct Lottery {
  std::mt19937 generator{7};
  std::int32_t draw() { return static_cast<std::int32_t>(generator() % 161) - 80; }

  std::vector<LabelScores> scores(std::size_t size) {
    std::vector<LabelScores> all(size);
    for (LabelScores& one : all) std::ranges::generate(one, [&] { return draw(); });
    return all;
  }
  Transitions transitions() {
    Transitions all{};
    for (LabelScores& row : all) std::ranges::generate(row, [&] { return draw(); });
    return all;
  }
};

constexpr std::string_view kToy =
    "-DOCSTART-\tO\nPelu\tB-PER\nZorra\tI-PER\nwent\tO\nto\tO\nGrimsk\tB-LOC\n.\tO\n\nThe\tO\nZorra\tB-ORG\nCompany\tI-"
    "ORG\npaid\tO\nMonty\tB-PER\n.\tO\n"
    "-DOCSTART-\tO\nIn\tO\nGrimsk\tB-LOC\n,\tO\nMonty\tB-PER\nZorra\tI-PER\nslept\tO\n.\tO\n";

TrainOptions toy_options() {
  TrainOptions options;
  options.rounds = 40;
  options.least_uses = 1;
  return options;
}

TagModel toy_model() {
  const Clusters clusters(std::vector<Clusters::Item>{{hash_letters("grimsk"), {1, 2, 8}}});
  return train_model(make_samples(read_conll(kToy, "toy"), test_lexicon(), clusters), TagModel({}, {}, clusters), toy_options(), {});
}

std::string refusal_of(const std::string& bytes) {
  try {
    (void)TagModel::from_bytes(bytes, "a.model");
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("the best labels are those of the highest sum among all sequences") {
  Lottery lottery;
  for (int round = 0; round < 60; ++round) {
    const std::vector<LabelScores> scores = lottery.scores(1 + static_cast<std::size_t>(round) % 4);
    const Transitions transitions = lottery.transitions();
    const std::vector<Path> paths = all_paths(scores, transitions);
    const Labels found = best_labels(scores, transitions);
    const auto same = std::ranges::find(paths, found, &Path::labels);
    REQUIRE(same != paths.end());
    CHECK(same->sum == std::ranges::max_element(paths, {}, &Path::sum)->sum);
  }
}

TEST_CASE("the confidence of a name is the share of all sequences that hold it") {
  Lottery lottery;
  for (int round = 0; round < 40; ++round) {
    const std::vector<LabelScores> scores = lottery.scores(2 + static_cast<std::size_t>(round) % 3);
    const Transitions transitions = lottery.transitions();
    const std::vector<LabelledName> names = names_of(best_labels(scores, transitions));
    if (names.empty()) continue;
    double with = 0;
    double all = 0;
    for (const Path& path : all_paths(scores, transitions)) {
      const double mass = std::exp(static_cast<double>(path.sum) / kUnits);
      all += mass;
      if (std::ranges::count(names_of(path.labels), names[0]) > 0) with += mass;
    }
    CHECK(confidence(scores, transitions, names[0]) == Approx(with / all));
  }
}

TEST_CASE("no labels give no names, and a name that goes on from nothing begins there") {
  CHECK(best_labels({}, {}).empty());
  const std::vector<LabelledName> names =
      names_of({Label::in_person, Label::in_place, Label::in_place, Label::outside, Label::begin_person});
  REQUIRE(names.size() == 3);
  CHECK(names[1] == LabelledName{1, 3, Kind::place});
}

TEST_CASE("hashes are those that model files were written with") {
  CHECK(hash_letters("seoul") == 0xad0331b9U);
  CHECK(join_hashes(1, 2) == 0xaa36fa78U);
  CHECK(join_hashes(1, 2) != join_hashes(2, 1));
}

TEST_CASE("training reaches every label of a toy text") {
  const std::vector<GoldRecord> gold = read_conll(kToy, "toy");
  const Tagger tagger(toy_model());
  for (const GoldRecord& record : gold) {
    const std::vector<Mention> mentions = find_mentions(record.record, test_lexicon(), tagger, {});
    REQUIRE(mentions.size() == record.names.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      CHECK(mentions[i].span == record.names[i].span);
      CHECK(mentions[i].kind == record.names[i].kind);
    }
  }
}

TEST_CASE("the same samples give the same model for any number of threads") {
  set_thread_count(1);
  const std::string alone = toy_model().bytes();
  set_thread_count(0);
  CHECK(toy_model().bytes() == alone);
}

TEST_CASE("a model reads back as it was written") {
  const std::string bytes = toy_model().bytes();
  const TagModel read = TagModel::from_bytes(bytes, "a.model");
  CHECK(read.bytes() == bytes);
  CHECK(read.clusters().of(hash_letters("grimsk")) == ClusterIds{1, 2, 8});
  CHECK(read.clusters().of(hash_letters("pelu")) == ClusterIds{});
}

TEST_CASE("a model that is cut short, changed or something else is refused in one sentence") {
  const std::string bytes = toy_model().bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) REQUIRE(!refusal_of(bytes.substr(0, size)).empty());
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    REQUIRE(!refusal_of(changed).empty());
  }
  CHECK(refusal_of(bytes.substr(0, bytes.size() - 9)).starts_with("a.model: expected a whole model, got the beginning of one"));
  CHECK(refusal_of(bytes + "x").starts_with("a.model: expected the end of the model, got more after it"));
  CHECK(refusal_of("{\"id\": 1}").starts_with("a.model: expected a model of docgraph's tagger, got another kind of file"));
  CHECK(refusal_of("docgraph tagger 7\n").starts_with("a.model: expected a model of version 2, got one of another version"));
}

TEST_CASE("a tagger without a model leaves it at the rules") {
  const Record record = test_record("", "Pelu Zorra met President Park in Seoul.");
  const std::vector<Mention> by_rules = find_mentions(record, test_lexicon(), {});
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), Tagger(), {});
  REQUIRE(mentions.size() == by_rules.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) CHECK(mentions[i].rule == by_rules[i].rule);
}

TEST_CASE("what the tagger alone finds says so, and how sure it is") {
  const Record record = test_record("", "The Zorra Company paid.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), Tagger(toy_model()), {});
  REQUIRE(mentions.size() == 1);
  CHECK((mentions[0].rule.starts_with("the tagger: 0.") || mentions[0].rule.starts_with("made like an organisation's name")));
}

TEST_CASE("a tagger that calls nothing a name cannot outvote what the text announces, titles or peoples") {
  const Clusters none;
  std::string text = "-DOCSTART- O\n";
  for (const std::string_view word : {"President", "Park", "met", "the", "Koreans", ".", "Telegram", "from", "Seoul"})
    text += std::string(word) + "\tO\n";
  TrainOptions options = toy_options();
  const Tagger silent(train_model(make_samples(read_conll(text, "none"), test_lexicon(), none), TagModel(), options, {}));
  const Record record = test_record("Telegram from Pyongyang to Bucharest", "President Park met the North Koreans.");
  CHECK(find_mentions(record, test_lexicon(), silent, {}).size() == find_mentions(record, test_lexicon(), {}).size());
}

TEST_CASE("a tagger that calls nothing a name leaves a person whom a catalogue announces where the surname stands again") {
  const Clusters none;
  std::string text = "-DOCSTART- O\n";
  for (const std::string_view word : {"Quorbal", "met", "Zorra", "."}) text += std::string(word) + "\tO\n";
  const Tagger silent(train_model(make_samples(read_conll(text, "none"), test_lexicon(), none), TagModel(), toy_options(), {}));
  const std::string prose = "President Quorbal met the delegates. Quorbal left.";
  CHECK(find_mentions(test_record("Telegram from Seoul", prose), test_lexicon(), silent, {}).size() == 3);
  CHECK(find_mentions(test_record("", prose), test_lexicon(), silent, {}).size() == 1);
}

TEST_CASE("no stretch of names crosses a line or takes in a long gap") {
  const Record record = test_record("", "Bank of Korea and the Port\nAuthority of no less than four Cities");
  const RecordDraft draft = draft_by_rules(record, test_lexicon());
  for (const TokenRange segment : name_segments(draft.drafts[0])) {
    for (std::uint32_t i = segment.begin + 1; i < segment.end; ++i) CHECK_FALSE(draft.passages[0].starts_line[i]);
  }
  CHECK(name_segments(draft.drafts[0]).size() >= 3);
}

TEST_CASE("CoNLL gives texts as people write them, with the names in place") {
  const std::vector<GoldRecord> gold = read_conll("-DOCSTART- O\n( NN O\nKim NN B-PER\n's POS O\n) . O\n\nSeoul\tB-GPE\r\n", "a.conll");
  REQUIRE(gold.size() == 1);
  CHECK(gold[0].record.texts[0].text == "(Kim's)\nSeoul");
  REQUIRE(gold[0].names.size() == 2);
  CHECK(gold[0].names[0].span == Span{1, 4});
  CHECK(gold[0].names[1].kind == Kind::polity);
}

TEST_CASE("a line that is no CoNLL is named") {
  CHECK_THROWS_WITH(read_conll("Kim\tB-PER\nSeoul\n", "a.conll"),
                    Catch::StartsWith("a.conll:2: expected a token, a tab and O, B-KIND or I-KIND, got \"Seoul\""));
  CHECK(read_conll("", "a.conll").empty());
}

TEST_CASE("clusters are read from lines of a word and its groups") {
  const Clusters clusters = read_clusters("Seoul\t7\t300\nKim\t1\t2\t449\n", "c.tsv");
  CHECK(clusters.of(hash_letters("seoul")) == ClusterIds{8, 301, 0});
  CHECK(clusters.of(hash_letters("kim")) == ClusterIds{2, 3, 450});
  CHECK(leaning_to(450, 0) == 7);
  CHECK(leaning_to(450, 1) == 0);
  CHECK(leaning_to(450, 2) == 1);
  CHECK(clusters.of(hash_letters("lee")) == ClusterIds{});
  CHECK_THROWS_WITH(read_clusters("a\t1\nb\tx\n", "c.tsv"),
                    Catch::StartsWith("c.tsv:2: expected a word, a tab and one to three whole numbers"));
}

}  // namespace docgraph
