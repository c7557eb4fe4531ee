package import Encoding

/// The kind of a case, which the first figures of its number tell.
package enum CaseKind: UInt64, Worded {
    case none = 0
    case civil = 1
    case commercial = 2
    case administrative = 3
    case criminal = 4
    case offence = 5
    /// Judicial control and what arises in enforcement.
    case material = 6

    /// The figures before the court's code.
    package var prefix: String {
        switch self {
        case .none: ""
        case .criminal: "1"
        case .civil: "2"
        case .administrative: "2-1"
        case .commercial: "2-2"
        case .offence: "3"
        case .material: "4"
        }
    }
}

/// A case's number at one court: `2(050)-1/2026`.
///
/// The court's code stands in it, so a court issues numbers without asking anybody. A case gets a
/// new one at each court; what stays is the subject's id.
package struct CaseNumber: FieldCoded, Hashable {
    /// The figures before the code: `2`, `2-1`.
    package var kind = ""
    /// Letters after them, as in `2-1inz(103)-1519/2013`; mostly empty.
    package var letters = ""
    /// Three characters.
    package var court = ""
    package var sequence: UInt64 = 0
    package var year: UInt64 = 0

    package init() {}

    package init(
        kind: String, letters: String = "", court: String, sequence: UInt64, year: UInt64
    ) {
        self.kind = kind
        self.letters = letters
        self.court = court
        self.sequence = sequence
        self.year = year
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &kind, max: 3)
        try fields.text(2, &letters, max: 8)
        try fields.place(3, &court)
        try fields.uint(4, &sequence)
        try fields.uint(5, &year)
        guard sequence <= UInt64(UInt32.max) else {
            throw .tooLarge(at: 0, limit: UInt64(UInt32.max))
        }
        guard year <= 9999 else { throw .tooLarge(at: 0, limit: 9999) }
    }

    package var isEmpty: Bool { sequence == 0 }

    /// Reads what people write: with or without the hyphen, a year of two or four figures, square
    /// brackets as they stand in addresses, spaces anywhere.
    ///
    /// - Returns: `nil` for what is no case number.
    package init?(_ text: String) {
        let units = text.utf8.filter { $0 != 0x20 }
        guard let open = units.firstIndex(where: { $0 == 0x28 || $0 == 0x5b }),
            let close = units.firstIndex(where: { $0 == 0x29 || $0 == 0x5d }), close == open + 4,
            let slash = units.lastIndex(of: 0x2f), slash > close
        else { return nil }
        let isDigit = { (unit: UInt8) in (0x30...0x39).contains(unit) }
        let head = units[..<open]
        let figures = head.prefix { isDigit($0) || $0 == 0x2d }
        let letters = head.dropFirst(figures.count)
        var number = units[(close + 1)..<slash]
        if number.first == 0x2d { number = number.dropFirst() }
        let years = units[(slash + 1)...]
        guard let first = figures.first, isDigit(first), figures.count <= 3,
            figures.last.map(isDigit) == true, letters.count <= 8,
            letters.allSatisfy({ (0x61...0x7a).contains($0 | 0x20) }),
            units[(open + 1)..<close].allSatisfy({ isDigit($0) || (0x41...0x5a).contains($0) }),
            !number.isEmpty, number.count <= 9, number.allSatisfy(isDigit),
            years.count == 2 || years.count == 4, years.allSatisfy(isDigit)
        else { return nil }
        kind = String(decoding: figures, as: UTF8.self)
        self.letters = String(decoding: letters, as: UTF8.self)
        court = String(decoding: units[(open + 1)..<close], as: UTF8.self)
        sequence = Self.value(number)
        let year = Self.value(years)
        // The court's oldest numbers are of the nineties.
        self.year = years.count == 4 ? year : year < 90 ? 2000 + year : 1900 + year
        guard sequence > 0 else { return nil }
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> UInt64 {
        digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
    }
}

extension CaseNumber: CustomStringConvertible {
    /// The canonical form.
    package var description: String { "\(kind)\(letters)(\(court))-\(sequence)/\(year)" }
}
