package import Causality
package import Encoding

/// Who handed a document in.
package enum Filer: UInt64, Worded {
    case court = 0
    case plaintiff = 1
    case defendant = 2
    case other = 3
}

/// A document was filed: operation 37.
///
/// Needs no custody; every one is kept.
package struct DocumentFiled: Event {
    package static let number: UInt64 = 37
    package var document = DocumentRef()
    package var by = Filer.court
    package var note = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &document)
        try fields.code(2, &by)
        try fields.note(3, &note)
    }
}

package enum Side: UInt64, Worded {
    case plaintiff = 0
    case defendant = 1
}

/// A party's address or telephone changed: operation 38.
package struct ContactChanged: Event {
    package static let number: UInt64 = 38
    package var side = Side.plaintiff
    /// Which party of the side, from 0.
    package var index: UInt64 = 0
    package var address = ""
    package var phone = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &side)
        try fields.uint(2, &index)
        try fields.text(3, &address, max: CaseLimits.addressByteCountMax)
        try fields.text(4, &phone, max: CaseLimits.phoneByteCountMax)
    }
}

/// Somebody chose between contact details that were given at once: operation 39.
package struct ContactChosen: Event {
    package static let number: UInt64 = 39
    package var side = Side.plaintiff
    package var index: UInt64 = 0
    package var chosen = ChangeID.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.code(1, &side)
        try fields.uint(2, &index)
        try fields.change(3, &chosen)
    }
}
