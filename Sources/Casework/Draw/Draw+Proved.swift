internal import Causality
package import Encoding
package import Law
package import Sealing

// Version 2: the court's key proves one output for the case's number, its filing, the frozen list
// and the centre's value of the day on which the filing was received.
extension Draw {
    /// What is known of a draw before the list is made.
    package struct Inputs: Equatable, Sendable {
        package var filing: Digest256
        package var beacon: BeaconUse?
        package var keyPublished: CivilDate
        package var overtaken: UInt64
        /// The case whose judge has this one too.
        package var given: Given?

        package init(
            filing: Digest256, beacon: BeaconUse?, keyPublished: CivilDate,
            overtaken: UInt64 = 0, given: Given? = nil
        ) {
            self.filing = filing
            self.beacon = beacon
            self.keyPublished = keyPublished
            self.overtaken = overtaken
            self.given = given
        }
    }

    /// A case whose judge has this one too, without a draw.
    package struct Given: Equatable, Sendable {
        package let link: CaseLink
        package let number: CaseNumber
        package let judge: String

        package init(link: CaseLink, number: CaseNumber, judge: String) {
            self.link = link
            self.number = number
            self.judge = judge
        }
    }

    package static let provedVersion: UInt64 = 2
    private static let provedDomain = "mehkeme-draw-v2"

    /// Draws one of the eligible candidates, and as many others as the list has seats.
    ///
    /// The same inputs give the same record, whenever and however often it is made.
    ///
    /// - Parameter list: with its rule; the weights are filled in here.
    /// - Returns: a record in which nobody is chosen if nobody is eligible, or fewer than there
    ///   are seats; `nil` if the list names no rule.
    package static func record(
        of list: CandidateList, _ inputs: Inputs, by key: VRFKey
    ) -> DrawRecord? {
        guard let rule = DrawRule.named(list.rule) else { return nil }
        var record = DrawRecord()
        record.version = provedVersion
        record.list = weighed(list, by: rule)
        record.filing = inputs.filing
        record.beacon = inputs.beacon
        record.key = key.publicKey.digest
        record.keyPublished = inputs.keyPublished
        record.overtaken = inputs.overtaken
        let proof = key.prove(input(of: record, inputs.filing))
        record.proof = proof.bytes
        guard let output = proof.output else { return nil }
        if let given = inputs.given, list.seats == 0,
            list.eligible.contains(where: { $0.judge == given.judge })
        {
            record.link = given.link
            record.follows = given.number
            record.chosen = given.judge
            return record
        }
        let judges = bench(of: record.list, seed: seed(of: output))
        record.chosen = judges.first ?? ""
        record.others = Array(judges.dropFirst())
        return record
    }

    /// What the key proves.
    package static func input(of record: DrawRecord, _ filing: Digest256) -> [UInt8] {
        var bytes = Array(provedDomain.utf8)
        bytes.append(contentsOf: record.list.caseNumber.description.utf8)
        bytes.append(contentsOf: filing.bytes)
        bytes.append(contentsOf: digest(of: record.list).bytes)
        bytes.append(contentsOf: (record.beacon?.value ?? .zero).bytes)
        return bytes
    }

    /// The seed of the key's output.
    package static func seed(of output: [UInt8]) -> Digest256 {
        SHA256.digest(Array("mehkeme-draw-v2-seed".utf8) + output)
    }

    /// The judges in the order of their seats; none if there are too few.
    static func bench(of list: CandidateList, seed: Digest256) -> [String] {
        var left = list.eligible.map { (judge: $0.judge, weight: $0.weight) }
        guard UInt64(left.count) > list.seats else { return [] }
        var judges: [String] = []
        for seat in 0...list.seats {
            guard let judge = choose(from: left, seed: Self.seed(of: seat, seed)) else { return [] }
            judges.append(judge)
            left.removeAll { $0.judge == judge }
        }
        return judges
    }

    private static func seed(of seat: UInt64, _ seed: Digest256) -> Digest256 {
        guard seat > 0 else { return seed }
        var bytes = Array("mehkeme-draw-v2-seat".utf8) + seed.bytes
        bytes.append(bigEndian: seat)
        return SHA256.digest(bytes)
    }

    // MARK: Weights

    /// The list with the weights that a rule gives.
    package static func weighed(_ list: CandidateList, by rule: DrawRule) -> CandidateList {
        var list = list
        let greatest = list.eligible.map(scaledLoad).max() ?? 0
        for index in list.candidates.indices {
            let candidate = list.candidates[index]
            guard candidate.exclusion == .none else {
                list.candidates[index].weight = 0
                continue
            }
            let steps = (greatest - scaledLoad(candidate)) / rule.unit
            list.candidates[index].weight = min(rule.most, rule.least + steps)
        }
        return list
    }

    /// The load of a judge who would have had a full share and had been there every day.
    ///
    /// - Units: hundredths of a case, rounded down.
    package static func scaledLoad(_ candidate: Candidate) -> UInt64 {
        let whole = candidate.load * 100 * 100 * max(1, candidate.possible)
        return whole / (max(1, candidate.share) * max(1, candidate.present))
    }

    // MARK: Verifying

    static func faultOfProof(in record: DrawRecord) -> DrawFault? {
        guard let filing = record.filing, let key = record.key,
            let proof = VRFProof(record.proof)
        else { return .incomplete }
        guard isOrdered(record.list) else { return .listDisordered }
        guard let rule = DrawRule.named(record.list.rule) else { return .ruleUnknown }
        guard weighed(record.list, by: rule) == record.list else { return .weightWrong }
        if let beacon = record.beacon {
            guard beacon.isCommitted, beacon.day <= record.list.received else {
                return .valueNotCommitted
            }
        }
        guard
            let output = VRFPublicKey(key).output(of: proof, for: input(of: record, filing))
        else { return .proofWrong }
        return faultOfResult(in: record, seed: seed(of: output))
    }

    private static func faultOfResult(in record: DrawRecord, seed: Digest256) -> DrawFault? {
        if record.follows != nil {
            let isEligible = record.list.eligible.contains { $0.judge == record.chosen }
            return isEligible && record.others.isEmpty ? nil : .otherJudge
        }
        let judges = bench(of: record.list, seed: seed)
        guard !judges.isEmpty || record.chosen.isEmpty else { return .nobodyEligible }
        return judges == (record.chosen.isEmpty ? [] : [record.chosen] + record.others)
            ? nil : .otherJudge
    }
}
