import Casework
import Causality
import Chunks
import Desk
import Encoding
import Sealing
import Testing
import Web

@Suite struct DeskTests {
    @Test("Whoever is not signed in sees the sign-in page and nothing else")
    func strangers() throws {
        let house = try CourtHouse("strangers")
        defer { house.close() }
        for path in ["/", "/cases", "/cases/2.0.1", "/statistics", "/replicas", "/directory"] {
            let answer = house.ask("GET", path)
            #expect(answer.status == 303 && answer.header("Location") == "/login", "\(path)")
        }
        #expect(house.ask("GET", "/login").status == 200)
        #expect(house.ask("GET", "/api/v1/cases").status == 401)
        #expect(house.ask("GET", "/nothing").status == 404)
        #expect(house.ask("DELETE", "/cases").status == 405)
        #expect(house.ask("POST", "/cases").header("Allow") == "GET")
    }

    @Test("Every answer carries the security headers")
    func headers() throws {
        let house = try CourtHouse("headers")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        let answers = [
            house.ask("GET", "/login"), house.ask("GET", "/style.css"), clerk.get("/queue"),
            house.ask("GET", "/nothing"), clerk.get("/api/v1/cases"),
        ]
        for answer in answers {
            #expect(answer.header("Content-Security-Policy") == SecurityHeaders.policy)
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
        }
        #expect(clerk.get("/queue").header("Cache-Control") == "no-store")
    }

    @Test("A wrong password, an unknown login and a party at a court look alike")
    func refusedSignIn() throws {
        let house = try CourtHouse("refused")
        defer { house.close() }
        let attempts = [
            ("katib1", "wrong password"), ("nobody", "kənar parol"),
            ("elcin", CourtHouse.password),
        ]
        for (login, password) in attempts {
            let answer = house.ask(
                "POST", "/login", form: [("login", login), ("password", password)])
            #expect(answer.status == 401)
            #expect(answer.header("Set-Cookie") == nil)
            #expect(!answer.text.contains(password))
        }
    }

    @Test("A form without the session's token writes nothing")
    func foreignForms() throws {
        let house = try CourtHouse("csrf")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        var stranger = clerk
        stranger.token = String(repeating: "0", count: 32)
        #expect(stranger.post("/cases/new", Browser.claim).status == 403)
        let crossed = house.ask(
            "POST", "/cases/new", form: [("token", clerk.token)] + Browser.claim,
            headers: [("cookie", clerk.cookie), ("sec-fetch-site", "cross-site")])
        #expect(crossed.status == 403)
        #expect(!clerk.get("/queue").text.contains("Hüseynov"))
    }

    @Test("A claim goes from the form to a judge")
    func course() throws {
        let house = try CourtHouse("course")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        let place = try clerk.file()
        #expect(clerk.get("/queue").text.contains("Hüseynov"))
        let page = clerk.get(place)
        #expect(page.status == 200)
        #expect(page.text.contains("Borc &lt;b&gt;məbləği&lt;/b&gt;"))
        #expect(clerk.post("\(place)/register", []).status == 303)
        #expect(clerk.get(place).text.contains("2(050)-1/2026"))
        #expect(clerk.post("\(place)/draw", []).status == 303)
        let drawn = clerk.get(place).text
        #expect(drawn.contains("Hakim h"))
        let found = clerk.get("/cases?q=2(050)-1%2F2026").text
        #expect(found.contains(place))
        #expect(clerk.get("/cases?q=5ka71qx").text.contains(place))
        let json = clerk.get("/api/v1/cases/2(050)-1/2026")
        #expect(json.status == 200 && json.text.contains("\"number\":\"2(050)-1/2026\""))
    }

