import Encoding
import TestSupport
import Testing

@Suite("JSON")
struct JSONTests {
    private func error(of text: String) -> JSONError? { error(of: Array(text.utf8)) }

    private func error(of bytes: [UInt8]) -> JSONError? {
        do throws(JSONError) {
            _ = try JSON(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func value(depth: Int, by chance: inout Chance) -> JSON {
        let texts = ["", "İcra şöbəsi", "\"\\/", "\u{0}\u{1f}\u{7f}\n\r\t\u{8}\u{c}", "🏛", "дело"]
        switch chance.below(depth > 0 ? 7 : 5) {
        case 0: return .null
        case 1: return .bool(chance.bool())
        case 2: return .integer(Int64(bitPattern: chance.number()))
        case 3: return .number(["0.5", "-1e9", "9223372036854775808", "1E+2"][chance.below(4)])
        case 4: return .text(texts[chance.below(texts.count)])
        case 5:
            return .list((0..<chance.below(5)).map { _ in value(depth: depth - 1, by: &chance) })
        default:
            return .fields(
                (0..<chance.below(5)).map { index in
                    let name = texts[chance.below(texts.count)] + String(index)
                    return JSON.Field(name, value(depth: depth - 1, by: &chance))
                })
        }
    }

    @Test("What is written is read back, byte for byte", arguments: seeds(200))
    func roundTrip(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let value = value(depth: 5, by: &chance)
        let bytes = value.encoded
        let read = try JSON(bytes)
        #expect(read == value)
        #expect(read.encoded == bytes)
    }

    @Test("No beginning of an object is JSON", arguments: seeds(50))
    func truncated(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = JSON.fields([JSON.Field("a", value(depth: 3, by: &chance))]).encoded
        for count in 0..<bytes.count {
            let error = error(of: Array(bytes[..<count]))
            #expect(error == .truncated(at: count), "\(count) of \(bytes.count)")
        }
    }

    @Test("Any bytes are read or refused, never more", arguments: seeds(100))
    func noise(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var bytes = value(depth: 4, by: &chance).encoded
        for _ in 0..<1 + chance.below(4) where !bytes.isEmpty {
            bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
        }
        if let value = try? JSON(bytes) {
            let again = try JSON(value.encoded)
            #expect(again == value)
        } else {
            let offset = try #require(error(of: bytes)).offset
            #expect((0...bytes.count).contains(offset))
        }
    }

    @Test(
        "What RFC 8259 allows is read",
        arguments: [
            ("0", JSON.integer(0)), ("-0", .integer(0)), (" [ ] ", .list([])),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number("9223372036854775808")),
            ("1e3", .number("1e3")), ("0.10", .number("0.10")), ("-1.5E-7", .number("-1.5E-7")),
            (#""\u0041\/\b\f\n\r\t""#, .text("A/\u{8}\u{c}\n\r\t")),
            (#""\ud83c\uDFdb""#, .text("🏛")), (#""\u0000""#, .text("\u{0}")),
            ("\"\u{7f}\u{2028}\"", .text("\u{7f}\u{2028}")),
            ("\t{\"\":\r\nnull}", .fields([JSON.Field("", .null)])),
            ("[true,false]", .list([.bool(true), .bool(false)])),
        ])
    func allowed(text: String, value: JSON) throws {
        let read = try JSON(Array(text.utf8))
        #expect(read == value)
    }

    @Test(
        "What RFC 8259 forbids is refused where it stands",
        arguments: [
            ("", JSONError.truncated(at: 0)), ("01", .unexpected(at: 1)),
            ("-", .truncated(at: 1)), ("+1", .unexpected(at: 0)), (".5", .unexpected(at: 0)),
            ("1.", .truncated(at: 2)), ("1.e1", .unexpected(at: 2)), ("1e", .truncated(at: 2)),
            ("0x1", .unexpected(at: 1)), ("NaN", .unexpected(at: 0)),
            ("[1,]", .unexpected(at: 3)), ("[1 2]", .unexpected(at: 3)),
            ("{\"a\":1,}", .unexpected(at: 7)), ("{a:1}", .unexpected(at: 1)),
            ("{\"a\" 1}", .unexpected(at: 5)), ("'a'", .unexpected(at: 0)),
            ("nul", .truncated(at: 3)), ("nulL", .unexpected(at: 3)), ("1 1", .unexpected(at: 2)),
            ("\u{feff}1", .unexpected(at: 0)), ("/**/1", .unexpected(at: 0)),
            ("\"\n\"", .unexpected(at: 1)), (#""\x""#, .unexpected(at: 2)),
            (#""\u12g4""#, .unexpected(at: 5)), (#""\ud800""#, .notUnicode(at: 1)),
            (#""\udc00""#, .notUnicode(at: 1)), (#""\ud800A""#, .notUnicode(at: 1)),
            (#""\ud800\u0041""#, .notUnicode(at: 1)), (#""\ud800\n""#, .unexpected(at: 8)),
        ])
    func forbidden(text: String, error expected: JSONError) {
        #expect(error(of: text) == expected)
    }

    @Test(
        "A string that is not UTF-8 is refused",
        arguments: [
            [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        #expect(error(of: [0x5b, 0x22] + bytes + [0x22, 0x5d]) == .notUnicode(at: 1))
    }

    @Test("A repeated name is refused, however it is written")
    func repeatedName() {
        #expect(error(of: #"{"a":1,"b":2,"\u0061":3}"#) == .repeatedName("a", at: 13))
        #expect(error(of: #"[{"a":{"b":1,"b":1}},{"a":1}]"#) == .repeatedName("b", at: 13))
        // What is not JSON at all is that first.
        #expect(error(of: #"{"a":1,"a":"#) == .truncated(at: 11))
        // Two spellings of one letter are two names.
        #expect(error(of: "{\"\u{e9}\":1,\"e\u{301}\":1}") == nil)
    }

    @Test("Depth has a bound, and it is the last depth that is read")
    func depth() {
        let (open, close) = (String(repeating: "[", count: 32), String(repeating: "]", count: 32))
        #expect(error(of: open + close) == nil)
        #expect(error(of: "[" + open + close + "]") == .tooDeep(at: 32))
        #expect(error(of: String(repeating: "{\"a\":", count: 100_000)) == .tooDeep(at: 160))
    }

    @Test("A name finds its own field")
    func lookup() throws {
        let value = try JSON(Array(#"{"court":"050","year":2026}"#.utf8))
        #expect(value["year"] == .integer(2026))
        #expect(value["month"] == nil)
        #expect(JSON.list([])["year"] == nil)
    }

    @Test("A text is escaped where it must be, and nowhere else")
    func escaping() {
        #expect(JSONText.quoted("İ“/”\u{7f}") == "\"İ“/”\u{7f}\"")
        #expect(JSONText.quoted("\"\\\n\u{1}\u{1f}") == #""\"\\\n\u0001\u001f""#)
    }
}
