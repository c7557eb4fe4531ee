import Casework
import Causality
import Encoding

// What several pages show alike.

extension PageFrame {
    /// A panel with its heading; `flush` for tables that reach its edges.
    func panel(
        _ id: String, _ heading: String, isFlush: Bool = false,
        @HTMLBuilder content: () -> [HTML]
    ) -> HTML {
        Tag.section(.class(isFlush ? "panel flush" : "panel"), .labelledBy(id)) {
            Tag.h2(.id(id)) { heading }
            content()
        }
    }

    /// The head of a page: the thing itself, never the product.
    func head(
        _ title: String, _ subtitle: String = "", @HTMLBuilder act: () -> [HTML] = { [] }
    ) -> HTML {
        Tag.div(.class("head")) {
            Tag.div {
                Tag.h1 { title }
                if !subtitle.isEmpty { Tag.p { subtitle } }
            }
            act()
        }
    }

    func empty(_ words: Words) -> HTML { Tag.p(.class("empty")) { say(words) } }

    func badge(_ words: Words, _ kind: String) -> HTML {
        Tag.span(.class("badge"), .kind(kind)) { say(words) }
    }

    func state(_ text: String, _ kind: String) -> HTML {
        Tag.span(.class("state"), .kind(kind)) { text }
    }

    /// A button that does something at once.
    func button(
        _ route: Route, _ label: Words, isFirst: Bool = false, clock: String? = nil
    ) -> HTML {
        Tag.form(.action(route), .post) {
            token
            if let clock { Tag.input(.type("hidden"), .name(FormName.clock), .value(clock)) }
            Tag.button(.class(isFirst ? "act first" : "act")) { say(label) }
        }
    }

    /// A moment as a `time` element.
    func moment(_ instant: Instant) -> HTML {
        Tag.time(.dateTime(instant.rfc3339)) { say.moment(instant) }
    }

    /// A column head of a table that becomes cards on a phone.
    func columns(_ columns: [(words: Words, isNumber: Bool)]) -> HTML {
        Tag.thead {
            Tag.tr {
                for column in columns {
                    Tag.th.with([.scope("col")] + (column.isNumber ? [.class("num")] : [])) {
                        say(column.words)
                    }
                }
            }
        }
    }

    /// The links to the pages of a list before and after.
    @HTMLBuilder func pager(
        page: Int, hasMore: Bool, _ route: (Int) -> Route
    ) -> [HTML] {
        if page > 1 || hasMore {
            Tag.nav(.class("pager full"), .label(say(.pages))) {
                if page > 1 { Tag.a(.href(route(page - 1))) { say(.newer) } }
                if hasMore { Tag.a(.href(route(page + 1))) { say(.older) } }
            }
        }
    }

    /// How much of a long list is not shown, and where all of it is.
    @HTMLBuilder func leftOut(_ count: Int, of subject: SubjectID) -> [HTML] {
        if count > 0 {
            Tag.p(.class("hint gap-above")) {
                say(.olderLeftOut, say.number(UInt64(count)))
                " "
                Tag.a(.href(.api(.case(subject.description)))) { say(.wholeCase) }
            }
        }
    }

    /// Documents with their digests; one that has not arrived is said by name.
    func documents(_ documents: [DocumentView], held: Set<Digest256>) -> HTML {
        Tag.ul(.class("files")) {
            for view in documents {
                Tag.li { document(view, held: held) }
            }
        }
    }

    @HTMLBuilder private func document(_ view: DocumentView, held: Set<Digest256>) -> [HTML] {
        let digest = view.document.digest
        let isHere = digest.map(held.contains) ?? false
        Tag.b {
            if let digest, isHere {
                Tag.a(.href(.document(digest))) { view.document.name }
            } else {
                view.document.name
            }
        }
        if isHere {
            Tag.span(.class("num soft")) { say.byteCount(view.document.size) }
        } else {
            state(say(.missingHere), "off")
        }
        Tag.span(.class("whole hint")) {
            "\(say(view.document.kind.words)) · \(say(view.by.words)) · "
                + say.moment(view.at)
        }
        if let digest {
            Tag.code(.class("whole soft small")) { "SHA-256 \(digest.hex.grouped)" }
        }
    }
}

extension String {
    /// In groups of four, as people compare them.
    var grouped: String {
        var text = ""
        for (index, character) in enumerated() {
            if index > 0, index % 4 == 0 { text.append(" ") }
            text.append(character)
        }
        return text
    }

    /// With a capital at its beginning, as Azerbaijani writes it.
    func capitalisedFirst(_ say: Tongue) -> String {
        guard let first else { return self }
        let capital =
            say == .azerbaijani ? Azerbaijani.uppercased(String(first)) : first.uppercased()
        return capital + dropFirst()
    }
}
