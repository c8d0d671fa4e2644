#include <extract/correspondence.hpp>
#include <extract/lexicon/lexicon.hpp>
#include <extract/record.hpp>
#include <iostream>
#include <render/escape.hpp>

// Reads one made-up telegram title and prints who sent it to whom.
int main() {
  docgraph::Record record;
  record.id = "1";
  record.texts = {{"title", "Telegram from Pyongyang to Bucharest"}};
  const auto lexicon = docgraph::Lexicon::built_in();
  const auto extraction = docgraph::extract(record, lexicon, {});
  if (!extraction.correspondence.complete()) return 1;
  std::cout << docgraph::escape_xml(extraction.correspondence.from.front().name) << " > " << extraction.correspondence.to.front().name
            << "\n";
}
