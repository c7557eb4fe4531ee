internal import Casework
internal import Causality
internal import Law

// The tables of the page of figures besides its totals.

extension StatisticsPage {
    var ages: HTML {
        let pending = report.ages.reduce(0) { $0 + $1.active + $1.suspended }
        let most = report.ages.map { $0.active + $0.suspended }.max() ?? 0
        return frame.panel("ages", say(.agesOfPending)) {
            Tag.p(.class("hint gap-below")) { say(.agesText, say.date(report.question.day)) }
            table([
                say(.age), say(.activeCases), say(.suspendedCases), say(.share),
            ]) {
                Tag.tbody {
                    for age in report.ages {
                        Tag.tr {
                            Tag.th(.scope("row")) {
                                say(age.band.words)
                                FigureChart.bar(age.active + age.suspended, of: most)
                            }
                            Tag.td(.class("num")) { say.number(age.active) }
                            Tag.td(.class("num")) { say.number(age.suspended) }
                            Tag.td(.class("num")) {
                                share(age.active + age.suspended, of: pending)
                            }
                        }
                    }
                }
            }
        }
    }

    private func share(_ part: Int64, of whole: Int64) -> String {
        say.figure(FixedNumber(part, by: whole, times: 100, decimals: 1), .percent)
    }

    @HTMLBuilder func parts(
        _ id: String, _ title: Words, _ heading: Words, _ tally: Tally
    ) -> [HTML] {
        let parts = report.total.parts(of: tally)
        if !parts.isEmpty {
            frame.panel(id, say(title), isFlush: true) {
                table([say(heading), say(.count), say(.share)]) {
                    Tag.tbody {
                        for part in parts {
                            line(
                                say.part(part.name, of: tally),
                                [
                                    say.number(part.amount),
                                    share(part.amount, of: report.total.sum(tally)),
                                ])
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder var judges: [HTML] {
        if !report.judges.isEmpty {
            frame.panel("judges", say(.judgeLoads), isFlush: true) {
                Tag.p(.class("hint gap-below")) { say(.judgeLoadsText) }
                table([say(.judge), say(.incoming), say(.resolved), say(.pending)]) {
                    Tag.tbody {
                        for judge in report.judges {
                            line(
                                frame.names.judge(judge.judge),
                                [judge.incoming, judge.resolved, judge.pending].map {
                                    say.number($0)
                                })
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder var rules: [HTML] {
        if !report.rules.isEmpty {
            frame.panel("rules", say(.rulesFigures), isFlush: true) {
                table([
                    say(.rule), say(.keptInTime), say(.doneLate), say(.overdue),
                    say(.notCounted),
                ]) {
                    Tag.tbody {
                        for rule in report.rules {
                            line(
                                rule.rule,
                                [rule.kept, rule.late, rule.overdue, rule.unknown].map {
                                    say.number($0)
                                })
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder var places: [HTML] {
        if !report.places.isEmpty {
            frame.panel("courts", say(.byCourt), isFlush: true) {
                table([
                    say(.court), say(.opening), say(.incoming), say(.resolved),
                    say(.transferred), say(.pending), say(.clearance),
                ]) {
                    Tag.tbody { for place in report.places { self.place(place) } }
                }
            }
        }
    }

    private func place(_ place: FigureReport.PlaceLine) -> HTML {
        var query = view.query
        query.place = place.place
        let (incoming, resolved) = (place.sum(.incoming), place.sum(.resolved))
        return Tag.tr {
            Tag.th(.scope("row")) {
                Tag.a(.href(.statistics(query))) { say.court(place.place, frame.names) }
            }
            for number in [
                place.opening, incoming, resolved, place.sum(.transferred), place.closing,
            ] {
                Tag.td(.class("num")) { say.number(number) }
            }
            Tag.td(.class("num")) { share(resolved, of: incoming) }
        }
    }

    /// Every figure with what it means: nobody has to guess.
    var everything: HTML {
        frame.panel("figures", say(.everyFigure), isFlush: true) {
            table([say(.indicator), say(.figureValue)]) {
                Tag.tbody {
                    for indicator in view.indicators {
                        Tag.tr {
                            Tag.th(.scope("row")) {
                                say.text(indicator.name)
                                Tag.p(.class("hint")) { meaning(indicator) }
                            }
                            Tag.td(.class("num")) {
                                say.figure(report.total.value(of: indicator), indicator.unit)
                            }
                        }
                    }
                }
            }
        }
    }

    private func meaning(_ indicator: Indicator) -> String {
        let mark = indicator.confidence.isConfirmed ? "" : " (\(say(.unconfirmedMark)))"
        return "\(say.text(indicator.definition)) \(say(.source)): \(indicator.source)\(mark)"
    }

    var files: HTML {
        Tag.p(.class("row")) {
            Tag.a(.href(.figures(view.query, .csv))) { "CSV" }
            Tag.a(.href(.figures(view.query, .jsonStat))) { "JSON-stat" }
            Tag.a(.href(.figures(view.query, .dictionary))) { say(.dataDictionary) }
        }
    }

    var coverage: HTML {
        let here = view.coverage.filter { !$0.position.isEmpty }.count
        return frame.panel("coverage", say(.coverage), isFlush: true) {
            Tag.p(.class("hint gap-below")) {
                say(
                    .coverageLine, say.number(UInt64(here)),
                    say.number(UInt64(view.coverage.count)))
                " "
                say(.coverageText)
            }
            table([say(.court), say(.logPosition), say(.lastChange), say(.lastHeard)]) {
                Tag.tbody {
                    for line in view.coverage {
                        self.line(
                            say.court(line.place, frame.names),
                            [
                                line.position.isEmpty ? "—" : line.position,
                                line.lastChange.map { say.moment($0) } ?? say(.neverHeard),
                                line.lastHeard.map { say.moment($0) } ?? "—",
                            ])
                    }
                }
            }
        }
    }
}

/// Pictures of figures: drawn by the page itself, without script.
enum FigureChart {
    private static let height: Int64 = 120
    private static let step: Int64 = 40

    /// Two bars a month; the table beside it says the same in numbers.
    static func months(
        _ months: [(incoming: Int64, resolved: Int64)], _ frame: PageFrame
    ) -> HTML {
        let most = max(1, months.map { max($0.incoming, $0.resolved) }.max() ?? 1)
        var (incoming, resolved) = ("", "")
        for (index, month) in months.enumerated() {
            let left = Int64(index) * step + 4
            incoming += bar(left, month.incoming, most)
            resolved += bar(left + 15, month.resolved, most)
        }
        let width = max(1, Int64(months.count)) * step
        return Tag.div(.class("chart")) {
            Tag.svg(
                .drawing("0 0 \(width) \(height)"), .label(frame.say(.bothLines)), .class("bars")
            ) {
                Tag.path(.points(incoming), .class("in"))
                Tag.path(.points(resolved), .class("out"))
            }
            Tag.p(.class("hint")) {
                Tag.span(.class("key in")) { frame.say(.incoming) }
                " "
                Tag.span(.class("key out")) { frame.say(.resolved) }
            }
        }
    }

    private static func bar(_ left: Int64, _ amount: Int64, _ most: Int64) -> String {
        let high = max(0, amount) * (height - 4) / most
        return "M\(left) \(height)v-\(high)h14v\(high)z"
    }

    /// A line as long as its share.
    static func bar(_ amount: Int64, of most: Int64) -> HTML {
        let width = most > 0 ? max(0, amount) * 200 / most : 0
        return Tag.svg(.drawing("0 0 200 6"), .ariaHidden, .class("share")) {
            Tag.path(.points("M0 0h\(width)v6h-\(width)z"), .class("in"))
        }
    }
}
