internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Node
internal import Replica
internal import Storage

/// `mehkeme case`: a case as a person reads it, or as JSON.
struct CaseReport {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        let text = try call.arguments.positional("NUMBER")[0]
        let subject = try SubjectName.find(text, in: replica)
        let state = try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.state(of: subject, in: transaction)
            }
        }
        guard case .case(let state) = state else {
            throw Failure(
                "\(text) is no case. An order, a directory or the registry has that name.")
        }
        let view = state.view(of: subject, for: .node, courts: identity.courts)
        var context = Context(
            role: identity.role, courts: identity.courts, actor: .node, at: Wall.now,
            next: ChangeID.none)
        context.subject = subject
        let steps = state.nextSteps(context: context)
        let stage = state.currentStage
        if call.output.isJSON {
            call.output.line(json(view, stage, steps).line)
        } else {
            tell(view, stage, steps)
        }
        return .done
    }

    private func tell(_ view: CaseView, _ stage: String, _ steps: [ProcedureStep]) {
        let output = call.output
        output.line("\(view.number?.description ?? "not registered")  \(view.standing)")
        output.line("subject \(view.id), in custody of \(view.court)")
        output.line(view.filed.subjectMatter)
        for party in view.parties {
            let name = party.party.fin.isEmpty ? party.party.voen : party.party.fin
            output.line("  \(party.side): \(party.party.name), \(name)")
        }
        if let judge = view.judge { output.line("  judge: \(judge)") }
        for other in view.others {
            output.line("  \(other.event.role): \(other.event.party.name), o\(other.id)")
        }
        if !view.procedure.isEmpty {
            output.line(
                "procedure \(view.procedure), state \(stage)"
                    + (view.isSuspended ? ", suspended" : ""))
        }
        for entry in view.course {
            let mark = entry.counts ? "" : "  (does not count)"
            output.line("\(entry.at.text)  \(entry.event.word)  \(entry.change)\(mark)")
        }
        for document in view.documents {
            output.line(
                "document \(document.document.name), \(document.document.size) bytes, SHA-256 "
                    + (document.document.digest?.hex ?? ""))
        }
        for item in view.docket { output.line("docket: \(item.id.kind) for \(item.place)") }
        for refused in view.refused { output.line("refused: \(refused.id), \(refused.reason)") }
        for step in steps {
            let fields = step.fields.map { $0.name + ($0.isRequired ? "!" : "") }
            output.line(
                "possible: \(step.code) (\(step.operation.rawValue)) "
                    + fields.joined(separator: " ")
                    + (step.article.isEmpty ? "" : "  [\(step.article)]"))
        }
        if view.writtenByNewerVersion { output.line("written by a newer version") }
    }

    private func json(
        _ view: CaseView, _ stage: String, _ steps: [ProcedureStep]
    ) -> JSONValue {
        let steps = steps.map { step in
            JSONValue.object([
                ("step", .text(step.code)), ("operation", .text(step.operation.rawValue)),
                ("article", .text(step.article)), ("to", .text(step.to ?? stage)),
                ("fields", .list(step.fields.map { .text($0.name) })),
                ("required", .list(step.fields.filter(\.isRequired).map { .text($0.name) })),
            ])
        }
        let course = view.course.map { entry in
            JSONValue.object([
                ("at", .text(entry.at.text)), ("event", .text(entry.event.word)),
                ("change", .text("\(entry.change)")), ("court", .text(entry.court)),
                ("counts", .bool(entry.counts)),
            ])
        }
        let documents = view.documents.map { document in
            JSONValue.object([
                ("name", .text(document.document.name)),
                ("size", .number(Int64(document.document.size))),
                ("digest", .text(document.document.digest?.hex ?? "")),
            ])
        }
        let parties = view.parties.map { party in
            JSONValue.object([
                ("side", .text("\(party.side)")), ("name", .text(party.party.name)),
                ("fin", .text(party.party.fin)), ("voen", .text(party.party.voen)),
            ])
        }
        return .object([
            ("subject", .text("\(view.id)")),
            ("number", view.number.map { .text($0.description) } ?? .null),
            ("standing", .text("\(view.standing)")), ("court", .text(view.court)),
            ("subjectMatter", .text(view.filed.subjectMatter)),
            ("judge", view.judge.map { .text($0) } ?? .null), ("parties", .list(parties)),
            ("course", .list(course)), ("documents", .list(documents)),
            ("docket", .number(Int64(view.docket.count))),
            ("procedure", .text(view.procedure)), ("stage", .text(stage)),
            ("suspended", .bool(view.isSuspended)), ("steps", .list(steps)),
        ])
    }
}

extension CourseEvent {
    /// The event's name, and what it is about, for a terminal.
    fileprivate var word: String {
        switch self {
        case .filed(let channel): "filed (\(channel))"
        case .registered(let number): "registered \(number)"
        case .judgeDrawn(let judge, _): "judge drawn: \(judge)"
        case .hearingSet(_, let from, let hall): "hearing set: \(from.text), \(hall)"
        case .hearingHeld(_, let outcome, _): "hearing \(outcome)"
        case .decided(let outcome, let amount): "decided: \(outcome), \(amount)"
        case .writIssued(let number, let office, _): "writ \(number) to \(office)"
        case .documentFiled(let document, _): "document filed: \(document.name)"
        case .contactChanged: "contact changed"
        case .custodyOffered(let court, _): "custody offered to \(court)"
        case .custodyDeclined(let court, _): "custody declined by \(court)"
        case .custodyBegan(let court, let term, _): "custody term \(term) of \(court)"
        case .docketSettled: "docket settled"
        case .step(let move, _): "step \(move.step): \(move.from) → \(move.to)"
        case .served(let to, let means, let about): "served \(about) on \(to) (\(means))"
        case .participantJoined(let role, let name): "\(role) joined: \(name)"
        case .participantLeft(let name): "left: \(name)"
        case .linked(let link, let other, let isReverse):
            "\(isReverse ? "has" : "is") \(link) of \(other)"
        case .letter(let kind, let number, let correspondent):
            "letter \(kind) \(number): \(correspondent)"
        case .evidence(let what, let move): "evidence \(move): \(what)"
        }
    }
}
