#include "extract/parallel.hpp"
