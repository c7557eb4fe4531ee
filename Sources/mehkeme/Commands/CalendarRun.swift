internal import Casework
internal import Causality
internal import Foundation
internal import Law
internal import Node
internal import Replica
internal import Storage

/// The work behind `mehkeme calendar …`.
struct CalendarRun {
    let call: Call
    private var place: String { call.arguments["court"] ?? "" }

    init(_ call: Call) { self.call = call }

    func show() throws(Failure) -> ExitCode {
        let text = try call.arguments.positional("YEAR")[0]
        guard let year = Int(text), (1900...2999).contains(year) else {
            throw Failure(.usage, "“\(text)” is no year. Say for instance 2026.")
        }
        let calendar = try calendar()
        let days = try loaded { () throws(CalendarMissing) in
            try calendar.days(of: year, at: place)
        }
        let notable = days.filter { ($0.date.weekday <= 5) != $0.isWorking }
        if call.output.isJSON {
            let working = days.count(where: \.isWorking)
            let decided = calendar.decided.filter {
                $0.year == year && ($0.place.isEmpty || $0.place == place)
            }
            let fields: [(String, JSONValue)] = [
                ("year", .number(Int64(year))), ("court", .text(place)),
                ("workingDays", .number(Int64(working))),
                ("sources", .list(decided.map { .text($0.source) })),
                (
                    "days",
                    .list(try notable.map { (day) throws(Failure) in try json(day, calendar) })
                ),
            ]
            call.output.line(JSONValue.object(fields).line)
            return .done
        }
        for day in notable { call.output.line(try line(day, calendar)) }
        return .done
    }

    func day() throws(Failure) -> ExitCode {
        let date = try date(try call.arguments.positional("DATE")[0])
        let calendar = try calendar()
        let day = try loaded { () throws(CalendarMissing) in try calendar.day(date, at: place) }
        let text = call.output.isJSON ? try json(day, calendar).line : try line(day, calendar)
        call.output.line(text)
        return .done
    }

    func count() throws(Failure) -> ExitCode {
        let arguments = call.arguments
        let text = try arguments.positional("PERIOD")[0]
        guard let period = Period(text) else {
            throw Failure(.usage, "“\(text)” is no period. Say for instance \"10 wd\" or \"1 m\".")
        }
        var count = Count(period, from: try start(try arguments.required("from")))
        if arguments.has("before") { count.direction = .before }
        if arguments.has("not-before") { count.direction = .notBefore }
        if arguments.has("no-roll") { count.roll = .none }
        if arguments.has("closing") { count.ending = .closing }
        for stretch in arguments.all("suspended") {
            count.interruptions.append(try interruption(stretch))
        }
        count.place = place
        let calendar = try calendar()
        let reckoning: Reckoning
        do throws(CountFault) { reckoning = try count.reckon(calendar) } catch {
            throw Failure(error.wording[try language()])
        }
        let trigger = Wording("hadisə", "event", "событие")
        let words = reckoning.arithmetic(trigger: trigger, calendar: calendar)
        guard call.output.isJSON else {
            call.output.line("\(reckoning.due)")
            call.output.line(words[try language()])
            return .done
        }
        let fields: [(String, JSONValue)] = [
            ("due", .text("\(reckoning.due)")), ("end", .text(reckoning.end.text)),
            ("nominal", .text("\(reckoning.nominal)")),
            ("stoppedSince", reckoning.stoppedSince.map { .text("\($0)") } ?? .null),
            ("arithmetic", words.json),
        ]
        call.output.line(JSONValue.object(fields).line)
        return .done
    }

    func put() throws(Failure) -> ExitCode {
        let path = try call.arguments.positional("FILE")[0]
        let bytes =
            path == "-" ? call.input() : try Files.read(call.path(path), byteCountMax: 1 << 20)
        let years: [DecidedYear]
        do throws(TableFault) { years = try DecidedYear.read(bytes) } catch {
            throw Failure("\(path): line \(error.line): \(error.text)")
        }
        guard !years.isEmpty else { throw Failure("\(path) has no days.") }
        let closing = try call.arguments["closing"].map { (text) throws(Failure) in
            try minutes(text)
        }
        let house = try call.openHouse()
        defer { if call.house == nil { house.close() } }
        for year in years {
            var put = CalendarPut(year)
            put.closing = UInt64(closing ?? 0)
            let request = CommandRequest(.putCalendar(put), door: Wall.now)
            let name = year.place.isEmpty ? "\(year.year)" : "\(year.year) at \(year.place)"
            switch house.carryOut(request) {
            case .carriedOut(let changes, subject: _):
                let change = changes.first.map { "\($0)" } ?? ""
                call.output.line(
                    call.output.isJSON
                        ? JSONValue.object([("year", .text(name)), ("change", .text(change))]).line
                        : "\(name): published, change \(change)")
            case .refused(let refusal):
                throw Failure("\(name): \(refusal.text(language: .english))")
            case .carriedOutBefore, .stale: continue
            case .full: throw Failure("The disk is full; nothing was published.")
            case .halted(let why): throw Failure(why)
            }
        }
        return .done
    }
}

