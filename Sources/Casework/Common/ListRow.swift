package import Causality
package import Encoding

/// What a list shows of a case or an order without opening it: the value of a `list` entry.
package struct ListRow: FieldCoded {
    /// The case's number, or empty before it has one.
    package var number = ""
    package var plaintiff = ""
    package var defendant = ""
    package var judge = ""
    package var kind = CaseKind.none
    /// The next hearing that is set, or the last one that was; 0 for none.
    package var hearing = Instant(milliseconds: 0)
    /// - Units: qəpik. Claim price, or what an order is still owed.
    package var amount: UInt64 = 0
    package var filedAt = Instant(milliseconds: 0)
    /// For an order: its officer.
    package var officer = ""
    /// For an order: the writ.
    package var writ = ""
    /// The case is closed: it has no names here.
    package var isClosed = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &number, max: 64)
        try fields.name(2, &plaintiff)
        try fields.name(3, &defendant)
        try fields.login(4, &judge)
        try fields.code(5, &kind)
        try fields.instant(6, &hearing)
        try fields.amount(7, &amount)
        try fields.instant(8, &filedAt)
        try fields.login(9, &officer)
        try fields.text(10, &writ, max: 64)
        try fields.bool(60, &isClosed)
    }
}

/// As what a person takes part in a subject.
package enum PersonRole: UInt64, Worded {
    case plaintiff = 0
    case defendant = 1
    case lawyer = 2
    case creditor = 3
    case debtor = 4
    /// Took part besides the two sides.
    case other = 5
}

/// What a person's list shows of a subject: the value of a `person` entry.
package struct PersonRow: FieldCoded {
    package var role = PersonRole.plaintiff
    package var number = ""
    /// The court, or the office of an order.
    package var place = ""
    /// The raw value of a `CaseStanding`, or of an `OrderStanding` for creditor and debtor.
    package var standing: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &role)
        try fields.text(2, &number, max: 64)
        try fields.place(3, &place)
        try fields.uint(4, &standing)
    }
}

/// What the family of a case shows of a case in it: the value of a `family` entry.
package struct FamilyRow: FieldCoded {
    package var link = CaseLink.none
    package var number = ""
    package var place = ""
    /// The raw value of a `CaseStanding`.
    package var standing: UInt64 = 0
    package var outcome = DecisionOutcome.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &link)
        try fields.text(2, &number, max: 64)
        try fields.place(3, &place)
        try fields.uint(4, &standing)
        try fields.code(5, &outcome)
    }
}

/// What a docket list shows: the value of a `docket` entry.
package struct DocketRowValue: FieldCoded {
    package var number = ""
    package var about: [ChangeEntry] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &number, max: 64)
        try fields.list(2, &about)
    }
}

/// A change in a list of changes.
package struct ChangeEntry: FieldCoded {
    package var id = ChangeID.none

    package init() {}

    package init(_ id: ChangeID) { self.id = id }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
    }
}

extension FieldCoded {
    /// The fields alone, as the value of a derived entry.
    package var fieldBytes: [UInt8] {
        var writer = CBORWriter(reserving: 128)
        FieldWriter.write(self, to: &writer)
        return writer.bytes
    }

    /// Reads what `fieldBytes` wrote.
    package init(fieldBytes bytes: [UInt8]) throws(DecodingError) {
        var reader = CBORReader(bytes)
        self = try FieldReader.read(Self.self, from: &reader)
        try reader.finish()
    }
}
