internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

extension Vectors {
    static var segment: [(String, [JSON])] {
        let log = SampleLog()
        return [
            ("valid", validSegments(log)), ("invalid", invalidSegments(log)),
            ("heads", heads(log)), ("succession", succession(log)),
        ]
    }

    private static func validSegments(_ log: SampleLog) -> [JSON] {
        let segments: [(String, [ChangeSet])] = [
            ("no sets", []), ("a whole log", log.sets),
            (
                "a log whose second set is pruned",
                [
                    log.sets[0], log.five.pruned(keeping: [2]), log.sets[2],
                ]
            ),
        ]
        return segments.map { name, sets in
            .fields([
                ("name", .text(name)), ("key", hex(log.key.publicKey.bytes)),
                ("instance", .text(instance.name)), ("hashes", .list(sets.map { hex($0.hash) })),
                ("hex", hex(Segment.bytes(sets.map(\.bytes)))),
            ])
        }
    }

    private static func invalidSegments(_ log: SampleLog) -> [JSON] {
        let one = log.sets[0].bytes
        return [
            refused("cut short", Array(Segment.bytes([one]).dropLast()), "truncated"),
            refused("a set that is no byte string", [0x81] + one, "unexpectedType"),
            refused("a byte too many", Segment.bytes([one]) + [0], "trailingBytes"),
            refused("8193 sets", literal("992001"), "tooLarge"),
            refused("a set above the limit", literal("815a00500000"), "tooLarge"),
            refused("of indefinite length", literal("9fff"), "notCanonical"),
        ]
    }

    private static func heads(_ log: SampleLog) -> [JSON] {
        log.sets.map { set in
            let head = Head(
                origin: set.header.origin, number: set.header.last, hash: set.hash)
            var table = HeadTable()
            table.set(head)
            return .fields([
                ("hex", hex(item { head.write(to: &$0) })), ("tableDigest", hex(table.digest)),
            ])
        }
    }

    /// A verified set and the head of its origin's log before it: what becomes of it.
    private static func succession(_ log: SampleLog) -> [JSON] {
        var other = log.five.header
        other.wall = Instant(milliseconds: noon)
        let history = (2...6).map { sample("another change \($0)").bytes }
        let fork = ChangeSet.sealed(history, under: other, by: log.key, in: instance).changeSet
        var header = log.header()
        (header.first, header.previous) = (fork.header.last + 1, fork.hash)
        let afterFork = ChangeSet.sealed(
            [sample("after it").bytes], under: header, by: log.key, in: instance
        ).changeSet
        let steps: [(String, ChangeSet?, ChangeSet, String)] = [
            ("the first of a log", nil, log.sets[0], ""),
            ("the next", log.sets[0], log.five, ""),
            ("the next, pruned", log.sets[0], log.five.pruned(keeping: []), ""),
            ("the same again", log.five, log.five, "numberKnown"),
            ("the same again, pruned", log.five, log.five.pruned(keeping: [1]), "numberKnown"),
            ("an older one", log.five, log.sets[0], "numberKnown"),
            ("one before it is missing", log.sets[0], log.sets[2], "numberGap"),
            ("the first is missing", nil, log.five, "numberGap"),
            ("it names another predecessor", log.five, afterFork, "previousMismatch"),
            ("the same numbers, another header", log.five, fork, "forked"),
        ]
        return steps.map { name, before, set, error in
            .fields([
                ("name", .text(name)), ("headNumber", .number(before?.header.last ?? 0)),
                ("headHash", hex(before?.hash ?? .zero)), ("hex", hex(set.bytes)),
                ("error", .text(error)),
            ])
        }
    }
}
