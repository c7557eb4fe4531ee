import Encoding
import Foundation
import Testing

/// The committed files, read with a reader that is not ours.
enum VectorFiles {
    /// `protocol/vectors` of this checkout.
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "protocol/vectors")
    }

    static func content(of name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// One list of one file; a test that reads it fails if the list is missing or empty.
    static func read<Vector: Decodable>(
        _ section: String, of name: String, as _: Vector.Type
    ) throws -> [Vector] {
        let data = try Data(contentsOf: folder.appending(path: name))
        let file = try JSONDecoder().decode(File<Vector>.self, from: data, configuration: section)
        try #require(!file.vectors.isEmpty)
        return file.vectors
    }

    private struct File<Vector: Decodable>: DecodableWithConfiguration {
        let vectors: [Vector]

        init(from decoder: any Decoder, configuration section: String) throws {
            let fields = try decoder.container(keyedBy: Section.self)
            vectors = try fields.decode([Vector].self, forKey: Section(stringValue: section))
        }
    }

    private struct Section: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue _: Int) { nil }
    }
}

/// Bytes that stand in a vector as hex.
struct HexBytes: Decodable, Equatable {
    let bytes: [UInt8]

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        bytes = try #require(Hex.bytes(text), "not hex: \(text)")
    }
}

/// An input that is refused, and the name of the error.
struct Refused: Decodable {
    let name: String
    let hex: HexBytes
    let error: String

    /// Holds `read` to refusing exactly so.
    func check(_ read: (_ bytes: [UInt8]) throws(DecodingError) -> Void) {
        do throws(DecodingError) {
            try read(hex.bytes)
            Issue.record("\(name): was not refused")
        } catch {
            #expect(error.name == self.error, "\(name)")
        }
    }
}
