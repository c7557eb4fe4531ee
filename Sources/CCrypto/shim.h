// SHA-256 of libcrypto, which uses the processor's own instructions.
#pragma once
#include <openssl/evp.h>
#include <stdint.h>
#include <string.h>

/// A hashing context of this thread.
///
/// Made once, because EVP_Digest looks the algorithm up by name and allocates for every call, which
/// costs more than hashing a change does. Swift has no thread-local storage without Foundation.
static inline EVP_MD_CTX *shim_sha256_context(void) {
    static __thread EVP_MD_CTX *context;
    if (!context) {
        context = EVP_MD_CTX_new();
        if (!context || !EVP_DigestInit_ex(context, EVP_sha256(), NULL)) return NULL;
        return context;
    }
    // NULL keeps the algorithm and only starts over.
    return EVP_DigestInit_ex(context, NULL, NULL) ? context : NULL;
}

/// SHA-256 over an optional prefix byte (-1: none) and the bytes; 1 if it went well.
static inline int shim_sha256(int prefix, const uint8_t *bytes, size_t count, uint64_t out[4]) {
    EVP_MD_CTX *context = shim_sha256_context();
    uint8_t hash[32], first = (uint8_t)prefix;
    if (!context || (prefix >= 0 && !EVP_DigestUpdate(context, &first, 1))
        || !EVP_DigestUpdate(context, bytes, count) || !EVP_DigestFinal_ex(context, hash, NULL))
        return 0;
    for (int word = 0; word < 4; word++) {
        uint64_t value;
        memcpy(&value, hash + 8 * word, 8);
        out[word] = __builtin_bswap64(value);
    }
    return 1;
}

/// SHA-256 over a prefix byte and two digests given as four words each (RFC 6962 §2.1).
static inline int shim_sha256_pair(
    uint8_t prefix, const uint64_t left[4], const uint64_t right[4], uint64_t out[4]) {
    uint8_t bytes[64];
    for (int word = 0; word < 4; word++) {
        uint64_t a = __builtin_bswap64(left[word]), b = __builtin_bswap64(right[word]);
        memcpy(bytes + 8 * word, &a, 8);
        memcpy(bytes + 32 + 8 * word, &b, 8);
    }
    return shim_sha256(prefix, bytes, 64, out);
}
