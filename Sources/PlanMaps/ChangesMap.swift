import GraphCore
import Graphviz
import Plan
import PlanAnswers
import PlanGraph
import PlanWording

/// A map of what becomes of objectives: a column for each year or plan, in it a row of squares for each direction.
///
/// An objective has the same place in every column.
struct ChangesMap: MapPicture {
    /// What an objective does in a column, as against the column before.
    enum Change: CaseIterable {
        /// In the first column: is there.
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

    /// An objective in a column.
    struct Square {
        let change: Change
        /// What it does, in words: the change's name, and which number or direction it had or has elsewhere.
        let state: String
        /// The one that it has in this column, or where it is not there had before.
        let number: String
        /// What is quoted under the pointer.
        let text: String
    }

    /// An objective of a direction.
    struct Slot {
        let number: String
        let text: String
        /// For each column; none where it is not there and was not in the column before.
        let squares: [Square?]
        var link: [Attribute] = []
    }

    /// A direction.
    struct Row {
        let name: String
        /// The name in the picture.
        let label: String
        let slots: [Slot]
        var link: [Attribute] = []
    }

    /// What the columns are of.
    enum Columns { case years, plans }

    let context: MapContext
    let columns: Columns
    /// What each column is of; no two are the same.
    let headings: [String]
    let rows: [Row]
    let summary: String
    let notes: [String]
    /// How many objectives do what, in each column.
    private let counts: [[Change: Int]]

    var language: Language { context.language }
    var isEmpty: Bool { rows.isEmpty || headings.isEmpty }

    init(
        _ columns: Columns, _ context: MapContext, headings: [String], rows: [Row], summary: String, notes: [String]
    ) {
        self.columns = columns
        self.context = context
        self.headings = headings
        self.rows = rows
        self.summary = summary
        self.notes = notes
        counts = headings.indices.map { column in
            rows.flatMap(\.slots).reduce(into: [:]) { counts, slot in
                if let square = slot.squares[column] { counts[square.change, default: 0] += 1 }
            }
        }
    }

    func count(_ change: Change, in column: Int) -> Int { counts[column][change] ?? 0 }

    func name(of change: Change) -> String { change.name(columns, in: language) }

    /// How many objectives do what in a column, in lines; the first column has empty ones, so that all have as many.
    func countLines(of column: Int) -> [String] {
        let lines = headings.indices.map(ownCountLines)
        let most = max(2, lines.map(\.count).max() ?? 0)
        return lines[column] + Array(repeating: " ", count: most - lines[column].count)
    }

    private func ownCountLines(of column: Int) -> [String] {
        let total = Change.allCases.filter(\.isThere).reduce(0) { $0 + count($1, in: column) }
        guard column > 0 else { return [NodeKind.objective.count(total, in: language)] }
        func part(_ status: ChangeStatus, _ changes: Change...) -> (status: ChangeStatus, count: Int) {
            (status, changes.reduce(0) { $0 + count($1, in: column) })
        }
        let moves = moves(in: column)
        let others = [part(.started, .started), part(.resumed, .resumed), part(.paused, .paused), part(.ended, .ended)]
            .filter { $0.count > 0 || $0.status == .started || $0.status == .ended }
        let messages: [ChangesMapMessage] = [
            .counts(total, [part(.unchanged, .unchanged, .arrived), part(.changed, .changed, .arrivedChanged)]),
            .others(others, isLast: moves == nil),
        ]
        return (messages + [moves].compactMap(\.self)).map { language($0) }
    }

    /// How many objectives went from one direction to another; nil where none did. Where all directions are shown,
    /// those that come are those that go.
    private func moves(in column: Int) -> ChangesMapMessage? {
        let come = count(.arrived, in: column) + count(.arrivedChanged, in: column)
        let go = count(.departed, in: column)
        guard come + go > 0 else { return nil }
        return context.definition.query.directions.isEmpty ? .moved(come) : .arrivedAndDeparted(come, go)
    }

    var longDescription: String {
        let sentences = headings.indices.map { column in
            "\(headings[column]): " + countLines(of: column).filter { $0 != " " }.joined(separator: " ") + "."
        }
        return "\(summary). " + (sentences + notes).joined(separator: " ")
    }

    var hubs: [(node: NodeIndex, linkCount: Int)] { [] }

    var table: MapTable {
        MapTable(
            header: [
                NodeKind.direction.name(in: language), language(ChangesMapMessage.number),
                NodeKind.objective.name(in: language),
            ] + headings,
            rows: rows.flatMap { row in
                row.slots.map { slot in [row.name, slot.number, slot.text] + slot.squares.map { $0?.state ?? "" } }
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
