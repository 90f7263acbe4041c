import GraphCore
import Plan
import TextTools

extension PlanComparison {
    /// What became of one plan's objectives and links in another plan.
    ///
    /// Objectives of the two are the same if their texts are similar enough: the words that they share are 60 % of the
    /// words of both (Dice's coefficient), or 50 % where the id is the same. Compared are the texts of the first year
    /// that both plans have, and where an objective has none for it, or there is no such year, its first text. Of the
    /// pairs that are similar enough the best is taken first and its objectives are not paired again; similarity counts
    /// most, then the same direction (as a fifth of the words), then the same id (as a tenth), then the plans' order.
    /// So an objective that has only another number, or went to another direction, continues. This greedy choice can
    /// miss the best assignment over all, where many texts are nearly alike.
    ///
    /// Of a pair the texts of the first year in which they differ are compared, and where the plans have no year in
    /// common for it the old one's last text with the new one's first. Directions, programmes, goals and collaborations
    /// are the same if their id is; a direction also if it alone took the place of one that is gone
    /// (``DirectionChange/new``), but an objective that went there with it is moved nevertheless. Rows of the matrix
    /// are compared for objectives that continue, and so are weights, owners, deadlines and targets (``ValueChange``).
    ///
    /// Complexity: near linear in the plans, if few objectives are alike; quadratic at worst.
    public init(from old: PlanGraph, to new: PlanGraph) {
        let objectives = Self.objectives(from: old, to: new)
        let directions = Self.directionChanges(of: objectives, from: old, to: new)
        let predecessors = Self.predecessors(directions)
        // What stands for an objective in both plans: the old plan's id, or for one that started a sign before its own.
        let pairs = objectives.compactMap { change in
            change.old.flatMap { one in change.new.map { (new[$0].id, old[one].id) } }
        }
        let keys = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        self.init(
            old: old, new: new, oldYear: nil, newYear: nil, objectives: objectives,
            links: Self.changes(
                from: Self.links(in: old, continuing: Set(keys.values)) { $0.id },
                to: Self.links(in: new, continuing: Set(keys.keys)) { source in
                    source.kind == .objective
                        ? keys[source.id] ?? "new " + source.id : predecessors[source.id] ?? source.id
                }),
            directions: directions, predecessors: predecessors)
    }

    private static func objectives(from old: PlanGraph, to new: PlanGraph) -> [ObjectiveChange] {
        let partners = partners(old.plan, new.plan)
        let newObjectives = new.plan.objectives
        let values = ComparedValues(old.plan, new.plan)
        let changes = old.plan.objectives.enumerated().map { place, objective in
            let partner = partners[place].map { newObjectives[$0] }
            let texts = partner.map { comparedTexts(objective, $0) } ?? (objective.firstText, nil)
            return ObjectiveChange(
                status: status(from: texts.0, to: texts.1) ?? .ended, old: old.node(withID: objective.id),
                new: partner.flatMap { new.node(withID: $0.id) }, oldText: texts.0, newText: texts.1, otherYear: nil,
                isMoved: partner.map { $0.direction != objective.direction } ?? false,
                values: partner.map { values.changes(from: objective, to: $0) } ?? [])
        }
        let paired = Set(partners.compactMap { $0 })
        let started = newObjectives.enumerated().filter { !paired.contains($0.offset) }.map { _, objective in
            ObjectiveChange(
                status: .started, old: nil, new: new.node(withID: objective.id), oldText: nil,
                newText: objective.firstText, otherYear: nil, isMoved: false)
        }
        return changes + started
    }

    /// The links of a graph, those that tables say only of objectives that continue.
    private static func links(
        in graph: PlanGraph, continuing: Set<String>, key: (PlanNode) -> String
    ) -> [Link] {
        graph.graph.edgeIndices.compactMap { edge in
            let source = graph[graph.structure.source(of: edge)]
            let relation = graph[edge].relation
            guard relation != .assigns, graph[edge].basis != nil || continuing.contains(source.id) else { return nil }
            return Link(edge: edge, graph: graph, source: key(source))
        }
    }

    private static func comparedTexts(_ old: Objective, _ new: Objective) -> (String, String?) {
        let common = old.texts.keys.filter { new.texts[$0] != nil }.sorted()
        if let year = common.first(where: { status(from: old.texts[$0], to: new.texts[$0]) == .changed })
            ?? common.first
        {
            return (old.texts[year] ?? "", new.texts[year] ?? "")
        }
        return (old.texts.max { $0.key < $1.key }?.value ?? "", new.firstText)
    }

    /// For each old objective the place of the new one that it is paired with.
    private static func partners(_ oldPlan: PlanOfObjectives, _ newPlan: PlanOfObjectives) -> [Int?] {
        let (old, new) = (oldPlan.objectives, newPlan.objectives)
        let common = oldPlan.years.first(where: newPlan.years.contains)
        let bags = (old + new).map { objective in
            WordBag(common.flatMap { objective.texts[$0] } ?? objective.firstText)
        }
        let candidates = similarPairs(bags, threshold: 0.5) { $0 < old.count && $1 >= old.count }
            .compactMap { pair -> (old: Int, new: Int, score: Double)? in
                let place = pair.later - old.count
                let (one, other) = (old[pair.earlier], new[place])
                guard pair.similarity >= 0.6 || one.id == other.id else { return nil }
                let bonus = (one.direction == other.direction ? 0.2 : 0) + (one.id == other.id ? 0.1 : 0)
                return (pair.earlier, place, pair.similarity + bonus)
            }
            .sorted { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
        var partners: [Int?] = Array(repeating: nil, count: old.count)
        var isTaken = Array(repeating: false, count: new.count)
        for candidate in candidates where partners[candidate.old] == nil && !isTaken[candidate.new] {
            partners[candidate.old] = candidate.new
            isTaken[candidate.new] = true
        }
        return partners
    }
}
