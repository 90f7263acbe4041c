extension ComparisonUsage {
    public var italian: String {
        switch self {
        case .yearAndPath(let year):
            "Indica due anni o due piani (una cartella che si chiama come un anno: ./\(year))."
        case .sameYears: "I due anni sono uguali."
        case .laterYearFirst: "Indica prima l’anno precedente, poi il successivo."
        case .pictureShowsAll: "L’immagine mostra tutti gli esiti per direzione: togli --only e --by."
        case .jsonHasNoGroups:
            "JSON indica direzioni, programmi e obiettivi trasversali di ogni obiettivo e non ha gruppi: togli --by."
        case .nothingMovesInAPlan:
            "Tra due anni dello stesso piano nessun obiettivo passa a un’altra direzione: togli --only moved."
        case .plansAreArguments:
            "--plan indica il piano di cui si confrontano gli anni; due piani si indicano senza --plan."
        }
    }
}
