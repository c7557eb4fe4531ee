package import Causality
package import Encoding
package import Law

/// An entry of a shared register, by the change that wrote it.
package struct Entry<Value: Event & Keyed>: FieldCoded {
    package var id = ChangeID.none
    package var value = Value()
    /// When the entry was made.
    package var at = Instant(milliseconds: 0)

    package init() {}

    package init(_ id: ChangeID, _ value: Value, at: Instant = Instant(milliseconds: 0)) {
        self.id = id
        self.value = value
        self.at = at
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.nested(2, &value)
        try fields.instant(3, &at)
    }
}

/// A commitment to a chain of draw values, by the change that made it.
package struct Commitment: FieldCoded {
    package var id = ChangeID.none
    package var made = DrawCommitted()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.nested(2, &made)
    }
}

/// A draw key, by the change that published it.
package struct DrawKeyEntry: FieldCoded {
    package var id = ChangeID.none
    package var at = Instant(milliseconds: 0)
    package var key: Digest256?

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.change(1, &id)
        try fields.instant(2, &at)
        try fields.digest(3, &key)
    }
}

/// A court's or an office's people and rooms of one year.
///
/// Entries that were written without knowledge of each other both stay until a later one, which
/// knew both, replaces them; the last in fold order is shown meanwhile.
package struct DirectoryState: FieldCoded {
    package var court = ""
    package var year: UInt64 = 0
    package var role = NodeRole.none
    package var judges: [Entry<JudgePut>] = []
    package var halls: [Entry<HallPut>] = []
    package var leaves: [Entry<LeavePut>] = []
    package var roles: [Entry<RolePut>] = []
    package var commitments: [Commitment] = []
    /// In fold order; more than one is a key that changed.
    package var drawKeys: [DrawKeyEntry] = []
    package var relations: [Entry<RelationDeclared>] = []
    package var outages: [Entry<OutageCertified>] = []
    package var refused = RefusedList()
    package var writtenByNewerVersion = false

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.place(1, &court)
        try fields.uint(2, &year)
        try fields.code(3, &role)
        try fields.list(4, &judges)
        try fields.list(5, &halls)
        try fields.list(6, &leaves)
        try fields.list(7, &roles)
        try fields.list(8, &commitments)
        try fields.nested(9, &refused)
        try fields.bool(10, &writtenByNewerVersion)
        try fields.list(11, &drawKeys)
        try fields.list(12, &relations)
        try fields.list(40, &outages)
    }
}

extension DirectoryState {
    package func judge(_ judge: String) -> JudgePut? { Self.latest(judge, in: judges) }

    package func hall(_ hall: String) -> HallPut? { Self.latest(hall, in: halls) }

    /// The judges as they stand, sorted by id.
    package var judgesNow: [JudgePut] { Self.latest(of: judges) }

    /// The halls that are in use, sorted by name.
    package var hallsNow: [HallPut] { Self.latest(of: halls).filter { !$0.closed } }

    /// The leaves that stand, sorted by id.
    package var leavesNow: [LeavePut] { Self.latest(of: leaves).filter { !$0.cancelled } }

    /// The roles that were ever given, sorted by login.
    package var rolesNow: [RolePut] { Self.latest(of: roles) }

    /// The declarations that stand, sorted by judge and person.
    package var relationsNow: [RelationDeclared] {
        Self.latest(of: relations).filter { !$0.withdrawn }
    }

    /// The change that published a key first.
    package func publication(of key: Digest256) -> DrawKeyEntry? {
        drawKeys.first { $0.key == key }
    }

    package func isOnLeave(_ judge: String, on date: CivilDate) -> Bool {
        leavesNow.contains { $0.judge == judge && $0.from <= date && date <= $0.until }
    }

    /// The roles that a person has on a day.
    ///
    /// Who runs the machine sees no case: an administrator has that role and no other.
    package func roles(of login: String, on date: CivilDate) -> [RolePut] {
        let held = rolesNow.filter { $0.login == login && $0.from <= date && date <= $0.until }
        let infrastructure = held.filter { $0.role.runsMachine }
        return infrastructure.isEmpty ? held : infrastructure
    }

    private static func latest<Value>(_ key: String, in entries: [Entry<Value>]) -> Value? {
        entries.last { $0.value.key == key }?.value
    }

    /// The last entry of each key, sorted by key.
    private static func latest<Value>(of entries: [Entry<Value>]) -> [Value] {
        var latest: [(key: String, value: Value)] = []
        var positions: [String: Int] = [:]
        for entry in entries {
            let key = entry.value.key
            if let position = positions[key] {
                latest[position].value = entry.value
            } else {
                positions[key] = latest.count
                latest.append((key, entry.value))
            }
        }
        latest.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return latest.map(\.value)
    }
}
