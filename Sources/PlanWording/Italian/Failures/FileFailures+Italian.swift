extension FileFailure {
    public var italian: String {
        switch self {
        case .cannotRead(let path, let reason): "Impossibile leggere \(path): \(reason)."
        case .cannotWrite(let path, let reason): "Impossibile scrivere \(path): \(reason)."
        case .cannotPrint(let reason): "Impossibile scrivere il risultato: \(reason)."
        case .tooLarge(let path): "Impossibile leggere \(path): supera 1 GB."
        case .device(let path): "Impossibile leggere \(path): è un dispositivo. Indica un file."
        case .notText(let path, let line):
            "\(path), riga \(line): il testo non è in UTF-8. Salva il file di nuovo con codifica UTF-8."
        case .leadsOutside(let path, let folder):
            "Impossibile scrivere \(path): un collegamento porta fuori da \(folder.map { $0.isEmpty ? "questa cartella" : $0 } ?? "quella cartella"). Se è voluto, indica il file con --output."
        case .isInput(let path, let original, let isSource):
            "\(path == original ? path : "\(path) è il file \(original), che") \(isSource ? "è un file da cui si legge il piano" : "è letto da questo comando"). Indica con --output un altro percorso."
        case .argumentIsNotText(let place, let argument):
            "L’argomento \(place), \(Italian.inQuotes(argument)), non è in UTF-8. Rinomina il file o scrivilo in un terminale che usa UTF-8."
        case .emptyOutput: "--output è vuoto: indica un percorso."
        case .formIsAFile(let form):
            "Il formato \(form) non è testo per lo schermo: indica un file con --output, o - per una pipe."
        case .outputIsFolder: "--output indica una cartella: serve un file."
        case .noSuchForm(let name, let form, let forms):
            "Formato \(form) non disponibile per questo comando (\(name)). Formati: \(forms.joined(separator: ", "))."
        case .wrongEnding(let name, let form, let ending):
            "Formato \(form) non disponibile per questo comando (\(name)). Il nome del file deve finire in .\(ending)."
        case .standardInput: "lo standard input"
        case .notRegular: "non è un file normale"
        case .twice: "due file avrebbero questo nome"
        }
    }
}
