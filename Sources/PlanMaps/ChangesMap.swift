import GraphCore
import Graphviz
import Plan
import PlanAnswers
import PlanGraph
import PlanWording

/// A map of what became of objectives between two years or plans: a row for each direction, in it a square for each
/// objective.
struct ChangesMap: ComposedMap {
    /// What an objective does in a column, as against the column before.
    enum Change: CaseIterable {
        /// In a year by itself: is there.
        case present
        case unchanged, changed
        /// Is there in the same or in other words, and was another direction's before.
        case arrived, arrivedChanged
        case started
        /// Is there again after a year without it.
        case resumed
        /// Is not there, but will be again.
        case paused
        /// Is another direction's now.
        case departed
        case ended

        /// Whether the objective is there.
        var isThere: Bool { ![.paused, .departed, .ended].contains(self) }
    }

    /// An objective of a direction.
    struct Slot {
        let change: Change
        /// What became of it, in words: the change's name, and which number or direction it had or has elsewhere.
        let state: String
        /// The one that it has now, or where it is not there any more had before.
        let number: String
        /// Both numbers where they differ.
        let numbers: String
        let text: String
        /// What is quoted under the pointer.
        let quotation: String
        /// Whether the direction had it before.
        var isOld: Bool { ![.arrived, .arrivedChanged, .started, .resumed].contains(change) }
    }

    /// A direction.
    struct Row {
        let name: String
        /// The name in the picture.
        let label: String
        let slots: [Slot]

        /// How many objectives it had before, and how many of them it has still.
        var oldCount: Int { slots.count(where: \.isOld) }
        var keptCount: Int { slots.count { [.unchanged, .changed].contains($0.change) } }
    }

    /// What the columns are of.
    enum Columns { case years, plans }

    let context: MapContext
    let columns: Columns
    /// What is before and what is after; never the same.
    let headings: [String]
    let rows: [Row]
    let summary: String
    let source: MapMessage
    /// How an objective is known again, or that it may go on elsewhere.
    let caution: String
    let layoutOnce = Once<SquareRows>()
    let partsOnce = Once<[[SquareRows.Piece]]>()

    var isEmpty: Bool { rows.isEmpty }

    private func count(_ changes: Change...) -> Int {
        rows.flatMap(\.slots).count { changes.contains($0.change) }
    }

    /// How many objectives did what.
    var countSentence: String {
        let kept: [(status: ChangeStatus, count: Int)] = [
            (.unchanged, count(.unchanged, .arrived)), (.changed, count(.changed, .arrivedChanged)),
        ]
        let others = [
            (status: ChangeStatus.started, count: count(.started)), (.resumed, count(.resumed)),
            (.paused, count(.paused)),
            (.ended, count(.ended)),
        ].filter { $0.count > 0 || $0.status == .started || $0.status == .ended }
        let total = kept.reduce(0) { $0 + $1.count } + count(.started, .resumed)
        let messages: [ChangesMapMessage?] = [
            .counts(total, kept), .others(others, isLast: moves == nil), moves,
        ]
        return messages.compactMap { $0.map { language($0) } }.joined(separator: " ")
    }

    /// How many objectives went from one direction to another; nil where none did. Where all directions are shown,
    /// those that come are those that go.
    private var moves: ChangesMapMessage? {
        let (come, go) = (count(.arrived, .arrivedChanged), count(.departed))
        guard come + go > 0 else { return nil }
        return context.definition.query.directions.isEmpty ? .moved(come) : .arrivedAndDeparted(come, go)
    }

    var longDescription: String {
        ([summary + ".", countSentence + ".", caution] + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + [
            language(source)
        ]).joined(separator: " ")
    }

    var table: MapTable {
        MapTable(
            header: [
                NodeKind.direction.name(in: language), language(ChangesMapMessage.number),
                NodeKind.objective.name(in: language),
            ] + headings,
            rows: rows.flatMap { row in
                row.slots.map { slot in
                    let before = slot.isOld ? Change.present.name(columns, in: language) : ""
                    return [row.name, slot.numbers, slot.text, before, slot.state]
                }
            })
    }
}

extension ChangesMap.Change {
    /// What it is called where columns are of years, or of plans.
    func name(_ columns: ChangesMap.Columns, in language: Language) -> String {
        let message: ChangesMapMessage =
            switch self {
            case .present: columns == .years ? .inFirstYear : .inEarlierPlan
            case .unchanged: .status(.unchanged)
            case .changed: .status(.changed)
            case .arrived: .arrived
            case .arrivedChanged: .arrivedChanged
            case .started: .status(.started)
            case .resumed: .status(.resumed)
            case .paused: .status(.paused)
            case .departed: .departed
            case .ended: .status(.ended)
            }
        return language(message)
    }
}
