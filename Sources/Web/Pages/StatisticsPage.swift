package import Casework
package import Causality
internal import Law

/// A court's figures and how far its log has come to this node.
package struct CourtFigures: Equatable, Sendable {
    package let court: String
    package let view: StatisticsView
    /// The number of the last change of the court's log that is counted here.
    package let position: UInt64?
    /// When that change was made.
    package let asOf: Instant?

    package init(court: String, view: StatisticsView, position: UInt64?, asOf: Instant?) {
        self.court = court
        self.view = view
        self.position = position
        self.asOf = asOf
    }
}

/// Incoming, resolved, pending, clearance rate, by court and month, with what they cover.
package struct StatisticsPage {
    let frame: PageFrame
    let year: UInt64
    let courts: [CourtFigures]

    package init(_ frame: PageFrame, year: UInt64, courts: [CourtFigures]) {
        self.frame = frame
        self.year = year
        self.courts = courts
    }

    private var say: Tongue { frame.say }

    private func sum(_ key: (StatisticsRow) -> Int64) -> Int64 {
        courts.reduce(0) { $0 + key($1.view.year) }
    }

    private var residual: Int64 { courts.reduce(0) { $0 + $1.view.residual } }

    package func document() -> [UInt8] {
        frame.document("\(say(.statistics)) \(year)") {
            frame.head("\(say(.statistics)) \(year)", say(.asOf, say.moment(frame.now))) {
                Tag.p(.class("row")) {
                    Tag.a(.href(.statistics(year: year - 1))) { "\(year - 1)" }
                    Tag.a(.href(.statistics(year: year + 1))) { "\(year + 1)" }
                }
            }
            if courts.isEmpty {
                frame.empty(.statisticsEmpty)
            } else {
                Tag.div(.class("stackup")) {
                    tiles
                    balance
                    if courts.count > 1 { byCourt }
                    for court in courts { months(court) }
                    coverage
                }
            }
        }
    }

    private var tiles: HTML {
        let incoming = sum(\.incoming)
        let resolved = sum(\.resolved)
        return Tag.dl(.class("tiles")) {
            tile(.incoming, say.number(incoming), .incomingText)
            tile(.resolved, say.number(resolved), .resolvedText)
            tile(.pending, say.number(sum(\.closing)), .pendingText)
            tile(
                .clearance,
                incoming > 0
                    ? say.share(perMille: UInt64(max(0, resolved * 1000 / incoming))) : "—",
                .clearanceText)
        }
    }

    private func tile(_ title: Words, _ figure: String, _ text: Words) -> HTML {
        Tag.div {
            Tag.dt { say(title) }
            Tag.dd(.class("big")) { figure }
            Tag.dd(.class("hint")) { say(text) }
        }
    }

    private var balance: HTML {
        frame.panel("balance", say(.balance)) {
            Tag.p {
                say(
                    .balanceLine, say.number(sum(\.opening)), say.number(sum(\.incoming)),
                    say.number(sum(\.resolved)), say.number(sum(\.transferred)),
                    say.number(sum(\.closing)))
            }
            Tag.p(.class("hint gap-above")) {
                residual == 0 ? say(.balanceHolds) : say(.balanceDiffers, say.number(residual))
            }
        }
    }

    private static let columns: [(Words, Bool)] = [
        (.opening, true), (.incoming, true), (.resolved, true), (.transferred, true),
        (.pending, true), (.clearance, true),
    ]

    private func figures(_ row: StatisticsRow) -> [HTML] {
        let clearance = row.clearance.map { say.share(perMille: UInt64(max(0, $0))) } ?? "—"
        let numbers = [row.opening, row.incoming, row.resolved, row.transferred, row.closing]
        return numbers.map { number in Tag.td(.class("num")) { say.number(number) } }
            + [Tag.td(.class("num")) { clearance }]
    }

    private var byCourt: HTML {
        frame.panel("courts", say(.byCourt), isFlush: true) {
            Tag.div(.class("scroll full"), .region(say(.byCourt))) {
                Tag.table {
                    frame.columns([(.court, false)] + Self.columns)
                    Tag.tbody {
                        for court in courts {
                            Tag.tr {
                                Tag.th(.scope("row")) { say.court(court.court, frame.names) }
                                figures(court.view.year)
                            }
                        }
                    }
                }
            }
        }
    }

    private func months(_ court: CourtFigures) -> HTML {
        let id = "months-\(court.court)"
        return frame.panel(id, say.court(court.court, frame.names), isFlush: true) {
            Tag.div(.class("scroll full"), .region(say.court(court.court, frame.names))) {
                Tag.table {
                    frame.columns([(.month, false)] + Self.columns)
                    Tag.tbody {
                        for row in court.view.months where row.month <= lastMonth {
                            Tag.tr {
                                Tag.th(.scope("row")) {
                                    say.month(Int(row.month), Int(row.year))
                                }
                                figures(row)
                            }
                        }
                    }
                    Tag.tfoot {
                        Tag.tr {
                            Tag.th(.scope("row")) { say(.total) }
                            figures(court.view.year)
                        }
                    }
                }
            }
        }
    }

    /// Months that have not come are not shown as if nothing had happened in them.
    private var lastMonth: UInt64 {
        let (now, month, _) = CivilDate(inBaku: frame.now).components
        return UInt64(clamping: now) == year ? UInt64(month) : 12
    }

    private var coverage: HTML {
        frame.panel("coverage", say(.coverage), isFlush: true) {
            Tag.p(.class("hint gap-below")) { say(.coverageText) }
            Tag.div(.class("scroll full"), .region(say(.coverage))) {
                Tag.table {
                    frame.columns([(.court, false), (.logPosition, true), (.lastChange, false)])
                    Tag.tbody {
                        for court in courts {
                            Tag.tr {
                                Tag.th(.scope("row")) { say.court(court.court, frame.names) }
                                Tag.td(.class("num")) {
                                    court.position.map { say.number($0) } ?? "—"
                                }
                                Tag.td { court.asOf.map { say.moment($0) } ?? say(.neverHeard) }
                            }
                        }
                    }
                }
            }
        }
    }
}
