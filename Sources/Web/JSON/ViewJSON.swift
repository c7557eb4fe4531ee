package import Casework
package import Causality
internal import Encoding
internal import Law
package import Sync

// The views in JSON: the same facts as on the pages, with words that stay instead of sentences.
// Sums are whole qəpik, times RFC 3339 in Baku's offset.

extension JSONDocument {
    static func time(_ instant: Instant) -> JSONDocument {
        instant.milliseconds == 0 ? .null : .text(instant.rfc3339)
    }

    static func optional(_ text: String?) -> JSONDocument { text.map(JSONDocument.text) ?? .null }
}

extension CaseRow {
    package var json: JSONDocument {
        [
            "case": .text(id.description), "number": .optional(row.number),
            "court": .text(court), "standing": .text(standing.word),
            "kind": .text(row.kind.word), "plaintiff": .text(row.plaintiff),
            "defendant": .text(row.defendant), "judge": .optional(row.judge),
            "price": .count(row.amount), "hearing": .time(row.hearing),
            "filedAt": .time(row.filedAt), "closed": .bool(row.isClosed),
        ]
    }
}

extension Party {
    var json: JSONDocument {
        [
            "name": .text(name), "fin": .optional(fin), "voen": .optional(voen),
            "address": .optional(address), "phone": .optional(phone),
            "lawyer": .optional(lawyer), "lawyerFin": .optional(lawyerFin),
        ]
    }
}

extension HearingView {
    var json: JSONDocument {
        [
            "hearing": .text(id.description), "number": .number(Int64(ordinal)),
            "court": .text(court), "judge": .text(judge), "hall": .text(hall),
            "from": .time(from), "until": .time(until), "purpose": .text(purpose.word),
            "standing": .text(standing.word), "ground": .optional(ground),
        ]
    }
}

extension DecisionView {
    var json: JSONDocument {
        [
            "decision": .text(id.description), "date": .text(decision.date.description),
            "outcome": .text(decision.outcome.word), "amount": .count(decision.amount),
            "operative": .text(decision.operative), "judge": .text(decision.judge),
            "act": .optional(decision.act?.digest?.hex), "stands": .bool(stands),
        ]
    }
}

extension DocumentView {
    var json: JSONDocument {
        [
            "digest": .optional(document.digest?.hex), "name": .text(document.name),
            "mime": .text(document.mime), "size": .count(document.size),
            "kind": .text(document.kind.word), "by": .text(by.word), "at": .time(at),
        ]
    }
}

extension DrawView {
    var json: JSONDocument {
        let list: [JSONDocument] = record.list.candidates.map { candidate in
            [
                "judge": .text(candidate.judge), "exclusion": .text(candidate.exclusion.word),
                "load": .count(candidate.load), "share": .count(candidate.share),
            ]
        }
        return [
            "draw": .text(id.description), "at": .time(at), "chosen": .text(record.chosen),
            "reason": .text(reason.word), "stands": .bool(stands),
            "caseNumber": .text(record.list.caseNumber.description), "candidates": .list(list),
            "filing": .optional(record.filing?.hex), "index": .count(record.index),
            "value": .optional(record.value?.hex),
            "commitment": .optional(record.commitment?.hex),
        ]
    }
}

extension CaseView {
    package func json(clock: VersionVector) -> JSONDocument {
        let parties: [JSONDocument] = parties.map { view in
            [
                "side": .text(view.side.word), "index": .number(Int64(view.index)),
                "party": view.party.json,
            ]
        }
        let writs: [JSONDocument] = writs.map { view in
            [
                "writ": .text(view.writ.writNumber), "office": .text(view.writ.office),
                "amount": .count(view.writ.amount),
                "order": .optional(view.writ.order?.description),
                "date": .text(view.writ.date.description), "counts": .bool(view.counts),
            ]
        }
        return [
            "case": .text(id.description), "number": .optional(number?.description),
            "standing": .text(standing.word), "court": .text(court),
            "kind": .text(filed.kind.word), "category": .text(filed.category),
            "subject": .text(filed.subjectMatter), "price": .count(filed.price),
            "filedAt": .time(filedAt), "judge": .optional(judge), "parties": .list(parties),
            "hearings": .list(hearings.map(\.json)), "draws": .list(draws.map(\.json)),
            "decisions": .list(decisions.map(\.json)), "writs": .list(writs),
            "documents": .list(documents.map(\.json)),
            "docket": .list(docket.filter { $0.settledBy == nil }.map(\.json)),
            "next": .list(next.map { .text($0.word) }), "clock": .text(clock.formText),
        ]
    }
}

extension DocketItem {
    var json: JSONDocument {
        [
            "item": .text(id.description), "kind": .text(id.kind.word),
            "about": .list(about.map { .text($0.description) }), "place": .text(place),
        ]
    }
}

