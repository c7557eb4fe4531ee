internal import Casework
internal import Causality
internal import Encoding
internal import Law

// The commands of procedure: steps, service, participants, custody, registers.
extension ImportLine {
    static func conduct(
        _ command: ImportCommand, _ line: Shape
    ) throws(ImportFault) -> (Body, [DocumentSource]) {
        switch command {
        case .registerClaim: (.whole(.registerClaim), [])
        case .drawJudge:
            (
                .whole(
                    .drawJudge(
                        line.has("reason")
                            ? try line.word("reason", of: RedrawReason.allCases) : .none)), []
            )
        case .takeStep: try step(line)
        case .serve: (try service(line), [])
        case .joinParticipant: (try join(line), [])
        case .removeParticipant: (try removal(line), [])
        case .offerCustody:
            (
                .whole(
                    .offerCustody(
                        to: try line.string("court"),
                        reason: try line.text("reason", max: ImportLimits.groundCountMax))), []
            )
        case .acceptCustody: (.whole(.acceptCustody), [])
        case .declineCustody:
            (
                .whole(
                    .declineCustody(
                        reason: try line.text("reason", max: ImportLimits.groundCountMax))), []
            )
        case .putLetter: (try letter(line), [])
        case .putEvidence: (try thing(line), [])
        case .moveEvidence: (try move(line), [])
        default: throw line.fault(.unknownCommand, "command")
        }
    }

    static func step(_ line: Shape) throws(ImportFault) -> (Body, [DocumentSource]) {
        var draft = StepDraft(try line.text("step", max: 64))
        draft.participants = try participants(line)
        draft.text = try line.text(ifAny: "text", max: ImportLimits.partCountMax) ?? ""
        draft.ground = try line.text(ifAny: "ground", max: 64) ?? ""
        if line.has("amount") { draft.amount = try line.amount("amount") }
        if line.has("until") { draft.until = try line.date("until") }
        if line.has("untilTime") { draft.untilTime = try line.time("untilTime") }
        if line.has("date") { draft.date = try line.date("date") }
        if line.has("signedAt") { draft.signedAt = try line.time("signedAt") }
        if line.has("court") { draft.court = try line.string("court") }
        if line.has("relates") { draft.relates = try subject(line, "relates") }
        draft.fields = try entries(line)
        var documents: [DocumentSource] = []
        if line.has("document") {
            let (path, json) = try line.object("document")
            documents = [try DocumentSource(json, at: path, kind: .act)]
        }
        return (.step(draft, refers: try line.text(ifAny: "refers", max: 100)), documents)
    }

    static func service(_ line: Shape) throws(ImportFault) -> Body {
        var served = Served()
        served.to = try participant(line, "to")
        let means = ServiceMeans.allCases.filter { $0 != .none && $0 != .cabinet }
        served.means = try line.word("means", of: means)
        if line.has("at") { served.at = try line.time("at") }
        served.evidence = try line.text(ifAny: "evidence", max: ImportLimits.groundCountMax) ?? ""
        return .service(served, about: try line.text("about", max: 100))
    }

    static func join(_ line: Shape) throws(ImportFault) -> Body {
        var joined = ParticipantJoined()
        joined.role = try line.word(
            "role", of: ParticipantRole.allCases.filter { $0 != .none })
        let (path, json) = try line.object("party")
        let shape = try Shape(
            json, path: path, required: ["name"],
            optional: ["fin", "voen", "phone", "address"])
        joined.party.name = try shape.text("name", max: ImportLimits.nameCountMax)
        joined.party.address =
            try shape.text(ifAny: "address", max: ImportLimits.addressCountMax) ?? ""
        if shape.has("phone") { joined.party.phone = try shape.phone("phone") }
        if shape.has("fin") { joined.party.fin = try shape.fin("fin") }
        if shape.has("voen") { joined.party.voen = try shape.voen("voen") }
        if line.has("represents") { joined.represents = try participant(line, "represents") }
        if line.has("until") { joined.until = try line.date("until") }
        return .whole(.joinParticipant(joined))
    }

    static func removal(_ line: Shape) throws(ImportFault) -> Body {
        .whole(
            .removeParticipant(
                try participant(line, "participant"),
                reason: try line.text("reason", max: ImportLimits.groundCountMax)))
    }

