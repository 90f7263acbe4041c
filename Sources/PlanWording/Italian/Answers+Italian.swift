import Plan
import PlanAnswers
import PlanGraph

extension LinkMessage {
    package var italian: String {
        switch self {
        case .relation(.assigns): "assegnazione"
        case .relation(.belongsTo): "programma"
        case .relation(.creates): "valore pubblico"
        case .relation(.drivenBy): "driver"
        case .relation(.contributesTo): "contributo"
        case .relation(.shares): "collaborazione"
        case .relation(.participates): "partecipazione"
        case .relation(.partOf): "appartenenza"
        case .targets(.assigns): "obiettivi assegnati"
        case .targets(.belongsTo): "programma operativo"
        case .targets(.creates): "dimensione di valore pubblico"
        case .targets(.drivenBy): "driver"
        case .targets(.contributesTo): "contribuisce a"
        case .targets(.shares): "fa parte della collaborazione"
        case .targets(.participates): "partecipa a"
        case .targets(.partOf): "fa parte di"
        case .sources(.assigns): "assegnato a"
        case .sources(.belongsTo): "obiettivi del programma"
        case .sources(.creates): "obiettivi che vi creano valore"
        case .sources(.drivenBy): "obiettivi con questo driver"
        case .sources(.contributesTo): "chi vi contribuisce"
        case .sources(.shares): "obiettivi della collaborazione"
        case .sources(.participates): "\(Italian.officeNoun.plural) che vi partecipano"
        case .sources(.partOf): "ne fanno parte"
        case .other(let name, let isOutgoing): "\(name) (\(isOutgoing ? "verso" : "da"))"
        case .role(.owner): "con un proprio obiettivo"
        case .role(.coOwner): "contitolare"
        case .role(.involved): "tra chi è coinvolto"
        case .role(.partner): "come partner"
        case .role(.supervisor): "con compiti di supervisione"
        case .basis(.stated): "indicato in una colonna o riga"
        case .basis(.named): "menzione nel testo"
        case .basis(.sameText): "stesso testo, o quasi, in più \(Italian.officeNoun.plural)"
        case .basis(.theme): "parole chiave nel testo"
        case .basis(.declared): "dichiarato da una persona"
        case .place(let lines, let years): linesAndYears(lines, years, .italian, lines: "righe")
        case .newTexts(let years): "testo modificato \(Italian.years(years))"
        case .neverTogether: ", ma in anni diversi"
        }
    }
}

extension LimitMessage {
    package var italian: String {
        switch self {
        case .number(let shown, let all): Italian.shown(shown, of: all)
        case .shown(let shown, let all):
            "Risultati mostrati: \(Italian.number(shown)) su \(Italian.number(all)) (--limit \(all) per averli tutti)."
        case .nothing(let isFiltered): isFiltered ? "Nessun risultato con questi filtri." : "Il piano non ne contiene."
        case .countsAreFiltered: "I conteggi riguardano solo ciò che corrisponde ai filtri."
        case .noNames: "Dallo standard input non è arrivato alcun nome."
        }
    }
}

extension NeighbourMessage {
    package var italian: String {
        switch self {
        case .none(let isFiltered): "Nessun elemento collegato\(isFiltered ? " con questi filtri" : "")."
        case .away(let kind, let steps, let shown, let all):
            "\(Italian.noun(kind).plural) a \(Italian.step.count(steps)): \(Italian.shown(shown, of: all))"
        case .through(let node): "attraverso \(Italian.node(node))"
        case .around(let names): "Intorno a \(Italian.list(names))"
        case .furtherAway(let steps, let depth):
            "Nessun risultato a \(Italian.step.count(steps)): prova --depth \(depth)."
        case .inCommon(let kinds, let kind, let count):
            "\(Italian.list(kinds.map { Italian.noun($0).plural })) in comune con \(Italian.noun(kind).gender("altri", "altre")) \(Italian.noun(kind).plural): \(Italian.number(count))"
        case .sharedWith(let kind, let shown, let all):
            "in comune con: \(shown == all ? Italian.noun(kind).count(all) : "\(Italian.noun(kind).count(shown)) su \(Italian.number(all))")"
        case .nothingInCommon(let node, let kinds, let least, let isFiltered):
            (isFiltered
                ? "Con questi filtri \(Italian.noun(node.kind).noOther)"
                : Italian.noun(node.kind).noOther.capitalizedFirst)
                + " ha \(least > 1 ? "almeno \(least) " : "")\(Italian.list(kinds.map { Italian.noun($0).plural }, last: "o")) in comune con \(Italian.node(node))."
        }
    }
}

