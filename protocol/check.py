#!/usr/bin/env python3
"""Checks the test vectors with libraries and code that are not ours.

    python3 -m venv .venv && .venv/bin/pip install -r protocol/requirements.txt
    .venv/bin/python protocol/check.py

Reads CBOR with cbor2, shapes with zcbor, signatures with `cryptography` and with whole-number
arithmetic; builds deterministic CBOR, Sig_structures, Merkle roots, hash chains, clocks, hybrid
times, signature bases of requests (RFC 9421) and draws anew. Says what failed, then `N passed, N failed`.
"""

import base64
import hashlib
import io
import json
import pathlib
import re
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


# --- Messages between nodes ---


def read_origin(replica, epoch):
    return bounded(replica, 0, 2**32 - 1), bounded(epoch, 0, 2**32 - 1)


def read_digest(value):
    return sized(value, bytes, 32, 32)


def read_head(value):
    replica, epoch, number, hash_ = sized(value, list, 4, 4)
    read_origin(replica, epoch), bounded(number, 0, NUMBER_MAX), read_digest(hash_)


def read_list(value, maximum, read):
    for part in sized(value, list, 0, maximum):
        read(part)


def read_table(value):
    base, heads = sized(value, list, 2, 2)
    if base is not None:
        read_digest(base)
    read_list(heads, 65536, read_head)


def read_sets(value):
    read_list(value, 8192, lambda s: sized(s, bytes, 0, 4 * 2**20 + 40 * 4096))


def read_refusal(value):
    replica, epoch, *rest = sized(value, list, 5, 5)
    read_origin(replica, epoch)
    for part in rest:
        bounded(part, 0, 2**64 - 1)


def read_flag(value):
    if not isinstance(value, bool):
        raise Refused("unexpectedType")


def read_hello(value):
    instance, replica, epoch = sized(value, list, 3, 3)
    sized(instance, str, 0, 32), read_origin(replica, epoch)


def read_compare_request(value):
    if not sized(value, list, 0, 2):
        raise Refused("notAssigned")
    for part in value:
        read_digest(part)


def read_compare_answer(value):
    if value is not None:
        read_table(value)


def read_pull_request(value):
    table, seconds = sized(value, list, 2, 2)
    read_table(table), bounded(seconds, 0, 25)


def read_pull_answer(value):
    if value is not None:
        segments, more = sized(value, list, 2, 2)
        read_list(segments, 65536, read_sets), read_flag(more)


def read_push_answer(value):
    heads, refusals = sized(value, list, 2, 2)
    read_list(heads, 65536, read_head), read_list(refusals, 1024, read_refusal)


def read_part(value):
    digest, size, offset, content = sized(value, list, 4, 4)
    read_digest(digest), bounded(size, 0, 2**26), bounded(offset, 0, 2**26)
    sized(content, bytes, 0, 2**20)


MESSAGES = {
    "hello": read_hello,
    "compare-request": read_compare_request,
    "compare-answer": read_compare_answer,
    "pull-request": read_pull_request,
    "pull-answer": read_pull_answer,
    "push-request": lambda value: read_list(value, 65536, read_sets),
    "push-answer": read_push_answer,
    "document-list": lambda value: read_list(value, 1024, read_digest),
    "document-parts": lambda value: read_list(value, 256, read_part),
}


def read_message(kind, data):
    most = {"document-list": 1024, "document-parts": 256}.get(kind, 65535)
    if data[:1] == b"\x99" and int.from_bytes(data[1:3], "big") > most:
        raise Refused("tooLarge")  # refused by its head; the rest is never read
    MESSAGES[kind](decode(data))


def check_sync():
    file = vectors("sync.json")
    for vector in file["messages"]:
        what, data = f"{vector['kind']}: {vector['name']}", bytes.fromhex(vector["hex"])
        expect(what, "", read_message, vector["kind"], data)
        check_shape(what, vector["kind"], data)
    for vector in file["invalid"]:
        expect(f"{vector['kind']}: {vector['name']}", vector["error"], read_message,
               vector["kind"], bytes.fromhex(vector["hex"]))
    check("every kind of message", {v["kind"] for v in file["messages"]} == MESSAGES.keys())
    for vector in file["requests"]:
        check_request(vector)
    for vector in file["refusedHeaders"]:
        check("headers: " + vector["name"], not read_headers(vector))
    for vector in file["ends"] + file["invalidEnds"]:
        expect("end: " + vector["name"], vector.get("error", ""), check_end, vector)


