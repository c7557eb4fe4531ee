package import Causality
package import Encoding

/// Why a change that is in the log has no effect on its subject.
package enum FoldRefusal: UInt64, Sendable {
    case none = 0
    /// The origin's role may not do this: an administrator's business.
    case rightMissing = 1
    /// The operation belongs to another kind of subject.
    case foreignOperation = 2
    /// The origin's court never held custody of the case.
    case custodyMissing = 3
    /// The step does not fit what the subject is: a second registration, a hearing that is none.
    case stateMismatch = 4
    /// The office knew that the court had suspended enforcement.
    case suspended = 5
}

/// A change that was kept and listed, but has no effect.
package struct RefusedChange: FieldCoded {
    package var id = ChangeID.none
    package var reason = FoldRefusal.none

    package init() {}

    package init(_ change: FoldedChange, _ reason: FoldRefusal) {
        id = change.id
        self.reason = reason
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.code(2, &reason)
    }
}

/// The refused changes of a subject: the first ones listed, the rest counted.
///
/// - Bound: `CaseLimits.refusedListedCountMax` are listed, so that a flood of nonsense leaves the
///   state small.
package struct RefusedList: FieldCoded {
    /// In fold order.
    package var changes: [RefusedChange] = []
    /// How many more there are.
    package var unlisted: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.list(1, &changes)
        try fields.uint(2, &unlisted)
    }

    package mutating func list(_ change: FoldedChange, _ reason: FoldRefusal) {
        if changes.count < CaseLimits.refusedListedCountMax {
            changes.append(RefusedChange(change, reason))
        } else {
            unlisted &+= 1
        }
    }
}
