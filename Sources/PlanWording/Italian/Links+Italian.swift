import Plan

extension DeclareHelp {
    public var italian: String {
        switch self {
        case .abstract: "Dichiara che un legame vale, o che non vale, con il motivo."
        case .discussion:
            """
            ESEMPI
              pdo declare mobilita/4 piano-aria-clima --because "Area B" --by OIV
              pdo declare riscossione sostenibilita --because "Entrate"
              pdo declare casa/6 pnrr --no --because "Solo il fondo"
              pdo declare casa/3 legalita --open

            Ciò che una persona dichiara sta in links.yaml accanto al profilo, una voce per legame; il piano viene rifatto con \
            quella voce. Un legame dichiarato è disegnato a tratti lunghi e ogni risposta dice chi lo dichiara e perché. Un \
            legame escluso non è più disegnato, anche se le parole del piano sembrano mostrarlo, e la pagina dell’obiettivo ne \
            tiene traccia. Una voce sullo stesso legame viene sostituita. Anche una tabella links.csv con le stesse colonne \
            viene letta.
            """
        case .subject: "L’obiettivo, o la collaborazione i cui obiettivi servono tutti la destinazione."
        case .target: "L’obiettivo trasversale, la dimensione strategica o la collaborazione."
        case .because: "Il motivo, in una frase; non serve se --words mostra il legame."
        case .no: "Il legame non vale."
        case .open: "È ancora da decidere se il legame vale."
        case .words: "Parole dell’obiettivo che mostrano il legame; devono essere nel suo testo."
        case .source: "Dove altro è detto, per esempio una pagina di un altro atto."
        case .by: "Chi lo dice: un ruolo, piuttosto che una persona."
        case .date: "Quando è stato detto, per esempio 2026-03-11. (predefinito: oggi)"
        case .year:
            "Un anno per cui vale; ripetibile. (predefinito: tutti quelli per cui l’obiettivo ha un testo)"
        }
    }
}

extension LinksReport {
    public var italian: String {
        switch self {
        case .written(let verdict, let from, let to, let path, let line):
            "\(path): \(from) – \(to): \(Self.word(verdict))"
                + (line.map { " (al posto della voce alla riga \($0))" } ?? "")
        }
    }

    private static func word(_ verdict: Declaration.Verdict) -> String {
        switch verdict {
        case .yes: "sì"
        case .no: "no"
        case .open: "da decidere"
        }
    }
}

extension LinksFailure {
    public var italian: String {
        switch self {
        case .twoVerdicts: "Le opzioni --no e --open si escludono."
        case .noReason: "Indicare il motivo: --because con una frase, o --words con parole dell’obiettivo."
        case .noSuchLink(let from, let to):
            "Si può dichiarare che un obiettivo serve un obiettivo trasversale, una dimensione strategica o una collaborazione, e che una collaborazione serve un obiettivo trasversale o una dimensione; non \(from) \(to)."
        case .declaredElsewhere(let path, let line):
            "Di questo legame parla già \(path):\(line): modificarlo lì."
        case .unreadable(let path):
            "Nel file \(path) ci sono voci che non si possono leggere, che si contraddicono o che parlano di ciò che il piano non ha."
        case .unusualFile(let path):
            "Il file \(path) non è scritto in una forma in cui si possa aggiungere una voce: aggiungerla a mano."
        case .changedSince(let path):
            "Il file \(path) è stato modificato nel frattempo: annullare la decisione a mano."
        }
    }
}
