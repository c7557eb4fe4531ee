package import Casework
package import Causality
package import Encoding
internal import Law

/// Where a change stands in a log: what an act's foot is sealed with.
package struct Seal: Equatable, Sendable {
    package let change: ChangeID
    /// The hash of the change set that holds it.
    package let set: Digest256
    /// When the set was signed.
    package let at: Instant

    package init(change: ChangeID, set: Digest256, at: Instant) {
        self.change = change
        self.set = set
        self.at = at
    }
}

/// A decision as an act: to read, and to print on its own sheets.
package struct ActPage {
    let frame: PageFrame
    let view: CaseView
    let decision: DecisionView
    let seal: Seal?
    let held: Set<Digest256>

    package init(
        _ frame: PageFrame, view: CaseView, decision: DecisionView, seal: Seal?,
        held: Set<Digest256>
    ) {
        self.frame = frame
        self.view = view
        self.decision = decision
        self.seal = seal
        self.held = held
    }

    private var say: Tongue { frame.say }
    private var number: String { view.number?.description ?? "" }

    package func document() -> [UInt8] {
        let made = decision.decision
        return frame.document("\(say(.act)) \(number)") {
            Tag.p(.class("crumbs")) {
                Tag.a(.href(.case(view.id))) {
                    number.isEmpty ? say(.claimWithoutNumber) : number
                }
            }
            Tag.article(.class("reader"), .labelledBy("act")) {
                Tag.p(.class("court")) { say.court(view.court, frame.names) }
                Tag.h1(.id("act"), .class("court")) { say(title).capitalisedFirst(say) }
                Tag.p(.class("court")) {
                    "№ "
                    Tag.span(.class("no")) { number }
                    " · \(say.date(made.date))"
                }
                Tag.p { "\(say(.judge)): \(frame.names.judge(made.judge))" }
                for party in view.parties {
                    Tag.p { "\(say(party.side.words).capitalisedFirst(say)): \(party.party.name)" }
                }
                Tag.p { "\(say(.subjectMatter)): \(view.filed.subjectMatter)" }
                Tag.h3 { say(.operativePart) }
                Tag.p(.class("words")) { made.operative }
                if made.amount > 0 {
                    Tag.p { "\(say(.awardedSum)): \(say.money(made.amount))" }
                }
                if let act = made.act, let digest = act.digest {
                    Tag.p {
                        "\(say(.actWhole)): "
                        if held.contains(digest) {
                            Tag.a(.href(.document(digest))) { act.name }
                        } else {
                            "\(act.name) (\(say(.missingHere)))"
                        }
                    }
                }
                foot
            }
        }
    }

    private var title: Words {
        switch view.filed.kind {
        case .criminal: .sentence
        case .offence, .administrative: .decisionAct
        default: .judgment
        }
    }

    private var foot: HTML {
        Tag.footer(.class("seal")) {
            if !decision.stands { Tag.p { say(.doesNotCount) } }
            if let seal {
                Tag.p { say(.sealed, say.moment(seal.at)) }
                Tag.p {
                    "\(say(.changeNumber, "\(seal.change)")) · "
                    Tag.code { seal.set.hex.grouped }
                }
            }
            Tag.p { say(.printedAt, frame.origin, say.moment(frame.now)) }
        }
    }
}

/// A draw that anyone can compute again.
package struct DrawPage {
    let frame: PageFrame
    let view: CaseView
    let draw: DrawView
    /// What was found when it was computed again.
    let fault: DrawFault?

    package init(_ frame: PageFrame, view: CaseView, draw: DrawView, fault: DrawFault?) {
        self.frame = frame
        self.view = view
        self.draw = draw
        self.fault = fault
    }

    package func document() -> [UInt8] {
        let say = frame.say
        let record = draw.record
        let number = record.list.caseNumber.description
        return frame.document("\(say(.draw)) \(number)") {
            Tag.p(.class("crumbs")) { Tag.a(.href(.case(view.id))) { number } }
            frame.head(
                say(.drawOf, number),
                "\(frame.names.judge(record.chosen)) · \(say.moment(draw.at))"
            ) {
                if let fault {
                    frame.badge(fault.words, "stop")
                } else {
                    frame.badge(.drawVerified, "done")
                }
            }
            Tag.div(.class("stackup")) {
                Tag.p { say(.drawText) }
                frame.panel("candidates", say(.candidates), isFlush: true) { candidates }
                frame.panel("proof", say(.proof)) {
                    Tag.dl(.class("facts")) {
                        value(.filingDigest, record.filing)
                        value(.listDigest, Draw.digest(of: record.list))
                        Tag.dt { say(.chainValue, "\(record.index)") }
                        Tag.dd { Tag.code { record.value?.hex.grouped ?? "—" } }
                        value(.commitment, record.commitment)
                    }
                }
            }
        }
    }

    private func value(_ words: Words, _ digest: Digest256?) -> [HTML] {
        [
            Tag.dt { frame.say(words) },
            Tag.dd { Tag.code { digest?.hex.grouped ?? "—" } },
        ]
    }

    private var candidates: HTML {
        let say = frame.say
        let list = draw.record.list
        let weights = Draw.weights(list)
        var eligible = 0
        var lines: [HTML] = []
        for candidate in list.candidates {
            let isEligible = candidate.exclusion == .none
            let weight = isEligible ? "\(weights[eligible])" : "—"
            if isEligible { eligible += 1 }
            let isChosen = candidate.judge == draw.record.chosen
            lines.append(
                Tag.tr.with(isChosen ? [.ariaCurrent("true")] : []) {
                    Tag.th(.scope("row")) { frame.names.judge(candidate.judge) }
                    Tag.td { say(candidate.exclusion.words) }
                    Tag.td(.class("num")) { say.number(candidate.load) }
                    Tag.td(.class("num")) { "\(candidate.share)" }
                    Tag.td(.class("num")) { weight }
                })
        }
        return Tag.div(.class("scroll full"), .region(say(.candidates))) {
            Tag.table {
                frame.columns([
                    (.judge, false), (.standing, false), (.load, true), (.sharePercent, true),
                    (.weight, true),
                ])
                Tag.tbody { lines }
            }
        }
    }
}
