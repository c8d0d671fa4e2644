#include "graph/measure.hpp"
