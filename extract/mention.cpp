#include "extract/mention.hpp"
