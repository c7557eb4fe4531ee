internal import Casework
internal import Encoding
internal import Law
internal import Sealing

// Draws of version 2: proved by the court's key over the centre's value of a day.
extension Vectors {
    private static let courtKey = VRFKey(seed: seed("draw key"))
    private static let provedFiling = SHA256.digest(seed("filing"))
    private static let firstDay = CivilDate(day: 20_515)
    /// Element 0 is the commitment, element k the value of the kth day.
    private static let beaconChain = Beacon.chain(
        secret: seed("beacon"), from: firstDay, days: 30)

    private static func beacon(_ day: Int32) -> BeaconUse {
        var use = BeaconUse()
        use.commitment = beaconChain[0]
        use.from = firstDay
        use.day = firstDay.advanced(byDays: day)
        use.value = beaconChain[Int(day) + 1]
        return use
    }

    private static func judge(
        _ judge: String, _ exclusion: DrawExclusion = .none, load: UInt64 = 0,
        share: UInt64 = 100, present: UInt64 = 45, late: Bool = false
    ) -> Candidate {
        var candidate = Candidate(judge: judge, exclusion: exclusion, load: load, share: share)
        candidate.present = present
        candidate.possible = 45
        candidate.late = late
        return candidate
    }

    private static let bench: [Candidate] = [
        judge("a.əhmədov", .relation), judge("h.əliyev", load: 31),
        judge("l.quliyeva", .leave, load: 2, present: 30, late: true),
        judge("n.məmmədov", load: 14, share: 50), judge("s.həsənova", load: 12, present: 20),
        judge("v.rzayev", .prior, load: 4), judge("z.kərimli", .inactive),
        judge("ü.abbasov", load: 29),
    ]

    private static func list(_ candidates: [Candidate], seats: UInt64 = 0) -> CandidateList {
        var list = CandidateList()
        list.caseNumber = CaseNumber(kind: "2", court: "050", sequence: 1, year: 2026)
        list.candidates = candidates
        list.rule = "kind-year-1"
        list.kind = .civil
        list.received = firstDay.advanced(byDays: 4)
        list.asOf = firstDay.advanced(byDays: 5)
        list.seats = seats
        return list
    }

    private static func proved(
        _ list: CandidateList, _ change: (inout Draw.Inputs) -> Void = { _ in }
    ) -> DrawRecord {
        var inputs = Draw.Inputs(
            filing: provedFiling, beacon: beacon(4),
            keyPublished: firstDay.advanced(byDays: -30))
        change(&inputs)
        guard let record = Draw.record(of: list, inputs, by: courtKey) else {
            preconditionFailure("a sample whose rule is in the table")
        }
        return record
    }

    private static func bytes(_ record: some FieldCoded) -> [UInt8] {
        item { FieldWriter.write(record, to: &$0) }
    }

    static var provedDraws: [JSON] {
        var redraw = list(bench)
        redraw.ordinal = 1
        let cases: [(String, DrawRecord)] = [
            ("a draw of one judge", proved(list(bench))),
            ("the same case, drawn again", proved(redraw)),
            ("a bench of three", proved(list(bench, seats: 2))),
            ("one judge is eligible", proved(list([judge("a"), judge("b", .leave)]))),
            ("a court of one judge", proved(list([judge("a", load: 7)]))),
            ("nobody is eligible", proved(list([judge("a", .leave), judge("b", .recused)]))),
            ("no value of the centre", proved(list(bench)) { $0.beacon = nil }),
            ("the value of a day before", proved(list(bench)) { $0.beacon = beacon(2) }),
            (
                "a key published after the receipt, and filings that wait",
                proved(list(bench)) {
                    $0.keyPublished = firstDay.advanced(byDays: 5)
                    $0.overtaken = 2
                }
            ),
            (
                "withdrawn and filed again",
                proved(list(bench)) {
                    $0.given = Draw.Given(
                        link: .refiled,
                        number: CaseNumber(kind: "2", court: "050", sequence: 7, year: 2025),
                        judge: "n.məmmədov")
                }
            ),
        ]
        return cases.map { name, record in
            .fields([
                ("name", .text(name)), ("caseNumber", .text("\(record.list.caseNumber)")),
                ("list", hex(bytes(record.list))),
                ("listDigest", hex(Draw.digest(of: record.list))),
                (
                    "weights",
                    .list(record.list.candidates.map { .number($0.weight) })
                ),
                ("input", hex(Draw.input(of: record, provedFiling))),
                ("proof", hex(record.proof)),
                ("output", hex(VRFProof(record.proof)?.output ?? [])),
                ("chosen", .text(record.chosen)),
                ("others", .list(record.others.map { .text($0) })),
                ("exceptions", .list(record.exceptions.map { .text($0.word) })),
                ("hex", hex(bytes(record))),
            ])
        }
    }

