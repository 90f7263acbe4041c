import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension ChangesMap {
    /// A plan's years side by side.
    init(ofYears context: MapContext) {
        let (graph, language) = (context.graph, context.language)
        let (query, focus) = (context.definition.query, Set(context.focus))
        let years = query.years.isEmpty ? graph.plan.years : query.years.sorted()
        var objectives: [NodeIndex: [(node: NodeIndex, objective: Objective)]] = [:]
        for node in graph.selection(query).objectives {
            if let direction = graph.direction(of: node), let objective = graph.objective(node),
                focus.isEmpty || focus.contains(direction) || focus.contains(node)
                    || graph.structure.edges(at: node).contains(where: { focus.contains($0.neighbour) })
            {
                objectives[direction, default: []].append((node, objective))
            }
        }
        let rows = objectives.sorted { $0.key < $1.key }.map { direction, objectives in
            Row(
                name: graph[direction].name, label: graph[direction].shortName.shortened(to: 70),
                slots: objectives.map { node, objective in
                    Slot(
                        number: objective.label, text: objective.firstText,
                        squares: years.indices.map { Self.square(of: objective, in: $0, of: years, language) },
                        link: context.link(to: node))
                },
                link: context.link(to: direction))
        }
        self.init(
            .years, context, headings: years.map(String.init), rows: rows,
            summary: language(
                ChangesMapMessage.summary(
                    directions: rows.count, objectives: rows.reduce(0) { $0 + $1.slots.count }, years: years)),
            notes: [language(ChangesMapMessage.squaresOfYears)]
                + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + context.closingNotes)
    }

    private static func square(
        of objective: Objective, in place: Int, of years: [Int], _ language: Language
    ) -> Square? {
        change(of: objective, in: place, of: years).map { change in
            Square(
                change: change, state: change.name(.years, in: language), number: objective.label,
                text: (objective.texts[years[place]] ?? objective.firstText).shortened(to: 400))
        }
    }

    /// What an objective does in a year; nil where it is not there, nor was the year before.
    private static func change(of objective: Objective, in place: Int, of years: [Int]) -> Change? {
        let text = objective.texts[years[place]]
        guard place > 0 else { return text == nil ? nil : .present }
        switch (objective.texts[years[place - 1]], text) {
        case (nil, nil): return nil
        case (nil, _?): return objective.texts.keys.contains { $0 < years[place] } ? .resumed : .started
        case (_?, nil): return objective.texts.keys.contains { $0 > years[place] } ? .paused : .ended
        case (let before?, let now?):
            return WordDifference.haveSameWords(before, now) ? .unchanged : .changed
        }
    }
}
