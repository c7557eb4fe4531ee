internal import Encoding
internal import Foundation

/// A JSON value that is written with its fields in the order given.
enum JSONValue: Sendable {
    case text(String)
    case number(Int64)
    case decimal(Double)
    case bool(Bool)
    case null
    case list([JSONValue])
    case object([(String, JSONValue)])

    var line: String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .number(let number): String(number)
        case .decimal(let number): String(format: "%.6g", number)
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
        case .object(let fields):
            "{" + fields.map { "\(JSONText.quoted($0.0)):\($0.1.line)" }.joined(separator: ",")
                + "}"
        }
    }
}
