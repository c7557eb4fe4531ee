import Casework
import Encoding
import Law
import Testing

@testable import Web

@Suite("Figures for people and programs")
struct FigureTests {
    private let cube = FigureSamples.cube()

    private func index(_ members: [FigureCube.Member], _ code: String) throws -> Int {
        try #require(members.firstIndex { $0.code == code })
    }

    private func figure(_ id: String) throws -> Int {
        try #require(cube.indicators.firstIndex { $0.id == id })
    }

    @Test("A JSON-stat dataset has its sizes, and values in row-major order")
    func jsonStat() throws {
        let text = cube.jsonStat.encoded
        let json = try JSON(text)
        #expect(json["version"] == .text("2.0"))
        #expect(json["class"] == .text("dataset"))
        #expect(json["id"] == .list(["court", "kind", "period", "indicator"].map { .text($0) }))
        guard case .list(let sizes)? = json["size"], case .list(let values)? = json["value"] else {
            Issue.record("no sizes or no values")
            return
        }
        let size = sizes.map { size -> Int in
            if case .integer(let number) = size { return Int(number) }
            return 0
        }
        #expect(size == cube.size)
        #expect(values.count == size.reduce(1, *))
        for (name, count) in zip(["court", "kind", "period", "indicator"], size) {
            guard case .list(let codes)? = json["dimension"]?[name]?["category"]?["index"] else {
                Issue.record("\(name) has no index")
                continue
            }
            #expect(codes.count == count)
        }
        let court = try index(cube.places, "050")
        let kind = try index(cube.kinds, "all")
        let month = try index(cube.periods, "2026-02")
        let incoming = try figure("incoming")
        let at = ((court * size[1] + kind) * size[2] + month) * size[3] + incoming
        #expect(values[at] == .integer(133))
        let clearance = try figure("clearanceRate")
        // 98 of 133: 73.68 per cent.
        #expect(values[at - incoming + clearance] == .number("73.7"))
    }

    @Test("The country's cells are the sum of its courts'")
    func country() throws {
        let (country, court) = (try index(cube.places, "AZ"), try index(cube.places, "050"))
        for kind in cube.kinds.indices {
            for period in cube.periods.indices {
                for id in ["incoming", "resolved", "closing"] {
                    let figure = try figure(id)
                    let left = cube[country, kind, period, figure]
                    let right = cube[court, kind, period, figure]
                    #expect(left == right)
                }
            }
        }
    }

    @Test("What is published hides 1 and 2, and a second cell so that no sum tells the first")
    func hidden() throws {
        let open = FigureSamples.cube(isPublic: true)
        #expect(open.indicators.allSatisfy { $0.isPublic })
        let court = try index(open.places, "050")
        let march = try index(open.periods, "2026-03")
        let merits = try #require(open.indicators.firstIndex { $0.id == "merits" })
        let criminal = try index(open.kinds, "criminal")
        #expect(open[court, criminal, march, merits] == .hidden)
        let february = try index(open.periods, "2026-02")
        let remanded = try #require(open.indicators.firstIndex { $0.id == "remanded" })
        #expect(open[court, try index(open.kinds, "civil"), february, remanded] == .hidden)
        // The court's own table hides nothing.
        #expect(cube[court, criminal, march, try figure("merits")] != .hidden)
        let json = open.jsonStat
        guard case .fields(let statuses)? = json["status"] else {
            Issue.record("no status")
            return
        }
        #expect(!statuses.isEmpty)
        #expect(statuses.allSatisfy { $0.value == .text("c") })
    }

    @Test("CSV has a line for each observation, and the dictionary explains each indicator")
    func csv() throws {
        let lines = String(decoding: cube.csv, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == cube.values.count + 1)
        #expect(lines.contains("050,all,2026-02,incoming,133,cases,0,"))
        #expect(lines.contains("050,all,2026-02,clearanceRate,73.7,percent,1,"))
        #expect(lines.contains("050,all,2026-01,turnover,0.00,ratio,2,"))
        let words = String(decoding: FigureCube.dictionary(isPublic: false), as: UTF8.self)
        for indicator in cube.indicators {
            #expect(words.contains("\r\n\(indicator.id),"), "\(indicator.id)")
        }
        #expect(words.contains("100 × (resolved) ÷ (incoming)"))
        let published = String(decoding: FigureCube.dictionary(isPublic: true), as: UTF8.self)
        #expect(!published.contains("judgeIncoming"))
    }

    @Test("Numbers are written as each language writes them")
    func numbers() {
        let number = FixedNumber(scaled: 1_234_567, decimals: 1)
        #expect(Tongue.azerbaijani.figure(number, .percent) == "123\u{a0}456,7\u{a0}%")
        #expect(Tongue.english.figure(number, .percent) == "123\u{a0}456.7%")
        #expect(Tongue.russian.figure(FixedNumber(scaled: -5, decimals: 2), .ratio) == "−0,05")
        #expect(Tongue.azerbaijani.figure(nil, .days) == "—")
    }

    @Test("A terminal's columns are as wide as their widest cell")
    func table() {
        #expect(FigureText.table([["ay", "say"], ["mart", "1"]]) == ["ay    say", "mart    1"])
        let lines = FigureText(FigureSamples.view, .azerbaijani, names: Names()).lines
        #expect(lines.contains { $0.hasPrefix("Bitirilmə faizi") && $0.hasSuffix("39,4\u{a0}%") })
        #expect(lines.contains { $0.contains("Fərq") || $0.contains("fərq: 0") })
    }

    @Test("Equal reports agree, a difference is named, and other positions cannot be compared")
    func comparison() throws {
        let ours = try JSON(FigureSamples.view.json.bytes)
        #expect(FigureComparison.compare(ours, ours) == .agree)
        let question = FigureSamples.question
        func other(_ counters: [CounterEntry], _ heads: [String] = []) throws -> JSON {
            let cells = FigureCells(place: "050", summing: counters)
            return try JSON(
                FigureView(
                    report: FigureReport(question, of: cells), coverage: [], choices: [],
                    showsJudges: false, isOffice: false, query: FigureQuery(), heads: heads
                ).json.bytes)
        }
        let more = FigureSamples.counters + [FigureSamples.counter(.writs, 2, 1)]
        guard case .differ(let found) = FigureComparison.compare(try other(more), ours) else {
            Issue.record("a writ more is no difference")
            return
        }
        #expect(
            found.contains {
                $0.place == "months[1].figures.writs" && $0.theirs == "\"1\"" && $0.ours == "\"0\""
            })
        let later = FigureComparison.compare(try other(more, ["3.0:48113"]), ours)
        guard case .notComparable = later else {
            Issue.record("other positions were compared")
            return
        }
    }

    @Test("The load of a judge is shown to whom it concerns, and in no file")
    func judges() {
        #expect(!cube.indicators.contains { $0.scope == .judge })
        let view = FigureView(
            report: FigureSamples.view.report, coverage: [], choices: [], showsJudges: false,
            isOffice: false, query: FigureQuery())
        let text = String(decoding: view.json.bytes, as: UTF8.self)
        #expect(!text.contains("h1"))
        let page = StatisticsPage(
            Samples.frame(.azerbaijani, Samples.viewer(.clerk), .statistics(FigureQuery())),
            view: view
        ).document()
        #expect(!String(decoding: page, as: UTF8.self).contains("Hakimlərin yükü"))
    }
}
