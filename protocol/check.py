#!/usr/bin/env python3
"""Checks the test vectors with libraries and code that are not ours.

    python3 -m venv .venv && .venv/bin/pip install -r protocol/requirements.txt
    .venv/bin/python protocol/check.py

Reads CBOR with cbor2, shapes with zcbor, signatures with `cryptography` and with whole-number
arithmetic; builds deterministic CBOR, Sig_structures, Merkle roots, hash chains, clocks and hybrid
times anew. Says what failed, then `N passed, N failed`.
"""

import hashlib
import io
import json
import pathlib
import sys

import cbor2
import ed25519
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from zcbor import DataTranslator

HERE = pathlib.Path(__file__).parent
CDDL = DataTranslator.from_cddl((HERE / "mehkeme.cddl").read_text(), 16).my_types
ZERO = bytes(32)
NUMBER_MAX = 2**63 - 1
passed, failed = 0, []


class Refused(Exception):
    """An input is refused; the argument is the error's name."""


def check(what, ok, detail=""):
    global passed
    if ok:
        passed += 1
    else:
        failed.append(f"{what}: {detail}" if detail else what)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def vectors(name):
    return json.loads((HERE / "vectors" / name).read_text(encoding="utf-8"))


# --- Deterministic CBOR ---


class Pairs(list):
    """A map as it was written: pairs in order, doubles kept."""


def encode(value):
    """Shortest forms, definite lengths, keys in bytewise order (RFC 8949 section 4.2.1)."""
    def head(major, n):
        if n < 24:
            return bytes([major << 5 | n])
        for info, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
            if n < 1 << 8 * width:
                return bytes([major << 5 | info]) + n.to_bytes(width, "big")
        raise Refused("tooLarge")

    if value is None or isinstance(value, bool):
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b"".join(map(encode, value))
    if isinstance(value, dict):
        pairs = sorted((encode(k), encode(v)) for k, v in value.items())
        return head(5, len(pairs)) + b"".join(k + v for k, v in pairs)
    raise Refused("unexpectedType")


def depth(value):
    if isinstance(value, dict):
        parts = [*value.keys(), *value.values()]
    elif isinstance(value, (list, tuple)):
        parts = value
    else:
        return 0
    return 1 + max(map(depth, parts), default=0)


def outline(data):
    """What is wrong with the bytes, before any library reads them; cbor2 is more lenient."""
    position = 0

    def item(level):
        nonlocal position
        if level > 16:
            raise Refused("tooDeep")
        if position >= len(data):
            raise Refused("truncated")
        first = data[position]
        major, info = first >> 5, first & 31
        if major == 7:
            if info not in (20, 21, 22):
                raise Refused("unexpectedType")
            position += 1
            return
        if major == 6:
            raise Refused("unexpectedType")
        if info >= 28:
            raise Refused("notCanonical")
        width = 0 if info < 24 else 1 << info - 24
        if position + 1 + width > len(data):
            raise Refused("truncated")
        n = int.from_bytes(data[position + 1:position + 1 + width], "big") if width else info
        position += 1 + width
        if major in (2, 3):
            if n >= 1 << 63:
                raise Refused("tooLarge")
            if n > len(data) - position:
                raise Refused("truncated")
            position += n
        elif major in (4, 5):
            for _ in range(n * (major - 3)):
                item(level + 1)

    item(0)
    if position != len(data):
        raise Refused("trailingBytes")


def decode(data):
    """The one item that the bytes are, or what is wrong with them."""
    outline(data)
    try:
        stream = io.BytesIO(data)
        value = cbor2.CBORDecoder(stream).decode()
    except cbor2.CBORDecodeEOF as error:
        raise Refused("truncated") from error
    except (cbor2.CBORDecodeValueError, UnicodeDecodeError) as error:
        raise Refused("notUTF8") from error
    if encode(value) != data:
        raise Refused("notCanonical")
    return value


def expect(what, error, read, *arguments):
    """Holds `read` to refusing with this error; to none if it is empty."""
    try:
        read(*arguments)
        found = ""
    except Refused as refused:
        found = refused.args[0]
    check(what, found == error, f"expected {error or 'acceptance'}, found {found or 'acceptance'}")


def has_shape(name, data):
    try:
        CDDL[name].validate_str(data)
        return True
    except Exception:  # zcbor tells a wrong shape by exceptions of many classes
        return False


