"""Ed25519 by whole-number arithmetic, and the corner cases on which libraries disagree.

Slow, not constant in time, and independent of every library: it only judges test vectors.
`python3 protocol/ed25519.py` prints the cases that `Sources/Vectors/Ed25519Cases.swift` holds.
"""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
IDENTITY = (0, 1)


def add(a, b):
    """The sum of two points of the curve, affine."""
    (x1, y1), (x2, y2) = a, b
    t = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + t, P - 2, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - t, P - 2, P) % P
    return x, y


def times(k, a):
    r = IDENTITY
    while k:
        if k & 1:
            r = add(r, a)
        a = add(a, a)
        k >>= 1
    return r


def negative(a):
    return (-a[0] % P, a[1])


def encode(a):
    return (a[1] | (a[0] & 1) << 255).to_bytes(32, "little")


def decode(b):
    """The point of 32 bytes, canonical or not; None if there is none."""
    n = int.from_bytes(b, "little")
    sign, y = n >> 255, (n & (2**255 - 1)) % P
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x2 = u * pow(v, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if x * x % P != x2:
        x = x * pow(2, (P - 1) // 4, P) % P
    if x * x % P != x2:
        return None
    return (-x % P, y) if x & 1 != sign else (x, y)


BASE = decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def challenge(r, key, message):
    return int.from_bytes(hashlib.sha512(r + key + message).digest(), "little")


def judge(key, message, signature):
    """The protocol's rule: (whether it is accepted, the first reason why not)."""
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    if s >= L:
        return False, "scalarNotCanonical"
    for name, part in (("key", key), ("r", r)):
        if int.from_bytes(part, "little") & (2**255 - 1) >= P:
            return False, name + "NotCanonical"
        point = decode(part)
        if point is None:
            return False, name + "NotOnCurve"
        if times(8, point) == IDENTITY:
            return False, name + "SmallOrder"
    k = challenge(r, key, message) % L
    right = add(decode(r), times(k, decode(key)))
    return (True, "") if times(s, BASE) == right else (False, "equation")


def scalar_of(seed):
    """An Ed25519 secret's scalar and the prefix of its nonces."""
    hashed = bytearray(hashlib.sha512(seed).digest())
    hashed[0] &= 0xF8
    hashed[31] = hashed[31] & 0x7F | 0x40
    return int.from_bytes(hashed[:32], "little"), bytes(hashed[32:])


# --- ECVRF-EDWARDS25519-SHA512-TAI (RFC 9381) ---


def vrf_point(key, alpha):
    for counter in range(256):
        text = hashlib.sha512(b"\3\1" + key + alpha + bytes([counter, 0])).digest()[:32]
        if int.from_bytes(text, "little") & (2**255 - 1) < P:
            point = decode(text)
            if point is not None and times(8, point) != IDENTITY:
                return times(8, point)
    raise AssertionError("no point")


def vrf_challenge(*points):
    return hashlib.sha512(b"\3\2" + b"".join(map(encode, points)) + b"\0").digest()[:16]


def vrf_output(gamma):
    return hashlib.sha512(b"\3\3" + encode(times(8, gamma)) + b"\0").digest()


def vrf_prove(seed, alpha):
    x, prefix = scalar_of(seed)
    y = times(x, BASE)
    h = vrf_point(encode(y), alpha)
    gamma = times(x, h)
    k = int.from_bytes(hashlib.sha512(prefix + encode(h)).digest(), "little") % L
    c = vrf_challenge(y, h, gamma, times(k, BASE), times(k, h))
    s = (k + int.from_bytes(c, "little") * x) % L
    return encode(y), encode(gamma) + c + s.to_bytes(32, "little"), vrf_output(gamma)


def vrf_verify(key, alpha, proof):
    """The output that a proof proves; None if it proves nothing."""
    s = int.from_bytes(proof[48:], "little")
    if len(proof) != 80 or s >= L:
        return None
    points = []
    for text in (key, proof[:32]):
        point = decode(text)
        if (int.from_bytes(text, "little") & (2**255 - 1) >= P or point is None
                or point == IDENTITY or times(L, point) != IDENTITY):
            return None
        points.append(point)
    y, gamma = points
    h = vrf_point(key, alpha)
    c = int.from_bytes(proof[32:48], "little")
    u = add(times(s, BASE), negative(times(c, y)))
    v = add(times(s, h), negative(times(c, gamma)))
    return vrf_output(gamma) if vrf_challenge(y, h, gamma, u, v) == proof[32:48] else None


def torsion():
    """A point of order 8."""
    y = 2
    while True:
        point = decode(y.to_bytes(32, "little"))
        if point is not None:
            t = times(L, point)
            if times(4, t) != IDENTITY:
                return t
        y += 1


def scalar(label):
    return int.from_bytes(hashlib.sha512(label.encode()).digest(), "little") % L


def cases():
    """Yields (name, key, message, signature)."""
    a, r, t8 = scalar("mehkeme key"), scalar("mehkeme nonce"), torsion()
    t4, t2 = times(2, t8), times(4, t8)

    def make(name, key, big_r, s, want=lambda k: True, key_bytes=None, r_bytes=None):
        """Counts messages until the challenge is one that the case needs."""
        key_bytes, r_bytes = key_bytes or encode(key), r_bytes or encode(big_r)
        for n in range(10_000):
            message = f"{name} {n}".encode()
            k = challenge(r_bytes, key_bytes, message) % L
            if want(k):
                return name, key_bytes, message, r_bytes + s(k).to_bytes(32, "little")
        raise AssertionError(name)

    key, big_r = times(a, BASE), times(r, BASE)
    plain = lambda k: (r + k * a) % L
    yield make("plain", key, big_r, plain)
    yield make("s plus L", key, big_r, lambda k: plain(k) + L)
    yield make("s plus 8 L", key, big_r, lambda k: plain(k) + 8 * L)
    yield make("s with its top bit set", key, big_r, lambda k: plain(k) | 1 << 255)
    yield make("message altered", key, big_r, lambda k: (r + (k + 1) * a) % L)
    for order, t in ((8, t8), (4, t4), (2, t2), (1, IDENTITY)):
        yield make(
            f"key of order {order}, equation holds", t, big_r, lambda k: r,
            lambda k, order=order: k % order == 0)
    for order, t in ((8, t8), (4, t4), (2, t2)):
        yield make(
            f"R of order {order}, equation holds", add(key, t), t, lambda k: k * a % L,
            lambda k, order=order: (k + 1) % order == 0)
    yield make("R the identity, equation holds", key, IDENTITY, lambda k: k * a % L)
    yield make("key and R of small order, S zero", t8, negative(t8), lambda k: 0,
               lambda k: k % 8 == 1)
    yield make("key with torsion, equation holds without cofactor", add(key, t8), big_r, plain,
               lambda k: k % 8 == 0)
    yield make("key and R with torsion, equation holds without cofactor", add(key, t8),
               add(big_r, t8), plain, lambda k: (k + 1) % 8 == 0)
    yield make("key with torsion, equation holds only with cofactor", add(key, t8), big_r, plain,
               lambda k: k % 8 != 0)
    yield make("R with torsion, equation holds only with cofactor", key, add(big_r, t8), plain)
    identity = (P + 1).to_bytes(32, "little")
    yield make("key the identity, not canonical", IDENTITY, big_r, lambda k: r,
               key_bytes=identity)
    yield make("key the identity, sign bit set", IDENTITY, big_r, lambda k: r,
               key_bytes=(1 | 1 << 255).to_bytes(32, "little"))
    yield make("key of order 4, not canonical", t4, big_r, lambda k: r, lambda k: k % 4 == 0,
               key_bytes=P.to_bytes(32, "little"))
    yield make("R the identity, not canonical", key, IDENTITY, lambda k: k * a % L,
               r_bytes=identity)
    yield make("key not on the curve", key, big_r, plain,
               key_bytes=(2).to_bytes(32, "little"))
    yield make("R not on the curve", key, big_r, plain, r_bytes=(2).to_bytes(32, "little"))


if __name__ == "__main__":
    for name, key, message, signature in cases():
        verdict, why = judge(key, message, signature)
        print(name, key.hex(), message.hex(), signature.hex(), verdict, why, sep="|")
