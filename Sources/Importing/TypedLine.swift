internal import Encoding

/// A command typed as words, made into the line that a file would hold: one reader judges both.
///
/// - Shape of a word: `name=text`; `name:=JSON` for numbers, lists and the like; `name@path` for
///   a document in a file; `party.name=…` for a field of an object.
package enum TypedLine {
    /// - Parameters:
    ///   - about: a case number, a subject's name or a ref; unused by a command that is about
    ///     neither a case nor an order.
    ///   - actor: the login of the member of staff who acts; `nil` for the node's operator.
    /// - Throws: `unknownCommand`, `badContent` for a word of no such shape, `notJSON`,
    ///   `repeatedField`; fields are judged when the line is read.
    package static func line(
        _ command: String, about: String, actor: String?, words: [String]
    ) throws(ImportFault) -> RawLine {
        guard let known = ImportCommand(rawValue: command) else {
            throw ImportFault(.unknownCommand, command)
        }
        var line = JSON.fields([JSON.Field("command", .text(command))])
        if let target = known.target { try put([target], .text(about), into: &line) }
        if let actor { try put(["as"], .text(actor), into: &line) }
        for word in words {
            let (name, value) = try read(word)
            let path = name.split(separator: ".", omittingEmptySubsequences: false)
                .map(String.init)
            guard !path.contains("") else { throw ImportFault(.badContent, word) }
            try put(path[...], value, into: &line)
        }
        return RawLine(number: 1, bytes: line.encoded)
    }

    private static func read(_ word: String) throws(ImportFault) -> (String, JSON) {
        guard let mark = word.firstIndex(where: { $0 == "=" || $0 == "@" }) else {
            throw ImportFault(.badContent, word)
        }
        var name = String(word[..<mark])
        let text = String(word[word.index(after: mark)...])
        if word[mark] == "@" { return (name, document(text)) }
        guard name.hasSuffix(":") else { return (name, .text(text)) }
        name.removeLast()
        do throws(JSONError) {
            return (name, try JSON(Array(text.utf8)))
        } catch {
            throw ImportFault(.notJSON, name)
        }
    }

    private static func document(_ path: String) -> JSON {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return .fields([
            JSON.Field("name", .text(name)), JSON.Field("mime", .text(mime(of: name))),
            JSON.Field("file", .text(path)),
        ])
    }

    private static func mime(of name: String) -> String {
        switch name.split(separator: ".").last?.lowercased() {
        case "pdf": "application/pdf"
        case "txt": "text/plain"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        default: "application/octet-stream"
        }
    }

    private static func put(
        _ path: ArraySlice<String>, _ value: JSON, into object: inout JSON
    ) throws(ImportFault) {
        guard let name = path.first, case .fields(var fields) = object else {
            throw ImportFault(.repeatedField, path.first ?? "")
        }
        let place = fields.firstIndex { $0.name == name }
        if path.count == 1 {
            guard place == nil else { throw ImportFault(.repeatedField, name) }
            fields.append(JSON.Field(name, value))
        } else {
            var inner = place.map { fields[$0].value } ?? .fields([])
            try put(path.dropFirst(), value, into: &inner)
            if let place {
                fields[place] = JSON.Field(name, inner)
            } else {
                fields.append(JSON.Field(name, inner))
            }
        }
        object = .fields(fields)
    }
}

extension ImportCommand {
    /// The field that says what a line of the command is about.
    var target: String? { ["case", "order"].first(where: required.contains) }

    /// The fields to be typed besides what it is about: those that must stand, those that may.
    package var typed: (required: [String], optional: [String]) {
        (required.filter { $0 != target }, optional)
    }

    /// Whether it is about a case or an order.
    package var isAbout: String { target ?? "new" }
}
