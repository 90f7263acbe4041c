import Plan
import PlanAnswers
import TextDocument

extension SharedAnswer {
    /// The columns of tables of what is shared.
    public static let columns: [Table.Column] = [
        .init("start"), .init("id"), .init("kind"), .init("name"), .init("weight"), .init("shared"),
        .init("sharedKind"), .init("sharedName"), .init("years"), .init("ownObjectives"), .init("otherObjectives"),
        .init("lines"),
    ]

    /// Adds a row for each neighbour and thing shared.
    ///
    /// - Parameter table: with the ``columns``.
    public func addRows(to table: inout Table) {
        for neighbour in neighbours {
            for thing in neighbour.shared {
                let lines = Set((thing.own + thing.others).flatMap { $0.flatMap(\.lines) }).sorted()
                table.add([
                    .text(node.id), .text(neighbour.node.id), .text(neighbour.node.kind.rawValue),
                    .text(neighbour.node.name), .number(neighbour.weight), .text(thing.node.id),
                    .text(thing.node.kind.rawValue), .text(thing.node.name),
                    .text(thing.years.map(String.init).joined(separator: " ")),
                    .text(thing.ownObjectives.joined(separator: " ")),
                    .text(thing.otherObjectives.joined(separator: " ")),
                    .text(lines.map(String.init).joined(separator: " ")),
                ])
            }
        }
    }
}
