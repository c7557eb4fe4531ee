/// What a clerk or a script does with cases.
enum CaseVerbs {
    static let verbs: [Verb] = []
}