HEADERS = re.compile(
    r'm=\("@method" "@path" "content-digest"\)'
    r';keyid="((?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*))";nonce="([^"]*)"')


def read_headers(vector):
    """Origin, nonce and signature of a request, or nothing."""
    found = HEADERS.fullmatch(vector["signatureInput"])
    value = re.fullmatch(r"m=:([A-Za-z0-9+/]+=*):", vector["signature"])
    if not found or not value:
        return None
    signature = base64.b64decode(value[1], validate=True)
    return (*found.groups(), signature) if len(signature) == 64 else None


def check_request(vector):
    """The signature base of RFC 9421 section 2.5, built anew, and the signature over it."""
    what = "request: " + vector["name"]
    origin, nonce, signature = read_headers(vector)
    check(what + ": key and nonce", (origin, nonce) == (vector["origin"], vector["nonce"]))
    body = bytes.fromhex(vector["body"])
    digest = f"sha-256=:{base64.b64encode(sha256(body)).decode()}:"
    check(what + ": Content-Digest", digest == vector["contentDigest"])
    base = "\n".join([
        f'"@method": {vector["method"]}',
        f'"@path": {vector["path"]}',
        f'"content-digest": {digest}',
        f'"@signature-params": {vector["signatureInput"].removeprefix("m=")}',
    ])
    check(what + ": signature base", base == vector["base"])
    check(what + ": signature", openssl_accepts(
        bytes.fromhex(vector["key"]), base.encode(), signature))
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vector["seed"]))
    check(what + ": signed anew", private.sign(base.encode()) == signature)
    check(what + ": request digest",
          sha256(vector["signature"].encode()).hex() == vector["requestDigest"])


END_BYTES = 194


def check_end(vector):
    """The end frame of a stream is its last 194 bytes."""
    body = bytes.fromhex(vector["hex"])
    content, frame = body[:-END_BYTES], body[-END_BYTES:]
    try:
        sign1 = read_sign1(decode(frame))
        request, told, heads, nonce = sized(decode(sign1[0]), list, 4, 4)
        read_digest(request), read_digest(told), read_digest(heads)
        sized(nonce, bytes, 16, 16)
    except Refused as refused:
        raise Refused("endFrameMissing") from refused
    verify(sign1, bytes.fromhex(vector["key"]), vector["instance"], "sync-end")
    if request.hex() != vector["request"] or told != sha256(content):
        raise Refused("digestMismatch")
    if "start" in vector:
        check_shape("end", "end-frame", frame)
        check("end: fields", (len(content), told.hex(), heads.hex(), nonce.hex()) == tuple(
            vector[k] for k in ("start", "content", "heads", "nextNonce")))
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vector["seed"]))
        check("end: signed anew", private.sign(
            to_be_signed(sign1[0], vector["instance"], "sync-end")) == sign1[1])


# --- The registry and enrolment ---


def read_request(data):
    word, key, sign1 = sized(decode(data), list, 3, 3)
    if word != "mehkeme-enrolment-request":
        raise Refused("notAssigned")
    payload = read_sign1(sign1)
    verify(payload, read_digest(key), "any", "enrolment")
    return key, decode(payload[0])


def check_registry():
    file = vectors("registry.json")
    told = []
    for vector in file["operations"]:
        what, data = "operation: " + vector["name"], bytes.fromhex(vector["hex"])
        number, fields = decode(data)
        check(what, number == vector["number"])
        check_shape(what, {10: "instance-established", 11: "replica-granted",
                           12: "grant-ended"}[number], data)
        told.append([number, fields])
    log = file["log"][0]
    key, grants, number, last = bytes.fromhex(log["rootKey"]), {}, 0, ZERO
    private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(log["seed"]))
    check("root key", private.public_key().public_bytes_raw() == key)
    for data, hash_, operation in zip(
            read_segment(bytes.fromhex(log["hex"])), log["hashes"], told, strict=True):
        parts = read_set(data)
        expect("registry's log", "", seal, parts, key, log["instance"])
        expect("registry's log", "", successor, parts, number, last)
        number, last = parts[2][2], sha256(parts[0])
        check("registry's log: hash", last.hex() == hash_)
        change = read_change(parts[3][0])
        check("registry's log: subject", change[1] == (None if number == 1 else [0, 0, 1]))
        check("registry's log: operation", change[6] == [operation])
        code, fields = operation
        if code == 10:
            check("instance", (fields[1], fields[2]) == (log["instance"], key))
        elif code == 11:
            grants[fields[1]] = [f"0.0.{number}", fields[1], fields[3].hex(), fields[4],
                                 fields.get(9, False), ""]
        else:
            grants[fields[1]][5] = str(fields[3])
    check("grants", [list(grants[k]) for k in sorted(grants)] == [
        [g[k] for k in ("grant", "replica", "key", "role", "delegates", "endsAt")]
        for g in file["grants"]])
    check_enrolment(file)


