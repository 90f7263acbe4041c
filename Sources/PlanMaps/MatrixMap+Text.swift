import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension MatrixMap {
    var summary: String {
        let rowKinds = context.definition.rows
        let columnKinds = context.definition.columns.flatMap(\.self)
        func counts(_ nodes: [NodeIndex], _ kinds: [NodeKind]) -> String {
            kinds.compactMap { kind in
                let count = nodes.count { graph[$0].kind == kind }
                return count == 0 ? nil : kind.count(count, in: language)
            }.joined(separator: language(" e ", " and "))
        }
        return counts(rows, rowKinds) + language(" per ", " by ") + counts(columns, columnKinds)
    }

    var longDescription: String {
        let cells = rows.flatMap { row in columns.map { (row, $0, count(row, $0)) } }.filter { $0.2 > 0 }
            .sorted { $0.2 > $1.2 }.prefix(5)
            .map { "\(graph[$0.0].label.shortened(to: 80)) – \(graph[$0.1].label.shortened(to: 80)): \($0.2)" }
        return "\(summary). " + language("Le celle più grandi: ", "The greatest cells: ")
            + cells.joined(separator: "; ")
            + ". " + notes.joined(separator: " ")
    }

    var notes: [String] {
        [meaning] + filterNotes + context.closingNotes
    }

    /// What a cell says.
    private var meaning: String {
        guard !isOfPartners else {
            return language(
                "Ogni riga è un obiettivo che più direzioni condividono; «suo» sta nella colonna della direzione a cui è assegnato, un numero dice in quante collaborazioni un’altra vi partecipa.",
                "Each row is an objective that several directions share; “own” stands in the column of the direction to which it is assigned, a number in how many collaborations another takes part in it."
            )
        }
        let cells = rows.flatMap { row in columns.compactMap { link(row, $0) } }
        let objectives = cells.flatMap(\.objectives)
        var sentences = [
            language(
                "Ogni cella conta gli obiettivi che uniscono riga e colonna.",
                "Each cell counts the objectives that tie row and column.")
        ]
        let counted = Set(objectives).count
        let several = Dictionary(grouping: objectives) { $0 }.values.count { $0.count > 1 }
        let missing = objectiveCount - counted
        let parts = [
            several == 0
                ? nil
                : language(
                    "\(several) \(several == 1 ? "sta" : "stanno") in più di una cella",
                    "\(several) \(several == 1 ? "is" : "are") in several cells"),
            missing == 0
                ? nil
                : language(
                    "\(missing) non \(missing == 1 ? "sta" : "stanno") in nessuna",
                    "\(missing) \(missing == 1 ? "is" : "are") in none"),
        ].compactMap(\.self)
        if !parts.isEmpty {
            sentences.append(
                language("Di \(objectiveCount) obiettivi ", "Of \(objectiveCount) objectives ")
                    + parts.joined(separator: language(" e ", " and ")) + ".")
        }
        if cells.contains(where: \.objectives.isEmpty) {
            sentences.append(
                language(
                    "Una partecipazione senza obiettivo proprio conta 1.",
                    "Taking part without an objective of one's own counts 1."))
        }
        return sentences.joined(separator: " ")
    }
}
