package import Casework
package import Causality
package import Encoding

/// What somebody asked, complete at the door.
package struct CommandRequest: Sendable {
    package var command: Command
    /// What it is about: a case, an order; `nil` for what begins a subject or concerns the node's
    /// own directory or the reference data.
    package var subject: SubjectID?
    package var actorKind: FoldedChange.ActorKind
    /// A login of this node, or a party's FIN or VÖEN; empty for the operator.
    package var actorName: String
    /// When the request was complete at the door, by wall clock: the time that counts in law.
    package var door: Instant
    /// The subject's clock when the page was made that the person acted on.
    package var pageClock: VersionVector?
    /// Carried out once only: asked again under the same identity, the first answer stands.
    package var onceOnly: Digest256?

    package init(
        _ command: Command, on subject: SubjectID? = nil,
        by actorKind: FoldedChange.ActorKind = .node, named actorName: String = "",
        door: Instant, pageClock: VersionVector? = nil, onceOnly: Digest256? = nil
    ) {
        self.command = command
        self.subject = subject
        self.actorKind = actorKind
        self.actorName = actorName
        self.door = door
        self.pageClock = pageClock
        self.onceOnly = onceOnly
    }
}

/// The answer to a request, given after the commit.
package enum CommandAnswer: Equatable, Sendable {
    /// Written and on the disk: the changes it made, the first of them named first.
    case carriedOut([ChangeID], subject: SubjectID)
    /// The same request was carried out before, by this change.
    case carriedOutBefore(ChangeID, subject: SubjectID)
    case refused(Refusal)
    /// The page was made before `change` came, which the person has not seen.
    case stale(seen: VersionVector, now: VersionVector)
    /// The disk is full: nothing was written; the same request may be made again later.
    case full
    /// The writer has stopped, and why; reading goes on.
    case halted(String)
}

/// Where commands are handed in: the mailbox of the one writer, or a simulator's own loop.
package protocol CommandDesk: AnyObject, Sendable {
    /// Hands in a request; `done` is told the answer, on any thread, after the commit.
    ///
    /// - Returns: `false` if there is no room now: say 503 and Retry-After.
    func submit(_ request: CommandRequest, _ done: @escaping @Sendable (CommandAnswer) -> Void)
        -> Bool
}
