import Casework
import Encoding
import Testing
import Web

/// A small generator of chance from a seed, the same on every machine.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % bound
    }

    /// Text with everything that could break out of its place.
    mutating func text() -> String {
        let nasty = Array("<>&\"'=/\\`;-!ə₼\u{0}\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{2028}\n\t ]]>")
        var text = ""
        for _ in 0..<below(24) {
            text.append(
                below(3) == 0
                    ? nasty[Int(below(UInt64(nasty.count)))]
                    : Character(UnicodeScalar(UInt8(97 + below(26)))))
        }
        return text
    }
}

@Suite struct HTMLTests {
    private func render(_ html: HTML) -> [UInt8] {
        var bytes: [UInt8] = []
        html.render(into: &bytes)
        return bytes
    }

    @Test("Nobody's words become markup, in text or in an attribute")
    func escaping() {
        for seed in UInt64(1)...2000 {
            var dice = Dice(seed: seed)
            let text = dice.text()
            let page = render(HTML.Tag.p(.class(text), .value(text)) { text })
            let count = { (byte: UInt8) in page.count { $0 == byte } }
            #expect(count(0x3c) == 2 && count(0x3e) == 2, "SEED=\(seed)")
            #expect(count(0x22) == 4 && count(0x27) == 0, "SEED=\(seed)")
            let hasControl = page.contains { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 || $0 == 0x7f }
            #expect(!hasControl, "SEED=\(seed)")
        }
    }

    @Test("Every ampersand in a page begins an entity")
    func entities() {
        for seed in UInt64(1)...500 {
            var dice = Dice(seed: seed)
            let page = String(decoding: render(.text(dice.text())), as: UTF8.self)
            for part in page.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
                let isEntity = ["amp;", "lt;", "gt;", "quot;", "#39;"].contains {
                    part.hasPrefix($0)
                }
                #expect(isEntity, "SEED=\(seed)")
            }
        }
    }

    @Test("JSON of any text is read back as the same text")
    func json() {
        for seed in UInt64(1)...1000 {
            var dice = Dice(seed: seed)
            let text = dice.text()
            let bytes = JSONDocument.text(text).bytes.dropLast()
            #expect(bytes.first == 0x22 && bytes.last == 0x22, "SEED=\(seed)")
            #expect(unescaped(bytes.dropFirst().dropLast()) == Array(text.utf8), "SEED=\(seed)")
        }
    }

    /// Undoes JSON's escapes; `nil` for a bare quote or control character.
    private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0x22, 0x00...0x1f: return nil
            case 0x5c:
                index += 1
                switch bytes[index] {
                case 0x22, 0x5c: result.append(bytes[index])
                case 0x6e: result.append(0x0a)
                case 0x75:
                    let digits = String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self)
                    result.append(UInt8(digits, radix: 16) ?? 0xff)
                    index += 4
                default: return nil
                }
            default: result.append(bytes[index])
            }
            index += 1
        }
        return result
    }

    @Test("No page has a script, a style of its own, or a handler")
    func policy() {
        for say in Tongue.allCases {
            for page in PageSamples.all(say) {
                let text = String(decoding: page.bytes, as: UTF8.self)
                for forbidden in [
                    "<script", " style=", " onclick", "javascript:", "http://", "https://",
                ] {
                    #expect(!text.contains(forbidden), "\(page.name)")
                }
            }
        }
    }

    @Test("Every page has one head line, one main part and its language")
    func frames() {
        for say in Tongue.allCases {
            for page in PageSamples.all(say) {
                let text = String(decoding: page.bytes, as: UTF8.self)
                let head = "<!doctype html>\n<html lang=\"\(say.tag)\">"
                #expect(text.hasPrefix(head), "\(page.name)")
                #expect(text.components("<h1") == 2, "\(page.name)")
                #expect(text.components("<main") == 2, "\(page.name)")
                #expect(text.contains("href=\"#main\""), "\(page.name)")
            }
        }
    }

    @Test("Every form that writes carries the session's token")
    func tokens() {
        for page in PageSamples.all(.azerbaijani) {
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(
                text.components("method=\"post\"") == text.components("name=\"token\""),
                "\(page.name)")
        }
    }

    @Test("What is named by a label or a fault is on the page")
    func names() {
        for page in PageSamples.all(.english) {
            let text = String(decoding: page.bytes, as: UTF8.self)
            var ids: Set<Substring> = []
            for part in text.pieces(after: " id=\"") { ids.insert(part) }
            for part in text.pieces(after: " for=\"") {
                #expect(ids.contains(part), "\(page.name): \(part)")
            }
            for part in text.pieces(after: " href=\"#") {
                #expect(ids.contains(part), "\(page.name): \(part)")
            }
            for part in text.pieces(after: " aria-labelledby=\"") {
                #expect(ids.contains(part), "\(page.name): \(part)")
            }
        }
    }
}

extension String {
    /// How many parts a separator makes.
    func components(_ separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }

    /// The values of an attribute.
    func pieces(after mark: String) -> [Substring] {
        split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first
        }
    }
}
