extension SuggestReport {
    public var italian: String {
        switch self {
        case .nothing: "Nessun suggerimento."
        case .guesses: "Ogni voce è un’ipotesi: leggi gli obiettivi prima di incollarla."
        case .directions(let count, let names):
            "\(Italian.counted(count, Italian.officeNoun.singular, Italian.officeNoun.plural)): \(names.joined(separator: ", "))"
        case .wordsOfDimension: "Parole del suo testo che sono anche in questi obiettivi."
        case .subjectOfDirection: "Parole del suo nome che sono in questi obiettivi di altre direzioni."
        case .recall(let found, let all, let share, let missed):
            "ritrovati: \(Italian.counted(found, "tema", "temi")) del profilo su \(all) (\(Italian.percent(share)))"
                + (missed.isEmpty ? "" : "; non ritrovati: " + missed.joined(separator: ", "))
        case .precision(let hits, let all, let share):
            "utili: \(Italian.counted(hits, "suggerimento", "suggerimenti")) su \(all) (\(Italian.percent(share)))"
        }
    }
}
