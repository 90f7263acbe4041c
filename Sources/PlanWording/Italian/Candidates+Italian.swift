import Plan
import PlanAnswers

extension CandidateMessage {
    package var italian: String {
        switch self {
        case .heading(let target, let shown, let all):
            "Candidati per \(Italian.quoted(target.shortName)): \(Italian.shown(shown, of: all))"
        case .none(let target):
            "Nessun obiettivo non ancora collegato ha parole in comune con \(Italian.quoted(target.shortName))."
        case .unreviewed(let count): "da esaminare: \(Italian.number(count))"
        case .score(let score): "punteggio \(Italian.number(score, places: 1))"
        case .programmes(let programmes):
            "\(programmes.count == 1 ? "programma" : "programmi") "
                + Italian.list(programmes.map { Italian.quoted($0.shortName) })
        case .leftOpen: "lasciato aperto"
        case .impact(let count):
            "smentirebbe \(count == 1 ? "1 constatazione" : "\(Italian.number(count)) constatazioni")"
        case .guesses: "Ogni voce è un’ipotesi basata sulle parole: leggi l’obiettivo, poi scrivi yes o no, e perché."
        case .target: "destinazione"
        case .relevant: "da trovare"
        case .averagePrecision: "precisione media"
        case .recall(let count): "richiamo a \(count)"
        case .mean(let kind): "media: \(Italian.noun(kind).plural)"
        }
    }
}

extension FragilityMessage {
    package var italian: String {
        switch self {
        case .overturned(1, let objective, let target):
            "Da esaminare: 1 candidato basterebbe a smentirlo, l’obiettivo \(objective.unbroken) per \(Italian.quoted(target))."
        case .overturned(let count, let objective, let target):
            "Da esaminare: \(Italian.number(count)) candidati, ciascuno dei quali basterebbe a smentirlo; il più probabile è l’obiettivo \(objective.unbroken) per \(Italian.quoted(target))."
        case .unreviewed(let count):
            "Da esaminare: \(count == 1 ? "1 candidato" : "\(Italian.number(count)) candidati")."
        case .reviewed: "Nessun candidato resta da esaminare."
        }
    }
}
