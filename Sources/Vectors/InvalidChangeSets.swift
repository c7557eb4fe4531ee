internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing

/// What is wrong, the bytes, and the name of the error.
typealias Fault = (String, [UInt8], String)

extension Vectors {
    private static func entries(_ set: ChangeSet) -> [[UInt8]] {
        set.entries.compactMap { entry in
            guard case .present(let range) = entry else { return nil }
            return ChangeSetForm.present(Array(set.bytes[range]))
        }
    }

    private static func leaf(_ set: ChangeSet, _ position: Int) -> Digest256 {
        guard case .present(let range) = set.entries[position] else {
            preconditionFailure("the sample is full")
        }
        return SHA256.leaf(set.bytes, in: range)
    }

    private static func form(
        _ set: ChangeSet, _ wrong: (inout ChangeSetForm) -> Void
    ) -> [UInt8] {
        var form = ChangeSetForm(set.sign1, entries(set))
        wrong(&form)
        return form.bytes
    }

    static func unreadableSets(_ log: SampleLog) -> [Fault] {
        let set = log.five
        let indefinite = form(set) {
            $0.head = [0x9f]; $0.tail = [0xff]
        }
        return [
            ("cut short by a byte", Array(set.bytes.dropLast()), "truncated"),
            ("a byte too many", set.bytes + [0], "trailingBytes"),
            (
                "three items",
                form(set) {
                    $0.head = [0x83]; $0.tail = [0]
                }, "notAssigned"
            ),
            ("of indefinite length", indefinite, "notCanonical"),
            ("its count in two bytes", form(set) { $0.head = [0x98, 2] }, "notCanonical"),
            ("an entry missing", form(set) { $0.entries.removeLast() }, "notAssigned"),
            ("no entries", form(set) { $0.entries = [] }, "notAssigned"),
            ("an entry too many", form(set) { $0.entries.append([0x40]) }, "tooLarge"),
            ("an entry that is text", form(set) { $0.entries[0] = [0x60] }, "unexpectedType"),
            (
                "a pruned entry without hash", form(set) { $0.entries[0] = [0x81, 1] },
                "notAssigned"
            ),
            (
                "a pruned hash of 31 bytes",
                form(set) {
                    $0.entries[0] =
                        literal("8201581f") + salt("a")
                        + salt("b").dropLast()
                }, "notAssigned"
            ),
            (
                "a pruned part of no changes",
                form(set) {
                    let two = SHA256.node(leaf(set, 0), leaf(set, 1))
                    $0.entries.replaceSubrange(0...1, with: [ChangeSetForm.pruned(2, two)])
                    $0.entries.append(ChangeSetForm.pruned(0, two))
                }, "notAssigned"
            ),
            (
                "a pruned count above the set's",
                form(set) { $0.entries = [ChangeSetForm.pruned(6, set.header.root)] }, "tooLarge"
            ),
        ]
    }

    static func setsWithUnreadableHeader(_ log: SampleLog) -> [Fault] {
        let set = log.five
        func sealed(_ wrong: (inout HeaderForm) -> Void) -> [UInt8] {
            var header = HeaderForm(set.header)
            wrong(&header)
            let sign1 = Sign1(payload: header.bytes, by: log.key, in: instance, as: .changeSet)
            return form(set) { $0.sign1 = sign1.bytes }
        }
        let beyond = item { $0.uint(UInt64(Int64.max)) }
        return [
            ("a header without its grant", sealed { $0.fields.remove(at: 7) }, "notAssigned"),
            ("a header with field 11", sealed { $0.fields.append(([11], [0])) }, "notAssigned"),
            ("a header whose keys descend", sealed { $0.fields.swapAt(0, 1) }, "notCanonical"),
            ("a first number of 0", sealed { $0.set(2, [0]) }, "notAssigned"),
            ("a last number beyond 63 bits", sealed { $0.set(2, beyond) }, "tooLarge"),
            ("a count of 0", sealed { $0.set(3, [0]) }, "notAssigned"),
            ("a count of 4097", sealed { $0.set(3, item { $0.uint(4097) }) }, "tooLarge"),
            (
                "a previous hash of 31 bytes",
                sealed { header in
                    header.set(4, item { $0.byteString(Array(set.hash.bytes.dropLast())) })
                }, "notAssigned"
            ),
            ("a clock quality of 3", sealed { $0.set(7, [3]) }, "notAssigned"),
            ("a grant with number 0", sealed { $0.set(8, literal("83000000")) }, "notAssigned"),
            (
                "a header of more than 512 bytes",
                sealed { header in
                    header.fields.append(
                        ([11], item { $0.byteString([UInt8](repeating: 0, count: 500)) }))
                }, "tooLarge"
            ),
        ]
    }

    static func setsWithoutRoot(_ log: SampleLog) -> [Fault] {
        let set = log.five
        let leaves = (0..<5).map { leaf(set, $0) }
        let pair = SHA256.node(leaves[0], leaves[1])
        func pruned(_ count: UInt64, _ hash: Digest256) -> [UInt8] {
            ChangeSetForm.pruned(count, hash)
        }
        let faults: [(String, (inout ChangeSetForm) -> Void)] = [
            ("a change altered", { $0.entries[2][10] ^= 1 }),
            ("two changes exchanged", { $0.entries.swapAt(0, 1) }),
            ("a pruned change with another's hash", { $0.entries[0] = pruned(1, leaves[1]) }),
            (
                "pruned halves that are not joined",
                {
                    $0.entries.replaceSubrange(
                        0...1, with: [pruned(1, leaves[0]), pruned(1, leaves[1])])
                }
            ),
            (
                "all pruned, not joined",
                {
                    let four = SHA256.node(pair, SHA256.node(leaves[2], leaves[3]))
                    $0.entries = [pruned(4, four), pruned(1, leaves[4])]
                }
            ),
            (
                "a pruned part that is no subtree",
                { $0.entries.replaceSubrange(1...2, with: [pruned(2, pair)]) }
            ),
        ]
        return faults.map { name, wrong in (name, form(set, wrong), "rootMismatch") }
    }

    static func setsWithoutSignature(_ log: SampleLog) -> [Fault] {
        let set = log.five
        func signed(_ key: SigningKey, _ instance: Instance, _ context: SealingContext) -> [UInt8] {
            let sign1 = Sign1(payload: set.sign1.payload, by: key, in: instance, as: context)
            return form(set) { $0.sign1 = sign1.bytes }
        }
        var later = set.header
        later.quality = .doubtful
        let altered = Sign1Form(payload: item { $0.byteString(later.bytes) }, set.sign1.signature)
        let stranger = SigningKey(seed: seed("stranger"))
        let faults: [(String, [UInt8])] = [
            ("a header altered after signing", form(set) { $0.sign1 = altered.bytes }),
            ("signed by another key", signed(stranger, instance, .changeSet)),
            ("signed in another instance", signed(log.key, Instance("az"), .changeSet)),
            ("signed for another purpose", signed(log.key, instance, .syncEnd)),
        ]
        return faults.map { name, bytes in (name, bytes, "signatureInvalid") }
    }

    static func setWithUnreadableChange(_ log: SampleLog) -> Fault {
        var change = ChangeForm("invalid")
        change.kind = [4]
        let set = ChangeSet.sealed(
            [change.bytes], under: log.header(), by: log.key, in: instance)
        return ("a change with an actor of kind 4", set.changeSet.bytes, "notAssigned")
    }
}
