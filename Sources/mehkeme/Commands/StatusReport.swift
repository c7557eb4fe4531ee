internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Foundation
internal import Node
internal import Replica
internal import Storage

/// `mehkeme status`: who the node is, what it holds, and what it last knew of its peers.
struct StatusReport {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let folder = try call.folder()
        let replica = try folder.open(isReadOnly: true)
        let identity = try folder.identity(in: replica)
        do throws(ReplicaError) {
            let (heads, registry, waiting) = try replica.read { (transaction) throws(StoreError) in
                (
                    try replica.schema.headTable(in: transaction),
                    try replica.schema.registry(in: transaction),
                    try transaction.count(in: replica.schema.waiting)
                )
            }
            let clocks = try Self.clocks(heads, replica)
            let peers = PeerBoard.read(folder)
            if call.output.isJSON {
                call.output.line(json(identity, heads, clocks, waiting, peers).line)
            } else {
                tell(identity, heads, registry, clocks, waiting, peers)
            }
        } catch {
            throw Failure(error, folder: folder.path)
        }
        return .done
    }

    /// What is wrong with a node's clock, as far as its last change set tells.
    private static func clocks(
        _ heads: HeadTable, _ replica: Replica
    ) throws(ReplicaError) -> [Origin: String] {
        var clocks: [Origin: String] = [:]
        let bound = Wall.now.advanced(byMilliseconds: Causality.Limits.skewToleranceMilliseconds)
        for head in heads.heads {
            let header = try replica.read { (transaction) throws(StoreError) in
                try replica.schema.changeSet(
                    holding: ChangeID(head.origin, head.number), in: transaction)?.header
            }
            guard let header else { continue }
            if header.wall > bound {
                clocks[head.origin] = "its clock runs ahead of ours: \(header.wall.text)"
            } else if header.quality == .doubtful {
                clocks[head.origin] = "it doubted its own clock"
            }
        }
        return clocks
    }

    private func tell(
        _ identity: Identity, _ heads: HeadTable, _ registry: RegistryState,
        _ clocks: [Origin: String], _ waiting: Int, _ peers: [PeerBoard.Row]
    ) {
        let output = call.output
        output.line(
            "replica \(identity.replica), \(identity.role.name) “\(identity.name)”, instance "
                + identity.instance)
        output.line("root key \(identity.rootKey?.hex ?? "")")
        for head in heads.heads {
            let name = registry.grant(of: head.origin)?.granted.name ?? "authority"
            let clock = clocks[head.origin].map { ", \($0)" } ?? ""
            output.line("log \(head.origin) up to \(head.number), \(name)\(clock)")
        }
        if waiting > 0 { output.line("\(waiting) changes wait for what they name") }
        for peer in peers { output.line("peer \(peer.peer): \(peer.text)") }
    }

    private func json(
        _ identity: Identity, _ heads: HeadTable, _ clocks: [Origin: String], _ waiting: Int,
        _ peers: [PeerBoard.Row]
    ) -> JSONValue {
        let logs = heads.heads.map { head in
            JSONValue.object([
                ("origin", .text("\(head.origin)")), ("number", .number(Int64(head.number))),
                ("hash", .text(head.hash.hex)),
                ("clock", clocks[head.origin].map { .text($0) } ?? .null),
            ])
        }
        let rows = peers.map { row in
            JSONValue.object([
                ("peer", .text(row.peer)), ("phase", .text(row.phase)), ("text", .text(row.text)),
                ("unsent", .number(Int64(row.unsent))),
            ])
        }
        return .object([
            ("replica", .number(Int64(identity.replica))), ("role", .text(identity.role.name)),
            ("name", .text(identity.name)), ("instance", .text(identity.instance)),
            ("digest", .text(heads.digest.hex)), ("logs", .list(logs)),
            ("waiting", .number(Int64(waiting))), ("peers", .list(rows)),
        ])
    }
}
