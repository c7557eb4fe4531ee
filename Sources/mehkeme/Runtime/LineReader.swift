internal import Casework
internal import Causality
internal import Chunks
internal import Encoding
internal import Foundation
internal import Importing
internal import Node
internal import Replica
internal import Storage

/// Makes requests of lines: finds what they name, and stores what they bring.
struct LineReader: Sendable {
    private let house: House
    /// Where relative paths begin; `nil` where lines may name no files.
    private let folder: String?

    init(_ house: House, folder: String?) {
        self.house = house
        self.folder = folder
    }

    /// - Throws: the line's first fault of names or files; nothing was handed in then.
    func request(
        for line: ImportLine, names: ImportedNames, at now: Instant
    ) throws(ImportFault) -> CommandRequest {
        var filling = ImportFilling(role: house.identity.role, court: house.identity.court)
        if !wasCarriedOut(line.identity) {
            try names.check(line)
            try line.checkCourt(
                role: house.identity.role, courts: house.identity.courts, reference: reference())
        }
        var subject = try target(of: line, names)
        if let subject { filling.state = caseState(of: subject) }
        if line.target == nil, [.putJudge, .putHall, .putLeave, .putRole].contains(line.command) {
            subject = names.directory
        }
        if let path = line.courtsFile {
            guard let bytes = try? Files.read(try inside(path, of: line)) else {
                throw ImportFault(.fileMissing, "file")
            }
            filling.courts = try CourtsFile.read(bytes)
        }
        for document in line.documents { filling.documents.append(try store(document)) }
        return CommandRequest(
            line.command(filling), on: subject, by: line.actorKind, named: line.actor ?? "",
            door: line.door(importedAt: now), onceOnly: line.identity)
    }

    func caseState(of subject: SubjectID) -> CaseState? {
        let replica = house.replica
        let state = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.state(of: subject, in: transaction)
        }
        guard case .case(let known) = state else { return nil }
        return known
    }

    // MARK: What a line names

    private func target(
        of line: ImportLine, _ names: ImportedNames
    ) throws(ImportFault) -> SubjectID? {
        guard let target = line.target else { return nil }
        if let named = names.subject(of: target) { return named }
        switch (target, target.reference) {
        case (_, .subject(let subject)): return subject
        case (.case, .caseNumber(let number)):
            if let subject = subjects(numbered: number).first { return subject }
        case (.order, .caseNumber(let number)):
            for subject in subjects(numbered: number) {
                if let order = caseState(of: subject)?.onlyOrder { return order }
            }
        default: break
        }
        throw target.unknown
    }

    private func subjects(numbered number: CaseNumber) -> [SubjectID] {
        let replica = house.replica
        let prefix = NumberKey.prefix(number)
        let entries = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.entries(
                .number, from: prefix, below: prefix.afterPrefix, in: transaction)
        }
        return (entries ?? []).compactMap { NumberKey.parts($0.key)?.subject }
    }

    private func reference() -> ReferenceState? {
        let replica = house.replica
        let prefix = DirectoryKey.references
        let state = try? replica.read { (transaction) throws(StoreError) -> Subject in
            let entries = try replica.schema.entries(
                .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction)
            guard let key = entries.first?.key, let subject = DirectoryKey.parts(key)?.subject
            else { return .none }
            return try replica.schema.state(of: subject, in: transaction)
        }
        guard case .reference(let known) = state else { return nil }
        return known
    }

    private func wasCarriedOut(_ identity: Digest256) -> Bool {
        let (replica, origin) = (house.replica, house.identity.origin)
        let known = try? replica.read { (transaction) throws(StoreError) in
            try replica.schema.change(carryingOut: identity, of: origin, in: transaction) != nil
        }
        return known ?? false
    }

    // MARK: What a line brings

    /// Stores a document's content and names it as the log will.
    private func store(_ document: DocumentSource) throws(ImportFault) -> DocumentRef {
        let stored: StoredDocument?
        switch document.content {
        case .text(let text): stored = try? house.documents.put(Array(text.utf8))
        case .file(let path):
            guard let home = folder else { throw document.outside }
            let full = path.hasPrefix("/") ? path : home + "/" + path
            let real = URL(fileURLWithPath: full).resolvingSymlinksInPath().path
            let root = URL(fileURLWithPath: home).resolvingSymlinksInPath().path
            guard real.hasPrefix(root + "/") else { throw document.outside }
            guard let size = try? FileManager.default.attributesOfItem(atPath: real)[.size] as? Int,
                let handle = FileHandle(forReadingAtPath: real)
            else { throw document.missing }
            let beginning = (try? handle.read(upToCount: 16)) ?? nil
            try? handle.close()
            try document.check(beginning: Array(beginning ?? Data()), size: UInt64(size))
            stored = try? house.documents.put(
                file: real, byteCountMax: ChunkLimits.documentByteCountMax)
        }
        guard let stored else { throw document.missing }
        return document.reference(digest: stored.digest, size: stored.byteCount)
    }

    private func inside(_ path: String, of line: ImportLine) throws(ImportFault) -> String {
        guard let folder else { throw ImportFault(.badPath, "file") }
        return path.hasPrefix("/") ? path : folder + "/" + path
    }
}
