#include "render/escape.hpp"
