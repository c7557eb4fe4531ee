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
            let peers = PeerBoard.read(folder)
            if call.output.isJSON {
                call.output.line(json(identity, heads, registry, waiting, peers).line)
            } else {
                tell(identity, heads, registry, waiting, peers)
            }
        } catch {
            throw Failure(error, folder: folder.path)
        }
        return .done
    }

    private func tell(
        _ identity: Identity, _ heads: HeadTable, _ registry: RegistryState, _ waiting: Int,
        _ peers: [PeerBoard.Row]
    ) {
        let output = call.output
        output.line(
            "replica \(identity.replica), \(identity.role.name) “\(identity.name)”, instance "
                + identity.instance)
        output.line("root key \(identity.rootKey?.hex ?? "")")
        for head in heads.heads {
            let name = registry.grant(of: head.origin)?.granted.name ?? "authority"
            output.line("log \(head.origin) up to \(head.number), \(name)")
        }
        if waiting > 0 { output.line("\(waiting) changes wait for what they name") }
        for peer in peers { output.line("peer \(peer.peer): \(peer.text)") }
    }

    private func json(
        _ identity: Identity, _ heads: HeadTable, _ registry: RegistryState, _ waiting: Int,
        _ peers: [PeerBoard.Row]
    ) -> JSONValue {
        let logs = heads.heads.map { head in
            JSONValue.object([
                ("origin", .text("\(head.origin)")), ("number", .number(Int64(head.number))),
                ("hash", .text(head.hash.hex)),
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
