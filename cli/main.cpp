#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options/options.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/diagnostic.hpp"

namespace {

int report(const docgraph::Diagnostic& diagnostic, int exit_code) {
  docgraph::tell(docgraph::to_text(diagnostic));
  return exit_code;
}

}  // namespace

/// Exit codes: 0 done, 1 could not be done, 2 wrong command line; claims adds 3 and 4. The only catcher of the program's own errors.
int main(int argc, char** argv) {
  docgraph::prepare_streams();
  try {
    const int code = docgraph::run_command(docgraph::parse_options(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc)));
    docgraph::finish_output();
    return code;
  } catch (const docgraph::UsageError& error) {
    return report(error.diagnostic(), 2);
  } catch (const docgraph::Error& error) {
    return report(error.diagnostic(), 1);
  } catch (const std::bad_alloc&) {
    return report({{}, "there is not enough memory for this corpus", "split it into several files and analyse them one by one"}, 1);
  } catch (const std::exception& error) {
    return report({{}, std::string("a fault in docgraph itself: ") + error.what(), "please report it, with the command and a small corpus"},
                  1);
  }
}
