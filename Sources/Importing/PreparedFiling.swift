package import Causality
package import Encoding
package import Law
internal import Sealing

/// A filing made without a link, as a file that is handed in later.
///
/// Whoever holds it can see that neither its lines nor its documents changed since it was made.
/// Its own time is what the filer's machine said: it stands beside the receipt, and proves nothing
/// against it.
///
/// - Shape: one JSON object: `format`, `preparedAt` in milliseconds, `lines` (lines of an import,
///   as text), `documents` (`path`, `size`, `sha256`), `checksum`. The checksum is the SHA-256 of
///   the object without it, encoded as it stands in the file.
package struct PreparedFiling: Equatable, Sendable {
    package static let format = "mehkeme-filing-1"

    /// A document beside the file.
    package struct Enclosure: Equatable, Sendable {
        /// Relative to the filing's folder.
        package let path: String
        /// - Units: bytes.
        package let size: UInt64
        package let digest: Digest256

        package init(path: String, size: UInt64, digest: Digest256) {
            self.path = path
            self.size = size
            self.digest = digest
        }
    }

    package let preparedAt: Instant
    package let lines: [String]
    package let enclosures: [Enclosure]

    package init(preparedAt: Instant, lines: [String], enclosures: [Enclosure]) {
        self.preparedAt = preparedAt
        self.lines = lines
        self.enclosures = enclosures
    }

    /// The documents that lines of an import name, each path once.
    ///
    /// - Throws: the fault of a line that is none, with its number.
    package static func paths(of lines: [RawLine]) throws(NumberedFault) -> [String] {
        var paths: [String] = []
        for raw in lines {
            do throws(ImportFault) {
                for document in try ImportLine(raw).documents {
                    if case .file(let path) = document.content, !paths.contains(path) {
                        paths.append(path)
                    }
                }
            } catch {
                throw NumberedFault(number: raw.number, fault: error)
            }
        }
        return paths
    }

    // MARK: The file

    package var encoded: [UInt8] {
        let fields = self.fields
        let checksum = SHA256.digest(JSON.fields(fields).encoded)
        return JSON.fields(fields + [JSON.Field("checksum", .text(checksum.hex))]).encoded
    }

    private var fields: [JSON.Field] {
        [
            JSON.Field("format", .text(Self.format)),
            JSON.Field("preparedAt", .integer(Int64(clamping: preparedAt.milliseconds))),
            JSON.Field("lines", .list(lines.map { .text($0) })),
            JSON.Field(
                "documents",
                .list(
                    enclosures.map {
                        .fields([
                            JSON.Field("path", .text($0.path)),
                            JSON.Field("size", .integer(Int64(clamping: $0.size))),
                            JSON.Field("sha256", .text($0.digest.hex)),
                        ])
                    })),
        ]
    }

    /// Reads a file that `encoded` made.
    ///
    /// - Throws: why it is none, or that it was changed since.
    package init(_ bytes: [UInt8]) throws(PreparedFilingFault) {
        let json: JSON
        do throws(JSONError) { json = try JSON(bytes) } catch { throw .notFiling }
        guard json["format"] == .text(Self.format), case .integer(let at) = json["preparedAt"],
            at >= 0, case .list(let lines) = json["lines"],
            case .list(let documents) = json["documents"],
            case .text(let checksum) = json["checksum"]
        else { throw .notFiling }
        preparedAt = Instant(milliseconds: UInt64(at))
        var texts: [String] = []
        for line in lines {
            guard case .text(let text) = line else { throw .notFiling }
            texts.append(text)
        }
        self.lines = texts
        var enclosures: [Enclosure] = []
        for document in documents {
            guard case .text(let path) = document["path"],
                case .integer(let size) = document["size"], size >= 0,
                case .text(let hex) = document["sha256"], let digest = Digest256(hex: hex)
            else { throw .notFiling }
            enclosures.append(Enclosure(path: path, size: UInt64(size), digest: digest))
        }
        self.enclosures = enclosures
        guard SHA256.digest(JSON.fields(fields).encoded).hex == checksum else { throw .changed }
    }

    /// Whether a document is the one that was enclosed.
    package func check(_ enclosure: Enclosure, content: [UInt8]) throws(PreparedFilingFault) {
        guard UInt64(content.count) == enclosure.size,
            SHA256.digest(content) == enclosure.digest
        else { throw .documentChanged(enclosure.path) }
    }
}

/// A line that is refused, by its number in the file.
package struct NumberedFault: Error, Equatable, Sendable {
    package let number: Int
    package let fault: ImportFault
}

/// Why a prepared filing is not taken.
package enum PreparedFilingFault: Error, Equatable, Sendable {
    case notFiling
    /// The file is not what was prepared.
    case changed
    /// A document beside it is not what was enclosed.
    case documentChanged(String)

    package var wording: Wording {
        switch self {
        case .notFiling:
            Wording(
                "Bu, hazırlanmış ərizə faylı deyil.", "This is no file of a prepared filing.",
                "Это не файл подготовленного обращения.")
        case .changed:
            Wording(
                "Fayl hazırlandıqdan sonra dəyişdirilib.",
                "The file was changed after it was prepared.",
                "Файл изменён после подготовки.")
        case .documentChanged(let path):
            Wording(
                "“\(path)” sənədi hazırlandıqdan sonra dəyişdirilib.",
                "Document “\(path)” was changed after the filing was prepared.",
                "Документ «\(path)» изменён после подготовки.")
        }
    }
}
