/// What a member of a court's or an office's staff may do; `Rights` says what that is.
package enum StaffRole: UInt64, Worded {
    case none = 0
    case registrar = 1
    case judge = 2
    case clerk = 3
    case president = 4
    case officer = 5
    case officeHead = 6
    /// Runs the machine and sees no case.
    case administrator = 7
}
