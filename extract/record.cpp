#include "extract/record.hpp"
