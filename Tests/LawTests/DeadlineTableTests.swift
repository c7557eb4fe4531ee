import Foundation
import Testing

@testable import Law

@Suite("The table of periods")
struct DeadlineTableTests {
    let rules = DeadlineRules.builtIn

    @Test("Every row of the catalogue has its rules: C01–C79, A01–A16, K01–K36, X01–X16, E01–E13")
    func rows() {
        for (letter, count) in [("C", 79), ("A", 16), ("K", 36), ("X", 16), ("E", 13)] {
            for number in 1...count {
                let row = letter + (number < 10 ? "0" : "") + "\(number)"
                #expect(!rules.rules(named: row).isEmpty, "\(row)")
            }
        }
        #expect(rules.all.count { $0.isComputed } >= 120)
    }

    @Test("What sets a computed rule going, or meets it, is emitted by a step of its procedures")
    func events() {
        let base: Set<String> = [
            "receipt", "registered", "drawn", "hearingSet", "hearingHeld", "hearingAdjourned",
            "decided", "writIssued", "documentFiled", "served",
        ]
        for rule in rules.all where rule.isComputed && rule.kinds != ["order"] {
            let emitted = Set(
                Procedures.all.filter { one in
                    one.kinds.contains(where: rule.kinds.contains)
                        && (rule.instances.isEmpty || rule.instances.contains(one.instance))
                }.flatMap(\.steps).compactMap(\.event))
            let named =
                rule.fulfilled + rule.extended
                + rule.triggers.compactMap { trigger in
                    switch trigger {
                    case .event(let name): name
                    case .stepField(let event, _): event
                    case .expiry, .filing: nil
                    }
                }
            for name in named where !name.hasPrefix("filed:") && !name.hasPrefix("detention:") {
                let event = name.hasPrefix("served:") ? String(name.dropFirst(7)) : name
                #expect(base.contains(event) || emitted.contains(event), "\(rule.id): \(name)")
            }
        }
    }

    @Test("A rule that the procedures ask for is there")
    func guards() {
        for step in Procedures.all.flatMap(\.steps) {
            for condition in step.guards
            where condition.name == .deadlineExpired || condition.name == .withinDeadline {
                #expect(!rules.rules(named: condition.argument).isEmpty, "\(condition.text)")
            }
        }
    }

    @Test("A case keeps the rule of its time: three months until 30 September 2021, then four")
    func dated() throws {
        let before = try #require(CivilDate("2021-09-30"))
        let after = try #require(CivilDate("2021-10-01"))
        let (old, new) = try (#require(rules.rule("C09-2021")), #require(rules.rule("C09")))
        #expect(old.period == Period(3, .month) && new.period == Period(4, .month))
        #expect(old.validity.holds(on: before) && !new.validity.holds(on: before))
        #expect(!old.validity.holds(on: after) && new.validity.holds(on: after))
    }

    @Test("What no lawyer has confirmed is marked", arguments: ["E01a", "E02", "E04"])
    func unconfirmed(id: String) throws {
        #expect(try #require(rules.rule(id)).confidence == .unconfirmed)
    }

    @Test(
        "A line that is no rule is refused",
        arguments: [
            ("5 cd", "5 zz"), ("atMost", "maybe"), (",court,", ",nobody,"), (",A,", ",D,"),
            (",computed,", ",perhaps,"), ("C02,C02", "C01,C02"),
        ])
    func faults(from: String, to: String) throws {
        let text = try #require(String(validating: PackageResources.deadlines_csv, as: UTF8.self))
        let good = text.split(separator: "\n").prefix(6).joined(separator: "\n")
        _ = try DeadlineRules(Array(good.utf8))
        let bad = good.replacing(from, with: to, maxReplacements: 1)
        #expect(bad != good)
        #expect(throws: TableFault.self) { try DeadlineRules(Array(bad.utf8)) }
    }
}
