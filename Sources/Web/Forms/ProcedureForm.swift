internal import Casework
internal import Causality
internal import Law

/// The forms of procedure: a step of the table, a service, a participant.
struct ProcedureForm {
    let parts: FormParts
    let view: CaseView
    let courts: [String]

    private var say: Tongue { parts.frame.say }

    // MARK: What is shown

    @HTMLBuilder var fields: [HTML] {
        parts.choice(
            "step", .stepWord, hint: .stepAsks,
            view.steps.map { ($0.code, title(of: $0)) }, empty: .choose)
        Tag.div(.class("pair")) {
            parts.choice("participant", .participantWord, participants, empty: .choose)
            parts.choice("ground", .groundWord, grounds, empty: .choose)
        }
        parts.text("text", .textWord, rows: 5)
        Tag.div(.class("pair")) {
            if !results.isEmpty { parts.choice("result", .resultWord, results, empty: .choose) }
            parts.money("amount", .amount)
        }
        Tag.div(.class("pair")) {
            parts.date("until", .untilWord)
            parts.time("untilTime", .untilTimeWord)
        }
        Tag.div(.class("pair")) {
            if courts.isEmpty {
                parts.line("court", .court, length: 8)
            } else {
                parts.choice(
                    "court", .court, courts.map { ($0, say.court($0, parts.frame.names)) },
                    empty: .choose)
            }
            parts.choice("refers", .refersWord, things, empty: .choose)
        }
        parts.files("files", .document, hint: .fileHint)
    }

    @HTMLBuilder var service: [HTML] {
        parts.choice("to", .participantWord, participants, empty: .choose)
        parts.choice("about", .servedWhat, things, empty: .choose)
        parts.choice(
            "means", .meansWord,
            ServiceMeans.allCases.filter { $0 != .none && $0 != .cabinet }
                .map { ($0.word, say($0.words)) }, empty: .choose)
        Tag.div(.class("pair")) {
            parts.date("date", .day)
            parts.time("time", .untilTimeWord)
        }
        parts.line("evidence", .proofWord)
    }

    @HTMLBuilder var participant: [HTML] {
        parts.choice(
            "role", .roleWord,
            ParticipantRole.allCases.filter { $0 != .none }.map { ($0.word, say($0.words)) },
            empty: .choose)
        parts.line("name", .nameWord)
        Tag.div(.class("pair")) {
            parts.line("fin", Words("FİN", "FIN", "ФИН"), length: 7)
            parts.line("phone", .phone, hint: .phoneHint, type: "tel")
        }
        parts.choice("represents", .participantWord, participants, empty: .choose)
    }

    private func title(of step: StepOffer) -> String {
        let asked = step.fields.filter { $0.hasSuffix("!") }.map { String($0.dropLast()) }
        let article = step.isUnconfirmed ? say(.unconfirmed) : step.article
        return [say(Words(step.title)), article, asked.joined(separator: ", ")]
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var participants: [(value: String, text: String)] {
        view.parties.map {
            let side: ParticipantSide = $0.side == .plaintiff ? .plaintiff : .defendant
            return ("\(ParticipantRef(side, $0.index))", $0.party.name)
        }
            + view.others.map {
                (
                    "\(ParticipantRef(joined: $0.id))",
                    "\($0.event.party.name) · \(say($0.event.role.words))"
                )
            }
    }

    private var grounds: [(value: String, text: String)] {
        var sets: [String] = []
        for set in view.steps.compactMap(\.groundSet) where !sets.contains(set) {
            sets.append(set)
        }
        return sets.flatMap { set in
            Grounds.grounds(in: set).map { ($0.code, say(Words($0.title))) }
        }
    }

    private var results: [(value: String, text: String)] {
        var words: [String] = []
        for choice in view.steps.compactMap(\.choice) {
            for word in choice.words where !words.contains(word) { words.append(word) }
        }
        return words.map { word in
            (word, DecisionOutcome(word: word).map { say($0.words) } ?? word)
        }
    }

    /// What can be served or referred to: the filing, hearings, decisions and steps.
    private var things: [(value: String, text: String)] {
        view.course.filter(\.counts).compactMap { entry in
            switch entry.event {
            case .step(let move, _):
                ("\(entry.change)", "\(say(move.words)) · \(say.moment(entry.at))")
            case .filed, .hearingSet, .decided, .documentFiled:
                ("\(entry.change)", "\(say(entry.event.title)) · \(say.moment(entry.at))")
            default: nil
            }
        }
    }

    // MARK: What comes back

    static func step(_ reader: inout FormReader, _ document: DocumentRef?) -> StepDraft {
        var draft = StepDraft(reader.text("step", max: CaseLimits.codeNameByteCountMax))
        if let participant = ParticipantRef(reader.raw("participant")) {
            draft.participants = [participant]
        }
        draft.ground = reader.raw("ground")
        draft.text = reader.text("text", max: CaseLimits.textByteCountMax, isOptional: true)
        draft.amount = reader.money("amount", isOptional: true)
        if !reader.raw("until").isEmpty {
            draft.until = reader.date("until")
            if !reader.raw("untilTime").isEmpty {
                draft.untilTime = reader.moment("until", "untilTime")
            }
        }
        draft.court = reader.raw("court")
        draft.refers = ChangeID(reader.raw("refers"))
        if !reader.raw("result").isEmpty {
            draft.fields = [FormEntry("result", reader.raw("result"))]
        }
        draft.document = document
        draft.document?.kind = .act
        return draft
    }

    static func service(_ reader: inout FormReader) -> Command? {
        var served = Served()
        served.means = reader.word("means", ServiceMeans.none)
        if !reader.raw("date").isEmpty { served.at = reader.moment("date", "time") }
        served.evidence = reader.text(
            "evidence", max: CaseLimits.noteByteCountMax, isOptional: true)
        guard let to = ParticipantRef(reader.raw("to")) else {
            reader.fault("to", .faultChoose)
            return nil
        }
        served.to = to
        guard let about = reader.change("about") else { return nil }
        served.about = about
        return .serve(served)
    }

    static func participant(_ reader: inout FormReader) -> Command {
        var joined = ParticipantJoined()
        joined.role = reader.word("role", ParticipantRole.none)
        joined.party.name = reader.text("name")
        joined.party.fin = reader.raw("fin")
        joined.party.phone = reader.text(
            "phone", max: CaseLimits.phoneByteCountMax, isOptional: true)
        joined.represents = ParticipantRef(reader.raw("represents"))
        return .joinParticipant(joined)
    }
}
