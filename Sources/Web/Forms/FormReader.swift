internal import Casework
package import Causality
internal import Encoding
internal import Law

/// Reads what was typed, and gathers everything that is wrong with it.
///
/// Each reading gives a value in any case, so that all faults are found at once; the value counts
/// only if there are none.
struct FormReader {
    let say: Tongue
    let form: FormFields
    private(set) var faults: [Fault] = []

    init(_ form: FormFields, _ say: Tongue) {
        self.form = form
        self.say = say
    }

    mutating func fault(_ field: String?, _ words: Words) {
        faults.append(Fault(field, say(words)))
    }

    /// Without spaces at its ends.
    func raw(_ name: String) -> String { (form[name] ?? "").trimmed }

    mutating func text(
        _ name: String, max: Int = CaseLimits.nameByteCountMax, isOptional: Bool = false
    ) -> String {
        let text = raw(name)
        if text.isEmpty, !isOptional { fault(name, .faultEmpty) }
        if text.utf8.count > max { fault(name, .faultTooLong) }
        return text
    }

    mutating func word<Value: Worded>(_ name: String, _ fallback: Value) -> Value {
        guard let value = Value(word: raw(name)) else {
            fault(name, .faultChoose)
            return fallback
        }
        return value
    }

    /// Manat and qəpik as people write them: `1 250,50`, `1250.5`, `1.250,00`.
    ///
    /// - Units: qəpik.
    mutating func money(_ name: String, isOptional: Bool = false) -> UInt64 {
        let text = raw(name)
        if text.isEmpty {
            if !isOptional { fault(name, .faultEmpty) }
            return 0
        }
        guard let amount = Money.read(text) else {
            fault(name, .faultMoney)
            return 0
        }
        return amount
    }

    mutating func date(_ name: String) -> CivilDate {
        guard let date = CivilDate(raw(name)), (1990...2200).contains(date.year) else {
            fault(name, raw(name).isEmpty ? .faultEmpty : .faultDate)
            return CivilDate.none
        }
        return date
    }

    /// A moment out of a day and a time by the clock in Baku.
    mutating func moment(_ dateName: String, _ timeName: String) -> Instant {
        let date = date(dateName)
        let parts = raw(timeName).split(separator: ":")
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else {
            fault(timeName, raw(timeName).isEmpty ? .faultEmpty : .faultTime)
            return Instant(milliseconds: 0)
        }
        guard date != .none, let instant = date.inBaku(hour: hour, minute: minute) else {
            return Instant(milliseconds: 0)
        }
        return instant
    }

    mutating func number(_ name: String, in range: ClosedRange<UInt64>) -> UInt64 {
        guard let value = UInt64(raw(name)), range.contains(value) else {
            fault(name, .faultNumber)
            return range.lowerBound
        }
        return value
    }

    mutating func change(_ name: String) -> ChangeID? {
        guard let change = ChangeID(raw(name)) else {
            fault(name, .faultChoose)
            return nil
        }
        return change
    }
}

/// Sums of money as people write them.
package enum Money {
    /// - Returns: qəpik, or `nil` for what is no sum or beyond its bound.
    package static func read(_ text: String) -> UInt64? {
        let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "₼" }
        var units = signs.map(\.value)
        if units.isEmpty { return nil }
        // The last comma or dot with one or two figures behind it parts manat from qəpik.
        var qepik: UInt64 = 0
        if let mark = units.lastIndex(where: { $0 == 0x2c || $0 == 0x2e }) {
            let decimals = units[(mark + 1)...]
            if decimals.count <= 2 {
                guard let value = number(decimals), !decimals.isEmpty else { return nil }
                qepik = decimals.count == 1 ? value * 10 : value
                units = Array(units[..<mark])
            }
        }
        let groups = units.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2c || $0 == 0x2e })
        for group in groups.dropFirst() where group.count != 3 { return nil }
        let digits = Array(groups.joined())
        guard digits.count <= 14, let manat = number(digits[...]) else { return nil }
        let amount = manat * 100 + qepik
        return amount <= CaseLimits.amountMaxQepik ? amount : nil
    }

    /// How a sum stands in a field: `1250,00`.
    package static func text(_ qepik: UInt64) -> String {
        let rest = qepik % 100
        return "\(qepik / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func number(_ digits: ArraySlice<UInt32>) -> UInt64? {
        guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

extension VersionVector {
    /// `1.0.42 2.0.7`: how a clock stands in a hidden field.
    package var formText: String {
        entries.map { "\($0.change)" }.joined(separator: " ")
    }

    /// - Returns: `nil` for what is no clock.
    package init?(formText text: String) {
        var entries: [Entry] = []
        for part in text.split(separator: " ") {
            guard let change = ChangeID(String(part)) else { return nil }
            entries.append(Entry(change.origin, change.number))
        }
        self.init(sorted: entries)
    }
}
