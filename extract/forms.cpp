#include "extract/forms.hpp"
