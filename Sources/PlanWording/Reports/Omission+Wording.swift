import PlanSources

extension SourceDocument.Remark.Omission {
    /// What was left out of a document, as a sentence.
    func italian(_ count: Int) -> String {
        switch self {
        case .hidden:
            count == 1
                ? "Un contenuto nascosto non è stato letto." : "\(count) contenuti nascosti non sono stati letti."
        case .deletion:
            count == 1
                ? "Una modifica registrata toglie del testo: è intesa come accettata."
                : "\(count) modifiche registrate tolgono del testo: sono intese come accettate."
        case .comment: count == 1 ? "Un commento non è stato letto." : "\(count) commenti non sono stati letti."
        case .footnote:
            count == 1
                ? "Una nota a piè di pagina non è stata letta." : "\(count) note a piè di pagina non sono state lette."
        case .formulaWithoutValue: "Una formula non ha il valore calcolato."
        case .errorValue:
            count == 1
                ? "Una cella mostra un errore della sua formula, come #REF!, ed è letta così."
                : "\(count) celle mostrano un errore della loro formula, come #REF!, e sono lette così."
        case .nestedTable:
            count == 1
                ? "Una tabella è dentro la cella di un’altra: ogni sua riga è letta come una riga di testo della cella."
                : "\(count) tabelle sono dentro celle di altre: ogni loro riga è letta come una riga di testo della cella."
        case .embedded:
            count == 1
                ? "Una parte del documento in un altro formato non è stata letta."
                : "\(count) parti del documento in un altro formato non sono state lette."
        case .cutRow:
            count == 1
                ? "Una riga di tabella continua nella pagina successiva: è letta come una sola."
                : "\(count) righe di tabella continuano nella pagina successiva: ognuna è letta come una sola."
        case .joinedWords: "Parole spezzate a fine riga sono state unite."
        case .doubtfulWords: "Una parte di alcune parole è cancellata o non si vede."
        case .unclearTable: "Una tabella non si distingue."
        case .cutTable: "Una tabella è tagliata a destra."
        }
    }

    /// What was left out of a document, as a sentence.
    func english(_ count: Int) -> String {
        switch self {
        case .hidden: count == 1 ? "hidden content is left out" : "\(count) pieces of hidden content are left out"
        case .deletion:
            count == 1
                ? "a tracked change takes text away, and is taken as accepted"
                : "\(count) tracked changes take text away, and are taken as accepted"
        case .comment: count == 1 ? "a comment is left out" : "\(count) comments are left out"
        case .footnote: count == 1 ? "a footnote is left out" : "\(count) footnotes are left out"
        case .formulaWithoutValue: "a formula has no value that was saved"
        case .errorValue:
            count == 1
                ? "a cell shows an error of its formula, such as #REF!, and is read like that"
                : "\(count) cells show an error of their formula, such as #REF!, and are read like that"
        case .nestedTable:
            count == 1
                ? "a table is within the cell of another; each of its rows is read as a line of that cell"
                : "\(count) tables are within cells of others; each of their rows is read as a line of that cell"
        case .embedded:
            count == 1
                ? "a part of the document in another format is not read"
                : "\(count) parts of the document in other formats are not read"
        case .cutRow:
            count == 1
                ? "a row of a table goes on on the next page; its pieces are read as one"
                : "\(count) rows of tables go on on the next page; the pieces of each are read as one"
        case .joinedWords: "words that the end of a line parts are put together"
        case .doubtfulWords: "a part of some words is struck out or can't be seen"
        case .unclearTable: "a table can't be made out"
        case .cutTable: "the right part of a table is cut off"
        }
    }
}
