import Accounts
import Causality
import Testing

@Suite("The throttle")
struct ThrottleTests {
    private let free = AccountLimits.freeFailuresPerLoginCount

    private func after(_ milliseconds: UInt64) -> Instant {
        noon.advanced(byMilliseconds: milliseconds)
    }

    @Test("The first failures are free, then each doubles the wait, up to a minute")
    func login() {
        var throttle = Throttle()
        var now = noon
        for _ in 0..<free {
            #expect(throttle.attempt(login: "aynur", address: "::1", at: now) == .goOn)
        }
        for seconds: UInt64 in [1, 2, 4, 8, 16, 32, 60, 60] {
            let early = throttle.attempt(login: "aynur", address: "::2", at: now)
            #expect(early == .wait(milliseconds: seconds * 1000))
            now = now.advanced(byMilliseconds: seconds * 1000 - 1)
            let nearly = throttle.attempt(login: "aynur", address: "::2", at: now)
            #expect(nearly == .wait(milliseconds: 1))
            now = now.advanced(byMilliseconds: 1)
            #expect(throttle.attempt(login: "aynur", address: "::2", at: now) == .goOn)
        }
        #expect(throttle.attempt(login: "murad", address: "::1", at: now) == .goOn)
    }

    @Test("A right password lets its login begin afresh")
    func success() {
        var throttle = Throttle()
        for _ in 0..<20 {
            for _ in 0..<free {
                #expect(throttle.attempt(login: "aynur", address: "::1", at: noon) == .goOn)
            }
            for _ in 0..<free { throttle.succeeded(login: "aynur", address: "::1") }
        }
        #expect(throttle.attempt(login: "aynur", address: "::1", at: noon) == .goOn)
    }

    @Test("One address that tries many logins waits, even with a good account among them")
    func address() {
        var throttle = Throttle()
        for number in 0..<AccountLimits.freeFailuresPerAddressCount {
            #expect(throttle.attempt(login: "l\(number)", address: "::1", at: noon) == .goOn)
            if throttle.attempt(login: "good", address: "::1", at: noon) == .goOn {
                throttle.succeeded(login: "good", address: "::1")
            }
        }
        let again = throttle.attempt(login: "another", address: "::1", at: noon)
        #expect(again == .wait(milliseconds: 1000))
        #expect(throttle.attempt(login: "another", address: "::2", at: noon) == .goOn)
    }

    @Test("An hour without an attempt, and failures are forgotten")
    func forgotten() {
        var throttle = Throttle()
        for _ in 0..<free { _ = throttle.attempt(login: "aynur", address: "::1", at: noon) }
        let later = after(AccountLimits.failureMemoryMilliseconds + 1)
        for _ in 0..<free {
            #expect(throttle.attempt(login: "aynur", address: "::1", at: later) == .goOn)
        }
        #expect(throttle.attempt(login: "aynur", address: "::1", at: later) != .goOn)
    }

    @Test("A clock that was set back locks nobody out for longer than the wait")
    func setBack() {
        var throttle = Throttle()
        for _ in 0..<free {
            _ = throttle.attempt(login: "aynur", address: "::1", at: after(9_000_000))
        }
        let verdict = throttle.attempt(login: "aynur", address: "::1", at: noon)
        #expect(verdict == .wait(milliseconds: 1000))
    }

    @Test("A flood of made-up logins and addresses leaves the last failures remembered")
    func bounded() {
        var throttle = Throttle()
        for number in 0..<AccountLimits.throttleRecordCountMax {
            _ = throttle.attempt(
                login: "l\(number)", address: "a\(number)", at: after(UInt64(number)))
        }
        let now = after(UInt64(AccountLimits.throttleRecordCountMax))
        for _ in 0..<free { _ = throttle.attempt(login: "aynur", address: "::1", at: now) }
        #expect(throttle.attempt(login: "aynur", address: "::1", at: now) != .goOn)
    }
}
