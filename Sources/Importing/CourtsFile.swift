package import Casework
internal import Encoding

/// A file of courts: `code,name_az,name_en,name_ru,kind,instance,confirmed`.
package enum CourtsFile {
    private static let head = [
        "code", "name_az", "name_en", "name_ru", "kind", "instance", "confirmed",
    ]
    private static let countMax = 1000

    /// Reads it.
    ///
    /// - Bound: a thousand courts.
    /// - Throws: `badContent` with the number of the record, the heading being 1.
    package static func read(_ bytes: [UInt8]) throws(ImportFault) -> [CourtPut] {
        guard let text = String(validating: bytes, as: UTF8.self), var table = CSV(text),
            !table.records.isEmpty, table.records.removeFirst() == head,
            !table.records.isEmpty, table.records.count <= countMax
        else { throw fault(1) }
        var courts: [CourtPut] = []
        var codes: Set<String> = []
        for (index, record) in table.records.enumerated() {
            guard let court = court(record), codes.insert(court.court).inserted else {
                throw fault(index + 2)
            }
            courts.append(court)
        }
        return courts
    }

    private static func fault(_ record: Int) -> ImportFault {
        ImportFault(.badContent, "file, line \(record)")
    }

    private static func court(_ record: [String]) -> CourtPut? {
        guard record.count == head.count, record[0].utf8.count == 3,
            record[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            !record[1...3].contains(""), let kind = kind(record[4]),
            ["first", "appeal", "cassation"].contains(record[5]),
            ["yes", "no"].contains(record[6])
        else { return nil }
        var put = CourtPut()
        put.court = record[0]
        (put.nameAz, put.nameEn, put.nameRu) = (record[1], record[2], record[3])
        put.kind = kind
        put.confirmed = record[6] == "yes"
        return put
    }

    private static func kind(_ word: String) -> CourtKind? {
        switch word {
        case "supreme": .supreme
        case "appeal": .appeal
        case "grave-crimes": .graveCrimes
        case "military": .military
        case "administrative": .administrative
        case "commercial": .commercial
        case "district": .district
        default: nil
        }
    }
}

/// Comma-separated values: commas, line ends, and quotes around what holds either.
///
/// - Source: RFC 4180, with LF as well as CRLF.
struct CSV {
    var records: [[String]] = []

    /// - Returns: `nil` if a quote stands where none may, or is not closed.
    init?(_ text: String) {
        let units = Array(text.utf8)
        var record: [String] = []
        var index = 0
        while index < units.count {
            guard let field = Self.field(units, &index) else { return nil }
            record.append(field)
            if index < units.count, units[index] == 0x2c {
                index += 1
                // A comma at the very end still has an empty field after it.
                if index < units.count { continue }
                record.append("")
            } else if index < units.count {
                if units[index] == 0x0d { index += 1 }
                guard index < units.count, units[index] == 0x0a else { return nil }
                index += 1
            }
            records.append(record)
            record = []
        }
    }

    /// The field at `index`, which is moved to what ends it.
    private static func field(_ units: [UInt8], _ index: inout Int) -> String? {
        guard units[index] == 0x22 else {
            let start = index
            while index < units.count, ![0x2c, 0x0a, 0x0d].contains(units[index]) {
                guard units[index] != 0x22 else { return nil }
                index += 1
            }
            return String(decoding: units[start..<index], as: UTF8.self)
        }
        var content: [UInt8] = []
        index += 1
        while index < units.count {
            if units[index] == 0x22 {
                index += 1
                // Two quotes are one; one quote ends the field.
                guard index < units.count, units[index] == 0x22 else {
                    return String(decoding: content, as: UTF8.self)
                }
            }
            content.append(units[index])
            index += 1
        }
        return nil
    }
}
