#include "render/paper/manifest.hpp"
