package import Casework
internal import Causality
internal import Law

/// The forms of an enforcement order.
package enum OrderForms {
    package static func read(
        _ action: Route.OrderAction, _ form: FormFields, say: Tongue
    ) -> FormResult {
        var reader = FormReader(form, say)
        let command: Command =
            switch action {
            case .take:
                .openOrder(
                    officer: reader.text(
                        "officer", max: CaseLimits.loginByteCountMax, isOptional: true))
            case .step: step(&reader)
            case .payment: payment(&reader)
            case .close:
                .closeOrder(
                    ground(&reader),
                    note: reader.text("note", max: CaseLimits.noteByteCountMax, isOptional: true))
            case .suspend:
                .suspendOrder(ground: reader.text("ground", max: CaseLimits.noteByteCountMax))
            case .resume:
                .resumeOrder(
                    note: reader.text("note", max: CaseLimits.noteByteCountMax, isOptional: true))
            }
        return reader.faults.isEmpty ? .command(command) : .faults(reader.faults)
    }

    private static func ground(_ reader: inout FormReader) -> OrderGround {
        let ground = reader.word("ground", OrderGround.none)
        if ground == .none, reader.faults.isEmpty { reader.fault("ground", .faultChoose) }
        return ground
    }

    private static func step(_ reader: inout FormReader) -> Command {
        var step = EnforcementStep()
        step.kind = reader.word("kind", EnforcementKind.other)
        step.at = reader.moment("date", "time")
        step.place = reader.text("place", max: CaseLimits.addressByteCountMax)
        step.text = reader.text("text", max: CaseLimits.textByteCountMax)
        return .recordStep(step)
    }

    private static func payment(_ reader: inout FormReader) -> Command {
        var payment = PaymentRecorded()
        payment.amount = reader.money("amount")
        if payment.amount == 0, reader.faults.isEmpty { reader.fault("amount", .faultMoney) }
        payment.payer = reader.text("payer")
        payment.at = reader.moment("date", "time")
        payment.reference = reader.text("reference")
        return .recordPayment(payment)
    }
}

/// The forms of a court's or an office's directory.
package enum DirectoryForms {
    /// - Parameters:
    ///   - court: the node's own.
    ///   - role: the node's own.
    package static func read(
        _ action: Route.DirectoryAction, _ form: FormFields, court: String, role: NodeRole,
        say: Tongue
    ) -> FormResult {
        var reader = FormReader(form, say)
        let command: Command =
            switch action {
            case .open:
                .openDirectory(
                    court: court, year: reader.number("year", in: 2000...2100),
                    role: role == .office ? .office : .court)
            case .judge: judge(&reader)
            case .hall: hall(&reader)
            case .leave: leave(&reader)
            case .role: self.role(&reader)
            }
        return reader.faults.isEmpty ? .command(command) : .faults(reader.faults)
    }

    private static func judge(_ reader: inout FormReader) -> Command {
        var put = JudgePut()
        put.judge = name("judge", &reader)
        put.name = reader.text("name")
        put.weight = reader.number("weight", in: 1...200)
        put.active = reader.raw("active") != "no"
        return .putJudge(put)
    }

    private static func hall(_ reader: inout FormReader) -> Command {
        var put = HallPut()
        put.hall = name("hall", &reader)
        put.name = reader.text("name")
        put.closed = reader.raw("closed") == "yes"
        return .putHall(put)
    }

    private static func leave(_ reader: inout FormReader) -> Command {
        var put = LeavePut()
        put.judge = reader.text("judge", max: CaseLimits.loginByteCountMax)
        (put.from, put.until) = period(&reader)
        put.id = reader.raw("leave")
        put.cancelled = reader.raw("cancelled") == "yes"
        return .putLeave(put)
    }

    private static func role(_ reader: inout FormReader) -> Command {
        var put = RolePut()
        put.login = reader.text("login", max: CaseLimits.loginByteCountMax)
        put.name = reader.text("name")
        put.role = reader.word("role", StaffRole.none)
        put.judge = reader.text("judge", max: CaseLimits.loginByteCountMax, isOptional: true)
        if put.role == .judge, put.judge.isEmpty { reader.fault("judge", .faultChoose) }
        (put.from, put.until) = period(&reader)
        return .putRole(put)
    }

    private static func period(_ reader: inout FormReader) -> (CivilDate, CivilDate) {
        let from = reader.date("from")
        let until = reader.date("until")
        if from != .none, until != .none, until < from { reader.fault("until", .faultPeriod) }
        return (from, until)
    }

    /// A name in the files: a letter, then letters and figures.
    private static func name(_ field: String, _ reader: inout FormReader) -> String {
        let text = reader.raw(field)
        let isProper =
            text.utf8.count <= 32
            && text.utf8.first.map { (0x61...0x7a).contains($0) } == true
            && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
        if !isProper { reader.fault(field, text.isEmpty ? .faultEmpty : .faultShortName) }
        return text
    }
}
