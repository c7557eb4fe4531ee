internal import Accounts
internal import Casework
internal import Causality
internal import Chunks
internal import Encoding
internal import Node
internal import Replica
internal import Sealing
internal import Storage
internal import Web

// From a form to a command, and from its answer to a page.

extension Desk {
    func take(_ sent: Sent, _ answer: @escaping Reply) {
        var state = FormState(values: sent.fields)
        let documents = receive(sent, &state)
        guard state.faults.isEmpty else { return answer(form(sent, state)) }
        let result: FormResult
        var subject: SubjectID?
        let say = sent.visit.say
        switch sent.route {
        case .newClaim, .cabinetClaim:
            result = ClaimForm.read(
                sent.fields, court: claimCourt, documents: documents, say: say)
        case .caseAction(let id, let action, let about):
            subject = id
            result = CaseForms.read(
                action, about: about, sent.fields, documents: documents, say: say)
        case .settle(let id):
            subject = id
            result = CaseForms.settlement(sent.fields, say: say)
        case .renumber(let id):
            subject = id
            result = .command(.renumberCase)
        case .orderAction(let id, let action):
            subject = id
            result = OrderForms.read(action, sent.fields, say: say)
        case .directoryAction(let action):
            result = DirectoryForms.read(
                action, sent.fields, court: facts.court, role: facts.role, say: say)
        default: return answer(error(404, sent.visit))
        }
        switch result {
        case .faults(let faults):
            state.faults = faults
            answer(form(sent, state))
        case .command(let command): submit(command, on: subject, sent, state, answer)
        }
    }

    // MARK: Documents of a form

    /// Stores the form's files; they are on the disk before a command names them.
    private func receive(_ sent: Sent, _ state: inout FormState) -> [DocumentRef] {
        let login = sent.visit.account?.login ?? ""
        for field in sent.fields.fields where field.name == FormName.kept {
            guard let kept = KeptDocument.read(field.value), let digest = kept.digest,
                memory.hasKept(digest, of: login)
            else { continue }
            state.kept.append(memory.sealed(digest).map { kept.sealed(as: $0) } ?? kept)
        }
        let isClosed = isClosed(sent.route, sent.visit)
        for file in sent.fields.files {
            if isClosed {
                guard let document = seal(file, sent, login) else {
                    state.faults.append(Fault("files", sent.visit.say(.diskFull)))
                    continue
                }
                state.kept.append(document)
                continue
            }
            guard let stored = try? documents.put(Array(sent.body[file.range])) else {
                state.faults.append(Fault("files", sent.visit.say(.diskFull)))
                continue
            }
            let isPDF = file.mime == "application/pdf" || file.name.lowercased().hasSuffix(".pdf")
            if isPDF, (try? documents.looksLikePDF(stored.digest)) != true {
                state.faults.append(Fault("files", sent.visit.say(.faultNotPDF, file.name)))
                continue
            }
            memory.keep(stored.digest, of: login)
            state.kept.append(
                DocumentRef(
                    name: file.name, mime: isPDF ? "application/pdf" : file.mime,
                    size: stored.byteCount, digest: stored.digest,
                    kind: isPDF ? .claim : .other))
        }
        return claimed(state.kept, sent.route)
    }

    /// Whether a form is about a closed case whose content this node may seal.
    private func isClosed(_ route: Route, _ visit: Visit) -> Bool {
        guard case .caseAction(let id, _, _) = route else { return false }
        let isClosed = try? replica.read { (snapshot) throws(StoreError) in
            guard case .case(let state) = try replica.schema.state(of: id, in: snapshot) else {
                return false
            }
            return state.isClosed
        }
        return isClosed ?? false
    }

    /// Seals a file under a key of its own before it is on the disk.
    ///
    /// - Returns: `nil` if the disk is full.
    private func seal(
        _ file: FormFile, _ sent: Sent, _ login: String
    ) -> DocumentRef? {
        let content = Array(sent.body[file.range])
        guard let key = ContentKey(doors.entropy(ContentKey.byteCount)) else { return nil }
        let sealed = key.document(content, nonce: doors.entropy(ContentKey.nonceByteCount))
        guard let stored = try? documents.put(sealed) else { return nil }
        memory.keep(stored.digest, of: login)
        let seal = DocumentSeal(key: key.bytes, size: stored.byteCount)
        memory.keep(seal, of: stored.digest)
        return DocumentRef(
            name: file.name, mime: file.mime, size: UInt64(content.count), digest: stored.digest,
            kind: .other
        ).sealed(as: seal)
    }

    /// The first document of a claim is the claim; the others are evidence.
    private func claimed(_ kept: [DocumentRef], _ route: Route) -> [DocumentRef] {
        switch route {
        case .newClaim, .cabinetClaim:
            kept.enumerated().map { index, document in
                var document = document
                document.kind = index == 0 ? .claim : .evidence
                return document
            }
        default: kept
        }
    }

