#include "extract/text/text_map.hpp"
