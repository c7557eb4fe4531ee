package import Causality
package import Encoding
package import Law

/// A document's sealed content as everybody holds it: a name made of its bytes, and how many.
package struct SealedDocument: FieldCoded {
    /// Of the sealed bytes.
    package var digest: Digest256?
    /// - Units: bytes, of the sealed form.
    package var size: UInt64 = 0

    package init() {}

    package init(_ digest: Digest256, size: UInt64) {
        self.digest = digest
        self.size = size
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.digest(1, &digest)
        try fields.uint(2, &size)
    }
}

/// What a change of a closed case says to those alone who hold the case's key: operation 1.
///
/// - Source: protocol/closed.md.
package struct SealedPart: Event {
    package static let number: UInt64 = 1
    /// The key's name: 16 bytes.
    package var key: [UInt8] = []
    package var nonce: [UInt8] = []
    /// The operations in full, an array, padded and sealed.
    package var sealed: [UInt8] = []
    /// The sealed documents that the operations name, so that they travel.
    package var documents: [SealedDocument] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.bytes(1, &key, max: CaseLimits.keyNameByteCount)
        try fields.bytes(2, &nonce, max: CaseLimits.nonceByteCount)
        try fields.bytes(3, &sealed, max: CaseLimits.sealedByteCountMax)
        try fields.list(4, &documents, max: CaseLimits.documentsPerFilingCountMax)
    }
}

/// The case is closed to all but those entitled: operation 56.
///
/// In the open it stands without its ground.
package struct CaseClosed: TermedEvent {
    package static let number: UInt64 = 56
    /// The name of the key under which everything is sealed from here on.
    package var key: [UInt8] = []
    package var date = CivilDate.none
    package var term: UInt64 = 0
    /// A line of `closures.csv`; empty in the open.
    package var ground = ""
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.bytes(1, &key, max: CaseLimits.keyNameByteCount)
        try fields.date(2, &date)
        try fields.uint(3, &term)
        try fields.login(4, &ground)
        try fields.note(5, &note)
    }
}

/// A closed case's key, wrapped for one replica: operation 57.
package struct KeyWrapped: Event {
    package static let number: UInt64 = 57
    package var key: [UInt8] = []
    package var replica: UInt64 = 0
    package var epoch: UInt64 = 0
    package var wrapped: [UInt8] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.bytes(1, &key, max: CaseLimits.keyNameByteCount)
        try fields.uint(2, &replica)
        try fields.uint(3, &epoch)
        try fields.bytes(4, &wrapped, max: CaseLimits.wrappedKeyByteCount)
    }
}

/// A sealed part as the state remembers it.
package struct SealedEntry: FieldCoded {
    package var id = ChangeID.none
    package var key: [UInt8] = []
    package var documents: [SealedDocument] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.bytes(2, &key, max: CaseLimits.keyNameByteCount)
        try fields.list(3, &documents)
    }
}
