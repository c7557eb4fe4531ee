/// A table of the law as a lawyer reads it: comma-separated values with a heading.
///
/// - Shape: UTF-8, LF, one record a line; a field with a comma or a quote stands in quotes, a quote
///   inside is doubled; no line breaks inside a field. Lines that begin with `#` are remarks.
/// - Source: RFC 4180, narrowed.
package struct Table: Sendable {
    package struct Row: Sendable {
        /// Counted from 1, the heading included.
        package let line: Int
        package let table: String
        fileprivate let fields: [String]
        fileprivate let columns: [String: Int]

        /// A field of a column that the table has.
        package subscript(_ column: String) -> String {
            columns[column].map { fields[$0] } ?? ""
        }

        package func fault(_ text: String) -> TableFault {
            TableFault(table, line: line, text)
        }

        /// A field that may not be empty.
        package func filled(_ column: String) throws(TableFault) -> String {
            let field = self[column]
            guard !field.isEmpty else { throw fault("\(column) is empty") }
            return field
        }

        /// The words of a field, which single spaces part.
        package func words(_ column: String) -> [String] {
            self[column].split(separator: " ").map(String.init)
        }

        /// A date, or nothing where the field is empty.
        package func date(_ column: String) throws(TableFault) -> CivilDate? {
            let field = self[column]
            if field.isEmpty { return nil }
            guard let date = CivilDate(field) else { throw fault("\(column): no date \(field)") }
            return date
        }

        /// The columns `az`, `en` and `ru`.
        package func wording() throws(TableFault) -> Wording {
            Wording(try filled("az"), try filled("en"), try filled("ru"))
        }
    }

    package let name: String
    package let rows: [Row]

    /// - Parameter columns: the heading that the table must have, in this order.
    package init(
        _ name: String, _ bytes: [UInt8], columns: [String]
    ) throws(TableFault) {
        self.name = name
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TableFault(name, line: 0, "is not UTF-8")
        }
        var rows: [Row] = []
        var heading: [String: Int]?
        var line = 0
        for record in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            if record.isEmpty || record.hasPrefix("#") { continue }
            let fields = try Self.fields(of: record, name, line)
            guard let columnNumbers = heading else {
                guard fields == columns else {
                    throw TableFault(name, line: line, "the heading is not \(columns)")
                }
                heading = Dictionary(
                    uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
                continue
            }
            guard fields.count == columns.count else {
                throw TableFault(
                    name, line: line, "\(fields.count) fields, not \(columns.count)")
            }
            rows.append(Row(line: line, table: name, fields: fields, columns: columnNumbers))
        }
        self.rows = rows
    }

    private static func fields(
        of record: Substring, _ name: String, _ line: Int
    ) throws(TableFault) -> [String] {
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var wasQuoted = false
        var characters = record.unicodeScalars.makeIterator()
        var next = characters.next()
        while let scalar = next {
            next = characters.next()
            switch (scalar, isQuoted) {
            case ("\"", true) where next == "\"":
                field.unicodeScalars.append("\"")
                next = characters.next()
            case ("\"", true): isQuoted = false
            case ("\"", false):
                guard field.isEmpty, !wasQuoted else {
                    throw TableFault(name, line: line, "a quote inside a field")
                }
                (isQuoted, wasQuoted) = (true, true)
            case (",", false):
                fields.append(field)
                (field, wasQuoted) = ("", false)
            default:
                guard isQuoted || !wasQuoted else {
                    throw TableFault(name, line: line, "text after a quoted field")
                }
                field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted else { throw TableFault(name, line: line, "a quote is not closed") }
        fields.append(field)
        return fields
    }
}
