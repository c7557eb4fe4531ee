import Casework
import Causality
import ChangeSets
import Encoding
import Foundation
import Law
import Node
import Replica
import Sealing
import Simulation
import Storage
import Sync
import TestSupport
import Testing

@Suite("Closed cases")
struct ClosedTests {
    /// Words that only those entitled may ever read, each found nowhere else.
    enum Secret {
        static let name = "Qəmərlinski Zümrüd"
        static let fin = "7QZ4XK9"
        static let subject = "Övladlığa götürmə barədə ərizə"
        static let document = "doğum-haqqında-şəhadətnamə.pdf"
        static let ground = "adoption"
        static let all = [name, fin, subject, document, ground]
    }

    private static func claim(_ town: Town) -> ClaimFiled {
        var claim = town.claim
        claim.subjectMatter = Secret.subject
        claim.category = "adoption"
        claim.plaintiffs = [Party(name: Secret.name, fin: Secret.fin, address: "Masallı")]
        return claim
    }

    private static func sealed(_ name: String) -> DocumentFiled {
        var filed = DocumentFiled()
        filed.document = DocumentRef(
            name: name, mime: "application/pdf", size: 10,
            digest: SHA256.digest(Array(name.utf8)), kind: .evidence)
        filed.document.key = [UInt8](repeating: 9, count: 32)
        filed.document.sealedSize = 4096
        return filed
    }

    @discardableResult
    private func run(
        _ command: Command, on subject: SubjectID? = nil, at station: Station, _ town: Town
    ) -> CommandAnswer? {
        town.world.carryOut(
            [CommandRequest(command, on: subject, door: station.wall)], at: station
        ).first
    }

    private func subject(of answer: CommandAnswer?) throws -> SubjectID {
        guard case .carriedOut(_, let subject)? = answer else {
            Issue.record("not carried out: \(String(describing: answer))")
            throw CancellationError()
        }
        return subject
    }

    private func refusal(_ answer: CommandAnswer?) -> String {
        guard case .refused(let refusal)? = answer else { return "\(String(describing: answer))" }
        return refusal.key
    }

    private func shown(_ subject: SubjectID, at station: Station) throws -> CaseState {
        guard case .case(let state) = try station.record(of: subject).state else {
            return CaseState()
        }
        return state
    }

    /// The case as the station's own key opens it.
    private func opened(_ subject: SubjectID, at station: Station) throws -> CaseState? {
        try station.opened(subject)
    }

    /// A closed claim that has gone its way at the court: registered, with a document.
    private func closedCase(_ town: Town) throws -> SubjectID {
        let closing = ClosingDraft(ground: Secret.ground, note: "Mülki Prosessual Məcəllə")
        let subject = try subject(
            of: run(.fileClosedClaim(Self.claim(town), closing), at: town.court, town))
        _ = try self.subject(of: run(.registerClaim, on: subject, at: town.court, town))
        _ = try self.subject(
            of: run(.fileDocument(Self.sealed(Secret.document)), on: subject, at: town.court, town))
        var contact = ContactChanged()
        contact.address = "Masallı, \(Secret.name) küçəsi"
        _ = try self.subject(of: run(.changeContact(contact), on: subject, at: town.court, town))
        return subject
    }

    // MARK: What nobody else finds

    /// The forms in which a word may stand in a file, a body or a page.
    private static func forms(of word: String) -> [[UInt8]] {
        let utf8 = Array(word.utf8)
        let wide = word.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = word.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let escaped = word.utf16.map { unit in
            unit < 128 ? String(UnicodeScalar(UInt8(unit))) : String(format: "\\u%04x", Int(unit))
        }.joined()
        let percent = utf8.map { String(format: "%%%02X", Int($0)) }.joined()
        var forms = [
            utf8, wide, big, Array(Hex.text(utf8).utf8), Array(Hex.text(utf8).uppercased().utf8),
            Array(escaped.utf8), Array(percent.utf8), utf8.reversed(),
            Array(word.precomposedStringWithCanonicalMapping.utf8),
            Array(word.decomposedStringWithCanonicalMapping.utf8),
            Array(word.uppercased().utf8), Array(word.lowercased().utf8),
        ]
        // Base64 has three forms, by where the word begins; its edges are its neighbours'.
        for shift in 0..<3 {
            let text = Data([UInt8](repeating: 0, count: shift) + utf8).base64EncodedString()
            let from = [0, 2, 3][shift]
            forms.append(Array(text.utf8.dropFirst(from).dropLast(4)))
        }
        return forms.filter { $0.count >= 5 }
    }

