internal import Encoding

extension Vectors {
    static var cbor: [(String, [JSON])] { [("valid", validItems), ("invalid", invalidItems)] }

    private static var validItems: [JSON] {
        let items: [(String, [UInt8])] = [
            ("0", item { $0.uint(0) }),
            ("23, the last in one byte", item { $0.uint(23) }),
            ("24, the first in two", item { $0.uint(24) }),
            ("255", item { $0.uint(255) }),
            ("256", item { $0.uint(256) }),
            ("65535", item { $0.uint(65_535) }),
            ("65536", item { $0.uint(65_536) }),
            ("4294967295", item { $0.uint(4_294_967_295) }),
            ("4294967296", item { $0.uint(4_294_967_296) }),
            ("18446744073709551615", item { $0.uint(.max) }),
            ("-1", item { $0.int(-1) }),
            ("-24", item { $0.int(-24) }),
            ("-25", item { $0.int(-25) }),
            ("-9223372036854775808", item { $0.int(.min) }),
            ("no bytes", item { $0.byteString([]) }),
            ("24 bytes", item { $0.byteString([UInt8](repeating: 0xaa, count: 24)) }),
            ("no text", item { $0.text("") }),
            ("text, the length counts bytes", item { $0.text("məhkəmə") }),
            ("text beyond the basic plane", item { $0.text("🏛") }),
            ("false", item { $0.bool(false) }),
            ("true", item { $0.bool(true) }),
            ("null", item { $0.null() }),
            ("an empty array", item { $0.array(0) }),
            ("an empty map", item { $0.mapHead(0) }),
            ("an array in an array", item { $0.raw(literal("8201820203")) }),
            ("24 items", item { $0.raw(literal("9818" + String(repeating: "00", count: 24))) }),
            (
                "keys in bytewise order: 10, 100, -1, \"z\", \"aa\", [100], [-1], false",
                item { $0.raw(literal("a80a001864002000617a006261610081186400812000f400")) }
            ),
            (
                "24 before -1: by bytes, not by length",
                item {
                    $0.mapHead(2)
                    $0.uint(24)
                    $0.uint(1)
                    $0.int(-1)
                    $0.uint(1)
                }
            ),
            (
                "16 arrays around a number, the deepest nesting",
                [UInt8](repeating: 0x81, count: CBOR.depthMax) + [0]
            ),
        ]
        return items.map { name, bytes in
            .fields([("name", .text(name)), ("hex", hex(bytes))])
        }
    }

    private static var invalidItems: [JSON] {
        let items: [(String, String, String)] = [
            ("nothing at all", "", "truncated"),
            ("a head without its argument", "18", "truncated"),
            ("an argument cut short", "1a000100", "truncated"),
            ("a byte string cut short", "4201", "truncated"),
            ("an array cut short", "8201", "truncated"),
            ("a map without a value", "a101", "truncated"),
            ("an array of more items than there are bytes", "9bffffffffffffffff", "truncated"),
            ("23 in two bytes", "1817", "notCanonical"),
            ("255 in three bytes", "1900ff", "notCanonical"),
            ("65535 in five bytes", "1a0000ffff", "notCanonical"),
            ("4294967295 in nine bytes", "1b00000000ffffffff", "notCanonical"),
            ("-24 in two bytes", "3817", "notCanonical"),
            ("a length in two bytes", "580101", "notCanonical"),
            ("a count in two bytes", "980101", "notCanonical"),
            ("a reserved head", "1c", "notCanonical"),
            ("bytes of indefinite length", "5f4101ff", "notCanonical"),
            ("text of indefinite length", "7f6161ff", "notCanonical"),
            ("an array of indefinite length", "9f01ff", "notCanonical"),
            ("a map of indefinite length", "bf0101ff", "notCanonical"),
            ("keys that descend", "a202000100", "notCanonical"),
            ("a key twice", "a201000100", "notCanonical"),
            ("-1 before 24: shorter keys first", "a22001181801", "notCanonical"),
            ("keys that descend, deep inside", "8181a202000100", "notCanonical"),
            ("a tag", "c001", "unexpectedType"),
            ("undefined", "f7", "unexpectedType"),
            ("a simple value", "e0", "unexpectedType"),
            ("a float of 16 bits", "f93c00", "unexpectedType"),
            ("a float of 32 bits", "fa3f800000", "unexpectedType"),
            ("a float of 64 bits", "fb3ff0000000000000", "unexpectedType"),
            ("a break without a beginning", "ff", "unexpectedType"),
            ("a length above 63 bits", "5bffffffffffffffff", "tooLarge"),
            ("text that is not UTF-8", "61ff", "notUTF8"),
            ("text of overlong UTF-8", "62c080", "notUTF8"),
            ("text with half a surrogate pair", "63eda080", "notUTF8"),
            ("a second item", "0000", "trailingBytes"),
            (
                "17 arrays around a number",
                String(repeating: "81", count: CBOR.depthMax + 1) + "00", "tooDeep"
            ),
        ]
        return items.map { refused($0.0, literal($0.1), $0.2) }
    }
}
