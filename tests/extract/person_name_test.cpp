#include <catch2/catch.hpp>

#include "extract/identity/person/name_comparison.hpp"
#include "extract/identity/person/spelling/romanisation.hpp"
#include "extract/text/fold.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::lexicon;

namespace {

struct Parsed {
  const char* text;
  const char* surname;
  const char* given;
};

std::string given_of(const PersonName& name) {
  std::string text;
  for (const GivenName& given : name.given) text += (text.empty() ? "" : " ") + given.text + (given.abbreviated ? "." : "");
  return text;
}

}  // namespace

TEST_CASE("a personal name is taken apart into surname and given names") {
  const auto parsed = GENERATE(Catch::Generators::values<Parsed>({
      {"Nicolae Ceaușescu", "ceausescu", "nicolae"},
      {"N. Ceausescu", "ceausescu", "n."},
      {"C.V. Narasimhan", "narasimhan", "c. v."},
      {"C. V. Narasimhan", "narasimhan", "c. v."},
      {"Ahmet H. Ozbudun", "ozbudun", "ahmet h."},
      {"Ozbudun, Ahmet H.", "ozbudun", "ahmet h."},
      {"Haig, Jr.", "haig", ""},
      {"A.M. Haig, Jr.", "haig", "a. m."},
      {"RM Behr", "behr", "r. m."},
      {"Smith J.", "smith", "j."},
      {"de Gaulle", "gaulle", ""},
      {"Charles de Gaulle", "gaulle", "charles"},
      {"J.-P. Sartre", "sartre", "j. p."},
      {"Jean-Paul Sartre", "sartre", "jean paul"},
      {"Comrade Nicolae Ceausescu", "ceausescu", "nicolae"},
      {"Elizabeth II", "ii", "elizabeth"},
      {"Seán O’Neill", "oneill", "sean"},
      {"Kim Il Sung", "kim", "il sung"},
      {"Kim Il-sung", "kim", "il sung"},
      {"Kim Dong-gyu", "kim", "dong gyu"},
      {"Kim, Dong-jo", "kim", "dong jo"},
      {"Kim Yeongnam", "kim", "yeongnam"},
      {"Park Chung Hee", "park", "chung hee"},
      {"Zhou Enlai", "zhou", "enlai"},
      {"Chou En-lai", "chou", "en lai"},
      {"Mao Tse-tung", "mao", "tse tung"},
      {"Heo Dam", "heo", "dam"},
      {"Dong Jo Kim", "kim", "dong jo"},
      {"Nguyen Van Thieu", "nguyen", "van thieu"},
      {"Lazar", "lazar", ""},
      {"Hall, John E.", "hall", "john e."},
      {"Merchant, Livingston T.", "merchant", "livingston t."},
      {"King, Rufus", "king", "rufus"},
      {"Grivas, Lieutenant General George", "grivas", "george"},
      {"Goodpaster, Brig. Gen. Andrew J., Jr.", "goodpaster", "andrew j."},
      {"Stalin, Marshal of the Soviet Union Iosif V.", "stalin", "iosif v."},
      {"Areilza, José María, Count de Motrico", "areilza", "jose maria"},
      {"Chiang Kai-shek, Generalissimo", "chiang", "kai shek"},
      {"Churchill, Mrs. Winston S.", "churchill", "mrs winston s."},
      {"José Ortega y Gasset", "ortega", "jose"},
      {"Gromyko, Andrei Y.", "gromyko", "andrei y."},
      {"Teng Hsiao-p'ing (Deng Xiaoping)", "teng", "hsiao ping"},
      {"Thompson, Llewellyn E., “Tommy,”", "thompson", "llewellyn e."},
      {"Archibald Clark Kerr.", "kerr", "archibald clark"},
      {"김일성", "김일성", ""},
  }));
  const PersonName name = parse_person_name(parsed.text, lexicon());
  INFO(parsed.text);
  CHECK(name.surname == fold(parsed.surname));
  CHECK(given_of(name) == parsed.given);
}

