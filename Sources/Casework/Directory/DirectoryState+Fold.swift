internal import Causality

extension DirectoryState {
    package mutating func fold(_ change: FoldedChange) {
        for operation in change.operations {
            if case .unknown = operation {
                writtenByNewerVersion = true
                continue
            }
            guard
                Rights.originMayWrite(
                    role: change.role, courts: change.courts, operation: operation)
            else {
                refused.list(change, .rightMissing)
                continue
            }
            if case .directoryOpened(let opened) = operation {
                open(opened, by: change)
            } else if change.courts.contains(court) {
                take(operation, from: change)
            } else {
                refused.list(change, .rightMissing)
            }
        }
    }

    private mutating func open(_ opened: DirectoryOpened, by change: FoldedChange) {
        guard court.isEmpty else { return refused.list(change, .stateMismatch) }
        court = opened.court
        year = opened.year
        role = opened.role
    }

    private mutating func take(_ operation: Operation, from change: FoldedChange) {
        switch operation {
        case .judgePut(let put): Self.put(put, into: &judges, by: change, &refused)
        case .hallPut(let put): Self.put(put, into: &halls, by: change, &refused)
        case .leavePut(let put): Self.put(put, into: &leaves, by: change, &refused)
        case .rolePut(let put): Self.put(put, into: &roles, by: change, &refused)
        case .outageCertified(let outage): Self.put(outage, into: &outages, by: change, &refused)
        case .relationDeclared(let put): Self.put(put, into: &relations, by: change, &refused)
        case .drawKey(let published):
            guard drawKeys.count < CaseLimits.factsPerSubjectCountMax, published.key != nil else {
                return refused.list(change, .stateMismatch)
            }
            var entry = DrawKeyEntry()
            entry.id = change.id
            entry.at = change.door
            entry.key = published.key
            drawKeys.append(entry)
        case .drawCommitted(let made):
            guard commitments.count < CaseLimits.factsPerSubjectCountMax else {
                return refused.list(change, .stateMismatch)
            }
            var commitment = Commitment()
            commitment.id = change.id
            commitment.made = made
            commitments.append(commitment)
        default: refused.list(change, .foreignOperation)
        }
    }

    /// Replaces the entries of the same key that the change knew; the others stay beside it.
    private static func put<Value>(
        _ value: Value, into entries: inout [Entry<Value>], by change: FoldedChange,
        _ refused: inout RefusedList
    ) {
        let key = value.key
        entries.removeAll { change.knew($0.id) && $0.value.key == key }
        guard entries.count < CaseLimits.factsPerSubjectCountMax else {
            return refused.list(change, .stateMismatch)
        }
        entries.append(Entry(change.id, value, at: change.door))
    }
}
