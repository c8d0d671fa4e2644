#include "extract/correspondence.hpp"
