/// The statutory forms, field by field, and what is wrong with one that is filled in.
///
/// Used alike by page, API and file.
///
/// - Source: MPM 149.2, annexes 2 and 3.
package enum Forms {
    package static let all: [StatutoryForm] = {
        do throws(TableFault) {
            return try read(PackageResources.forms_csv)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// - Bound: bytes of a value.
    package static let valueByteCountMax = 4000

    package static func form(_ id: String) -> StatutoryForm? { all.first { $0.id == id } }

    /// What is wrong with the values of a form, in the form's order; then what it does not have.
    ///
    /// - Parameter isComplete: whether a required field that is missing is a fault.
    package static func check(
        _ form: StatutoryForm, _ values: [(name: String, value: String)],
        isComplete: Bool = true
    ) -> [FormFieldFault] {
        var faults: [FormFieldFault] = []
        for field in form.fields {
            let given = values.filter { $0.name == field.name && !$0.value.isEmpty }
            if given.isEmpty {
                if isComplete, field.isRequired { faults.append(field.fault(.missing)) }
                continue
            }
            guard given.count == 1 else {
                faults.append(field.fault(.twice))
                continue
            }
            if let reason = field.kind.fault(in: given[0].value) {
                faults.append(field.fault(reason))
            }
        }
        for value in values where !form.fields.contains(where: { $0.name == value.name }) {
            faults.append(FormFieldFault(field: value.name, number: "", reason: .unknown))
        }
        return faults
    }

    static func read(_ bytes: [UInt8]) throws(TableFault) -> [StatutoryForm] {
        let table = try Table(
            "forms.csv", bytes,
            columns: [
                "form", "number", "name", "kind", "required", "article", "confidence", "az", "en",
                "ru",
            ])
        var forms: [StatutoryForm] = []
        for row in table.rows {
            guard let kind = FormFieldKind(rawValue: row["kind"]) else {
                throw row.fault("no kind of field \(row["kind"])")
            }
            let confidence = try row.sourced()
            guard row["number"].isEmpty || confidence == .read else {
                throw row.fault("a number of the annex that was not read there")
            }
            let field = FormField(
                name: try row.filled("name"), number: row["number"], kind: kind,
                isRequired: row["required"] == "yes", article: row["article"],
                confidence: confidence, title: try row.wording())
            let id = try row.filled("form")
            if let index = forms.firstIndex(where: { $0.id == id }) {
                guard !forms[index].fields.contains(where: { $0.name == field.name }) else {
                    throw row.fault("\(field.name) stands twice")
                }
                forms[index].fields.append(field)
            } else {
                forms.append(StatutoryForm(id: id, fields: [field]))
            }
        }
        return forms
    }
}

/// A form of the law.
package struct StatutoryForm: Sendable {
    /// `claim`, `appeal`, `cassation`.
    package let id: String
    /// In the form's order.
    package fileprivate(set) var fields: [FormField]
}

/// A field of a form.
package struct FormField: Sendable {
    package let name: String
    /// Its number in the annex; empty where that is not known.
    package let number: String
    package let kind: FormFieldKind
    package let isRequired: Bool
    package let article: String
    package let confidence: Confidence
    package let title: Wording

    fileprivate func fault(_ reason: FormFaultReason) -> FormFieldFault {
        FormFieldFault(field: name, number: number, reason: reason)
    }
}

/// What a field holds.
package enum FormFieldKind: String, CaseIterable, Sendable {
    case text
    /// FIN or VÖEN.
    case identifier
    case phone, email, date
    /// Whole qəpik.
    case amount
    /// The code of a court, or its name.
    case court
    case caseNumber

    /// - Returns: `nil` for a value that the field may have.
    func fault(in value: String) -> FormFaultReason? {
        guard value.utf8.count <= Forms.valueByteCountMax else { return .tooLong }
        guard value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            return .missing
        }
        return holds(value) ? nil : .shape
    }

    private func holds(_ value: String) -> Bool {
        let units = Array(value.utf8)
        let isDigit = { (unit: UInt8) in (0x30...0x39).contains(unit) }
        switch self {
        case .text, .court: return true
        case .identifier:
            let isFin =
                units.count == 7
                && units.allSatisfy { isDigit($0) || (0x41...0x5a).contains($0) }
            return isFin || (units.count == 10 && units.allSatisfy(isDigit))
        case .phone:
            return units.first == 0x2b && (8...15).contains(units.count - 1)
                && units.dropFirst().allSatisfy(isDigit)
        case .email:
            let parts = value.split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
                && units.allSatisfy { $0 > 0x20 && $0 < 0x7f }
        case .date: return CivilDate(value) != nil
        case .amount: return UInt64(value).map { $0 <= Duty.priceMaxQepik } ?? false
        case .caseNumber:
            return value.contains("/") && units.contains { $0 == 0x28 || $0 == 0x5b }
                && units.contains(where: isDigit)
        }
    }
}

package enum FormFaultReason: String, Sendable {
    case missing, twice, tooLong, shape, unknown

    package var wording: Wording {
        switch self {
        case .missing: Wording("doldurulmayıb", "is not filled in", "не заполнено")
        case .twice: Wording("iki dəfə verilib", "is given twice", "указано дважды")
        case .tooLong: Wording("çox uzundur", "is too long", "слишком длинное")
        case .shape:
            Wording("düzgün formada deyil", "does not have the right shape", "имеет неверный вид")
        case .unknown:
            Wording("bu formada yoxdur", "is not in this form", "отсутствует в этой форме")
        }
    }
}

/// What is wrong with a field.
package struct FormFieldFault: Equatable, Sendable {
    package let field: String
    /// Its number in the annex; empty where that is not known.
    package let number: String
    package let reason: FormFaultReason
}