    static func letter(_ line: Shape) throws(ImportFault) -> Body {
        var letter = LetterPut()
        letter.kind = try line.word("kind", of: LetterKind.allCases.filter { $0 != .none })
        letter.correspondent = try line.text("correspondent", max: ImportLimits.nameCountMax)
        letter.subjectMatter = try line.text("subject", max: ImportLimits.groundCountMax)
        letter.theirNumber = try line.text(ifAny: "theirNumber", max: 64) ?? ""
        if line.has("date") { letter.date = try line.date("date") }
        if line.has("answerDue") { letter.answerDue = try line.date("answerDue") }
        return .whole(.putLetter(letter))
    }

    static func thing(_ line: Shape) throws(ImportFault) -> Body {
        var put = EvidencePut()
        put.what = try line.text("what", max: ImportLimits.groundCountMax)
        put.from = try line.text("from", max: ImportLimits.nameCountMax)
        put.place = try line.text("place", max: ImportLimits.nameCountMax)
        put.keeper = try line.text("keeper", max: ImportLimits.nameCountMax)
        put.quantity = try line.text(ifAny: "quantity", max: ImportLimits.nameCountMax) ?? ""
        if line.has("date") { put.date = try line.date("date") }
        return .whole(.putEvidence(put))
    }

    static func move(_ line: Shape) throws(ImportFault) -> Body {
        var moved = EvidenceMoved()
        moved.move = try line.word("move", of: EvidenceMove.allCases.filter { $0 != .none })
        moved.takenBy = try line.text("takenBy", max: ImportLimits.nameCountMax)
        moved.givenBy = try line.text(ifAny: "givenBy", max: ImportLimits.nameCountMax) ?? ""
        moved.place = try line.text(ifAny: "place", max: ImportLimits.nameCountMax) ?? ""
        moved.note = try line.text(ifAny: "note", max: ImportLimits.groundCountMax) ?? ""
        if line.has("date") { moved.date = try line.date("date") }
        return .evidence(moved, number: Int(try line.number("evidence", 1...999)))
    }

    // MARK: Who and what is meant

    private static func participant(
        _ line: Shape, _ name: String
    ) throws(ImportFault) -> ParticipantRef {
        guard let participant = ParticipantRef(try line.string(name)) else {
            throw line.fault(.badName, name)
        }
        return participant
    }

    private static func participants(_ line: Shape) throws(ImportFault) -> [ParticipantRef] {
        guard line.has("participants") else { return [] }
        var found: [ParticipantRef] = []
        for (_, json) in try line.list("participants", count: 1...256) {
            guard case .text(let text) = json, let participant = ParticipantRef(text) else {
                throw line.fault(.badName, "participants")
            }
            found.append(participant)
        }
        return found
    }

    static func subject(_ line: Shape, _ name: String) throws(ImportFault) -> SubjectID {
        guard let change = ChangeID(try line.string(name)) else {
            throw line.fault(.badName, name)
        }
        return SubjectID(change)
    }

    /// The names and texts of a form, in the order of the line.
    static func entries(_ line: Shape) throws(ImportFault) -> [FormEntry] {
        guard line.has("fields") else { return [] }
        let (_, json) = try line.object("fields")
        guard case .fields(let members) = json else { throw line.fault(.wrongType, "fields") }
        var entries: [FormEntry] = []
        for member in members {
            guard case .text(let value) = member.value else {
                throw line.fault(.wrongType, "fields.\(member.name)")
            }
            guard member.name.utf8.count <= 64, value.utf8.count <= 8000 else {
                throw line.fault(.tooLong, "fields.\(member.name)")
            }
            entries.append(FormEntry(member.name, value))
        }
        return entries
    }
}

extension CaseState {
    /// What a line means by `refers` or `about`: `filing`, `decision`, `hearing:2`, `step:accept`
    /// (the last one), or a change's own name.
    ///
    /// - Returns: `ChangeID.none` for what the case does not have; the court's rules refuse it.
    func change(called text: String) -> ChangeID {
        if let change = ChangeID(text) { return change }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("filing", 1): return id
        case ("decision", 1): return decision?.id ?? .none
        case ("hearing", 2): return Int(parts[1]).flatMap { hearing(numbered: $0) } ?? .none
        case ("step", 2): return steps.last { $0.event.move.step == parts[1] }?.id ?? .none
        default: return .none
        }
    }
}