    // MARK: The command

    private func submit(
        _ command: Command, on subject: SubjectID?, _ sent: Sent, _ state: FormState,
        _ answer: @escaping Reply
    ) {
        guard let account = sent.visit.account, mayName(subject, sent.visit) else {
            return answer(error(404, sent.visit))
        }
        let actor = Self.actor(account)
        let clock = sent.fields[FormName.clock].flatMap { VersionVector(formText: $0) }
        let request = CommandRequest(
            command, on: subject, by: actor.kind, named: actor.name,
            door: sent.visit.request.door, pageClock: clock)
        let taken = doors.commands.submit(request) { [self] outcome in
            doors.elsewhere { [self] in answer(page(after: outcome, sent, state)) }
        }
        if !taken { answer(error(503, sent.visit)) }
    }

    /// Whether the person may see what the command is about at all.
    private func mayName(_ subject: SubjectID?, _ visit: Visit) -> Bool {
        guard let subject else { return true }
        let isOpen = try? replica.read { (snapshot) throws(StoreError) in
            let reader = try reader(visit, in: snapshot)
            if try caseView(subject, reader, in: snapshot) != nil { return true }
            return try orderView(subject, reader, in: snapshot) != nil
        }
        return isOpen ?? false
    }

    private func page(
        after outcome: CommandAnswer, _ sent: Sent, _ state: FormState
    ) -> WebAnswer {
        var state = state
        let say = sent.visit.say
        switch outcome {
        case .carriedOut(_, let subject), .carriedOutBefore(_, let subject):
            leave(Notice(.done, say(.doneSaved)), sent.visit)
            return .seeOther(destination(sent.route, subject))
        case .refused(let refusal):
            state.faults = [Fault(nil, refusal.text(language: say))]
        case .stale: state.isStale = true
        case .full: return error(503, sent.visit, detail: say(.diskFull))
        case .halted(let reason):
            return error(503, sent.visit, detail: say(.writingHalted, reason))
        }
        return form(sent, state)
    }

    private func destination(_ route: Route, _ subject: SubjectID) -> Route {
        switch route {
        case .orderAction: .order(subject)
        case .settle(let subject): isOrder(subject) ? .order(subject) : .case(subject)
        case .directoryAction: .directory
        default: .case(subject)
        }
    }

    private func isOrder(_ subject: SubjectID) -> Bool {
        let found = try? replica.read { (snapshot) throws(StoreError) in
            try shelf.orderRecord(subject, in: snapshot) != nil
        }
        return found ?? false
    }

    private func leave(_ notice: Notice, _ visit: Visit) {
        guard let session = visit.session else { return }
        memory.leave(notice, for: session.formToken)
    }

    // MARK: The form again

    /// The form as it came, with what is wrong; a button without a form of its own goes back to
    /// the page it stands on, and the reason is said there.
    private func form(_ sent: Sent, _ state: FormState) -> WebAnswer {
        if case .caseAction(let id, let action, _) = sent.route, isButton(action, sent.fields) {
            return back(to: .case(id), state, sent.visit)
        }
        if case .renumber(let id) = sent.route { return back(to: .case(id), state, sent.visit) }
        if case .settle(let id) = sent.route {
            return back(to: isOrder(id) ? .order(id) : .case(id), state, sent.visit)
        }
        do throws(ReplicaError) {
            let page = try replica.read { (snapshot) throws(StoreError) -> [UInt8]? in
                let reader = try reader(sent.visit, in: snapshot)
                switch sent.route {
                case .newClaim, .cabinetClaim: return claimPage(reader, state)
                case .caseAction(let id, let action, let about):
                    return try stepPage(id, action, about, reader, state, in: snapshot)
                case .orderAction(let id, let action):
                    return try orderStepPage(id, action, reader, state, in: snapshot)
                case .directoryAction(let action): return directoryPage(action, reader, state)
                default: return nil
                }
            }
            guard let page else { return error(404, sent.visit) }
            return .page(state.isStale ? 409 : 422, page)
        } catch {
            return self.error(500, sent.visit)
        }
    }

    private func isButton(_ action: Route.CaseAction, _ fields: FormFields) -> Bool {
        switch action {
        case .register, .accept: true
        case .draw: fields["reason"] == nil
        default: false
        }
    }

    private func back(to route: Route, _ state: FormState, _ visit: Visit) -> WebAnswer {
        let text = state.faults.first?.text ?? visit.say(.staleTitle)
        leave(Notice(state.isStale ? .warn : .stop, text), visit)
        return .seeOther(route)
    }
}