extension PartyCaseView {
    package var json: JSONDocument {
        [
            "case": .text(id.description), "number": .optional(number?.description),
            "standing": .text(standing.word), "court": .text(court), "kind": .text(kind.word),
            "subject": .text(subjectMatter), "price": .count(price), "filedAt": .time(filedAt),
            "judge": .optional(judge), "roles": .list(roles.map { .text($0.word) }),
            "hearings": .list(hearings.map(\.json)),
            "decisions": .list(decisions.map(\.json)),
            "documents": .list(documents.map(\.json)),
            "enforcement": .list(
                enforcement.map { order in
                    [
                        "order": .text(order.id.description), "writ": .text(order.writNumber),
                        "office": .text(order.office), "standing": .text(order.standing.word),
                        "amount": .count(order.amount), "paid": .count(order.paid),
                        "remainder": .count(order.remainder),
                    ]
                }),
        ]
    }
}

extension OrderRow {
    package var json: JSONDocument {
        [
            "order": .text(id.description), "writ": .text(row.writ),
            "case": .text(row.number), "office": .text(office),
            "standing": .text(standing.word), "creditor": .text(row.plaintiff),
            "debtor": .text(row.defendant), "officer": .optional(row.officer),
            "remainder": .count(row.amount), "issuedAt": .time(row.filedAt),
        ]
    }
}

extension OrderView {
    package func json(clock: VersionVector) -> JSONDocument {
        [
            "order": .text(id.description), "writ": .text(issued.writNumber),
            "case": .text(issued.caseNumber.description), "court": .text(issued.court),
            "office": .text(office), "provider": .text(provider.word),
            "standing": .text(standing.word), "stage": .text(stage),
            "matter": .text(issued.matter.word),
            "voluntaryUntil": voluntaryUntil.map { .text("\($0)") } ?? .null,
            "rank": .count(rank), "ledger": ledger.json,
            "entries": .list(course.compactMap(\.moneyJSON)),
            "openMatters": .list(
                openMatters.map {
                    ["change": .text($0.id.description), "step": .text($0.ruling.step)]
                }),
            "openOffers": .list(
                openOffers.map {
                    ["offer": .text($0.id.description), "to": .text($0.to)]
                }),
            "creditor": issued.creditor.json, "debtor": issued.debtor.json,
            "officer": .optional(officer), "amount": .count(issued.amount),
            "paid": .count(paid), "remainder": .count(remainder),
            "overpaid": .count(overpaid), "issuedAt": .time(issuedAt),
            "next": .list(next.map { .text($0.word) }), "clock": .text(clock.formText),
        ]
    }
}

extension DocketRow {
    package var json: JSONDocument {
        [
            "subject": .text(subject.description), "item": .text(item.description),
            "kind": .text(item.kind.word), "place": .text(place),
            "number": .optional(number), "about": .list(about.map { .text($0.description) }),
            "sentence": item.kind.json,
        ]
    }
}

extension HearingEntry {
    package func json(withNames: Bool) -> JSONDocument {
        [
            "hearing": .text(hearing.description), "case": .text(subject.description),
            "number": .optional(number), "kind": .text(kind.word), "court": .text(court),
            "hall": .text(hall), "judge": .text(judge), "clerk": .optional(clerk),
            "from": .time(from), "until": .time(until), "purpose": .text(purpose.word),
            "standing": .text(standing.word),
            "plaintiff": .optional(withNames ? plaintiff : ""),
            "defendant": .optional(withNames ? defendant : ""),
        ]
    }
}

extension SharedNote {
    package var json: JSONDocument {
        [
            "item": .text(item.description), "kind": .text(item.kind.word),
            "place": .text(court),
            "subjects": .list(subjects.map { .text($0.description) }),
            "numbers": .list(numbers.map { .optional($0) }),
            "hearings": .list(hearings.map { $0.json(withNames: false) }),
            "nextFree": nextFree.map { .time($0) } ?? .null,
            "sentence": item.kind.json,
        ]
    }
}

extension DocketKind {
    /// What happened, in every language, and what settles it.
    var json: JSONDocument {
        [
            "az": .text(sentence.azerbaijani), "en": .text(sentence.english),
            "ru": .text(sentence.russian), "command": .text(command.word),
            "choices": .list(choices.map { .text($0.word) }),
        ]
    }
}

extension ReplicaLine {
    package var json: JSONDocument {
        [
            "origin": .text(origin.description), "role": .text(role.name),
            "courts": .list(courts.map { .text($0) }), "head": .count(head),
            "lastChange": lastChange.map(JSONDocument.time) ?? .null,
            "ended": .bool(hasEnded), "self": .bool(isOurs),
        ]
    }
}

extension PeerStatus {
    package var json: JSONDocument {
        [
            "peer": .text(peer), "phase": .text(phase.name), "unsent": .count(unsentCount),
            "oldestUnsent": oldestUnsent.map(JSONDocument.time) ?? .null,
            "lastSettled": lastSettled.map(JSONDocument.time) ?? .null,
            "lastHeard": lastHeard.map(JSONDocument.time) ?? .null,
        ]
    }
}
