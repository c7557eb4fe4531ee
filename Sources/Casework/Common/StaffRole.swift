package import Law

/// What a member of a court's or an office's staff may do; `Rights` says what that is.
///
/// Open: a role is a line of `roles.csv`. A number that this version has no line for, which a newer
/// version wrote, is a role without any right.
package struct StaffRole: Worded {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let none = StaffRole(rawValue: 0)
    package static let registrar = StaffRole(rawValue: 1)
    package static let judge = StaffRole(rawValue: 2)
    package static let clerk = StaffRole(rawValue: 3)
    package static let president = StaffRole(rawValue: 4)
    package static let officer = StaffRole(rawValue: 5)
    package static let officeHead = StaffRole(rawValue: 6)
    /// Runs the machine and sees no case.
    package static let administrator = StaffRole(rawValue: 7)
    package static let assistant = StaffRole(rawValue: 8)
    package static let collegiumPresident = StaffRole(rawValue: 9)
    package static let privateBailiff = StaffRole(rawValue: 10)

    /// No role, then the roles that a directory gives, by number.
    package static let allCases: [StaffRole] =
        [.none]
        + Role.all.filter { $0.sort == .staff }.map { StaffRole(rawValue: $0.number) }

    /// The line of `roles.csv`.
    package var role: Role? { Role.numbered(rawValue) }

    /// Whether the role runs the machine.
    package var runsMachine: Bool { role?.runsMachine ?? false }
}

extension StaffRole: CustomStringConvertible {
    /// Its word.
    package var description: String { role?.name ?? (rawValue == 0 ? "none" : "role\(rawValue)") }
}
