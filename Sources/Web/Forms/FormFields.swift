internal import Encoding

/// A file that came with a form.
package struct FormFile: Equatable, Sendable {
    /// The field it came in.
    package let field: String
    /// The last part of the name it had on the sender's machine.
    package let name: String
    package let mime: String
    /// Where its content lies in the body.
    package let range: Range<Int>
}

/// What a form sent: fields in their order, and files.
package struct FormFields: Equatable, Sendable {
    package struct Field: Equatable, Sendable {
        package let name: String
        package let value: String
    }

    package private(set) var fields: [Field] = []
    package private(set) var files: [FormFile] = []

    package init() {}

    /// The first value of a field.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    package mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }

    mutating func add(_ file: FormFile) { files.append(file) }

    /// Reads `application/x-www-form-urlencoded`.
    ///
    /// - Bound: `WebLimits.fieldsPerFormCountMax`, `fieldByteCountMax`.
    /// - Returns: `nil` for anything malformed or beyond its bounds.
    package init?(urlEncoded body: [UInt8]) {
        guard body.count <= WebLimits.plainFormByteCountMax else { return nil }
        if body.isEmpty { return }
        for pair in body.split(separator: 0x26) {
            let parts = pair.split(
                separator: 0x3d, maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decodeForm(parts[0]),
                let value = PercentCoding.decodeForm(parts.count > 1 ? parts[1] : []),
                take(name, value)
            else { return nil }
        }
    }

    /// Adds a field within the bounds.
    mutating func take(_ name: String, _ value: String) -> Bool {
        guard fields.count < WebLimits.fieldsPerFormCountMax, !name.isEmpty,
            name.utf8.count <= WebLimits.fieldNameByteCountMax,
            value.utf8.count <= WebLimits.fieldByteCountMax
        else { return false }
        add(name, value)
        return true
    }
}
