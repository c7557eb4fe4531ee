/// The tables of jurisdiction.
struct JurisdictionBook: Sendable {
    struct Rule: Sendable {
        let kind: String
        let instance: UInt64
        let court: String
        let confidence: Confidence
        let title: Wording
    }

    let courts: [CourtPlace]
    let rules: [Rule]
    let limits: [ClaimLimit]

    init(courts: [UInt8], kinds: [UInt8], limits: [UInt8]) throws(TableFault) {
        let table = try Table(
            "jurisdiction-courts.csv", courts,
            columns: ["code", "kind", "place", "region", "confirmed", "az", "en", "ru"])
        var places: [CourtPlace] = []
        for row in table.rows {
            let code = try row.filled("code")
            guard code.utf8.count == 3, !places.contains(where: { $0.code == code }) else {
                throw row.fault("\(code) is no code, or stands twice")
            }
            places.append(
                CourtPlace(
                    code: code, kind: try row.filled("kind"), place: row["place"],
                    region: row["region"], isConfirmed: row["confirmed"] == "yes",
                    title: try row.wording()))
        }
        self.courts = places
        let list = try Table(
            "jurisdiction-kinds.csv", kinds,
            columns: ["kind", "instance", "court", "article", "confidence", "az", "en", "ru"])
        var rules: [Rule] = []
        for row in list.rows {
            let kind = try row.filled("kind")
            guard StepWords.kinds.contains(kind), let instance = UInt64(row["instance"]),
                places.contains(where: { $0.kind == row["court"] })
            else { throw row.fault("no such kind, instance or court") }
            rules.append(
                Rule(
                    kind: kind, instance: instance, court: row["court"],
                    confidence: try row.confidence(), title: try row.wording()))
        }
        self.rules = rules
        let amounts = try Table(
            "claim-limits.csv", limits,
            columns: [
                "limit", "since", "until", "amount", "article", "confidence", "az", "en", "ru",
            ])
        var known: [ClaimLimit] = []
        for row in amounts.rows {
            guard let amount = try row.amount("amount") else { throw row.fault("no amount") }
            known.append(
                ClaimLimit(
                    name: try row.filled("limit"), validity: try row.validity(), amount: amount,
                    article: row["article"], confidence: try row.sourced(),
                    title: try row.wording()))
        }
        self.limits = known
    }

    func find(
        _ kind: String, _ instance: UInt64, _ address: String, _ price: UInt64, _ date: CivilDate
    ) -> JurisdictionAnswer {
        let kinds = rules.filter { $0.kind == kind && $0.instance == instance }
        let all = courts.filter { court in kinds.contains { $0.court == court.kind } }
        let named = Self.places(in: address, among: courts)
        let regions = courts.filter { named.contains($0.place) }.map(\.region)
        var found = all.filter { court in
            court.place.isEmpty || named.contains(court.place)
                || (court.kind != "district" && regions.contains(court.place))
        }
        let isByPlace = !found.isEmpty
        if found.isEmpty { found = all }
        var notes: [Wording] = kinds.filter { $0.confidence == .unconfirmed }.map(\.title)
        if !isByPlace { notes.append(Self.boundaries) }
        var procedures = Procedures.all.filter {
            $0.kinds.contains(kind) && $0.instance == instance && $0.isInForce(on: date)
        }.map(\.id)
        for (limit, procedure) in [
            ("smallCivil", "civil-small"), ("smallCommercial", "commercial-small"),
        ] where procedures.contains(procedure) {
            let line = limits.first { $0.name == limit && $0.validity.holds(on: date) }
            if let line, price > 0, price < line.amount {
                notes.append(line.title)
            } else {
                procedures.removeAll { $0 == procedure }
            }
        }
        return JurisdictionAnswer(
            courts: found, isByPlace: isByPlace, procedures: procedures, notes: notes)
    }

    private static let boundaries = Wording(
        "Ünvanda məhkəmənin yeri tapılmadı; ərazi aidiyyəti təsdiqlənməyib.",
        "No court's place was found in the address; territorial jurisdiction is unconfirmed.",
        "Место суда в адресе не найдено; территориальная подсудность не подтверждена.")

    // MARK: Addresses

    /// The places of courts that an address names, and not as the name of a street.
    static func places(in address: String, among courts: [CourtPlace]) -> Set<String> {
        let words = folded(address).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        var places: Set<String> = []
        for court in courts where !court.place.isEmpty {
            let place = folded(court.place)
            for (index, word) in words.enumerated() where word == place {
                let next = index + 1 < words.count ? words[index + 1] : ""
                let isStreet = streets.contains { next.hasPrefix($0) }
                if !isStreet { places.insert(court.place) }
            }
        }
        // A district of Baku says more than Baku.
        let districts = courts.filter { $0.kind == "district" && places.contains($0.place) }
        if districts.contains(where: { $0.region == "Bakı" }) { places.remove("Bakı") }
        return places
    }

    private static let streets = ["kuc", "prosp", "pr", "xiyaban", "meydan", "dalan", "dongesi"]

    /// Small letters without the marks that keyboards lack.
    private static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "Ə", "ə": folded += "e"
            case "I", "ı", "İ", "i": folded += "i"
            case "Ş", "ş": folded += "s"
            case "Ç", "ç": folded += "c"
            case "Ğ", "ğ": folded += "g"
            case "Ö", "ö": folded += "o"
            case "Ü", "ü": folded += "u"
            default: folded += String(scalar).lowercased()
            }
        }
        return folded
    }
}
