import Plan

extension MapDefinitionProblem {
    public var italian: String {
        switch self {
        case .yaml(let problem): [problem.italian, problem.italianHint].compactMap(\.self).joined(separator: " ")
        case .noKinds: "Una mappa richiede almeno un tipo di elementi."
        case .matrixNeeds(let key): "Una matrice richiede la chiave «\(key)», con i tipi dei suoi elementi."
        case .rowsOfNoMatrix: "Solo una matrice ha righe: scrivi «form: matrix», o togli «rows»."
        case .columnIsNoNode(let kind): "«\(kind.rawValue)» è in «columns» e non in «nodes»."
        case .nodeIsInNoColumn(let kind): "«\(kind.rawValue)» non è in nessuna delle «columns»."
        case .keyOfOtherForm(let key, let form): "Una mappa con «form: \(form)» non ha la chiave «\(key)»: toglila."
        case .minimumOfProjection:
            "Una proiezione non ha «minimumLinks»: il numero dei legami si limita con «strongest»."
        case .needsThrough:
            "Una mappa delle combinazioni richiede la chiave «through»: scrivi «through: [transversalGoal]»."
        case .needsCentre:
            "Una mappa di questa forma richiede un elemento al centro: scrivi «each: transversalGoal» o indicane uno con «focus»."
        case .onlyOneCentre:
            "Una mappa di chi condivide ha un solo elemento al centro: lasciane uno o scrivi «each: direction»."
        case .throughOffices:
            "«through» indica a che cosa si legano gli uffici con i loro obiettivi, come transversalGoal o collaboration."
        case .clustersAndColumns: "Riquadri e colonne non vanno insieme: indica «nodes» e togli «columns»."
        case .noClusters(let engine):
            "\(engine) non disegna riquadri: scegli dot, osage o patchwork, o togli «clusters»."
        case .unsteadyEngine: "fdp dà ogni volta un’immagine diversa: neato e sfdp sono simili e non lo fanno."
        case .noYear(let year, let years):
            "Il piano non comprende il \(year). Anni: \(Italian.list(years.map(String.init)))."
        case .otherKind(let id, let kind): "\(id) non è \(Italian.one(kind))."
        case .noneOfKind(let kind, let name):
            "Nel piano nessun elemento di nome \(Italian.inQuotes(name)) è \(Italian.one(kind))."
        case .severalNodes(let name, let count, let first):
            "\(Italian.inQuotes(name)) corrisponde a \(Italian.counted(count, "elemento", "elementi")). Indicane uno con il suo id: \(first.joined(separator: ", "))."
        case .unknownNode(let name, let nearest):
            "Nel piano non c’è \(Italian.inQuotes(name))."
                + (nearest.isEmpty ? "" : " Forse \(Italian.list(nearest, last: "o"))?")
        }
    }
}

extension MapDefinitionSubject {
    public var italian: String {
        switch self {
        case .map: "una mappa"
        case .projection: "una proiezione"
        case .text: "un testo"
        case .form: "una forma di mappa"
        case .relation: "un tipo di legame"
        case .basis: "una base"
        case .clusters: "un tipo di riquadro"
        case .orientation: "un orientamento"
        case .page: "un formato di pagina"
        case .size: "un significato della grandezza"
        case .colour: "un significato del colore"
        case .labels: "una forma delle etichette"
        case .sort: "un ordine delle righe"
        case .kind: "un tipo di elementi"
        case .weighting: "un modo di pesare"
        case .engine: "una disposizione"
        }
    }
}
