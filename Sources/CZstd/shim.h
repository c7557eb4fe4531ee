// Zstandard needs no wrapper: every function we call is plain C. Only the header is named here.
#pragma once
#include <zstd.h>
