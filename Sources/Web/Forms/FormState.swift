package import Casework
internal import Encoding

/// What is wrong with a field of a form, and how to mend it.
package struct Fault: Equatable, Sendable {
    /// The field, or `nil` for the form as a whole.
    package let field: String?
    package let text: String

    package init(_ field: String?, _ text: String) {
        self.field = field
        self.text = text
    }
}

/// A form as it stands: what was typed, and what is wrong with it.
///
/// A form that comes back shows every word that was typed.
package struct FormState: Equatable, Sendable {
    package var values: FormFields
    package var faults: [Fault]
    /// The case changed while the form was being filled in.
    package var isStale: Bool
    /// Documents that are here already, from the form's first sending.
    package var kept: [DocumentRef]

    package init(
        values: FormFields = FormFields(), faults: [Fault] = [], isStale: Bool = false,
        kept: [DocumentRef] = []
    ) {
        self.values = values
        self.faults = faults
        self.isStale = isStale
        self.kept = kept
    }

    package func value(_ name: String) -> String { values[name] ?? "" }

    package func fault(_ name: String) -> String? { faults.first { $0.field == name }?.text }
}

/// The parts that forms are made of.
struct FormParts {
    let frame: PageFrame
    let state: FormState

    private var say: Tongue { frame.say }

    /// A form around its fields, with what every form carries.
    func form(
        _ action: Route, clock: String? = nil, sendsFiles: Bool = false,
        @HTMLBuilder fields: () -> [HTML]
    ) -> HTML {
        var attributes: [HTML.Attribute] = [.class("form"), .action(action), .post, .noValidate]
        if sendsFiles { attributes.append(.multipart) }
        return Tag.form.with(attributes) {
            frame.token
            if let clock { Tag.input(.type("hidden"), .name(FormName.clock), .value(clock)) }
            faults
            fields()
        }
    }

    /// All faults at once, each with a link to its field.
    @HTMLBuilder private var faults: [HTML] {
        if state.isStale {
            Tag.div(.class("note"), .kind("warn"), .alert, .tabIndex(-1)) {
                Tag.h3 { say(.staleTitle) }
                Tag.p { say(.staleText) }
            }
        }
        if !state.faults.isEmpty {
            Tag.div(.class("note"), .kind("stop"), .alert, .tabIndex(-1)) {
                Tag.h3 { say.faultCount(UInt64(state.faults.count)) }
                Tag.ul {
                    for fault in state.faults {
                        Tag.li {
                            if let field = fault.field {
                                Tag.a(.fragment(field)) {
                                    if let name = FieldNames.text(field, say) { "\(name): " }
                                    fault.text
                                }
                            } else {
                                fault.text
                            }
                        }
                    }
                }
            }
        }
    }

    private func wrap(
        _ name: String, _ label: String, hint: String?, @HTMLBuilder control: () -> [HTML]
    ) -> HTML {
        Tag.div(.class("entry")) {
            Tag.label(.forField(name)) { label }
            control()
            if let hint { Tag.p(.class("hint"), .id("\(name)-hint")) { hint } }
            if let fault = state.fault(name) {
                Tag.p(.class("fault"), .id("\(name)-fault")) { fault }
            }
        }
    }

    private func marks(_ name: String, hint: String?) -> [HTML.Attribute] {
        var ids: [String] = []
        if hint != nil { ids.append("\(name)-hint") }
        var marks: [HTML.Attribute] = [.id(name), .name(name)]
        if state.fault(name) != nil {
            ids.append("\(name)-fault")
            marks.append(.ariaInvalid)
        }
        if !ids.isEmpty { marks.append(.describedBy(ids.joined(separator: " "))) }
        return marks
    }

    /// One line of text.
    func line(
        _ name: String, _ label: Words, hint: Words? = nil, type: String = "text",
        mode: String? = nil, length: Int? = nil, preset: String = "",
        autocomplete: String = "off"
    ) -> HTML {
        let hint = hint.map { say($0) }
        var attributes = marks(name, hint: hint)
        attributes.append(.type(type))
        attributes.append(.autocomplete(autocomplete))
        let typed = state.values[name] ?? preset
        if type != "password", !typed.isEmpty { attributes.append(.value(typed)) }
        if let mode { attributes.append(.inputMode(mode)) }
        if let length { attributes.append(.maxLength(length)) }
        return wrap(name, say(label), hint: hint) { Tag.input.with(attributes) }
    }

