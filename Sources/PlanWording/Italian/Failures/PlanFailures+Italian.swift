import Plan

extension PlanFailure {
    public var italian: String {
        switch self {
        case .emptyPath: "Il percorso del piano è vuoto. Indica un plan.json o la sua cartella."
        case .missing(let file, let isFromVariable, let folder):
            "Il file \(file)\(isFromVariable ? " (da PDO_PLAN)" : "") non esiste\(folder.map { ". Crealo con 'pdo import \($0)'" } ?? "")."
        case .several(let option, let folders):
            "Ci sono più piani: \(folders.joined(separator: ", ")). Indicane uno con \(option ?? "la sua cartella") o PDO_PLAN, oppure scegline uno per tutti i comandi con 'pdo use NOME'."
        case .forgottenPlan(let name, let file):
            "Il file \(file) sceglie il piano \(Italian.inQuotes(name)), che non c’è. Scegline un altro con 'pdo use NOME', o nessuno con 'pdo use --none'."
        case .noSuchPlan(let name, let plans):
            plans.isEmpty
                ? "Nessun piano in Data, né qui né nelle cartelle superiori. Creane uno con 'pdo new'."
                : "Nessun piano, o più di uno, si chiama \(Italian.inQuotes(name)). Piani: \(plans.joined(separator: ", "))."
        case .noProject: "Nessuna cartella Data con un piano, né qui né nelle cartelle superiori. Creala con 'pdo new'."
        case .folderExists(let path): "La cartella \(path) c’è già e nulla viene sovrascritto. Indica un altro nome."
        case .newPlanIsFaulty(let folder, let errors):
            "La cartella \(folder) è pronta, ma senza plan.json: \(Italian.counted(errors, "errore", "errori")). Correggi profile.yaml, poi usa 'pdo import \(folder)'."
        case .notImported(let document, let file):
            "Qui c’è il documento (\(document)) ma non il piano letto (\(file)). Usa 'pdo import .'."
        case .notFound(let file, let option):
            "Nessun piano (\(file)) in Data, né qui né nelle cartelle superiori. Leggilo con 'pdo import CARTELLA' o indicalo con \(option)."
        case .documentNotFound(let document, let profile):
            "Nessun documento (\(document)) in Data, né qui né nelle cartelle superiori. Indica la cartella che contiene \(document) e \(profile)."
        case .noSource(let document, let table, let others):
            "Non c’è né \(document) né, accanto, \(table)."
                + (others.first.map { first in
                    " C’è \(others.prefix(3).joined(separator: ", "))\(others.count > 3 ? ", …" : ""), che non viene letto così com’è: \(Self.conversion(of: first, to: document, or: table))."
                } ?? "")
        case .invalid(let path, let error):
            "\(path) non è un piano valido: \(error.italian). Ricrealo con 'pdo import'."
        case .noYear(let year, let years):
            "Il piano non comprende il \(year). Anni: \(Italian.list(years.map(String.init)))."
        case .noNodes(let kind, let years):
            "Il piano non contiene \(kind.plural(in: .italian))\(years.isEmpty ? "" : " " + Italian.neitherIn(years)). Scegli un altro tipo con --of."
        case .nothingWritten(let errors):
            "Nulla è stato scritto: \(errors) \(errors == 1 ? "errore" : "errori") nei file del piano."
        case .unreadable: "Il piano non si può leggere: correggi prima i suoi file."
        case .warnings(let count): "Lettura con avvisi: \(count)."
        case .content(let path, let nodes, let edges):
            "\(path): \(Italian.counted(nodes, "nodo", "nodi")), \(Italian.counted(edges, "arco", "archi"))"
        }
    }

    /// How to make a document of a file in another form.
    private static func conversion(of file: String, to document: String, or table: String) -> String {
        func quoted(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }
        return switch OtherForm(file: file) {
        case .office: "crea il piano con 'pdo new CARTELLA --from \(quoted(file))'"
        case .document: "convertilo, per esempio con 'pandoc \(quoted(file)) -t gfm -o \(quoted(document))'"
        case .sheet: "salva il foglio degli obiettivi come \(table), o come testo con tabulazioni in \(document)"
        case .text: "se è il piano, rinominalo in \(document)"
        case .table: "se è la tabella degli obiettivi, rinominala in \(table)"
        case .pages: "convertilo in testo con le sue tabelle, come Markdown o HTML, in \(document)"
        }
    }
}
