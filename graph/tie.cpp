#include "graph/tie.hpp"