def check_enrolment(file):
    for vector in file["requests"]:
        data = bytes.fromhex(vector["hex"])
        key, payload = read_request(data)
        check("request", (key.hex(), payload) == (vector["key"], [
            "mehkeme-request", 1, vector["role"], vector["courts"], vector["name"]]))
        check_shape("request", "enrolment-request", data)
        private = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vector["seed"]))
        check("request: key", private.public_key().public_bytes_raw() == key)
    for vector in file["invalidRequests"]:
        expect("request: " + vector["name"], vector["error"], read_request,
               bytes.fromhex(vector["hex"]))
    for vector in file["answers"]:
        data = bytes.fromhex(vector["hex"])
        word, instance, root, key, grant, segments = decode(data)
        check("answer", (word, instance, root.hex(), key.hex(), name_of(grant)) == (
            "mehkeme-enrolment", *(vector[k] for k in ("instance", "rootKey", "key", "grant"))))
        check_shape("answer", "enrolment-answer", data)
        number = 0
        for data in segments[0]:
            parts = read_set(data)
            expect("answer: log", "", seal, parts, root, instance)
            number = parts[2][2] + parts[2][3] - 1
        check("answer: the grant is there", number >= grant[2])
        _, fields = read_change(parts[3][0])[6][0]
        check("answer: the grant is the key's", fields[3] == key)


# --- The draw ---


def number_below(bound, seed):
    counter = 0
    while True:
        word = int.from_bytes(sha256(seed, counter.to_bytes(8, "big"))[:8], "big")
        if word < 2**64 - 2**64 % bound:
            return word % bound
        counter += 1


