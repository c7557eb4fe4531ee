// LMDB as Swift sees it, and the two things that Swift cannot take from the headers itself.
#pragma once
#include <errno.h>
#include <lmdb.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>

/// The table in which LMDB keeps its free pages.
///
/// Needed because lmdb.h does not name it; the `mdb_stat` tool, too, knows it by its number.
static const MDB_dbi shim_free_pages_table = 0;

/// Whether the system would still map `size` bytes.
///
/// Needed because `mdb_env_set_mapsize` gives the old map back before it asks for the new one:
/// an environment to which that is refused has no map at all. And `MAP_FAILED` is a cast, which
/// Swift does not import.
static inline bool shim_can_map(size_t size) {
    void *trial =
        mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (trial == MAP_FAILED) return false;
    munmap(trial, size);
    return true;
}
