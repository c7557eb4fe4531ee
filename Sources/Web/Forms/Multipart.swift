/// Reads `multipart/form-data`: strictly, since only browsers' forms and our own clients send it.
///
/// - Source: RFC 7578; RFC 2046 §5.1.
package enum Multipart {
    /// The boundary of a content type.
    ///
    /// - Returns: `nil` if it is another type or has no proper boundary.
    package static func boundary(ofContentType header: String) -> String? {
        let parts = header.split(separator: ";")
        guard let type = parts.first, trimmed(type).lowercased() == "multipart/form-data" else {
            return nil
        }
        for part in parts.dropFirst() {
            let text = trimmed(part)
            guard text.lowercased().hasPrefix("boundary=") else { continue }
            var value = text.dropFirst("boundary=".count)
            if value.first == "\"", value.last == "\"", value.count >= 2 {
                value = value.dropFirst().dropLast()
            }
            let isProper = value.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x22 }
            guard !value.isEmpty, value.utf8.count <= WebLimits.boundaryByteCountMax, isProper
            else { return nil }
            return String(value)
        }
        return nil
    }

    /// Takes a body apart; files are ranges of it.
    ///
    /// - Returns: `nil` for anything malformed, cut off or beyond its bounds.
    package static func fields(in body: [UInt8], boundary: String) -> FormFields? {
        let delimiter = Array("--\(boundary)".utf8)
        guard body.starts(with: delimiter) else { return nil }
        var form = FormFields()
        var offset = delimiter.count
        while true {
            if hasBytes([0x2d, 0x2d], at: offset, in: body) { return form }
            guard hasBytes([0x0d, 0x0a], at: offset, in: body) else { return nil }
            offset += 2
            let headerEnd = find([0x0d, 0x0a, 0x0d, 0x0a], from: offset, in: body)
            guard let headerEnd, headerEnd - offset <= WebLimits.partHeaderByteCountMax,
                let header = PartHeader(body[offset..<headerEnd])
            else { return nil }
            let start = headerEnd + 4
            guard let end = find([0x0d, 0x0a] + delimiter, from: start, in: body) else {
                return nil
            }
            guard take(header, start..<end, of: body, into: &form) else { return nil }
            offset = end + 2 + delimiter.count
        }
    }

    private static func take(
        _ header: PartHeader, _ range: Range<Int>, of body: [UInt8], into form: inout FormFields
    ) -> Bool {
        guard let fileName = header.fileName else {
            guard range.count <= WebLimits.fieldByteCountMax,
                let value = PercentCoding.text(Array(body[range]))
            else { return false }
            return form.take(header.name, value)
        }
        // A file field that was left empty sends a part without a name.
        if fileName.isEmpty, range.isEmpty { return true }
        guard form.files.count < WebLimits.filesPerFormCountMax, !fileName.isEmpty else {
            return false
        }
        form.add(
            FormFile(
                field: header.name, name: fileName, mime: header.mime, range: range))
        return true
    }

    /// Where a pattern begins, looking for its first byte first: bodies are long.
    private static func find(_ pattern: [UInt8], from start: Int, in body: [UInt8]) -> Int? {
        guard body.count >= pattern.count else { return nil }
        let first = pattern[0]
        let last = body.count - pattern.count
        var index = start
        while index <= last {
            if body[index] == first, hasBytes(pattern, at: index, in: body) { return index }
            index += 1
        }
        return nil
    }

    private static func hasBytes(_ pattern: [UInt8], at offset: Int, in body: [UInt8]) -> Bool {
        guard offset + pattern.count <= body.count else { return false }
        for (index, byte) in pattern.enumerated() where body[offset + index] != byte {
            return false
        }
        return true
    }

    static func trimmed(_ text: Substring) -> String {
        var rest = text.drop { $0 == " " || $0 == "\t" }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}

/// The headers of one part.
private struct PartHeader {
    var name = ""
    var fileName: String?
    var mime = "application/octet-stream"

    /// - Returns: `nil` without a proper `Content-Disposition: form-data`.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = Multipart.trimmed(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard name.isEmpty, takeDisposition(value) else { return nil }
            case "content-type": mime = Self.mime(value)
            default: continue
            }
        }
        guard !name.isEmpty else { return nil }
    }

    private mutating func takeDisposition(_ value: String) -> Bool {
        guard value.lowercased().hasPrefix("form-data") else { return false }
        var rest = value.dropFirst("form-data".count)
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { return false }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"" else { return false }
            rest = rest.dropFirst()
            guard let quote = rest.firstIndex(of: "\"") else { return false }
            let text = Self.unescaped(rest[..<quote])
            switch key {
            case "name": name = text
            case "filename": fileName = Self.lastPart(text)
            default: break
            }
            rest = rest[rest.index(after: quote)...]
        }
        return true
    }

    /// What browsers write for a quote and line ends in a name.
    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let percent = rest.firstIndex(of: "%") {
            result += rest[..<percent]
            rest = rest[percent...]
            switch rest.prefix(3).uppercased() {
            case "%22": result += "\""
            case "%0D", "%0A": result += " "
            default:
                result += "%"
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(3)
        }
        return result + rest
    }

    /// Some senders give the whole path.
    private static func lastPart(_ name: String) -> String {
        let part = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return String(part.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f })
    }

    private static func mime(_ value: String) -> String {
        let type = value.split(separator: ";").first.map(String.init) ?? value
        let isProper = type.utf8.allSatisfy { unit in
            switch unit {
            case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2f, 0x2e, 0x2d, 0x2b, 0x5f: true
            default: false
            }
        }
        return isProper && type.contains("/") && type.utf8.count <= 100
            ? type.lowercased() : "application/octet-stream"
    }
}
