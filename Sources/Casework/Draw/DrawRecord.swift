package import Encoding
package import Law

/// Why a judge could not be drawn.
package enum DrawExclusion: UInt64, Worded {
    /// The judge is eligible.
    case none = 0
    case leave = 1
    case inactive = 2
    /// Took part before: drawn in this case, or took part in another of its family.
    case prior = 3
    /// Declared a relation to a party, a representative or a lawyer.
    case relation = 4
    /// Recused in this case.
    case recused = 5
    /// Does not hear cases of this kind.
    case specialisation = 6
    /// Sits on the bench already, and stays.
    case seated = 7
    /// Presides over every bench of the court.
    case presiding = 8
}

/// A judge as the draw saw them.
package struct Candidate: FieldCoded {
    package var judge = ""
    package var exclusion = DrawExclusion.none
    /// How many cases the judge was given this year; since version 2, of the same kind.
    package var load: UInt64 = 0
    /// The judge's share of a full load.
    ///
    /// - Units: percent.
    package var share: UInt64 = 0
    /// Mondays to Fridays of this year, up to the draw, on which the judge was there.
    package var present: UInt64 = 0
    /// Mondays to Fridays of this year, up to the draw.
    package var possible: UInt64 = 0
    /// What an eligible judge weighs; 0 for the others.
    package var weight: UInt64 = 0
    /// What excludes the judge was entered after the filing had been received.
    package var late = false

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
        try fields.uint(5, &present)
        try fields.uint(6, &possible)
        try fields.uint(7, &weight)
        try fields.bool(8, &late)
        guard load <= UInt64(UInt32.max) else {
            throw .tooLarge(at: 0, limit: UInt64(UInt32.max))
        }
        for value in [share, present, possible, weight] where value > 1000 {
            throw .tooLarge(at: 0, limit: 1000)
        }
    }
}

/// What was frozen before the draw: hashed, it is part of the seed.
package struct CandidateList: FieldCoded {
    package var caseNumber = CaseNumber()
    /// Sorted by judge, each once.
    package var candidates: [Candidate] = []
    // What follows stands in version 2 only.
    /// The name of the weight rule.
    package var rule = ""
    package var kind = CaseKind.none
    /// The day on which the filing was received: the centre's value is that day's, whenever the
    /// draw is made.
    package var received = CivilDate.none
    /// The day of the draw: leaves and presence are judged on it.
    package var asOf = CivilDate.none
    /// How many draws the case had before.
    package var ordinal: UInt64 = 0
    /// How many judges are drawn beside the first.
    package var seats: UInt64 = 0

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &caseNumber)
        try fields.list(2, &candidates, max: CaseLimits.candidatesCountMax)
        try fields.login(3, &rule)
        try fields.code(4, &kind)
        try fields.date(5, &received)
        try fields.date(6, &asOf)
        try fields.uint(7, &ordinal)
        try fields.uint(8, &seats)
        guard seats <= Draw.seatsMax else { throw .tooLarge(at: 0, limit: Draw.seatsMax) }
    }

    package var eligible: [Candidate] { candidates.filter { $0.exclusion == .none } }
}

/// A draw with everything that is needed to compute it again.
///
/// Version 1 (fields 1 to 6) takes a value of a hash chain, version 2 a proof by the court's key
/// over the centre's value of the day.
///
/// - Source: protocol/draw.md.
package struct DrawRecord: FieldCoded {
    package var list = CandidateList()
    /// The leaf hash of the change that filed the claim.
    package var filing: Digest256?
    /// Version 1: which value of the chain this is, counted from 1.
    package var index: UInt64 = 0
    package var value: Digest256?
    package var commitment: Digest256?
    /// Empty: nobody was eligible, and the case goes upward.
    package var chosen = ""
    /// 0: version 1.
    package var version: UInt64 = 0
    /// The centre's value; `nil` where the court had none.
    package var beacon: BeaconUse?
    /// The court's public draw key.
    package var key: Digest256?
    /// The day on which the court's directory got the key.
    package var keyPublished = CivilDate.none
    package var proof: [UInt8] = []
    /// Filings that were received before this one, have a number and have no judge.
    package var overtaken: UInt64 = 0
    /// The case whose judge has this one too.
    package var follows: CaseNumber?
    /// The judges drawn beside the first, in the order of their seats.
    package var others: [String] = []
    /// How the case belongs to the one that it follows.
    package var link = CaseLink.none

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &list)
        try fields.digest(2, &filing)
        try fields.uint(3, &index)
        try fields.digest(4, &value)
        try fields.digest(5, &commitment)
        try fields.login(6, &chosen)
        try fields.uint(7, &version)
        try fields.optional(8, &beacon)
        try fields.digest(9, &key)
        try fields.date(10, &keyPublished)
        try fields.bytes(11, &proof, max: 80)
        try fields.uint(12, &overtaken)
        try fields.optional(13, &follows)
        try fields.texts(14, &others, max: Int(Draw.seatsMax))
        try fields.code(15, &link)
    }
}

/// What is not as it should ordinarily be in a draw: shown with it, and counted.
///
/// All of them can be read off the record.
package enum DrawException: UInt64, Worded {
    case none = 0
    /// The court has one judge: there is nothing to draw.
    case singleJudge = 1
    /// One of several judges was left.
    case singleCandidate = 2
    /// The court had no value of the centre's.
    case noBeacon = 3
    /// The court had none of the day of the receipt yet, and took the last it had.
    case olderBeacon = 4
    /// The key was so new that its maker could have known the value.
    case newKey = 5
    /// The key was published after the filing had been received.
    case lateKey = 6
    /// Filings that came before waited, and wait still.
    case overtaking = 7
    /// A judge was excluded by what was entered after the receipt.
    case lateAbsence = 8
    /// Withdrawn and filed again: the judge who had it has it, without a draw.
    case refiled = 9
    /// Nobody was eligible.
    case referred = 10
    /// A judge had been drawn before.
    case redraw = 11
    /// Who presides was not drawn.
    case presiding = 12
    /// A counterclaim, or severed or joined: the judge of the other case has it, without a draw.
    case linked = 13
}

extension DrawRecord {
    /// Of version 2; the day at which a key is old enough follows from the record's rule.
    package var exceptions: [DrawException] {
        guard version == 2 else { return [] }
        var found: [DrawException] = []
        let eligible = list.eligible.count
        if list.candidates.count == 1 {
            found.append(.singleJudge)
        } else if eligible == 1 {
            found.append(.singleCandidate)
        }
        if let beacon, beacon.day < list.received { found.append(.olderBeacon) }
        if beacon == nil { found.append(.noBeacon) }
        let delay = Int32(clamping: DrawRule.named(list.rule)?.keyDelayDays ?? 0)
        if keyPublished > list.received {
            found.append(.lateKey)
        } else if list.received.day - keyPublished.day < delay {
            found.append(.newKey)
        }
        if overtaken > 0 { found.append(.overtaking) }
        if list.candidates.contains(where: \.late) { found.append(.lateAbsence) }
        if follows != nil { found.append(link == .refiled ? .refiled : .linked) }
        if chosen.isEmpty { found.append(.referred) }
        if list.ordinal > 0 { found.append(.redraw) }
        if list.candidates.contains(where: { $0.exclusion == .presiding }) {
            found.append(.presiding)
        }
        return found.sorted { $0.rawValue < $1.rawValue }
    }
}
