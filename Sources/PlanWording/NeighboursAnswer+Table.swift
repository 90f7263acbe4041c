import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension NeighboursAnswer {
    /// The columns of tables of neighbours, in which a link that a table says has no role, basis and evidence.
    public static let columns: [Table.Column] = [
        .init("start"), .init("relation"), .init("id"), .init("kind"), .init("name"), .init("distance"),
        .init("weight"), .init("via"), .init("source"), .init("role"), .init("basis"), .init("evidence"), .init("line"),
        .init("years"),
    ]

    /// Adds a row for each neighbour, link that leads to it, and quotation or line of a table.
    ///
    /// - Parameter table: with the ``columns``.
    public func addRows(to table: inout Table) {
        for neighbour in neighbours {
            for step in neighbour.steps { addRows(neighbour, step, to: &table) }
        }
    }

    private func addRows(_ neighbour: Neighbour, _ step: Step, to table: inout Table) {
        let beginning: [Table.Cell] = [
            .text(node.id), .text(neighbour.relation.rawValue), .text(neighbour.node.id),
            .text(neighbour.node.kind.rawValue), .text(neighbour.node.name), .number(neighbour.distance),
            .number(neighbour.weight), .text(step.from.id),
        ]
        // Where words show the tie, the rows of tables on the way add nothing.
        let telling = (step.way + step.links).filter { $0.basis != nil }
        for link in telling.isEmpty ? step.links : telling {
            let middle: [Table.Cell] = [
                .text(link.source), .text(link.role?.rawValue ?? ""), .text(link.basis?.rawValue ?? ""),
            ]
            func add(_ words: String, _ line: Int, _ years: [Int]) {
                let years = years.map(String.init).joined(separator: " ")
                table.add(beginning + middle + [.text(words), .number(line), .text(years)])
            }
            if link.evidence.isEmpty { for line in link.lines { add("", line, link.years) } }
            for evidence in link.evidence(of: years) { add(evidence.text, evidence.line, evidence.years) }
        }
    }
}
