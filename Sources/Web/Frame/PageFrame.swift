package import Casework
package import Causality

/// What follows from what was just done, said once at the top of the next page.
package struct Notice: Equatable, Sendable {
    package enum Kind: String, Sendable { case done, info, warn, stop }
    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Everything around a page's own content.
package struct PageFrame: Equatable, Sendable {
    package var say: Tongue
    /// The role of this node.
    package var role: NodeRole
    /// The court or office, or empty for the centre.
    package var place: String
    /// Who writes this node's log: `12.0`.
    package var origin: String
    package var names: Names
    package var viewer: Viewer?
    package var link: LinkLine
    package var now: Instant
    /// The page's own address, for the language switch.
    package var route: Route
    package var notice: Notice?

    package init(
        say: Tongue, role: NodeRole, place: String, origin: String, names: Names = Names(),
        viewer: Viewer? = nil, link: LinkLine, now: Instant, route: Route, notice: Notice? = nil
    ) {
        self.say = say
        self.role = role
        self.place = place
        self.origin = origin
        self.names = names
        self.viewer = viewer
        self.link = link
        self.now = now
        self.route = route
        self.notice = notice
    }

    /// A whole page: what cannot be done by the reader is not in its navigation.
    package func document(_ title: String, @HTMLBuilder content: () -> [HTML]) -> [UInt8] {
        HTML.element(
            .html, [.language(say)],
            [
                Tag.head {
                    Tag.meta(.charset)
                    Tag.meta(.viewport)
                    Tag.title { "\(title) · \(placeName)" }
                    Tag.link(.stylesheet(.stylesheet))
                },
                Tag.body(.class(viewer?.isParty == true ? "roomy" : "desk")) {
                    Tag.a(.class("skip"), .fragment("main")) { say(.skipToContent) }
                    masthead
                    Tag.div(.class("strip"), .status) {
                        Tag.div(.class("frame")) {
                            if viewer?.isParty == true {
                                Tag.span(.class("state"), .kind("done")) { say(.centreWorks) }
                            } else {
                                link.html(say, now: now)
                            }
                            if viewer != nil {
                                Tag.a(.href(.replicas)) { say(.links) }
                            }
                        }
                    }
                    Tag.main(.id("main"), .class("frame")) {
                        if let notice {
                            Tag.div(
                                .class("note gap-below"), .kind(notice.kind.rawValue), .status
                            ) { Tag.p { notice.text } }
                        }
                        content()
                    }
                    colophon
                },
            ]
        ).document()
    }

    package var placeName: String {
        role == .central && viewer?.isParty == true
            ? say(.personalCabinet) : say.court(place, names)
    }

    private var masthead: HTML {
        Tag.header(.class("masthead")) {
            Tag.div(.class("frame")) {
                Tag.a(.class("brand"), .href(.home)) {
                    Self.mark
                    Tag.div {
                        Tag.b { placeName }
                        Tag.span { "mehkeme · \(say(role.words))" }
                    }
                }
                if !links.isEmpty {
                    Tag.nav(.class("nav"), .label(say(.sections))) {
                        for link in links { navigation(link) }
                    }
                }
                if let viewer {
                    Tag.div(.class("person")) {
                        viewer.name
                        Tag.span {
                            viewer.actor.roles.map { say($0.words) }.joined(separator: ", ")
                            if viewer.isParty { viewer.identifiers.joined(separator: " · ") }
                            " "
                            Tag.form(.action(.logout), .post) {
                                token
                                Tag.button(.class("plain")) { say(.signOut) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func navigation(_ link: (route: Route, words: Words)) -> HTML {
        let isCurrent = link.route.path == route.path
        return Tag.a.with([.href(link.route)] + (isCurrent ? [.ariaCurrent("page")] : [])) {
            say(link.words)
        }
    }

    /// The sections that the reader may enter.
    package var links: [(route: Route, words: Words)] {
        guard let viewer else { return [] }
        if viewer.isParty {
            return [
                (.cabinet, .myCases), (.cabinetClaim, .fileAClaim), (.replicas, .links),
            ]
        }
        var links: [(route: Route, words: Words)] = []
        if viewer.seesCases {
            if viewer.has(.registrar, .president) { links.append((.queue, .queue)) }
            links.append((.cases(CaseQuery()), .cases))
            links.append((.docket, .docket))
            links.append((.schedule(ScheduleQuery()), .hearings))
            links.append((.deadlines, .deadlines))
            links.append((.alarms, .alarms))
        }
        if viewer.seesOrders {
            links.append((.orders(OrderQuery()), .orders))
            if viewer.has(.officeHead) { links.append((.docket, .docket)) }
        }
        if viewer.seesMachine || viewer.has(.president) {
            links.append((.directory, .directory))
        }
        links.append((.statistics(FigureQuery()), .statistics))
        links.append((.replicas, .links))
        return links
    }

    private var colophon: HTML {
        Tag.footer(.class("colophon")) {
            Tag.div(.class("frame")) {
                Tag.span { say.pageMade(say.timeToTheSecond(now)) }
                Tag.span { say(.nodeNumber, origin) }
                Tag.nav(.class("tongues"), .label(say(.language))) {
                    for tongue in Tongue.allCases {
                        Tag.a.with(
                            [.href(.language(tongue, back: route.target)), .language(tongue)]
                                + (tongue == say ? [.ariaCurrent("true")] : [])
                        ) { tongue.ownName }
                        " "
                    }
                }
            }
        }
    }

    /// The hidden field that shows that a form is ours.
    var token: HTML {
        Tag.input(.type("hidden"), .name(FormName.token), .value(viewer?.formToken ?? ""))
    }

    private static let mark = Tag.svg(.drawing("0 0 24 24"), .ariaHidden) {
        Tag.path(.points("M2 4h20M2 11h20M2 18h9"), .filled("none"), .stroke("2.5"))
        Tag.circle(.circle("18.5", "18", "3.5"), .filled("currentColor"))
    }
}

/// Names of hidden fields.
package enum FormName {
    package static let token = "token"
    /// The subject's clock when the page was made.
    package static let clock = "clock"
    /// A document that is here already, from a form that came back with faults.
    package static let kept = "kept"
    /// Which of the claims in a list of changes is meant.
    package static let item = "item"
}

extension Tongue {
    func pageMade(_ time: String) -> String {
        switch self {
        case .azerbaijani: "Səhifə \(Azerbaijani.locative(time)) hazırlanıb"
        case .english: "Page made at \(time)"
        case .russian: "Страница составлена в \(time)"
        }
    }
}

/// What every answer says to the browser besides its content.
package enum SecurityHeaders {
    /// No script, nothing from elsewhere, no frame around us.
    ///
    /// - Source: Content Security Policy Level 3.
    package static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"

    package static let all: [(name: String, value: String)] = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
