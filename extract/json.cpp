#include "extract/json.hpp"
