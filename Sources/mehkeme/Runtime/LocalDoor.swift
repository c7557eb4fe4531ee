internal import Foundation
internal import Synchronization
internal import Transport

/// The local socket by which a writing command hands its work to the node that holds the folder.
///
/// A caller sends one line of JSON, `{"words": […], "directory": "…"}`, then what the command is
/// to read from `-`. The node answers lines: `o` and words for the terminal, `e` and words for the
/// standard error, at last `x` and the exit code. Only the folder's owner can open the socket.
enum LocalDoor {
    /// Hands a writing command over, if a node holds the folder.
    ///
    /// - Returns: its exit code; `nil` if nobody is there and the command has to do it itself.
    static func handOver(
        _ verb: Verb, _ words: [String], _ arguments: Arguments, _ folder: DataFolder,
        _ directory: String, _ output: Output
    ) throws(Failure) -> ExitCode? {
        guard let socket = LocalSocket.connect(directory: folder.path, name: "door") else {
            return nil
        }
        let call: [String: Any] = [
            "words": verb.name.split(separator: " ").map(String.init) + words,
            "directory": directory,
        ]
        guard let line = try? JSONSerialization.data(withJSONObject: call) else { return nil }
        var sent = Array(line) + [0x0A]
        if verb.readsInput(arguments) {
            sent += Array(FileHandle.standardInput.readDataToEndOfFile())
        }
        guard socket.write(sent) else {
            throw Failure(.busy, "The node that holds \(folder.path) does not take the work.")
        }
        socket.finishWriting()
        var code: ExitCode?
        socket.readLines { line in
            let text = String(line.dropFirst())
            switch line.first {
            case "o": output.line(text)
            case "e": output.note(text)
            case "x": code = Int32(text).flatMap(ExitCode.init)
            default: break
            }
        }
        guard let code else {
            throw Failure(.busy, "The node that holds \(folder.path) stopped in the middle.")
        }
        return code
    }

    /// Takes work at the door of a held folder until the process ends.
    static func open(_ house: House) throws(Failure) -> LocalListener {
        let listener: LocalListener
        do throws(TransportError) {
            listener = try LocalListener(directory: house.folder.path, name: "door")
        } catch {
            throw Failure("\(house.folder.door): \(error)")
        }
        let thread = Thread {
            while let socket = listener.accept() {
                Thread { serve(socket, house) }.start()
            }
        }
        thread.name = "door"
        thread.start()
        return listener
    }

    private static func serve(_ socket: LocalSocket, _ house: House) {
        let bytes = socket.readAll(byteCountMax: 256 << 20)
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let input = Array(bytes[min(end + 1, bytes.count)...])
        let object = try? JSONSerialization.jsonObject(with: Data(bytes[..<end]))
        guard let call = object as? [String: Any], var words = call["words"] as? [String],
            let directory = call["directory"] as? String, let verb = Roof.verb(of: &words),
            verb.writes
        else {
            _ = socket.write(Array("eThis call cannot be handed over.\nx2\n".utf8))
            return
        }
        let output = Output(isJSON: words.contains("--json")) { stream, text in
            let mark = stream == .standard ? "o" : "e"
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                _ = socket.write(Array("\(mark)\(line)\n".utf8))
            }
        }
        let code: ExitCode
        do throws(Failure) {
            let arguments = try Arguments(words, options: verb.options + [.flag("json")])
            guard verb.handsOver(arguments) else {
                throw Failure(.usage, "This call cannot be handed over.")
            }
            code = try verb.run(
                Call(
                    arguments: arguments, output: output, input: { input }, house: house,
                    workingDirectory: directory))
        } catch {
            output.note(error.text)
            code = error.code
        }
        _ = socket.write(Array("x\(code.rawValue)\n".utf8))
    }
}
