internal import Casework
package import Causality
package import Sync

/// The state of the link, in one line under the masthead: plain, never alarming.
package struct LinkLine: Equatable, Sendable {
    package enum State: Equatable, Sendable {
        /// The node has no peers to talk to.
        case alone
        case linked(last: Instant?)
        case working
        case offline(since: Instant)
        case stuck
    }

    package let state: State
    package let unsentCount: UInt64
    package let oldestUnsent: Instant?

    package init(state: State, unsentCount: UInt64 = 0, oldestUnsent: Instant? = nil) {
        self.state = state
        self.unsentCount = unsentCount
        self.oldestUnsent = oldestUnsent
    }

    /// Sums up the peers: stuck before offline before working.
    ///
    /// With several peers a node is offline only if it hears none of them.
    package init(_ peers: [PeerStatus]) {
        var offlineSince: Instant?
        var offlineCount = 0
        var isWorking = false
        var isStuck = false
        var last: Instant?
        for peer in peers {
            switch peer.phase {
            case .waitingForLink(let since, _):
                offlineCount += 1
                offlineSince = max(offlineSince ?? since, since)
            case .refused, .forked: isStuck = true
            case .sending, .receiving: isWorking = true
            case .idle: break
            }
            if let heard = peer.lastSettled ?? peer.lastHeard { last = max(last ?? heard, heard) }
        }
        let fullest = peers.max { $0.unsentCount < $1.unsentCount }
        unsentCount = fullest?.unsentCount ?? 0
        oldestUnsent = fullest?.oldestUnsent
        if peers.isEmpty {
            state = .alone
        } else if isStuck {
            state = .stuck
        } else if offlineCount == peers.count, let offlineSince {
            state = .offline(since: offlineSince)
        } else {
            state = isWorking ? .working : .linked(last: last)
        }
    }

    /// State · what waits · the oldest · what it means for the work.
    package func html(_ say: Tongue, now: Instant) -> [HTML] {
        var parts = [stateHTML(say, now: now)]
        if case .alone = state { return parts }
        if unsentCount == 0 {
            parts.append(Tag.span { say(.nothingWaits) })
        } else {
            parts.append(Tag.span { say.changesWait(unsentCount) })
            if let oldestUnsent {
                parts.append(Tag.span { say(.oldest, say.age(of: oldestUnsent, now: now)) })
            }
        }
        if case .offline = state { parts.append(Tag.span { say(.workGoesOn) }) }
        return parts
    }

    private func stateHTML(_ say: Tongue, now: Instant) -> HTML {
        switch state {
        case .alone: Tag.span(.class("state")) { say(.noPeers) }
        case .working: Tag.span(.class("state"), .kind("wait")) { say(.exchangeRuns) }
        case .stuck: Tag.span(.class("state"), .kind("warn")) { say(.exchangeStuck) }
        case .offline(let since):
            Tag.span(.class("state"), .kind("off")) {
                say.offline(since: say.recent(since, now: now))
            }
        case .linked(let last):
            Tag.span(.class("state"), .kind("done")) {
                last.map { say(.linkedLast, say.recent($0, now: now)) } ?? say(.linked)
            }
        }
    }
}

extension Tongue {
    /// Says since when, as in `09:12-dən bəri oflayn`.
    func offline(since text: String) -> String {
        switch self {
        case .azerbaijani: "\(Azerbaijani.ablative(text)) bəri oflayn"
        case .english: "Working offline since \(text)"
        case .russian: "Работаем автономно с \(text)"
        }
    }

    func changesWait(_ count: UInt64) -> String {
        switch self {
        case .azerbaijani: "\(number(count)) dəyişiklik gözləyir"
        case .english:
            "\(counted(count, "", ("change", "changes"), ("", "", ""))) "
                + (count == 1 ? "waits" : "wait")
        case .russian:
            (count % 10 == 1 && count % 100 != 11 ? "ожидает " : "ожидают ")
                + counted(count, "", ("", ""), ("изменение", "изменения", "изменений"))
        }
    }
}
