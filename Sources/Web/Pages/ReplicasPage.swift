package import Casework
package import Causality
package import Sync

/// One replica of the registry as this node knows it.
package struct ReplicaLine: Equatable, Sendable {
    package let origin: Origin
    package let role: NodeRole
    package let courts: [String]
    /// The last number of its log that is here.
    package let head: UInt64
    /// When that change was made.
    package let lastChange: Instant?
    package let hasEnded: Bool
    package let isOurs: Bool

    package init(
        origin: Origin, role: NodeRole, courts: [String], head: UInt64, lastChange: Instant?,
        hasEnded: Bool, isOurs: Bool
    ) {
        self.origin = origin
        self.role = role
        self.courts = courts
        self.head = head
        self.lastChange = lastChange
        self.hasEnded = hasEnded
        self.isOurs = isOurs
    }
}

/// What this node cannot take in yet.
package struct Stuck: Equatable, Sendable {
    /// Changes that others name and that have not come.
    package let missing: [ChangeID]
    /// Change sets beyond the head at which a grant ended.
    package let quarantinedCount: Int

    package init(missing: [ChangeID], quarantinedCount: Int) {
        self.missing = missing
        self.quarantinedCount = quarantinedCount
    }
}

/// Who has a replica, how fresh it is here, what is stuck.
package struct ReplicasPage {
    let frame: PageFrame
    let peers: [PeerStatus]
    let replicas: [ReplicaLine]
    let stuck: Stuck

    package init(
        _ frame: PageFrame, peers: [PeerStatus], replicas: [ReplicaLine], stuck: Stuck
    ) {
        self.frame = frame
        self.peers = peers
        self.replicas = replicas
        self.stuck = stuck
    }

    private var say: Tongue { frame.say }

    package func document() -> [UInt8] {
        frame.document(say(.links)) {
            frame.head(say(.links), say(.linksText))
            Tag.div(.class("stackup")) {
                if !peers.isEmpty { exchange }
                if !stuck.missing.isEmpty || stuck.quarantinedCount > 0 { stuckPanel }
                registry
            }
        }
    }

    private var exchange: HTML {
        frame.panel("exchange", say(.exchange), isFlush: true) {
            Tag.table(.class("cards full")) {
                frame.columns([
                    (.peer, false), (.standing, false), (.waits, true), (.lastSettled, false),
                ])
                Tag.tbody {
                    for peer in peers {
                        Tag.tr {
                            Tag.th(.scope("row"), .class("whole")) {
                                Tag.b { peer.peer }
                                let reason = reason(peer.phase)
                                if !reason.isEmpty {
                                    Tag.br()
                                    Tag.span(.class("soft")) { reason }
                                }
                            }
                            Tag.td(.class("up")) {
                                frame.state(say(peer.phase.words), peer.phase.kind)
                            }
                            Tag.td(.class("num")) {
                                say.number(peer.unsentCount)
                                if let oldest = peer.oldestUnsent {
                                    Tag.br()
                                    Tag.span(.class("soft small")) {
                                        say(.oldest, say.age(of: oldest, now: frame.now))
                                    }
                                }
                            }
                            Tag.td {
                                (peer.lastSettled ?? peer.lastHeard)
                                    .map { say.recent($0, now: frame.now) } ?? say(.neverHeard)
                            }
                        }
                    }
                }
            }
        }
    }

    /// What a technician needs; the words of the system stay as they are.
    private func reason(_ phase: PeerStatus.Phase) -> String {
        switch phase {
        case .idle, .sending, .receiving: ""
        case .waitingForLink(let since, let reason):
            "\(say(.since, say.recent(since, now: frame.now))) · \(reason)"
        case .refused(let error, let change):
            ["\(error)", change.map { "\($0)" } ?? ""].filter { !$0.isEmpty }
                .joined(separator: " · ")
        case .forked(let origin, let number): "\(origin) № \(number)"
        }
    }

    private var stuckPanel: HTML {
        frame.panel("stuck", say(.stuck)) {
            if !stuck.missing.isEmpty {
                Tag.p { say(.missingChanges, say.number(UInt64(stuck.missing.count))) }
                Tag.p(.class("hint")) {
                    stuck.missing.prefix(20).map(\.description).joined(separator: ", ")
                }
            }
            if stuck.quarantinedCount > 0 {
                Tag.p { say(.quarantined, say.number(UInt64(stuck.quarantinedCount))) }
            }
        }
    }

    private var registry: HTML {
        frame.panel("replicas", say(.replicas), isFlush: true) {
            if replicas.isEmpty {
                Tag.p(.class("empty")) { say(.nothingYet) }
            } else {
                Tag.table(.class("cards full")) {
                    frame.columns([
                        (.replica, false), (.whoseReplica, false), (.logPosition, true),
                        (.lastChange, false),
                    ])
                    Tag.tbody { for line in replicas { replica(line) } }
                }
            }
        }
    }

    private func replica(_ line: ReplicaLine) -> HTML {
        Tag.tr {
            Tag.td {
                Tag.span(.class("no")) { line.origin.description }
                if line.isOurs { " "; frame.badge(.thisNode, "info") }
                if line.hasEnded { " "; frame.badge(.grantEnded, "off") }
            }
            Tag.th(.scope("row"), .class("whole")) {
                line.courts.isEmpty
                    ? say(line.role.words)
                    : line.courts.map { say.court($0, frame.names) }.joined(separator: ", ")
            }
            Tag.td(.class("num")) { say.number(line.head) }
            Tag.td {
                line.lastChange.map { say.recent($0, now: frame.now) } ?? say(.neverHeard)
            }
        }
    }
}
