internal import Foundation

/// What a command ends with; scripts rely on it.
enum ExitCode: Int32, Error {
    case done = 0
    /// It was carried out in part or not at all; the messages say why.
    case failed = 1
    /// The words of the call are wrong; `--help` says how they should be.
    case usage = 2
    /// Another process holds the data folder and does not take the work over.
    case busy = 3
    /// Something on the disk is damaged, or verification found something wrong.
    case damaged = 4
    /// There is no link to the peer.
    case noLink = 5
    /// A newer program made the data folder.
    case newer = 6

    static let help = """
        Exit codes: 0 done · 1 failed or refused · 2 wrong call · 3 data folder in use
                    4 damaged, or verification found something · 5 no link · 6 newer data folder
        """
}

/// A failure that ends a command: what happened, and what to do.
struct Failure: Error {
    let code: ExitCode
    let text: String

    init(_ code: ExitCode, _ text: String) {
        self.code = code
        self.text = text
    }

    init(_ text: String) { self.init(.failed, text) }
}

func exitWith(_ code: ExitCode) -> Never { exit(code.rawValue) }
