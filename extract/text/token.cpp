#include "extract/text/token.hpp"
