// libsodium as it is: every function that Sealing calls is a plain C function.
#pragma once
#include <sodium.h>
