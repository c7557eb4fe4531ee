package import Causality
package import Encoding
package import Law
package import Sealing

/// Who asks for something.
package struct CommandActor: Equatable, Sendable {
    package let kind: FoldedChange.ActorKind
    /// A login of the node, or a party's FIN or VÖEN; empty for the node itself.
    package let name: String
    /// What the directory says the person may do today.
    package let roles: [StaffRole]
    /// Which judge of the directory the person is.
    package let judge: String?

    package init(
        kind: FoldedChange.ActorKind, name: String = "", roles: [StaffRole] = [],
        judge: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.roles = roles
        self.judge = judge
    }

    /// The node's operator, who may do what an import needs.
    package static let node = CommandActor(kind: .node)

    /// A member of staff, with the roles of a directory on a day.
    package static func staff(
        _ login: String, in directory: DirectoryState?, on date: CivilDate
    ) -> CommandActor {
        let roles = directory?.roles(of: login, on: date) ?? []
        let judge = roles.first { !$0.judge.isEmpty }?.judge
        return CommandActor(
            kind: .staff, name: login, roles: roles.map(\.role), judge: judge)
    }
}

/// Everything that deciding needs besides the subject: plain values that the node looked up.
///
/// What a command needs looked up it says itself, in `Command.lookups(state:context:)`.
package struct Context: Equatable, Sendable {
    /// The role of the node's grant.
    package var role: NodeRole
    /// The courts or offices that the node's grant names; the first is its own.
    package var courts: [String]
    package var actor: CommandActor
    /// When the request was complete at the door.
    package var at: Instant
    /// The day in Baku at that moment.
    package var today: CivilDate
    /// The id that the first write's change will get; the following ones count up from it.
    package var next: ChangeID
    /// The subject that the command is about, where there is one.
    package var subject: SubjectID?
    package var directory: DirectoryState?
    /// The subject of `directory`.
    package var directorySubject: SubjectID?
    /// The first free sequence of the court's number series.
    package var nextSequence: UInt64
    /// Cases drawn this year, by judge.
    ///
    /// Read by key, never gone through.
    package var loads: [String: UInt64]
    /// The claims that overlap what was asked for.
    package var claims: [ClaimEntry]
    /// The node's key for draws.
    package var drawKey: VRFKey?
    /// Filings that came before this one, have a number and have no judge.
    package var overtaken: UInt64
    /// Cases of the same parties.
    package var cases: [CaseState]
    /// The same matter at other instances, or before it was remanded.
    package var family: [CaseState]
    /// The secret out of which the centre makes its daily values; empty elsewhere.
    package var beaconSecret: [UInt8]
    /// Whether another case has the number of this one.
    package var isNumberDouble: Bool
    /// The leaf hash of the change that filed the claim.
    package var filing: Digest256?
    /// A closed case's key, wrapped for those it is to be shared with.
    package var recipients: [KeyWrapped] = []
    /// The country's courts and offices; `nil` while they have not arrived.
    package var reference: ReferenceState?
    /// The other case that the command names.
    package var related: CaseState?
    /// The debtor's orders at the office, the one that is decided on among them.
    package var orders: [DebtorOrder]

    package init(
        role: NodeRole, courts: [String], actor: CommandActor, at: Instant, next: ChangeID
    ) {
        self.role = role
        self.courts = courts
        self.actor = actor
        self.at = at
        self.next = next
        today = CivilDate(inBaku: at)
        nextSequence = 1
        loads = [:]
        claims = []
        isNumberDouble = false
        orders = []
        overtaken = 0
        cases = []
        family = []
        beaconSecret = []
    }
}

/// An order of a debtor, beside the one that a command is about.
package struct DebtorOrder: Equatable, Sendable {
    package let id: SubjectID
    package let state: OrderState

    package init(_ id: SubjectID, _ state: OrderState) {
        self.id = id
        self.state = state
    }
}

/// What a command needs to know besides its subject.
package enum Lookup: Equatable, Sendable {
    /// `Context.directory`: the court's of a year.
    case directory(court: String, year: UInt64)
    /// `Context.nextSequence`: one after the last of the series, or 1; after a restore whose own
    /// tail is missing, the next full thousand.
    case nextSequence(court: String, year: UInt64, series: String)
    /// `Context.isNumberDouble`: whether a number that stands is another subject's too.
    case doubleNumber(CaseNumber, of: SubjectID)
    /// `Context.loads`: counters of `Tally.judgeLoad` of one kind.
    case loads(court: String, year: UInt64, kind: CaseKind)
    /// `Context.claims`: those on the resource that overlap the time.
    case claims(Resource, from: Instant, until: Instant)
    /// `Context.drawKey`.
    case drawKey
    /// `Context.overtaken`: of the court's cases that are registered and not drawn, those received
    /// before a moment.
    case overtaken(court: String, before: Instant)
    /// `Context.cases`: those in which a person takes part.
    case cases(person: String)
    /// `Context.family`: along `lower`, and what belongs to those.
    case family(of: SubjectID)
    /// `Context.beaconSecret`.
    case beaconSecret
    /// `Context.filing`: the leaf hash of a change.
    case changeHash(ChangeID)
    /// `Context.reference`.
    case reference
    /// `Context.related`.
    case related(SubjectID)
    /// `Context.orders`: those of the person as debtor that the office has.
    case orders(debtor: String, office: String)
    /// `Context.recipients`: the subject's key, wrapped for nodes of a court that lack it; nothing
    /// where the key is not here.
    case recipients(KeySharing)
}

/// Which subject a write goes to.
package enum WriteTarget: Equatable, Sendable {
    case existing(SubjectID)
    /// The write's change begins a subject, which has the change's id.
    case new
}

/// One change that a command makes.
package struct Write: Equatable, Sendable {
    package let target: WriteTarget
    package let operations: [Operation]

    package init(_ target: WriteTarget, _ operations: [Operation]) {
        self.target = target
        self.operations = operations
    }
}

/// The answer to a command: what is to be written, in order, or why nothing is.
package enum Decision: Equatable, Sendable {
    case carriedOut([Write])
    case refused(Refusal)
}
