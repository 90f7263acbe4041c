import GraphCore
import Plan
import PlanAnswers
import PlanGraph

extension MapMessage {
    package var italian: String {
        switch self {
        case .source(let source): "Fonte: \(source)."
        case .sources(let old, let new): "Fonti: \(old); \(new)."
        case .years(let years): (years.count == 1 ? "anno " : "anni ") + yearRange(years)
        case .nodes(let kind, let names):
            (names.count == 1 ? Italian.noun(kind).singular : Italian.noun(kind).plural) + " "
                + names.joined(separator: ", ")
        case .bases(let bases): "base: \(bases.map { $0.name(in: .italian) }.joined(separator: ", "))"
        case .relations(let relations):
            "tipi di legame: \(relations.map { $0.name(in: .italian) }.joined(separator: ", "))"
        case .leastLinks(let count): "almeno \(Italian.link.count(count))"
        case .strongest(let count): count == 1 ? "il legame più forte" : "i \(count) legami più forti"
        case .filters(let filters): "Filtri: \(filters.map(\.italian).joined(separator: "; "))."
        case .leftOut(let links, let names, let kind):
            "Fuori dal disegno: "
                + [links > 0 ? Italian.link.count(links) : nil, names.isEmpty ? nil : Italian.shortList(names, kind)]
                .compactMap(\.self).joined(separator: "; ") + "."
        case .withoutLinks(let names): "Senza legami in questa mappa: \(Italian.shortList(names))."
        case .whoSharesWhat: "Chi condivide che cosa"
        case .around: "Intorno a {focus}"
        case .whatContinues: "Che cosa continua e che cosa no"
        case .mostLinks(let hubs): "con più legami: \(hubs.joined(separator: ", "))"
        case .highestTotals(let hubs): "totali più alti: \(hubs.joined(separator: ", "))"
        case .tryCommand(let command): "Prova: \(command)"
        case .total: "totale"
        case .laidOutOtherwise(let way):
            "nota: la mappa è disposta in altro modo (\(way)) perché qui Graphviz non può come dovrebbe; 'pdo doctor' dice che cosa manca."
        }
    }
}

extension NetworkMapMessage {
    package var italian: String {
        switch self {
        case .summary(let counts, let links): Italian.list(counts.map(Italian.count) + [Italian.link.count(links)])
        case .links(let count): Italian.link.count(count)
        case .others(let kind, let count):
            count == 1
                ? "1 \(Italian.noun(kind).gender("altro", "altra")) \(Italian.noun(kind).singular)"
                : Italian.noun(kind).others(count)
        case .count(let kind, let count): Italian.noun(kind).count(count)
        case .withSeveralLinks(let kind, let count): "\(Italian.noun(kind).count(count)) con più legami"
        case .withOneLink(let kind, let count): "\(Italian.noun(kind).count(count)) con un solo legame"
        case .withSeveral(let kind, let count, let other):
            "\(Italian.noun(kind).count(count)) con più \(Italian.noun(other).plural)"
        case .withOne(let kind, let count, let other):
            "\(Italian.noun(kind).count(count)) con \(Italian.noun(other).count(1))"
        case .inCommon(let count): "in comune: \(count)"
        case .noLinks(let kinds):
            "Nel testo non risultano legami con \(Italian.list(kinds.map { Italian.noun($0).plural }, last: "o"))."
        case .pointAtLine: "Nel file SVG, passando il puntatore su una linea si legge da dove viene."
        case .eachLine(let canBePointedAt):
            "Ogni linea viene da parole o tabelle del documento"
                + (canBePointedAt ? ": nel file SVG si leggono passando il puntatore." : ".")
        case .silence: Italian.silence("la linea", "la collaborazione")
        case .italics: "In corsivo le parole del documento da cui viene il legame, con riga e anni."
        case .colours:
            "Ogni linea ha il colore dell’elemento a cui arriva. I colori si ripetono: averne uno uguale non significa nulla."
        case .projection(let weight, let kind, let things):
            "Una linea unisce \(Italian.two(kind)) che hanno in comune \(Italian.list(things.map { Italian.noun($0).plural }, last: "o")). \(meaning(of: weight, kind))"
        case .fromTable: "da una tabella del piano"
        case .umbrellaCategory: "categoria di programmi"
        case .severalObjectives: "linea più spessa: più obiettivi"
        case .largerForLinks: "nome più grande: più legami"
        case .largerForObjectives: "nome più grande: più obiettivi"
        case .from: "da"
        case .kind: "tipo"
        case .to: "a"
        case .weight: "peso"
        case .basis: "base"
        case .inCommonHeading: "in comune"
        case .words: "parole del documento"
        case .lines: "righe"
        case .table: "tabella"
        }
    }
}

