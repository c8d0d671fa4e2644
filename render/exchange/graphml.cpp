#include "render/exchange/graphml.hpp"
