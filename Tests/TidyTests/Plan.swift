/// The house plan, read from Package.swift.
struct Plan {
    struct Room {
        let name: String
        let uses: [String]
        let isStrict: Bool
        let isOfC: Bool
    }

    let rooms: [Room]

    init(_ text: String) {
        let start = text.firstRange(of: "targets: [")?.upperBound ?? text.startIndex
        let helpers = ["room(", "tests(", ".target(", ".executableTarget(", ".systemLibrary("]
        var rest = text[start...]
        var rooms: [Room] = []
        while let opening = rest.firstIndex(of: "(") {
            let head = rest[...opening]
            let declaration = Self.balanced(rest[opening...])
            if let helper = helpers.first(where: { head.hasSuffix($0) }) {
                rooms.append(Self.room(helper, declaration))
            }
            rest = rest[declaration.endIndex...]
        }
        self.rooms = rooms
    }

    private static func room(_ helper: String, _ declaration: Substring) -> Room {
        let name = declaration.firstMatch(of: /"(\w+)"/).map { String($0.1) } ?? ""
        let list = declaration.firstMatch(of: /(?:uses|use|dependencies): \[([^\]]*)\]/)?.1 ?? ""
        return Room(
            name: name, uses: list.matches(of: /"(\w+)"/).map { String($0.1) },
            isStrict: !helper.hasPrefix(".") || declaration.contains("swiftSettings: strict"),
            isOfC: helper == ".systemLibrary(")
    }

    /// The text from an opening parenthesis through the one that closes it.
    private static func balanced(_ text: Substring) -> Substring {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[...index] }
        }
        return text
    }
}
