package import Casework
internal import Causality
internal import Law

/// The registry's queue: claims that were filed and have no number yet.
package struct QueuePage {
    let frame: PageFrame
    let rows: [CaseRow]

    package init(_ frame: PageFrame, rows: [CaseRow]) {
        self.frame = frame
        self.rows = rows
    }

    package func document() -> [UInt8] {
        let say = frame.say
        return frame.document(say(.queue)) {
            frame.head(say(.queue), say(.queueCount, say.number(UInt64(rows.count)))) {
                if frame.viewer?.may(ClaimFiled.number) == true {
                    Tag.a(.class("act first"), .href(.newClaim)) { say(.takeInClaim) }
                }
            }
            if rows.isEmpty {
                frame.empty(.queueEmpty)
            } else {
                frame.panel("waiting", say(.waiting), isFlush: true) {
                    CaseTable(frame: frame, rows: rows).html
                }
            }
        }
    }
}

/// The court's cases, by where they stand or by what was searched for.
package struct CaseListPage {
    let frame: PageFrame
    let rows: [CaseRow]
    let query: CaseQuery
    let hasMore: Bool

    package init(_ frame: PageFrame, rows: [CaseRow], query: CaseQuery, hasMore: Bool) {
        self.frame = frame
        self.rows = rows
        self.query = query
        self.hasMore = hasMore
    }

    package func document() -> [UInt8] {
        let say = frame.say
        return frame.document(say(.cases)) {
            frame.head(say(.cases)) { search }
            frame.panel("cases", heading, isFlush: true) {
                if query.search.isEmpty { tabs }
                if rows.isEmpty {
                    Tag.p(.class("empty")) {
                        say(query.search.isEmpty ? .listEmpty : .nothingFound)
                    }
                } else {
                    CaseTable(frame: frame, rows: rows).html
                }
                frame.pager(page: query.page, hasMore: hasMore) { page in
                    var next = query
                    next.page = page
                    return .cases(next)
                }
            }
        }
    }

    private var heading: String {
        let say = frame.say
        if !query.search.isEmpty { return say(.found, query.search) }
        return query.standing.map { say($0.words).capitalisedFirst(say) } ?? say(.allCases)
    }

    private var search: HTML {
        let say = frame.say
        return Tag.form(.class("seek"), .search, .action(.cases(CaseQuery())), .reading) {
            Tag.label(.class("unseen"), .forField("q")) { say(.searchCases) }
            Tag.input(
                .id("q"), .name("q"), .type("search"), .placeholder(say(.searchCases)),
                .value(query.search))
            Tag.button(.class("act")) { say(.search) }
        }
    }

    private var tabs: HTML {
        let say = frame.say
        let standings: [CaseStanding?] = [nil] + CaseStanding.allCases
        return Tag.nav(.class("tabs"), .label(say(.byStanding))) {
            for standing in standings {
                Tag.a.with(
                    [.href(.cases(CaseQuery(standing: standing)))]
                        + (standing == query.standing ? [.ariaCurrent("page")] : [])
                ) { standing.map { say($0.words) } ?? say(.all) }
            }
        }
    }
}

/// A table of cases that turns into cards on a phone.
struct CaseTable {
    let frame: PageFrame
    let rows: [CaseRow]

    var html: HTML {
        Tag.table(.class("cards full")) {
            frame.columns([
                (.caseNumber, false), (.whoAboutWhat, false), (.kindOfCase, false),
                (.judge, false), (.nextHearing, false), (.standing, false),
            ])
            Tag.tbody { for row in rows { line(row) } }
        }
    }

    private func line(_ row: CaseRow) -> HTML {
        let say = frame.say
        let number = row.row.number
        return Tag.tr {
            Tag.td {
                Tag.a(.class("no"), .href(.case(row.id))) {
                    number.isEmpty ? say(.filedOn, say.date(row.filedOn)) : number
                }
            }
            Tag.th(.scope("row"), .class("whole")) {
                if row.row.isClosed { say(.closedCase) }
                row.row.plaintiff
                Tag.br()
                Tag.span(.class("soft")) {
                    row.row.defendant
                    if row.row.amount > 0 { " · \(say.money(row.row.amount))" }
                }
            }
            Tag.td(.class("up")) { say(row.row.kind.words) }
            Tag.td { frame.names.judge(row.row.judge) }
            Tag.td {
                if row.row.hearing.milliseconds > 0 { frame.moment(row.row.hearing) }
            }
            Tag.td { frame.badge(row.standing.words, row.standing.kind) }
        }
    }
}

/// The office's orders.
package struct OrderListPage {
    let frame: PageFrame
    let rows: [OrderRow]
    let query: OrderQuery
    let hasMore: Bool

    package init(_ frame: PageFrame, rows: [OrderRow], query: OrderQuery, hasMore: Bool) {
        self.frame = frame
        self.rows = rows
        self.query = query
        self.hasMore = hasMore
    }

    package func document() -> [UInt8] {
        let say = frame.say
        return frame.document(say(.orders)) {
            frame.head(say(.orders))
            frame.panel("orders", heading, isFlush: true) {
                tabs
                if rows.isEmpty {
                    Tag.p(.class("empty")) { say(.ordersEmpty) }
                } else {
                    table
                }
                frame.pager(page: query.page, hasMore: hasMore) { page in
                    var next = query
                    next.page = page
                    return .orders(next)
                }
            }
        }
    }

    private var heading: String {
        let say = frame.say
        return query.standing.map { say($0.words).capitalisedFirst(say) } ?? say(.allOrders)
    }

    private var tabs: HTML {
        let say = frame.say
        let standings: [OrderStanding?] = [nil] + OrderStanding.allCases
        return Tag.nav(.class("tabs"), .label(say(.byStanding))) {
            for standing in standings {
                Tag.a.with(
                    [.href(.orders(OrderQuery(standing: standing)))]
                        + (standing == query.standing ? [.ariaCurrent("page")] : [])
                ) { standing.map { say($0.words) } ?? say(.all) }
            }
        }
    }

    private var table: HTML {
        let say = frame.say
        return Tag.table(.class("cards full")) {
            frame.columns([
                (.writ, false), (.debtorCreditor, false), (.officer, false),
                (.remainder, true), (.standing, false),
            ])
            Tag.tbody {
                for row in rows {
                    Tag.tr {
                        Tag.td {
                            Tag.a(.class("no"), .href(.order(row.id))) { row.row.writ }
                            Tag.br()
                            Tag.span(.class("soft small")) { say.date(row.issuedOn) }
                        }
                        Tag.th(.scope("row"), .class("whole")) {
                            row.row.defendant
                            Tag.br()
                            Tag.span(.class("soft")) { row.row.plaintiff }
                        }
                        Tag.td { frame.names.person(row.row.officer) }
                        Tag.td(.class("num")) { say.money(row.row.amount) }
                        Tag.td(.class("up")) {
                            frame.badge(row.standing.words, row.standing.kind)
                        }
                    }
                }
            }
        }
    }
}
