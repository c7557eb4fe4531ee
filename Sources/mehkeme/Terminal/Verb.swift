/// A command of the program.
struct Verb: Sendable {
    /// One or two words: `serve`, `enrol grant`.
    let name: String
    /// One line for the list of commands.
    let summary: String
    /// How to call it, what it does, examples.
    let help: String
    let options: [OptionSpec]
    /// Writes to a data folder that a running `serve` may hold: the work is then handed to it.
    var writes = false
    /// Which calls a running node may take over: none that goes on until it is stopped.
    var handsOver: @Sendable (Arguments) -> Bool = { _ in true }
    /// Which calls read the standard input.
    var readsInput: @Sendable (Arguments) -> Bool = { $0.positional.contains("-") }
    let run: @Sendable (Call) throws(Failure) -> ExitCode
}

/// A command being run: its words, its terminal, and the folder it may use.
struct Call: Sendable {
    let arguments: Arguments
    let output: Output
    /// What the command reads when it is told to read `-`.
    let input: @Sendable () -> [UInt8]
    /// The folder that a running node holds, when the call came over its local socket.
    let house: House?
    /// The folder against which the caller's relative paths are read.
    let workingDirectory: String

    /// A path of the caller.
    func path(_ text: String) -> String {
        text.hasPrefix("/") ? text : workingDirectory + "/" + text
    }

    /// The data folder, opened for writing: the running node's, or a fresh hold of it.
    func openHouse() throws(Failure) -> House {
        if let house { return house }
        return try House(folder: DataFolder(path(try arguments.required("data"))))
    }

    func folder() throws(Failure) -> DataFolder {
        DataFolder(path(try arguments.required("data")))
    }
}
