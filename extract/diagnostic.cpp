#include "extract/diagnostic.hpp"