    /// Records of version 2 that are well formed and do not prove their result.
    static var invalidProvedDraws: [(String, DrawRecord)] {
        func wrong(_ change: (inout DrawRecord) -> Void) -> DrawRecord {
            var wrong = proved(list(bench))
            change(&wrong)
            return wrong
        }
        let other = proved(list(bench)).chosen == "h.əliyev" ? "ü.abbasov" : "h.əliyev"
        return [
            ("version 3", wrong { $0.version = 3 }),
            ("proved: no key", wrong { $0.key = nil }),
            ("proved: a proof of 79 bytes", wrong { $0.proof.removeLast() }),
            ("proved: a candidate twice", wrong { $0.list.candidates.insert(bench[0], at: 0) }),
            ("proved: an unknown rule", wrong { $0.list.rule = "by-hand" }),
            ("proved: a weight by hand", wrong { $0.list.candidates[1].weight = 10 }),
            ("proved: a load altered", wrong { $0.list.candidates[1].load = 1 }),
            (
                "proved: another value of the centre",
                wrong { $0.beacon?.value = SHA256.digest(seed("another")) }
            ),
            (
                "proved: the value of a day after the receipt",
                wrong { $0.beacon = beacon(6) }
            ),
            ("proved: the value of another day", wrong { $0.beacon = beacon(3) }),
            ("proved: without the value", wrong { $0.beacon = nil }),
            ("proved: another filing", wrong { $0.filing = SHA256.digest(seed("other")) }),
            ("proved: another number", wrong { $0.list.caseNumber.sequence = 2 }),
            (
                "proved: another court's key",
                wrong { $0.key = VRFKey(seed: seed("other key")).publicKey.digest }
            ),
            ("proved: another judge", wrong { $0.chosen = other }),
            ("proved: a judge on leave", wrong { $0.chosen = "l.quliyeva" }),
            ("proved: one more on the bench", wrong { $0.others = ["h.əliyev"] }),
            ("proved: nobody, although there is somebody", wrong { $0.chosen = "" }),
            (
                "proved: filed again, with a judge on leave",
                wrong {
                    $0.follows = CaseNumber(kind: "2", court: "050", sequence: 7, year: 2025)
                    $0.link = .refiled
                    $0.chosen = "l.quliyeva"
                }
            ),
        ]
    }

    /// The function itself; the first three are the RFC's.
    static var vrf: [JSON] {
        let cases: [(String, [UInt8], [UInt8])] = [
            (
                "RFC 9381, example 16",
                literal("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"), []
            ),
            (
                "RFC 9381, example 17",
                literal("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
                [0x72]
            ),
            (
                "RFC 9381, example 18",
                literal("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
                [0xaf, 0x82]
            ),
            ("an input of many bytes", seed("vrf"), [UInt8](repeating: 0xa5, count: 1000)),
        ]
        return cases.map { name, secret, input in
            let key = VRFKey(seed: secret)
            let proof = key.prove(input)
            return .fields([
                ("name", .text(name)), ("seed", hex(secret)), ("key", hex(key.publicKey.digest)),
                ("input", hex(input)), ("proof", hex(proof.bytes)),
                ("output", hex(proof.output ?? [])),
            ])
        }
    }
}
