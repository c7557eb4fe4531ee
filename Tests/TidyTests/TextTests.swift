import Testing

@Suite("Tidiness: text")
struct TextTests {
    @Test("No line of Swift has more than 100 columns")
    func columns() {
        let long = House.all.flatMap { source in
            zip(1..., source.lines).filter { $0.1.count > 100 }.map { "\(source.path):\($0.0)" }
        }
        #expect(long == [])
    }

    @Test("No file of Swift has more than 500 lines")
    func length() {
        #expect(House.all.filter { $0.lines.count > 501 }.map(\.path) == [])
    }

    @Test("No function of the program has 60 lines or more")
    func functions() {
        #expect(House.sources.flatMap { $0.functions(longerThan: 60) } == [])
    }

    @Test("The measure of functions finds a long one and passes a short one")
    func measure() {
        let body = Array(repeating: "        step()", count: 58).joined(separator: "\n")
        let long = Source(path: "x", text: "    func a(\n    ) {\n\(body)\n    }\n}")
        let short = Source(path: "x", text: "    func a()\n    func b() {\n        c()\n    }\n}")
        #expect(long.functions(longerThan: 60) == ["x:1"])
        #expect(short.functions(longerThan: 60) == [])
    }

    @Test("Nothing is public: the front door is “package”")
    func access() {
        #expect(House.all.flatMap { $0.places(of: /^ *(@\w+ )*(public|open) \w/) } == [])
    }

    @Test("Nothing is left for later")
    func laterMarks() {
        let marks = "(TO" + "DO|FIX" + "ME|XX" + "X)"
        let pattern = try? Regex("\\b\(marks)\\b")
        let marked = House.all.filter { source in
            guard let pattern else { return true }
            return source.lines.contains { $0.contains(pattern) }
        }
        #expect(marked.map(\.path) == [])
    }

    @Test("No path of somebody's machine is written down")
    func machinePaths() throws {
        let pattern = try Regex("(^|[\\s\"'=(`])/(" + "home|Users|root|mnt|work" + ")/")
        let texts = ["protocol", "samples", "ops"].flatMap { top in
            [".md", ".py", ".sh", ".conf", ".service", ".jsonl"].flatMap { ending in
                House.paths(below: top, endingIn: ending)
            }
        }
        let others = (texts + ["README.md", "CHANGELOG.md", "SECURITY.md"])
            .map { Source(path: $0, text: House.text($0)) }
        let found = (House.all + others).filter { source in
            source.lines.contains { $0.contains(pattern) }
        }
        #expect(found.map(\.path) == [])
    }
}
