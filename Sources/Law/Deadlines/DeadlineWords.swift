/// What set a period going, in words.
package enum DeadlineWords {
    private static let known: [String: Wording] = {
        do throws(TableFault) {
            let table = try Table(
                "deadline-events.csv", PackageResources.deadline_events_csv,
                columns: ["name", "az", "en", "ru"])
            var words: [String: Wording] = [:]
            for row in table.rows { words[try row.filled("name")] = try row.wording() }
            return words
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static let titles: [String: Wording] = {
        var words: [String: Wording] = [:]
        for procedure in Procedures.all {
            for step in procedure.steps {
                guard let event = step.event, words[event] == nil else { continue }
                words[event] = step.title
            }
        }
        return words
    }()

    /// An event as a table names it: “served”, “received”, or the title of the step.
    package static func event(_ name: String) -> Wording {
        if let words = known[name] ?? titles[name] { return words }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let word = known[parts[0]] {
            guard parts[0] == "served" || parts[0] == "expired" else { return word }
            let what = titles[parts[1]] ?? known[parts[1]]
            guard let what else { return Wording(word, of: parts[1]) }
            return Wording(
                "\(word.azerbaijani) (\(what.azerbaijani))", "\(word.english) (\(what.english))",
                "\(word.russian) (\(what.russian))")
        }
        return known["field"] ?? Wording(name, name, name)
    }
}

extension Wording {
    fileprivate init(_ word: Wording, of name: String) {
        self.init(
            "\(word.azerbaijani) (\(name))", "\(word.english) (\(name))",
            "\(word.russian) (\(name))")
    }
}
