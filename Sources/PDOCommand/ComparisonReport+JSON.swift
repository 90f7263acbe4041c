import GraphCore
import Plan
import PlanGraph
import TextTools

extension ComparisonReport {
    struct ObjectiveJSON: Encodable {
        struct State: Encodable {
            let id: String
            let direction: String?
            let text: String
        }

        let fate: Course
        /// Whether another direction has it after than before.
        let moved: Bool
        /// Whether it is changed, but only in punctuation or capitals.
        let onlyPunctuation: Bool
        let old: State?
        let new: State?
        /// Of a changed text, its words in order; keys `change` (kept, removed, added) and `text`.
        let words: [WordDifference.Piece]?
        let otherYear: Int?
        let directions: [String]
        let programmes: [String]
        let goals: [String]
    }

    /// An edge with its fate beside its own keys.
    struct LinkJSON: Encodable {
        let fate: Fate
        /// Whether it came or went only because its objective went from or to another direction.
        let moved: Bool
        let edge: EdgeJSON

        private enum CodingKeys: CodingKey { case fate, moved }

        func encode(to encoder: any Encoder) throws {
            try edge.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(fate, forKey: .fate)
            try container.encode(moved, forKey: .moved)
        }
    }

    struct DirectionJSON: Encodable {
        let old: NodeJSON?
        let new: NodeJSON?
        /// How many objectives the old direction had, and how many of them the new one has.
        let oldCount: Int
        let continuingCount: Int
    }

    struct ReportJSON: Encodable {
        let title: String
        let oldYear: Int?
        let newYear: Int?
        /// By fate; with `--direction` without those that went to other directions, which are `departed`.
        let counts: [String: Int]
        /// Of the changed, those that differ only in punctuation or capitals.
        let onlyPunctuation: Int
        let moved: Int
        /// How many came from other directions and went to others, with `--direction`.
        let arrived: Int?
        let departed: Int?
        let directionChanges: [DirectionJSON]
        let objectives: [ObjectiveJSON]
        let links: [LinkJSON]
    }

    func json() -> ReportJSON {
        let tally = tally(objectives, of: directions)
        return ReportJSON(
            title: title, oldYear: comparison.oldYear, newYear: comparison.newYear,
            counts: Dictionary(uniqueKeysWithValues: tally.courses.map { ($0.key.rawValue, $0.value) }),
            onlyPunctuation: tally.onlyPunctuation, moved: tally.moved,
            arrived: directions == nil ? nil : tally.arrived, departed: directions == nil ? nil : tally.departed,
            directionChanges: directionChanges.map { change in
                DirectionJSON(
                    old: change.old.map(NodeJSON.init), new: change.new.map(NodeJSON.init), oldCount: change.oldCount,
                    continuingCount: change.continuingCount)
            },
            objectives: objectives.map(json),
            links: comparison.withoutRepetitions(links).map { link in
                LinkJSON(
                    fate: link.fate, moved: link.isMoved, edge: EdgeJSON(link.edge, in: comparison.graph(of: link)))
            })
    }

    private func json(_ change: ObjectiveChange) -> ObjectiveJSON {
        func state(_ node: NodeIndex?, _ text: String?, in graph: PlanGraph) -> ObjectiveJSON.State? {
            node.map { .init(id: graph[$0].id, direction: graph.objective($0)?.direction, text: text ?? "") }
        }
        return ObjectiveJSON(
            fate: Course(change), moved: change.isMoved, onlyPunctuation: change.isOnlyPunctuation,
            old: state(change.old, change.oldText, in: comparison.old),
            new: state(change.new, change.newText, in: comparison.new),
            words: change.fate == .changed ? change.difference.pieces : nil, otherYear: change.otherYear,
            directions: comparison.owners(of: change, kind: .direction),
            programmes: comparison.owners(of: change, kind: .programme),
            goals: comparison.owners(of: change, kind: .transversalGoal))
    }
}
