/// What is wrong with a table of the law, and where.
package struct TableFault: Error, Equatable, Sendable {
    /// The table's file.
    package let table: String
    /// Counted from 1, the heading included; 0 for the table as a whole.
    package let line: Int
    package let text: String

    package init(_ table: String, line: Int, _ text: String) {
        self.table = table
        self.line = line
        self.text = text
    }
}

extension TableFault: CustomStringConvertible {
    package var description: String { "\(table):\(line): \(text)" }
}
