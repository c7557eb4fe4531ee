internal import Casework
internal import Causality
internal import Law

// What an order's page says of its money, of where it stands, and of what may be decided next.

extension OrderPage {
    /// Owed, came in, went out, held: the sums of the ledger.
    var ledger: HTML {
        let ledger = view.ledger
        let lines: [(Words, UInt64, Bool)] = [
            (.owed, ledger.claim, true), (.fee, ledger.fee, false), (.costs, ledger.costs, false),
            (.paid, ledger.paid, true), (.shares, ledger.shares, false),
            (.returnedMoney, ledger.returned, false), (.reversedMoney, ledger.reversed, false),
            (.toCreditor, ledger.toCreditor, false), (.toOrders, ledger.toOrders, false),
            (.toFee, ledger.toFee, false), (.toCosts, ledger.toCosts, false),
            (.toDebtor, ledger.toDebtor, false), (.heldMoney, ledger.held, false),
            (.overdrawnMoney, ledger.overdrawn, false), (.remainder, ledger.remainder, true),
        ]
        return Tag.dl(.class("money")) {
            for (words, amount, isAlways) in lines where isAlways || amount > 0 {
                Tag.div {
                    Tag.dt { say(words) }
                    Tag.dd { say.money(amount) }
                }
            }
        }
    }

    /// Where the order stands, who has it, until when the debtor may perform without being forced.
    var stagePanel: HTML {
        let law = EnforcementLaw.current
        return frame.panel("stage", say(.stage)) {
            Tag.dl(.class("facts")) {
                Tag.dt { say(.stage) }
                Tag.dd {
                    law.state(view.stage).map { say(Words($0.words)) } ?? view.stage
                    mark(law.state(view.stage)?.source)
                }
                Tag.dt { say(.providerKind) }
                Tag.dd { law.provider(view.provider.word).map { say(Words($0.words)) } ?? "" }
                if let until = view.voluntaryUntil {
                    Tag.dt { say(.voluntaryUntil) }
                    Tag.dd { say.date(until) }
                }
                Tag.dt { say(.creditorRank) }
                Tag.dd {
                    let rank = law.ranks.first { $0.rank == view.rank }
                    rank.map { say(Words($0.words)) } ?? say(.rankNotSet)
                    mark(rank?.source)
                }
                for offer in view.openOffers {
                    Tag.dt { say(.orderOfferedTo) }
                    Tag.dd { say.court(offer.to, frame.names) }
                }
                for matter in view.openMatters {
                    Tag.dt { say(.waitsForAnswer) }
                    Tag.dd { step(matter.ruling.step) }
                }
            }
        }
    }

    /// The decisions that the law lets be made now, by those who look at the page.
    var decisions: [EnforcementStepRule] {
        let byCourt = view.next.contains(.ruleOrderAsCourt)
        guard byCourt || view.next.contains(.ruleOrder) else { return [] }
        let today = CivilDate(inBaku: frame.now)
        return EnforcementLaw.current.steps(from: view.stage, byCourt: byCourt, on: today).filter {
            $0.provider == nil || $0.provider == view.provider.word
        }
    }

    var decisionsPanel: HTML {
        frame.panel("decisions", say(.mayDecide)) {
            Tag.ul {
                for rule in decisions {
                    Tag.li {
                        say(Words(rule.words))
                        mark(rule.source)
                    }
                }
            }
        }
    }

    /// The article, or that a lawyer has still to confirm it.
    @HTMLBuilder func mark(_ source: LegalSource?) -> [HTML] {
        if let source {
            " "
            Tag.span(.class("hint")) {
                source.article == "unconfirmed" ? "" : source.article
                source.isUnconfirmed ? " · " + say(.unconfirmed) : ""
            }
        }
    }

    private func step(_ name: String) -> String {
        EnforcementLaw.current.steps.first { $0.name == name }.map { say(Words($0.words)) } ?? name
    }
}

// The lines of the course that tell of decisions and of money.

extension OrderCourse {
    @HTMLBuilder func decided(_ event: OrderEvent) -> [HTML] {
        switch event {
        case .ruled(let ruling, let court, let counts):
            let law = EnforcementLaw.current
            let rule = law.steps.first { $0.name == ruling.step }
            let ground = law.ground(ruling.ground, of: ruling.step)
            Tag.b { rule.map { say(Words($0.words)) } ?? ruling.step }
            if !court.isEmpty { ", \(say.court(court, frame.names))" }
            if !counts {
                " "
                frame.badge(.doesNotCount, "warn")
            }
            if let ground { Tag.p { "\(say(Words(ground.words))) (\(ground.source.article))" } }
            if ruling.until != .none { Tag.p { say(.until, say.date(ruling.until)) } }
            if !ruling.text.isEmpty { Tag.p(.class("words")) { ruling.text } }
        case .transferOffered(let to, let officer, let ground):
            let words = EnforcementLaw.current.ground(ground, of: "transfer")?.words
            Tag.b { say(.orderOfferedTo) }
            ": \(say.court(to, frame.names)) \(officer.isEmpty ? "" : frame.names.person(officer))"
            if let words { Tag.p { say(Words(words)) } }
        case .transferAnswered(let answer, let to):
            Tag.b { say(answer.words) }
            ": \(say.court(to, frame.names))"
        default: ""
        }
    }

    @HTMLBuilder func moved(_ event: OrderEvent) -> [HTML] {
        switch event {
        case .charged(let charge):
            Tag.b { "\(say(charge.kind == .fee ? .fee : .costs)): \(say.money(charge.amount))" }
            Tag.p {
                [charge.article == "unconfirmed" ? say(.unconfirmed) : charge.article, charge.note]
                    .filter { !$0.isEmpty }.joined(separator: " · ")
            }
        case .ranked(let rank):
            let rule = EnforcementLaw.current.ranks.first { $0.rank == rank.rank }
            Tag.b { say(.creditorRank) }
            ": \(rule.map { say(Words($0.words)) } ?? "\(rank.rank)") (\(rank.article))"
        case .distributed(let distributed):
            Tag.b { "\(say(.distribution)): \(say.money(distributed.total))" }
            Tag.p { "\(distributed.reference) \(distributed.note)" }
            Tag.ul {
                for line in distributed.lines {
                    Tag.li {
                        say(line.order == nil ? line.purpose.words : .toOrders)
                        ": \(say.money(line.amount)) / \(say.money(line.claimed))"
                    }
                }
            }
        case .share(let share):
            Tag.b { "\(say(.shares)): \(say.money(share.amount))" }
            if let from = share.from {
                " "
                Tag.a(.class("no"), .href(.order(from))) { from.description }
            }
        case .reversed(let reversed):
            Tag.b { say(.reversedMoney) }
            Tag.p { reversed.reason }
        default: ""
        }
    }
}
