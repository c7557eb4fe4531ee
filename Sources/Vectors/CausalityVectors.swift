internal import Causality
internal import ChangeSets
internal import Encoding

extension Vectors {
    static var causality: [(String, [JSON])] {
        [
            ("changes", changeNames), ("clocks", clocks), ("invalidClocks", invalidClocks),
            ("relations", relations), ("hybridTimes", hybridTimes),
        ]
    }

    static func change(_ replica: UInt32, _ epoch: UInt32, _ number: UInt64) -> ChangeID {
        ChangeID(Origin(replica: ReplicaNumber(replica), epoch: epoch), number)
    }

    static func clock(_ changes: ChangeID...) -> VersionVector { VersionVector(changes) }

    private static func entries(_ clock: VersionVector) -> JSON {
        .list(clock.entries.map { .text($0.change.description) })
    }

    private static func bytes(_ clock: VersionVector) -> [UInt8] { item { $0.clock(clock) } }

    /// Text, CBOR and the sixteen bytes that sort like them, in ascending order.
    private static var changeNames: [JSON] {
        let changes = [
            change(0, 0, 1), change(0, 0, 256), change(7, 0, 1), change(7, 3_735_928_559, 41),
            change(256, 0, 65_536), change(.max, .max, UInt64(Int64.max)),
        ]
        return changes.map { change in
            var key: [UInt8] = []
            key.append(bigEndian: change.origin.word)
            key.append(bigEndian: change.number)
            return .fields([
                ("text", .text(change.description)), ("hex", hex(item { $0.change(change) })),
                ("key", hex(key)),
            ])
        }
    }

    private static var clocks: [JSON] {
        let clocks = [
            clock(), clock(change(0, 0, 1)), clock(change(7, 0, 41), change(12, 0, 9)),
            clock(change(7, 3_735_928_559, 1), change(7, 0, 41), change(12, 0, 1_000_000)),
        ]
        return clocks.map {
            .fields([("entries", entries($0)), ("hex", hex(bytes($0)))])
        }
    }

    private static var invalidClocks: [JSON] {
        [
            refused("not sorted by replica", literal("86020001010001"), "notCanonical"),
            refused("not sorted by epoch", literal("86010101010001"), "notCanonical"),
            refused("an origin twice", literal("86010001010002"), "notCanonical"),
            refused("an entry of 0, which is left out", literal("83010000"), "notCanonical"),
            refused("not three items per entry", literal("820100"), "notAssigned"),
            refused("a replica above 32 bits", literal("831b00000001000000000001"), "tooLarge"),
            refused("a number above 63 bits", literal("8301001b8000000000000000"), "tooLarge"),
            refused("513 entries", literal("990603"), "tooLarge"),
            refused("a map", literal("a0"), "unexpectedType"),
        ]
    }

    private static var relations: [JSON] {
        let pairs = [
            (clock(), clock()), (clock(), clock(change(7, 0, 1))),
            (clock(change(7, 0, 2)), clock(change(7, 0, 1))),
            (clock(change(7, 0, 1)), clock(change(7, 0, 1), change(12, 0, 1))),
            (clock(change(7, 0, 2)), clock(change(7, 0, 1), change(12, 0, 1))),
            (clock(change(7, 0, 1)), clock(change(7, 5, 1))),
            (
                clock(change(7, 0, 3), change(9, 0, 1)),
                clock(change(7, 0, 3), change(9, 0, 1))
            ),
        ]
        return pairs.map { left, right in
            var merged = left
            merged.merge(right)
            return .fields([
                ("left", entries(left)), ("right", entries(right)),
                ("relation", .text("\(left.relation(to: right))")), ("merged", entries(merged)),
            ])
        }
    }

    /// Each step of one clock: what it did, and the time that it held afterwards.
    private static var hybridTimes: [JSON] {
        let wall: UInt64 = 1_795_392_000_000
        let tolerance = Causality.Limits.skewToleranceMilliseconds
        let steps: [(String, UInt64, HybridTime?)] = [
            ("the first event takes the wall clock's time", wall, nil),
            ("the second in one millisecond counts", wall, nil),
            ("a wall clock that runs back is not followed", wall - 60_000, nil),
            ("a peer ahead, within the tolerance", wall, time(wall + tolerance, 7)),
            ("the next event comes after what was seen", wall, nil),
            ("a peer too far ahead is flagged and followed", wall, time(wall + tolerance + 1, 0)),
            ("the next event comes after it", wall, nil),
            ("a peer behind changes nothing", wall, time(wall - 1, 0)),
            ("a wall clock that has caught up is followed", wall + 2 * tolerance, nil),
            ("the greatest time", wall, HybridTime(word: .max)),
            ("stands still", wall, nil),
        ]
        var clock = HybridClock()
        return steps.map { name, wall, theirs in
            var fields: [(String, JSON)] = [("name", .text(name)), ("wall", .number(wall))]
            let instant = Instant(milliseconds: wall)
            if let theirs {
                let flagged = clock.observe(theirs, wall: instant)
                fields += [("seen", hex(theirs)), ("flagged", .bool(flagged))]
            } else {
                _ = clock.tick(instant)
            }
            return .fields(fields + [("last", hex(clock.last))])
        }
    }

    private static func time(_ milliseconds: UInt64, _ count: UInt64) -> HybridTime {
        HybridTime(word: milliseconds << 16 | count)
    }

    private static func hex(_ time: HybridTime) -> JSON {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: time.word)
        return hex(bytes)
    }
}
