package import Encoding

/// Why a judge could not be drawn.
package enum DrawExclusion: UInt64, Worded {
    /// The judge is eligible.
    case none = 0
    case leave = 1
    case inactive = 2
    /// Took part before: the draw that this one replaces was theirs.
    case prior = 3
}

/// A judge as the draw saw them.
package struct Candidate: FieldCoded {
    package var judge = ""
    package var exclusion = DrawExclusion.none
    /// How many cases the judge was given this year.
    package var load: UInt64 = 0
    /// The judge's share of a full load.
    ///
    /// - Units: percent.
    package var share: UInt64 = 0

    package init() {}

    package init(judge: String, exclusion: DrawExclusion, load: UInt64, share: UInt64) {
        self.judge = judge
        self.exclusion = exclusion
        self.load = load
        self.share = share
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.login(1, &judge)
        try fields.code(2, &exclusion)
        try fields.uint(3, &load)
        try fields.uint(4, &share)
        guard load <= UInt64(UInt32.max) else {
            throw .tooLarge(at: 0, limit: UInt64(UInt32.max))
        }
        guard share <= 1000 else { throw .tooLarge(at: 0, limit: 1000) }
    }
}

/// What was frozen before the draw: hashed, it is part of the seed.
package struct CandidateList: FieldCoded {
    package var caseNumber = CaseNumber()
    /// Sorted by judge, each once.
    package var candidates: [Candidate] = []

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &caseNumber)
        try fields.list(2, &candidates, max: CaseLimits.candidatesCountMax)
    }
}

/// A draw with everything that is needed to compute it again.
///
/// - Source: protocol/draw.md.
package struct DrawRecord: FieldCoded {
    package var list = CandidateList()
    /// The leaf hash of the change that filed the claim.
    package var filing: Digest256?
    /// Which value of the chain this is, counted from 1; hashed so often it is the commitment.
    package var index: UInt64 = 0
    package var value: Digest256?
    package var commitment: Digest256?
    package var chosen = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &list)
        try fields.digest(2, &filing)
        try fields.uint(3, &index)
        try fields.digest(4, &value)
        try fields.digest(5, &commitment)
        try fields.login(6, &chosen)
    }
}
