internal import Causality

extension Decider {
    /// How many operations of a list stand in one change.
    private static let operationsPerChange = 60

    func openDirectory(
        _ court: String, _ year: UInt64, _ role: NodeRole
    ) throws(Refusal) -> [Write] {
        try Validation.line(court, "court")
        guard Validation.years.contains(year), role == .court || role == .office else {
            throw Refusal(.fieldInvalid, [("field", "year")])
        }
        guard isOwn(court) else { throw Refusal(.courtNotOwn, [("court", court)]) }
        if let known = context.directory, known.court == court, known.year == year {
            throw Refusal(.directoryExists, [("year", "\(year)")])
        }
        var opened = DirectoryOpened()
        opened.court = court
        opened.year = year
        opened.role = role
        return [Write(.new, [.directoryOpened(opened)])]
    }

    func operation(
        for command: Command, in directory: DirectoryState
    ) throws(Refusal) -> Operation {
        guard isOwn(directory.court) else {
            throw Refusal(.courtNotOwn, [("court", directory.court)])
        }
        switch command {
        case .putJudge(let put): return try judge(put)
        case .putHall(let put):
            try Validation.line(put.hall, "hall")
            return .hallPut(put)
        case .putLeave(let put): return try leave(put, directory)
        case .certifyOutage(let outage): return try certify(outage)
        case .putRole(let put): return try role(put, directory)
        case .publishDrawKey(let published):
            guard let key = published.key, directory.publication(of: key) == nil else {
                throw Refusal(.fieldInvalid, [("field", "key")])
            }
            return .drawKey(published)
        case .declareRelation(let declared): return try relation(declared, directory)
        default: throw Refusal(.subjectOther)
        }
    }

    private func judge(_ put: JudgePut) throws(Refusal) -> Operation {
        try Validation.line(put.judge, "judge")
        try Validation.line(put.name, "name")
        guard (1...200).contains(put.weight) else { throw Refusal(.weightInvalid) }
        for kind in put.kinds where CaseKind(rawValue: kind) == nil || kind == 0 {
            throw Refusal(.fieldInvalid, [("field", "kinds")])
        }
        return .judgePut(put)
    }

    private func relation(
        _ declared: RelationDeclared, _ directory: DirectoryState
    ) throws(Refusal) -> Operation {
        guard directory.judge(declared.judge) != nil else {
            throw Refusal(.judgeUnknown, [("judge", declared.judge)])
        }
        guard Validation.isFIN(declared.person) || Validation.isVOEN(declared.person) else {
            throw Refusal(.fieldInvalid, [("field", "person")])
        }
        guard declared.ground != .none else { throw Refusal(.fieldEmpty, [("field", "ground")]) }
        return .relationDeclared(declared)
    }

    private func leave(
        _ put: LeavePut, _ directory: DirectoryState
    ) throws(Refusal) -> Operation {
        var put = put
        guard directory.judge(put.judge) != nil else {
            throw Refusal(.judgeUnknown, [("judge", put.judge)])
        }
        try Validation.period(put.from, put.until)
        if put.id.isEmpty { put.id = "\(put.judge)/\(put.from)" }
        return .leavePut(put)
    }

    /// - Throws: a refusal if the role would join the machine and the cases in one person.
    private func role(_ put: RolePut, _ directory: DirectoryState) throws(Refusal) -> Operation {
        try Validation.line(put.login, "login")
        try Validation.line(put.name, "name")
        guard put.role != .none else { throw Refusal(.fieldEmpty, [("field", "role")]) }
        try Validation.period(put.from, put.until)
        if !put.judge.isEmpty, directory.judge(put.judge) == nil {
            throw Refusal(.judgeUnknown, [("judge", put.judge)])
        }
        let isInfrastructure = put.role.runsMachine
        for held in directory.rolesNow
        where held.login == put.login && held.role.runsMachine != isInfrastructure
            && held.from <= put.until && put.from <= held.until
        {
            throw Refusal(
                .roleJoinsInfrastructure, [("login", put.login), ("role", held.role.word)])
        }
        return .rolePut(put)
    }

    func put(_ courts: [CourtPut], into state: Subject) throws(Refusal) -> [Write] {
        guard !courts.isEmpty else { throw Refusal(.fieldEmpty, [("field", "courts")]) }
        for court in courts {
            try Validation.line(court.court, "court")
            try Validation.line(court.nameAz, "nameAz")
        }
        var target: WriteTarget
        switch state {
        case .none: target = .new
        case .reference:
            guard let subject = context.subject else { throw Refusal(.subjectUnknown) }
            target = .existing(subject)
        default: throw Refusal(.subjectOther)
        }
        var writes: [Write] = []
        for start in stride(from: 0, to: courts.count, by: Self.operationsPerChange) {
            let end = min(start + Self.operationsPerChange, courts.count)
            writes.append(Write(target, courts[start..<end].map(Operation.courtPut)))
            if target == .new { target = .existing(subject(ofWrite: 0)) }
        }
        return writes
    }
}