    private func find(_ words: [String], in bytes: [UInt8]) -> [String] {
        let haystack = Data(bytes)
        return words.filter { word in
            Self.forms(of: word).contains { haystack.range(of: Data($0)) != nil }
        }
    }

    private func files(of directory: String) throws -> [(name: String, bytes: [UInt8])] {
        let manager = FileManager.default
        let names = try manager.subpathsOfDirectory(atPath: directory)
        return names.compactMap { name in
            manager.contents(atPath: directory + "/" + name).map { (name, Array($0)) }
        }
    }

    @Test("The search finds what it looks for: in an open case, in the same places")
    func searchWorks() throws {
        let town = try Town("closed-search")
        defer { town.close() }
        _ = run(.fileClaim(Self.claim(town)), at: town.court, town)
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let found = try files(of: town.centre.directory).flatMap { find(Secret.all, in: $0.bytes) }
        #expect(Set(found).isSuperset(of: [Secret.name, Secret.fin, Secret.subject]))
        for form in Self.forms(of: Secret.name) {
            #expect(find([Secret.name], in: [1, 2] + form + [3]) == [Secret.name])
        }
    }

    @Test("The centre's folder, its backup and all that it sends on hold no word of a closed case")
    func centre() throws {
        let town = try Town("closed-centre")
        defer { town.close() }
        let subject = try closedCase(town)
        #expect(town.world.meet(town.court, town.centre) == "settled")
        // The court's own folder holds none either: it is opened with the node's key each time.
        for station in [town.centre, town.court] {
            for file in try files(of: station.directory) {
                #expect(find(Secret.all, in: file.bytes) == [], "\(station.name)/\(file.name)")
            }
        }
        let backup = town.centre.directory + "-backup"
        try FileManager.default.createDirectory(
            atPath: backup, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: backup) }
        try town.centre.replica.environment.backup(to: backup)
        for file in try files(of: backup) { #expect(find(Secret.all, in: file.bytes) == []) }
        #expect(try !files(of: backup).isEmpty)
        // What travels and what an export writes are the log's own bytes.
        let run = try town.centre.run(of: town.court.identity.origin)
        #expect(!run.isEmpty)
        for set in run { #expect(find(Secret.all, in: set) == []) }
        #expect(try opened(subject, at: town.centre) == nil)
    }

    @Test("The court reads it all, and the centre counts it")
    func court() throws {
        let town = try Town("closed-court")
        defer { town.close() }
        let subject = try closedCase(town)
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let state = try #require(try opened(subject, at: town.court))
        #expect(state.filed.plaintiffs.first?.name == Secret.name)
        #expect(state.filed.subjectMatter == Secret.subject)
        #expect(state.closing?.event.ground == Secret.ground)
        #expect(state.documents.first?.filed.document.name == Secret.document)
        #expect(state.party(.plaintiff, 0)?.address.contains(Secret.name) == true)
        #expect(state.refused.changes.isEmpty)

        let shown = try shown(subject, at: town.centre)
        #expect(shown.isHidden && shown.isClosedFromTheBeginning)
        #expect(shown.number == state.number && shown.number != nil)
        #expect(shown.standing == state.standing)
        #expect(shown.filed.plaintiffs.isEmpty && shown.documents.isEmpty)
        #expect(shown.refused.changes.isEmpty && shown.openDocket.isEmpty)
        let projection = Subject.case(shown).projection(of: subject)
        #expect(!projection.entries.contains { $0.table == .person })
        let inner = Subject.case(state).projection(of: subject)
        #expect(projection.counters == inner.counters)
        #expect(projection.counters.contains { CounterKey($0.key)?.tally == .incoming })
        let row = projection.entries.first { $0.table == .list }
        #expect(try row.map { try ListRow(fieldBytes: $0.value) }?.isClosed == true)
    }

    @Test("Open digests are equal with the key and without, and a rebuild needs no key")
    func digests() throws {
        let town = try Town("closed-digest")
        defer { town.close() }
        _ = try closedCase(town)
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let digest = try town.court.replica.digest()
        #expect(try town.centre.replica.digest() == digest)
        for station in [town.centre, town.court] {
            try station.replica.rebuild { _ in }
            #expect(try station.replica.digest() == digest)
            let findings = try station.replica.verifyLog(
                rootKey: town.world.authority.key.publicKey,
                instance: town.world.authority.instance
            ) { _ in }
            #expect(findings.isEmpty)
        }
    }

    @Test("A case that is closed later hides what was open, and says that it has been told")
    func later() throws {
        let town = try Town("closed-later")
        defer { town.close() }
        let claim = Self.claim(town)
        let subject = try subject(of: run(.fileClaim(claim), at: town.court, town))
        _ = try self.subject(of: run(.registerClaim, on: subject, at: town.court, town))
        #expect(town.world.meet(town.court, town.centre) == "settled")
        _ = try self.subject(
            of: run(
                .closeCase(ClosingDraft(ground: Secret.ground)), on: subject, at: town.court, town))
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let shown = try shown(subject, at: town.centre)
        #expect(shown.isHidden && !shown.isClosedFromTheBeginning)
        #expect(shown.filed.plaintiffs.isEmpty && shown.filed.subjectMatter.isEmpty)
        let state = try #require(try opened(subject, at: town.court))
        #expect(state.filed == claim)
        #expect(state.number == shown.number)
        // The centre takes nothing in the open any more; a party goes to the court.
        let party = CommandRequest(
            .fileDocument(Self.sealed("x")), on: subject, by: .party, named: Secret.fin,
            door: town.centre.wall)
        #expect(
            refusal(town.world.carryOut([party], at: town.centre).first) == "case.closedHere")
        #expect(
            refusal(run(.registerClaim, on: subject, at: town.centre, town)).hasPrefix("c"))
        #expect(try town.court.replica.digest() == town.centre.replica.digest())
    }

    @Test("What somebody files openly, not knowing of the closing, is kept and not shown")
    func unknowing() throws {
        let town = try Town("closed-unknowing")
        defer { town.close() }
        let subject = try subject(of: run(.fileClaim(Self.claim(town)), at: town.court, town))
        #expect(town.world.meet(town.court, town.centre) == "settled")
        var contact = ContactChanged()
        contact.address = "Bakı, Nizami 5"
        _ = try self.subject(of: run(.changeContact(contact), on: subject, at: town.centre, town))
        _ = try self.subject(
            of: run(
                .closeCase(ClosingDraft(ground: Secret.ground)), on: subject, at: town.court, town))
        #expect(town.world.meet(town.court, town.centre) == "settled")
        #expect(try shown(subject, at: town.court).contacts.isEmpty)
        #expect(try opened(subject, at: town.court)?.contacts.count == 1)
        #expect(try town.court.replica.digest() == town.centre.replica.digest())
    }

    @Test("Handed over, the case is read by the court that it is offered to, and by no third")
    func handover() throws {
        let town = try Town("closed-handover")
        defer { town.close() }
        let other = try #require(town.world.enrol("m045", .court, ["045"]))
        let third = try #require(town.world.enrol("m066", .court, ["066"]))
        for station in town.world.stations { town.world.tellRegistry(to: station) }
        let subject = try closedCase(town)
        func meetAll() {
            for station in [town.court, other, third, town.court, other, third] {
                #expect(town.world.meet(station, town.centre) == "settled")
            }
        }
        meetAll()
        #expect(try opened(subject, at: other) == nil)
        _ = try self.subject(
            of: run(
                .offerCustody(to: "045", reason: Secret.subject), on: subject, at: town.court, town)
        )
        meetAll()
        #expect(
            try opened(subject, at: other)?.openOffer?.offered.reason == Secret.subject)
        _ = try self.subject(of: run(.acceptCustody, on: subject, at: other, town))
        _ = try self.subject(of: run(.registerClaim, on: subject, at: other, town))
        meetAll()
        let state = try #require(try opened(subject, at: other))
        #expect(state.custody?.court == "045")
        #expect(state.filed.plaintiffs.first?.name == Secret.name)
        #expect(try opened(subject, at: third) == nil)
        #expect(try opened(subject, at: town.centre) == nil)
        #expect(
            refusal(
                run(.shareKey(KeySharing(court: "066")), on: subject, at: other, town))
                == "key.notForCourt")
        for file in try files(of: town.centre.directory) {
            #expect(find(Secret.all, in: file.bytes) == [])
        }
        let digest = try town.centre.replica.digest()
        for station in [town.court, other, third] {
            #expect(try station.replica.digest() == digest)
        }
    }

    @Test("A node that the centre enrolled under the court's name gets no key by itself")
    func delegated() throws {
        let town = try Town("closed-delegated")
        defer { town.close() }
        let key = SigningKey(seed: [UInt8](repeating: 6, count: 32))
        var granted = ReplicaGranted()
        granted.replica = RegistryState.delegatedReplicaMin
        granted.publicKey = key.publicKey.digest
        granted.role = .court
        granted.courts = ["050"]
        _ = town.centre.process([
            .registry(.replicaGranted(granted), door: town.centre.wall)
        ])
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let subject = try closedCase(town)
        let replicas = try shown(subject, at: town.court).keys.map(\.replica)
        #expect(replicas == [town.court.identity.replica])
        // A person of the court names it, and then it has one.
        let sharing = KeySharing(court: "050", replica: granted.replica)
        _ = try self.subject(of: run(.shareKey(sharing), on: subject, at: town.court, town))
        let keys = try shown(subject, at: town.court).keys
        #expect(keys.map(\.replica) == [town.court.identity.replica, granted.replica])
        let origin = try #require(granted.origin)
        #expect(keys.last?.opened(of: subject, at: origin, by: key) != nil)
        #expect(keys.last?.opened(of: subject, at: town.court.identity.origin, by: key) == nil)
    }

    @Test("Who has the role reads a closed case; another judge and the president do not")
    func persons() throws {
        let town = try Town("closed-persons")
        defer { town.close() }
        var state = try #require(try opened(try closedCase(town), at: town.court))
        var drawn = JudgeDrawn()
        drawn.record.chosen = "h1"
        drawn.term = 1
        let registered = try #require(state.registrations.first)
        state.draws = [Step(registered.mark, drawn)]
        func actor(_ role: StaffRole, judge: String? = nil) -> CommandActor {
            CommandActor(kind: .staff, name: "x", roles: [role], judge: judge)
        }
        #expect(state.mayRead(actor(.judge, judge: "h1")))
        #expect(!state.mayRead(actor(.judge, judge: "h2")))
        #expect(!state.mayRead(actor(.judge)))
        #expect(state.mayRead(actor(.registrar)) && state.mayRead(actor(.clerk)))
        for role: StaffRole in [.president, .administrator, .collegiumPresident, .officer, .none] {
            #expect(!state.mayRead(actor(role)))
        }
        #expect(!state.mayRead(CommandActor(kind: .party, name: Secret.fin)))
    }

    @Test("A refused command leaves the node as it was, to the byte")
    func refused() throws {
        let town = try Town("closed-refused")
        defer { town.close() }
        let closed = try closedCase(town)
        let open = try subject(of: town.file(at: town.court))
        #expect(town.world.meet(town.court, town.centre) == "settled")
        let heads = try town.court.heads()
        let digest = try town.court.replica.digest()
        let closing = ClosingDraft(ground: "maraq")
        var foreign = Self.claim(town)
        foreign.court = "045"
        var plain = DocumentFiled()
        plain.document = DocumentRef(
            name: "a", mime: "application/pdf", size: 1, digest: .zero, kind: .motion)
        let commands: [(Command, SubjectID?, String)] = [
            (.closeCase(closing), open, "case.closureUnknown"),
            (.closeCase(ClosingDraft(ground: "minor")), closed, "case.closedAlready"),
            (.shareKey(KeySharing(court: "045")), open, "case.notClosed"),
            (.shareKey(KeySharing(court: "050")), closed, "key.recipientMissing"),
            (
                .fileClosedClaim(foreign, ClosingDraft(ground: "minor")), nil,
                "case.closedClaimElsewhere"
            ),
            (.fileDocument(plain), closed, "document.notSealed"),
            (.fileDocument(Self.sealed("a")), open, "field.invalid"),
            (
                .issueWrit(WritDraft(office: "İ050", amount: 1, debtor: 0)), closed,
                "case.closedWrit"
            ),
            (.decide(DecisionDraft(outcome: .granted, operative: "")), open, ""),
            (.drawJudge(.illness), open, ""), (.acceptCustody, closed, ""),
        ]
        for (command, subject, key) in commands {
            let found = refusal(run(command, on: subject, at: town.court, town))
            if key.isEmpty { #expect(found.contains(".")) } else { #expect(found == key) }
            #expect(try town.court.heads() == heads)
        }
        #expect(try town.court.replica.digest() == digest)
    }
}
