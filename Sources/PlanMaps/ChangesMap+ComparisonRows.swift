import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension ChangesMap {
    /// The objectives of a comparison by direction.
    ///
    /// An objective that went to another direction is in the rows of both.
    struct Rows {
        let comparison: PlanComparison
        /// The ids of the directions to show, in the order of the old plan, then those that only the new one has.
        private let directions: [String]
        let language: Language

        var columns: Columns { comparison.oldYear == nil ? .plans : .years }

        /// - Parameter only: the directions to show; all where empty.
        init(_ comparison: PlanComparison, directions only: [String], language: Language) {
            self.comparison = comparison
            self.language = language
            var seen: Set<String> = []
            directions = (comparison.old.plan.directions + comparison.new.plan.directions).map(\.id)
                .filter { seen.insert($0).inserted && (only.isEmpty || only.contains($0)) }
        }
    }
}

extension ChangesMap.Rows {
    private typealias Place = (graph: PlanGraph, node: NodeIndex, direction: NodeIndex, number: String)

    private func place(_ node: NodeIndex?, in graph: PlanGraph) -> Place? {
        guard let node, let direction = graph.direction(of: node), let objective = graph.objective(node) else {
            return nil
        }
        return (graph, node, direction, objective.label)
    }

    private func id(_ place: Place?) -> String? { place.map { $0.graph[$0.direction].id } }

    /// How many objectives there are, each counted once.
    var objectiveCount: Int {
        let shown = Set(directions)
        return comparison.objectives.count { change in
            [id(place(change.old, in: comparison.old)), id(place(change.new, in: comparison.new))].contains { id in
                id.map(shown.contains) ?? false
            }
        }
    }

    /// In each row the old plan's objectives in its order, then those that are new to the direction in that of the new
    /// plan.
    var all: [ChangesMap.Row] {
        var slots: [String: [ChangesMap.Slot]] = [:]
        var added: [(node: NodeIndex, direction: String, slot: ChangesMap.Slot)] = []
        for change in comparison.objectives {
            let (old, new) = (place(change.old, in: comparison.old), place(change.new, in: comparison.new))
            if let old, let direction = id(old) {
                slots[direction, default: []].append(slot(change, from: old, to: new))
            }
            if let new, let direction = id(new), direction != id(old) {
                added.append((new.node, direction, slot(change, from: old, newIn: new)))
            }
        }
        for (_, direction, slot) in added.sorted(by: { $0.node < $1.node }) {
            slots[direction, default: []].append(slot)
        }
        return directions.compactMap { id in slots[id].map { row(id, $0) } }
    }

    private func row(_ id: String, _ slots: [ChangesMap.Slot]) -> ChangesMap.Row {
        let nodes = [comparison.old, comparison.new].compactMap { graph in graph.node(withID: id).map { graph[$0] } }
        /// The name in both plans, if they name the direction differently.
        func joined(_ names: [String]) -> String {
            Set(names).count == 1 ? names[0] : names.joined(separator: " → ")
        }
        return ChangesMap.Row(
            name: joined(nodes.map(\.name)), label: (nodes.last?.pictureName ?? "").shortened(to: 26), slots: slots)
    }

    /// An objective in the row of the direction that had it before.
    private func slot(_ change: PlanComparison.ObjectiveChange, from old: Place, to new: Place?) -> ChangesMap.Slot {
        guard let new else {
            return slot(
                change, change.otherYear == nil ? .ended : .paused, number: old.number,
                quotation: change.oldText ?? "")
        }
        if id(old) != id(new) {
            return slot(
                change, .departed, "\(name(new)), " + language(ChangesMapMessage.numberOf(new.number)),
                number: old.number, quotation: change.briefText)
        }
        let isRenumbered = old.number != new.number
        return slot(
            change, change.status == .changed ? .changed : .unchanged,
            isRenumbered ? language(ChangesMapMessage.numberBefore(old.number)) : nil, number: new.number,
            numbers: isRenumbered ? "\(old.number) → \(new.number)" : nil, quotation: change.briefText)
    }

    /// An objective in the row of a direction that has it now and had not before.
    private func slot(_ change: PlanComparison.ObjectiveChange, from old: Place?, newIn new: Place) -> ChangesMap.Slot {
        guard let old else {
            return slot(
                change, change.otherYear == nil ? .started : .resumed, number: new.number,
                quotation: change.newText ?? "")
        }
        return slot(
            change, change.status == .changed ? .arrivedChanged : .arrived,
            "\(name(old)), " + language(ChangesMapMessage.numberOf(old.number)), number: new.number,
            quotation: change.briefText)
    }

    private func name(_ place: Place) -> String { place.graph[place.direction].name.shortened(to: 120) }

    private func slot(
        _ change: PlanComparison.ObjectiveChange, _ what: ChangesMap.Change, _ remark: String? = nil, number: String,
        numbers: String? = nil, quotation: String
    ) -> ChangesMap.Slot {
        ChangesMap.Slot(
            change: what, state: what.name(columns, in: language) + (remark.map { " (\($0))" } ?? ""), number: number,
            numbers: numbers ?? number, text: change.markedText, quotation: quotation.shortened(to: 800))
    }
}

extension PlanComparison.ObjectiveChange {
    /// The text with its changes marked, of long passages that were kept only the words next to the changes.
    fileprivate var briefText: String {
        guard status == .changed else { return newText ?? oldText ?? "" }
        return difference.pieces.map { piece in
            switch piece.change {
            case .kept:
                let words = piece.text.split(separator: " ")
                guard words.count > 16 else { return piece.text }
                return (words.prefix(7) + ["…"] + words.suffix(7)).joined(separator: " ")
            case .removed: return "[-\(piece.text.shortened(to: 250))-]"
            case .added: return "{+\(piece.text.shortened(to: 250))+}"
            }
        }.joined(separator: " ")
    }
}
