import Accounts
import Causality
import Encoding
import Sealing
import TestSupport
import Testing

@Suite("Sessions")
struct SessionsTests {
    private let minute: UInt64 = 60_000

    private func after(_ minutes: UInt64) -> Instant {
        noon.advanced(byMilliseconds: minutes * minute)
    }

    private func token(_ number: Int) -> [UInt8] {
        var chance = Chance(seed: UInt64(number))
        return chance.bytes(Sessions.tokenByteCount)
    }

    private func account(_ opening: AccountOpening) throws -> Account {
        try Desk().account(opening)
    }

    @Test("Who signed in is known by the token, until signing out")
    func roundTrip() throws {
        let sessions = Sessions()
        let opened = sessions.open(for: try account(staff()), token: token(1), at: noon)
        #expect(opened.token == Hex.text(token(1)))
        let found = sessions.find(opened.token, at: after(1))
        #expect(found?.login == "aynur")
        #expect(found?.kind == .staff)
        #expect(found?.created == noon)
        #expect(found?.lastSeen == after(1))
        #expect(sessions.find(Hex.text(token(2)), at: noon) == nil)
        #expect(sessions.find("", at: noon) == nil)
        #expect(sessions.find(String(opened.token.dropLast()), at: noon) == nil)
        #expect(sessions.close(opened.token))
        #expect(!sessions.close(opened.token))
        #expect(sessions.find(opened.token, at: after(1)) == nil)
    }

    @Test("A form is the session's own only with its token, which is the same at every request")
    func forms() throws {
        let sessions = Sessions()
        let account = try account(staff())
        let one = sessions.open(for: account, token: token(1), at: noon)
        let other = sessions.open(for: account, token: token(2), at: noon)
        let expected = Hex.text(SHA256.digest(token(1) + Array("csrf".utf8)).bytes.prefix(16))
        #expect(one.session.formToken == expected)
        let later = sessions.find(one.token, at: after(5))
        #expect(later?.owns(formToken: expected) == true)
        #expect(later?.owns(formToken: other.session.formToken) == false)
        #expect(later?.owns(formToken: "") == false)
    }

    @Test("Idle staff are signed out after half an hour, parties after a quarter")
    func idle() throws {
        for (opening, limit): (AccountOpening, UInt64) in [(staff(), 30), (party(), 15)] {
            let sessions = Sessions()
            let token = sessions.open(for: try account(opening), token: token(1), at: noon).token
            let nearly = after(limit - 1)
            #expect(sessions.find(token, at: nearly) != nil)
            #expect(
                sessions.find(token, at: nearly.advanced(byMilliseconds: limit * minute)) == nil)
            #expect(sessions.count == 0)
        }
    }

    @Test("However busy, a session ends after ten hours")
    func absolute() throws {
        let sessions = Sessions()
        let token = sessions.open(for: try account(staff()), token: token(1), at: noon).token
        for minutes in stride(from: UInt64(10), to: 600, by: 10) {
            #expect(sessions.find(token, at: after(minutes)) != nil)
        }
        #expect(sessions.find(token, at: after(600)) == nil)
    }

    @Test("A full table drops what has expired first, then the oldest")
    func bounded() throws {
        let sessions = Sessions(countMax: 3)
        let accounts = try (0..<6).map { try account(party("party\($0)")) }
        let open = { (number: Int, minutes: UInt64) in
            sessions.open(
                for: accounts[number], token: token(number), at: after(minutes)
            ).token
        }
        let (first, second, third) = (open(0, 0), open(1, 1), open(2, 2))
        _ = sessions.find(first, at: after(14))
        _ = sessions.find(second, at: after(14))
        let fourth = open(3, 18)
        #expect(sessions.count == 3)
        #expect(sessions.find(third, at: after(18)) == nil)
        #expect(sessions.find(first, at: after(18)) != nil)
        _ = open(4, 18)
        #expect(sessions.count == 3)
        #expect(sessions.find(first, at: after(18)) == nil)
        #expect(sessions.find(second, at: after(18)) != nil)
        #expect(sessions.find(fourth, at: after(18)) != nil)
    }

    @Test("One account that signs in for ever pushes out only itself")
    func own() throws {
        let sessions = Sessions()
        let quiet = sessions.open(for: try account(party()), token: token(0), at: noon).token
        let busy = try account(staff())
        for number in 1...100 { _ = sessions.open(for: busy, token: token(number), at: noon) }
        #expect(sessions.count == 1 + AccountLimits.sessionsPerLoginCountMax)
        #expect(sessions.find(quiet, at: noon) != nil)
        sessions.closeAll(of: "aynur")
        #expect(sessions.count == 1)
        sessions.sweep(at: after(15))
        #expect(sessions.count == 0)
    }

    @Test("A cookie is written for browsers alone, and read back")
    func cookies() {
        let plain = SessionCookie.setting("00ff", isSecure: false)
        #expect(plain == "mehkeme=00ff; Path=/; HttpOnly; SameSite=Strict")
        #expect(SessionCookie.setting("00ff", isSecure: true) == plain + "; Secure")
        #expect(
            SessionCookie.clearing(isSecure: false)
                == "mehkeme=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict")
        #expect(SessionCookie.token(in: "mehkeme=00ff") == "00ff")
        #expect(SessionCookie.token(in: "a=b; mehkeme=00ff; xmehkeme=1") == "00ff")
        #expect(SessionCookie.token(in: "") == nil)
        #expect(SessionCookie.token(in: "xmehkeme=00ff") == nil)
        #expect(SessionCookie.token(in: "mehkeme=00ff; mehkeme=11ee") == nil)
    }

    @Test("A program's token stands behind its scheme")
    func bearer() {
        #expect(SessionCookie.bearerToken(in: "Bearer 00ff") == "00ff")
        #expect(SessionCookie.bearerToken(in: "bearer  00ff") == "00ff")
        #expect(SessionCookie.bearerToken(in: "Bearer ") == nil)
        #expect(SessionCookie.bearerToken(in: "Bearer") == nil)
        #expect(SessionCookie.bearerToken(in: "Basic 00ff") == nil)
    }
}
