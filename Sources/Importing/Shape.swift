internal import Casework
internal import Causality
internal import Encoding
internal import Law

/// An object whose fields are those that it should have, and the reading of them.
///
/// Nothing unknown, nothing missing: that is judged before any value is.
struct Shape {
    private let object: JSON
    /// What stands before a field's name in a fault, such as `plaintiffs[0]` and a dot.
    private let path: String

    init(
        _ json: JSON, path: String = "", required: [String], optional: [String]
    ) throws(ImportFault) {
        guard case .fields(let fields) = json else {
            throw ImportFault(.wrongType, path.hasSuffix(".") ? String(path.dropLast()) : path)
        }
        for field in fields where !(required + optional).contains(field.name) {
            throw ImportFault(.unknownField, path + field.name)
        }
        for name in required where json[name] == nil {
            throw ImportFault(.missingField, path + name)
        }
        object = json
        self.path = path
    }

    func has(_ name: String) -> Bool { object[name] != nil }

    func fault(_ reason: ImportFault.Reason, _ name: String) -> ImportFault {
        ImportFault(reason, path + name)
    }

    private func value(_ name: String) throws(ImportFault) -> JSON {
        guard let value = object[name] else { throw fault(.missingField, name) }
        return value
    }

    // MARK: Texts

    /// Any text at all.
    func string(_ name: String) throws(ImportFault) -> String {
        guard case .text(let text) = try value(name) else { throw fault(.wrongType, name) }
        return text
    }

    /// A text that says something.
    func text(_ name: String, max: Int) throws(ImportFault) -> String {
        let text = try string(name)
        let says = text.unicodeScalars.contains {
            $0.value > 0x20 && !$0.properties.isWhitespace
        }
        guard says else { throw fault(.emptyText, name) }
        guard text.unicodeScalars.count <= max else { throw fault(.tooLong, name) }
        return text
    }

    func text(ifAny name: String, max: Int) throws(ImportFault) -> String? {
        has(name) ? try text(name, max: max) : nil
    }

    private func text(
        _ name: String, _ reason: ImportFault.Reason, where holds: (String) -> Bool
    ) throws(ImportFault) -> String {
        let text = try string(name)
        guard holds(text) else { throw fault(reason, name) }
        return text
    }

    /// A name that the file gives: `[a-z][a-z0-9]{0,31}`.
    func name(_ name: String) throws(ImportFault) -> String {
        try text(name, .badName) {
            Self.isNamed($0, max: 32, first: Self.isSmall) { Self.isSmall($0) || Self.isDigit($0) }
        }
    }

    func name(ifAny name: String) throws(ImportFault) -> String? {
        has(name) ? try self.name(name) : nil
    }

    /// A ref: `[A-Za-z][A-Za-z0-9]{0,31}`.
    func ref(_ name: String) throws(ImportFault) -> String {
        try text(name, .badName) {
            Self.isNamed($0, max: 32, first: Self.isLetter) {
                Self.isLetter($0) || Self.isDigit($0)
            }
        }
    }

    /// A category: `[a-z][A-Za-z]{0,39}`.
    func category(_ name: String) throws(ImportFault) -> String {
        try text(name, .badName) {
            Self.isNamed($0, max: 40, first: Self.isSmall, then: Self.isLetter)
        }
    }

    func fin(_ name: String) throws(ImportFault) -> String {
        try text(name, .badFIN, where: Validation.isFIN)
    }

    func voen(_ name: String) throws(ImportFault) -> String {
        try text(name, .badVOEN, where: Validation.isVOEN)
    }

    /// `+994` and nine digits.
    func phone(_ name: String) throws(ImportFault) -> String {
        try text(name, .badPhone) { text in
            text.utf8.count == 13 && text.utf8.starts(with: "+994".utf8)
                && text.utf8.dropFirst().allSatisfy(Self.isDigit)
        }
    }

    /// `İ` and three digits.
    func office(_ name: String) throws(ImportFault) -> String {
        try text(name, .badOffice) { text in
            text.utf8.starts(with: "İ".utf8) && text.utf8.count == "İ".utf8.count + 3
                && text.utf8.suffix(3).allSatisfy(Self.isDigit)
        }
    }

    /// A path that stays in the folder of the lines.
    func path(_ name: String) throws(ImportFault) -> String {
        try text(name, .badPath) { path in
            let parts = path.utf8.split(separator: 0x2f, omittingEmptySubsequences: false)
            return !path.isEmpty && path.utf8.first != 0x2f && !path.utf8.contains(0)
                && !parts.contains { $0.elementsEqual("..".utf8) }
        }
    }

    /// One of some words of a set.
    func word<Word: Worded>(_ name: String, of words: [Word]) throws(ImportFault) -> Word {
        let text = try string(name)
        guard let word = words.first(where: { $0.word.utf8.elementsEqual(text.utf8) }) else {
            throw fault(.notOneOf, name)
        }
        return word
    }

    // MARK: Numbers

    func number(_ name: String, _ range: ClosedRange<Int64>) throws(ImportFault) -> Int64 {
        switch try value(name) {
        case .integer(let number):
            guard range.contains(number) else { throw fault(.outOfRange, name) }
            return number
        // A whole number that no 64 bits hold is one all the same.
        case .number(let text) where !text.utf8.contains { ".eE".utf8.contains($0) }:
            throw fault(.outOfRange, name)
        default: throw fault(.wrongType, name)
        }
    }

    func amount(_ name: String, from least: Int64 = 1) throws(ImportFault) -> UInt64 {
        UInt64(try number(name, least...ImportLimits.amountMaxQepik))
    }

    // MARK: Times

    func date(_ name: String) throws(ImportFault) -> CivilDate {
        let text = try string(name)
        guard let date = Clock.date(text) else { throw fault(.badDate, name) }
        return date
    }

    func time(_ name: String) throws(ImportFault) -> Instant {
        let text = try string(name)
        guard let time = Clock.time(text) else { throw fault(.badTime, name) }
        return time
    }

    /// `from` and `until`, both days included.
    func period() throws(ImportFault) -> (from: CivilDate, until: CivilDate) {
        let (from, until) = (try date("from"), try date("until"))
        guard from <= until else { throw fault(.badPeriod, "until") }
        return (from, until)
    }

    // MARK: Lists and objects

    func list(_ name: String, count: ClosedRange<Int>) throws(ImportFault) -> [(String, JSON)] {
        guard case .list(let items) = try value(name) else { throw fault(.wrongType, name) }
        guard count.contains(items.count) else { throw fault(.outOfRange, name) }
        return items.enumerated().map { ("\(path)\(name)[\($0.offset)].", $0.element) }
    }

    func object(_ name: String) throws(ImportFault) -> (String, JSON) {
        ("\(path)\(name).", try value(name))
    }

    // MARK: Letters

    private static func isNamed(
        _ text: String, max: Int, first: (UInt8) -> Bool, then: (UInt8) -> Bool
    ) -> Bool {
        guard let head = text.utf8.first, text.utf8.count <= max else { return false }
        return first(head) && text.utf8.dropFirst().allSatisfy(then)
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