extension PageMessage {
    package var italian: String {
        switch self {
        case .alias(let name): "altro nome: \(name)"
        case .sharesNothing:
            "nel testo non risultano obiettivi trasversali o collaborazioni in comune con \(Italian.officeNoun.others)"
        case .genericPartners: "partner generici"
        case .noMatrixRow: "non compare nella matrice del valore pubblico"
        case .umbrellaCategory: "categoria di programmi: averla in comune non indica un legame tra obiettivi"
        case .shortName(let name): "in breve: \(name)"
        case .phrases(let phrases): "parole chiave: \(phrases.map(Italian.quoted).joined(separator: ", "))"
        case .texts: "testo per anno"
        case .direction: Italian.officeNoun.singular
        case .rows(let count): "nella matrice del valore pubblico: \(count == 1 ? "1 riga" : "\(count) righe")"
        case .contributesTo(let count): "contribuisce a: \(count)"
        case .partOf(let count): "collaborazioni: \(count)"
        case .sameText(let count): "stesso testo, o quasi, in \(Italian.officeNoun.others): \(count)"
        case .objectives(let count, let years):
            "obiettivi: \(count)" + eachYear(years.map { ($0.year, String($0.count)) })
        case .directions(let count, let objectives, let years):
            "\(Italian.officeNoun.plural): \(count), con \(Italian.noun(.objective).count(objectives))"
                + eachYear(years.map { ($0.year, String($0.count)) })
        case .nodes(let kind, let count): "\(Italian.noun(kind).plural): \(count)"
        case .closest(let kind, let things, let shown, let all):
            "\(Italian.noun(kind).plural) con \(Italian.list(things.map { Italian.noun($0).plural }, last: "o")) in comune: \(Italian.shown(shown, of: all))"
        case .all(let command): "elenco completo: \(command)"
        case .asIn(let year): "come nel \(year)"
        case .matrixText: "testo nella matrice"
        case .details: "dati"
        case .field(.level): "livello"
        case .field(.word): "tipo di ufficio"
        case .field(.code): "codice"
        case .field(.weight): "peso"
        case .field(.owner): "responsabile"
        case .field(.type): "tipo"
        case .field(.deadline): "scadenza"
        case .field(.ids): "identificativi"
        case .indicators(let count): "indicatori: \(count)"
        case .above: "fa parte di"
        case .parts(let count): "ne fanno parte: \(count)"
        case .involvedIn(let count):
            "obiettivi di \(Italian.officeNoun.others) in cui è \(Italian.officeNoun.gender("coinvolto", "coinvolta")): \(count)"
        }
    }
}

extension IndicatorMessage {
    package var italian: String {
        switch self {
        case .name: "indicatore"
        case .unit: "unità di misura"
        case .formula: "formula"
        case .source: "fonte"
        case .baseline: "valore di partenza"
        case .target(let year): year.isEmpty ? "target" : "target \(year)"
        case .result(let year): year.isEmpty ? "risultato" : "risultato \(year)"
        }
    }
}

extension PathMessage {
    package var italian: String {
        switch self {
        case .none(let from, let to): "Nessun percorso tra \(Italian.node(from)) e \(Italian.node(to))."
        case .nothingReached(let from):
            "\(Italian.node(from, with: .da).capitalizedFirst) non si raggiunge nessun altro elemento."
        case .nearest(let from, let kind, let shown, let all):
            (kind.map { Italian.noun($0).gender("più vicini", "più vicine") } ?? "più vicini")
                + " \(Italian.node(from, with: .a)): "
                + (shown == all
                    ? kind.map { Italian.noun($0).count(all) } ?? Italian.element.count(all)
                    : "\((kind.map(Italian.noun) ?? Italian.element).count(shown)) su \(all)")
        case .inCommon(let one, let other, let thing):
            "\(Italian.node(one).capitalizedFirst) e \(Italian.node(other)) hanno in comune \(Italian.named(thing))"
        case .link(.assigns, .involved, let source, let target):
            "\(Italian.node(source).capitalizedFirst) prende parte \(Italian.node(target, with: .a)) \(Italian.quoted(target.name.shortened(to: 100)))"
        case .link(let relation, _, let source, let target): Italian.sentence(relation, source, target)
        case .involved(let direction, let count, let node):
            "\(Italian.node(direction).capitalizedFirst) prende parte a \(Italian.noun(.objective).count(count)), con un legame \(Italian.named(node, with: .a))"
        case .byObjectives(let direction, let count, let node):
            "\(Italian.node(direction).capitalizedFirst) \(Italian.bond(with: node, by: Italian.noun(.objective).count(count)))"
        case .objectivesInCommon(let one, let other, let count):
            "\(Italian.named(one).capitalizedFirst) e \(Italian.named(other)) hanno in comune \(Italian.noun(.objective).count(count))"
        case .objective(let node): "obiettivo \(node.code.unbroken)"
        case .inNoYear: "In nessun anno questi legami valgono tutti insieme."
        case .more(let count, let all):
            count == 1
                ? "C’è un altro percorso: --count \(all) lo mostra."
                : "Altri \(Italian.number(count)) percorsi: --count \(all) li mostra."
        case .incomplete:
            "La ricerca si è fermata prima di trovare tutti i percorsi: restringila con --max-length, --via o --year."
        case .withoutFilters(let steps): "Senza questi filtri c’è un percorso di \(Italian.step.count(steps))."
        case .allowing(let options, let steps):
            "C’è solo un percorso di \(Italian.step.count(steps)) che usa elementi poco significativi: \(options) lo mostra."
        }
    }
}

