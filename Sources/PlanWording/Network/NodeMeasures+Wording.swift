import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension NodeMeasure {
    /// Those that people see unless they choose: as many as a terminal of 80 columns has room for.
    static let usual: [NodeMeasure] = [.degree, .weightedDegree, .betweenness, .constraint, .community]
}

extension NodeMeasure: Message {}

extension NodeMeasures: NetworkAnswer {
    public func document(in language: Language) -> TextDocument {
        var sentences = TextDocument()
        sentences.paragraph("")
        for leaders in leaders {
            sentences.paragraph(leaders.messages(network.kind).map { language($0) }.joined(separator: " "))
        }
        for remark in network.remarksOnNodes { sentences.paragraph(language(remark)) }
        return network.document(in: language, sentences)
    }

    public func table(in language: Language) -> Table? {
        let shown = areChosen ? measures : NodeMeasure.usual
        let form = NetworkTable(kind: network.kind, language: language)
        var table = form(
            [form.nameColumn] + shown.map { .init($0.rawValue, heading: language($0), isNumber: true) })
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
        (leftOut > 0 ? [language(LimitMessage.shown(rows.count, of: rows.count + leftOut))] : [])
            + notConverging.map { language(LeaderMessage.notConverging($0.rawValue)) }
    }

    private func cells(_ row: Row, _ measures: [NodeMeasure], places: Int?) -> [Table.Cell] {
        measures.map { .decimal(row.values[$0] ?? .nan, places: $0.isWhole(network.weight) ? 0 : places) }
    }
}

extension NodeMeasures.Leaders {
    /// Which nodes come first, in all years together and in each.
    fileprivate func messages(_ kind: NodeKind) -> [LeaderMessage] {
        let all: LeaderMessage =
            switch measure {
            case .degree: .degree(Int(value), nodes, kind)
            case .betweenness: .betweenness(value, nodes, share: shareOfPaths, kind)
            default: .constraint(value, nodes, kind)
            }
        return [all] + (ofYears.isEmpty ? [] : [.yearByYear(ofYears.map { ($0.nodes, $0.years) }, kind)])
    }
}