def check_shape(what, name, data):
    check(f"{what}: shape {name}", has_shape(name, data))


# --- Causality ---


def name_of(change):
    return ".".join(map(str, change))


def entries(clock):
    """A flat clock as {(replica, epoch): number}; refuses what is not sorted."""
    if not isinstance(clock, list):
        raise Refused("unexpectedType")
    if len(clock) > 3 * 512:
        raise Refused("tooLarge")
    if len(clock) % 3:
        raise Refused("notAssigned")
    triples = [tuple(clock[i:i + 3]) for i in range(0, len(clock), 3)]
    for replica, epoch, number in triples:
        if replica >= 2**32 or epoch >= 2**32 or number > NUMBER_MAX:
            raise Refused("tooLarge")
    origins = [t[:2] for t in triples]
    if origins != sorted(set(origins)) or any(t[2] == 0 for t in triples):
        raise Refused("notCanonical")
    return {t[:2]: t[2] for t in triples}


def read_clock(data):
    if data[:1] == b"\x99" and int.from_bytes(data[1:3], "big") > 3 * 512:
        raise Refused("tooLarge")  # refused by its head; the rest is never read
    return entries(decode(data))


def parse_clock(texts):
    parts = [tuple(map(int, text.split("."))) for text in texts]
    return {p[:2]: p[2] for p in parts}


def relation(left, right):
    origins = left.keys() | right.keys()
    less = any(left.get(o, 0) < right.get(o, 0) for o in origins)
    more = any(left.get(o, 0) > right.get(o, 0) for o in origins)
    return ["equal", "before", "after", "concurrent"][less + 2 * more]


def check_causality():
    file = vectors("causality.json")
    keys = []
    for vector in file["changes"]:
        data = bytes.fromhex(vector["hex"])
        change = decode(data)
        check("change name", name_of(change) == vector["text"])
        check_shape(vector["text"], "change-id", data)
        key = b"".join(n.to_bytes(w, "big") for n, w in zip(change, (4, 4, 8)))
        check("change key", key.hex() == vector["key"])
        keys.append(key)
    check("change keys ascend", keys == sorted(keys))
    for vector in file["clocks"]:
        data = bytes.fromhex(vector["hex"])
        clock = read_clock(data)
        check("clock", [name_of((*o, n)) for o, n in clock.items()] == vector["entries"])
        check_shape("clock", "clock", data)
    for vector in file["invalidClocks"]:
        expect("clock: " + vector["name"], vector["error"], read_clock,
               bytes.fromhex(vector["hex"]))
    for vector in file["relations"]:
        left, right = parse_clock(vector["left"]), parse_clock(vector["right"])
        check("relation", relation(left, right) == vector["relation"])
        merged = {o: max(left.get(o, 0), right.get(o, 0)) for o in left.keys() | right.keys()}
        check("merged", merged == parse_clock(vector["merged"]))
    last = 0
    for step in file["hybridTimes"]:
        if "seen" in step:
            seen = int(step["seen"], 16)
            last = max(last, seen)
            check("flagged: " + step["name"],
                  (seen >> 16 > step["wall"] + 120_000) == step["flagged"])
        else:
            last = max(step["wall"] << 16, min(last + 1, 2**64 - 1))
        check("hybrid time: " + step["name"], last == int(step["last"], 16))


def check_cbor():
    file = vectors("cbor.json")
    for vector in file["valid"]:
        expect("cbor: " + vector["name"], "", decode, bytes.fromhex(vector["hex"]))
    for vector in file["invalid"]:
        expect("cbor: " + vector["name"], vector["error"], decode, bytes.fromhex(vector["hex"]))


# --- Signatures ---

# Where OpenSSL is more lenient than the rule. It refuses everything else that the rule refuses.
MORE_LENIENT = {"keySmallOrder", "rSmallOrder", "keyNotCanonical"}


