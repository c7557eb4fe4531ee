extension JSON {
    /// Reads exactly one JSON text.
    ///
    /// - Throws: the first fault of syntax; a repeated name only where there is none.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.text()
    }
}

/// A reader of one JSON text, from the left, without looking back.
private struct JSONReader {
    let bytes: [UInt8]
    private var offset = 0
    /// Thrown at the end: whether something is JSON at all is the first question.
    private var repeated: JSONError?

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func text() throws(JSONError) -> JSON {
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw .unexpected(at: offset) }
        if let repeated { throw repeated }
        return value
    }

    // MARK: Bytes

    private mutating func skipSpace() {
        while offset < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[offset]) {
            offset += 1
        }
    }

    private func peek() throws(JSONError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated(at: offset) }
        return bytes[offset]
    }

    private mutating func next() throws(JSONError) -> UInt8 {
        let byte = try peek()
        offset += 1
        return byte
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONError) {
        guard try peek() == byte else { throw .unexpected(at: offset) }
        offset += 1
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "{"): return .fields(try fields(depth: depth + 1))
        case UInt8(ascii: "["): return .list(try list(depth: depth + 1))
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw .unexpected(at: offset)
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        for byte in word.description.utf8 { try expect(byte) }
        return value
    }

    private mutating func list(depth: Int) throws(JSONError) -> [JSON] {
        guard depth <= JSON.depthMax else { throw .tooDeep(at: offset) }
        offset += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return [] }
        var items: [JSON] = []
        while true {
            items.append(try value(depth: depth))
            skipSpace()
            if take(UInt8(ascii: "]")) { return items }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func fields(depth: Int) throws(JSONError) -> [JSON.Field] {
        guard depth <= JSON.depthMax else { throw .tooDeep(at: offset) }
        offset += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return [] }
        var fields: [JSON.Field] = []
        // By bytes: `String` holds two spellings of one letter to be equal, JSON does not.
        var names: Set<[UInt8]> = []
        while true {
            skipSpace()
            let start = offset
            guard try peek() == UInt8(ascii: "\"") else { throw .unexpected(at: offset) }
            let name = try string()
            if !names.insert(Array(name.utf8)).inserted, repeated == nil {
                repeated = .repeatedName(name, at: start)
            }
            skipSpace()
            try expect(UInt8(ascii: ":"))
            fields.append(JSON.Field(name, try value(depth: depth)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return fields }
            try expect(UInt8(ascii: ","))
        }
    }

    // MARK: Numbers

    private mutating func number() throws(JSONError) -> JSON {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        return .number(text)
    }

    private mutating func digits() throws(JSONError) {
        guard isDigit(try peek()) else { throw .unexpected(at: offset) }
        while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        let start = offset
        offset += 1
        var content: [UInt8] = []
        var plain = offset
        while true {
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""):
                content += bytes[plain..<(offset - 1)]
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw .notUnicode(at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                content += bytes[plain..<(offset - 1)]
                try escape(into: &content)
                plain = offset
            case 0..<0x20: throw .unexpected(at: offset - 1)
            default: continue
            }
        }
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONError) {
        let start = offset - 1
        switch try next() {
        case UInt8(ascii: "\""): content.append(0x22)
        case UInt8(ascii: "\\"): content.append(0x5c)
        case UInt8(ascii: "/"): content.append(0x2f)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0c)
        case UInt8(ascii: "n"): content.append(0x0a)
        case UInt8(ascii: "r"): content.append(0x0d)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            let high = try hex()
            var code = high
            if (0xd800...0xdbff).contains(high), take(UInt8(ascii: "\\")) {
                try expect(UInt8(ascii: "u"))
                let low = try hex()
                guard (0xdc00...0xdfff).contains(low) else { throw .notUnicode(at: start) }
                code = 0x1_0000 + (high - 0xd800) << 10 + (low - 0xdc00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw .notUnicode(at: start) }
            content += Array(String(scalar).utf8)
        default: throw .unexpected(at: offset - 1)
        }
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt32
            switch try peek() {
            case let byte where isDigit(byte): digit = UInt32(byte) - 0x30
            case let byte where (0x41...0x46).contains(byte & 0xdf):
                digit = UInt32(byte & 0xdf) - 0x41 + 10
            default: throw .unexpected(at: offset)
            }
            code = code << 4 | digit
            offset += 1
        }
        return code
    }
}
