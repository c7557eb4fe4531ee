import Casework
import Causality
import Foundation
import Law
import Sync
import Testing
import Web

@Suite struct WordsTests {
    @Test("Dates, times and money are written as the court writes them")
    func formats() {
        let instant = Samples.at(2026, 3, 3, 9, 6)
        let say = Tongue.azerbaijani
        let date = CivilDate(inBaku: instant)
        #expect(say.date(date) == "3\u{a0}mart\u{a0}2026")
        #expect(say.dateWithWeekday(date) == "3\u{a0}mart\u{a0}2026, çərşənbə axşamı")
        #expect(say.time(instant) == "09:06")
        #expect(Tongue.russian.date(date) == "3\u{a0}марта\u{a0}2026")
        #expect(say.money(125_005) == "1\u{a0}250,05\u{a0}₼")
        #expect(say.money(0) == "0,00\u{a0}₼")
        #expect(say.number(UInt64(1_234_567)) == "1\u{a0}234\u{a0}567")
        #expect(say.number(Int64(-12_000)) == "−12\u{a0}000")
        #expect(say.share(perMille: 970) == "97,0\u{a0}%")
        #expect(instant.rfc3339 == "2026-03-03T09:06:00+04:00")
    }

    @Test(
        "A number's ending follows its last spoken word",
        arguments: [
            ("09:12", "09:12-dən"), ("14:30", "14:30-dan"), ("09:06", "09:06-dan"),
            ("11:20", "11:20-dən"), ("10:00", "10:00-dan"), ("16:40", "16:40-dan"),
            ("16:50", "16:50-dən"), ("2100", "2100-dən"), ("08:09", "08:09-dan"),
        ])
    func endings(figures: String, text: String) {
        #expect(Azerbaijani.ablative(figures) == text)
    }

    @Test("Capital letters are Azerbaijani ones")
    func capitals() {
        #expect(Azerbaijani.uppercased("işıq") == "İŞIQ")
        #expect(Azerbaijani.lowercased("İŞIQ") == "işıq")
    }

    @Test("Names are sorted by the Azerbaijani alphabet")
    func order() {
        let names = [
            "Zeynal", "Əli", "Elçin", "Fərid", "Xəyal", "Həsən", "İlqar", "Cavid", "Çingiz",
            "Qasım", "Kamal",
        ]
        let sorted = names.sorted(by: Azerbaijani.precedes)
        #expect(
            sorted == [
                "Cavid", "Çingiz", "Elçin", "Əli", "Fərid", "Həsən", "Xəyal", "İlqar", "Kamal",
                "Qasım", "Zeynal",
            ])
    }

    @Test("Russian nouns follow their number")
    func counts() {
        let now = Instant(milliseconds: 1_000_000_000)
        let age = { (minutes: UInt64) in
            Tongue.russian.age(
                of: Instant(milliseconds: now.milliseconds - minutes * 60_000), now: now)
        }
        #expect(age(1) == "1\u{a0}минута")
        #expect(age(3) == "3\u{a0}минуты")
        #expect(age(11) == "11\u{a0}минут")
        #expect(age(21) == "21\u{a0}минута")
        #expect(age(120) == "2\u{a0}часа")
    }

    @Test("Gaps of a text are filled in whatever order its language has them")
    func gaps() {
        let words = Words("{1}, {0}", "{0} {1}", "{0}")
        #expect(Tongue.azerbaijani(words, "a", "b") == "b, a")
        #expect(Tongue.english(words, "a", "{0}") == "a {0}")
        #expect(Tongue.russian(words, "a", "b") == "a")
    }

    @Test("No text is empty in any language, and its gaps are the same in all three")
    func texts() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Web/Words")
        var count = 0
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where file.hasPrefix("Words+") {
            let text = try String(
                contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            let hasEmpty = text.replacingOccurrences(of: "\"\"\"", with: "'").contains("\"\"")
            #expect(!hasEmpty, "\(file)")
            for entry in text.split(separator: "Words(").dropFirst() {
                let gaps = ["{0}", "{1}", "{2}", "{3}", "{4}"].map { gap in
                    entry.split(separator: gap, omittingEmptySubsequences: false).count - 1
                }
                #expect(gaps.allSatisfy { $0 % 3 == 0 }, "\(file): \(entry.prefix(60))")
                count += 1
            }
        }
        #expect(count > 300)
    }

    @Test("No page shows a gap that nobody filled")
    func pages() {
        for say in Tongue.allCases {
            for page in PageSamples.all(say) {
                let text = String(decoding: page.bytes, as: UTF8.self)
                for gap in ["{0}", "{1}", "{2}"] { #expect(!text.contains(gap), "\(page.name)") }
            }
        }
    }

    @Test("The link strip says since when, how much and how old")
    func link() {
        var peer = PeerStatus(peer: "centre")
        peer.phase = .waitingForLink(since: Samples.at(2026, 6, 20, 9, 12), reason: "no route")
        peer.unsentCount = 37
        peer.oldestUnsent = Samples.at(2026, 6, 20, 12, 3)
        let line = LinkLine([peer])
        let text = line.html(.english, now: Samples.now).map(\.plain).joined(separator: " · ")
        #expect(
            text.hasPrefix(
                "Working offline since 09:12 · 37\u{a0}changes wait · oldest 2\u{a0}hours"))
        #expect(LinkLine([]).state == .alone)
    }
}
