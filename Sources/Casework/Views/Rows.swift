package import Causality
package import Law

/// A line of a list of cases, read off one `list` entry.
package struct CaseRow: Equatable, Sendable {
    package let id: SubjectID
    package let court: String
    package let standing: CaseStanding
    package let filedOn: CivilDate
    package let row: ListRow

    /// - Returns: `nil` for an entry of another list.
    package init?(key: [UInt8], value: [UInt8]) {
        guard let parts = ListKey.parts(key), parts.list == .cases,
            let standing = CaseStanding(rawValue: parts.standing),
            let row = try? ListRow(fieldBytes: value)
        else { return nil }
        id = parts.subject
        court = parts.place
        self.standing = standing
        filedOn = parts.date
        self.row = row
    }
}

/// A line of an office's list of orders, read off one `list` entry.
package struct OrderRow: Equatable, Sendable {
    package let id: SubjectID
    package let office: String
    package let standing: OrderStanding
    package let issuedOn: CivilDate
    package let row: ListRow

    /// - Returns: `nil` for an entry of another list.
    package init?(key: [UInt8], value: [UInt8]) {
        guard let parts = ListKey.parts(key), parts.list == .orders,
            let standing = OrderStanding(rawValue: parts.standing),
            let row = try? ListRow(fieldBytes: value)
        else { return nil }
        id = parts.subject
        office = parts.place
        self.standing = standing
        issuedOn = parts.date
        self.row = row
    }
}

/// A line of a docket, read off one `docket` entry.
package struct DocketRow: Equatable, Sendable {
    package let subject: SubjectID
    package let item: DocketItemID
    package let place: String
    package let duty: DocketDuty
    /// The number of the case, or empty before it has one.
    package let number: String
    package let about: [ChangeID]

    package init?(key: [UInt8], value: [UInt8]) {
        guard let parts = DocketKey.parts(key), let row = try? DocketRowValue(fieldBytes: value)
        else { return nil }
        subject = parts.subject
        item = parts.item
        place = parts.place
        duty = parts.duty
        number = row.number
        about = row.about.map(\.id)
    }
}

/// A line of a person's list, read off one `person` entry.
package struct PersonCaseRow: Equatable, Sendable {
    package let subject: SubjectID
    package let identifier: String
    package let row: PersonRow

    package init?(key: [UInt8], value: [UInt8]) {
        guard let parts = PersonKey.parts(key), let row = try? PersonRow(fieldBytes: value)
        else { return nil }
        subject = parts.subject
        identifier = parts.identifier
        self.row = row
    }

    /// Whether the subject is an enforcement order.
    package var isOrder: Bool { row.role == .creditor || row.role == .debtor }

    /// The case's standing; `nil` for an order.
    package var caseStanding: CaseStanding? {
        isOrder ? nil : CaseStanding(rawValue: row.standing)
    }

    /// The order's standing; `nil` for a case.
    package var orderStanding: OrderStanding? {
        isOrder ? OrderStanding(rawValue: row.standing) : nil
    }
}

/// A court's or an office's people and rooms, as a page shows them on a day.
package struct DirectoryView: Equatable, Sendable {
    package struct Judge: Equatable, Sendable {
        package let judge: JudgePut
        package let onLeave: Bool
        /// Written twice at once; putting the judge again settles it.
        package let contested: Bool
    }

    package let court: String
    package let year: UInt64
    package let role: NodeRole
    package let judges: [Judge]
    package let halls: [HallPut]
    package let leaves: [LeavePut]
    package let roles: [RolePut]
    package let commitments: [Commitment]
    package let refused: [RefusedChange]
    package let writtenByNewerVersion: Bool
}

extension DirectoryState {
    package func view(on date: CivilDate) -> DirectoryView {
        DirectoryView(
            court: court, year: year, role: role,
            judges: judgesNow.map { judge in
                DirectoryView.Judge(
                    judge: judge, onLeave: isOnLeave(judge.judge, on: date),
                    contested: judges.filter { $0.value.judge == judge.judge }.count > 1)
            },
            halls: hallsNow, leaves: leavesNow, roles: rolesNow, commitments: commitments,
            refused: refused.changes, writtenByNewerVersion: writtenByNewerVersion)
    }
}
