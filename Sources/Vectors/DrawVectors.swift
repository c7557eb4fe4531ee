internal import Casework
internal import Encoding
internal import Sealing

extension Vectors {
    static var draw: [(String, [JSON])] {
        [
            ("proved", provedDraws), ("draws", draws), ("invalid", invalidDraws),
            ("numbers", numbers), ("vrf", vrf),
        ]
    }

    /// A chain of eight values: value k, hashed k times, is the commitment.
    private static let chain: [Digest256] = {
        var value = SHA256.digest(seed("draw chain"))
        var values = [value]
        for _ in 0..<8 {
            value = SHA256.digest(value.bytes)
            values.append(value)
        }
        return values.reversed()
    }()

    private static func value(_ index: Int) -> DrawValue {
        DrawValue(index: UInt64(index), value: chain[index], commitment: chain[0])
    }

    private static let filing = SHA256.digest(seed("filing"))

    private static func list(_ candidates: [Candidate]) -> CandidateList {
        var list = CandidateList()
        list.caseNumber = CaseNumber(kind: "2", court: "050", sequence: 1, year: 2026)
        list.candidates = candidates
        return list
    }

    private static func candidate(
        _ judge: String, _ exclusion: DrawExclusion = .none, load: UInt64 = 0, share: UInt64 = 100
    ) -> Candidate {
        Candidate(judge: judge, exclusion: exclusion, load: load, share: share)
    }

    private static var court: [Candidate] {
        [
            candidate("h.əliyev", load: 31), candidate("l.quliyeva", .leave, load: 2),
            candidate("n.məmmədov", load: 30, share: 50), candidate("s.həsənova", load: 25),
            candidate("v.rzayev", .prior, load: 4), candidate("z.kərimli", .inactive),
        ]
    }

    private static func record(_ candidates: [Candidate], _ index: Int) -> DrawRecord {
        guard let record = Draw.record(of: list(candidates), filing: filing, value: value(index))
        else { preconditionFailure("a sample in which somebody can be drawn") }
        return record
    }

    private static func bytes(_ record: some FieldCoded) -> [UInt8] {
        item { FieldWriter.write(record, to: &$0) }
    }

    private static var draws: [JSON] {
        let cases: [(String, DrawRecord)] = [
            ("the first value of a chain", record(court, 1)),
            ("the second, the same list", record(court, 2)),
            ("the last value of this chain", record(court, 8)),
            ("one judge is eligible", record([candidate("a"), candidate("b", .leave)], 3)),
            (
                "loads that differ by more than ten",
                record(
                    [
                        candidate("a", load: 4_000_000_000), candidate("b"),
                        candidate("c", share: 1),
                    ], 4)
            ),
        ]
        return cases.map { name, record in
            let seed = Draw.seed(record.list, filing, record.value ?? .zero)
            return .fields([
                ("name", .text(name)), ("caseNumber", .text("\(record.list.caseNumber)")),
                (
                    "candidates",
                    .list(
                        record.list.candidates.map {
                            .fields([
                                ("judge", .text($0.judge)),
                                ("exclusion", .number($0.exclusion.rawValue)),
                                ("load", .number($0.load)), ("share", .number($0.share)),
                            ])
                        })
                ),
                ("list", hex(bytes(record.list))),
                ("listDigest", hex(Draw.digest(of: record.list))),
                ("filing", hex(filing)), ("index", .number(record.index)),
                ("value", hex(record.value ?? .zero)),
                ("commitment", hex(record.commitment ?? .zero)),
                ("weights", .list(Draw.weights(record.list).map { .number($0) })),
                ("seed", hex(seed)), ("chosen", .text(record.chosen)),
                ("hex", hex(bytes(record))),
            ])
        }
    }

    /// Records that are well formed and do not prove their result.
    private static var invalidDraws: [JSON] {
        func wrong(_ change: (inout DrawRecord) -> Void) -> DrawRecord {
            var wrong = record(court, 1)
            change(&wrong)
            return wrong
        }
        let cases: [(String, DrawRecord)] = [
            ("no filing", wrong { $0.filing = nil }),
            ("two candidates changed places", wrong { $0.list.candidates.swapAt(0, 1) }),
            ("a candidate twice", wrong { $0.list.candidates.insert(court[0], at: 0) }),
            ("another value", wrong { $0.value = SHA256.digest(seed("another")) }),
            ("the value of another index", wrong { $0.index = 2 }),
            ("index 0", wrong { $0.index = 0 }),
            (
                "everybody is excluded",
                wrong {
                    for index in $0.list.candidates.indices {
                        $0.list.candidates[index].exclusion = .leave
                    }
                }
            ),
            ("another judge", wrong { $0.chosen = $0.chosen == "h.əliyev" ? "a" : "h.əliyev" }),
            ("a judge who was excluded", wrong { $0.chosen = "v.rzayev" }),
        ]
        return (cases + invalidProvedDraws).map { name, record in
            .fields([
                ("name", .text(name)), ("hex", hex(bytes(record))),
                ("fault", .text(Draw.fault(in: record).map { "\($0)" } ?? "")),
            ])
        }
    }

    /// Numbers below a bound; above 2⁶³ about every second word is passed over.
    private static var numbers: [JSON] {
        let bounds: [UInt64] = [1, 10, 1 << 32, 1 << 63, (1 << 63) + 1, .max]
        return bounds.enumerated().map { index, bound in
            let seed = SHA256.digest(seed("number \(index)"))
            return .fields([
                ("seed", hex(seed)), ("below", .text(String(bound))),
                ("number", .text(String(Draw.number(below: bound, seed: seed)))),
            ])
        }
    }
}
