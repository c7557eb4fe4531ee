import Encoding
import Foundation
import Importing
import Testing

/// The committed samples.
enum Samples {
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "samples")
    }

    static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func text(of name: String) throws -> String {
        String(decoding: try bytes(of: name), as: UTF8.self)
    }

    static func lines(of name: String) throws -> [RawLine] {
        var cutter = LineCutter()
        let lines = cutter.cut(try bytes(of: name))
        return lines + (cutter.finish().map { [$0] } ?? [])
    }
}

/// The fault of a line, as its shape alone tells it; `nil` if there is none.
func fault(_ text: String) -> ImportFault? {
    do throws(ImportFault) {
        _ = try ImportLine(RawLine(number: 1, bytes: Array(text.utf8)))
        return nil
    } catch {
        return error
    }
}

func line(_ text: String, number: Int = 1) throws(ImportFault) -> ImportLine {
    try ImportLine(RawLine(number: number, bytes: Array(text.utf8)))
}
