#include "render/figure/figure.hpp"
