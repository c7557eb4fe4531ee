import Casework
import Causality
import Encoding
import Importing
import Testing

@Suite("The shape of a line")
struct ShapeTests {
    private func payment(_ at: String) -> String {
        #"{"command":"recordPayment","order":"W1","amount":1,"payer":"a","at":"\#(at)","#
            + #""reference":"r"}"#
    }

    private func leave(_ from: String, _ until: String) -> String {
        #"{"command":"putLeave","judge":"h1","from":"\#(from)","until":"\#(until)"}"#
    }

    private func moment(_ text: String) throws -> UInt64? {
        guard
            case .recordPayment(let payment)? = try? line(payment(text)).command(
                ImportFilling(role: .office, court: "İ050"))
        else { return nil }
        return payment.at.milliseconds
    }

    @Test(
        "A time is the same moment by every offset",
        arguments: [
            "2026-03-03T11:19:00+04:00", "2026-03-03T07:19:00Z", "2026-03-02T21:49:00-09:30",
            "2026-03-03T07:19:00-00:00",
        ])
    func times(text: String) throws {
        let moment = try moment(text)
        #expect(moment == 1_772_522_340_000)
    }

    @Test(
        "A time that no clock shows is refused",
        arguments: [
            "2026-03-03T11:19:00", "2026-03-03T11:19+04:00", "2026-03-03 11:19:00+04:00",
            "2026-03-03T24:00:00Z", "2026-03-03T11:60:00Z", "2026-03-03T11:19:60Z",
            "2026-02-29T11:19:00Z", "2026-03-03T11:19:00+0400", "2026-03-03T11:19:00+24:00",
            "2026-03-03T11:19:00.5Z", "2026-03-03t11:19:00z", "1969-12-31T23:59:59Z", "", "+026",
        ])
    func badTimes(text: String) {
        #expect(fault(payment(text)) == ImportFault(.badTime, "at"))
    }

    @Test(
        "A day that the calendar does not have is refused",
        arguments: [
            "2026-02-30", "2025-02-29", "2026-13-01", "2026-3-1", "2026-+1-01", "0000-01-01",
        ])
    func badDates(text: String) {
        #expect(fault(leave(text, "2026-03-10")) == ImportFault(.badDate, "from"))
    }

    @Test("A period may be one day, and never less")
    func periods() {
        #expect(fault(leave("2024-02-29", "2024-02-29")) == nil)
        #expect(fault(leave("2024-03-01", "2024-02-29")) == ImportFault(.badPeriod, "until"))
    }

    @Test("Lengths are counted in characters, not in bytes")
    func lengths() {
        let hall = { (name: String) in #"{"command":"putHall","hall":"z1","name":"\#(name)"}"# }
        #expect(fault(hall(String(repeating: "ə", count: 200))) == nil)
        #expect(fault(hall(String(repeating: "ə", count: 201))) == ImportFault(.tooLong, "name"))
        #expect(fault(hall("\u{a0} \\n\\t")) == ImportFault(.emptyText, "name"))
    }

    @Test(
        "A number is whole and within its limits",
        arguments: [
            ("1", nil), ("200", nil), ("0", .outOfRange), ("201", .outOfRange),
            ("99999999999999999999", .outOfRange), ("1.0", .wrongType), ("1e2", .wrongType),
            ("true", .wrongType), ("null", .wrongType), (#""1""#, .wrongType), ("[]", .wrongType),
        ] as [(String, ImportFault.Reason?)])
    func numbers(weight: String, reason: ImportFault.Reason?) {
        let text = #"{"command":"putJudge","judge":"h1","name":"a","weight":\#(weight)}"#
        #expect(fault(text)?.reason == reason)
    }

    @Test(
        "A name is small Latin letters and figures",
        arguments: [
            "", "1a", "A", "hakim_1", "ə", "h ", "\u{212a}1", String(repeating: "a", count: 33),
        ])
    func badNames(name: String) {
        let text = #"{"command":"putHall","hall":"\#(name)","name":"a"}"#
        #expect(fault(text) == ImportFault(.badName, "hall"))
    }

    @Test("A path stays in its folder")
    func paths() {
        let courts = { (path: String) in #"{"command":"putCourts","file":"\#(path)"}"# }
        for path in ["", "/etc/hostname", "..", "a/../b", "a/..", "a\\u0000b"] {
            #expect(fault(courts(path)) == ImportFault(.badPath, "file"), "\(path)")
        }
        for path in ["courts.csv", "a/..b/c...", "./a", "məhkəmələr.csv"] {
            #expect(fault(courts(path)) == nil, "\(path)")
        }
    }

    @Test("A fault tells its field, and speaks three languages")
    func explanation() throws {
        let text =
            #"{"command":"fileDocument","case":"C1","kind":"other","document":"#
            + #"{"name":"a","mime":"b","text":"c","size":1}}"#
        let found = try #require(fault(text))
        #expect(found == ImportFault(.unknownField, "document.size"))
        #expect(found.explanation.en == "document.size: the command has no such field")
        for reason in ImportFault.Reason.allCases {
            let words = ImportFault(reason).explanation
            #expect(!words.az.isEmpty && !words.en.isEmpty && !words.ru.isEmpty)
            #expect(words.az != words.en && words.en != words.ru)
        }
        #expect(fault("{\"command\"") == ImportFault(.notJSON, "byte 10"))
    }

    @Test("No part of a line is taken for the whole", arguments: [1, 20, 40])
    func truncated(step: Int) throws {
        for raw in try Samples.lines(of: "story.jsonl").prefix(12) {
            for count in stride(from: 1, to: raw.bytes.count, by: step) {
                let part = String(decoding: raw.bytes[..<count], as: UTF8.self)
                #expect(fault(part)?.reason == .notJSON)
            }
        }
    }
}