extension Italian {
    static let element = Noun(singular: "elemento", plural: "elementi", gender: .masculine)

    /// A node with its kind, where it is no office: "la Direzione Casa", "l’obiettivo trasversale «Aria e clima»".
    static func named(_ node: NodeReference, with preposition: Preposition = .nothing) -> String {
        switch node.kind {
        case .direction, .objective: self.node(node, with: preposition)
        default: noun(node.kind).with(preposition) + " " + Italian.quoted(node.label)
        }
    }

    fileprivate static func sentence(_ relation: Relation, _ source: NodeReference, _ target: NodeReference) -> String {
        let subject = node(source).capitalizedFirst
        return switch relation {
        case .assigns:
            "\(node(target).capitalizedFirst) \(Italian.quoted(target.name.shortened(to: 100))) è assegnato \(node(source, with: .a))"
        case .belongsTo: "\(subject) fa parte \(named(target, with: .di))"
        case .creates: "\(subject) crea valore nella dimensione \(Italian.quoted(target.label))"
        case .drivenBy: "\(subject) ha come driver \(Italian.quoted(target.label))"
        case .contributesTo: "\(subject) contribuisce \(named(target, with: .a))"
        case .shares: "\(subject) fa parte \(named(target, with: .di))"
        case .participates: "\(subject) partecipa \(named(target, with: .a))"
        case .partOf: "\(subject) fa parte \(named(target, with: .di))"
        }
    }

    /// What a direction has to do with a node by some of its objectives.
    fileprivate static func bond(with node: NodeReference, by objectives: String) -> String {
        let name = Italian.quoted(node.label)
        return switch node.kind {
        case .programme: "ha \(objectives) nel programma operativo \(name)"
        case .driver: "ha \(objectives) con il driver \(name)"
        case .valueDimension: "crea valore nella dimensione \(name) con \(objectives)"
        case .transversalGoal, .strategicDimension: "contribuisce \(named(node, with: .a)) con \(objectives)"
        case .collaboration: "partecipa alla collaborazione \(name) con \(objectives)"
        case .strategicObjective: "ha \(objectives) in \(Italian.quoted(node.label))"
        case .direction, .objective: "ha in comune \(objectives) con \(self.node(node))"
        }
    }
}

extension ListMessage {
    package var italian: String {
        switch self {
        case .kind: "tipo"
        case .count: "numero"
        case .name: "nome"
        case .years: "anni"
        case .text: "testo"
        case .phrase: "parola chiave"
        case .indicator: "indicatore"
        case .column(.id): "id"
        case .column(.level): PageMessage.field(.level).italian
        case .column(.word): PageMessage.field(.word).italian
        case .column(.code): PageMessage.field(.code).italian
        case .column(.weight): PageMessage.field(.weight).italian
        case .column(.owner): PageMessage.field(.owner).italian
        case .column(.type): PageMessage.field(.type).italian
        case .column(.deadline): PageMessage.field(.deadline).italian
        case .column(.ids): PageMessage.field(.ids).italian
        case .column(.parent): PageMessage.above.italian
        case .column(.line): "riga"
        case .column(.number): "numero"
        case .column(.years): "anni"
        case .column(.text): "testo"
        case .column(.description): "descrizione"
        case .column(.coOwners): "contitolari"
        case .column(.involved): "coinvolti"
        case .column(.indicators): "indicatori"
        case .column(.name): "nome"
        case .column(.direction): Italian.noun(.direction).singular
        case .column(.programme): Italian.noun(.programme).singular
        case .column(.valueDimension): Italian.noun(.valueDimension).singular
        case .column(.driver): Italian.noun(.driver).singular
        case .column(.goals): Italian.noun(.transversalGoal).plural
        case .column(.objectives): Italian.noun(.objective).plural
        case .column(.directions): Italian.noun(.direction).plural
        case .column(.collaborations): Italian.noun(.collaboration).plural
        case .fromLine(let line): "dalla \(Language.italian.line(line))"
        case .notFound(let nearest):
            "Nessun risultato."
                + (nearest.isEmpty
                    ? "" : " Forse cercavi \(Italian.list(nearest.map(Italian.quoted), last: "o"))?")
        case .partlyFound: "Nessun elemento contiene tutte le parole: questi ne contengono alcune."
        case .intact(let file, let nodes, let edges):
            "\(file) è integro: \(Italian.number(nodes)) nodi, \(Italian.number(edges)) archi"
        }
    }
}
