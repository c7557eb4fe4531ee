package import Casework
internal import Law

/// Who reads a page.
package struct Viewer: Equatable, Sendable {
    /// Roles and judge, as deciding asks for them.
    package let actor: CommandActor
    package let name: String
    /// Under which a party's own cases are found; empty for staff.
    package let identifiers: [String]
    /// What every form of the session carries.
    package let formToken: String

    package init(
        actor: CommandActor, name: String, identifiers: [String] = [], formToken: String
    ) {
        self.actor = actor
        self.name = name
        self.identifiers = identifiers
        self.formToken = formToken
    }

    package var isParty: Bool { actor.kind == .party }

    package func has(_ roles: StaffRole...) -> Bool {
        actor.roles.contains { roles.contains($0) }
    }

    /// Whether the content of cases may be seen: everybody of a court, and never who runs the
    /// machine.
    package var seesCases: Bool { Rights.sees(.cases, actor) }

    package var seesOrders: Bool { Rights.sees(.orders, actor) }

    package var seesMachine: Bool { Rights.sees(.machine, actor) }

    /// Whether there is a command that the person may give with this operation.
    package func may(_ number: UInt64) -> Bool { Rights.personMay(actor, write: number) }
}

/// What codes are called.
package struct Names: Equatable, Sendable {
    package var courts: [String: Words] = [:]
    package var judges: [String: String] = [:]
    package var halls: [String: String] = [:]
    package var staff: [String: String] = [:]

    package init() {}

    package init(reference: ReferenceState?, directories: [DirectoryState]) {
        for entry in reference?.courts ?? [] {
            let put = entry.value
            courts[put.court] = Words(
                put.nameAz, put.nameEn.isEmpty ? put.nameAz : put.nameEn,
                put.nameRu.isEmpty ? put.nameAz : put.nameRu)
        }
        for directory in directories {
            for judge in directory.judgesNow { judges[judge.judge] = judge.name }
            for hall in directory.halls.map(\.value) { halls[hall.hall] = hall.name }
            for role in directory.rolesNow { staff[role.login] = role.name }
        }
    }

    package func judge(_ id: String) -> String { judges[id] ?? id }
    package func hall(_ id: String) -> String { halls[id] ?? id }
    package func person(_ login: String) -> String { staff[login] ?? login }
}

extension Tongue {
    /// A court or an office by name; one that is not in the list, by what its code tells.
    package func court(_ code: String, _ names: Names) -> String {
        if let words = names.courts[code] { return self(words) }
        if code.hasPrefix("İ") {
            let seat = String(code.dropFirst())
            if let words = names.courts[seat] { return self(.officeOf, self(words)) }
            return self(.officeNumbered, code)
        }
        return code.isEmpty ? self(.central) : self(.courtNumbered, code)
    }
}
