import Plan
import PlanAnswers
import PlanGraph
import TextDocument

/// Tables about a network for people.
struct NetworkTable {
    /// Of the network's nodes.
    let kind: NodeKind
    let language: Language

    /// Whose numbers are written as people of the language do.
    func callAsFunction(_ columns: [Table.Column]) -> Table {
        var table = Table(columns: columns)
        table.decimalMark = language.decimalMark
        return table
    }

    /// The column of names.
    var nameColumn: Table.Column { .init("name", heading: kind.name(in: language), wraps: true) }

    /// A node's name.
    func cell(_ node: NodeReference) -> Table.Cell { .text(node.kind == .objective ? node.id : node.shortName) }
}
