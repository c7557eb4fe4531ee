package import Encoding
internal import Sealing

/// The value of the court's hash chain that the next draw takes.
package struct DrawValue: Equatable, Sendable {
    /// Counted from 1; each is used once, in this order.
    package let index: UInt64
    package let value: Digest256
    package let commitment: Digest256

    package init(index: UInt64, value: Digest256, commitment: Digest256) {
        self.index = index
        self.value = value
        self.commitment = commitment
    }
}

/// What is wrong with a draw record.
package enum DrawFault: Equatable, Sendable, CaseIterable {
    /// The filing, the value, the commitment, the key or the proof is missing.
    case incomplete
    /// The candidates are not sorted, or one stands there twice.
    case listDisordered
    /// The value, hashed `index` times, is not the commitment; since version 2: the centre's value
    /// does not belong to its chain, or is of a day after the receipt.
    case valueNotCommitted
    case nobodyEligible
    /// The draw comes out otherwise.
    case otherJudge
    /// The record is of a version that this program does not know.
    case versionUnknown
    /// It names a weight rule that this program does not know.
    case ruleUnknown
    /// A candidate's weight is not what the rule makes of load, share and presence.
    case weightWrong
    /// The proof is not the key's for these inputs.
    case proofWrong
}

/// The draw of a judge: the same on every machine, from what the record holds.
///
/// Version 2, which is drawn today, stands in `Draw+Proved.swift`; what is here is common to both,
/// and version 1, of a hash chain, which stands in older logs. Integers only, no modulo bias.
///
/// - Source: protocol/draw.md.
package enum Draw {
    package static let domain = "mehkeme-draw-v1"
    /// How many judges a draw may find beside the first: the plenum of a great court.
    package static let seatsMax: UInt64 = 64
    package static let weightMax: UInt64 = 10
    /// How long a commitment's chain may be: bounds the work of verifying.
    package static let chainLengthMax: UInt64 = 100_000

    /// Draws one of the eligible candidates.
    ///
    /// - Returns: the record, or `nil` if nobody is eligible.
    package static func record(
        of list: CandidateList, filing: Digest256, value: DrawValue
    ) -> DrawRecord? {
        var record = DrawRecord()
        record.list = list
        record.filing = filing
        record.index = value.index
        record.value = value.value
        record.commitment = value.commitment
        guard let chosen = choose(from: list, seed: seed(list, filing, value.value)) else {
            return nil
        }
        record.chosen = chosen
        return record
    }

    /// Computes a draw again.
    ///
    /// That the commitment was published before, and that no value was used twice, stands in the
    /// court's directory and its other draws, not in the record.
    ///
    /// - Returns: `nil` if the record proves its result.
    package static func fault(in record: DrawRecord) -> DrawFault? {
        switch record.version {
        case 0: faultOfChain(in: record)
        case 2: faultOfProof(in: record)
        default: .versionUnknown
        }
    }

    private static func faultOfChain(in record: DrawRecord) -> DrawFault? {
        guard let filing = record.filing, let value = record.value,
            let commitment = record.commitment
        else { return .incomplete }
        guard isOrdered(record.list) else { return .listDisordered }
        guard isCommitted(value, index: record.index, in: commitment) else {
            return .valueNotCommitted
        }
        guard let chosen = choose(from: record.list, seed: seed(record.list, filing, value)) else {
            return .nobodyEligible
        }
        return chosen == record.chosen ? nil : .otherJudge
    }

    /// Whether the candidates are sorted by judge, each once.
    static func isOrdered(_ list: CandidateList) -> Bool {
        zip(list.candidates, list.candidates.dropFirst()).allSatisfy { left, right in
            left.judge.utf8.lexicographicallyPrecedes(right.judge.utf8)
        }
    }

    package static func verify(_ record: DrawRecord) -> Bool { fault(in: record) == nil }

    /// Whether a value is the chain's `index`th: hashed so often it gives the commitment.
    package static func isCommitted(
        _ value: Digest256, index: UInt64, in commitment: Digest256
    ) -> Bool {
        guard (1...chainLengthMax).contains(index) else { return false }
        var hash = value
        for _ in 0..<index { hash = SHA256.digest(hash.bytes) }
        return hash == commitment
    }

    /// The digest of the frozen list.
    package static func digest(of list: CandidateList) -> Digest256 {
        var writer = CBORWriter(reserving: 512)
        FieldWriter.write(list, to: &writer)
        return SHA256.digest(writer.bytes)
    }

    /// What an eligible candidate weighs: 1 for the busiest, up to `weightMax` for the idlest.
    ///
    /// The load counts against the judge's share, so that half a judge gets half the cases:
    /// `scaled = load · 100 / share`, `weight = min(10, 1 + (greatest scaled − scaled))`.
    package static func weights(_ list: CandidateList) -> [UInt64] {
        let eligible = list.eligible
        let scaled = eligible.map { $0.load * 100 / max(1, $0.share) }
        let greatest = scaled.max() ?? 0
        return scaled.map { min(weightMax, 1 + (greatest - $0)) }
    }

    /// What the draw comes out of: what was fixed before, and the value that nobody could choose.
    package static func seed(
        _ list: CandidateList, _ filing: Digest256, _ value: Digest256
    ) -> Digest256 {
        var bytes = Array(domain.utf8)
        bytes.append(contentsOf: list.caseNumber.description.utf8)
        bytes.append(contentsOf: filing.bytes)
        bytes.append(contentsOf: digest(of: list).bytes)
        bytes.append(contentsOf: value.bytes)
        return SHA256.digest(bytes)
    }

    private static func choose(from list: CandidateList, seed: Digest256) -> String? {
        choose(from: zip(list.eligible, weights(list)).map { ($0.judge, $1) }, seed: seed)
    }

    /// The judge on whose weight the seed's point falls.
    static func choose(from weighed: [(judge: String, weight: UInt64)], seed: Digest256) -> String?
    {
        let total = weighed.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        var point = number(below: total, seed: seed)
        for (judge, weight) in weighed {
            if point < weight { return judge }
            point -= weight
        }
        return nil
    }

    /// A number below `bound`, each equally likely.
    ///
    /// The words are the first eight bytes of SHA-256(seed ‖ counter), the counter in eight bytes
    /// from 0; those at or above the last whole multiple of the bound are passed over.
    package static func number(below bound: UInt64, seed: Digest256) -> UInt64 {
        let rest = (UInt64.max % bound + 1) % bound
        let last = UInt64.max - rest
        var counter: UInt64 = 0
        while true {
            var bytes = seed.bytes
            bytes.append(bigEndian: counter)
            let word = SHA256.digest(bytes).words.0
            if word <= last { return word % bound }
            counter += 1
        }
    }
}
