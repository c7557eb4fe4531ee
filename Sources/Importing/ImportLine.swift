package import Casework
package import Causality
package import Encoding

/// Whom a line means by `case` or `order`.
package enum ImportReference: Equatable, Sendable {
    /// A ref that an earlier line of the file should have given.
    case ref(String)
    /// In `order`: that case's only writ.
    case caseNumber(CaseNumber)
    case subject(SubjectID)

    /// What is neither a number nor an id is taken for a ref, which nobody has given.
    init(_ text: String) {
        if let change = ChangeID(text) {
            self = .subject(SubjectID(change))
        } else if let number = CaseNumber(text) {
            self = .caseNumber(number)
        } else {
            self = .ref(text)
        }
    }
}

/// What a line is about.
package enum ImportTarget: Equatable, Sendable {
    case `case`(ImportReference)
    case order(ImportReference)

    package var reference: ImportReference {
        switch self {
        case .case(let reference), .order(let reference): reference
        }
    }

    /// Nobody and nothing has this name.
    package var unknown: ImportFault {
        switch self {
        case .case: ImportFault(.noSuchCase, "case")
        case .order: ImportFault(.noSuchOrder, "order")
        }
    }
}

/// A line whose shape is right.
///
/// What it takes to carry it out besides (stored documents, the subject meant, the node's own
/// name) is whoever's who drives the import.
package struct ImportLine: Equatable, Sendable {
    package let command: ImportCommand
    /// Under which the node carries the line out once only.
    package let identity: Digest256
    package let id: String?
    /// The login of the member of staff who acts; `nil` for the node's operator.
    package let actor: String?
    /// The name by which later lines mean what this one begins.
    package let ref: String?
    /// `nil` for what begins a subject, or concerns directory or reference data.
    package let target: ImportTarget?
    /// In the order in which `ImportFilling.documents` must have them.
    package let documents: [DocumentSource]
    /// When it was handed in; a line without it is handed in when it is imported.
    package let receivedAt: Instant?
    let body: Body

    /// The command, as far as the line alone tells it.
    enum Body: Equatable, Sendable {
        case whole(Command)
        case directory(year: UInt64)
        case courts(file: String)
        case claim(ClaimFiled)
        case hearing(number: Int, HearingOutcome, ground: String)
        case decision(DecisionDraft)
        case document(DocumentFiled)
        case step(StepDraft, refers: String?)
        case service(Served, about: String)
        case evidence(EvidenceMoved, number: Int)
    }

    /// Reads a line.
    ///
    /// - Throws: its first fault of shape; what it names is not looked for.
    package init(_ raw: RawLine) throws(ImportFault) {
        guard !raw.isTooLong else { throw ImportFault(.tooLong) }
        let json = try Self.json(raw.bytes)
        guard case .fields = json else { throw ImportFault(.notObject) }
        guard let named = json["command"] else { throw ImportFault(.missingField, "command") }
        guard case .text(let word) = named else { throw ImportFault(.wrongType, "command") }
        guard let command = ImportCommand(rawValue: word) else {
            throw ImportFault(.unknownCommand, "command")
        }
        let shape = try Shape(
            json, required: ["command"] + command.required,
            optional: ["id", "as", "receivedAt"] + command.optional)
        self.command = command
        id = try shape.text(ifAny: "id", max: ImportLimits.nameCountMax)
        actor = try shape.name(ifAny: "as")
        identity = raw.identity(id: id)
        ref = shape.has("ref") ? try shape.ref("ref") : nil
        if shape.has("case") {
            target = .case(ImportReference(try shape.string("case")))
        } else if shape.has("order") {
            target = .order(ImportReference(try shape.string("order")))
        } else {
            target = nil
        }
        receivedAt = shape.has("receivedAt") ? try shape.time("receivedAt") : nil
        (body, documents) = try Self.body(of: command, shape)
    }

    private static func json(_ bytes: [UInt8]) throws(ImportFault) -> JSON {
        do throws(JSONError) {
            return try JSON(bytes)
        } catch {
            switch error {
            case .repeatedName(let name, _): throw ImportFault(.repeatedField, name)
            case .truncated(let at), .unexpected(let at), .notUnicode(let at), .tooDeep(let at):
                throw ImportFault(.notJSON, "byte \(at)")
            }
        }
    }
}

extension ImportLine {
    /// The court that a claim is addressed to.
    package var court: String? {
        guard case .claim(let claim) = body else { return nil }
        return claim.court
    }

    /// The path of the file of courts that is to be read with `CourtsFile`.
    package var courtsFile: String? {
        guard case .courts(let file) = body else { return nil }
        return file
    }

    /// Who acts, as a request names it.
    package var actorKind: FoldedChange.ActorKind { actor == nil ? .node : .staff }

    /// When the line was complete at the door.
    package func door(importedAt now: Instant) -> Instant { receivedAt ?? now }
}
