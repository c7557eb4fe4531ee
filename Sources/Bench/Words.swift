/// About eighty words of court papers: texts of them compress like those of the peers' benchmark.
///
/// Few words compress better than real papers do; `--texts` takes texts of another source.
package struct Words: Sendable {
    private let texts: [String]

    /// - Parameter texts: used in turn as they are; empty to make them out of words.
    package init(texts: [String] = []) { self.texts = texts }

    package var areMade: Bool { texts.isEmpty }

    /// A text of at least so many bytes, or the next of those that were given.
    package func text(byteCount: Int, number: Int, _ dice: inout Dice) -> String {
        if !texts.isEmpty { return texts[number % texts.count] }
        var text = dice.one(of: Self.words)
        while text.utf8.count < byteCount {
            text += " "
            text += dice.one(of: Self.words)
        }
        return text
    }

    package static func person(_ dice: inout Dice) -> String {
        dice.one(of: surnames) + " " + dice.one(of: names)
    }

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }

    private static let names = list(
        """
        Əli Vüqar Rəşad Elçin Aygün Günel Nərgiz Səbinə Orxan Tural Kamran Leyla Şəhla Zöhrə
        Fərid İlqar Cavid Murad Ülviyyə Həsən Məryəm Ramin Sevinc Natiq Pərvanə Ceyhun Anar
        """)
    private static let surnames = list(
        """
        Məmmədov Əliyev Həsənov Hüseynov Quliyev İsmayılov Rzayev Cəfərov Abbasov Bağırov
        Kərimov Nəbiyev Vəliyev Şərifov Qasımov Mustafayev Orucov Səfərov Ağayev Babayev
        """)
    private static let words = list(
        """
        iddia ərizəsi məhkəmə iclası qərar qətnamə şikayət cavabdeh iddiaçı vəkil hakim katib
        işin baxılması təyin edilmişdir müqavilə öhdəliyinin icrası borc məbləği manat
        ödənilməsi tələbi üzrə mülki inzibati kommersiya kollegiyasının tərkibi sübutların
        təqdim olunması şahidlərin dindirilməsi ekspertiza rəyi müddətin uzadılması apellyasiya
        kassasiya instansiyası icra vərəqəsi dövlət rüsumu bildiriş göndərilmişdir tərəflərin
        iştirakı ilə açıq icraatda araşdırılmışdır hüquqi qüvvəyə minmişdir əmlakın bölünməsi
        aliment tutulması torpaq sahəsi mülkiyyət hüququnun tanınması ləğv dayandırılması bərpa
        haqqında əsas götürülərək vəsatət təmin rədd edilsin qismən
        """)
}
