import Casework
import Causality
import Encoding
import Foundation
import Importing
import Testing

@Suite("The samples")
struct SampleTests {
    @Test("Every example of the contract is read, and every command has one")
    func examples() throws {
        let examples = try Samples.text(of: "README.md").split(separator: "\n")
            .filter { $0.hasPrefix("{\"command\"") }
        var seen: Set<ImportCommand> = []
        for example in examples {
            let read = try line(String(example))
            seen.insert(read.command)
            // What closes a case is named by chance, never by what it says.
            #expect(read.actor == nil && (read.id == nil || read.command == .closeCase))
        }
        #expect(seen == Set(ImportCommand.allCases))
    }

    @Test("Every reason of the contract is one of ours, and ours are all there")
    func reasons() throws {
        let rows = try Samples.text(of: "README.md").split(separator: "\n")
            .drop { $0 != "| reason | the line … |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
        var told: Set<String> = []
        for row in rows {
            let cells = row.split(separator: "|")
            let names = try #require(cells.first).split(separator: "`").map(String.init)
            told.formUnion(names.filter { $0.allSatisfy(\.isLetter) })
        }
        #expect(told == Set(ImportFault.Reason.allCases.map(\.rawValue)))
    }

    @Test(
        "The stories are read, and what they name has been named before",
        arguments: [
            "story.jsonl", "story-office.jsonl", "story-cabinet.jsonl", "story-procedure.jsonl",
        ])
    func stories(name: String) throws {
        let lines = try Samples.lines(of: name)
        try #require(!lines.isEmpty)
        var names = ImportedNames()
        var logins: Set<String> = []
        var identities: Set<Digest256> = []
        for raw in lines {
            let read = try ImportLine(raw)
            try names.check(read)
            if let actor = read.actor { #expect(logins.contains(actor)) }
            if let target = read.target, case .ref = target.reference {
                #expect(names.subject(of: target) != nil, "line \(raw.number)")
            }
            identities.insert(read.identity)
            try check(read.documents)
            // Each line's changes have the numbers 10 n and 10 n + 1.
            let origin = Origin(replica: ReplicaNumber(1))
            let number = UInt64(raw.number * 10)
            let changes = [ChangeID(origin, number), ChangeID(origin, number + 1)]
            if let subject = read.began(changes: changes) { names.note(read, began: subject) }
            if let json = try? JSON(raw.bytes), case .text(let login)? = json["login"] {
                logins.insert(login)
            }
        }
        #expect(identities.count == lines.count)
        #expect(names.directory == SubjectID(ChangeID(Origin(replica: ReplicaNumber(1)), 10)))
    }

    private func check(_ documents: [DocumentSource]) throws(ImportFault) {
        for document in documents {
            guard case .file(let path) = document.content else { continue }
            guard let bytes = try? Samples.bytes(of: path) else { throw document.missing }
            try document.check(beginning: Array(bytes.prefix(5)), size: UInt64(bytes.count))
        }
    }

    /// What only the node's own names can tell.
    private static let ofNames: Set<ImportFault.Reason> = [
        .noSuchCourt, .noSuchCase, .noSuchOrder, .noSuchLogin,
    ]
    /// What only the files beside the lines can tell.
    private static let ofFiles: Set<Int> = [34, 36]

    @Test("Each bad line is refused for its own reason")
    func bad() throws {
        let expected = try Samples.text(of: "bad.expected.csv").split(separator: "\n").dropFirst()
        let lines = try Samples.lines(of: "bad.jsonl")
        try #require(expected.count == lines.count)
        for (row, raw) in zip(expected, lines) {
            let cells = row.split(separator: ",")
            try #require(cells.count == 2 && cells[0] == String(raw.number))
            let reason = try #require(ImportFault.Reason(rawValue: String(cells[1])))
            let told = fault(raw)
            let isShape = !Self.ofNames.contains(reason) && !Self.ofFiles.contains(raw.number)
            #expect(told.shape == (isShape ? reason : nil), "line \(raw.number)")
            #expect(told.all == reason, "line \(raw.number)")
        }
    }

    /// The reason by shape, and by all that a fresh court node of 050 can tell.
    private func fault(
        _ raw: RawLine
    ) -> (shape: ImportFault.Reason?, all: ImportFault.Reason?) {
        let read: ImportLine
        do throws(ImportFault) {
            read = try ImportLine(raw)
        } catch {
            return (error.reason, error.reason)
        }
        do throws(ImportFault) {
            try check(read.documents)
            if read.actor != nil { throw ImportFault(.noSuchLogin, "as") }
            try read.checkCourt(role: .court, courts: ["050"], reference: nil)
            // A fresh node has no cases, so only a ref could name one.
            if let target = read.target, ImportedNames().subject(of: target) == nil {
                throw target.unknown
            }
            return (nil, nil)
        } catch {
            return (nil, error.reason)
        }
    }

    @Test("The courts of the country are read")
    func courts() throws {
        let courts = try CourtsFile.read(try Samples.bytes(of: "courts.csv"))
        #expect(courts.count == 116)
        let masalli = try #require(courts.first { $0.court == "050" })
        #expect(masalli.nameAz == "Masallı Rayon Məhkəməsi")
        #expect(masalli.nameEn == "Masalli District Court")
        #expect(masalli.kind == .district && masalli.confirmed)
        #expect(courts.filter { $0.kind == .graveCrimes }.count == 6)
    }
}
