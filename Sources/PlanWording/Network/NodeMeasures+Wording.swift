import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension NodeMeasure {
    /// Those that people see unless they choose: as many as a terminal of 80 columns has room for.
    static let usual: [NodeMeasure] = [.degree, .weightedDegree, .betweenness, .constraint, .community]

    /// What it is called at the head of a column.
    public func heading(in language: Language) -> String {
        switch self {
        case .degree: language("grado", "degree")
        case .weightedDegree: language("pesato", "weighted")
        case .betweenness: language("intermediazione", "betweenness")
        case .closeness: language("vicinanza", "closeness")
        case .harmonic: language("armonica", "harmonic")
        case .eigenvector: language("autovettore", "eigenvector")
        case .pageRank: "PageRank"
        case .constraint: language("vincolo", "constraint")
        case .clustering: "clustering"
        case .core: language("nucleo", "core")
        case .onlyGoBetween: language("unico tramite", "only go-between")
        case .community: language("gruppo", "group")
        }
    }
}

extension NodeMeasures: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        let wording = NetworkWording(network.kind, language)
        var sentences = TextDocument()
        sentences.paragraph("")
        for leaders in leaders { sentences.paragraph(leaders.sentence(wording)) }
        for sentence in [network.sentenceOnIsolated(wording), network.sentenceOnAbsent(wording)].compactMap(\.self) {
            sentences.paragraph(sentence)
        }
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        let shown = areChosen ? measures : NodeMeasure.usual
        let wording = NetworkWording(network.kind, language)
        var table = wording.table(
            [wording.nameColumn]
                + shown.map { .init($0.rawValue, heading: $0.heading(in: language), isNumber: true) })
        for row in rows {
            let node = row.node
            let name = node.kind == .objective ? "\(node.id) \(node.name.shortened(to: 90))" : node.shortName
            table.add([.text(name)] + cells(row, shown, places: 3))
        }
        return table
    }

    public func table() -> Table {
        var table = Table(
            columns: [.init("id"), .init("name")] + measures.map { .init($0.rawValue, isNumber: true) })
        for row in rows { table.add([.text(row.node.id), .text(row.node.name)] + cells(row, measures, places: nil)) }
        return table
    }

    public func remarks(in language: Language, isForPeople: Bool) -> [String] {
        (leftOut > 0 ? [language.beyond(rows.count, leftOut)] : [])
            + notConverging.map { measure in
                language(
                    "Il calcolo di \(measure.rawValue) non converge su questa rete: la colonna resta vuota.",
                    "\(measure.rawValue) does not converge on this network; its column is left empty.")
            }
    }

    private func cells(_ row: Row, _ measures: [NodeMeasure], places: Int?) -> [Table.Cell] {
        measures.map { .decimal(row.values[$0] ?? .nan, places: $0.isWhole(network.weight) ? 0 : places) }
    }
}

extension NodeMeasures.Leaders {
    /// Which nodes come first, in all years together and in each.
    fileprivate func sentence(_ wording: NetworkWording) -> String {
        let (language, names) = (wording.language, wording.shortened(nodes))
        let words =
            switch measure {
            case .degree:
                language("Con più vicini (\(Int(value))): \(names).", "Most neighbours (\(Int(value))): \(names).")
            case .betweenness:
                language("Intermediazione più alta", "Greatest betweenness") + " (\(wording.number(value))): \(names)"
                    + (shareOfPaths.map { "; " + wording.ofPaths($0) } ?? "") + "."
            default:
                language(
                    "Vincolo più basso (\(wording.number(value))), cioè legami meno concentrati su pochi vicini o su vicini legati tra loro: \(names).",
                    "Lowest constraint (\(wording.number(value))), which is to say ties least concentrated on few neighbours, or on neighbours tied to each other: \(names)."
                )
            }
        guard !ofYears.isEmpty else { return words }
        let told = ofYears.map {
            "\(wording.shortened($0.nodes)) (\($0.years.map(String.init).joined(separator: ", ")))"
        }
        return words + language(" Nei singoli anni: ", " In single years: ") + told.joined(separator: "; ") + "."
    }
}