def openssl_accepts(key, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def check_ed25519():
    file = vectors("ed25519.json")
    for vector in file["signing"]:
        seed, key, message, signature = (
            bytes.fromhex(vector[k]) for k in ("seed", "key", "message", "signature"))
        private = Ed25519PrivateKey.from_private_bytes(seed)
        check("public key", private.public_key().public_bytes_raw() == key)
        check("signature", private.sign(message) == signature)
        check("signature by the rule", ed25519.judge(key, message, signature)[0])
    made = {name: rest for name, *rest in ed25519.cases()}
    check("all cases", list(made) == [v["name"] for v in file["cases"]])
    for vector in file["cases"]:
        what = "ed25519: " + vector["name"]
        key, message, signature = parts = [
            bytes.fromhex(vector[k]) for k in ("key", "message", "signature")]
        check(what + ": made anew", made[vector["name"]] == parts)
        verdict = ed25519.judge(key, message, signature)
        check(what + ": rule", verdict == (vector["accepted"], vector["reason"]), str(verdict))
        accepted = openssl_accepts(key, message, signature)
        if vector["reason"] in MORE_LENIENT and accepted:
            print(f"note: OpenSSL accepts what the rule refuses: {vector['name']}")
        else:
            check(what + ": OpenSSL", accepted == vector["accepted"])


def to_be_signed(payload, instance, context):
    external = encode(["mehkeme/" + instance, 1, context])
    return encode(["Signature1", bytes.fromhex("a10127"), external, payload])


def read_sign1(value):
    """[protected, unprotected, payload, signature] as it was read; returns payload, signature."""
    if not isinstance(value, list):
        raise Refused("unexpectedType")
    if len(value) != 4:
        raise Refused("notAssigned")
    protected, unprotected, payload, signature = value
    if len(protected) > 3:
        raise Refused("tooLarge")
    if protected != bytes.fromhex("a10127") or unprotected != {}:
        raise Refused("notAssigned")
    if not isinstance(payload, bytes) or not isinstance(signature, bytes):
        raise Refused("unexpectedType")
    if len(signature) != 64:
        raise Refused("tooLarge" if len(signature) > 64 else "notAssigned")
    return payload, signature


def verify(sign1, key, instance, context):
    payload, signature = sign1
    if not openssl_accepts(key, to_be_signed(payload, instance, context), signature):
        raise Refused("signatureInvalid")


def check_sign1():
    file = vectors("sign1.json")
    for vector in file["valid"] + file["invalid"]:
        sign1 = read_sign1(decode(bytes.fromhex(vector["hex"])))
        if "toBeSigned" in vector:
            made = to_be_signed(sign1[0], vector["instance"], vector["context"])
            check("Sig_structure", made.hex() == vector["toBeSigned"])
        expect("sign1: " + vector["name"], vector.get("error", ""), verify, sign1,
               bytes.fromhex(vector["key"]), vector["instance"], vector["context"])
    for vector in file["refused"]:
        data = bytes.fromhex(vector["hex"])
        expect("sign1: " + vector["name"], vector["error"],
               lambda data=data: read_sign1(decode(data)))


# --- Changes and change sets ---


def bounded(value, low, high):
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Refused("unexpectedType")
    if value > high:
        raise Refused("tooLarge")
    if value < low:
        raise Refused("notAssigned")
    return value


def sized(value, kind, low, high):
    if not isinstance(value, kind):
        raise Refused("unexpectedType")
    size = len(value.encode()) if kind is str else len(value)
    if not low <= size <= high:
        exact = kind is list and low == high
        raise Refused("tooLarge" if size > high and not exact else "notAssigned")
    return value


def read_change_id(value):
    replica, epoch, number = sized(value, list, 3, 3)
    bounded(replica, 0, 2**32 - 1), bounded(epoch, 0, 2**32 - 1), bounded(number, 1, NUMBER_MAX)
    return name_of(value)


def read_operation(value):
    number, fields = sized(value, list, 2, 2)
    bounded(number, 0, 2**64 - 1)
    if not isinstance(fields, dict):
        raise Refused("unexpectedType")
    if depth(fields) > 16:
        raise Refused("tooDeep")


def read_change(data):
    try:
        value = decode(data)
    except Refused as refused:
        if refused.args[0] != "tooDeep":
            raise
        value = decode_deep(data)
    if len(value) != 8:
        raise Refused("notAssigned")
    salt, subject, clock, kind, name, door, operations, extras = value
    sized(salt, bytes, 16, 16)
    if subject is not None:
        read_change_id(subject)
    entries(clock)
    if bounded(kind, 0, 2**64 - 1) > 3:
        raise Refused("notAssigned")
    sized(name, str, 0, 64)
    bounded(door, 0, 2**47)
    for operation in sized(operations, list, 1, 64):
        read_operation(operation)
    if not extras.keys() <= {1, 2} or len(extras.get(2, bytes(32))) != 32:
        raise Refused("notAssigned")
    entries(extras.get(1, []))
    return value


def decode_deep(data):
    """An operation's fields may nest 16 deep by themselves, so a change may nest deeper."""
    value = cbor2.loads(data)
    if encode(value) != data:
        raise Refused("notCanonical")
    return value


def check_change():
    file = vectors("change.json")
    for vector in file["valid"]:
        what, data = "change: " + vector["name"], bytes.fromhex(vector["hex"])
        salt, subject, clock, kind, name, door, operations, extras = read_change(data)
        check_shape(what, "change", data)
        for operation in operations:
            if operation[0] == 1:
                check_shape(what, "sealed", encode(operation))
        check(what, (salt.hex(), kind, name, door) == (
            vector["salt"], vector["actorKind"], vector["actorName"], vector["door"]))
        check(what + ": subject", (read_change_id(subject) if subject else "") == vector["subject"])
        check(what + ": clock", entries(clock) == parse_clock(vector["clock"]))
        check(what + ": page", entries(extras.get(1, [])) == parse_clock(vector["pageClock"]))
        check(what + ": operations",
              [encode(o).hex() for o in operations] == vector["operations"])
    for vector in file["invalid"]:
        data = bytes.fromhex(vector["hex"])
        expect("change: " + vector["name"], vector["error"], read_change, data)
        if vector["error"] == "notAssigned":
            check("change: " + vector["name"] + ": shape", not has_shape("change", data))


def read_header(payload):
    if len(payload) > 512:
        raise Refused("tooLarge")
    header = decode(payload)
    if not isinstance(header, dict):
        raise Refused("unexpectedType")
    if not {1, 2, 3, 4, 5, 6, 7, 8, 10} <= header.keys() <= set(range(1, 11)):
        raise Refused("notAssigned")
    for part in sized(header[1], list, 2, 2):
        bounded(part, 0, 2**32 - 1)
    bounded(header[3], 1, 4096)
    bounded(header[2], 1, NUMBER_MAX)
    bounded(header[2] + header[3] - 1, 1, NUMBER_MAX)
    for key in (4, 9, 10):
        sized(header.get(key, ZERO), bytes, 32, 32)
    bounded(header[5], 0, 2**64 - 1)
    bounded(header[6], 0, 2**47)
    if bounded(header[7], 0, 2**64 - 1) > 2:
        raise Refused("notAssigned")
    read_change_id(header[8])
    return header


def read_entry(entry, count):
    if isinstance(entry, bytes):
        return 1
    if not isinstance(entry, list):
        raise Refused("unexpectedType")
    if len(entry) != 2:
        raise Refused("notAssigned")
    sized(entry[1], bytes, 32, 32)
    return bounded(entry[0], 1, count)


def read_set(data):
    """Returns (COSE_Sign1 as bytes, payload and signature, header, entries)."""
    value = sized(decode(data), list, 2, 2)
    sign1 = read_sign1(value[0])
    header = read_header(sign1[0])
    count = header[3]
    items = value[1]
    if len(items) > count:
        raise Refused("tooLarge")
    if sum(read_entry(entry, count) for entry in items) != count:
        raise Refused("notAssigned")
    return encode(value[0]), sign1, header, items


def root_of(count, items):
    """The Merkle root (RFC 6962 section 2.1); None unless the entries are the tree, maximal."""
    items = list(items)

    def subtree(size):
        entry = items[0] if items else None
        if isinstance(entry, list) and entry[0] == size:
            return items.pop(0)[1], True
        if size == 1:
            if not isinstance(entry, bytes):
                raise Refused("rootMismatch")
            return sha256(b"\0", items.pop(0)), False
        split = 1 << (size - 1).bit_length() - 1
        (left, left_pruned), (right, right_pruned) = subtree(split), subtree(size - split)
        if left_pruned and right_pruned:
            raise Refused("rootMismatch")
        return sha256(b"\1", left, right), False

    root, _ = subtree(count)
    if items:
        raise Refused("rootMismatch")
    return root


def seal(parts, key, instance):
    _, sign1, header, items = parts
    if root_of(header[3], items) != header[10]:
        raise Refused("rootMismatch")
    verify(sign1, key, instance, "change-set")


def read_changes(parts):
    for entry in parts[3]:
        if isinstance(entry, bytes):
            read_change(entry)


def check_change_set():
    file = vectors("change-set.json")
    origin = file["origin"][0]
    key, instance = bytes.fromhex(origin["key"]), origin["instance"]
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(origin["seed"]))
    check("origin key", private.public_key().public_bytes_raw() == key)
    for vector in file["valid"]:
        what, data = "set: " + vector["name"], bytes.fromhex(vector["hex"])
        parts = read_set(data)
        expect(what, "", seal, parts, key, instance)
        read_changes(parts)
        check_shape(what, "change-set", data)
        sign1, _, header, items = parts
        check(what + ": hash", sha256(sign1).hex() == vector["hash"])
        told = (header[1], header[2], header[3], header[4].hex(), str(header[5]), header[6],
                header[7], name_of(header[8]), header.get(9, b"").hex(), header[10].hex())
        check(what + ": header", told == (
            [vector["replica"], vector["epoch"]], *(vector[k] for k in (
                "first", "count", "previous", "hybridTime", "wall", "quality", "grant",
                "checkpoint", "root"))))
        made = [e.hex() if isinstance(e, bytes) else [e[0], e[1].hex()] for e in items]
        check(what + ": entries", made == vector["entries"])
        check(what + ": signed anew", private.sign(
            to_be_signed(parts[1][0], instance, "change-set")) == parts[1][1])
    for vector in file["invalid"]:
        what, data = "set: " + vector["name"], bytes.fromhex(vector["hex"])
        if vector["stage"] == "read":
            expect(what, vector["error"], read_set, data)
            continue
        parts = read_set(data)
        if vector["stage"] == "seal":
            expect(what, vector["error"], seal, parts, key, instance)
        else:
            expect(what, "", seal, parts, key, instance)
            expect(what, vector["error"], read_changes, parts)


