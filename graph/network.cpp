#include "graph/network.hpp"
