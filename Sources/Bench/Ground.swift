package import Node
package import Replica
package import Sealing

/// Why a measurement could not be made; for a person.
package struct BenchError: Error, Equatable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

/// A node that this process holds, as the program itself holds one.
package struct BenchNode: Sendable {
    package let replica: Replica
    package let identity: Identity
    package let key: SigningKey
    package let intake: Intake
    package let commands: any CommandDesk
    package let arrivals: any ArrivalDesk
    /// Lets the writer finish and gives the folder back.
    package let close: @Sendable () -> Void

    package init(
        replica: Replica, identity: Identity, key: SigningKey, intake: Intake,
        commands: any CommandDesk, arrivals: any ArrivalDesk, close: @escaping @Sendable () -> Void
    ) {
        self.replica = replica
        self.identity = identity
        self.key = key
        self.intake = intake
        self.commands = commands
        self.arrivals = arrivals
        self.close = close
    }
}

/// What the roof lends: measured is the program as it is, not a copy of its parts.
package protocol BenchGround: Sendable {
    /// The path of this very program, to be run as the other side.
    var program: String { get }
    /// Makes a data folder for a member of a nation and lets it take the registry in.
    func install(_ member: Member, of nation: Nation, at path: String) throws(BenchError)
    func open(_ path: String) throws(BenchError) -> BenchNode
    func channel(to url: String) throws(BenchError) -> any PeerChannel
    /// Says how far the work is.
    func note(_ text: String)
}
