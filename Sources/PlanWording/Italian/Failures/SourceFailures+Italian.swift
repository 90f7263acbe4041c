import PlanSources

extension SourceFailure {
    public var italian: String {
        switch self {
        case .unreadable(let path, let error):
            "\(path)\(error.part.map { " (parte \($0))" } ?? ""): \(error.reason.italian)"
        case .severalDocuments(let folder, let names):
            "In \(folder.isEmpty ? "questa cartella" : folder) ci sono più documenti: \(names.joined(separator: ", ")). Indica quale in profile.yaml, per esempio 'document: \(names.first ?? "pdo.docx")'."
        case .noSuchDocument(let path, let profile):
            "Il documento \(path), indicato in \(profile) con 'document:', non c’è. Correggi il nome o aggiungi il file."
        case .noProfile(let document, let profile):
            "Accanto a \(document) manca \(profile). Crea il piano con 'pdo new CARTELLA --from \(document)'."
        }
    }
}

extension SourceError.Reason {
    fileprivate var italian: String {
        switch self {
        case .unknownFormat: "il formato non è tra quelli letti. Salvalo come .docx, .xlsx, .odt, .ods, .html o .pdf."
        case .oldBinary:
            "è un file nel vecchio formato di Word o Excel, o protetto da password. Salvalo come .docx o .xlsx, senza password."
        case .passwordProtected: "è protetto da password. Salvalo senza password."
        case .otherKind:
            "non è né un testo né un foglio di calcolo. Serve un documento di testo o una cartella di lavoro."
        case .damaged: "il file è danneggiato o incompleto. Aprilo nel suo programma e salvalo di nuovo."
        case .malformed(let line):
            "l’XML non è valido\(line.map { " (riga \($0) di quella parte)" } ?? ""). Apri il file nel suo programma e salvalo di nuovo."
        case .missingPart: "manca una parte che il formato richiede. Apri il file nel suo programma e salvalo di nuovo."
        case .documentType:
            "l’XML dichiara un tipo di documento (DOCTYPE), che nessun programma d’ufficio scrive: non viene letto."
        case .tooDeep(let limit):
            "elementi annidati oltre il limite di \(limit). Togli dal documento ciò che non serve al piano."
        case .tooManyElements(let limit): "più di \(limit) elementi. Togli dal documento ciò che non serve al piano."
        case .tooManyCells(let limit): "più di \(limit) celle piene o unite. Lascia solo i fogli del piano."
        case .tooLarge(let limit):
            "il contenuto supera \(limit >> 20) MB. Togli dal documento ciò che non serve al piano."
        case .compression(let limit): "aperto, il file cresce più di \(limit) volte: non viene letto."
        case .unsafeName: "il nome di una parte porta fuori dal file: non viene letto."
        case .missingLibrary(let name):
            "per leggerlo serve la libreria \(name), che qui manca. Installala, per esempio con 'apt-get install libxml2-dev libarchive-dev'."
        case .missingProgram(let name):
            "per leggere un PDF serve il programma \(name) di poppler, che qui manca. Installalo, per esempio con 'apt-get install poppler-utils', o usa il documento da cui il PDF è stato fatto."
        case .programFailed(let name, let message):
            "\(name) non riesce a leggerlo\(message.isEmpty ? "" : " (\(message))"). Aprilo in un altro programma e stampalo di nuovo in PDF."
        case .programTooSlow(let name, let seconds):
            "\(name) impiega più di \(seconds) secondi. Usa solo le pagine del piano."
        case .scanned(let pages):
            "\(pages == 1 ? "la sua pagina è un’immagine" : "le sue \(pages) pagine sono immagini") senza testo, come da uno scanner. Usa il documento da cui è stato fatto, o un programma che ne riconosca le lettere."
        case .noVisibleContent: "non contiene nulla di visibile. Controlla che testo, righe e fogli non siano nascosti."
        }
    }
}
