internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// Folding of cases in memory, on one core, beside hashing and parsing the same bytes.
package enum Folding {
    private struct Stored {
        let id: ChangeID
        let bytes: [UInt8]
    }

    /// What a court's node has of its cases: each case's changes in fold order.
    private struct Cases {
        var bytes: [[Stored]] = []
        var decoded: [[FoldedChange]] = []
        var changeCount = 0
        var byteCount = 0
    }

    private static let meanChangesPerCase = 45
    private static let court = "050"

    /// - Parameters:
    ///   - changeCount: of all cases together.
    ///   - repeats: the best of so many is reported: noise only slows down.
    package static func measure(
        seed: UInt64, changeCount: Int, repeats: Int, texts: [String]
    ) throws(BenchError) -> [BenchResult] {
        let cases = try generate(seed, changeCount, texts)
        return [
            throughput(cases, repeats), try large(cases, 2_000, repeats),
        ]
    }

    private static func throughput(_ cases: Cases, _ repeats: Int) -> BenchResult {
        var result = BenchResult("fold")
        let count = Double(cases.changeCount)
        let hash = best(repeats) {
            for changes in cases.bytes {
                for change in changes { _ = SHA256.digest(change.bytes) }
            }
        }
        let parse = best(repeats) {
            for changes in cases.bytes {
                for change in changes {
                    var reader = CBORReader(change.bytes)
                    _ = try? reader.item()
                }
            }
        }
        var total = 0
        let decoded = best(repeats) {
            for changes in cases.decoded { total &+= folded(changes).docketCount }
        }
        let stored = best(repeats) {
            for changes in cases.bytes { total &+= folded(read(changes)).docketCount }
        }
        let projected = best(repeats) {
            for (index, changes) in cases.decoded.enumerated() {
                let id = SubjectID(ChangeID(origin, UInt64(index + 1)))
                total &+= folded(changes).projection(of: id).counters.count
            }
        }
        precondition(total != .min)
        result.set("changes", count)
        result.set("cases", Double(cases.bytes.count))
        result.set("changesPerCase", count / Double(cases.bytes.count))
        result.set("bytesPerChange", Double(cases.byteCount) / count)
        result.set("decodedPerSecond", count / decoded)
        result.set("fromBytesPerSecond", count / stored)
        result.set("withProjectionPerSecond", count / projected)
        result.set("sha256PerSecond", count / hash)
        result.set("cborPerSecond", count / parse)
        result.set("decodedOverSHA256", hash / decoded)
        result.set("fromBytesOverSHA256", hash / stored)
        result.set("fromBytesOverCBOR", parse / stored)
        return result
    }

    /// One case with very many changes: what a late arrival costs, which folds it anew.
    private static func large(
        _ cases: Cases, _ size: Int, _ repeats: Int
    ) throws(BenchError) -> BenchResult {
        let changes = try generate(7, size, [], caseCount: 1).bytes[0]
        var state = Subject.none
        let refold = best(repeats) { state = folded(read(changes)) }
        var size = 0
        let projection = best(repeats) {
            size = state.projection(of: SubjectID(ChangeID(origin, 1))).entries.count
        }
        let encoding = best(repeats) { size = state.bytes.count }
        var result = BenchResult("fold-large")
        result.set("changes", Double(changes.count))
        result.set("stateBytes", Double(size))
        result.set("refoldMilliseconds", refold * 1e3)
        result.set("projectionMilliseconds", projection * 1e3)
        result.set("encodingMilliseconds", encoding * 1e3)
        return result
    }

    /// The states of some cases, each after so many of its changes at most.
    static func states(seed: UInt64, upTo count: Int) -> [CaseState] {
        let cases = try? generate(seed, 600, [], caseCount: 60)
        return (cases?.decoded ?? []).compactMap { changes in
            guard case .case(let state) = folded(Array(changes.prefix(count))) else { return nil }
            return state
        }
    }

    /// One case of so many changes.
    static func large(changeCount: Int) -> CaseState? {
        guard let cases = try? generate(7, changeCount, [], caseCount: 1),
            let changes = cases.decoded.first, case .case(let state) = folded(changes)
        else { return nil }
        return state
    }

    private static func best(_ repeats: Int, _ body: () -> Void) -> Double {
        var best = Double.infinity
        for _ in 0..<max(1, repeats) { best = min(best, Stopwatch.time(body).0) }
        return best
    }

    // MARK: Cases

    private static let origin = Origin(replica: ReplicaNumber(1))

    private static func generate(
        _ seed: UInt64, _ changeCount: Int, _ texts: [String], caseCount: Int? = nil
    ) throws(BenchError) -> Cases {
        var history = History(
            seed: seed, origin: origin, court: court,
            caseCount: caseCount ?? max(1, changeCount / meanChangesPerCase),
            words: Words(texts: texts))
        var cases = Cases()
        var places: [SubjectID: Int] = [:]
        for number in 1...UInt64(changeCount) {
            var subject = SubjectID(ChangeID(origin, number))
            let (bytes, _) = history.next(numbered: number) { step, dice in
                if let known = step.subject { subject = known }
                return Change(
                    salt: dice.bytes(Limits.saltByteCount), subject: step.subject,
                    clock: step.clock, actor: Actor(.staff, step.actor), door: step.door,
                    operations: [step.operation.bytes]
                ).bytes
            }
            if places[subject] == nil {
                places[subject] = cases.bytes.count
                cases.bytes.append([])
            }
            let stored = Stored(id: ChangeID(origin, number), bytes: bytes)
            cases.bytes[places[subject] ?? 0].append(stored)
            cases.changeCount += 1
            cases.byteCount += bytes.count
        }
        cases.decoded = cases.bytes.map { read($0) }
        guard cases.decoded.allSatisfy({ !$0.isEmpty && folded($0).refused.isEmpty }) else {
            throw BenchError("the bench's own changes do not fold")
        }
        return cases
    }

    /// Changes as a replica decodes them from its log.
    private static func read(_ changes: [Stored]) -> [FoldedChange] {
        var list: [FoldedChange] = []
        list.reserveCapacity(changes.count)
        for stored in changes {
            guard let change = try? Change(stored.bytes) else { return [] }
            list.append(
                FoldedChange(
                    id: stored.id, clock: change.clock, role: .court,
                    courts: [court], actorKind: .staff, actorName: change.actor.name,
                    door: change.door,
                    hybridTime: HybridTime(word: change.door.milliseconds << 16),
                    operations: change.operations.map { CourtOperation($0) }))
        }
        return list
    }

    private static func folded(_ changes: [FoldedChange]) -> Subject {
        var state = Subject.none
        for change in changes { state.fold(change) }
        return state
    }
}

extension Subject {
    fileprivate var docketCount: Int { refused.count }
}
