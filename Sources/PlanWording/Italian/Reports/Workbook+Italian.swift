extension WorkbookMessage {
    public var italian: String {
        switch self {
        case .howToRead: "Come si legge"
        case .nodes: "Elementi"
        case .links: "Legami"
        case .indicators: "Indicatori"
        case .audit: "Verifica"
        case .office: "Struttura"
        case .code: "Codice"
        case .place: "Punto del documento"
        case .id: "Id"
        case .text: "Testo"
        case .weight: "Peso"
        case .owner: "Responsabile"
        case .deadline: "Scadenza"
        case .from: "Da"
        case .link: "Legame"
        case .to: "A"
        case .role: "Ruolo"
        case .basis: "Fondamento"
        case .otherBases: "Inoltre"
        case .words: "Parole del documento"
        case .quotations: "Citazioni"
        case .fromID: "Id da"
        case .toID: "Id a"
        case .objective: "Obiettivo"
        case .baseline: "Valore iniziale"
        case .baselineYear: "Anno iniziale"
        case .severity: "Gravità"
        case .finding: "Constatazione"
        case .sentence: "Che cosa risulta"
        case .toReview: "Ancora da esaminare"
        case .aboutNodes:
            "Tutto ciò di cui il piano parla, una riga ciascuno: strutture, obiettivi con il testo di ogni anno, obiettivi trasversali, programmi e altro."
        case .aboutLinks:
            "Che cosa è collegato a che cosa, una riga ciascuno, e le parole del documento che lo mostrano. I nomi portano alla riga dell’elemento."
        case .aboutIndicators:
            "Con che cosa si misurano obiettivi e obiettivi trasversali, con valori attesi e risultati come stampati."
        case .aboutAudit: "Ciò che il piano lascia aperto o contraddice."
        case .basesHeading: "Su che cosa si fonda un legame"
        case .table: "lo riporta una tabella del documento"
        case .stated: "lo dice una colonna o una riga del documento"
        case .named: "il testo nomina l’obiettivo trasversale o l’altra struttura"
        case .sameText: "lo stesso obiettivo, o quasi lo stesso, è assegnato a più strutture"
        case .theme: "nel testo compare un’espressione che indica il tema"
        case .declared: "lo dichiara una persona, con una motivazione"
        case .filters: "Ogni foglio ha filtri nella prima riga, che resta visibile."
        case .caution:
            "Ciò che le parole di un piano non mostrano non è ciò che gli uffici non fanno: un legame che manca è una domanda, non una constatazione."
        case .isPart: "Questa cartella di lavoro contiene una parte del piano, scelta con filtri."
        case .source: "Fonte"
        }
    }
}

extension ReportMessage {
    public var italian: String {
        switch self {
        case .audit: "Ciò che il piano lascia aperto o contraddice"
        case .comparison: "Che cosa cambia"
        case .analysis: "Chi lavora con chi"
        }
    }
}
