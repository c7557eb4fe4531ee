internal import Casework
internal import Causality
internal import Encoding
internal import Replica
internal import Sealing
internal import Storage

// What is written to a closed case leaves this node sealed; nothing of it is ever in the log in
// the open.

/// How the operations of a write are sealed: `nil` for what everybody reads.
struct CaseSeal {
    let key: ContentKey
    /// Keys that are wrapped beside what is written.
    var wrapped: [KeyWrapped] = []
}

extension Batch {
    var caseKeys: CaseKeys {
        CaseKeys(of: node.identity.origin, holding: node.key)
    }

    /// A subject as this node may decide on it: of a closed case the whole, where its key is here.
    func state(
        _ subject: SubjectID?, _ record: FoldRecord, in transaction: borrowing WriteTransaction
    ) throws(StoreError) -> Subject {
        guard let subject, case .case(let shown) = record.state, shown.isHidden,
            let opened = try session.opened(subject, by: caseKeys, in: transaction)
        else { return record.state }
        return .case(opened)
    }

    /// How many bytes of operations a sealed part takes, with its padding and its list's head.
    static func sealedRoom(for write: Write, _ state: Subject) -> Int {
        var isSealed = write.operations.contains { $0.number == CaseClosed.number }
        if case .case(let state) = state, state.isClosed { isSealed = true }
        return isSealed
            ? CaseLimits.sealedByteCountMax - 2 * ContentKey.paddingByteCount : .max
    }

    /// What stands in the change: as it is, or as a closed case shows it with the rest sealed.
    mutating func sealed(
        _ write: Write, as change: ChangeID, about subject: SubjectID, closed: CaseState?
    ) -> [Operation] {
        var operations = write.operations
        if operations.allSatisfy({ $0.number == KeyWrapped.number }) { return operations }
        let seal: CaseSeal?
        if let made = closing(&operations, subject) {
            seal = made
        } else if case .existing = write.target, let closed {
            seal = caseKeys.key(of: subject, closed).map { key in
                CaseSeal(key: key, wrapped: offering(operations, key, subject, closed))
            }
            // Without the key nothing but the skeleton may be told.
            if seal == nil { return operations.compactMap(\.skeleton) }
        } else {
            seal = nil
        }
        guard let seal else { return operations }
        return SealedPart.sealed(
            operations, beside: seal.wrapped.map { .keyWrapped($0) }, of: change, about: subject,
            under: seal.key, nonce: node.random(ContentKey.nonceByteCount))
    }

    /// Makes the key of a case that is closed by these operations, and fills in its name.
    private func closing(_ operations: inout [Operation], _ subject: SubjectID) -> CaseSeal? {
        for index in operations.indices {
            guard case .caseClosed(var closed) = operations[index], closed.key.isEmpty else {
                continue
            }
            guard let key = ContentKey(node.random(ContentKey.byteCount)) else {
                preconditionFailure("as many random bytes as a key has")
            }
            closed.key = key.id
            operations[index] = .caseClosed(closed)
            var courts = [node.identity.court]
            if case .claimFiled(let claim)? = operations.first { courts.append(claim.court) }
            let recipients = recipients(at: courts)
            return CaseSeal(key: key, wrapped: wrapped(key, subject, for: recipients))
        }
        return nil
    }

    /// The court that the case is offered to has to read it to answer.
    private func offering(
        _ operations: [Operation], _ key: ContentKey, _ subject: SubjectID, _ closed: CaseState
    ) -> [KeyWrapped] {
        var courts: [String] = []
        for operation in operations {
            if case .custodyOffered(let offered) = operation { courts.append(offered.to) }
        }
        guard !courts.isEmpty else { return [] }
        let lacking = recipients(at: courts).filter { !Self.has(closed, key, $0.origin) }
        return wrapped(key, subject, for: lacking)
    }

    /// The keys that a command shares, where the case's key is here.
    func shared(
        _ sharing: KeySharing, _ subject: SubjectID?, _ state: Subject
    ) -> [KeyWrapped] {
        guard let subject, case .case(let closed) = state,
            let key = caseKeys.key(of: subject, closed)
        else { return [] }
        let lacking = recipients(at: [sharing.court], naming: sharing.replica)
            .filter { !Self.has(closed, key, $0.origin) }
        return wrapped(key, subject, for: lacking)
    }

    private static func has(_ state: CaseState, _ key: ContentKey, _ origin: Origin) -> Bool {
        state.keys.contains {
            $0.key == key.id && $0.replica == UInt64(origin.replica.value)
                && $0.epoch == UInt64(origin.epoch)
        }
    }

    private struct Recipient {
        let origin: Origin
        let key: PublicKey
    }

    /// This node, and the nodes of courts that the authority itself enrolled.
    ///
    /// A delegation, which is the centre's, could enrol a node of its own under a court's name; so
    /// a node that it enrolled gets a key only when a person of the court names it.
    private func recipients(at courts: [String], naming named: UInt64? = nil) -> [Recipient] {
        var recipients: [Recipient] = []
        for grant in session.registry.grants where grant.end == nil {
            guard let origin = grant.granted.origin, let key = grant.granted.publicKey,
                grant.granted.role == .court, grant.granted.courts.contains(where: courts.contains)
            else { continue }
            let isOwn = grant.id == node.identity.grant
            guard isOwn || (named.map { $0 == grant.granted.replica } ?? grant.byAuthority) else {
                continue
            }
            recipients.removeAll { $0.origin == origin }
            recipients.append(Recipient(origin: origin, key: PublicKey(key)))
        }
        return recipients
    }

    private func wrapped(
        _ key: ContentKey, _ subject: SubjectID, for recipients: [Recipient]
    ) -> [KeyWrapped] {
        recipients.prefix(NodeLimits.keysPerChangeCountMax).compactMap { recipient in
            KeyWrapped(
                key, of: subject, for: recipient.origin, holding: recipient.key,
                seed: node.random(SigningKey.seedByteCount))
        }
    }
}
