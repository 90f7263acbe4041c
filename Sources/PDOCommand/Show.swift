import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// `pdo show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: "pdo",
        abstract: "What the plan says of one node.",
        discussion: """
            EXAMPLES
              pdo show casa/5                   an objective: its texts and where it belongs
              pdo show "direzione casa"         a direction and what it shares
              pdo show piano-aria-clima         a goal: who contributes, with which words
            """)

    @Argument(
        help: ArgumentHelp("The node: its id, its name, or an unambiguous part of it.", valueName: "node"),
        completion: .nodes)
    var node: String

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let index = try graph.node(typed: node)
        let facts = NodeFacts(graph: graph, node: index, language: languageOptions.language).lines()
        let report = NeighbourReport(
            graph: graph, start: index, groups: graph.neighbours(of: index), language: languageOptions.language)
        try Console.current.write(report.text(facts: facts, width: Console.current.width))
    }
}

/// What the plan says of a node besides its neighbours.
private struct NodeFacts {
    let graph: PlanGraph
    let node: NodeIndex
    let language: Language

    func lines() -> [String] {
        let id = graph[node].id
        let plan = graph.plan
        switch graph[node].kind {
        case .direction:
            guard let direction = plan.directions.first(where: { $0.id == id }) else { return [] }
            return [line(direction.line)]
                + direction.aliases.map { language("detta anche", "also called") + " " + $0 }
        case .objective:
            guard let objective = plan.objectives.first(where: { $0.id == id }) else { return [] }
            return objectiveLines(objective)
        case .programme:
            guard let programme = plan.programmes.first(where: { $0.id == id }) else { return [] }
            let note = language(
                "categoria del documento: condividerla non lega gli obiettivi",
                "a category of the document: to share it relates nothing")
            return [line(programme.line)] + (programme.crossProgramme ? [note] : [])
        case .transversalGoal: return plan.transversalGoals.filter { $0.id == id }.map { line($0.line) }
        case .strategicDimension:
            guard let dimension = plan.strategicDimensions.first(where: { $0.id == id }) else { return [] }
            return [line(dimension.line), ""] + dimension.text.split(separator: "\n").map(String.init)
        case .valueDimension: return plan.valueDimensions.filter { $0.id == id }.map { line($0.line) }
        case .driver: return plan.drivers.filter { $0.id == id }.map { line($0.line) }
        case .collaboration: return []
        }
    }

    private func line(_ number: Int) -> String { language("riga", "line") + " \(number)" }

    private func objectiveLines(_ objective: Objective) -> [String] {
        let texts = objective.texts.sorted { $0.key < $1.key }
        var lines = [line(objective.line), ""]
        for (place, (year, text)) in texts.enumerated() {
            let isSame = place > 0 && texts[place - 1].value == text
            lines.append("\(year)  " + (isSame ? language("come l’anno prima", "as the year before") : text))
        }
        let different = objective.matrixRows.filter { row in !objective.texts.values.contains(row.text) }
        lines += different.map { row in
            language("matrice, riga", "matrix, line") + " \(row.line): \(row.text)"
        }
        lines += objective.genericPartners.map {
            language("partner non precisati", "partners left open") + ": «\($0.text)»"
        }
        return lines
    }
}
