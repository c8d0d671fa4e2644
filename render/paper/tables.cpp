#include "render/paper/tables.hpp"
