package import Causality
package import Encoding

/// A change that counts although an end of a grant took away what its author had built on.
///
/// Derived from which changes are held, like all of a state; it goes when a later end lets in
/// what the earlier one took.
package struct BuiltOnCut: FieldCoded {
    package var id = ChangeID.none
    /// What the author's replica held, and the log does not hold.
    package var without: [ChangeEntry] = []

    package init() {}

    init(_ change: FoldedChange) {
        id = change.id
        without = change.without.map(ChangeEntry.init)
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.list(2, &without)
    }

    /// What a docket item is about.
    var about: [ChangeID] { [id] + without.map(\.id) }
}

extension [BuiltOnCut] {
    /// Lists a change, if it was built on what is gone.
    mutating func note(_ change: FoldedChange) {
        guard !change.without.isEmpty, count < CaseLimits.refusedListedCountMax else { return }
        append(BuiltOnCut(change))
    }
}