extension MatrixMapMessage {
    package var italian: String {
        switch self {
        case .summary(let rows, let columns):
            "righe: \(Italian.list(rows.map(Italian.count))); colonne: \(Italian.list(columns.map(Italian.count)))"
        case .highestCells(let cells): "Celle con i numeri più alti: \(cells.joined(separator: "; "))."
        case .longestRows(let rows): "Righe con più segni: \(rows.joined(separator: "; "))."
        case .cells: "Ogni cella conta gli obiettivi che collegano riga e colonna."
        case .objectives(let all, let several, let none):
            "Su \(Italian.noun(.objective).count(all)), "
                + [several > 0 ? "\(several) in più di una cella" : nil, none > 0 ? "\(none) in nessuna" : nil]
                .compactMap(\.self).joined(separator: " e ") + "."
        case .withoutObjective: "Chi partecipa senza un proprio obiettivo conta 1."
        case .hiddenRows(let least, let counts):
            "Fuori dalla tabella, perché con meno di \(least) celle: \(Italian.list(counts.map(Italian.count)))."
        case .howMany(let kinds): Italian.howMany(kinds)
        case .larger: "più grande: più obiettivi"
        case .inBold(let kinds): "In neretto quante cose, \(Italian.howMany(kinds))."
        case .silence: Italian.silence("il segno", "la collaborazione")
        }
    }
}

extension ChangesMapMessage {
    package var italian: String {
        switch self {
        case .inFirstYear: "nel primo anno"
        case .inEarlierPlan: "nel piano precedente"
        case .status(let status): ComparisonMessage.status(status, 1).italian
        case .arrived: "invariato, da \(Italian.officeNoun.others(1))"
        case .arrivedChanged: "modificato, da \(Italian.officeNoun.others(1))"
        case .departed: "passato a \(Italian.officeNoun.others(1))"
        case .counts(let all, let statuses):
            "\(Italian.noun(.objective).count(all)): \(Italian.statuses(statuses)),"
        case .others(let statuses, let isLast): Italian.statuses(statuses) + (isLast ? "" : ";")
        case .moved(let count): ComparisonMessage.moved(count, withDirection: 0).italian
        case .arrivedAndDeparted(let come, let go):
            "\(ComparisonMessage.arrived(come).italian), \(ComparisonMessage.departed(go).italian)"
        case .comparison(let directions, let objectives, let headings):
            "\(Italian.noun(.direction).count(directions)) e \(Italian.noun(.objective).count(objectives)): \(headings.joined(separator: " → "))"
        case .inBoth: "in entrambi"
        case .onlyIn(let heading): "solo in \(heading)"
        case .howManyRemain: "quanti restano"
        case .newOffice: Italian.officeNoun.gender("nuovo", "nuova")
        case .sameObjective:
            "Un obiettivo è considerato lo stesso nei due piani se i testi hanno in comune il 60% delle parole, oppure il 50% e lo stesso id."
        case .number: "numero"
        case .numberOf(let number): "numero \(number)"
        case .numberBefore(let number): "prima numero \(number)"
        case .before: "prima"
        case .after: "dopo"
        }
    }
}

extension Italian {
    /// "quante direzioni"
    fileprivate static func howMany(_ kinds: [NodeKind]) -> String {
        let nouns = kinds.map { noun($0) }
        return (nouns.first?.gender("quanti", "quante") ?? "quanti") + " " + list(nouns.map(\.plural), last: "o")
    }

    fileprivate static func count(_ count: NodeKindCount) -> String { noun(count.kind).count(count.count) }

    /// "due direzioni"
    fileprivate static func two(_ kind: NodeKind) -> String { "due \(noun(kind).plural)" }

    fileprivate static func statuses(_ statuses: [(status: ChangeStatus, count: Int)]) -> String {
        statuses.map { "\($0.count) \(ComparisonMessage.status($0.status, $0.count).italian)" }.joined(separator: ", ")
    }

    /// Names in a row; of more than twenty the first, and how many more there are.
    fileprivate static func shortList(_ names: [String], _ kind: NodeKind? = nil) -> String {
        guard names.count > 20 else { return list(names) }
        return names.prefix(20).joined(separator: ", ") + " e "
            + (kind.map(noun) ?? element).others(names.count - 20)
    }
}

/// What the weight of a line between two nodes of a kind stands for.
private func meaning(of weight: ProjectionWeight, _ kind: NodeKind) -> String {
    switch weight {
    case .sharedCount: "Il peso è il loro numero."
    case .newman:
        "Ogni cosa in comune conta 1/(n − 1), dove n è il numero di \(Italian.noun(kind).plural) che l’hanno (Newman 2001)."
    case .jaccard: "Il peso è la quota di ciò che hanno in comune su tutto ciò che hanno (Jaccard 1901)."
    }
}
