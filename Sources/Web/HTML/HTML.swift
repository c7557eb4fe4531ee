/// A piece of a page.
///
/// A closed enum: what is not in it cannot be written. There is no case for markup as text, so
/// nobody's words can become markup.
package indirect enum HTML: Equatable, Sendable {
    /// Escaped on the way out.
    case text(String)
    case element(Tag, [Attribute], [HTML])
    case group([HTML])

    package static let nothing = HTML.group([])

    /// The tags of this house, and no others.
    package enum Tag: String, Sendable, CaseIterable {
        case html, head, meta, title, link, body
        case header, nav, main, section, article, footer, div, span, aside
        case h1, h2, h3, p, a, b, br, small, code, time
        case ol, ul, li, dl, dt, dd
        case table, caption, thead, tbody, tfoot, tr, th, td
        case form, fieldset, legend, label, input, select, option, textarea, button
        case details, summary
        case svg, path, circle, rect

        /// Whether the tag has neither content nor an end.
        var isVoid: Bool {
            switch self {
            case .meta, .link, .br, .input: true
            default: false
            }
        }
    }

    /// An attribute: one of these, with a value that is escaped; there is none for script.
    package enum Attribute: Equatable, Sendable {
        case action(Route), href(Route), stylesheet(Route)
        /// A link into the same page.
        case fragment(String)
        case alert, search, status, region(String)
        case ariaCurrent(String), ariaHidden, ariaInvalid, describedBy(String), label(String)
        case labelledBy(String)
        case autocomplete(String), autofocus
        case charset, viewport, colours
        case checked, selected, multiple, open, reading, required
        case `class`(String), columns(Int), dateTime(String), forField(String), hidden
        case id(String), inputMode(String), kind(String), language(Tongue), maxLength(Int)
        case name(String), placeholder(String), post, multipart, rows(Int), scope(String)
        case tabIndex(Int), type(String), value(String), noValidate
        case drawing(String), points(String), circle(String, String, String), filled(String)
        case stroke(String), wide(String), high(String)
    }
}

/// The tags by a short name: `Tag.p { "…" }`.
typealias Tag = HTML.Tag

@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
    package static func buildExpression(_ html: HTML) -> [HTML] { [html] }
    package static func buildExpression(_ html: [HTML]) -> [HTML] { html }
    package static func buildBlock(_ parts: [HTML]...) -> [HTML] { Array(parts.joined()) }
    package static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
    package static func buildEither(first part: [HTML]) -> [HTML] { part }
    package static func buildEither(second part: [HTML]) -> [HTML] { part }
    package static func buildArray(_ parts: [[HTML]]) -> [HTML] { Array(parts.joined()) }
}

extension HTML.Tag {
    /// Lets a page be written as it nests: `Tag.ul { for title in titles { Tag.li { title } } }`.
    package func callAsFunction(
        _ attributes: HTML.Attribute..., @HTMLBuilder content: () -> [HTML]
    ) -> HTML {
        .element(self, attributes, content())
    }

    /// A tag without content.
    package func callAsFunction(_ attributes: HTML.Attribute...) -> HTML {
        .element(self, attributes, [])
    }

    /// With attributes that were gathered before.
    package func with(
        _ attributes: [HTML.Attribute], @HTMLBuilder content: () -> [HTML] = { [] }
    ) -> HTML {
        .element(self, attributes, content())
    }
}
