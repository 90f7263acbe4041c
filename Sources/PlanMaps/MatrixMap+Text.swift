import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension MatrixMap {
    var summary: String {
        language(MatrixMapMessage.summary(rows: graph.counts(of: rows), columns: graph.counts(of: columns)))
    }

    var longDescription: String {
        let cells = rows.flatMap { row in columns.map { (row, $0, count(row, $0)) } }.filter { $0.2 > 0 }
            .sorted { $0.2 > $1.2 }.prefix(5)
            .map { "\(graph[$0.0].label.shortened(to: 80)) – \(graph[$0.1].label.shortened(to: 80)): \($0.2)" }
        return (["\(summary).", language(MatrixMapMessage.highestCells(cells))] + notes).joined(separator: " ")
    }

    var notes: [String] {
        [meaning] + filterNotes + context.closingNotes
    }

    /// What a cell says.
    private var meaning: String {
        guard !isOfPartners else { return language(MatrixMapMessage.partners) }
        let cells = rows.flatMap { row in columns.compactMap { link(row, $0) } }
        let objectives = cells.flatMap(\.objectives)
        let several = Dictionary(grouping: objectives) { $0 }.values.count { $0.count > 1 }
        let none = objectiveCount - Set(objectives).count
        let messages: [MatrixMapMessage] =
            [.cells] + (several + none > 0 ? [.objectives(objectiveCount, several: several, none: none)] : [])
            + (cells.contains(where: \.objectives.isEmpty) ? [.withoutObjective] : [])
        return messages.map { language($0) }.joined(separator: " ")
    }
}
