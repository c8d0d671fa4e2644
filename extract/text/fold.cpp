#include "extract/text/fold.hpp"
