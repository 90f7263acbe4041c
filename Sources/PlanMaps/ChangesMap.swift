import GraphCore
import Graphviz
import Plan
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
        let number: Int
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
        func part(_ changes: Change..., one: String, many: String, _ english: String) -> String {
            let sum = changes.reduce(0) { $0 + count($1, in: column) }
            return "\(sum) " + language(sum == 1 ? one : many, english)
        }
        let moves = moves(in: column)
        return [
            NodeKind.objective.count(total, in: language) + ": "
                + part(.unchanged, .arrived, one: "uguale", many: "uguali", "unchanged") + ", "
                + part(.changed, .arrivedChanged, one: "cambiato", many: "cambiati", "changed") + ",",
            part(.started, one: "nuovo", many: "nuovi", "new")
                + (count(.resumed, in: column) > 0
                    ? ", " + part(.resumed, one: "ripreso", many: "ripresi", "resumed") : "")
                + (count(.paused, in: column) > 0
                    ? ", " + part(.paused, one: "sospeso", many: "sospesi", "paused") : "")
                + ", " + part(.ended, one: "terminato", many: "terminati", "ended") + (moves == nil ? "" : ";"),
            moves,
        ].compactMap(\.self)
    }

    /// How many objectives went from one direction to another; nil where none did. Where all directions are shown,
    /// those that come are those that go.
    private func moves(in column: Int) -> String? {
        let come = count(.arrived, in: column) + count(.arrivedChanged, in: column)
        let go = count(.departed, in: column)
        guard come + go > 0 else { return nil }
        if context.definition.directions.isEmpty {
            return language(
                "\(come) \(come == 1 ? "continua" : "continuano") in un’altra direzione",
                "\(come) \(come == 1 ? "continues" : "continue") in another direction")
        }
        return language(
            "\(come) da altre direzioni, \(go) verso altre", "\(come) from other directions, \(go) to others")
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
                NodeKind.direction.name(in: language), language("numero", "number"),
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
        switch self {
        case .present:
            columns == .years
                ? language("nel primo anno", "in the first year") : language("nel piano vecchio", "in the old plan")
        case .unchanged: language("continua con le stesse parole", "continues in the same words")
        case .changed: language("continua con altre parole", "continues in other words")
        case .arrived:
            language(
                "continua con le stesse parole, da un’altra direzione",
                "continues in the same words, from another direction")
        case .arrivedChanged:
            language(
                "continua con altre parole, da un’altra direzione", "continues in other words, from another direction")
        case .started: language("è nuovo", "is new")
        case .resumed: language("è ripreso", "is resumed")
        case .paused: language("è sospeso", "is paused")
        case .departed: language("continua in un’altra direzione", "continues in another direction")
        case .ended: language("è terminato", "has ended")
        }
    }
}
