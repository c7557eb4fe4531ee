internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// A court's log of three change sets, which the vectors of sets and segments are made of.
struct SampleLog {
    let key = SigningKey(seed: Vectors.seed("court 7"))
    let origin = Origin(replica: ReplicaNumber(7))
    private(set) var sets: [ChangeSet] = []

    init() {
        let subject = SubjectID(ChangeID(origin, 1))
        append([Vectors.sample("a case begins")])
        append((2...6).map { Vectors.sample("change \($0)", subject: subject) })
        append([Vectors.sample("change 7", subject: subject)], checkpoint: true)
    }

    /// A header that follows what the log has so far.
    func header(checkpoint: Bool = false) -> Header {
        let wall = Vectors.noon + UInt64(sets.count) * 60_000
        return Header(
            origin: origin, first: (sets.last?.header.last ?? 0) + 1, count: 1,
            previous: sets.last?.hash ?? .zero, hybridTime: HybridTime(word: wall << 16),
            wall: Instant(milliseconds: wall), quality: .checked,
            grant: ChangeID(.authority, 3),
            checkpoint: checkpoint ? SHA256.digest(Vectors.seed("checkpoint")) : nil, root: .zero)
    }

    private mutating func append(_ changes: [Change], checkpoint: Bool = false) {
        let sealed = ChangeSet.sealed(
            changes.map(\.bytes), under: header(checkpoint: checkpoint), by: key,
            in: Vectors.instance)
        sets.append(sealed.changeSet)
    }

    /// The set with five changes: trees of four and one.
    var five: ChangeSet { sets[1] }
}

extension Vectors {
    static var changeSet: [(String, [JSON])] {
        let log = SampleLog()
        let key: [JSON] = [
            .fields([
                ("instance", .text(instance.name)), ("seed", hex(seed("court 7"))),
                ("key", hex(log.key.publicKey.bytes)),
            ])
        ]
        return [
            ("origin", key), ("valid", validSets(log)), ("invalid", invalidSets(log)),
        ]
    }

    private static func validSets(_ log: SampleLog) -> [JSON] {
        var sets = [
            ("the first of a log", log.sets[0]), ("five changes", log.five),
            ("with a checkpoint", log.sets[2]),
        ]
        for keep in [[0], [4], [1, 3], [0, 1, 2, 3], []] as [[Int]] {
            let kept = keep.map(String.init).joined(separator: " ")
            sets.append(("five changes, kept: \(kept)", log.five.pruned(keeping: Set(keep))))
        }
        sets.append(("one change, pruned", log.sets[0].pruned(keeping: [])))
        return sets.map(valid)
    }

    private static func valid(_ name: String, _ set: ChangeSet) -> JSON {
        let header = set.header
        var entries: [JSON] = []
        for entry in set.entries {
            switch entry {
            case .present(let range): entries.append(hex(Array(set.bytes[range])))
            case .pruned(let count, let hash):
                entries.append(.list([.number(UInt64(count)), hex(hash)]))
            }
        }
        return .fields([
            ("name", .text(name)), ("replica", .number(UInt64(header.origin.replica.value))),
            ("epoch", .number(UInt64(header.origin.epoch))), ("first", .number(header.first)),
            ("count", .number(UInt64(header.count))), ("previous", hex(header.previous)),
            ("hybridTime", .text(String(header.hybridTime.word))),
            ("wall", .number(header.wall.milliseconds)),
            ("quality", .number(header.quality.rawValue)),
            ("grant", .text(header.grant.description)),
            ("checkpoint", .text(header.checkpoint?.hex ?? "")), ("root", hex(header.root)),
            ("hash", hex(set.hash)), ("entries", .list(entries)), ("hex", hex(set.bytes)),
        ])
    }

    /// Each has one fault; `stage` says what finds it: reading the set, its seal, or its changes.
    private static func invalidSets(_ log: SampleLog) -> [JSON] {
        let byStage = [
            ("read", unreadableSets(log)), ("read", setsWithUnreadableHeader(log)),
            ("seal", setsWithoutRoot(log)), ("seal", setsWithoutSignature(log)),
            ("changes", [setWithUnreadableChange(log)]),
        ]
        return byStage.flatMap { stage, faults in
            faults.map { name, bytes, error in
                .fields([
                    ("name", .text(name)), ("stage", .text(stage)), ("hex", hex(bytes)),
                    ("error", .text(error)),
                ])
            }
        }
    }
}
