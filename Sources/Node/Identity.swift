package import Casework
package import Causality
package import Encoding
package import Sealing

/// Who a node is, as its grant says: what it keeps beside its keys.
package struct Identity: FieldCoded {
    package var instance = ""
    package var role = NodeRole.none
    /// The courts or offices it writes for; the first is its own.
    package var courts: [String] = []
    package var replica: UInt64 = 0
    package var epoch: UInt64 = 0
    package var grant = ChangeID.none
    /// The authority's public key: the node's only root of trust.
    package var rootKey: Digest256?
    package var name = ""

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.text(1, &instance, max: 32)
        try fields.code(2, &role)
        try fields.texts(3, &courts, max: 64)
        try fields.uint(4, &replica)
        try fields.uint(5, &epoch)
        try fields.change(6, &grant)
        try fields.digest(7, &rootKey)
        try fields.text(8, &name, max: 200)
    }

    package var origin: Origin {
        Origin(replica: ReplicaNumber(UInt32(replica)), epoch: UInt32(epoch))
    }

    /// The code of its own court or office; empty at the centre.
    package var court: String { courts.first ?? "" }

    package var national: Instance { Instance(instance) }
}
