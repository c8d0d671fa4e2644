#include "extract/text/token.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/text/code_point.hpp"

// One pass from left to right. At each place that is not white space one of three things begins: a chain of initials, a word or number, or
// a single mark. A decision looks at most a few code points ahead, so time is linear whatever the text.

namespace docgraph {

namespace {

// What a code point does in a token. Marks include the joiners inside Arabic and Indic words and the soft hyphen.
// `alone` are letters of scripts that put no spaces between words: each is a token, so that a name is found wherever it stands.
enum class Class : std::uint8_t { space, upper, lower, caseless, digit, mark, hyphen, apostrophe, symbol, alone };

bool is_word(Class one) { return one >= Class::upper && one <= Class::mark; }

constexpr Class class_of_ascii(char32_t value) {
  if (value >= 'a' && value <= 'z') return Class::lower;
  if (value >= 'A' && value <= 'Z') return Class::upper;
  if (value >= '0' && value <= '9') return Class::digit;
  if (value <= ' ' || value == 0x7F) return Class::space;
  if (value == '-') return Class::hyphen;
  return value == '\'' ? Class::apostrophe : Class::symbol;
}

constexpr std::array<Class, 0x80> kAsciiClasses = [] {
  std::array<Class, 0x80> classes{};
  for (char32_t value = 0; value < classes.size(); ++value) classes[value] = class_of_ascii(value);
  return classes;
}();

// Georgian letters have capitals since Unicode 11, but nobody writes names with them.
bool is_georgian(char32_t value) { return value >= 0x10D0 && value <= 0x10FF; }

struct Block {
  char32_t first;
  char32_t last;
};

// Thai, Lao, Burmese, Khmer, Hiragana, Han. Katakana and Hangul mark where words begin.
constexpr std::array<Block, 11> kWithoutSpaces = {{{0x0E01, 0x0E46},
                                                   {0x0E80, 0x0EC6},
                                                   {0x1000, 0x103F},
                                                   {0x1780, 0x17B3},
                                                   {0x3005, 0x3007},
                                                   {0x3041, 0x3096},
                                                   {0x3400, 0x4DBF},
                                                   {0x4E00, 0x9FFF},
                                                   {0xF900, 0xFAFF},
                                                   {0x20000, 0x2FA1F},
                                                   {0x30000, 0x323AF}}};

bool stands_alone(char32_t value) {
  return value >= kWithoutSpaces.front().first &&
         std::ranges::any_of(kWithoutSpaces, [value](Block block) { return block.first <= value && value <= block.last; });
}

Class class_of_category(char32_t value) {
  switch (u_charType(static_cast<UChar32>(value))) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return Class::upper;
    case U_LOWERCASE_LETTER:
      return is_georgian(value) ? Class::caseless : Class::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return stands_alone(value) ? Class::alone : Class::caseless;
    case U_DECIMAL_DIGIT_NUMBER:
      return Class::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Class::mark;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return Class::space;
    default:
      return u_isUWhiteSpace(static_cast<UChar32>(value)) ? Class::space : Class::symbol;
  }
}

Class class_beyond_ascii(char32_t value) {
  switch (value) {
    case 0xAD:
    case 0x200C:
    case 0x200D:
      return Class::mark;
    case 0x2010:
    case 0x2011:
      return Class::hyphen;
    case 0x2018:
    case 0x2019:
    case 0xFF07:
      return Class::apostrophe;
    default:
      return class_of_category(value);
  }
}

// One code point in its place. Beyond the end of the text a space of no size.
struct Glyph {
  Class kind = Class::space;
  std::uint32_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] Glyph at(std::uint32_t place) const {
    if (place >= text_.size()) return {Class::space, place};
    const auto byte = static_cast<unsigned char>(text_[place]);
    if (byte < 0x80) return {kAsciiClasses[byte], place + 1};
    const CodePoint point = decode_beyond_ascii(text_, place);
    return {class_beyond_ascii(point.value), place + point.size};
  }

  [[nodiscard]] bool is(std::uint32_t place, char letter) const { return place < text_.size() && text_[place] == letter; }

  [[nodiscard]] std::uint32_t after_marks(std::uint32_t place) const {
    for (Glyph glyph = at(place); glyph.kind == Class::mark; glyph = at(place)) place = glyph.end;
    return place;
  }

  // The end of "X." at `place`, where X is one letter of that case.
  [[nodiscard]] std::optional<std::uint32_t> after_initial(std::uint32_t place, Class letter_case) const {
    const Glyph letter = at(place);
    if (letter.kind != letter_case) return std::nullopt;
    const std::uint32_t stop = after_marks(letter.end);
    if (!is(stop, '.')) return std::nullopt;
    return stop + 1;
  }

  // The end of a possessive 's at `place`.
  [[nodiscard]] std::optional<std::uint32_t> after_possessive(std::uint32_t place) const {
    const Glyph apostrophe = at(place);
    if (apostrophe.kind != Class::apostrophe) return std::nullopt;
    if (!is(apostrophe.end, 's') && !is(apostrophe.end, 'S')) return std::nullopt;
    if (is_word(at(apostrophe.end + 1).kind)) return std::nullopt;
    return apostrophe.end + 1;
  }

