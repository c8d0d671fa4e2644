#include "extract/text/utf8.hpp"