def weigh(candidates):
    scaled = [c.get(3, 0) * 100 // max(1, c.get(4, 0)) for c in candidates]
    return [min(10, 1 + max(scaled) - s) for s in scaled]


def case_number(fields):
    return (f"{fields[1]}{fields.get(2, '')}({fields[3]})"
            f"-{fields.get(4, 0)}/{fields.get(5, 0)}")


def draw_by_chain(record):
    """(seed, weights, judge) of a record that proves its result; else the fault."""
    listed, filing, index, value, commitment, chosen = (
        record.get(k, d) for k, d in ((1, {}), (2, b""), (3, 0), (4, b""), (5, b""), (6, "")))
    if not (filing and value and commitment):
        raise Refused("incomplete")
    candidates = listed.get(2, [])
    names = [c.get(1, "").encode() for c in candidates]
    if names != sorted(set(names)):
        raise Refused("listDisordered")
    chain = value
    for _ in range(index):
        chain = sha256(chain)
    if not 1 <= index <= 100_000 or chain != commitment:
        raise Refused("valueNotCommitted")
    eligible = [c for c in candidates if not c.get(2, 0)]
    if not eligible:
        raise Refused("nobodyEligible")
    weights = weigh(eligible)
    seed = sha256(b"mehkeme-draw-v1", case_number(listed[1]).encode(), filing,
                  sha256(encode(listed)), value)
    point = number_below(sum(weights), seed)
    for candidate, weight in zip(eligible, weights):
        if point < weight:
            break
        point -= weight
    if candidate[1] != chosen:
        raise Refused("otherJudge")
    return seed, weights, chosen


RULES = {"kind-year-1": (10, 1, 100)}


def weigh_by_rule(listed):
    """The weights of all candidates, 0 for who is excluded."""
    most, least, unit = RULES[listed[3]]

    def scaled(c):
        return (c.get(3, 0) * 10_000 * max(1, c.get(6, 0))
                // (max(1, c.get(4, 0)) * max(1, c.get(5, 0))))

    eligible = [c for c in listed.get(2, []) if not c.get(2, 0)]
    greatest = max(map(scaled, eligible), default=0)
    return [0 if c.get(2, 0) else min(most, least + (greatest - scaled(c)) // unit)
            for c in listed.get(2, [])]


def bench(listed, seed):
    """The judges in the order of their seats; none if there are too few."""
    left = [(c[1], c[7]) for c in listed.get(2, []) if not c.get(2, 0)]
    seats, judges = listed.get(8, 0), []
    if len(left) <= seats:
        return []
    for seat in range(seats + 1):
        own = sha256(b"mehkeme-draw-v2-seat", seed, seat.to_bytes(8, "big")) if seat else seed
        point = number_below(sum(w for _, w in left), own)
        for judge, weight in left:
            if point < weight:
                break
            point -= weight
        judges.append(judge)
        left = [(j, w) for j, w in left if j != judge]
    return judges


def draw_input(record):
    value = record.get(8, {}).get(4, ZERO)
    return b"".join((b"mehkeme-draw-v2", case_number(record[1][1]).encode(), record[2],
                     sha256(encode(record[1])), value))


def draw_by_proof(record):
    """(input, output, judges) of a record of version 2 that proves its result; else the fault."""
    listed, key, proof = record.get(1, {}), record.get(9, b""), record.get(11, b"")
    if not record.get(2) or not key or len(proof) != 80:
        raise Refused("incomplete")
    names = [c.get(1, "").encode() for c in listed.get(2, [])]
    if names != sorted(set(names)):
        raise Refused("listDisordered")
    if listed.get(3) not in RULES:
        raise Refused("ruleUnknown")
    if weigh_by_rule(listed) != [c.get(7, 0) for c in listed.get(2, [])]:
        raise Refused("weightWrong")
    if 8 in record:
        use = record[8]
        count = use[3] - use[2] + 1
        value = use[4]
        if not 1 <= count <= 732 or use[3] > listed.get(5, 0):
            raise Refused("valueNotCommitted")
        for _ in range(count):
            value = sha256(value)
        if value != use[1]:
            raise Refused("valueNotCommitted")
    output = ed25519.vrf_verify(key, draw_input(record), proof)
    if output is None:
        raise Refused("proofWrong")
    chosen, others = record.get(6, ""), record.get(14, [])
    if 13 in record:
        eligible = [c[1] for c in listed.get(2, []) if not c.get(2, 0)]
        if chosen not in eligible or others:
            raise Refused("otherJudge")
        return draw_input(record), output, [chosen]
    judges = bench(listed, sha256(b"mehkeme-draw-v2-seed", output))
    if not judges and chosen:
        raise Refused("nobodyEligible")
    if judges != ([chosen] + others if chosen else []):
        raise Refused("otherJudge")
    return draw_input(record), output, judges


def draw(record):
    version = record.get(7, 0)
    if version not in (0, 2):
        raise Refused("versionUnknown")
    return draw_by_proof(record) if version == 2 else draw_by_chain(record)


def exceptions(record):
    listed = record[1]
    candidates = listed.get(2, [])
    eligible = [c for c in candidates if not c.get(2, 0)]
    received, published = listed.get(5, 0), record.get(10, 0)
    found = [
        ("singleJudge", len(candidates) == 1),
        ("singleCandidate", len(candidates) > 1 and len(eligible) == 1),
        ("noBeacon", 8 not in record),
        ("olderBeacon", 8 in record and record[8][3] < received),
        ("newKey", published <= received and received - published < 8),
        ("lateKey", published > received),
        ("overtaking", record.get(12, 0) > 0),
        ("lateAbsence", any(c.get(8) for c in candidates)),
        ("refiled", 13 in record and record.get(15) == 8),
        ("referred", not record.get(6)),
        ("redraw", listed.get(7, 0) > 0),
        ("presiding", any(c.get(2) == 8 for c in candidates)),
        ("linked", 13 in record and record.get(15) != 8),
    ]
    return [name for name, is_so in found if is_so]


def check_proved_draw():
    file = vectors("draw.json")
    for vector in file["vrf"]:
        key, proof, output = ed25519.vrf_prove(
            bytes.fromhex(vector["seed"]), bytes.fromhex(vector["input"]))
        check("vrf: " + vector["name"], (key.hex(), proof.hex(), output.hex()) == (
            vector["key"], vector["proof"], vector["output"]))
        check("vrf: verifies " + vector["name"], ed25519.vrf_verify(
            key, bytes.fromhex(vector["input"]), proof) == output)
    for vector in file["proved"]:
        what, data = "draw: " + vector["name"], bytes.fromhex(vector["hex"])
        record = decode(data)
        check_shape(what, "draw-record", data)
        proved, output, judges = draw(record)
        check(what, (proved.hex(), output.hex(), judges) == (
            vector["input"], vector["output"],
            [j for j in [vector["chosen"], *vector["others"]] if j]))
        check(what + ": list", encode(record[1]).hex() == vector["list"])
        check(what + ": digest", sha256(encode(record[1])).hex() == vector["listDigest"])
        check(what + ": weights", weigh_by_rule(record[1]) == vector["weights"])
        check(what + ": exceptions", exceptions(record) == vector["exceptions"])


def check_draw():
    file = vectors("draw.json")
    for vector in file["draws"]:
        what, data = "draw: " + vector["name"], bytes.fromhex(vector["hex"])
        record = decode(data)
        check_shape(what, "draw-record1", data)
        seed, weights, chosen = draw_by_chain(record)
        check(what, (seed.hex(), weights, chosen) == (
            vector["seed"], vector["weights"], vector["chosen"]))
        check(what + ": list", encode(record[1]).hex() == vector["list"])
        check(what + ": digest", sha256(encode(record[1])).hex() == vector["listDigest"])
        check(what + ": case", case_number(record[1][1]) == vector["caseNumber"])
        names = ("judge", "exclusion", "load", "share")
        check(what + ": candidates", [
            [c[k] for k in names] for c in vector["candidates"]] == [
            [c.get(k, "" if k == 1 else 0) for k in (1, 2, 3, 4)] for c in record[1][2]])
        check(what + ": value", (record[3], record[4].hex(), record[5].hex()) == (
            vector["index"], vector["value"], vector["commitment"]))
    for vector in file["invalid"]:
        expect("draw: " + vector["name"], vector["fault"], draw,
               decode(bytes.fromhex(vector["hex"])))
    for vector in file["numbers"]:
        found = number_below(int(vector["below"]), bytes.fromhex(vector["seed"]))
        check("number below " + vector["below"], str(found) == vector["number"])


# --- Closed cases ---


def rotate(word, by):
    return (word << by | word >> 32 - by) & 0xffffffff


def chacha_block(state, add_up):
    """Twenty rounds over sixteen words (RFC 8439 section 2.3)."""
    x = list(state)
    for _ in range(10):
        for a, b, c, d in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                           (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            for first, second, third, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                x[first] = (x[first] + x[second]) & 0xffffffff
                x[third] = rotate(x[third] ^ x[first], by)
    return [(w + s) & 0xffffffff for w, s in zip(x, state)] if add_up else x


def words(data):
    return [int.from_bytes(data[i:i + 4], "little") for i in range(0, len(data), 4)]


def packed(numbers):
    return b"".join(n.to_bytes(4, "little") for n in numbers)


CHACHA = words(b"expand 32-byte k")


def xchacha_subkey(key, nonce):
    """HChaCha20 over the first 16 bytes of the nonce (draft-irtf-cfrg-xchacha)."""
    out = chacha_block(CHACHA + words(key) + words(nonce[:16]), False)
    return packed(out[:4] + out[12:])


def keystream(key, nonce, block):
    return packed(chacha_block(CHACHA + words(key) + [block, 0] + words(nonce[16:]), True))


def poly1305(key, data):
    r = int.from_bytes(key[:16], "little") & 0x0ffffffc0ffffffc0ffffffc0fffffff
    total = 0
    for i in range(0, len(data), 16):
        total = (total + int.from_bytes(data[i:i + 16] + b"\1", "little")) * r % (2**130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2**128).to_bytes(16, "little")


def aead_open(key, nonce, sealed, context):
    """The plain text under XChaCha20-Poly1305, or None."""
    if len(sealed) < 16:
        return None
    key = xchacha_subkey(key, nonce)
    text, tag = sealed[:-16], sealed[-16:]
    fill = lambda data: data + bytes(-len(data) % 16)
    sizes = len(context).to_bytes(8, "little") + len(text).to_bytes(8, "little")
    if poly1305(keystream(key, nonce, 0)[:32], fill(context) + fill(text) + sizes) != tag:
        return None
    stream = b"".join(keystream(key, nonce, 1 + i) for i in range(len(text) // 64 + 1))
    return bytes(a ^ b for a, b in zip(text, stream))


def x25519(secret, u):
    """RFC 7748 section 5, by whole numbers."""
    p = 2**255 - 19
    k = int.from_bytes(secret, "little") & ~7 & (2**254 - 1) | 2**254
    x1 = int.from_bytes(u, "little") % 2**255
    x2, z2, x3, z3, swap = 1, 0, x1, 1, 0
    for t in range(254, -1, -1):
        bit = k >> t & 1
        if swap ^ bit:
            x2, x3, z2, z3 = x3, x2, z3, z2
        swap = bit
        a, b, c, d = x2 + z2, x2 - z2, x3 + z3, x3 - z3
        da, cb = d * a, c * b
        x3, z3 = (da + cb)**2 % p, x1 * (da - cb)**2 % p
        x2, z2 = a * a * b * b % p, (a * a - b * b) * (a * a + 121665 * (a * a - b * b)) % p
    if swap:
        x2, z2 = x3, z3
    return (x2 * pow(z2, p - 2, p) % p).to_bytes(32, "little")


def twin(public_key):
    """The X25519 key of an Ed25519 key: u = (1 + y) / (1 - y) (RFC 7748 section 4.1)."""
    p = 2**255 - 19
    y = int.from_bytes(public_key, "little") % 2**255
    return ((1 + y) * pow(1 - y, p - 2, p) % p).to_bytes(32, "little")


def words_of(name):
    replica, epoch, number = name.split(".")
    return [int(replica), int(epoch), int(number)]


def key_name(key):
    return sha256(b"mehkeme-key-id-v1", key)[:16]


def unwrap(fields, secret, public_key, subject):
    wrapped = fields[4]
    ephemeral = wrapped[:32]
    key = sha256(b"mehkeme-key-wrap-v1", x25519(secret, ephemeral), ephemeral, public_key)
    context = encode(["mehkeme-key-wrapped-v1", subject, [fields[2], fields.get(3, 0)]])
    return aead_open(key, bytes(24), wrapped[32:], context)


def skeleton(operation):
    """What a closed case shows of the operations that the vectors seal."""
    number, fields = operation
    kept = {30: (1, 2, 9, 10, 11, 12, 13, 15, 16), 56: (1, 2, 3)}.get(number)
    return kept and [number, {k: v for k, v in fields.items() if k in kept}]


def open_part(vector):
    """The operations in full, or None where the part must not be opened."""
    key = bytes.fromhex(vector["key"])
    shown = [bytes.fromhex(operation) for operation in vector["operations"]]
    number, part = decode(shown.pop())
    if number != 1 or part[1] != key_name(key):
        return None
    documents = part.get(4, [])
    bound = sha256(*shown, *(d[1] for d in documents))
    context = encode(["mehkeme-sealed-part-v1", words_of(vector["subject"]),
                      words_of(vector["change"]), bound])
    plain = aead_open(key, part[2], part[3], context)
    if plain is None:
        return None
    check("closed: padding", len(plain) % 256 == 0 and plain.rstrip(b"\0")[-1:] == b"\x80")
    full = decode(plain.rstrip(b"\0")[:-1])
    skeletons = [encode(s) for s in map(skeleton, full) if s]
    if shown[:len(skeletons)] != skeletons:
        return None
    return full


def check_closed():
    file = vectors("closed.json")
    for vector in file["keys"]:
        what = "wrapped key: " + vector["name"]
        data, seed = bytes.fromhex(vector["hex"]), bytes.fromhex(vector["seed"])
        public_key = bytes.fromhex(vector["publicKey"])
        check_shape(what, "key-wrapped", data)
        number, fields = decode(data)
        # The secret of the twin is the first half of the hash of the seed (RFC 8032 section 5.1.5).
        secret = hashlib.sha512(seed).digest()[:32]
        subject = words_of(vector["subject"])
        check(what, (number, fields[2]) == (57, vector["replica"]))
        check(what + ": exchange", x25519(bytes.fromhex(vector["exchange"]), (9).to_bytes(32, "little"))
              == fields[4][:32])
        check(what + ": twin", x25519(secret, (9).to_bytes(32, "little")) == twin(public_key))
        key = unwrap(fields, secret, public_key, subject)
        check(what + ": key", key == bytes.fromhex(vector["key"]))
        check(what + ": name", fields[1] == key_name(key or b"") == bytes.fromhex(vector["keyName"]))
        check(what + ": subject", unwrap(fields, secret, public_key, [0, 0, 1]) is None)
    for vector in file["parts"]:
        what = "sealed part: " + vector["name"]
        check_shape(what, "sealed-part", bytes.fromhex(vector["operations"][-1]))
        full = open_part(vector)
        check(what, full is not None and [encode(o).hex() for o in full] == vector["full"])
    for vector in file["invalid"]:
        check("sealed part: " + vector["name"], open_part(vector) is None)


def main():
    for part in (check_cbor, check_causality, check_ed25519, check_sign1, check_change,
                 check_change_set, check_segment, check_sync, check_registry, check_draw,
                 check_proved_draw, check_closed):
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
