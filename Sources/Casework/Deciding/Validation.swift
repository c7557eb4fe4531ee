internal import Encoding
internal import Law

/// Whether what a person typed has the form it must have.
package enum Validation {
    /// The least and the most days a date may have been typed for.
    static let years: ClosedRange<UInt64> = 2000...2100

    static func filled(_ text: String, _ field: String) throws(Refusal) {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            throw Refusal(.fieldEmpty, [("field", field)])
        }
    }

    /// One line that says something.
    static func line(_ text: String, _ field: String) throws(Refusal) {
        try filled(text, field)
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else {
            throw Refusal(.fieldInvalid, [("field", field)])
        }
    }

    /// Seven Latin capitals and figures, without I and O.
    package static func isFIN(_ text: String) -> Bool {
        text.utf8.count == 7
            && text.utf8.allSatisfy { unit in
                switch unit {
                case 0x30...0x39: true
                case 0x49, 0x4f: false
                case 0x41...0x5a: true
                default: false
                }
            }
    }

    /// Ten figures, the last 1 for a legal and 2 for a natural person.
    package static func isVOEN(_ text: String) -> Bool {
        text.utf8.count == 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (text.utf8.last == 0x31 || text.utf8.last == 0x32)
    }

    static func party(_ party: Party) throws(Refusal) {
        try line(party.name, "name")
        if !party.fin.isEmpty, !isFIN(party.fin) {
            throw Refusal(.finInvalid, [("fin", party.fin), ("name", party.name)])
        }
        if !party.voen.isEmpty, !isVOEN(party.voen) {
            throw Refusal(.voenInvalid, [("voen", party.voen), ("name", party.name)])
        }
        if !party.lawyerFin.isEmpty, !isFIN(party.lawyerFin) {
            throw Refusal(.finInvalid, [("fin", party.lawyerFin), ("name", party.lawyer)])
        }
        guard !party.fin.isEmpty || !party.voen.isEmpty else {
            throw Refusal(.identityMissing, [("name", party.name)])
        }
    }

    static func document(_ document: DocumentRef) throws(Refusal) {
        try line(document.name, "document")
        try line(document.mime, "mime")
        guard document.digest != nil else { throw Refusal(.fieldEmpty, [("field", "digest")]) }
        guard document.size <= CaseLimits.documentByteCountMax else {
            throw Refusal(.fieldTooLong, [("limit", "\(CaseLimits.documentByteCountMax)")])
        }
    }

    static func amount(_ amount: UInt64) throws(Refusal) {
        guard amount <= CaseLimits.amountMaxQepik else { throw Refusal(.amountTooLarge) }
    }

    static func positive(_ amount: UInt64) throws(Refusal) {
        try self.amount(amount)
        guard amount > 0 else { throw Refusal(.amountZero) }
    }

    static func period(_ from: CivilDate, _ until: CivilDate) throws(Refusal) {
        guard from <= until, from != .none else {
            throw Refusal(.periodInvalid, [("from", "\(from)"), ("until", "\(until)")])
        }
    }
}

/// Looks through everything that is to be written for what is longer than its field.
///
/// The bounds stand in the operations themselves, told once for reading and writing; this is the
/// third direction.
struct FieldCheck: FieldCoder {
    private var longest: Int?

    static func check(_ writes: [Write]) throws(Refusal) {
        for operation in writes.lazy.flatMap(\.operations) {
            if let event = operation.event { try check(event) }
        }
    }

    private static func check(_ event: some Event) throws(Refusal) {
        var event = event
        var check = FieldCheck()
        do throws(DecodingError) {
            try event.code(&check)
        } catch {
            throw Refusal(.amountTooLarge)
        }
        if let limit = check.longest { throw Refusal(.fieldTooLong, [("limit", "\(limit)")]) }
    }

    private mutating func bound(_ count: Int, _ max: Int) {
        if count > max, longest == nil { longest = max }
    }

    mutating func uint(_ key: UInt64, _ value: inout UInt64) {}
    mutating func int(_ key: UInt64, _ value: inout Int64) {}
    mutating func bool(_ key: UInt64, _ value: inout Bool) {}

    mutating func text(_ key: UInt64, _ value: inout String, max: Int) {
        bound(value.utf8.count, max)
    }

    mutating func bytes(_ key: UInt64, _ value: inout [UInt8], max: Int) {
        bound(value.count, max)
    }

    mutating func digest(_ key: UInt64, _ value: inout Digest256?) {}
    mutating func triple(_ key: UInt64, _ value: inout (UInt64, UInt64, UInt64)?) {}

    mutating func uints(_ key: UInt64, _ value: inout [UInt64], max: Int) {
        bound(value.count, max)
    }

    mutating func texts(_ key: UInt64, _ value: inout [String], max: Int) {
        bound(value.count, max)
        for text in value { bound(text.utf8.count, FieldLimits.textByteCountMax) }
    }

    mutating func nested(_ key: UInt64, _ value: inout some FieldCoded) throws(DecodingError) {
        try value.code(&self)
    }

    mutating func optional<Value: FieldCoded>(
        _ key: UInt64, _ value: inout Value?
    ) throws(DecodingError) {
        guard var inner = value else { return }
        try inner.code(&self)
    }

    mutating func list<Value: FieldCoded>(
        _ key: UInt64, _ value: inout [Value], max: Int
    ) throws(DecodingError) {
        bound(value.count, max)
        for item in value {
            var item = item
            try item.code(&self)
        }
    }
}
