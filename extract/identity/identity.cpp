#include "extract/identity/identity.hpp"