    /// A day; a time beside it goes with `time`.
    func date(_ name: String, _ label: Words, hint: Words? = nil, preset: String = "") -> HTML {
        line(name, label, hint: hint, type: "date", preset: preset)
    }

    func time(_ name: String, _ label: Words, preset: String = "") -> HTML {
        line(name, label, type: "time", preset: preset)
    }

    func money(_ name: String, _ label: Words, hint: Words? = nil, preset: String = "") -> HTML {
        line(name, label, hint: hint, mode: "decimal", length: 24, preset: preset)
    }

    /// Several lines of text.
    func text(
        _ name: String, _ label: Words, hint: Words? = nil, rows: Int = 4, preset: String = ""
    ) -> HTML {
        let hint = hint.map { say($0) }
        return wrap(name, say(label), hint: hint) {
            Tag.textarea.with(marks(name, hint: hint) + [.rows(rows)]) {
                // A line end at the beginning of a text is not part of it.
                "\n" + (state.values[name] ?? preset)
            }
        }
    }

    /// One of several.
    func choice(
        _ name: String, _ label: Words, hint: Words? = nil,
        _ options: [(value: String, text: String)], preset: String = "", empty: Words? = nil
    ) -> HTML {
        let hint = hint.map { say($0) }
        let chosen = state.values[name] ?? preset
        return wrap(name, say(label), hint: hint) {
            Tag.select.with(marks(name, hint: hint)) {
                if let empty { Tag.option(.value("")) { say(empty) } }
                for option in options {
                    Tag.option.with(
                        [.value(option.value)] + (option.value == chosen ? [.selected] : [])
                    ) { option.text }
                }
            }
        }
    }

    /// Files to send along, and those that came with the form before.
    @HTMLBuilder func files(_ name: String, _ label: Words, hint: Words) -> [HTML] {
        if !state.kept.isEmpty {
            Tag.ul(.class("files")) {
                for document in state.kept {
                    Tag.li {
                        Tag.b { document.name }
                        Tag.span(.class("state"), .kind("done")) { say(.keptHere) }
                        Tag.input(
                            .type("hidden"), .name(FormName.kept),
                            .value(KeptDocument.text(document)))
                    }
                }
            }
        }
        wrap(name, say(label), hint: say(hint)) {
            Tag.input.with(marks(name, hint: say(hint)) + [.type("file"), .multiple])
        }
    }

    func submit(_ label: Words) -> HTML {
        Tag.div(.class("row")) { Tag.button(.class("act first")) { say(label) } }
    }

    /// The way back, beside the act.
    func submit(_ label: Words, backTo route: Route) -> HTML {
        Tag.div(.class("row")) {
            Tag.button(.class("act first")) { say(label) }
            Tag.a(.href(route)) { say(.goBack) }
        }
    }
}

extension Tongue {
    func faultCount(_ count: UInt64) -> String {
        switch self {
        case .azerbaijani: "\(number(count)) səhv var, yazdıqlarınız saxlanılıb"
        case .english:
            counted(count, "", ("fault", "faults"), ("", "", ""))
                + "; what you typed is kept"
        case .russian:
            counted(count, "", ("", ""), ("ошибка", "ошибки", "ошибок"))
                + "; написанное сохранено"
        }
    }
}

/// How a document that is here already stands in a hidden field.
package enum KeptDocument {
    /// A document in a hidden field: `digest:size:mime:name`, in one text.
    package static func text(_ document: DocumentRef) -> String {
        "\(document.digest?.hex ?? ""):\(document.size):\(document.mime):\(document.name)"
    }

    /// Digest and the rest; whether this person sent it is for the desk to say.
    package static func read(_ text: String) -> DocumentRef? {
        let parts = text.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let digest = Digest256(hex: String(parts[0])),
            let size = UInt64(parts[1]), !parts[3].isEmpty
        else { return nil }
        return DocumentRef(
            name: String(parts[3]), mime: String(parts[2]), size: size, digest: digest,
            kind: .other)
    }
}
