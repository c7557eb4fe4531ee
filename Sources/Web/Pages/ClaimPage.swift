package import Casework

/// The claim form: at the registry's counter and in the party's cabinet.
package struct ClaimPage {
    let frame: PageFrame
    /// The court that the claim is for, or `nil` where the form asks.
    let court: String?
    /// The courts to choose from.
    let courts: [String]
    let state: FormState
    /// What is known of whoever files in the cabinet.
    let own: Party?

    package init(
        _ frame: PageFrame, court: String?, courts: [String], state: FormState,
        own: Party? = nil
    ) {
        self.frame = frame
        self.court = court
        self.courts = courts
        self.state = state
        self.own = own
    }

    private var say: Tongue { frame.say }
    private var parts: FormParts { FormParts(frame: frame, state: state) }
    private var isParty: Bool { frame.viewer?.isParty == true }

    package func document() -> [UInt8] {
        let title = say(isParty ? .fileAClaim : .takeInClaim)
        return frame.document(title) {
            frame.head(title, court.map { say.court($0, frame.names) } ?? say(.claimText))
            Tag.section(.class("panel narrow"), .label(title)) {
                parts.form(isParty ? .cabinetClaim : .newClaim, sendsFiles: true) {
                    matter
                    side("p", .claimant, isParty ? own : nil)
                    side("d", .defendant, nil)
                    Tag.fieldset {
                        Tag.legend { say(.documents) }
                        parts.files("files", .addDocuments, hint: .filesHint)
                    }
                    parts.submit(.fileIt, backTo: isParty ? .cabinet : .queue)
                }
            }
        }
    }

    @HTMLBuilder private var matter: [HTML] {
        if court == nil {
            parts.choice(
                "court", .court,
                courts.map { ($0, say.court($0, frame.names)) }
                    .sorted { Azerbaijani.precedes($0.1, $1.1) }, empty: .choose)
        }
        Tag.div(.class("pair")) {
            parts.choice(
                "kind", .kindOfCase,
                [CaseKind.civil, .commercial, .administrative].map { ($0.word, say($0.words)) },
                preset: "civil")
            parts.choice(
                "category", .category,
                ClaimCategory.allCases.map { ($0.rawValue, say($0.words)) }, empty: .choose)
        }
        parts.text("subject", .subjectMatter, hint: .subjectHint, rows: 3)
        parts.money("price", .claimPrice, hint: .priceHint)
    }

    /// A side: its first party open, room for more folded away until it is used.
    private func side(_ key: String, _ words: Words, _ known: Party?) -> HTML {
        Tag.fieldset {
            Tag.legend { say(words) }
            party("\(key)0", known)
            oneMore(key, words, row: 1)
        }
    }

    /// The next party of a side, with the one after it folded into it.
    private func oneMore(_ key: String, _ words: Words, row: Int) -> HTML {
        guard row < ClaimForm.rowsPerSide else { return .nothing }
        return Tag.details.with(isUsed("\(key)\(row)") ? [.open] : []) {
            Tag.summary { say(.oneMore, say(words)) }
            Tag.div(.class("form")) {
                party("\(key)\(row)", nil)
                oneMore(key, words, row: row + 1)
            }
        }
    }

    private func isUsed(_ prefix: String) -> Bool {
        state.values.fields.contains { $0.name.hasPrefix(prefix + "-") && !$0.value.isEmpty }
    }

    @HTMLBuilder private func party(_ prefix: String, _ known: Party?) -> [HTML] {
        Tag.div(.class("pair lean")) {
            parts.line("\(prefix)-name", .fullName, preset: known?.name ?? "")
            parts.line(
                "\(prefix)-identity", .finOrVoen, length: 10, preset: known?.identifier ?? "")
        }
        Tag.div(.class("pair lean")) {
            parts.line("\(prefix)-address", .address, hint: .addressHint)
            parts.line("\(prefix)-phone", .phoneOptional, type: "tel", length: 32)
        }
        Tag.div(.class("pair lean")) {
            parts.line("\(prefix)-lawyer", .lawyerOptional)
            parts.line("\(prefix)-lawyerFin", .lawyerFin, length: 7)
        }
    }
}
