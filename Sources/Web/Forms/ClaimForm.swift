package import Casework
internal import Encoding

/// What became of a form.
package enum FormResult: Equatable, Sendable {
    case command(Command)
    case faults([Fault])
}

/// The claim form, at the registry and in the cabinet.
package enum ClaimForm {
    /// Parties of a side that the form has room for.
    package static let rowsPerSide = 4

    /// - Parameters:
    ///   - court: the node's own court; `nil` where the form asks for it.
    ///   - documents: those that came with the form and are in the store.
    package static func read(
        _ form: FormFields, court: String?, documents: [DocumentRef], say: Tongue
    ) -> FormResult {
        var reader = FormReader(form, say)
        var claim = ClaimFiled()
        claim.court = court ?? reader.text("court", max: CaseLimits.codeByteCountMax)
        claim.kind = reader.word("kind", CaseKind.none)
        claim.category = reader.text("category", max: 40)
        claim.subjectMatter = reader.text("subject", max: 4000)
        claim.price = reader.money("price", isOptional: true)
        claim.plaintiffs = parties("p", &reader)
        claim.defendants = parties("d", &reader)
        claim.documents = documents
        return reader.faults.isEmpty ? .command(.fileClaim(claim)) : .faults(reader.faults)
    }

    /// The parties of a side: rows that were left empty are no parties, but the first.
    private static func parties(_ side: String, _ reader: inout FormReader) -> [Party] {
        var parties: [Party] = []
        for row in 0..<rowsPerSide {
            let prefix = "\(side)\(row)"
            let names = ["name", "identity", "address", "phone", "lawyer", "lawyerFin"]
            let isBlank = names.allSatisfy { reader.raw("\(prefix)-\($0)").isEmpty }
            if isBlank, row > 0 { continue }
            var party = Party()
            party.name = reader.text("\(prefix)-name")
            Identity.read("\(prefix)-identity", into: &party, &reader)
            party.address = reader.text("\(prefix)-address", max: CaseLimits.addressByteCountMax)
            party.phone = reader.text(
                "\(prefix)-phone", max: CaseLimits.phoneByteCountMax, isOptional: true)
            party.lawyer = reader.text("\(prefix)-lawyer", isOptional: true)
            party.lawyerFin = Identity.fin("\(prefix)-lawyerFin", &reader)
            parties.append(party)
        }
        return parties
    }
}

/// FIN and VÖEN as people type them.
package enum Identity {
    /// Small letters become capitals; spaces go.
    package static func tidy(_ text: String) -> String {
        String(text.unicodeScalars.filter { !$0.properties.isWhitespace }).uppercased()
    }

    package static func isFIN(_ text: String) -> Bool {
        text.utf8.count == 7
            && text.utf8.allSatisfy { unit in
                switch unit {
                case 0x49, 0x4f: false
                case 0x30...0x39, 0x41...0x5a: true
                default: false
                }
            }
    }

    package static func isVOEN(_ text: String) -> Bool {
        text.utf8.count == 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && (text.utf8.last == 0x31 || text.utf8.last == 0x32)
    }

    /// One field takes either: seven signs are a FIN, ten figures a VÖEN.
    static func read(_ name: String, into party: inout Party, _ reader: inout FormReader) {
        let text = tidy(reader.raw(name))
        if text.isEmpty {
            reader.fault(name, .faultIdentityMissing)
        } else if isFIN(text) {
            party.fin = text
        } else if isVOEN(text) {
            party.voen = text
        } else {
            reader.fault(name, mistake(in: text))
        }
    }

    static func fin(_ name: String, _ reader: inout FormReader) -> String {
        let text = tidy(reader.raw(name))
        if text.isEmpty || isFIN(text) { return text }
        reader.fault(name, mistake(in: text))
        return ""
    }

    /// How to mend it, as far as can be told.
    private static func mistake(in text: String) -> Words {
        if text.utf8.count == 7, text.contains("O") { return .faultLetterO }
        if text.utf8.count == 7, text.contains("I") || text.contains("İ") { return .faultLetterI }
        return .faultIdentity
    }
}
