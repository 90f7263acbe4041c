import Plan
import PlanAnswers
import PlanGraph

extension SiteMessage {
    package var italian: String {
        switch self {
        case .lead(let counts):
            "Chi lavora con chi, su che cosa, e quali parole del piano lo dicono: \(Italian.list(counts.map { Italian.noun($0.kind).count($0.count) }))."
        case .mostShared(let node, let count, let all):
            "\(Italian.number(count)) su \(Italian.noun(.direction).count(all)) \(count == 1 ? "ha" : "hanno") a che fare con \(Italian.named(node))."
        case .closestPair(let one, let other, let count):
            "\(Italian.node(one).capitalizedFirst) e \(Italian.node(other)) hanno in comune \(count == 1 ? "una cosa" : "\(count) cose"), quanto nessun’altra coppia."
        case .oneSided(let count):
            count == 1
                ? "Una menzione di un altro ufficio non trova riscontro nei suoi obiettivi."
                : "\(Italian.number(count)) menzioni di altri uffici non trovano riscontro nei loro obiettivi."
        case .sameText(let count):
            "\(Italian.noun(.objective).count(count)) \(count == 1 ? "ha" : "hanno") lo stesso testo, o quasi, in più \(Italian.noun(.direction).plural)."
        case .all(let kind): Italian.noun(kind).plural.capitalizedFirst
        case .lit(let name, let count, let names): "\(name), legami: \(count). \(names)"
        case .citation(let page, let plan, let source, let address): "«\(page)», \(plan). Fonte: \(source). \(address)"
        case .line(let line): "riga \(line)"
        case .lines(let first, let last): "righe da \(first) a \(last)"
        case .hits(let count): "Trovati: \(count)"
        case .moreNeighbours(let count):
            count == 1
                ? "Un altro elemento ha meno in comune."
                : "Altri \(Italian.number(count)) elementi hanno meno in comune."
        case .moreWithSameText(let count):
            count == 1
                ? "Un altro ha lo stesso testo, o quasi."
                : "Altri \(Italian.number(count)) hanno lo stesso testo, o quasi."
        case .sheet(let number, let count): "foglio \(number) di \(count)"
        case .between(let old, let new): "Dal \(old) al \(new)"
        }
    }
}