    @Test("A form with faults comes back with every word")
    func faults() throws {
        let house = try CourtHouse("faults")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        var form = Browser.claim.filter { $0.0 != "d0-address" }
        form.append(("p0-lawyer", "Nəsirov \"Kamal\""))
        let answer = clerk.post("/cases/new", form)
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"Nəsirov &quot;Kamal&quot;\""))
        #expect(answer.text.contains("value=\"4 800,00\""))
        #expect(answer.text.contains("id=\"d0-address-fault\""))
    }

    @Test("A form that was filled in on an old page is held back, with its words")
    func stale() throws {
        let house = try CourtHouse("stale")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        let place = try clerk.file()
        let old = try #require(clockField(clerk.get(place).text))
        #expect(clerk.post("\(place)/register", [("clock", old)]).status == 303)
        let answer = clerk.post(
            "\(place)/contact",
            [("clock", old), ("party", "plaintiff-0"), ("address", "Lerik, Nizami 3")])
        #expect(answer.status == 409)
        #expect(answer.text.contains("Lerik, Nizami 3"))
        let now = try #require(clockField(answer.text))
        #expect(now != old)
        let again = clerk.post(
            "\(place)/contact",
            [("clock", now), ("party", "plaintiff-0"), ("address", "Lerik, Nizami 3")])
        #expect(again.status == 303)
    }

    private func clockField(_ page: String) -> String? {
        let parts = page.split(separator: "name=\"clock\" value=\"", maxSplits: 1)
        guard parts.count > 1 else { return nil }
        return parts[1].split(separator: "\"", maxSplits: 1).first.map(String.init)
    }

    @Test("Who runs the machine sees no case")
    func administrator() throws {
        let house = try CourtHouse("admin")
        defer { house.close() }
        let place = try house.signIn("katib1").file()
        let admin = try house.signIn("admin1")
        for path in [place, "/cases", "/queue", "/docket", "/api/v1/cases", "/api/v1\(place)"] {
            #expect(admin.get(path).status == 404, "\(path)")
        }
        #expect(admin.get("/directory").status == 200)
        #expect(admin.get("/replicas").status == 200)
        let nobody = try house.signIn("kimse")
        #expect(nobody.get(place).status == 404)
        #expect(nobody.post("\(place)/register", []).status == 404)
    }

    @Test("A full mailbox is said with a time to come again")
    func busy() throws {
        let house = try CourtHouse("busy")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        house.setRoom(false)
        let answer = clerk.post("/cases/new", Browser.claim)
        #expect(answer.status == 503)
        #expect(answer.header("Retry-After") != nil)
    }

    @Test("A document is served whole, in part, and to nobody who may not see its case")
    func documents() throws {
        let house = try CourtHouse("documents")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        let boundary = "sErHeD"
        var body = ""
        for (name, value) in [("token", clerk.token)] + Browser.claim {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n"
            body += "\(value)\r\n"
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; "
        body += "filename=\"izahat.txt\"\r\nContent-Type: text/plain\r\n\r\nBorc qaytarılmayıb."
        body += "\r\n--\(boundary)--\r\n"
        let filed = house.ask(
            "POST", "/cases/new",
            headers: [
                ("cookie", clerk.cookie),
                ("content-type", "multipart/form-data; boundary=\(boundary)"),
            ], body: Array(body.utf8))
        #expect(filed.status == 303)
        let content = Array("Borc qaytarılmayıb.".utf8)
        let address = Route.document(SHA256.digest(content)).target
        let whole = clerk.get(address)
        #expect(whole.status == 200)
        #expect(whole.header("Content-Type") == "text/plain; charset=utf-8")
        guard case .file(_, let range) = whole.body else {
            Issue.record("a document is a file")
            return
        }
        #expect(range == 0..<UInt64(content.count))
        let part = clerk.get(address, [("range", "bytes=5-9")])
        #expect(part.status == 206)
        #expect(part.header("Content-Range") == "bytes 5-9/\(content.count)")
        #expect(clerk.get(address, [("range", "bytes=999-")]).status == 416)
        let tag = try #require(whole.header("ETag"))
        #expect(clerk.get(address, [("if-none-match", tag)]).status == 304)
        #expect(try house.signIn("admin1").get(address).status == 404)
    }

    @Test("A document that nobody sent cannot be named in a form")
    func foreignDocuments() throws {
        let house = try CourtHouse("foreign")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        let digest = try house.documents.put(Array("secret".utf8)).digest
        let form = Browser.claim + [("kept", "\(digest.hex):6:text/plain:secret.txt")]
        #expect(clerk.post("/cases/new", form).status == 303)
        #expect(clerk.get(Route.document(digest).target).status == 404)
    }

    @Test("A program signs in for a token and needs no form")
    func api() throws {
        let house = try CourtHouse("api")
        defer { house.close() }
        let opened = house.ask(
            "POST", "/api/v1/session",
            form: [("login", "katib1"), ("password", CourtHouse.password)])
        #expect(opened.status == 200)
        let token = try #require(opened.text.split(separator: "\"").dropFirst(3).first)
        let bearer = [(name: "authorization", value: "Bearer \(token)")]
        for path in ["cases", "docket", "statistics", "replicas"] {
            #expect(house.ask("GET", "/api/v1/\(path)", headers: bearer).status == 200, "\(path)")
        }
        let lines = house.ask(
            "POST", "/api/v1/commands", headers: bearer, body: Array("{}".utf8))
        #expect(lines.text == "{\"by\":\"katib1\"}")
        #expect(house.ask("POST", "/api/v1/commands", body: Array("{}".utf8)).status == 401)
    }

    @Test("Signing out ends the session, and a language is kept without one")
    func ending() throws {
        let house = try CourtHouse("ending")
        defer { house.close() }
        let clerk = try house.signIn("katib1")
        #expect(clerk.post("/logout", []).status == 303)
        #expect(clerk.get("/queue").status == 303)
        let chosen = house.ask("GET", "/language/ru?back=%2Flogin")
        #expect(chosen.header("Location") == "/login")
        let cookie = try #require(chosen.header("Set-Cookie"))
        let page = house.ask("GET", "/login", headers: [("cookie", cookie)])
        #expect(page.text.contains("lang=\"ru\""))
        let away = house.ask("GET", "/language/en?back=%2F%2Fevil.example")
        #expect(away.header("Location") == "/")
    }

    @Test("A party sees their own case in the cabinet, and nobody else's")
    func cabinet() throws {
        let house = try CourtHouse("cabinet", role: .central)
        defer { house.close() }
        let party = try house.signIn("elcin")
        let filed = party.post("/cabinet/claim", [("court", "050")] + Browser.claim)
        #expect(filed.status == 303)
        let place = try #require(filed.header("Location"))
        #expect(party.get("/cabinet").text.contains(place))
        #expect(party.get(place).status == 200)
        let other = try house.signIn("yad")
        #expect(other.get(place).status == 404)
        #expect(!other.get("/cabinet").text.contains(place))
        #expect(other.get("/api/v1\(place)").status == 404)
        let touched = other.post(
            "\(place)/contact", [("party", "plaintiff-0"), ("address", "x")])
        #expect(touched.status == 404)
        for path in ["/queue", "/cases", "/statistics", "/orders", "/directory"] {
            #expect(party.get(path).status == 404, "\(path)")
        }
    }
}
