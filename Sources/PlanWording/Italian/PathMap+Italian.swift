import Plan

extension PathMapMessage {
    package var italian: String {
        switch self {
        case .title(let from, let to): "Che cosa lega \(from) e \(to)"
        case .summary(let from, let to, let rows):
            "\(from) – \(to): \(rows == 1 ? "1 percorso" : "\(Italian.number(rows)) percorsi")"
        case .inCommon(let count): count == 1 ? "1 cosa in comune" : "\(Italian.number(count)) cose in comune"
        case .others(let count): "e \(Italian.noun(.objective).others(count))"
        case .order:
            "Prima obiettivi trasversali e collaborazioni: programmi e dimensioni sono di molti."
        case .silence: Italian.silence("la linea", "la collaborazione")
        case .leftOut(let count):
            count == 1 ? "Manca un altro percorso." : "Mancano altri \(Italian.number(count)) percorsi."
        case .inNoYear: "mai nello stesso anno"
        case .step: "percorso"
        case .place: "dove"
        }
    }
}