TEST_CASE("spellings of one person fit") {
  const auto pair = GENERATE(Catch::Generators::values<std::pair<const char*, const char*>>({
      {"N. Ceausescu", "Nicolae Ceaușescu"},
      {"Ahmet H. Ozbudun", "Ahmet Ozbudun"},
      {"Kim Il-sung", "Kim Il Sung"},
      {"Kim Yongnam", "Kim Yong-nam"},
      {"U. Alexis Johnson", "Alexis Johnson"},
      {"Arthur W. Radford", "W. Radford"},
      {"John A. Wickham, Jr.", "John Wickham"},
      {"Ozbudun, Ahmet", "Ahmet Ozbudun"},
      {"Couve De Murville, Maurice", "Couve de Murville, Maurice J."},
      {"López Portillo y Pacheco, José", "José López Portillo"},
      {"Draper, Brigadier General William H., Jr.", "William H. Draper"},
  }));
  INFO(pair.first << " and " << pair.second);
  const PersonName one = parse_person_name(pair.first, lexicon());
  const PersonName other = parse_person_name(pair.second, lexicon());
  CHECK(names_fit(one, other));
  CHECK(names_fit(other, one));
}

TEST_CASE("names of different people do not fit") {
  const auto pair = GENERATE(Catch::Generators::values<std::pair<const char*, const char*>>({
      {"Nicolae Ceausescu", "Elena Ceausescu"},
      {"N. Ceausescu", "E. Ceausescu"},
      {"Kim Il Sung", "Kim Dong-gyu"},
      {"Kim Il", "Kim Il Sung"},
      {"Kim Jong Il", "Kim Jong Un"},
      {"John F. Kennedy", "John A. Kennedy"},
      {"George H. W. Bush", "George W. Bush"},
      {"John Smith, Jr.", "John Smith, Sr."},
      {"Allen Dulles", "John Foster Dulles"},
      {"Ahmet Ozbudun", "Ahmet Narasimhan"},
      {"Carl Schmidt", "Carla Schmidt"},
      {"George W. Bush", "George Herbert Walker Bush"},
      {"Hall, John A.", "Hall, John E."},
      {"K. Wayne Smith", "Kingsbury Smith"},
      {"William Howard Taft", "Taft, William Howard, IV"},
      {"Churchill, Mrs. Winston S.", "Churchill, Sir Winston S."},
  }));
  INFO(pair.first << " and " << pair.second);
  const PersonName one = parse_person_name(pair.first, lexicon());
  const PersonName other = parse_person_name(pair.second, lexicon());
  CHECK_FALSE(names_fit(one, other));
  CHECK_FALSE(names_fit(other, one));
  CHECK_FALSE(is_short_for(one, other));
}

TEST_CASE("a short first name stands for the long one only if it is two letters shorter") {
  CHECK(is_short_for(parse_person_name("Mel Laird", lexicon()), parse_person_name("Melvin R. Laird", lexicon())));
  CHECK_FALSE(is_short_for(parse_person_name("Kim Jong", lexicon()), parse_person_name("Kim Jongil", lexicon())));
}

TEST_CASE("romanisations of one Korean name share their sound, and other names do not") {
  const auto sound = [](const char* text) { return parse_person_name(text, lexicon()).sound; };
  CHECK(sound("Pak Chong-hui") == sound("Park Chung Hee"));
  CHECK(sound("Yi Hu-rak") == sound("Lee Hurak"));
  CHECK(sound("Kim Yeong-nam") == sound("Kim Young Nam"));
  CHECK(sound("Chou En-lai") == sound("Zhou Enlai"));
  CHECK(sound("Choe Kyu-ha") == sound("Choi Kyu-hah"));
  CHECK(sound("Kim Il-sung") != sound("Kim Dong-gyu"));
  CHECK(sound("Nicolae Ceausescu").empty());
}

TEST_CASE("words are read as syllables within moments, however long") {
  CHECK(count_syllables("dongjo") == 2);
  CHECK(count_syllables("enlai") == 2);
  CHECK(count_syllables("kim") == 1);
  CHECK(count_syllables("robert") == 0);
  CHECK(count_syllables("") == 0);
  CHECK(count_syllables(std::string(100000, 'n')) == 0);
}

TEST_CASE("a name without letters is still a name") {
  for (const char* text : {"", ".", "—", "' '", ",", ", ,", "- -", "\"\"", "Jr.", "(x)"}) {
    CHECK_NOTHROW(parse_person_name(text, lexicon()));
  }
}
