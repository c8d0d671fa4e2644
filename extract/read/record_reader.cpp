#include "extract/read/record_reader.hpp"