 private:
  std::string_view text_;
};

// The end of a chain of initials at `place`: "N.", "C.V.", "J.-P."; of small letters only a chain of two and more ("i.e.").
std::optional<std::uint32_t> after_initials(const Scanner& scanner, std::uint32_t place) {
  const Class letter_case = scanner.at(place).kind;
  if (letter_case != Class::upper && letter_case != Class::lower) return std::nullopt;
  std::optional<std::uint32_t> end;
  int letters = 0;
  for (auto next = scanner.after_initial(place, letter_case); next; ++letters) {
    end = next;
    const Glyph glyph = scanner.at(*end);
    next = scanner.after_initial(glyph.kind == Class::hyphen ? glyph.end : *end, letter_case);
  }
  return letter_case == Class::upper || letters > 1 ? end : std::nullopt;
}

// Builds the shape of a word from its letters, one by one.
class ShapeBuilder {
 public:
  void add(Class kind) {
    if (kind == Class::mark) return;
    if (kind == Class::hyphen || kind == Class::apostrophe) {
      part_begins_ = true;
      return;
    }
    if (first_ == Class::space) first_ = kind;
    lower_ |= kind == Class::lower;
    upper_ |= kind == Class::upper;
    caseless_ |= kind == Class::caseless;
    upper_inside_ |= kind == Class::upper && !part_begins_;
    part_begins_ = false;
  }

  [[nodiscard]] Shape shape() const {
    if (first_ == Class::digit) return Shape::number;
    if (!lower_ && !upper_) return Shape::other;
    if (caseless_) return Shape::mixed;
    if (!lower_) return Shape::upper;
    if (!upper_) return Shape::lower;
    return first_ == Class::upper && !upper_inside_ ? Shape::capitalised : Shape::mixed;
  }

 private:
  Class first_ = Class::space;
  bool part_begins_ = true;
  bool lower_ = false;
  bool upper_ = false;
  bool caseless_ = false;
  bool upper_inside_ = false;
};

// Fewer than most texts have to a token, so that the tokens are seldom moved.
constexpr std::size_t kBytesInToken = 4;

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text), scanner_(text) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / kBytesInToken + 1);
    while (at_ < text_.size()) {
      const Glyph glyph = scanner_.at(at_);
      if (glyph.kind == Class::space) {
        at_ = glyph.end;
        after_space_ = true;
      } else {
        add_token(glyph);
      }
    }
    return std::move(tokens_);
  }

 private:
  void add_token(const Glyph& first) {
    if (const auto initials = after_initials(scanner_, at_)) {
      add(*initials, scanner_.at(at_).kind == Class::upper ? Shape::upper : Shape::lower);
      add_possessive();
    } else if (is_word(first.kind) && first.kind != Class::mark) {
      add_word();
      add_possessive();
    } else if (first.kind == Class::alone) {
      add(scanner_.after_marks(first.end), Shape::other);
    } else {
      add(scanner_.after_marks(first.end), Shape::punctuation);
    }
  }

  void add(std::uint32_t end, Shape shape) {
    tokens_.push_back({{at_, end}, shape, after_space_, false});
    at_ = end;
    after_space_ = false;
  }

  void add_possessive() {
    if (const auto end = scanner_.after_possessive(at_)) add(*end, text_[*end - 1] == 'S' ? Shape::upper : Shape::lower);
  }

  void add_word() {
    ShapeBuilder shape;
    std::uint32_t end = at_;
    Class before = Class::space;
    for (Glyph glyph = scanner_.at(end); is_word(glyph.kind) || joins(before, end, glyph); glyph = scanner_.at(end)) {
      shape.add(glyph.kind);
      if (glyph.kind != Class::mark) before = glyph.kind;
      end = glyph.end;
    }
    add(end, shape.shape());
  }

  // Whether the hyphen, apostrophe or separator at `place` lies inside a word or number. `before` is the code point before it.
  bool joins(Class before, std::uint32_t place, const Glyph& glyph) const {
    const Class after = scanner_.at(glyph.end).kind;
    switch (glyph.kind) {
      case Class::hyphen:
        return is_word(after) && is_word(before) && !scanner_.after_initial(glyph.end, Class::upper);
      case Class::apostrophe:
        return is_word(after) && is_word(before) && !scanner_.after_possessive(place);
      case Class::symbol:
        return before == Class::digit && after == Class::digit && std::string_view(".,/:").find(text_[place]) != std::string_view::npos;
      default:
        return false;
    }
  }

  std::string_view text_;
  Scanner scanner_;
  std::vector<Token> tokens_;
  std::uint32_t at_ = 0;
  bool after_space_ = true;
};

void mark_sentence_starts(std::string_view text, std::vector<Token>& tokens) {
  for (const TokenRange range : split_sentences(text, tokens)) {
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      if (tokens[at].shape == Shape::punctuation) continue;
      tokens[at].starts_sentence = true;
      break;
    }
  }
}

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens = Tokenizer(text).run();
  mark_sentence_starts(text, tokens);
  return tokens;
}

}  // namespace docgraph
