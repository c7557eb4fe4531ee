import Foundation

/// A Swift file of this package, as lines.
struct Source {
    /// Its path below the package's folder, such as `Sources/Sync/Round.swift`.
    let path: String
    let lines: [Substring]

    /// The room it lies in: `Sync`, `SyncTests`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// Its lines, counted from 1, without those that are comments only.
    var code: [(number: Int, line: Substring)] {
        zip(1..., lines).filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
            .map { (number: $0.0, line: $0.1) }
    }

    /// The modules it imports, with the words before `import`.
    var imports: [(words: Substring, module: Substring)] {
        code.compactMap { _, line in
            guard let found = line.firstMatch(of: /^([@\w() ]*)\bimport (?:\w+ )??(\w+)/) else {
                return nil
            }
            return (found.1, found.2)
        }
    }

    /// The places whose code the pattern finds, as `path:line`.
    func places(of pattern: some RegexComponent) -> [String] {
        code.filter { $0.line.contains(pattern) }.map { "\(path):\($0.number)" }
    }
}

/// The package's folder on this disk.
enum House {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let plan = text("Package.swift")

    static let sources = files(below: "Sources")
    static let all = sources + files(below: "Tests") + [Source(path: "Package.swift", text: plan)]

    static func text(_ path: String) -> String {
        (try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)) ?? ""
    }

    /// The paths of the files below a folder, by what they end in.
    static func paths(below top: String, endingIn ending: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: "\(folder)/\(top)")
        return (found?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(ending) && !$0.contains("/.") }
            .sorted().map { "\(top)/\($0)" }
    }

    private static func files(below top: String) -> [Source] {
        paths(below: top, endingIn: ".swift").map { Source(path: $0, text: text($0)) }
    }
}

extension Source {
    init(path: String, text: String) {
        self.init(
            path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// The functions that are longer than a limit, as `path:line`.
    ///
    /// A function ends at the first line that is indented like its beginning and closes a brace,
    /// which the formatter guarantees; one without a body ends where another line begins there.
    func functions(longerThan limit: Int) -> [String] {
        var long: [String] = []
        for (number, line) in code {
            let trimmed = line.drop { $0 == " " }
            guard trimmed.contains(/^[\w@() ]*\b(func |init[?(<]|deinit\b|subscript\()/) else {
                continue
            }
            let indentation = line.count - trimmed.count
            let end = lines[number...].firstIndex { next in
                let rest = next.drop { $0 == " " }
                return !rest.isEmpty && next.count - rest.count <= indentation
                    && !rest.hasPrefix(")") && !rest.hasPrefix("where")
            }
            if let end, lines[end].drop(while: { $0 == " " }).hasPrefix("}"),
                end - number + 2 >= limit
            {
                long.append("\(path):\(number)")
            }
        }
        return long
    }
}
