extension SystemFailure {
    public var italian: String {
        switch self {
        case .said(_, .noSuchFile): "il file o la cartella non esiste"
        case .said(_, .notPermitted): "manca il permesso"
        case .said(_, .isFolder): "è una cartella"
        case .said(_, .notAFolder): "una parte del percorso non è una cartella"
        case .said(_, .noSpace): "lo spazio sul disco è esaurito"
        case .said(_, .readOnly): "il disco è di sola lettura"
        case .said(_, .nameTooLong): "il nome è troppo lungo"
        case .said(_, .exists): "esiste già"
        case .said(_, .tooLarge): "il file sarebbe troppo grande"
        case .said(_, .fault): "il disco o la rete non risponde"
        case .said(let words, nil): words
        }
    }
}