extension CalendarRun {
    /// What a data folder knows, or what the program brings.
    private func calendar() throws(Failure) -> WorkingCalendar {
        guard call.arguments.has("data") else { return .builtIn }
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        return try asking(folder.path) { () throws(ReplicaError) in
            try replica.read { (transaction) throws(StoreError) in
                try replica.schema.calendar(in: transaction)
            }
        }
    }

    private func loaded<Value>(
        _ body: () throws(CalendarMissing) -> Value
    ) throws(Failure) -> Value {
        do throws(CalendarMissing) { return try body() } catch {
            let words = error.wording[try language()]
            throw Failure("\(words.prefix(1).uppercased())\(words.dropFirst()).")
        }
    }

    private func language() throws(Failure) -> Language {
        try call.arguments.language()
    }

    private func date(_ text: String) throws(Failure) -> CivilDate {
        guard let date = CivilDate(text) else {
            throw Failure(.usage, "“\(text)” is no date. A date is as in 2026-03-31.")
        }
        return date
    }

    private func minutes(_ text: String) throws(Failure) -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { throw Failure(.usage, "“\(text)” is no time of day. Say for instance 18:00.") }
        return hour * 60 + minute
    }

    private func start(_ text: String) throws(Failure) -> Count.Start {
        let parts = text.split(separator: "T", maxSplits: 1).map(String.init)
        guard let day = parts.first else { return .day(try date(text)) }
        guard parts.count == 2 else { return .day(try date(day)) }
        let minutes = try minutes(parts[1])
        guard let moment = try date(day).inBaku(hour: minutes / 60, minute: minutes % 60) else {
            throw Failure(.usage, "“\(text)” lies before 1970.")
        }
        return .moment(moment)
    }

    private func interruption(_ text: String) throws(Failure) -> Count.Interruption {
        guard let dots = text.range(of: "..") else {
            return Count.Interruption(from: try date(text), until: nil)
        }
        let from = try date(String(text[..<dots.lowerBound]))
        let until = try date(String(text[dots.upperBound...]))
        guard from <= until else {
            throw Failure(.usage, "“\(text)” ends before it begins.")
        }
        return Count.Interruption(from: from, until: until)
    }

    private func words(_ day: CalendarDay, _ calendar: WorkingCalendar) -> [Wording] {
        day.reasons.map { calendar.wording($0, on: day.date) }
    }

    private func line(
        _ day: CalendarDay, _ calendar: WorkingCalendar
    ) throws(Failure) -> String {
        let language = try language()
        let standing = (day.isWorking ? CalendarRun.working : CalendarRun.off)[language]
        let reasons = words(day, calendar).map { $0[language] }
        return "\(day.date)  \(standing)"
            + (reasons.isEmpty ? "" : "  " + reasons.joined(separator: "; "))
    }

    private func json(
        _ day: CalendarDay, _ calendar: WorkingCalendar
    ) throws(Failure) -> JSONValue {
        .object([
            ("date", .text("\(day.date)")), ("working", .bool(day.isWorking)),
            ("reasons", .list(words(day, calendar).map(\.json))),
        ])
    }

    private static let working = Wording("iş günü", "working day", "рабочий день")
    private static let off = Wording("qeyri-iş günü", "non-working day", "нерабочий день")
}

extension Wording {
    /// All three languages, for programs.
    var json: JSONValue {
        .object([
            ("az", .text(azerbaijani)), ("en", .text(english)), ("ru", .text(russian)),
        ])
    }
}

extension Arguments {
    /// The option `--language`; English where it is not given.
    func language() throws(Failure) -> Language {
        switch self["language"] {
        case nil, "en": return .english
        case "az": return .azerbaijani
        case "ru": return .russian
        case let other?:
            throw Failure(.usage, "“\(other)” is no language here: az, en or ru.")
        }
    }
}
