extension SiteFailure {
    public var italian: String {
        switch self {
        case .foreignFiles(let folder, let names, let count):
            "\(folder) ha \(count == 1 ? "un file che non è una pagina" : "\(Italian.number(count)) file che non sono pagine") di un tale sito: \(names.joined(separator: ", "))\(count > names.count ? ", …" : ""). Indica un’altra cartella, o aggiungi --force, che li lascia."
        case .notAFolder(let path): "\(path) non è una cartella."
        case .noOutput: "Un sito è una cartella: indicala con --output."
        case .address(let option): "\(option) deve iniziare con http:// o https://."
        }
    }
}
