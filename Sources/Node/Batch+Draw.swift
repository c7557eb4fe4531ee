internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Sealing
internal import Storage

// What a draw needs of its node: the key, published in the directory of the year, and the cases
// that wait or belong with the one that is drawn.
extension Batch {
    /// Publishes the node's draw key in a directory of its own court that does not have it.
    ///
    /// There is nothing to keep: the key is made of the folder's secret, and what is published
    /// stands in the log. So a restored backup draws what it would have drawn.
    mutating func publishDrawKey(
        in directory: SubjectID?, _ door: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [ChangeID] {
        guard node.identity.role == .court, let directory,
            case .directory(let state) = try session.record(of: directory, in: transaction).state,
            node.identity.courts.contains(state.court),
            state.publication(of: node.drawKey.publicKey.digest) == nil
        else { return [] }
        var published = DrawKey()
        published.key = node.drawKey.publicKey.digest
        let id = try author(
            Write(.existing(directory), [.drawKey(published)]), actor: Actor(.node),
            door: door, pageClock: nil, in: transaction)
        return [id]
    }

    /// How many cases of a court were received before a moment, have a number and have no judge.
    func overtaken(
        at court: String, before moment: Instant, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> UInt64 {
        let prefix = ListKey.prefix(place: court, .registered)
        let waiting = try schema.entries(
            .list, from: prefix, below: prefix.afterPrefix,
            max: NodeLimits.casesPerLookupCountMax, in: transaction)
        var count: UInt64 = 0
        for entry in waiting {
            guard let subject = ListKey.parts(entry.key)?.subject,
                case .case(let state) = try session.record(of: subject, in: transaction).state,
                let custody = state.custody, custody.court == court
            else { continue }
            if custody.begunAt < moment { count += 1 }
        }
        return count
    }

    /// The cases in which a person takes part, the latest of them.
    func cases(
        of person: String, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [CaseState] {
        guard !person.isEmpty else { return [] }
        let prefix = PersonKey.prefix(person)
        let entries = try schema.entries(
            .person, from: prefix, below: prefix.afterPrefix, reversed: true,
            max: NodeLimits.casesPerLookupCountMax, in: transaction)
        var cases: [CaseState] = []
        for entry in entries {
            guard let subject = PersonKey.parts(entry.key)?.subject,
                case .case(let state) = try session.record(of: subject, in: transaction).state
            else { continue }
            cases.append(state)
        }
        return cases
    }

    /// The cases along `lower`, and those that belong to them.
    func family(
        of lower: SubjectID, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> [CaseState] {
        var family: [CaseState] = []
        var next: SubjectID? = lower
        while let subject = next, family.count < NodeLimits.casesPerLookupCountMax {
            guard case .case(let state) = try session.record(of: subject, in: transaction).state,
                !family.contains(where: { $0.id == state.id })
            else { break }
            family.append(state)
            let prefix = FamilyKey.prefix(subject)
            for entry in try schema.entries(
                .family, from: prefix, below: prefix.afterPrefix,
                max: NodeLimits.casesPerLookupCountMax, in: transaction)
            {
                guard let member = FamilyKey.member(entry.key), member != subject,
                    case .case(let state) = try session.record(of: member, in: transaction).state,
                    !family.contains(where: { $0.id == state.id })
                else { continue }
                family.append(state)
            }
            next = state.filed.lower
        }
        return family
    }
}
