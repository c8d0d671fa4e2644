#include "cli/answer/claims.hpp"

#include <filesystem>

#include "cli/commands.hpp"
#include "cli/options/choices.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "extract/read/input_bytes.hpp"
#include "graph/claims/claims_file.hpp"

namespace docgraph {
namespace {

// 0, 1 and 2 are taken, see main.
constexpr int kFragile = 3;
constexpr int kFail = 4;

int exit_code(ClaimVerdict verdict) {
  if (verdict == ClaimVerdict::pass) return 0;
  return verdict == ClaimVerdict::fragile ? kFragile : kFail;
}

std::vector<Claim> read_claims_of(const std::string& path) {
  std::error_code no_fault;
  if (!std::filesystem::exists(path, no_fault))
    throw IoError({{path, 0, "", ""}, "there is no such file", "name a file of claims; docs/claims.md says how to write one"});
  return read_claims(read_bytes(path), path);
}

int judge(const Options& options) {
  const std::string& path = options.names.front();
  const std::vector<Claim> claims = read_claims_of(path);
  keep_corpus(options.input, options.output.path);
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  progress.stage("judging");
  const ClaimContext context{reading.corpus, reading.lexicon, resolve_rule(options, reading), options.measures, draws_of(options), path};
  const std::vector<ClaimJudgement> judgements = judge_claims(claims, context);
  progress.clear();
  write_answer(options.output, options.output.json ? claims_json(claims, judgements, context.resampling) : claims_text(claims, judgements));
  tell_faults(reading.input);
  return exit_code(worst_of(judgements));
}

}  // namespace

Command claims_command() {
  return {
      "claims",
      "test what a paper claims of the networks against the records",
      {"docgraph claims samples/detente.json samples/claims.toml", "docgraph claims samples/detente.json samples/claims.toml --json"},
      {kCorpus, {"CLAIMS", "a TOML file of claims, as docs/claims.md shows", true, false, Offer::files}},
      kInputOptions | kReadingOptions | kTieOptions | kCertaintyOptions | kOutputOption | kJsonOption,
      "the file to write to; default: standard output",
      nullptr,
      {{"A claim is a few lines under [[claim]]: who is among the first so many by a measure, who is above whom, that a tie is there or is "
        "not, that somebody is not named, that somebody scores higher or lower than in another time. Each gets a verdict. Pass: it is true "
        "of all records, and in 95 % of a thousand draws (--draws) of 80 % of them (--share). Fragile: it is true, but hangs on few "
        "records. Fail: it is not "
        "true.",
        "When a corpus has grown, or decisions on who is who have changed, running it again tells which sentences of the paper no longer "
        "hold. It ends with 0 where all claims pass, 3 where one is fragile, 4 where one fails.",
        "A verdict speaks of these records. What was never kept, or never chosen for this collection, it cannot know."},
       {}},
      judge};
}

}  // namespace docgraph
