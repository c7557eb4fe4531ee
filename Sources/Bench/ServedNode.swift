internal import Foundation

/// A node in a process of its own: this very program, serving.
package final class ServedNode {
    private let process = Process()
    private let errors = Pipe()
    package private(set) var port: UInt16 = 0

    package var identifier: Int32 { process.processIdentifier }
    package var url: String { "http://127.0.0.1:\(port)" }

    package init(program: String, folder: String) throws(BenchError) {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["serve", "--data", folder, "--listen", "127.0.0.1:0"]
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        do { try process.run() } catch { throw BenchError("\(program) does not run: \(error)") }
        var text = ""
        while !text.contains("\n") {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchError("the served node ended: \(text)") }
            text += String(decoding: data, as: UTF8.self)
        }
        let digits = text.split(separator: "\n").first?.split(separator: ":").last ?? ""
        guard let port = UInt16(digits.trimmingCharacters(in: .whitespaces)) else {
            process.terminate()
            throw BenchError("the served node does not say where: \(text)")
        }
        self.port = port
    }

    package func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    deinit { stop() }

    /// Runs a command of the program and gives what it printed.
    package static func run(_ program: String, _ words: [String]) throws(BenchError) -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words
        process.standardOutput = output
        do { try process.run() } catch { throw BenchError("\(program) does not run: \(error)") }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else {
            let call = words.joined(separator: " ")
            throw BenchError("\(call) ends with \(process.terminationStatus)")
        }
        return text
    }
}
