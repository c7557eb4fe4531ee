/// An option of a command.
struct OptionSpec: Sendable {
    enum Kind: Sendable { case flag, value, values }

    let name: String
    let kind: Kind

    static func flag(_ name: String) -> OptionSpec { OptionSpec(name: name, kind: .flag) }
    static func value(_ name: String) -> OptionSpec { OptionSpec(name: name, kind: .value) }
    static func values(_ name: String) -> OptionSpec { OptionSpec(name: name, kind: .values) }
}

/// The words of a call, read against what the command takes.
struct Arguments: Sendable {
    private(set) var positional: [String] = []
    private var values: [String: [String]] = [:]

    init(_ words: [String], options: [OptionSpec]) throws(Failure) {
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            guard word.hasPrefix("--"), word != "--" else {
                positional.append(word)
                continue
            }
            let parts = word.dropFirst(2).split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard let option = options.first(where: { $0.name == name }) else {
                throw Failure(.usage, "There is no option --\(name) here. Try --help.")
            }
            if option.kind == .flag {
                guard parts.count == 1 else {
                    throw Failure(.usage, "--\(name) takes no value.")
                }
                values[name] = [""]
                continue
            }
            var value = parts.count == 2 ? String(parts[1]) : nil
            if value == nil, index < words.count {
                value = words[index]
                index += 1
            }
            guard let value else { throw Failure(.usage, "--\(name) needs a value.") }
            guard option.kind == .values || values[name] == nil else {
                throw Failure(.usage, "--\(name) may stand only once.")
            }
            values[name, default: []].append(value)
        }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    subscript(name: String) -> String? { values[name]?.first }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    func required(_ name: String) throws(Failure) -> String {
        guard let value = self[name], !value.isEmpty else {
            throw Failure(.usage, "--\(name) is missing.")
        }
        return value
    }

    func number(_ name: String, default standard: UInt64) throws(Failure) -> UInt64 {
        guard let text = self[name] else { return standard }
        guard let number = UInt64(text) else {
            throw Failure(.usage, "--\(name) is “\(text)”; it has to be a whole number from 0.")
        }
        return number
    }

    /// The words that are no options, exactly as many as have names.
    func positional(_ names: String...) throws(Failure) -> [String] {
        guard positional.count == names.count else {
            let wanted = names.isEmpty ? "no words" : names.joined(separator: " ")
            throw Failure(
                .usage, "This takes \(wanted) besides options, not \(positional.count) words.")
        }
        return positional
    }
}
