extension MapFailure {
    public var italian: String {
        switch self {
        case .hasNoFocus(let map):
            "\(map): una mappa di questa forma mostra tutto il piano e non ha un elemento al centro."
        case .unknown(let file, let near, let names):
            "La mappa \(file) non esiste.\(near.isEmpty ? names.isEmpty ? "" : " Mappe: \(names.joined(separator: ", "))." : " Forse \(Italian.list(near.map(Italian.inQuotes), last: "o"))?")"
        case .severalPictures(let count): "La descrizione produce \(count) immagini: scegline una con --focus."
        case .noSuchSheet(let number, let count):
            "Il foglio \(number) non c’è: la mappa sta su \(Italian.counted(count, "foglio", "fogli"))."
        case .tooManySheets(let subject, let count, let limit):
            "\(subject.map { "\($0): " } ?? "")La mappa starebbe su \(Italian.number(count)) fogli, più di \(limit). Riducila (--focus, --kind, --year, --basis), scegli un foglio più grande (--page A3, o screen per una sola immagine) o un solo foglio (--page-number)."
        case .severalPicturesForAFile(let count):
            "La descrizione produce \(count) immagini: scegline una con --focus o indica una cartella con --output."
        case .nothing(let subject):
            "\(subject.map { "\($0): nel" } ?? "Nel") piano non c’è nulla da mostrare in questa mappa. Un solo legame in più può cambiarlo: 'pdo map NOME --print-definition' mostra che cosa chiede una mappa."
        case .nothingInPlan: "Nel piano non c’è nulla da mostrare in questa mappa."
        case .leftOut(let path): "\(path): tralasciata, nel piano non c’è nulla da mostrare."
        case .allLeftOut(let count):
            "Mappe tralasciate: \(count). 'pdo map NOME --print-definition' mostra che cosa chiede una mappa."
        case .tooLarge(let subject, let engine, let nodes, let links):
            "\(subject.map { "\($0): " } ?? "")\(Italian.counted(nodes, "elemento", "elementi")) e \(Italian.counted(links, "legame", "legami")) sono troppi per «\(engine)». Riduci la mappa (focus, directions, years, minimumLinks) o togli engine."
        }
    }
}
