import Casework
import Causality
import ChangeSets
import Encoding
import Foundation
import Law
import Sync
import Testing
import Vectors

@Suite("The protocol's pages")
struct PageTests {
    static let pages = [
        "README.md", "causality.md", "change-set.md", "registry.md", "operations.md", "closed.md",
        "draw.md", "sync.md", "storage.md", "limits.md", "errors.md", "deadlines.md",
    ]

    private static func page(_ name: String) throws -> String {
        let folder = VectorFiles.folder.deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The cells of every row of every table on a page.
    private static func rows(_ page: String) throws -> [[String]] {
        try Self.page(page).split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// The hex of every block that is marked as such; what follows `;` is a remark.
    private static func worked(_ page: String) throws -> [String] {
        let blocks = try Self.page(page).components(separatedBy: "```hex\n").dropFirst()
        return blocks.map { block in
            let code = block.components(separatedBy: "```")[0]
            return code.split(separator: "\n")
                .map { $0.prefix { $0 != ";" } }.joined().filter { $0 != " " }
        }
    }

    @Test(
        "Worked bytes are those of the vectors",
        arguments: [
            "README.md", "causality.md", "change-set.md", "registry.md", "draw.md", "sync.md",
            "closed.md",
        ])
    func workedBytes(page: String) throws {
        let blocks = try Self.worked(page)
        #expect(!blocks.isEmpty)
        let vectors = Vectors.files().map(\.content).joined()
        for block in blocks {
            #expect(Hex.bytes(block) != nil, "not hex: \(block)")
            let isThere = vectors.contains(block)
            #expect(isThere, "\(page): in no vector: \(block)")
        }
    }

    @Test("Limits on the page are those of the code, each once and no other")
    func limits() throws {
        let rows = try Self.rows("limits.md").filter { $0[0].hasPrefix("`") }
        for (name, value) in PageLimits.all.sorted(by: { $0.key < $1.key }) {
            let found = rows.filter { $0[0] == "`\(name)`" }.map { $0[1] }
            #expect(found == [String(value)], "\(name)")
        }
        #expect(rows.count == PageLimits.all.count)
    }

    @Test("The error registry has each error once, under the number of the code")
    func errors() throws {
        let rows = try Self.rows("errors.md").filter { UInt64($0[0]) != nil }
        let numbers = rows.compactMap { UInt64($0[0]) }
        #expect(Set(numbers).count == numbers.count)
        #expect(Set(rows.map { $0[1] }).count == rows.count)
        let reading: [DecodingError] = [
            .truncated(at: 0), .notCanonical(at: 0), .unexpectedType(at: 0),
            .tooLarge(at: 0, limit: 0), .notUTF8(at: 0), .trailingBytes(at: 0), .tooDeep(at: 0),
            .unknown(at: 0),
        ]
        let errors =
            reading.map { ($0.number, $0.name) }
            + ProtocolError.allCases.map { ($0.rawValue, $0.name) }
        for (number, name) in errors {
            let row = rows.first { $0[0] == String(number) }
            #expect(row?[1] == "`\(name)`")
        }
    }

    /// The numbers of roles, neighbours joined: `30–38 44`.
    private static func spans(_ roles: [Role]) -> String {
        var spans: [(UInt64, UInt64)] = []
        for number in roles.map(\.number).sorted() {
            if let last = spans.last, last.1 + 1 == number {
                spans[spans.count - 1].1 = number
            } else {
                spans.append((number, number))
            }
        }
        return spans.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)–\($0.1)" }.joined(separator: " ")
    }

    @Test("The rights on the page are those of the code, for every operation")
    func rights() throws {
        let rows = try Self.rows("operations.md").filter { $0.count == 6 }
        for number in UInt64(0)..<200 {
            let row = rows.first {
                $0[0].split(separator: ",").contains { UInt64($0.filter { $0 != " " }) == number }
            }
            guard let right = Rights.right(to: number) else {
                #expect(row == nil, "operation \(number)")
                continue
            }
            let told = [
                right.origins.map(\.name).joined(separator: " "),
                right.staff.map(\.word).joined(separator: " "), Self.spans(right.parties),
                right.operatorMay ? "yes" : "no", right.custody.rawValue,
            ]
            #expect(row.map { Array($0.dropFirst()) } == told, "operation \(number)")
        }
    }

    @Test("Every link of a page leads to a file that is there", arguments: pages)
    func links(page: String) throws {
        let folder = VectorFiles.folder.deletingLastPathComponent()
        for part in try Self.page(page).components(separatedBy: "](").dropFirst() {
            let target = String(part.prefix { $0 != ")" })
            let path = folder.appending(path: target).path()
            #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
        }
    }
}
