internal import Causality
internal import ChangeSets
internal import Encoding

extension Vectors {
    /// 2026-11-23 12:00 in Baku.
    static let noon: UInt64 = 1_795_420_800_000

    static var change: [(String, [JSON])] {
        [("valid", validChanges), ("invalid", invalidChanges)]
    }

    static func salt(_ label: String) -> [UInt8] { Array(seed("salt \(label)").prefix(16)) }

    /// An operation's form; the number is one that no court has.
    static func operation(_ text: String) -> [UInt8] {
        item { writer in
            writer.array(2)
            writer.uint(1_000_000)
            writer.map { writer in
                writer.key(1)
                writer.text(text)
            }
        }
    }

    static func sample(_ label: String, subject: SubjectID? = nil) -> Change {
        Change(
            salt: salt(label), subject: subject,
            clock: subject.map { clock($0.first) } ?? VersionVector(),
            actor: Actor(.staff, "katib"), door: Instant(milliseconds: noon),
            operations: [operation(label)])
    }

    private static var validChanges: [JSON] {
        var first = sample("the first change of a case")
        let subject = SubjectID(change(7, 0, 1))
        var party = sample("a party acts on an older page", subject: subject)
        party.clock = clock(change(7, 0, 41), change(12, 3, 2))
        party.pageClock = clock(change(7, 0, 40))
        party.actor = Actor(.party, "AZE1234567")
        var node = sample("the node itself, two operations", subject: subject)
        node.actor = Actor(.node)
        node.operations = [
            operation("one"), item { $0.raw(literal("8201a30142aabb0243ccddee0344010203ff")) },
        ]
        first.actor = Actor(.authority, "registrar")
        return [
            ("the first change of a subject", first), ("a party, on an older page", party),
            ("the node itself, with a sealed part", node),
        ].map(valid)
    }

    private static func valid(_ name: String, _ change: Change) -> JSON {
        .fields([
            ("name", .text(name)), ("salt", hex(change.salt)),
            ("subject", .text(change.subject?.description ?? "")),
            ("clock", .list(change.clock.entries.map { .text($0.change.description) })),
            ("actorKind", .number(change.actor.kind.rawValue)),
            ("actorName", .text(change.actor.name)), ("door", .number(change.door.milliseconds)),
            ("operations", .list(change.operations.map(hex))),
            (
                "pageClock",
                .list((change.pageClock?.entries ?? []).map { .text($0.change.description) })
            ),
            ("hex", hex(change.bytes)),
        ])
    }

    private static var invalidChanges: [JSON] {
        func form(_ wrong: (inout ChangeForm) -> Void) -> [UInt8] {
            var form = ChangeForm("invalid")
            wrong(&form)
            return form.bytes
        }
        let many = [UInt8]([0x98, 65]) + (0..<65).flatMap { _ in operation("") }
        let deep = [UInt8](repeating: 0x81, count: CBOR.depthMax) + [0]
        let long = item { $0.byteString([UInt8](repeating: 0, count: 17)) }
        return [
            refused(
                "seven items",
                form {
                    $0.head = [0x87]; $0.extras = []
                }, "notAssigned"),
            refused(
                "a salt of 15 bytes", form { $0.salt = [0x4f] + salt("x").prefix(15) },
                "notAssigned"),
            refused("a salt of 17 bytes", form { $0.salt = long }, "tooLarge"),
            refused("a subject with number 0", form { $0.subject[3] = 0 }, "notAssigned"),
            refused("a subject of two items", form { $0.subject = [0x82, 7, 1] }, "notAssigned"),
            refused(
                "a clock that is not sorted",
                form {
                    $0.clock = literal("86070001000001")
                }, "notCanonical"),
            refused("an actor of kind 4", form { $0.kind = [4] }, "notAssigned"),
            refused(
                "an actor's name of 65 bytes",
                form {
                    $0.name = item { $0.text(String(repeating: "a", count: 65)) }
                }, "tooLarge"),
            refused("a name that is not UTF-8", form { $0.name = [0x61, 0xff] }, "notUTF8"),
            refused(
                "a time beyond 2^47", form { $0.door = item { $0.uint((1 << 47) + 1) } },
                "tooLarge"),
            refused("a time below 0", form { $0.door = [0x20] }, "unexpectedType"),
            refused("no operation", form { $0.operations = [0x80] }, "notAssigned"),
            refused("65 operations", form { $0.operations = many }, "tooLarge"),
            refused(
                "an operation of three items",
                form {
                    $0.operations = [0x81, 0x83, 1, 0xa0, 0]
                }, "notAssigned"),
            refused(
                "an operation whose fields are a list",
                form {
                    $0.operations = [0x81, 0x82, 1, 0x80]
                }, "unexpectedType"),
            refused(
                "an operation with a float",
                form {
                    $0.operations = literal("818201a101f93c00")
                }, "unexpectedType"),
            refused(
                "an operation whose fields descend",
                form {
                    $0.operations = literal("818201a202000100")
                }, "notCanonical"),
            refused(
                "an operation nested too deep",
                form {
                    $0.operations = literal("818201a101") + deep
                }, "tooDeep"),
            refused(
                "an extra that is not assigned", form { $0.extras = [0xa1, 3, 0] }, "notAssigned"),
            refused("a number in two bytes", form { $0.kind = [0x18, 1] }, "notCanonical"),
            refused("cut short", form { $0.extras = [] }, "truncated"),
            refused("a byte too many", form { $0.extras = [0xa0, 0] }, "trailingBytes"),
        ]
    }
}
