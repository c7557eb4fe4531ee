internal import Foundation

/// The program: finds the command, runs it, and ends with its exit code.
enum Roof {
    static let version = "0.1.0"

    static let verbs: [Verb] =
        Enrolling.verbs + Serving.verbs + CaseVerbs.verbs + TypedRun.verbs + StatsVerbs.verbs
        + Caretaking.verbs + CalendarVerbs.verbs + DeadlineVerbs.verbs + FilingVerbs.verbs
        + DrawVerbs.verbs + ScheduleVerbs.verbs + Simulating.verbs + Benching.verbs

    static func run(_ words: [String]) -> ExitCode {
        var words = Array(words.dropFirst())
        let isJSON = words.contains("--json")
        let output = Output.terminal(isJSON: isJSON)
        if words.isEmpty || words == ["--help"] || words == ["help"] {
            output.line(overview)
            return words.isEmpty ? .usage : .done
        }
        if words == ["--version"] {
            output.line("mehkeme \(version)")
            return .done
        }
        guard let verb = verb(of: &words) else {
            output.note("There is no command “\(words.joined(separator: " "))”. Try --help.")
            return .usage
        }
        return perform(verb, words, output)
    }

    /// The command that the first one or two words name; takes them off.
    static func verb(of words: inout [String]) -> Verb? {
        for count in [2, 1] where words.count >= count {
            let name = words.prefix(count).joined(separator: " ")
            if let verb = verbs.first(where: { $0.name == name }) {
                words.removeFirst(count)
                return verb
            }
        }
        return nil
    }

    private static func perform(_ verb: Verb, _ words: [String], _ output: Output) -> ExitCode {
        if words.contains("--help") {
            output.line(verb.help + "\n\n" + ExitCode.help)
            return .done
        }
        let directory = FileManager.default.currentDirectoryPath
        do throws(Failure) {
            let arguments = try Arguments(words, options: verb.options + [.flag("json")])
            if verb.writes, verb.handsOver(arguments), let data = arguments["data"] {
                let path = data.hasPrefix("/") ? data : directory + "/" + data
                let folder = DataFolder(path)
                if let code = try LocalDoor.handOver(
                    verb, words, arguments, folder, directory, output)
                {
                    return code
                }
            }
            let call = Call(
                arguments: arguments, output: output,
                input: { Array(FileHandle.standardInput.readDataToEndOfFile()) }, house: nil,
                workingDirectory: directory)
            return try verb.run(call)
        } catch {
            output.note(error.text)
            return error.code
        }
    }

    private static var overview: String {
        let width = verbs.map(\.name.count).max() ?? 0
        let list = verbs.map {
            "  " + $0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.summary
        }
        return """
            mehkeme \(version): an offline-first electronic court

            \(list.joined(separator: "\n"))

            mehkeme COMMAND --help says more. \(ExitCode.help)
            """
    }
}
