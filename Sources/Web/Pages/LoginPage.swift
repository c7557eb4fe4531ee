internal import Casework

/// Signing in; the same page for staff and, at the centre, for parties.
package struct LoginPage {
    let frame: PageFrame
    let login: String
    let fault: Words?

    package init(_ frame: PageFrame, login: String = "", fault: Words? = nil) {
        self.frame = frame
        self.login = login
        self.fault = fault
    }

    package func document() -> [UInt8] {
        let say = frame.say
        var state = FormState()
        state.values.add("login", login)
        if let fault { state.faults = [Fault("login", say(fault))] }
        let parts = FormParts(frame: frame, state: state)
        return frame.document(say(.signIn)) {
            Tag.section(.class("panel signin"), .labelledBy("signin")) {
                Tag.h1(.id("signin")) { say(.signIn) }
                parts.form(.login) {
                    parts.line("login", .loginName, length: 40, autocomplete: "username")
                    parts.line(
                        "password", .password, type: "password",
                        autocomplete: "current-password")
                    parts.submit(.signIn)
                }
            }
            if frame.role == .central {
                Tag.p(.class("hint gap-above")) { say(.partyAccountHint) }
            }
        }
    }
}

/// What went wrong, what is safe, what to do.
package struct ErrorPage {
    let frame: PageFrame
    let status: Int
    let detail: String

    package init(_ frame: PageFrame, status: Int, detail: String = "") {
        self.frame = frame
        self.status = status
        self.detail = detail
    }

    /// Refused rights say no more than that there is nothing.
    static func words(_ status: Int) -> (title: Words, text: Words) {
        switch status {
        case 400: (.errorRequest, .errorRequestText)
        case 403: (.errorForm, .errorFormText)
        case 404: (.errorNothing, .errorNothingText)
        case 405: (.errorMethod, .errorMethodText)
        case 413: (.errorTooLarge, .errorTooLargeText)
        case 503: (.errorBusy, .errorBusyText)
        default: (.errorOurs, .errorOursText)
        }
    }

    package func document() -> [UInt8] {
        let say = frame.say
        let (title, text) = Self.words(status)
        return frame.document(say(title)) {
            Tag.section(.class("panel narrow"), .labelledBy("error")) {
                Tag.h1(.id("error")) { say(title) }
                Tag.p(.class("gap-above")) { say(text) }
                if !detail.isEmpty { Tag.p(.class("gap-above")) { detail } }
                Tag.p(.class("hint gap-above")) { say(.errorCode, "\(status)") }
                Tag.p(.class("row gap-above")) { Tag.a(.href(.home)) { say(.toStart) } }
            }
        }
    }
}
