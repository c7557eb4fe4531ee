package import Storage

/// Why an account was not opened or changed.
///
/// Closed: a caller that switches over it has handled everything.
package enum AccountError: Error, Equatable {
    case loginMalformed
    case nameMissing
    case nameTooLong
    case passwordTooShort
    case passwordTooLong
    case finMalformed
    case voenMalformed
    /// A party has a FIN, a VÖEN, or both.
    case identityMissing
    case loginTaken
    case loginUnknown
    case store(StoreError)
}

extension AccountError {
    /// What to tell the person who filled in the form.
    package func text(in language: Account.Language) -> String {
        let (azerbaijani, english, russian) = texts
        return switch language {
        case .azerbaijani: azerbaijani
        case .english: english
        case .russian: russian
        }
    }

    private var texts: (String, String, String) {
        switch self {
        case .loginMalformed:
            (
                "Giriş adı 2–40 simvoldan ibarət olmalıdır: a–z, 0–9, nöqtə, alt xətt, defis.",
                "A login has 2 to 40 characters: a–z, 0–9, dot, underscore, hyphen.",
                "Логин состоит из 2–40 знаков: a–z, 0–9, точка, подчёркивание, дефис."
            )
        case .nameMissing: ("Ad yazılmayıb.", "The name is missing.", "Не указано имя.")
        case .nameTooLong: ("Ad çox uzundur.", "The name is too long.", "Имя слишком длинное.")
        case .passwordTooShort:
            (
                "Parol ən azı 10 simvoldan ibarət olmalıdır.",
                "A password has at least 10 characters.",
                "Пароль должен содержать не менее 10 знаков."
            )
        case .passwordTooLong:
            ("Parol çox uzundur.", "The password is too long.", "Пароль слишком длинный.")
        case .finMalformed:
            (
                "FİN 7 simvoldan ibarətdir: rəqəmlər və I, O istisna olmaqla böyük latın hərfləri.",
                "A FIN has 7 characters: digits and capital Latin letters except I and O.",
                "ФИН состоит из 7 знаков: цифры и заглавные латинские буквы, кроме I и O."
            )
        case .voenMalformed:
            (
                "VÖEN 10 rəqəmdən ibarətdir və 1 və ya 2 ilə bitir.",
                "A VÖEN has 10 digits and ends in 1 or 2.",
                "ИНН (VÖEN) состоит из 10 цифр и оканчивается на 1 или 2."
            )
        case .identityMissing:
            (
                "FİN və ya VÖEN göstərilməlidir.", "A FIN or a VÖEN is needed.",
                "Нужно указать ФИН или ИНН (VÖEN)."
            )
        case .loginTaken:
            ("Bu giriş adı tutulub.", "This login is taken.", "Этот логин уже занят.")
        case .loginUnknown:
            ("Belə hesab yoxdur.", "There is no such account.", "Такой учётной записи нет.")
        case .store:
            (
                "Hesab yazıla bilmədi.", "The account could not be written.",
                "Не удалось сохранить учётную запись."
            )
        }
    }
}
