/// Why a line is refused before the court's rules are asked.
///
/// Closed: the reasons are the table of `samples/README.md`, and their names stay.
package struct ImportFault: Error, Equatable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        // Shape
        case notJSON, notObject, repeatedField
        case unknownCommand, unknownField, missingField
        case wrongType, emptyText, tooLong, outOfRange, notOneOf
        case badName, badDate, badTime, badPeriod
        case badFIN, badVOEN, badPhone, badIdentity, badOffice
        case badPath, badContent
        // Files
        case fileMissing, notPDF
        // Names
        case repeatedRef, noSuchLogin, noSuchCourt, noSuchCase, noSuchOrder
    }

    package let reason: Reason
    /// What is meant: `plaintiffs[0].fin`, `byte 17`, `line 3`; empty for the line as a whole.
    package let field: String

    package init(_ reason: Reason, _ field: String = "") {
        self.reason = reason
        self.field = field
    }

    /// What is wrong, for whoever prepared the file.
    package var explanation: ImportWords {
        let words = reason.words
        guard !field.isEmpty else { return words }
        return ImportWords(
            az: "\(field): \(words.az)", en: "\(field): \(words.en)", ru: "\(field): \(words.ru)")
    }
}

/// One text in the three languages.
package struct ImportWords: Equatable, Sendable {
    package let az: String
    package let en: String
    package let ru: String
}

extension ImportFault.Reason {
    fileprivate var words: ImportWords {
        let (az, en, ru) = texts
        return ImportWords(az: az, en: en, ru: ru)
    }

    private var texts: (String, String, String) {
        switch self {
        case .notJSON: ("JSON deyil", "is not JSON", "не JSON")
        case .notObject: ("JSON obyekti deyil", "is not an object", "не объект JSON")
        case .repeatedField: ("sahə təkrarlanır", "stands twice", "поле повторяется")
        case .unknownCommand: ("belə əmr yoxdur", "is no command", "нет такой команды")
        case .unknownField:
            (
                "əmrin belə sahəsi yoxdur", "the command has no such field",
                "у команды нет такого поля"
            )
        case .missingField: ("sahə çatışmır", "is missing", "поле отсутствует")
        case .wrongType: ("növü uyğun deyil", "is of another type", "значение другого типа")
        case .emptyText: ("mətn boşdur", "says nothing", "текст пуст")
        case .tooLong: ("həddən artıq uzundur", "is too long", "слишком длинно")
        case .outOfRange: ("hədlərdən kənardır", "is out of range", "вне допустимых пределов")
        case .notOneOf:
            (
                "icazə verilən sözlərdən deyil", "is none of the words allowed",
                "не из допустимых слов"
            )
        case .badName: ("ad düzgün deyil", "is no name of this shape", "имя иного вида")
        case .badDate: ("belə tarix yoxdur", "is no date", "нет такой даты")
        case .badTime:
            (
                "belə vaxt yoxdur, yaxud saat qurşağı göstərilməyib",
                "is no time, or has no offset", "нет такого времени или не указан пояс"
            )
        case .badPeriod:
            (
                "dövr başlanmazdan əvvəl bitir", "ends before it begins",
                "период кончается раньше начала"
            )
        case .badFIN: ("FİN düzgün deyil", "is no FIN", "неверный ФИН")
        case .badVOEN: ("VÖEN düzgün deyil", "is no VÖEN", "неверный ИНН")
        case .badPhone: ("telefon nömrəsi düzgün deyil", "is no phone number", "неверный телефон")
        case .badIdentity:
            (
                "ya FİN, ya da VÖEN olmalıdır", "needs a FIN or a VÖEN, not both",
                "нужен ФИН или ИНН, но не оба"
            )
        case .badOffice: ("icra şöbəsinin kodu deyil", "is no office", "не код отдела исполнения")
        case .badPath:
            (
                "yol qovluqdan kənara aparır", "leads out of the folder",
                "путь ведёт за пределы папки"
            )
        case .badContent:
            ("məzmun düzgün deyil", "has not the content it should have", "неверное содержание")
        case .fileMissing: ("fayl yoxdur", "there is no such file", "файла нет")
        case .notPDF: ("PDF deyil", "is not a PDF", "не PDF")
        case .repeatedRef:
            ("bu ad artıq verilib", "the file has given this ref already", "имя уже дано")
        case .noSuchLogin: ("belə əməkdaş yoxdur", "nobody has this login", "нет такого сотрудника")
        case .noSuchCourt:
            (
                "bu qovşaqda belə məhkəmə yoxdur", "is no court of this node",
                "на этом узле нет такого суда"
            )
        case .noSuchCase: ("belə iş yoxdur", "there is no such case", "нет такого дела")
        case .noSuchOrder:
            (
                "belə icra sənədi yoxdur", "there is no such order",
                "нет такого исполнительного листа"
            )
        }
    }
}
