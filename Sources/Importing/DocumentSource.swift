package import Casework
package import Encoding

/// A document that a line brings, before its content has been stored.
package struct DocumentSource: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        /// A path relative to the folder of the lines, which does not lead out of it by `..`.
        case file(String)
        case text(String)
    }

    package let name: String
    package let mime: String
    package let kind: DocumentKind
    package let content: Content
    /// Where in the line it stands: `documents[0]`.
    package let field: String

    package static let pdf = "application/pdf"

    /// Judges what a file holds; ask it before anything is stored.
    ///
    /// - Parameters:
    ///   - beginning: at least the file's first five bytes, if it has as many.
    ///   - size: the file's, in bytes.
    /// - Throws: `tooLong`, or `notPDF` for a PDF that is none.
    package func check(beginning: [UInt8], size: UInt64) throws(ImportFault) {
        guard size <= UInt64(ImportLimits.fileByteCountMax) else {
            throw ImportFault(.tooLong, "\(field).file")
        }
        if isPDF, !beginning.starts(with: "%PDF-".utf8) {
            throw ImportFault(.notPDF, "\(field).file")
        }
    }

    /// A file that is not there.
    package var missing: ImportFault { ImportFault(.fileMissing, "\(field).file") }

    /// A path that a symbolic link takes out of the folder.
    package var outside: ImportFault { ImportFault(.badPath, "\(field).file") }

    /// The document as the log names it, once its content is stored.
    package func reference(digest: Digest256, size: UInt64) -> DocumentRef {
        DocumentRef(name: name, mime: mime, size: size, digest: digest, kind: kind)
    }

    private var isPDF: Bool { mime == Self.pdf }

    init(name: String, mime: String, kind: DocumentKind, content: Content, field: String) {
        self.name = name
        self.mime = mime
        self.kind = kind
        self.content = content
        self.field = field
    }

    init(_ json: JSON, at path: String, kind: DocumentKind) throws(ImportFault) {
        let shape = try Shape(
            json, path: path, required: ["name", "mime"], optional: ["file", "text"])
        field = String(path.dropLast())
        name = try shape.text("name", max: ImportLimits.nameCountMax)
        mime = try shape.text("mime", max: ImportLimits.mimeCountMax)
        self.kind = kind
        switch (shape.has("file"), shape.has("text")) {
        case (true, false): content = .file(try shape.path("file"))
        case (false, true):
            content = .text(try shape.text("text", max: ImportLimits.textCountMax))
        default: throw ImportFault(.badContent, field)
        }
        if isPDF, case .text = content { throw ImportFault(.notPDF, field) }
    }
}