# --- Segments and heads ---


def read_segment(data):
    if data[:1] == b"\x99" and int.from_bytes(data[1:3], "big") > 8192:
        raise Refused("tooLarge")
    if data[1:2] == b"\x5a" and int.from_bytes(data[2:6], "big") > 4 * 2**20 + 40 * 4096:
        raise Refused("tooLarge")
    return [sized(s, bytes, 0, 4 * 2**20 + 40 * 4096) for s in decode(data)]


def successor(parts, head_number, head_hash):
    sign1, _, header, _ = parts
    last = header[2] + header[3] - 1
    if last == head_number and sha256(sign1) != head_hash:
        raise Refused("forked")
    if header[2] <= head_number:
        raise Refused("numberKnown")
    if header[2] > head_number + 1:
        raise Refused("numberGap")
    if header[4] != head_hash:
        raise Refused("previousMismatch")


def check_segment():
    file = vectors("segment.json")
    chain = []
    for vector in file["valid"]:
        what, data = "segment: " + vector["name"], bytes.fromhex(vector["hex"])
        check_shape(what, "segment", data)
        number, last = 0, ZERO
        for data, told in zip(read_segment(data), vector["hashes"], strict=True):
            parts = read_set(data)
            expect(what, "", seal, parts, bytes.fromhex(vector["key"]), vector["instance"])
            expect(what, "", successor, parts, number, last)
            number, last = parts[2][2] + parts[2][3] - 1, sha256(parts[0])
            check(what + ": hash", last.hex() == told)
            if vector["name"] == "a whole log":
                chain.append((parts[2][1], number, last))
    for vector in file["invalid"]:
        expect("segment: " + vector["name"], vector["error"], read_segment,
               bytes.fromhex(vector["hex"]))
    for vector, (origin, number, last) in zip(file["heads"], chain, strict=True):
        data = bytes.fromhex(vector["hex"])
        check("head", decode(data) == [*origin, number, last])
        check_shape("head", "head", data)
        table = b"".join(n.to_bytes(w, "big") for n, w in zip((*origin, number), (4, 4, 8)))
        check("table digest", sha256(table, last).hex() == vector["tableDigest"])
    for vector in file["succession"]:
        parts = read_set(bytes.fromhex(vector["hex"]))
        expect("succession: " + vector["name"], vector["error"], successor, parts,
               vector["headNumber"], bytes.fromhex(vector["headHash"]))


def main():
    for part in (check_cbor, check_causality, check_ed25519, check_sign1, check_change,
                 check_change_set, check_segment):
        try:
            part()
        except Exception as error:  # a crash of one part must not hide the others
            check(part.__name__, False, repr(error))
    for failure in failed:
        print("FAILED", failure)
    print(f"{passed} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
