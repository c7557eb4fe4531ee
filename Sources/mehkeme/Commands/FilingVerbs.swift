/// `mehkeme filing …`: what a filer wants to know, and filings made without a link.
enum FilingVerbs {
    static let verbs = [duty, court, prepare, handIn]

    static let duty = Verb(
        name: "filing duty", summary: "the state duty of a filing, with its arithmetic",
        help: """
            mehkeme filing duty KIND [--price MANAT] [--date DATE] [--company]
                                [--exemption CODE] [--language az|en|ru] [--json]

            KIND: claim, unpriced, dwelling, order, appeal. Counted by the scale of DATE (today);
            what a scale does not say is said, never guessed, and what a lawyer has still to confirm
            is marked.

              mehkeme filing duty claim --price 5000
              mehkeme filing duty appeal --price 5000.50 --language ru
            """,
        options: [
            .value("price"), .value("date"), .flag("company"), .value("exemption"),
            .value("language"),
        ]
    ) { call throws(Failure) in try FilingRun(call).duty() }

    static let court = Verb(
        name: "filing court", summary: "which court a case goes to, and by which procedure",
        help: """
            mehkeme filing court KIND --address TEXT [--price MANAT] [--instance 1|2|3]
                                 [--date DATE] [--language az|en|ru] [--json]

            KIND: civil, commercial, administrative, criminal, offence, material. The court whose
            district or city stands in the defendant's address comes alone; where none does, all
            courts of the kind are listed.

              mehkeme filing court civil --address "Masallı rayonu, Ərkivan" --price 4200
            """,
        options: [
            .value("address"), .value("price"), .value("instance"), .value("date"),
            .value("language"),
        ]
    ) { call throws(Failure) in try FilingRun(call).court() }

    static let prepare = Verb(
        name: "filing prepare", summary: "make a filing without a link, as a file",
        help: """
            mehkeme filing prepare LINES.jsonl --out FILE [--json]

            LINES.jsonl has lines of an import (samples/README.md) and names documents beside it.
            FILE keeps the lines, the digest of each document, this machine's time and a checksum;
            the documents stay beside it. Needs no data folder.

              mehkeme filing prepare iddia.jsonl --out iddia.filing
            """,
        options: [.value("out")]
    ) { call throws(Failure) in try FilingRun(call).prepare() }

    static let handIn = Verb(
        name: "filing hand-in", summary: "hand in a filing that was prepared as a file",
        help: """
            mehkeme filing hand-in --data DIR FILE [--strict] [--json]

            Checks that neither FILE nor a document beside it changed since it was prepared, then
            carries its lines out. The time of receipt is the node's; the filing's own time is shown
            beside it. Handed in again, it does nothing twice.

              mehkeme filing hand-in --data masalli iddia.filing
            """,
        options: [.value("data"), .flag("strict")], writes: true
    ) { call throws(Failure) in try FilingRun(call).handIn() }
}
